import type { OpeningRole } from "../../app/placement/openings/opening";
import type { SurveyAnswers } from "../../app/reporting/survey/survey";
import type { Reader, Tx } from "../connect";

/** One year's survey of a program. */
export interface Survey {
  id: string;
  programId: string;
  year: number;
  closesOn: string;
}

/** One school that is asked, with what it answered last. */
export interface Ask {
  id: string;
  survey: Survey;
  program: { name: string; zone: string };
  school: { id: string; name: string };
  roles: readonly OpeningRole[];
  answers: SurveyAnswers | null;
  /** Null when nothing was written, or it was taken away. */
  stopped: string | null;
  reminded: boolean;
}

/** Opens a year's survey; false when that year has one. */
export async function insertSurvey(
  tx: Tx,
  survey: Survey & { openedBy: string; openedAt: number },
): Promise<boolean> {
  const row = await tx
    .insertInto("survey")
    .values({
      id: survey.id,
      organization_id: survey.programId,
      year: survey.year,
      closes_on: survey.closesOn,
      opened_by: survey.openedBy,
      opened_at: survey.openedAt,
    })
    .onConflict((conflict) => conflict.columns(["organization_id", "year"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertAsk(
  tx: Tx,
  ask: { id: string; surveyId: string; schoolId: string; roles: readonly string[]; at: number },
): Promise<void> {
  await tx
    .insertInto("survey_ask")
    .values({
      id: ask.id,
      survey_id: ask.surveyId,
      school_id: ask.schoolId,
      roles: JSON.stringify(ask.roles),
      asked_at: ask.at,
    })
    .execute();
}

/** Writes down that a school was reminded; false when it was before. */
export async function insertSurveyReminder(tx: Tx, askId: string, at: number): Promise<boolean> {
  const row = await tx
    .insertInto("survey_reminder")
    .values({ ask_id: askId, at })
    .onConflict((conflict) => conflict.column("ask_id").doNothing())
    .returning("ask_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Stores a school's answer in the place of its last one, and its words. */
export async function insertSurveyAnswer(
  tx: Tx,
  answer: { askId: string; answers: SurveyAnswers; stopped: string | null; at: number },
): Promise<void> {
  const { askId, answers, stopped, at } = answer;
  const last = await tx
    .selectFrom("survey_answer")
    .select((eb) => eb.fn.max("nth").as("nth"))
    .where("ask_id", "=", askId)
    .executeTakeFirst();
  await tx
    .insertInto("survey_answer")
    .values({ ask_id: askId, nth: (last?.nth ?? 0) + 1, answers: JSON.stringify(answers), at })
    .execute();
  await tx.deleteFrom("survey_words").where("ask_id", "=", askId).execute();
  if (stopped !== null)
    await tx.insertInto("survey_words").values({ ask_id: askId, stopped }).execute();
}

/** One school's questions by the id in its link; null when there is none. */
export async function askById(db: Reader, id: string): Promise<Ask | null> {
  const row = await asks(db).where("survey_ask.id", "=", id).executeTakeFirst();
  return row ? toAsk(row) : null;
}

/** Every school asked by a program, newest year first, then by school. */
export async function asksOf(db: Reader, programId: string): Promise<Ask[]> {
  const rows = await asks(db)
    .where("survey.organization_id", "=", programId)
    .orderBy("survey.year", "desc")
    .orderBy("school.name")
    .orderBy("survey_ask.id")
    .execute();
  return rows.map(toAsk);
}

/** Schools that have not answered nor been reminded, of surveys that close within some days. */
export async function asksToRemind(
  db: Reader,
  days: { from: string; until: string; limit: number },
): Promise<Ask[]> {
  const rows = await asks(db)
    .where("survey.closes_on", ">=", days.from)
    .where("survey.closes_on", "<=", days.until)
    .where("answer.ask_id", "is", null)
    .where("survey_reminder.ask_id", "is", null)
    .orderBy("survey_ask.id")
    .limit(days.limit)
    .execute();
  return rows.map(toAsk);
}

/** The schools for which a program has openings that touch some days, with the roles asked for. */
export async function schoolsServed(
  db: Reader,
  { programId, from, through }: { programId: string; from: string; through: string },
): Promise<{ schoolId: string; roles: string[] }[]> {
  const rows = await db
    .selectFrom("opening")
    .select(["school_id", "role"])
    .distinct()
    .where("organization_id", "=", programId)
    .where("starts_on", "<=", through)
    .where("ends_on", ">=", from)
    .orderBy("school_id")
    .orderBy("role")
    .execute();
  const ids = [...new Set(rows.map(({ school_id }) => school_id))];
  return ids.map((schoolId) => ({
    schoolId,
    roles: rows.filter(({ school_id }) => school_id === schoolId).map(({ role }) => role),
  }));
}

/** The addresses of those who host for a school now. */
export async function hostAddresses(db: Reader, schoolId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("membership")
    .innerJoin("account", "account.person_id", "membership.person_id")
    .select("account.email")
    .where("membership.organization_id", "=", schoolId)
    .where("membership.role", "=", "school_host")
    .where("membership.ended_at", "is", null)
    .orderBy("account.email")
    .execute();
  return rows.map(({ email }) => email);
}

function asks(db: Reader) {
  return db
    .selectFrom("survey_ask")
    .innerJoin("survey", "survey.id", "survey_ask.survey_id")
    .innerJoin("organization as program", "program.id", "survey.organization_id")
    .innerJoin("organization as school", "school.id", "survey_ask.school_id")
    .leftJoin("survey_reminder", "survey_reminder.ask_id", "survey_ask.id")
    .leftJoin("survey_words", "survey_words.ask_id", "survey_ask.id")
    .leftJoin("survey_answer as answer", (join) =>
      join
        .onRef("answer.ask_id", "=", "survey_ask.id")
        .on(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom("survey_answer as later")
                .select("later.nth")
                .whereRef("later.ask_id", "=", "answer.ask_id")
                .whereRef("later.nth", ">", "answer.nth"),
            ),
          ),
        ),
    )
    .select([
      "survey_ask.id",
      "survey_ask.roles",
      "survey.id as survey_id",
      "survey.organization_id",
      "survey.year",
      "survey.closes_on",
      "program.name as program_name",
      "program.time_zone",
      "school.id as school_id",
      "school.name as school_name",
      "survey_reminder.at as reminded_at",
      "answer.answers",
      "survey_words.stopped",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof asks>["executeTakeFirstOrThrow"]>>;

function toAsk(row: Row): Ask {
  return {
    id: row.id,
    survey: {
      id: row.survey_id,
      programId: row.organization_id,
      year: row.year,
      closesOn: row.closes_on,
    },
    program: { name: row.program_name, zone: row.time_zone },
    school: { id: row.school_id, name: row.school_name },
    roles: JSON.parse(row.roles),
    answers: row.answers === null ? null : JSON.parse(row.answers),
    stopped: row.stopped,
    reminded: row.reminded_at !== null,
  };
}

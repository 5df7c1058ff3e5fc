import type { Contest, ContestedKind, ContestOutcome } from "../../app/placement/contests/contest";
import type { Reader, Tx } from "../connect";
import { type ZoneDays, zonesByDay } from "./zone-days";

/** Writes a contest down, with what the person says beside it. */
export async function insertContest(
  tx: Tx,
  contest: Omit<Contest, "answer" | "said"> & { said: string; salt: string },
): Promise<void> {
  await tx
    .insertInto("contest")
    .values({
      id: contest.id,
      person_id: contest.personId,
      organization_id: contest.organizationId,
      kind: contest.kind,
      fact_id: contest.factId,
      decided_by: contest.decidedBy,
      asked_at: contest.askedAt,
      due_on: contest.dueOn,
    })
    .execute();
  await tx
    .insertInto("contest_note")
    .values({ contest_id: contest.id, said: contest.said, salt: contest.salt })
    .execute();
}

/** Answers a contest. Throws a unique violation when it was answered before. */
export async function insertContestAnswer(
  tx: Tx,
  answer: {
    contestId: string;
    outcome: ContestOutcome;
    by: string;
    at: number;
    said: string;
    salt: string;
  },
): Promise<void> {
  await tx
    .insertInto("contest_answer")
    .values({
      contest_id: answer.contestId,
      outcome: answer.outcome,
      answered_by: answer.by,
      answered_at: answer.at,
    })
    .execute();
  await tx
    .insertInto("contest_answer_note")
    .values({ contest_id: answer.contestId, said: answer.said, salt: answer.salt })
    .execute();
}

/** One contest; null when there is none. */
export async function contestById(db: Reader, id: string): Promise<Contest | null> {
  const row = await contests(db).where("contest.id", "=", id).executeTakeFirst();
  return row ? toContest(row) : null;
}

/** Everything that some accounts contested, newest first. */
export async function contestsOf(db: Reader, personIds: readonly string[]): Promise<Contest[]> {
  const rows = await contests(db)
    .where("contest.person_id", "in", [...personIds, ""])
    .orderBy("contest.asked_at", "desc")
    .orderBy("contest.id")
    .execute();
  return rows.map(toContest);
}

/** Which open contests somebody may look at. */
export interface ContestLens {
  /** The reader's own accounts: what those contest is not for them to look at. */
  mine: readonly string[];
  /** What they look at first, and in which programs. */
  first: readonly { programIds: readonly string[]; kinds: readonly ContestedKind[] }[];
  /** Where they look at everything overdue: some programs, or all (null). */
  late: readonly string[] | null;
  /** The day that it is in each time zone of those programs. */
  days: ZoneDays;
  /** Leaves out what the reader recorded, which somebody else answers. */
  answerable: boolean;
}

/** A page of what nobody has answered and the reader may look at, the oldest first, and how many there are. */
export async function openContests(
  db: Reader,
  { mine, first, late, days, answerable }: ContestLens,
  page: { offset: number; limit: number },
): Promise<{ rows: Contest[]; total: number }> {
  const open = contests(db)
    .innerJoin("organization", "organization.id", "contest.organization_id")
    .where("answer.contest_id", "is", null)
    .where("contest.person_id", "not in", [...mine, ""])
    .$if(answerable, (query) =>
      query.where(({ eb, or }) =>
        or([
          eb("contest.decided_by", "is", null),
          eb("contest.decided_by", "not in", [...mine, ""]),
        ]),
      ),
    )
    .where(({ eb, and, or }) => {
      const within = (programIds: readonly string[]) =>
        eb("contest.organization_id", "in", [...programIds, ""]);
      const overdue = zonesByDay(days).map(({ today, zones }) =>
        and([eb("contest.due_on", "<", today), eb("organization.time_zone", "in", zones)]),
      );
      return or([
        ...first.map(({ programIds, kinds }) =>
          and([within(programIds), eb("contest.kind", "in", [...kinds])]),
        ),
        and([or(overdue), ...(late === null ? [] : [within(late)])]),
      ]);
    });
  const rows = await open
    .orderBy("contest.due_on")
    .orderBy("contest.id")
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  const { n } = await open
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return { rows: rows.map(toContest), total: n };
}

function contests(db: Reader) {
  return db
    .selectFrom("contest")
    .leftJoin("contest_note as note", "note.contest_id", "contest.id")
    .leftJoin("contest_answer as answer", "answer.contest_id", "contest.id")
    .leftJoin("contest_answer_note as why", "why.contest_id", "contest.id")
    .selectAll("contest")
    .select(["note.said", "answer.outcome", "answer.answered_by", "answer.answered_at"])
    .select("why.said as answer_said");
}

type Row = Awaited<ReturnType<ReturnType<typeof contests>["executeTakeFirstOrThrow"]>>;

function toContest(row: Row): Contest {
  const { outcome, answered_by: by, answered_at: at } = row;
  return {
    id: row.id,
    personId: row.person_id,
    organizationId: row.organization_id,
    kind: row.kind,
    factId: row.fact_id,
    decidedBy: row.decided_by,
    askedAt: row.asked_at,
    dueOn: row.due_on,
    said: row.said,
    answer:
      outcome === null || by === null || at === null
        ? null
        : { outcome, by, at, said: row.answer_said },
  };
}

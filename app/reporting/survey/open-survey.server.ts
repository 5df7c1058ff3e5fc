import { organizationById } from "../../../db/queries/identity-organizations";
import {
  type Ask,
  askById,
  asksOf,
  asksToRemind,
  hostAddresses,
  insertAsk,
  insertSurvey,
  insertSurveyReminder,
  schoolsServed,
} from "../../../db/queries/survey";
import { formatDay } from "../../i18n/dates";
import { enqueueMail, textAt } from "../../identity/send-mail.server";
import { holdsRoleIn } from "../../placement/check-rights.server";
import type { App } from "../../record/app.server";
import { dayIn, daysLater } from "../../record/civil-day";
import { type Context, SYSTEM } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";

/** A survey is open for at most so long. */
const LONGEST_DAYS = 120;
/** Who has not answered is reminded so many days before it closes. */
const REMIND_DAYS = 7;
const AT_ONCE = 200;

export type SurveyRefusal =
  | "not-your-program"
  | "closes-early"
  | "closes-late"
  | "no-school"
  | "asked-already";

/**
 * Opens this year's survey: every school for which the program has openings this year gets one link,
 * mailed to those who host there. Only a lead of the program, and once a year.
 */
export async function openSurvey(
  context: Context,
  input: { programId: string; closesOn: string },
): Promise<Outcome<{ surveyId: string; schools: number }, SurveyRefusal>> {
  const { tx, actor, now } = context;
  const { programId, closesOn } = input;
  const program = await organizationById(tx, programId);
  const leads = await holdsRoleIn(tx, actor, programId, "program_lead");
  if (!program || !leads || actor.personId === null) return refused("not-your-program");
  const today = dayIn(now, program.timeZone);
  if (closesOn <= today) return refused("closes-early");
  if (closesOn > daysLater(today, LONGEST_DAYS)) return refused("closes-late");
  const year = Number(today.slice(0, 4));
  const days = { from: `${year}-01-01`, through: `${year}-12-31` };
  const schools = await schoolsServed(tx, { programId, ...days });
  if (schools.length === 0) return refused("no-school");
  const survey = { id: context.newId(), programId, year, closesOn };
  const opened = await insertSurvey(tx, { ...survey, openedBy: actor.personId, openedAt: now });
  if (!opened) return refused("asked-already");
  for (const { schoolId, roles } of schools)
    await insertAsk(tx, { id: context.newId(), surveyId: survey.id, schoolId, roles, at: now });
  const asked = (await asksOf(tx, programId)).filter((ask) => ask.survey.id === survey.id);
  for (const ask of asked) await mailTo(context, ask, "survey");
  await recordAudit(context, {
    organizationId: programId,
    action: "survey-opened",
    subjectId: programId,
    detail: { survey: survey.id, year, schools: schools.length },
  });
  return done({ surveyId: survey.id, schools: schools.length });
}

/** Reminds each school that has not answered, once, in the last week: a job. Returns how many. */
export async function remindOfSurveys(app: App): Promise<number> {
  const today = dayIn(app.now(), "UTC");
  const days = { from: today, until: daysLater(today, REMIND_DAYS) };
  const waiting = await asksToRemind(app.db, { ...days, limit: AT_ONCE });
  let reminded = 0;
  for (const { id } of waiting)
    if (await app.run(SYSTEM, (context) => remind(context, id))) reminded++;
  return reminded;
}

async function remind(context: Context, askId: string): Promise<boolean> {
  const ask = await askById(context.tx, askId);
  if (!ask || ask.answers !== null) return false;
  if (!(await insertSurveyReminder(context.tx, askId, context.now))) return false;
  await mailTo(context, ask, "survey-reminder");
  return true;
}

async function mailTo(
  context: Context,
  ask: Ask,
  template: "survey" | "survey-reminder",
): Promise<void> {
  for (const to of await hostAddresses(context.tx, ask.school.id))
    await enqueueMail(context, {
      to,
      template,
      names: {
        organization: ask.program.name,
        place: ask.school.name,
        when: formatDay(ask.survey.closesOn, (await textAt(context.tx, to)).locale),
      },
      link: { purpose: "survey", id: ask.id },
    });
}

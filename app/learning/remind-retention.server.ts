import { addressForReminders } from "../../db/queries/identity-accounts";
import { learnerZone, registrationById } from "../../db/queries/learning";
import { outlineOf } from "../../db/queries/learning-outline";
import { insertReminder, type ReminderDue, remindersDue } from "../../db/queries/learning-reminder";
import { lockPeople } from "../../db/queries/locks";
import { enqueueMail } from "../identity/send-mail.server";
import type { App } from "../record/app.server";
import { dayIn, daysLater, timeIn } from "../record/civil-day";
import { type Context, SYSTEM } from "../record/context.server";
import { askToConfirm } from "./ask-coach.server";
import { readCheckStandings } from "./read-check-standings.server";

const AT_ONCE = 200;
/** A letter about something older than this would only annoy. */
const LOOK_BACK_DAYS = 14;
/** No letter before this time of a person's day. */
const MORNING = "08:00";
/** Where a day begins first. */
const EASTERNMOST = "Pacific/Kiritimati";

/**
 * Reminds everyone whose retention check has come due, by their own calendar and from eight in the
 * morning on: one letter for each course and day, however many processes look. Where too few questions
 * are left it tells the coach in place of the person. Returns how many it dealt with.
 */
export async function remindOfRetention(app: App): Promise<number> {
  const now = app.now();
  const days = {
    from: daysLater(dayIn(now, "UTC"), -LOOK_BACK_DAYS),
    until: dayIn(now, EASTERNMOST),
  };
  let done = 0;
  let after: ReminderDue | null = null;
  for (;;) {
    const some: ReminderDue[] = await remindersDue(app.db, days, after, AT_ONCE);
    for (const one of some) if (await app.run(SYSTEM, (context) => remind(context, one))) done += 1;
    after = some.at(-1) ?? null;
    if (some.length < AT_ONCE) return done;
  }
}

/** Deals with what fell due for one registration on one day; false when it is too early or was done. */
async function remind(context: Context, { registrationId, dueOn }: ReminderDue): Promise<boolean> {
  const { tx, now } = context;
  const registration = await registrationById(tx, registrationId);
  if (!registration) throw new Error(`There is no registration ${registrationId}.`);
  const { personId, courseId, courseVersionId } = registration;
  await lockPeople(tx, [personId]);
  const zone = await learnerZone(tx, personId);
  const today = dayIn(now, zone);
  if (today < dueOn || (today === dueOn && timeIn(now, zone) < MORNING)) return false;
  if (!(await insertReminder(tx, { registrationId, dueOn, at: now }))) return false;

  const { objectives, title: course } = await outlineOf(tx, courseVersionId);
  const ids = objectives.map(({ id }) => id);
  const standings = await readCheckStandings(tx, registration, ids, now);
  const due = standings.filter(({ retention }) => retention?.dueOn === dueOn);
  for (const standing of due) await askToConfirm(context, registration, standing);
  const to = await addressForReminders(tx, personId);
  if (to === null || !due.some(({ retentionDoor }) => retentionDoor?.state === "open")) return true;
  await enqueueMail(context, {
    to,
    template: "retention-due",
    names: { course },
    page: `/courses/${courseId}/check`,
    link: null,
  });
  return true;
}

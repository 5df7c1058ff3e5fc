import { taskedPlacements } from "../../../db/queries/placement-tasks";
import { type Membership, organizationsWhere } from "../../identity/roles";
import { readCoachTasks } from "../../learning/read-coach-tasks.server";
import { readSessions } from "../../observation/read-sessions.server";
import { readClearances } from "../../placement/clearances/read-clearances.server";
import { addDays, type Day } from "../../placement/gate/days";
import { sha256 } from "../../record/canonical";
import { dayIn } from "../../record/civil-day";
import type { Reading } from "../../record/context.server";
import { readExpiringRows } from "../expiring/read-expiring.server";
import type { DigestLine } from "./digest";

/** What ends within so many days waits on the lead now; what ends later is said after all else. */
const SOON_DAYS = 14;
/** As many people are judged for one letter; whoever is left comes in the next one. */
const MOST_JUDGED = 100;
const SESSION_DAYS_MS = 60 * 24 * 3_600_000;

/** Everything that waits on someone in the roles that they hold for others, said before or not. */
export async function readDigest(
  reading: Reading,
  memberships: readonly Membership[],
  today: Day,
): Promise<DigestLine[]> {
  const where = (role: Membership["role"]) => organizationsWhere(memberships, [role]);
  const [led, coached, decided] = [where("program_lead"), where("coach"), where("adjudicator")];
  return [
    ...(led.length > 0 ? await leadLines(reading, led, today) : []),
    ...(led.length + coached.length > 0 ? await coachLines(reading) : []),
    ...(coached.length > 0 ? await sessionLines(reading, coached) : []),
    ...(decided.length > 0 ? await decisionLines(reading) : []),
  ];
}

async function leadLines(
  reading: Reading,
  programIds: readonly string[],
  today: Day,
): Promise<DigestLine[]> {
  const changed = await taskedPlacements(reading.db, { programIds, notEndedBy: today });
  const ends = await readExpiringRows(reading, 30, MOST_JUDGED);
  return [
    ...changed.map(({ task, name, opening }) =>
      line("changed", [task.id], { person: name, about: opening.title }),
    ),
    ...ends.map(({ personId, name, opening, lastDay, leaf }) => {
      const said = { person: name, about: opening.title, day: lastDay };
      // What ended is told once for each thing that it rests on, however long it lasts.
      const key = [personId, opening.id, lastDay ?? [leaf?.req, ...(leaf?.evidence ?? [])].join()];
      if (lastDay === null) return line("fails", key, said);
      const isSoon = lastDay <= addDays(today, SOON_DAYS);
      return line(isSoon ? "ends" : "ends-later", [...key, isSoon ? "soon" : "later"], said);
    }),
  ];
}

async function coachLines(reading: Reading): Promise<DigestLine[]> {
  const tasks = (await readCoachTasks(reading)).filter(({ held }) => held?.mine ?? true);
  return tasks.map(({ id, personName, course, kind, held }) =>
    line(kind === "observe" && held?.stage === "lead" ? "find-coach" : "coach-task", [id], {
      person: personName,
      about: course,
    }),
  );
}

async function sessionLines(
  reading: Reading,
  programIds: readonly string[],
): Promise<DigestLine[]> {
  const { sessions } = await readSessions(reading);
  return sessions
    .filter(
      ({ organizationId, startsAt, cancelled, signed }) =>
        programIds.includes(organizationId) &&
        startsAt <= reading.now &&
        startsAt > reading.now - SESSION_DAYS_MS &&
        !cancelled &&
        !signed,
    )
    .map(({ id, title, startsAt, timeZone, attended }) =>
      line(attended > 0 ? "sign" : "attend", [id], {
        about: title,
        day: dayIn(startsAt, timeZone),
      }),
    );
}

/** A digest names the first so many who wait; whoever comes after them is named once these are done. */
const MOST_WAITING = 500;

/** That a check waits, never what it is or how it stands. */
async function decisionLines(reading: Reading): Promise<DigestLine[]> {
  const { people } = await readClearances(reading, { most: MOST_WAITING });
  return people.flatMap(({ personId, name, latest }) =>
    latest
      .filter(({ state }) => state === "pending" || state === "flagged" || state === "suspended")
      .map(({ type, on }) => line("decide", [personId, type, on], { person: name })),
  );
}

/** An event is kept as a digest of what it is: a table of them says nothing about anybody's checks. */
function line(
  kind: DigestLine["kind"],
  key: readonly string[],
  { person = "", about = "", day = null }: Partial<Pick<DigestLine, "person" | "about" | "day">>,
): DigestLine {
  return { event: sha256(JSON.stringify([kind, ...key])), kind, person, about, day };
}

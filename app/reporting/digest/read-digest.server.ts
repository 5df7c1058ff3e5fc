import { OPEN_STATES } from "../../../db/queries/placement-queue";
import { taskedPlacements } from "../../../db/queries/placement-tasks";
import { type Membership, organizationsWhere } from "../../identity/roles";
import { listCoachTasks } from "../../learning/read-coach-tasks.server";
import { readUnsigned } from "../../observation/read-sessions.server";
import { readClearances } from "../../placement/clearances/read-clearances.server";
import { readContests } from "../../placement/contests/read-contests.server";
import { addDays, type Day } from "../../placement/gate/days";
import { readWaitingPairs } from "../../placement/merges/read-duplicates.server";
import { readRuleWork } from "../../placement/rules/read-draft.server";
import { readWaiversForMe } from "../../placement/waivers/read-waivers.server";
import { sha256 } from "../../record/canonical";
import { dayIn } from "../../record/civil-day";
import type { Reading } from "../../record/context.server";
import { readExpiringRows } from "../expiring/read-expiring.server";
import type { DigestLine } from "./digest";

/** What ends within so many days waits on the lead now; what ends later is said after all else. */
const SOON_DAYS = 14;
/** As many people are judged for one letter; it says how many more there are, and leads to the board. */
const MOST_JUDGED = 100;
const AT_ONCE = 500;
const SESSION_DAYS_MS = 60 * 24 * 3_600_000;

/** What waits on someone, said before or not, and how many may end soon beyond those who were judged. */
export interface FoundDigest {
  lines: DigestLine[];
  beyond: number;
}

/** Everything that waits on someone in the roles that they hold for others. */
export async function readDigest(
  reading: Reading,
  memberships: readonly Membership[],
  today: Day,
): Promise<FoundDigest> {
  const where = (role: Membership["role"]) => organizationsWhere(memberships, [role]);
  const [led, coached, decided] = [where("program_lead"), where("coach"), where("adjudicator")];
  const none: FoundDigest = { lines: [], beyond: 0 };
  const { lines, beyond } = led.length > 0 ? await leadLines(reading, led, today) : none;
  const others = [
    ...(led.length + coached.length > 0 ? await coachLines(reading) : []),
    ...(coached.length > 0 ? await sessionLines(reading, coached) : []),
    ...(decided.length > 0 ? await decisionLines(reading) : []),
    ...(await askedLines(reading)),
  ];
  return { lines: [...lines, ...others], beyond };
}

async function leadLines(
  reading: Reading,
  programIds: readonly string[],
  today: Day,
): Promise<FoundDigest> {
  const changed = await taskedPlacements(reading.db, { programIds, notEndedBy: today });
  const { rows: ends, beyond } = await readExpiringRows(reading, 30, MOST_JUDGED);
  const lines = [
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
  return { lines, beyond };
}

async function coachLines(reading: Reading): Promise<DigestLine[]> {
  const tasks = (await listCoachTasks(reading)).filter(({ held }) => held?.mine ?? true);
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
  const sessions = await readUnsigned(reading);
  return sessions
    .filter(
      ({ organizationId, startsAt }) =>
        programIds.includes(organizationId) && startsAt > reading.now - SESSION_DAYS_MS,
    )
    .map(({ id, title, startsAt, timeZone, attended }) =>
      line(attended > 0 ? "sign" : "attend", [id], {
        about: title,
        day: dayIn(startsAt, timeZone),
      }),
    );
}

/** That a check waits, never what it is or how it stands. Whoever waits comes first in the list. */
async function decisionLines(reading: Reading): Promise<DigestLine[]> {
  const lines: DigestLine[] = [];
  for (let page = 1; ; page++) {
    const { people, more } = await readClearances(reading, { page, most: AT_ONCE });
    for (const { personId, name, latest } of people)
      for (const { type, on, state } of latest)
        if (OPEN_STATES.includes(state))
          lines.push(line("decide", [personId, type, on], { person: name }));
    if (!more || people.at(-1)?.turn !== "waits") return lines;
  }
}

/** What somebody else asked and the reader may answer: as a second person, or about their record. */
async function askedLines(reading: Reading): Promise<DigestLine[]> {
  const waivers = await readWaiversForMe(reading, MOST_JUDGED);
  const pairs = (await readWaitingPairs(reading)).filter(({ mine }) => !mine);
  const rules = (await readRuleWork(reading)).waiting.filter(({ mine }) => mine);
  return [
    ...rules.map(({ id, title, askedBy, endsAt, zone }) =>
      line("rule", [id], { person: askedBy, about: title, day: dayIn(endsAt, zone) }),
    ),
    ...pairs.map(({ proposalId, parts, names }) =>
      line(parts ? "unmerge" : "merge", [proposalId], { person: names.one, about: names.other }),
    ),
    ...waivers.map(({ id, name }) => line("waiver", [id], { person: name })),
    ...(await contestLines(reading)),
  ];
}

/** Overdue is news of its own: from then on leads and operators look at it too. */
async function contestLines(reading: Reading): Promise<DigestLine[]> {
  const lines: DigestLine[] = [];
  for (let page = 1; ; page++) {
    const asked = { page, most: AT_ONCE, answerable: true };
    const { contests, more } = await readContests(reading, asked);
    for (const { id, name, dueOn, overdue } of contests)
      lines.push(line(overdue ? "contest-late" : "contest", [id], { person: name, day: dueOn }));
    if (!more) return lines;
  }
}

/** An event is kept as a digest of what it is: a table of them says nothing about anybody's checks. */
function line(
  kind: DigestLine["kind"],
  key: readonly string[],
  { person = "", about = "", day = null }: Partial<Pick<DigestLine, "person" | "about" | "day">>,
): DigestLine {
  return { event: sha256(JSON.stringify([kind, ...key])), kind, person, about, day };
}

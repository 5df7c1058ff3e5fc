import { hoursById, hoursOf } from "../../../db/queries/hours";
import { termsIn } from "../../../db/queries/hours-terms";
import { organizationById } from "../../../db/queries/identity-organizations";
import { dayIn } from "../../record/civil-day";
import type { Reading } from "../../record/context.server";
import { programFor } from "./enter-hours.server";
import { type HourKind, type Meter, meterOf, minutesOf, standingLog } from "./hours";

/** A page shows so many days; the rest are in the sums. */
const MOST = 200;

/** One line of the log as a page shows it. */
export interface ShownLine {
  /** The newest entry: the one to correct. */
  id: string;
  kind: HourKind;
  on: string;
  minutes: number;
  state: "waiting" | "approved" | "returned";
  /** What counts while a correction waits or was sent back; null when nothing does. */
  counts: { kind: HourKind; on: string; minutes: number } | null;
}

/** A person's hours as they and their program see them. */
export interface HoursLog {
  person: { id: string; name: string };
  program: { id: string; name: string };
  today: string;
  meter: Meter;
  terms: readonly { id: string; hours: number; startsOn: string; endsOn: string }[];
  lines: readonly ShownLine[];
  more: number;
}

/** Someone's log; null unless the reader is that corps member, or coaches or leads in their program. */
export async function readHoursLog(
  { db, now, actor }: Reading,
  personId: string,
): Promise<HoursLog | null> {
  const program = await programFor(db, actor, personId);
  if (!program) return null;
  const { organizationId } = program;
  const organization = await organizationById(db, organizationId);
  const log = standingLog(await hoursOf(db, { organizationId, personId, knownAt: now }));
  const terms = await termsIn(db, [organizationId], { personId, knownAt: now });
  const today = dayIn(now, organization?.timeZone ?? "UTC");
  const begun = terms.filter(({ startsOn }) => startsOn <= today);
  return {
    person: { id: personId, name: program.name },
    program: { id: organizationId, name: program.organizationName },
    today,
    meter: meterOf(
      minutesOf(log),
      begun.reduce((sum, { hours }) => sum + hours, 0),
    ),
    terms: terms.map(({ id, hours, startsOn, endsOn }) => ({ id, hours, startsOn, endsOn })),
    lines: log.slice(0, MOST).map(({ latest, counted }) => ({
      id: latest.id,
      kind: latest.kind,
      on: latest.on,
      minutes: latest.minutes,
      state: latest.verdict ?? "waiting",
      counts: counted && counted.id !== latest.id ? counted : null,
    })),
    more: Math.max(0, log.length - MOST),
  };
}

/** An entry that the reader may correct. */
export interface Correctable {
  id: string;
  kind: HourKind;
  on: string;
  minutes: number;
  person: { id: string; name: string };
  /** Whether it is the reader's own time. */
  isOwn: boolean;
}

/** One entry to put right; null unless the reader may, and when it was corrected before. */
export async function readCorrectable(
  { db, actor }: Reading,
  entryId: string,
): Promise<Correctable | null> {
  const entry = await hoursById(db, entryId);
  const program = entry && (await programFor(db, actor, entry.personId));
  if (!entry || !program || program.organizationId !== entry.organizationId) return null;
  if (entry.isSuperseded) return null;
  const { id, kind, on, minutes, personId } = entry;
  const person = { id: personId, name: program.name };
  return { id, kind, on, minutes, person, isOwn: actor.personId === personId };
}

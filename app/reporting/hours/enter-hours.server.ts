import type { Reader } from "../../../db/connect";
import { hoursById, hoursOf, insertHours } from "../../../db/queries/hours";
import { membershipsOf, organizationById } from "../../../db/queries/identity-organizations";
import { corpsMemberIn } from "../../../db/queries/identity-people";
import { lockPeople } from "../../../db/queries/locks";
import { doFormOnce } from "../../record/answer-once.server";
import { dayIn, daysLater } from "../../record/civil-day";
import type { Actor, Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { DAY_MINUTES, type HourKind, type HoursRefusal, standingLog } from "./hours";

/** Time older than this is taken for a slip in the year. */
const BACK_DAYS = 366;

interface Time {
  kind: HourKind;
  on: string;
  minutes: number;
}

/**
 * Enters time for a corps member: by themselves, or by a coach or lead of their program. It counts
 * once another person approves it. `day-full` carries the minutes left on that day.
 */
export async function enterHours(
  context: Context,
  input: Time & { personId: string; key: string },
): Promise<Outcome<{ entryId: string }, HoursRefusal>> {
  const program = await programFor(context.tx, context.actor, input.personId);
  if (program === null) return refused("not-in-your-program");
  if (input.minutes === 0) return refused("no-time");
  const { key, personId, kind, on, minutes } = input;
  return doFormOnce(
    context,
    { key, action: "enter-hours", answers: { personId, kind, on, minutes } },
    () => enter(context, { ...input, program, supersedes: null }),
  );
}

/**
 * Puts other time in the place of an entry; 0 minutes takes it back. The entry that was approved
 * counts until somebody else approves the correction.
 */
export async function correctHours(
  context: Context,
  input: Time & { entryId: string },
): Promise<Outcome<{ entryId: string; personId: string }, HoursRefusal>> {
  const { tx, actor } = context;
  const found = await hoursById(tx, input.entryId);
  const program = found && (await programFor(tx, actor, found.personId));
  if (!found || !program || program.organizationId !== found.organizationId)
    return refused("no-entry");
  await lockPeople(tx, [found.personId]);
  const entry = await hoursById(tx, input.entryId);
  if (entry === null || entry.isSuperseded) return refused("corrected-already");
  const { personId } = entry;
  const entered = await enter(context, { ...input, personId, program, supersedes: entry.id });
  return entered.ok ? done({ ...entered.value, personId }) : entered;
}

async function enter(
  context: Context,
  input: Time & {
    personId: string;
    program: { organizationId: string };
    supersedes: string | null;
  },
): Promise<Outcome<{ entryId: string }, HoursRefusal>> {
  const { tx, now, actor } = context;
  const { personId, kind, on, minutes, supersedes } = input;
  const { organizationId } = input.program;
  if (actor.personId === null) return refused("not-in-your-program");
  const organization = await organizationById(tx, organizationId);
  const today = dayIn(now, organization?.timeZone ?? "UTC");
  if (on > today) return refused("ahead");
  if (on < daysLater(today, -BACK_DAYS)) return refused("too-long-ago");
  await lockPeople(tx, [personId]);
  const log = standingLog(await hoursOf(tx, { organizationId, personId, knownAt: now }));
  const taken = log
    .filter(({ latest }) => latest.on === on && latest.id !== supersedes)
    .filter(({ latest }) => latest.verdict !== "returned")
    .reduce((sum, { latest }) => sum + latest.minutes, 0);
  if (taken + minutes > DAY_MINUTES) return refused("day-full", { left: DAY_MINUTES - taken });
  const entryId = context.newId();
  await insertHours(tx, {
    id: entryId,
    organizationId,
    personId,
    kind,
    on,
    minutes,
    enteredBy: actor.personId,
    enteredAt: now,
    supersedes,
  });
  return done({ entryId });
}

/**
 * The program in whose name the actor may enter a person's time: their own, or one where the actor
 * coaches or leads and the person serves. Null when there is none.
 */
export async function programFor(
  db: Reader,
  actor: Actor,
  personId: string,
): Promise<{ organizationId: string; organizationName: string; name: string } | null> {
  if (actor.personId === null) return null;
  const held = await membershipsOf(db, actor.personId);
  const roles = actor.personId === personId ? ["corps_member"] : ["coach", "program_lead"];
  const programs = held
    .filter(({ role, organizationKind }) => roles.includes(role) && organizationKind === "program")
    .map(({ organizationId }) => organizationId);
  return corpsMemberIn(db, programs, personId);
}

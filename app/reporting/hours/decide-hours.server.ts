import { addToSum, hoursById, hoursOf, insertHoursDecision } from "../../../db/queries/hours";
import { membershipsOf } from "../../../db/queries/identity-organizations";
import { lockPeople } from "../../../db/queries/locks";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import { countedFrom, type HoursEntry } from "./hours";

export type HoursDecisionRefusal = "none-chosen" | "no-entry" | "your-own" | "decided-already";

/**
 * Approves entries of hours, or sends them back: all of them or none. Only a coach or lead of the
 * program, never for time of their own or that they entered. An approved correction takes the place
 * of what counted before it.
 */
export async function decideHours(
  context: Context,
  input: { entryIds: readonly string[]; verdict: "approved" | "returned" },
): Promise<Outcome<{ decided: number }, HoursDecisionRefusal>> {
  const { tx, actor } = context;
  const ids = [...new Set(input.entryIds)];
  if (ids.length === 0) return refused("none-chosen");
  const held = actor.personId === null ? [] : await membershipsOf(tx, actor.personId);
  const programs = held
    .filter(({ role }) => role === "coach" || role === "program_lead")
    .map(({ organizationId }) => organizationId);
  const named = await Promise.all(ids.map((id) => hoursById(tx, id)));
  const people = named.flatMap((entry) => (entry ? [entry.personId] : []));
  await lockPeople(tx, people);
  const entries: NonNullable<Awaited<ReturnType<typeof hoursById>>>[] = [];
  for (const id of ids) {
    const entry = await hoursById(tx, id);
    if (!entry || !programs.includes(entry.organizationId)) return refused("no-entry");
    if (entry.verdict !== null || entry.isSuperseded) return refused("decided-already");
    if (entry.personId === actor.personId || entry.enteredBy === actor.personId)
      return refused("your-own");
    entries.push(entry);
  }
  for (const entry of entries) await decide(context, entry, input.verdict);
  return done({ decided: entries.length });
}

async function decide(
  context: Context,
  entry: HoursEntry & { organizationId: string },
  verdict: "approved" | "returned",
): Promise<void> {
  const { tx, now, actor } = context;
  if (actor.personId === null) throw new Error("nobody decides about hours");
  const { organizationId, personId } = entry;
  await insertHoursDecision(tx, { entry, verdict, by: actor.personId, at: now });
  if (verdict === "approved") {
    const all = await hoursOf(tx, { organizationId, personId, knownAt: now });
    const byId = new Map(all.map((one) => [one.id, one]));
    const before = entry.supersedes === null ? undefined : byId.get(entry.supersedes);
    const was = before ? countedFrom(before, byId) : null;
    if (was)
      await addToSum(tx, { organizationId, personId, kind: was.kind, minutes: -was.minutes });
    await addToSum(tx, { organizationId, personId, kind: entry.kind, minutes: entry.minutes });
  }
  await recordAudit(context, {
    organizationId,
    action: `hours-${verdict}`,
    subjectId: personId,
    detail: { entry: entry.id },
  });
}

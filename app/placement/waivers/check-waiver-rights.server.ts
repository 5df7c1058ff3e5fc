import type { Reader } from "../../../db/connect";
import { membersOf } from "../../../db/queries/identity-holders";
import { membershipsOf } from "../../../db/queries/identity-organizations";
import { openingById } from "../../../db/queries/placement-openings";
import { ruleSets } from "../../../db/queries/placement-rules";
import { waiverById } from "../../../db/queries/placement-waivers";
import { READS_PEOPLE, type Role } from "../../identity/roles";
import type { Actor } from "../../record/context.server";
import { isSamePerson } from "../../record/same-person.server";
import type { OpeningRow } from "../openings/opening";
import { mayApprove, type Waiver, waivableIn } from "./waiver";

/** A waiver as one of its program's staff may act on it. */
export interface HeldWaiver {
  waiver: Waiver;
  opening: OpeningRow;
  /** What the actor is in the program. */
  roles: readonly Role[];
  /** The role of theirs in which they may approve it; null when its rules name none of theirs. */
  approver: Role | null;
  /** The roles that its rules let approve it. */
  by: readonly Role[];
}

/** Who reads the waivers of their program, also those that their role may not approve. */
const READS_WAIVERS: readonly Role[] = ["program_lead", "adjudicator"];

/**
 * A waiver of the actor's program, with what they are there. Null for everybody else, coaches whom
 * the rule does not name and the program's corps members too: they do not learn that there is one.
 */
export async function heldWaiver(
  db: Reader,
  actor: Actor,
  waiverId: string,
): Promise<HeldWaiver | null> {
  const waiver = await waiverById(db, waiverId);
  if (waiver === null || actor.personId === null) return null;
  const roles = (await membershipsOf(db, actor.personId))
    .filter((held) => held.organizationId === waiver.programId && READS_PEOPLE.includes(held.role))
    .map(({ role }) => role);
  const opening = await openingById(db, waiver.openingId);
  if (opening === null) return null;
  const named = waivableIn(await ruleSets(db, opening.layers), waiver.req);
  const waivable = Array.isArray(named) ? named : [];
  const approver = roles.find((role) => mayApprove(waivable, role)) ?? null;
  const reads = approver !== null || roles.some((role) => READS_WAIVERS.includes(role));
  const by = READS_PEOPLE.filter((role) => mayApprove(waivable, role));
  return reads ? { waiver, opening, roles, approver, by } : null;
}

/** Those of a program who hold one of some roles now, and are none of some people under any id, by name. */
export async function secondPeople(
  db: Reader,
  programId: string,
  { by, not }: { by: readonly Role[]; not: readonly (string | null)[] },
): Promise<string[]> {
  const names = new Set<string>();
  const members = by.length === 0 ? [] : await membersOf(db, programId, by);
  for (const { personId, name } of members) {
    const same = await Promise.all(not.map((id) => isSamePerson(db, id, personId)));
    if (!same.includes(true)) names.add(name);
  }
  return [...names].sort();
}

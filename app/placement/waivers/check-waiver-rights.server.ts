import type { Reader } from "../../../db/connect";
import { membershipsOf } from "../../../db/queries/identity-organizations";
import { openingById } from "../../../db/queries/placement-openings";
import { ruleSets } from "../../../db/queries/placement-rules";
import { waiverById } from "../../../db/queries/placement-waivers";
import { READS_PEOPLE, type Role } from "../../identity/roles";
import type { Actor } from "../../record/context.server";
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
  return reads ? { waiver, opening, roles, approver } : null;
}

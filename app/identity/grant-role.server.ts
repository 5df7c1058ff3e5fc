import { countHolders } from "../../db/queries/identity-holders";
import {
  endMembership,
  insertMembership,
  membershipsOf,
  organizationById,
} from "../../db/queries/identity-organizations";
import { lockPeople } from "../../db/queries/locks";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import { type Role, rolesToGrant } from "./roles";

export interface Grant {
  personId: string;
  organizationId: string;
  role: Role;
}

/**
 * Gives someone who holds a role in an organization another one there, because the actor may.
 * Others are invited, and accept. `unknown-organization` also where the actor may give nothing;
 * `unknown-person` when they hold nothing there; `held` when they hold this role already.
 */
export async function grantRole(
  context: Context,
  grant: Grant,
): Promise<Outcome<null, "unknown-organization" | "not-allowed" | "unknown-person" | "held">> {
  const { personId, organizationId, role } = grant;
  const allowed = await mayGrant(context, organizationId, role);
  if (!allowed.ok) return allowed;
  const holds = await membershipsOf(context.tx, personId);
  if (!holds.some((held) => held.organizationId === organizationId)) {
    return refused("unknown-person");
  }
  return (await giveRole(context, grant)) ? done(null) : refused("held");
}

/** Whether the actor may give this role in this organization, by the roles they hold now. */
export async function mayGrant(
  context: Context,
  organizationId: string,
  role: Role,
): Promise<Outcome<{ organizationName: string }, "unknown-organization" | "not-allowed">> {
  const organization = await organizationById(context.tx, organizationId);
  if (!organization) return refused("unknown-organization");
  if (context.actor.kind === "person") {
    const held = await membershipsOf(context.tx, context.actor.personId ?? "");
    const roles = rolesToGrant(held, organization);
    if (roles.length === 0) return refused("unknown-organization");
    if (!roles.includes(role)) return refused("not-allowed");
  }
  return done({ organizationName: organization.name });
}

/** Gives a role and writes it down; false when it is held already. The caller has checked the right. */
export async function giveRole(context: Context, grant: Grant): Promise<boolean> {
  const { personId, organizationId, role } = grant;
  await lockPeople(context.tx, [personId]);
  const given = await insertMembership(context.tx, {
    id: context.newId(),
    personId,
    organizationId,
    role,
    grantedBy: context.actor.personId,
    grantedAt: context.now,
  });
  if (given) {
    await recordAudit(context, {
      organizationId,
      action: "role-granted",
      subjectId: personId,
      detail: { role },
    });
  }
  return given;
}

/**
 * Ends a role; it holds no more from the next request on.
 * `last-operator`: the platform keeps at least one. `not-held`: there is nothing to end.
 */
export async function endRole(
  context: Context,
  grant: Grant,
): Promise<Outcome<null, "unknown-organization" | "not-allowed" | "not-held" | "last-operator">> {
  const { personId, organizationId, role } = grant;
  const allowed = await mayGrant(context, organizationId, role);
  if (!allowed.ok) return allowed;
  await lockPeople(context.tx, [personId]);
  if (role === "operator" && (await countHolders(context.tx, organizationId, role)) <= 1) {
    return refused("last-operator");
  }
  if (!(await endMembership(context.tx, grant, context.actor.personId, context.now))) {
    return refused("not-held");
  }
  await recordAudit(context, {
    organizationId,
    action: "role-ended",
    subjectId: personId,
    detail: { role },
  });
  context.emit({ kind: "role-ended", personId, organizationId, role });
  return done(null);
}

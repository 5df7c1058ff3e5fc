import type { Reader } from "../../db/connect";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { corpsMemberIn } from "../../db/queries/identity-people";
import type { Role } from "../identity/roles";
import type { Actor } from "../record/context.server";

/** Whether the actor holds a role in an organization at this moment. */
export async function holdsRoleIn(
  db: Reader,
  actor: Actor,
  organizationId: string,
  role: Role,
): Promise<boolean> {
  if (actor.personId === null) return false;
  const held = await membershipsOf(db, actor.personId);
  return held.some((one) => one.organizationId === organizationId && one.role === role);
}

/** The program in which the actor holds a role and the person serves; null when there is none. */
export async function sharedProgram(
  db: Reader,
  actor: Actor,
  role: Role,
  personId: string,
): Promise<{ programId: string; name: string } | null> {
  if (actor.personId === null) return null;
  const held = await membershipsOf(db, actor.personId);
  const programs = held
    .filter((one) => one.role === role && one.organizationKind === "program")
    .map((one) => one.organizationId);
  const member = await corpsMemberIn(db, programs, personId);
  return member ? { programId: member.organizationId, name: member.name } : null;
}

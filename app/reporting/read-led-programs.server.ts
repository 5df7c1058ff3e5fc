import { membershipsOf, organizationById } from "../../db/queries/identity-organizations";
import type { Role } from "../identity/roles";
import { dayIn } from "../record/civil-day";
import type { Reading } from "../record/context.server";

/** A program that the reader may report on, and what day it is there. */
export interface LedProgram {
  id: string;
  name: string;
  zone: string;
  today: string;
}

/** The programs in which the reader holds one of these roles, by name. */
export async function readLedPrograms(
  { db, actor, now }: Reading,
  roles: readonly Role[] = ["program_lead"],
): Promise<LedProgram[]> {
  const held = actor.personId === null ? [] : await membershipsOf(db, actor.personId);
  const ids = new Set(
    held.flatMap(({ role, organizationId }) => (roles.includes(role) ? [organizationId] : [])),
  );
  const programs: LedProgram[] = [];
  for (const id of ids) {
    const program = await organizationById(db, id);
    if (program?.kind !== "program") continue;
    const { name, timeZone: zone } = program;
    programs.push({ id, name, zone, today: dayIn(now, zone) });
  }
  return programs.sort((a, b) => a.name.localeCompare(b.name, "en"));
}

import { awardById } from "../../db/queries/credentials";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { activePlacementsOf } from "../../db/queries/placement";
import { decisionsAbout } from "../../db/queries/placement-decisions";
import { openingById } from "../../db/queries/placement-openings";
import { openTasks } from "../../db/queries/placement-tasks";
import { organizationsWhere } from "../identity/roles";
import type { Reading } from "../record/context.server";
import { type DecisionBody, evidenceOf } from "./decision";
import type { TaskKind } from "./placement";

/** A placement of today that was decided on a credential which is now revoked. */
export interface Reliance {
  personId: string;
  opening: { id: string; title: string; school: string };
  /** What is still to do about it; null when nothing is. */
  task: TaskKind | null;
}

/**
 * The placements that relied on a revoked credential, in programs that the reader leads. Empty for
 * everyone else, for the college too: where somebody serves is their program's to know.
 */
export async function readReliance(
  { db, actor }: Reading,
  credentialId: string,
): Promise<Reliance[]> {
  const held = actor.personId === null ? [] : await membershipsOf(db, actor.personId);
  const led = organizationsWhere(held, ["program_lead"]);
  const award = led.length === 0 ? null : await awardById(db, credentialId);
  if (award?.status.kind !== "revoked") return [];
  const found: Reliance[] = [];
  for (const { id, openingId, personId } of await activePlacementsOf(db, award.personId)) {
    const opening = await openingById(db, openingId);
    if (!opening || !led.includes(opening.programId)) continue;
    const decisions = await decisionsAbout(db, openingId, personId);
    if (!decisions.some(({ body }) => reliesOn(body, credentialId))) continue;
    const task = (await openTasks(db, [id])).at(-1);
    const { title, school } = opening;
    const place = { id: openingId, title, school: school.name };
    found.push({ personId, opening: place, task: task?.kind ?? null });
  }
  return found;
}

function reliesOn(stored: string, credentialId: string): boolean {
  const body: DecisionBody = JSON.parse(stored);
  return evidenceOf(body.answer).has(credentialId);
}

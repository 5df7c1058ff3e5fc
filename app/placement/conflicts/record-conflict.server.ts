import { membershipsOf, organizationById } from "../../../db/queries/identity-organizations";
import { lockPeople } from "../../../db/queries/locks";
import { activePlacementsIn } from "../../../db/queries/placement";
import { openOffers } from "../../../db/queries/placement-offers";
import { listOpenings } from "../../../db/queries/placement-openings";
import {
  conflictById,
  conflictsOf,
  insertConflict,
  insertConflictEnd,
} from "../../../db/queries/school-conflicts";
import { hasSecondReader } from "../../identity/read-second-readers.server";
import { appendToChain } from "../../record/append-to-chain.server";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { isSamePerson } from "../../record/same-person.server";
import { sealRow } from "../../record/seal-row.server";
import { newSecret } from "../../record/secret.server";
import { holdsRoleIn, sharedProgram } from "../check-rights.server";
import { addDays, localDay } from "../gate/days";
import type { ConflictKind, ConflictRefusal, EndConflictRefusal } from "./conflict";

export interface ConflictEntry {
  personId: string;
  schoolId: string;
  kind: ConflictKind;
  /** Who or what it is. */
  said: string;
}

/**
 * Writes down that someone has a relative or another conflict of interest at a school: by themself, by a
 * lead of their program, or by a host of that school about somebody who is coming. While it stands they
 * are not placed there, and a placement they hold there gets a task in this same transaction. About
 * somebody under 18 an adult writes only what a second adult can read too (`no-second-reader`).
 */
export async function recordConflict(
  context: Context,
  { personId, schoolId, kind, said }: ConflictEntry,
): Promise<Outcome<{ conflictId: string }, ConflictRefusal>> {
  const { tx, now, actor } = context;
  const organizationId = await groundOf(context, { personId, schoolId });
  if (organizationId === null || actor.personId === null) return refused("no-such-person");
  const school = await organizationById(tx, schoolId);
  if (school?.kind !== "school") return refused("no-such-school");

  const writerId = actor.personId;
  const own = await isSamePerson(tx, writerId, personId);
  if (!own && !(await hasSecondReader(tx, { personId, writerId, channel: "conflict", now })))
    return refused("no-second-reader");

  await lockPeople(tx, [personId]);
  const known = await conflictsOf(tx, { personIds: [personId], schoolId });
  if (known.some(({ ended }) => ended === null)) return refused("known-already");
  const conflictId = context.newId();
  const salt = newSecret();
  await insertConflict(tx, {
    id: conflictId,
    personId,
    schoolId,
    kind,
    on: localDay(now, school.timeZone),
    organizationId,
    recordedBy: actor.personId,
    recordedAt: now,
    said,
    salt,
  });
  await sealRow(context, { organizationId, table: "school_conflict", id: conflictId });
  await appendToChain(context, {
    stream: `org:${organizationId}`,
    kind: "school-conflict-note",
    refId: conflictId,
    payload: { conflict: conflictId, said },
    salt,
  });
  context.emit({ kind: "conflict-changed", personId });
  return done({ conflictId });
}

/** In which organization the actor says it: their own program, or the school they host; null where it is not theirs. */
async function groundOf(
  { tx, actor, now }: Context,
  { personId, schoolId }: Pick<ConflictEntry, "personId" | "schoolId">,
): Promise<string | null> {
  if (actor.personId === personId) {
    const own = (await membershipsOf(tx, personId)).find(({ role }) => role === "corps_member");
    return own?.organizationId ?? null;
  }
  const shared = await sharedProgram(tx, actor, "program_lead", personId);
  if (shared) return shared.programId;
  if (!(await holdsRoleIn(tx, actor, schoolId, "school_host"))) return null;
  const notEndedBy = addDays(localDay(now, "UTC"), -1);
  const openings = await listOpenings(tx, { schoolIds: [schoolId], notEndedBy });
  const openingIds = openings.map(({ id }) => id);
  const coming = [
    ...(await activePlacementsIn(tx, openingIds)),
    ...(await openOffers(tx, { openingIds })),
  ];
  return coming.some((one) => one.personId === personId) ? schoolId : null;
}

/**
 * Says that a conflict is over, from today on at the school. Only a lead of the person's program, and
 * never the person about themself, under no other account either.
 */
export async function endConflict(
  context: Context,
  { conflictId }: { conflictId: string },
): Promise<Outcome<{ personId: string }, EndConflictRefusal>> {
  const { tx, now, actor } = context;
  const conflict = await conflictById(tx, conflictId);
  if (!conflict || actor.personId === null) return refused("no-such-conflict");
  const { personId, organizationId, school } = conflict;
  if (await isSamePerson(tx, actor.personId, personId)) return refused("own");
  const shared = await sharedProgram(tx, actor, "program_lead", personId);
  if (!shared) return refused("no-such-conflict");
  await lockPeople(tx, [personId]);
  const from = localDay(now, school.timeZone);
  const end = { conflictId, from, by: actor.personId, at: now };
  if (!(await insertConflictEnd(tx, end))) return refused("ended-already");
  await sealRow(context, { organizationId, table: "school_conflict_end", id: conflictId });
  context.emit({ kind: "conflict-changed", personId });
  return done({ personId });
}

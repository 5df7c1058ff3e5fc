import { sql } from "kysely";
import type { AskedOf } from "../by-person";
import type { Reader, Tx } from "../connect";
import { evened, prepared } from "../prepared";
import { PERSON_NAME } from "./person-name";

/** Two accounts that were one person at some instant. Instants are epoch milliseconds. */
export interface Merge {
  id: string;
  from: string;
  into: string;
  at: number;
  recordedAt: number;
}

/** Who stands behind an id: the account they go on under, and every account of theirs. */
export interface WholePerson {
  personId: string;
  /** In order, so that whoever reads them reads them alike. */
  ids: readonly string[];
  merges: readonly Merge[];
}

/** The end of time, for what stands now. */
const NOW = Number.MAX_SAFE_INTEGER;

/** Everyone that an id was merged with, as known at an instant; now unless told. */
export async function wholePerson(
  db: Reader,
  personId: string,
  knownAt: number = NOW,
): Promise<WholePerson> {
  return (await wholePeople(db, [personId], knownAt))(personId);
}

/** The same for some people, asked by their id. */
export async function wholePeople(
  db: Reader,
  personIds: readonly string[],
  knownAt: number,
): Promise<(personId: string) => WholePerson> {
  let known = new Set(personIds);
  for (;;) {
    const merges = await standingMerges(db, { touching: [...known], knownAt });
    const found = new Set([...known, ...merges.flatMap(({ from, into }) => [from, into])]);
    if (found.size === known.size) return (personId) => wholeOf(personId, merges);
    known = found;
  }
}

/** Who stands behind an id, of merges that hold all of theirs. */
function wholeOf(personId: string, among: readonly Merge[]): WholePerson {
  let ids = new Set([personId]);
  for (;;) {
    const merges = among.filter(({ from, into }) => ids.has(from) || ids.has(into));
    const found = new Set([...ids, ...merges.flatMap(({ from, into }) => [from, into])]);
    if (found.size === ids.size)
      return { personId: goesOnAs(personId, merges), ids: [...ids].sort(), merges };
    ids = found;
  }
}

function goesOnAs(personId: string, merges: readonly Merge[]): string {
  const next = merges.find(({ from }) => from === personId);
  return next ? goesOnAs(next.into, merges) : personId;
}

const mergesOf = prepared((db, { ids, knownAt }: AskedOf) =>
  standing(db, knownAt).where((eb) =>
    eb.or([eb("merge.from_id", "in", ids), eb("merge.into_id", "in", ids)]),
  ),
);

/** The merges that stood at an instant, oldest first: all of them, or those that touch some ids. */
export async function standingMerges(
  db: Reader,
  { touching, knownAt = NOW }: { touching?: readonly string[]; knownAt?: number } = {},
): Promise<Merge[]> {
  const rows = touching
    ? await mergesOf(db, { ids: evened(touching), knownAt })
    : await standing(db, knownAt).execute();
  return rows.map(toMerge);
}

function standing(db: Reader, knownAt: number) {
  return db
    .selectFrom("person_merge as merge")
    .leftJoin("person_merge as end", (join) =>
      join.onRef("end.undoes", "=", "merge.id").on("end.recorded_at", "<=", knownAt),
    )
    .select(["merge.id", "merge.from_id", "merge.into_id", "merge.at", "merge.recorded_at"])
    .where("merge.undoes", "is", null)
    .where("end.id", "is", null)
    .where("merge.recorded_at", "<=", knownAt)
    .orderBy("merge.recorded_at")
    .orderBy("merge.id");
}

function toMerge(row: Awaited<ReturnType<typeof mergesOf>>[number]): Merge {
  return {
    id: row.id,
    from: row.from_id,
    into: row.into_id,
    at: row.at,
    recordedAt: row.recorded_at,
  };
}

/** Writes a merge down, or the end of the one that `undoes` names. */
export async function insertMerge(
  tx: Tx,
  merge: Merge & {
    undoes: string | null;
    organizationId: string;
    proposalId: string;
    askedBy: string;
    agreedBy: string;
  },
): Promise<void> {
  await tx
    .insertInto("person_merge")
    .values({
      id: merge.id,
      from_id: merge.from,
      into_id: merge.into,
      undoes: merge.undoes,
      organization_id: merge.organizationId,
      proposal_id: merge.proposalId,
      asked_by: merge.askedBy,
      agreed_by: merge.agreedBy,
      at: merge.at,
      recorded_at: merge.recordedAt,
    })
    .execute();
}

/** The merge that came of a proposal; null when none did. */
export async function mergeOfProposal(db: Reader, proposalId: string): Promise<string | null> {
  const row = await db
    .selectFrom("person_merge")
    .select("id")
    .where("proposal_id", "=", proposalId)
    .executeTakeFirst();
  return row?.id ?? null;
}

const MOST_NAMES = 100;

/**
 * Corps members of one program who share a name, in groups by name: of some programs, or of all (null);
 * of one name, or the first 100 of all names, and whether there are more. Names are compared without
 * regard to case.
 */
export async function sharedNames(
  db: Reader,
  programIds: readonly string[] | null,
  only?: string,
): Promise<{ people: { personId: string; name: string; programId: string }[]; more: boolean }> {
  const members = db
    .selectFrom("membership")
    .leftJoin("account", "account.person_id", "membership.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "membership.person_id")
    .innerJoin("organization", "organization.id", "membership.organization_id")
    .where("organization.kind", "=", "program")
    .where("membership.role", "=", "corps_member")
    .where("membership.ended_at", "is", null)
    .$if(programIds !== null, (query) =>
      query.where("membership.organization_id", "in", [...(programIds ?? []), ""]),
    );
  const name = sql<string>`lower(${PERSON_NAME})`;
  const shared = await members
    .select(name.as("name"))
    .groupBy(name)
    .having((eb) => eb.fn.countAll(), ">", 1)
    .having(name, "<>", "")
    .$if(only !== undefined, (query) => query.having(name, "=", (only ?? "").toLowerCase()))
    .orderBy(name)
    .limit(MOST_NAMES + 1)
    .execute();
  const more = shared.length > MOST_NAMES;
  const names = shared.slice(0, MOST_NAMES).map((row) => row.name);
  if (names.length === 0) return { people: [], more };
  const rows = await members
    .select(["membership.person_id", PERSON_NAME.as("name"), "membership.organization_id"])
    .where(name, "in", names)
    .orderBy(name)
    .orderBy("membership.person_id")
    .execute();
  const people = rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    programId: row.organization_id,
  }));
  return { people, more };
}

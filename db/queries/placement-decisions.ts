import type { Reader, Tx } from "../connect";

/** A stored answer of the gate. */
export interface StoredDecision {
  id: string;
  organizationId: string;
  /** Its place in the organization's chain. */
  seq: number;
  openingId: string;
  personId: string;
  purpose: "propose" | "place" | "recheck";
  permits: boolean;
  outcome: string;
  /** Canonical JSON of question, rules, engine and answer. */
  body: string;
  hash: string;
  decidedBy: string | null;
  /** Epoch milliseconds. */
  decidedAt: number;
}

export async function insertDecision(tx: Tx, decision: StoredDecision): Promise<void> {
  await tx
    .insertInto("decision")
    .values({
      id: decision.id,
      organization_id: decision.organizationId,
      seq: decision.seq,
      opening_id: decision.openingId,
      person_id: decision.personId,
      purpose: decision.purpose,
      permits: decision.permits ? 1 : 0,
      outcome: decision.outcome,
      body: decision.body,
      hash: decision.hash,
      decided_by: decision.decidedBy,
      decided_at: decision.decidedAt,
    })
    .execute();
}

/** Stored decisions in chain order: all of them, or by id, by place in their chain, or so many after one. */
export async function storedDecisions(
  db: Reader,
  which: {
    ids?: readonly string[];
    seqs?: readonly number[];
    after?: Pick<StoredDecision, "organizationId" | "seq"> | null;
    limit?: number;
  } = {},
): Promise<StoredDecision[]> {
  let query = db.selectFrom("decision").selectAll().orderBy("organization_id").orderBy("seq");
  if (which.ids) query = query.where("id", "in", [...which.ids, ""]);
  if (which.seqs) query = query.where("seq", "in", [...which.seqs, -1]);
  const { after } = which;
  if (after) {
    query = query.where(({ eb, or, and }) =>
      or([
        eb("organization_id", ">", after.organizationId),
        and([eb("organization_id", "=", after.organizationId), eb("seq", ">", after.seq)]),
      ]),
    );
  }
  if (which.limit !== undefined) query = query.limit(which.limit);
  return (await query.execute()).map(toDecision);
}

/** Every stored decision about a person in an opening, oldest first. */
export async function decisionsAbout(
  db: Reader,
  openingId: string,
  personId: string,
): Promise<StoredDecision[]> {
  const rows = await db
    .selectFrom("decision")
    .selectAll()
    .where("opening_id", "=", openingId)
    .where("person_id", "=", personId)
    .orderBy("seq")
    .execute();
  return rows.map(toDecision);
}

/** The last stored decision about a person in an opening; null when there is none. */
export async function lastDecision(
  db: Reader,
  openingId: string,
  personId: string,
): Promise<StoredDecision | null> {
  const row = await db
    .selectFrom("decision")
    .selectAll()
    .where("opening_id", "=", openingId)
    .where("person_id", "=", personId)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? toDecision(row) : null;
}

function toDecision(row: {
  id: string;
  organization_id: string;
  seq: number;
  opening_id: string;
  person_id: string;
  purpose: "propose" | "place" | "recheck";
  permits: 0 | 1;
  outcome: string;
  body: string;
  hash: string;
  decided_by: string | null;
  decided_at: number;
}): StoredDecision {
  return {
    id: row.id,
    organizationId: row.organization_id,
    seq: row.seq,
    openingId: row.opening_id,
    personId: row.person_id,
    purpose: row.purpose,
    permits: row.permits === 1,
    outcome: row.outcome,
    body: row.body,
    hash: row.hash,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
  };
}

/** The newest decision about a person for each opening, by its title, newest first. */
export async function latestDecisionsOf(db: Reader, personId: string) {
  const rows = await db
    .selectFrom("decision")
    .innerJoin("opening", "opening.id", "decision.opening_id")
    .select(["decision.id", "decision.opening_id", "decision.organization_id", "decision.permits"])
    .select(["decision.decided_by", "decision.decided_at", "opening.title"])
    .where("decision.person_id", "=", personId)
    .orderBy("decision.seq", "desc")
    .execute();
  const newest = new Map(rows.reverse().map((row) => [row.opening_id, row]));
  return [...newest.values()].reverse().map((row) => ({
    id: row.id,
    organizationId: row.organization_id,
    permits: row.permits === 1,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    title: row.title,
  }));
}

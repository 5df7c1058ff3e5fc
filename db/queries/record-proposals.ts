import type { Reader, Tx } from "../connect";

/** What somebody asked a second person to agree to, and who did. Instants are epoch milliseconds. */
export interface Proposal {
  id: string;
  kind: string;
  /** Canonical JSON. */
  payload: string;
  askedBy: string;
  endsAt: number;
  agreedBy: string | null;
}

/** Writes a proposal down. */
export async function insertProposal(
  tx: Tx,
  proposal: Omit<Proposal, "agreedBy"> & { askedAt: number },
): Promise<void> {
  const { id, kind, payload, askedBy, askedAt, endsAt } = proposal;
  await tx
    .insertInto("proposal")
    .values({ id, kind, payload, asked_by: askedBy, asked_at: askedAt, ends_at: endsAt })
    .execute();
}

/** A proposal by its id; null when there is none. */
export async function proposalById(tx: Tx, id: string): Promise<Proposal | null> {
  const row = await tx
    .selectFrom("proposal")
    .leftJoin("agreement", "agreement.proposal_id", "proposal.id")
    .select(["id", "kind", "payload", "asked_by", "ends_at", "agreed_by"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  const { asked_by: askedBy, ends_at: endsAt, agreed_by: agreedBy, ...rest } = row;
  return { ...rest, askedBy, endsAt, agreedBy };
}

/** Writes down who agreed, unless somebody did before; false then. */
export async function insertAgreement(
  tx: Tx,
  agreement: { proposalId: string; by: string; at: number },
): Promise<boolean> {
  const row = await tx
    .insertInto("agreement")
    .values({
      proposal_id: agreement.proposalId,
      agreed_by: agreement.by,
      at: agreement.at,
    })
    .onConflict((conflict) => conflict.column("proposal_id").doNothing())
    .returning("proposal_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** What waits for a second person, of some kinds, oldest first. `now` in epoch milliseconds. */
export async function openProposals(
  db: Reader,
  kinds: readonly string[],
  now: number,
): Promise<Pick<Proposal, "id" | "kind" | "payload" | "askedBy" | "endsAt">[]> {
  const rows = await db
    .selectFrom("proposal")
    .leftJoin("agreement", "agreement.proposal_id", "proposal.id")
    .select(["id", "kind", "payload", "asked_by", "ends_at"])
    .where("kind", "in", kinds)
    .where("ends_at", ">=", now)
    .where("agreement.proposal_id", "is", null)
    .orderBy("asked_at")
    .orderBy("id")
    .execute();
  return rows.map(({ asked_by: askedBy, ends_at: endsAt, ...rest }) => ({
    ...rest,
    askedBy,
    endsAt,
  }));
}

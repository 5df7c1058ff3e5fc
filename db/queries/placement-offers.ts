import { sql } from "kysely";
import type { Offer, OfferStep, StepTaken } from "../../app/placement/offers/offer";
import type { Reader, Tx } from "../connect";
import { type FirstOf, firstOf } from "./first-of";

export async function insertOffer(tx: Tx, offer: Omit<Offer, "steps">): Promise<void> {
  await tx
    .insertInto("offer")
    .values({
      id: offer.id,
      opening_id: offer.openingId,
      slot: offer.slot,
      person_id: offer.personId,
      decision_id: offer.decisionId,
      permits: 1,
      open: 1,
      proposed_by: offer.proposedBy,
      proposed_at: offer.proposedAt,
    })
    .execute();
}

/** Adds the next step of an offer; `ends` says that none can follow. */
export async function insertOfferStep(
  tx: Tx,
  offer: Pick<Offer, "id" | "steps">,
  taken: StepTaken & { ends: boolean },
): Promise<void> {
  await tx
    .insertInto("offer_step")
    .values({
      offer_id: offer.id,
      nth: offer.steps.length + 1,
      step: taken.step,
      by_id: taken.by,
      at: taken.at,
      reason: taken.reason,
      decision_id: taken.decisionId,
    })
    .execute();
  if (taken.ends) {
    await tx.updateTable("offer").set({ open: 0 }).where("id", "=", offer.id).execute();
  }
}

/** One offer with its steps; null when there is none. */
export async function offerById(db: Reader, id: string): Promise<Offer | null> {
  const rows = await db.selectFrom("offer").selectAll().where("id", "=", id).execute();
  return (await withSteps(db, rows))[0] ?? null;
}

/**
 * Offers that no step has ended, oldest first: of some openings, or to a person. One whose turn has
 * run out is among them until that is written down; ask `standingOf`.
 */
export async function openOffers(
  db: Reader,
  which: { openingIds: readonly string[] } | { personId: string },
): Promise<Offer[]> {
  const open = db
    .selectFrom("offer")
    .selectAll()
    .where("open", "=", 1)
    .orderBy("proposed_at")
    .orderBy("id");
  const rows = await ("personId" in which
    ? open.where("person_id", "=", which.personId)
    : open.where("opening_id", "in", [...which.openingIds, ""])
  ).execute();
  return withSteps(db, rows);
}

/**
 * Offers of some programs that stopped when the school accepted, so that a lead has to act, the longest
 * ago first. One whose turn has run out is among them until that is written down.
 */
export async function stoppedOffers(
  db: Reader,
  programIds: readonly string[],
  limit: number,
): Promise<FirstOf<Offer>> {
  const stopped = db
    .selectFrom("opening")
    .innerJoin("offer", (join) =>
      join.onRef("offer.opening_id", "=", "opening.id").on("offer.open", "=", 1),
    )
    .selectAll("offer")
    .where("opening.organization_id", "in", [...programIds, ""])
    .where(
      sql<string>`(select step from offer_step where offer_id = offer.id order by nth desc limit 1)`,
      "=",
      "stopped" satisfies OfferStep,
    )
    .orderBy("offer.proposed_at")
    .orderBy("offer.id");
  const { rows, total } = await firstOf(stopped, limit);
  return { rows: await withSteps(db, rows), total };
}

interface Row {
  id: string;
  opening_id: string;
  slot: number;
  person_id: string;
  decision_id: string;
  proposed_by: string;
  proposed_at: number;
}

async function withSteps(db: Reader, offers: readonly Row[]): Promise<Offer[]> {
  const steps = await db
    .selectFrom("offer_step")
    .selectAll()
    .where("offer_id", "in", [...offers.map(({ id }) => id), ""])
    .orderBy("offer_id")
    .orderBy("nth")
    .execute();
  return offers.map((row) => ({
    id: row.id,
    openingId: row.opening_id,
    slot: row.slot,
    personId: row.person_id,
    decisionId: row.decision_id,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    steps: steps
      .filter((step) => step.offer_id === row.id)
      .map(({ step, by_id, at, reason, decision_id }) => ({
        step,
        by: by_id,
        at,
        reason,
        decisionId: decision_id,
      })),
  }));
}

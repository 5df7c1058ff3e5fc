import { lastDecision } from "../../db/queries/placement-decisions";
import { openingById } from "../../db/queries/placement-openings";
import { ruleSets } from "../../db/queries/placement-rules";
import type { Reading } from "../record/context.server";
import { answerDigest, type Judged } from "./decision";
import type { Day } from "./gate/days";
import { judgeOpening } from "./judge-opening.server";
import type { LayerTitle } from "./layer-title";
import type { OpeningRow } from "./opening";

/** A preview of the gate's answer. It authorizes nothing. */
export interface ExplainedDecision {
  opening: OpeningRow;
  body: Judged;
  /** Equal digests: the same answer by the same rules. */
  digest: string;
  layers: readonly LayerTitle[];
  /** The number of the last decision stored about this person here; null when there is none. */
  lastStored: number | null;
}

/**
 * Asks the gate about a person and an opening, now or as known at an earlier instant; null when
 * there is no such opening. Whoever calls decides who may read it.
 */
export async function explainDecision(
  { db, now }: Reading,
  ask: { openingId: string; personId: string; day?: Day; knownAt?: number },
): Promise<ExplainedDecision | null> {
  const opening = await openingById(db, ask.openingId);
  if (!opening) return null;
  const body = await judgeOpening(db, {
    opening,
    personId: ask.personId,
    at: ask.knownAt ?? now,
    ...(ask.day === undefined ? {} : { day: ask.day }),
  });
  const published = await ruleSets(db, opening.layers);
  const stored = await lastDecision(db, opening.id, ask.personId);
  return {
    opening,
    body,
    digest: answerDigest(body),
    layers: published.map(({ id, title, layer, example }) => ({
      id,
      title,
      owner: layer,
      example,
    })),
    lastStored: stored?.seq ?? null,
  };
}

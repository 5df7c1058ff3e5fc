import type { Reader } from "../../db/connect";
import { organizationsById } from "../../db/queries/identity-organizations";
import { placementAt } from "../../db/queries/placement";
import { openingChanges } from "../../db/queries/placement-changes";
import { lastDecision } from "../../db/queries/placement-decisions";
import { openingById } from "../../db/queries/placement-openings";
import { ruleSets } from "../../db/queries/placement-rules";
import { ruleOwners } from "../../db/queries/rules";
import type { Reading } from "../record/context.server";
import { answerDigest, type Judged } from "./decision";
import type { Day } from "./gate/days";
import { nameOf } from "./gate/layers";
import { judgePlacement } from "./judge-placement.server";
import { layerTitle, type SourcedLayer } from "./layer-title";
import { judgeOpening } from "./openings/judge-opening.server";
import type { OpeningRow } from "./openings/opening";
import { layersAt } from "./rules/pins";
import type { RuleSet } from "./rules/rule-set";
import { schoolRule } from "./schools/school-rule";

/** A preview of the gate's answer. It authorizes nothing. */
export interface ExplainedDecision {
  opening: OpeningRow;
  body: Judged;
  /** Equal digests: the same answer by the same rules. */
  digest: string;
  layers: readonly SourcedLayer[];
  /** The number of the last decision stored about this person here; null when there is none. */
  lastStored: number | null;
}

/**
 * Asks the gate about a person and an opening, now or as known, and by the rules named, at an earlier
 * instant; who is placed there, as known then, is asked about under their own versions. Null when there is no such
 * opening. Whoever calls decides who may read it.
 */
export async function explainDecision(
  { db, now }: Reading,
  ask: { openingId: string; personId: string; day?: Day; knownAt?: number },
): Promise<ExplainedDecision | null> {
  const opening = await openingById(db, ask.openingId);
  if (!opening) return null;
  const at = ask.knownAt ?? now;
  const changes = await openingChanges(db, [opening.id]);
  const then = { ...opening, layers: layersAt(opening.layers, changes, at) };
  const placement = await placementAt(db, { ...ask, at });
  const body =
    placement && ask.day === undefined
      ? await judgePlacement(db, {
          opening: then,
          placement,
          at,
          changes: changes.filter((change) => change.at <= at),
        })
      : await judgeOpening(db, {
          opening: then,
          personId: ask.personId,
          at,
          ...(ask.day === undefined ? {} : { day: ask.day }),
        });
  const published = await ruleSets(
    db,
    body.rules.map(({ id }) => id),
  );
  const stored = await lastDecision(db, opening.id, ask.personId);
  return {
    opening,
    body,
    digest: answerDigest(body),
    layers: await sourced(db, [...published, ...(body.school ? [schoolRule()] : [])]),
    lastStored: stored?.seq ?? null,
  };
}

async function sourced(
  db: Reader,
  published: readonly Omit<RuleSet, "rule">[],
): Promise<SourcedLayer[]> {
  const owners = await ruleOwners(db);
  const names = await organizationsById(db, [...owners.values()]);
  return published.map((ruleSet) => ({
    ...layerTitle(ruleSet),
    publisher: names.get(owners.get(nameOf(ruleSet.id)) ?? "") ?? null,
  }));
}

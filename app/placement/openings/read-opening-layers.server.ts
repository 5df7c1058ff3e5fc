import { openingById } from "../../../db/queries/placement-openings";
import { ruleSets } from "../../../db/queries/placement-rules";
import type { Reading } from "../../record/context.server";
import { holdsRoleIn } from "../check-rights.server";
import { nameOf } from "../gate/layers";
import { type LayerTitle, layerTitle } from "../layer-title";
import { type Effect, effectDigest } from "../rules/effect";
import { versionOf } from "../rules/pins";
import type { Applies } from "../rules/publication";
import { readRuleNames } from "../rules/read-rule.server";
import { newestOf } from "../rules/read-rules.server";
import { readsRule, ruleRights } from "../rules/rule-rights.server";
import { planLayers } from "./change-opening-layers.server";
import type { OpeningRow } from "./opening";

/** An opening's layers, what could be taken or added, and what the choice made would do. */
export interface OpeningLayersPage {
  opening: OpeningRow;
  layers: readonly LayerTitle[];
  newer: readonly LayerTitle[];
  more: readonly LayerTitle[];
  chosen: readonly string[];
  applies: Applies;
  /** Null until something is chosen, or when what was chosen is not on offer. */
  effect: Effect | null;
  digest: string;
  names: Record<string, string>;
}

/** An opening's layers for a lead of its program; null for anyone else. */
export async function readOpeningLayers(
  { db, now, actor }: Reading,
  ask: { openingId: string; ruleSetIds: readonly string[]; applies: Applies },
): Promise<OpeningLayersPage | null> {
  const opening = await openingById(db, ask.openingId);
  if (!opening || !(await holdsRoleIn(db, actor, opening.programId, "program_lead"))) return null;
  const rights = await ruleRights(db, actor);
  const all = await ruleSets(db);
  const usable = all.filter(({ id }) => {
    const owner = rights.owners.get(nameOf(id));
    return readsRule(rights, id) && (owner === undefined || owner === opening.programId);
  });
  const named = (id: string) => opening.layers.find((layer) => nameOf(layer) === nameOf(id));
  const newest = newestOf(usable);
  const { ruleSetIds, applies } = ask;
  const plan = await planLayers(db, { opening, ruleSetIds, applies, now });
  const effect = plan.ok ? plan.value.effect : null;
  return {
    opening,
    layers: opening.layers.flatMap((id) => all.filter((one) => one.id === id).map(layerTitle)),
    newer: newest.filter(({ id }) => versionOf(id) > versionOf(named(id) ?? id)).map(layerTitle),
    more: newest.filter(({ id }) => named(id) === undefined).map(layerTitle),
    chosen: plan.ok ? ruleSetIds : [],
    applies,
    effect,
    digest: effect ? effectDigest(effect) : "",
    names: await readRuleNames(db),
  };
}

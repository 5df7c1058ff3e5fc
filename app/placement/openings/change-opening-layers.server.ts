import type { Reader } from "../../../db/connect";
import { lockOpening, lockPeople, lockRuleSets } from "../../../db/queries/locks";
import { activePlacementsIn } from "../../../db/queries/placement";
import { openingById } from "../../../db/queries/placement-openings";
import { ruleSets } from "../../../db/queries/placement-rules";
import { ruleOwners } from "../../../db/queries/rules";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { holdsRoleIn } from "../check-rights.server";
import { localDay } from "../gate/days";
import { nameOf } from "../gate/layers";
import { effectDigest } from "../rules/effect";
import { moveOpenings } from "../rules/move-openings.server";
import { versionOf } from "../rules/pins";
import type { PublicationPlan } from "../rules/plan-publication.server";
import { type Applies, keptThrough } from "../rules/publication";
import { type LayerChange, workOutEffect } from "../rules/work-out-effect.server";
import type { OpeningRow } from "./opening";

/** What a lead changes of an opening's layers: rule sets to add, or newer versions to take. */
export interface LayerChoice {
  ruleSetIds: readonly string[];
  /** How a newer version applies to the placed; a layer that is added applies to everyone at once. */
  applies: Applies;
}

export type LayerRefusal = "no-opening" | "nothing-chosen" | "unknown-layer" | "effect-changed";

/**
 * Adds layers to an opening, or takes newer versions of those it has, and writes a task for each
 * placement whose answer that changes. A layer is never taken away, and never made older. Only a lead
 * of the opening's program; refused `effect-changed` when it would do otherwise than the page said.
 */
export async function changeOpeningLayers(
  context: Context,
  input: LayerChoice & { openingId: string; seen: string },
): Promise<Outcome<null, LayerRefusal>> {
  const { tx, now, actor } = context;
  const found = await openingById(tx, input.openingId);
  if (!found || !(await holdsRoleIn(tx, actor, found.programId, "program_lead")))
    return refused("no-opening");
  await lockRuleSets(tx, [...found.layers, ...input.ruleSetIds.map(nameOf)]);
  await lockOpening(tx, found.id);
  const placed = await activePlacementsIn(tx, [found.id]);
  await lockPeople(
    tx,
    placed.map(({ personId }) => personId),
  );
  const opening = (await openingById(tx, found.id)) ?? found;
  const plan = await planLayers(tx, { ...input, opening, now });
  if (!plan.ok) return plan;
  if (effectDigest(plan.value.effect) !== input.seen) return refused("effect-changed");
  await moveOpenings(context, { ...plan.value, ruleSetId: null });
  return done(null);
}

/** An opening with other layers, and what that would do to the people who are there now. It only reads. */
export async function planLayers(
  db: Reader,
  ask: LayerChoice & { opening: OpeningRow; now: number },
): Promise<Outcome<PublicationPlan, "nothing-chosen" | "unknown-layer">> {
  const { opening, ruleSetIds, applies, now } = ask;
  if (ruleSetIds.length === 0) return refused("nothing-chosen");
  const owners = await ruleOwners(db);
  const known = (await ruleSets(db, ruleSetIds)).filter(({ id }) =>
    [undefined, opening.programId].includes(owners.get(nameOf(id))),
  );
  const through = keptThrough(applies, localDay(now, opening.school.timeZone));
  const layers = [...opening.layers];
  const moves: LayerChange["moves"][number][] = [];
  for (const id of ruleSetIds) {
    const at = layers.findIndex((layer) => nameOf(layer) === nameOf(id));
    const from = layers[at];
    const isNewer = from === undefined || versionOf(id) > versionOf(from);
    if (!isNewer || !known.some((one) => one.id === id)) return refused("unknown-layer");
    if (from === undefined) layers.push(id);
    else {
      layers[at] = id;
      moves.push({ from, to: id, through });
    }
  }
  const changes = [{ openingId: opening.id, layers, moves }];
  return done({ changes, effect: await workOutEffect(db, { changes, unpublished: [], now }) });
}

import { listOrganizations, membershipsOf } from "../../../db/queries/identity-organizations";
import { latestLayers } from "../../../db/queries/placement-openings";
import { ruleSets } from "../../../db/queries/placement-rules";
import type { Reading } from "../../record/context.server";
import { nameOf } from "../gate/layers";
import { type LayerTitle, layerTitle } from "../layer-title";
import { newestOf } from "../rules/read-rules.server";
import { readsRule, ruleRights } from "../rules/rule-rights.server";
import { LAYERS } from "../rules/rule-set";

/** What a lead chooses from when opening a place. */
export interface OpeningChoices {
  programs: { id: string; name: string }[];
  schools: { id: string; name: string }[];
  layers: LayerTitle[];
  /** Those of the programs' latest opening; all of them when there is none. */
  chosen: string[];
}

/** The reader's programs, every school, and the newest version of every rule they may use, widest first. */
export async function readOpeningForm({ db, actor }: Reading): Promise<OpeningChoices> {
  const held = actor.personId === null ? [] : await membershipsOf(db, actor.personId);
  const schools = await listOrganizations(db, { kinds: ["school"] });
  const rights = await ruleRights(db, actor);
  const layers = newestOf((await ruleSets(db)).filter(({ id }) => readsRule(rights, id)));
  const programs = held
    .filter((one) => one.role === "program_lead")
    .map((one) => ({ id: one.organizationId, name: one.organizationName }));
  const latest = await latestLayers(
    db,
    programs.map(({ id }) => id),
  );
  const before = latest && new Set(latest.map(nameOf));
  return {
    programs,
    schools: schools.map(({ id, name }) => ({ id, name })),
    layers: layers
      .map(layerTitle)
      .sort((a, b) => LAYERS.indexOf(a.owner) - LAYERS.indexOf(b.owner)),
    chosen: layers.map(({ id }) => id).filter((id) => before === null || before.has(nameOf(id))),
  };
}

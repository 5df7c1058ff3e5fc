import { listOrganizations, membershipsOf } from "../../db/queries/identity-organizations";
import { ruleSets } from "../../db/queries/placement-rules";
import type { Reading } from "../record/context.server";
import type { LayerTitle } from "./layer-title";
import { LAYERS } from "./rule-set";

/** What a lead chooses from when opening a place. */
export interface OpeningChoices {
  programs: { id: string; name: string }[];
  schools: { id: string; name: string }[];
  layers: LayerTitle[];
}

/** The reader's programs, every school, and every published rule layer, widest first. */
export async function readOpeningForm({ db, actor }: Reading): Promise<OpeningChoices> {
  const held = actor.personId === null ? [] : await membershipsOf(db, actor.personId);
  const schools = await listOrganizations(db, { kinds: ["school"] });
  const layers = await ruleSets(db);
  return {
    programs: held
      .filter((one) => one.role === "program_lead")
      .map((one) => ({ id: one.organizationId, name: one.organizationName })),
    schools: schools.map(({ id, name }) => ({ id, name })),
    layers: layers
      .map(({ id, title, layer, example }) => ({ id, title, owner: layer, example }))
      .sort((a, b) => LAYERS.indexOf(a.owner) - LAYERS.indexOf(b.owner)),
  };
}

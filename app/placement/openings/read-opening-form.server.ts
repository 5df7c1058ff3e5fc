import { membershipsOf } from "../../../db/queries/identity-organizations";
import { schoolsNear } from "../../../db/queries/identity-schools";
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
  /** The nearest first: where the programs have an opening, then those in their states. */
  schools: { id: string; name: string }[];
  /** Whether there are more schools than are listed, and the words that were looked for. */
  moreSchools: boolean;
  words: string;
  layers: LayerTitle[];
  /** Those of the programs' latest opening; all of them when there is none. */
  chosen: string[];
}

/** As many schools are listed; of more, the others are found by their name. */
const MOST_SCHOOLS = 200;

/**
 * The reader's programs, the schools whose name has some words in it, and the newest version of every
 * rule they may use, widest first.
 */
export async function readOpeningForm({ db, actor }: Reading, words = ""): Promise<OpeningChoices> {
  const held = actor.personId === null ? [] : await membershipsOf(db, actor.personId);
  const rights = await ruleRights(db, actor);
  const layers = newestOf((await ruleSets(db)).filter(({ id }) => readsRule(rights, id)));
  const programs = held
    .filter((one) => one.role === "program_lead")
    .map((one) => ({ id: one.organizationId, name: one.organizationName }));
  const programIds = programs.map(({ id }) => id);
  const { schools, more } = await schoolsNear(db, { programIds, words, limit: MOST_SCHOOLS });
  const latest = await latestLayers(db, programIds);
  const before = latest && new Set(latest.map(nameOf));
  return {
    programs,
    schools,
    moreSchools: more,
    words,
    layers: layers
      .map(layerTitle)
      .sort((a, b) => LAYERS.indexOf(a.owner) - LAYERS.indexOf(b.owner)),
    chosen: layers.map(({ id }) => id).filter((id) => before === null || before.has(nameOf(id))),
  };
}

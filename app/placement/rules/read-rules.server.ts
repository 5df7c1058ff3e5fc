import type { Reader } from "../../../db/connect";
import { listOrganizations } from "../../../db/queries/identity-organizations";
import { type PublishedRuleSet, ruleSets } from "../../../db/queries/placement-rules";
import { type RuledOpening, ruledOpenings } from "../../../db/queries/rules";
import type { Reading } from "../../record/context.server";
import { addDays, type Day, localDay } from "../gate/days";
import { nameOf } from "../gate/layers";
import { versionOf } from "./pins";
import { type RuleRights, readsRule, ruleRights } from "./rule-rights.server";
import { LAYERS, type LayerOwner } from "./rule-set";

/** A rule by its newest version. */
export interface RuleRow {
  id: string;
  title: string;
  layer: LayerOwner;
  /** The program it belongs to; null = shared. */
  program: string | null;
  version: number;
  checkedOn: Day;
  example: boolean;
  /** How many of the reader's openings use it, in whatever version. */
  openings: number;
}

/** Every rule that the reader may read, widest layer first, then by title. */
export async function readRules({ db, now, actor }: Reading): Promise<RuleRow[]> {
  const rights = await ruleRights(db, actor);
  const newest = newestOf((await ruleSets(db)).filter(({ id }) => readsRule(rights, id)));
  const openings = await openingsFor(db, rights, now);
  const programs = await programNames(db, rights);
  return newest
    .map((rule) => ({
      id: rule.id,
      title: rule.title,
      layer: rule.layer,
      program: programs.get(rights.owners.get(nameOf(rule.id)) ?? "") ?? null,
      version: versionOf(rule.id),
      checkedOn: rule.checkedOn,
      example: rule.example,
      openings: openings.filter(({ layers }) => layers.some((id) => nameOf(id) === nameOf(rule.id)))
        .length,
    }))
    .sort(
      (a, b) =>
        LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer) || a.title.localeCompare(b.title, "en"),
    );
}

/** The newest version of each rule. */
export function newestOf<Rule extends Pick<PublishedRuleSet, "id">>(
  rules: readonly Rule[],
): Rule[] {
  const newest = new Map<string, Rule>();
  for (const rule of rules) {
    const known = newest.get(nameOf(rule.id));
    if (!known || versionOf(known.id) < versionOf(rule.id)) newest.set(nameOf(rule.id), rule);
  }
  return [...newest.values()];
}

/** The openings that somebody sees beside a rule: their programs', or everyone's for an operator. */
export function openingsFor(db: Reader, rights: RuleRights, now: number): Promise<RuledOpening[]> {
  const notEndedBy = addDays(localDay(now, "UTC"), -1);
  return ruledOpenings(db, {
    ...(rights.operates ? {} : { programIds: rights.programs.map(({ id }) => id) }),
    notEndedBy,
  });
}

/** The names of the programs that own rules. */
export async function programNames(
  db: Reader,
  { owners }: Pick<RuleRights, "owners">,
): Promise<ReadonlyMap<string, string>> {
  const programs = await listOrganizations(db, { ids: [...new Set(owners.values())] });
  return new Map(programs.map(({ id, name }) => [id, name]));
}

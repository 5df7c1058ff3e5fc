import type { Reader } from "../../../db/connect";
import { listOrganizations } from "../../../db/queries/identity-organizations";
import { type PublishedRuleSet, ruleSets } from "../../../db/queries/placement-rules";
import { namesOf, publicationsOf, tableOf } from "../../../db/queries/rules";
import type { Reading } from "../../record/context.server";
import type { Day } from "../gate/days";
import { nameOf } from "../gate/layers";
import { readNames } from "../read-names.server";
import { type DeadText, deadText } from "./dead-text";
import { versionOf } from "./pins";
import type { Applies } from "./publication";
import { openingsFor, programNames } from "./read-rules.server";
import { type Outline, outlineOf } from "./rule-outline";
import { readsRule, ruleRights, writesFor } from "./rule-rights.server";
import type { LayerOwner, RuleSet } from "./rule-set";
import { ruleYaml } from "./rule-yaml";
import { runTable, type TableRun } from "./truth-table";

/** One published version, with all that stands around it. */
export interface RulePage {
  id: string;
  title: string;
  layer: LayerOwner;
  source: string;
  checkedOn: Day;
  example: boolean;
  hash: string;
  rule: Outline;
  names: Record<string, string>;
  /** The program it belongs to; null = shared. */
  program: string | null;
  versions: readonly PublishedVersion[];
  /** What its table showed when it was run just now; null without a table. */
  table: TableRun | null;
  openings: readonly { id: string; title: string; school: string; dead: readonly DeadText[] }[];
  /** Whether the reader may write the next version. */
  writes: boolean;
  /** Whether the reader leads programs, whose openings they may open. */
  leads: boolean;
}

/** One version of a rule, and how it came into force; null when it was shipped with the app. */
export interface PublishedVersion {
  id: string;
  version: number;
  publishedAt: number;
  agreed: { asked: string; agreed: string; applies: Applies } | null;
}

/** A published version for whoever may read it; null for others, and when there is none. */
export async function readRule(reading: Reading, id: string): Promise<RulePage | null> {
  const { db, now, actor } = reading;
  const rights = await ruleRights(db, actor);
  const all = await ruleSets(db);
  const rule = all.find((one) => one.id === id);
  if (!rule || !readsRule(rights, id)) return null;
  const owner = rights.owners.get(nameOf(id)) ?? null;
  const table = await tableOf(db, id);
  const run = table === null ? null : runTable(table, rule.rule);
  const openings = (await openingsFor(db, rights, now)).filter(({ layers }) => layers.includes(id));
  const { title, layer, source, checkedOn, example, hash } = rule;
  return {
    ...{ id, title, layer, source, checkedOn, example, hash },
    rule: outlineOf(rule.rule),
    names: await readRuleNames(db),
    program: owner === null ? null : ((await programNames(db, rights)).get(owner) ?? null),
    versions: await versionsOf(
      db,
      all.filter((one) => nameOf(one.id) === nameOf(id)),
    ),
    table: run && "cases" in run ? run : null,
    openings: openings.map(({ id: openingId, title, school, layers }) => ({
      id: openingId,
      title,
      school,
      dead: deadText(all.filter((one) => layers.includes(one.id))).filter(
        ({ ruleSet }) => ruleSet === id,
      ),
    })),
    writes: writesFor(rights, owner),
    leads: rights.programs.length > 0,
  };
}

/** A published version as a file, for whoever may read it; null for others. */
export async function readRuleFile({ db, actor }: Reading, id: string): Promise<string | null> {
  const rights = await ruleRights(db, actor);
  const [rule] = readsRule(rights, id) ? await ruleSets(db, [id]) : [];
  return rule ? ruleYaml(rule) : null;
}

/** What badges, statements and organizations are called, by the ids that rules use. */
export async function readRuleNames(db: Reader): Promise<Record<string, string>> {
  const colleges = await listOrganizations(db, { kinds: ["college"] });
  return {
    ...Object.fromEntries(colleges.map(({ id, name }) => [id, name])),
    ...(await readNames(db)),
  };
}

async function versionsOf(
  db: Reader,
  rules: readonly (PublishedRuleSet & RuleSet)[],
): Promise<PublishedVersion[]> {
  const publications = await publicationsOf(
    db,
    rules.map(({ id }) => id),
  );
  const people = [...publications.values()].flatMap(({ askedBy, agreedBy }) => [askedBy, agreedBy]);
  const names = await namesOf(db, people);
  return rules
    .map(({ id, publishedAt }) => {
      const found = publications.get(id);
      return {
        id,
        version: versionOf(id),
        publishedAt,
        agreed: found
          ? {
              asked: names.get(found.askedBy) ?? "",
              agreed: names.get(found.agreedBy) ?? "",
              applies: found.applies,
            }
          : null,
      };
    })
    .sort((a, b) => b.version - a.version);
}

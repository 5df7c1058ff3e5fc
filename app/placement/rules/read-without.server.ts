import type { Reader } from "../../../db/connect";
import { listOrganizations } from "../../../db/queries/identity-organizations";
import { corpsMembersIn } from "../../../db/queries/identity-people";
import { activePlacementsIn } from "../../../db/queries/placement";
import { openingChanges } from "../../../db/queries/placement-changes";
import { listOpenings } from "../../../db/queries/placement-openings";
import { ruleSets } from "../../../db/queries/placement-rules";
import type { Reading } from "../../record/context.server";
import type { UsableRule } from "../decision";
import type { CaseFacts } from "../gate/case-facts";
import { addDays, localDay } from "../gate/days";
import { permits } from "../gate/decide";
import { judgePlacement } from "../judge-placement.server";
import { judgeOpening } from "../openings/judge-opening.server";
import type { OpeningRow } from "../openings/opening";
import { readFactsOf } from "../read-facts.server";
import { fillNeeds, type Need } from "./fill-needs";
import { readRuleNames } from "./read-rule.server";
import { ruleRights } from "./rule-rights.server";

/** The most pairs of a person and an opening that one question asks about. */
export const MOST_PAIRS = 2000;

/** What is thought away. */
export type Without = { badge: string } | { college: string } | { rule: string };

/** One opening, and how many of its places can be filled as things are, and if that went. */
export interface WithoutRow {
  id: string;
  title: string;
  school: string;
  slots: number;
  before: number;
  after: number;
}

export interface WithoutPage {
  badges: readonly { id: string; name: string }[];
  colleges: readonly { id: string; name: string }[];
  rules: readonly { id: string; name: string }[];
  /** Null until something is chosen. */
  rows: readonly WithoutRow[] | null;
  /** How many of the program's people were not asked about. */
  left: number;
}

/**
 * How many places of the reader's openings could be filled at the same time, as things are and without
 * a badge, a college or a rule (P18). It only reads, and nothing of it is a decision.
 */
export async function readWithout(reading: Reading, without: Without | null): Promise<WithoutPage> {
  const { db, actor, now } = reading;
  const rights = await ruleRights(db, actor);
  const programIds = rights.programs.map(({ id }) => id);
  const notEndedBy = addDays(localDay(now, "UTC"), -1);
  const openings = await listOpenings(db, { programIds, notEndedBy });
  const published = await ruleSets(db);
  const used = published.filter(({ id }) => openings.some(({ layers }) => layers.includes(id)));
  const colleges = await listOrganizations(db, { kinds: ["college"] });
  const choices = {
    badges: badgesIn(used, await readRuleNames(db)),
    colleges: colleges.map(({ id, name }) => ({ id, name })),
    rules: used.map(({ id, title }) => ({ id, name: title })),
  };
  if (without === null || openings.length === 0)
    return { ...choices, rows: without && [], left: 0 };

  const members = await corpsMembersIn(db, programIds, { after: null, limit: 10_000 });
  const people = members.slice(0, Math.floor(MOST_PAIRS / openings.length));
  const asking = { openings, rules: published, now, people };
  const [before, after] = [
    fillNeeds(await needsOf(db, asking, null)),
    fillNeeds(await needsOf(db, asking, without)),
  ];
  return {
    ...choices,
    rows: openings.map(({ id, title, school, slots }) => ({
      ...{ id, title, school: school.name, slots },
      before: before.get(id) ?? 0,
      after: after.get(id) ?? 0,
    })),
    left: members.length - people.length,
  };
}

interface Asking {
  openings: readonly OpeningRow[];
  rules: readonly UsableRule[];
  now: number;
  people: readonly { personId: string; organizationId: string }[];
}

async function needsOf(
  db: Reader,
  { openings, rules, now, people }: Asking,
  without: Without | null,
): Promise<Need[]> {
  const ids = openings.map(({ id }) => id);
  const placements = await activePlacementsIn(db, ids);
  const changes = await openingChanges(db, ids);
  const everyone = [...placements, ...people].map(({ personId }) => personId);
  const factsOf = await readFactsOf(db, { personIds: everyone, openings, knownAt: now });
  const needs: Need[] = [];
  for (const given of openings) {
    const opening = withoutRule(given, without);
    const asked = async (personId: string, pinned: readonly string[] | null) => {
      const read = factsOf(personId, opening);
      const same = { opening, at: now, rules, facts: withoutBadges(read, without) };
      const { answer } =
        pinned === null
          ? await judgeOpening(db, { ...same, personId })
          : await judgePlacement(db, { ...same, placement: { personId, pinned }, changes });
      return permits(answer);
    };
    const staying: string[] = [];
    for (const placement of placements.filter(({ openingId }) => openingId === opening.id))
      if (await asked(placement.personId, placement.pinned)) staying.push(placement.personId);
    const able: string[] = [];
    for (const { personId, organizationId } of people) {
      if (organizationId !== opening.programId) continue;
      if (placements.some((placement) => placement.personId === personId)) continue;
      if (await asked(personId, null)) able.push(personId);
    }
    needs.push({ openingId: opening.id, slots: opening.slots, staying, able });
  }
  return needs;
}

function withoutRule(opening: OpeningRow, without: Without | null): OpeningRow {
  if (without === null || !("rule" in without)) return opening;
  return { ...opening, layers: opening.layers.filter((layer) => layer !== without.rule) };
}

function withoutBadges(facts: CaseFacts, without: Without | null): CaseFacts {
  if (without === null || "rule" in without) return facts;
  const goes = (one: { def?: unknown; issuer?: unknown }) =>
    "badge" in without ? one.def === without.badge : one.issuer === without.college;
  return { ...facts, credentials: (facts.credentials ?? []).filter((one) => !goes(one)) };
}

/** The badges that some rules ask for. */
function badgesIn(rules: readonly UsableRule[], names: Readonly<Record<string, string>>) {
  const found = JSON.stringify(rules.map(({ rule }) => rule)).matchAll(/"def":"([^"]+)"/g);
  const ids = [...new Set([...found].map(([, id = ""]) => id))];
  return ids.map((id) => ({ id, name: names[id] ?? id }));
}

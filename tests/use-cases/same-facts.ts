import { expect } from "vitest";
import type { CaseFacts } from "../../app/placement/gate/case-facts";
import { readFacts, readFactsOf } from "../../app/placement/read-facts.server";
import type { FactsGround } from "../../app/placement/records-on-file.server";
import type { Reader } from "../../db/connect";

/**
 * What is read of many people and openings at once is what is read of each alone, down to its order.
 * Returns the kinds of fact that were on file about any of them.
 */
export async function expectSameFacts(
  db: Reader,
  asked: { personIds: readonly string[]; openings: readonly FactsGround[]; knownAt: number },
): Promise<Set<string>> {
  const { personIds, openings, knownAt } = asked;
  const factsOf = await readFactsOf(db, asked);
  const kinds = new Set<string>();
  for (const personId of personIds)
    for (const opening of openings) {
      const facts = factsOf(personId, opening);
      const alone = await readFacts(db, { personId, opening, knownAt });
      expect(JSON.stringify(facts)).toBe(JSON.stringify(alone));
      for (const kind of kindsIn(facts)) kinds.add(kind);
    }
  return kinds;
}

function kindsIn(facts: CaseFacts): string[] {
  return Object.entries(facts)
    .filter(([, value]) => typeof value === "object" && value !== null)
    .filter(([, value]) => Object.keys(value ?? {}).length > 0)
    .map(([kind]) => kind);
}

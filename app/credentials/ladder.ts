import { type AchievementDefinition, stacks } from "./achievement";
import { type Earning, leavesOf, readRule } from "./earning";

/** The achievements that are awarded now, by id. */
export type Ladder = ReadonlyMap<string, AchievementDefinition>;

/** How an achievement is earned: what its definition asks, and what its level asks of itself. */
export function earningOf(definition: AchievementDefinition): Earning {
  const { course } = definition;
  const of = definition.rules.map((written) => readRule(written, course));
  if (stacks(definition)) {
    const asks = { courses: namedCourses(of), achievements: heldIn({ rule: "all", of }) };
    of.push({ rule: "kept", asks }, { rule: "sure", asks }, { rule: "reviewed", asks });
  }
  return { rule: "all", of };
}

/** How it is renewed, by the shorter way; null when it is not. */
export function renewalOf({ renewal, course }: AchievementDefinition): Earning | null {
  if (!renewal) return null;
  return { rule: "all", of: renewal.rules.map((written) => readRule(written, course)) };
}

/** The achievements that an earning asks to hold. */
export function heldIn(earning: Earning): string[] {
  const named = leavesOf(earning).flatMap((leaf) =>
    leaf.rule === "holds" ? leaf.asks.achievement : [],
  );
  return [...new Set(named)];
}

/** The statements that an achievement asks to sign, to earn or to renew it. */
export function attestationsIn(definition: AchievementDefinition): string[] {
  const leaves = bothWays(definition).flatMap(leavesOf);
  return leaves.flatMap((leaf) => (leaf.rule === "attested" ? leaf.asks.attestation : []));
}

/** Every course under an achievement, through whatever it asks to hold. */
export function coursesUnder(id: string, ladder: Ladder): string[] {
  const own = [...reached(id, ladder)].flatMap((each) => {
    const definition = ladder.get(each);
    return definition ? namedCourses([earningOf(definition)]) : [];
  });
  return [...new Set(own)];
}

/** Every course that counts for an achievement: under it to earn it, and on the shorter way to renew it. */
export function coursesFor(definition: AchievementDefinition, ladder: Ladder): string[] {
  const own = namedCourses(bothWays(definition));
  return [...new Set([...coursesUnder(definition.id, ladder), ...own])];
}

/** Would this definition rest on itself, through others? */
export function isCircular(definition: AchievementDefinition, ladder: Ladder): boolean {
  const next = new Map(ladder).set(definition.id, definition);
  return heldIn(earningOf(definition)).some((id) => reached(id, next).has(definition.id));
}

/** Does what was earned still stand on what is held? Everything but credentials was judged once. */
export function standsOn(earning: Earning, held: ReadonlySet<string>): boolean {
  if (!("of" in earning)) return earning.rule !== "holds" || held.has(earning.asks.achievement);
  const stands = (part: Earning) => standsOn(part, held);
  return earning.rule === "all" ? earning.of.every(stands) : earning.of.some(stands);
}

function bothWays(definition: AchievementDefinition): Earning[] {
  const renewal = renewalOf(definition);
  return renewal ? [earningOf(definition), renewal] : [earningOf(definition)];
}

function reached(id: string, ladder: Ladder, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  const definition = ladder.get(id);
  for (const next of definition ? heldIn(earningOf(definition)) : []) reached(next, ladder, seen);
  return seen;
}

function namedCourses(of: readonly Earning[]): string[] {
  const leaves = of.flatMap(leavesOf);
  const named = leaves.flatMap((leaf) =>
    leaf.rule === "mastered" || leaf.rule === "observed" ? leaf.asks.course : [],
  );
  return [...new Set(named)];
}

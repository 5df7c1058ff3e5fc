import fc from "fast-check";
import { expect, test } from "vitest";
import { ACCOMPANY, type CurableCase, curableCase } from "../../../tests/models/gate-cures";
import { type Answer, decide, permits } from "./decide";
import type { Explained } from "./explain";

const RUNS =
  process.env.MUSTER_DEEP === "1" ? { numRuns: 5000 } : { numRuns: 250, seed: 20_261_122 };

/** A failing leaf: its req and its why-word. */
type Named = readonly [req: string, word: string];

/** The actions that cure a failing leaf; none where nobody can (an age). */
function curesOf([req, word]: Named, { actions }: CurableCase): string[] {
  if (word === "needs accompaniment") return [ACCOMPANY];
  const own = req in actions ? [req] : [];
  return word === "age date missing" && ACCOMPANY in actions ? [...own, ACCOMPANY] : own;
}

/** The failing leaves of each branch by which a rule could pass: one list per branch. */
function branchesOf(node: Explained): Named[][] {
  if (node.pass !== null) return [[]];
  // Each leaf by its own word: an answer names a req once, and horizons may differ.
  if (node.op === "leaf") return [[[node.req, node.why ?? ""]]];
  const failing = node.of.filter(({ pass }) => pass === null);
  const missing = node.n - (node.of.length - failing.length);
  return choose(failing, missing).flatMap((members) => together(members.map(branchesOf)));
}

function together(lists: readonly Named[][][]): Named[][] {
  return lists.reduce((made, list) => made.flatMap((a) => list.map((b) => [...a, ...b])), [[]]);
}

function choose<T>(list: readonly T[], n: number): T[][] {
  if (n === 0) return [[]];
  return list.flatMap((one, i) => choose(list.slice(i + 1), n - 1).map((rest) => [one, ...rest]));
}

function answerWith({ raw, rulesets, actions }: CurableCase, names: Iterable<string>): Answer {
  const facts = [...names].reduce((facts, name) => actions[name]?.(facts) ?? facts, raw.facts);
  return decide({ ...raw, facts }, rulesets);
}

/** Whether an answer is no longer refused on the day that the reasons were named for. */
function movedOn(from: Answer, to: Answer): boolean {
  if (permits(to)) return true;
  return to.gap !== undefined && (from.gap === undefined || to.gap > from.gap);
}

test("reasons are sufficient and to the point", () => {
  const seen = { refused: 0, gaps: 0, sufficient: 0, choices: 0 };
  fc.assert(
    fc.property(curableCase, (one) => {
      const answer = decide(one.raw, one.rulesets);
      if (permits(answer)) return;
      seen.refused++;
      const named = answer.failing.map((entry): Named => {
        const [req = "", word = ""] = entry.split(": ");
        return [req, word];
      });

      // To the point: whatever else is done, it stays refused, for the same reasons.
      const unnamed = Object.keys(one.actions).filter(
        (name) => name !== ACCOMPANY && !named.some(([req]) => req === name),
      );
      const { outcome, gap, failing } = answer;
      expect(answerWith(one, unnamed)).toMatchObject({ outcome, failing });
      expect(answerWith(one, unnamed).gap).toBe(gap);

      // Sufficient: with the named leaves of any one branch done, that day passes.
      const branches =
        gap === undefined ? together(answer.tree.map(({ node }) => branchesOf(node))) : [named];
      for (const branch of branches.slice(0, 12)) {
        const done = branch.map((leaf) => curesOf(leaf, one));
        if (done.some((names) => names.length === 0)) continue;
        expect(movedOn(answer, answerWith(one, new Set(done.flat())))).toBe(true);
        seen.sufficient++;
      }
      if (gap !== undefined) seen.gaps++;
      if (branches.length > 1) seen.choices++;
    }),
    RUNS,
  );
  expect(Math.min(seen.refused, seen.sufficient)).toBeGreaterThan(50);
  expect(Math.min(seen.gaps, seen.choices)).toBeGreaterThan(5);
}, 600_000);

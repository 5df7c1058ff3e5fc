import fc from "fast-check";
import { expect, test } from "vitest";
import { ACCOMPANY, type CurableCase, curableCase } from "../../../tests/models/gate-cures";
import { type Answer, decide, permits } from "./decide";
import type { Explained } from "./explain";

const RUNS =
  process.env.MUSTER_DEEP === "1" ? { numRuns: 5000 } : { numRuns: 250, seed: 20_261_122 };

/** The actions that cure each named requirement, by its req; none where nobody can (an age). */
function curesOf({ failing }: Answer, { actions }: CurableCase): Map<string, string[]> {
  return new Map(
    failing.map((entry): [string, string[]] => {
      const [req = "", word] = entry.split(": ");
      if (word === "needs accompaniment") return [req, [ACCOMPANY]];
      const own = req in actions ? [req] : [];
      const young = word === "age date missing" && ACCOMPANY in actions;
      return [req, young ? [...own, ACCOMPANY] : own];
    }),
  );
}

/** The failing leaves of each branch by which a rule could pass: one list of reqs per branch. */
function branchesOf(node: Explained): string[][] {
  if (node.pass !== null) return [[]];
  if (node.op === "leaf") return [[node.req]];
  const failing = node.of.filter(({ pass }) => pass === null);
  const missing = node.n - (node.of.length - failing.length);
  return choose(failing, missing).flatMap((members) => together(members.map(branchesOf)));
}

function together(lists: readonly string[][][]): string[][] {
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
      const cures = curesOf(answer, one);

      // To the point: whatever else is done, it stays refused, for the same reasons.
      const unnamed = Object.keys(one.actions).filter(
        (name) => name !== ACCOMPANY && !cures.has(name),
      );
      const { outcome, gap, failing } = answer;
      expect(answerWith(one, unnamed)).toMatchObject({ outcome, failing });
      expect(answerWith(one, unnamed).gap).toBe(gap);

      // Sufficient: with the named leaves of any one branch done, that day passes.
      const branches =
        gap === undefined
          ? together(answer.tree.map(({ node }) => branchesOf(node)))
          : [[...cures.keys()]];
      for (const branch of branches.slice(0, 12)) {
        const done = branch.map((req) => cures.get(req) ?? []);
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

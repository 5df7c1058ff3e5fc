import { z } from "zod";
import type { Day } from "../days";
import type { Known } from "../facts";
import { anyLeaf, leafKind } from "../leaf";
import { fails, type Judged, met, type State } from "../state";

const age = z
  .union([z.int().min(0), z.string().regex(/^\d{1,3}$/)])
  .transform((value) => String(value));

/** Old enough: from the date on file on which the person reaches the age, never a birth date. */
export const ageFrom = leafKind(z.strictObject({ ...anyLeaf, age }), {
  about: (leaf) => ({ age: leaf.age }),
  reads: () => [],
  judge: (leaf, known) => byDate(leaf.age, known, { before: fails("under age"), from: met([]) }),
});

/** Still younger. Where the rule asks accompaniment, the pass is conditional on it. */
export const ageUnder = leafKind(
  z.strictObject({ ...anyLeaf, age, accompanied: z.boolean().optional() }),
  {
    about: (leaf) => ({ age: leaf.age, ...(leaf.accompanied ? { beside: "someone" } : {}) }),
    reads: () => [],
    judge: (leaf, known) =>
      byDate(leaf.age, known, {
        before: leaf.accompanied ? accompaniedPass(known) : met([]),
        from: fails("over age"),
      }),
  },
);

function accompaniedPass({ facts }: Known): State {
  return facts.accompanied ? { pass: "accompanied", evidence: [] } : fails("needs accompaniment");
}

function byDate(age: string, { facts }: Known, states: { before: State; from: State }): Judged {
  const reached = facts.ageDates.get(age);
  if (reached === undefined) return { changes: [], on: () => fails("age date missing") };
  return {
    changes: [reached],
    on: (day: Day) => (day >= reached ? states.from : states.before),
  };
}

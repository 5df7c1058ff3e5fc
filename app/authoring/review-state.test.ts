import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Asker,
  isOpen,
  refusalOf,
  reviewAfter,
  type Standing,
  type Step,
  type StepKind,
  stepKinds,
} from "./review-state";

const author: Asker = {
  personId: "a",
  isAuthor: true,
  mayEdit: true,
  mayReview: false,
  owns: true,
};
const reviewer: Asker = {
  personId: "r",
  isAuthor: false,
  mayEdit: false,
  mayReview: true,
  owns: false,
};
const both: Asker = { ...author, mayReview: true };
const clean: Standing = { faults: 0, held: 0, needed: ["subject"] };
const log = (...kinds: [StepKind, string][]): Step[] =>
  kinds.map(([kind, personId]) => ({
    kind,
    personId,
    atSeq: 3,
    signOff: kind === "signed-off" ? "subject" : null,
  }));

const SENT = log(["opened", "a"], ["sent", "a"]);
const SIGNED = log(["opened", "a"], ["sent", "a"], ["signed-off", "r"]);
const APPROVED = log(["opened", "a"], ["sent", "a"], ["signed-off", "r"], ["approved", "r"]);

describe("a step of a review", () => {
  it.each([
    ["an author sends", [], "sent", author, clean, null],
    ["not with faults", [], "sent", author, { ...clean, faults: 1 }, "to-fix"],
    ["not while a text is held", [], "sent", author, { ...clean, held: 1 }, "held"],
    ["a reviewer does not send", [], "sent", reviewer, clean, "right"],
    ["nothing is approved before it is sent", [], "approved", reviewer, clean, "state"],
    ["a reviewer approves", SENT, "approved", reviewer, clean, null],
    ["nobody approves their own work", SENT, "approved", both, clean, "own-work"],
    ["nobody signs off their own work", SENT, "signed-off", both, clean, "own-work"],
    ["an author asks no changes", SENT, "changes-asked", author, clean, "right"],
    ["an author takes it back", SENT, "taken-back", author, clean, null],
    ["not released before it is approved", SENT, "released", author, clean, "state"],
    ["released when approved and signed", APPROVED, "released", author, clean, null],
    ["only by an owner", APPROVED, "released", { ...author, owns: false }, clean, "right"],
    [
      "not without a sign-off that it needs",
      APPROVED,
      "released",
      author,
      { ...clean, needed: ["subject", "legal"] },
      "sign-off",
    ],
  ] as const)("%s", (_, steps, kind, asker, standing, refusal) => {
    expect(refusalOf(kind, reviewAfter([...steps]), asker, standing)).toBe(refusal);
  });

  it("takes sign-offs and approval back with the text", () => {
    const again = [...SIGNED, ...log(["changes-asked", "r"], ["sent", "a"])];
    expect(reviewAfter(again)).toEqual({
      state: "in-review",
      sentSeq: 3,
      approvedBy: null,
      signOffs: new Map(),
    });
  });

  it("never lets any run of allowed steps release what its author alone approved or an edit changed", () => {
    const askers = fc.constantFrom(author, reviewer, both, { ...reviewer, personId: "s" });
    const standings = fc.record({
      faults: fc.nat(1),
      held: fc.nat(1),
      needed: fc.subarray(["subject", "equity", "legal", "clinical"] as const),
    });
    const kinds = fc.constantFrom(...stepKinds.filter((kind) => kind !== "opened"));
    fc.assert(
      fc.property(fc.array(fc.tuple(kinds, askers, standings), { maxLength: 40 }), (tries) => {
        const steps: Step[] = log(["opened", "a"]);
        let seq = 1;
        let atApproval = 0;
        for (const [kind, asker, standing] of tries) {
          const review = reviewAfter(steps);
          if (isOpen(review.state)) seq++;
          if (refusalOf(kind, review, asker, standing) !== null) continue;
          steps.push({
            kind: kind as StepKind,
            atSeq: seq,
            personId: asker.personId,
            signOff: kind === "signed-off" ? (standing.needed[0] ?? "subject") : null,
          });
          if (kind === "approved") {
            atApproval = seq;
            expect(asker.isAuthor).toBe(false);
          }
          if (kind === "released") {
            expect(review.approvedBy).not.toBe("a");
            expect(seq).toBe(atApproval);
            for (const one of standing.needed) expect(review.signOffs.get(one)).not.toBe("a");
            expect(standing.needed.every((one) => review.signOffs.has(one))).toBe(true);
          }
          expect(() => reviewAfter(steps)).not.toThrow();
        }
        const { state } = reviewAfter(steps);
        if (state === "released" || state === "ended")
          for (const kind of stepKinds)
            if (kind !== "opened")
              expect(refusalOf(kind, reviewAfter(steps), both, clean)).toBe("state");
      }),
      { numRuns: 300 },
    );
  });
});

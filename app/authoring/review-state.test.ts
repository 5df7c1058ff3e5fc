import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signOffKinds, waivableKinds } from "../catalog/manifest";
import {
  type Asker,
  isOpen,
  isSettled,
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
  maySign: [],
  owns: true,
};
const reviewer: Asker = {
  personId: "r",
  isAuthor: false,
  mayEdit: false,
  mayReview: true,
  maySign: ["subject"],
  owns: false,
};
const both: Asker = { ...author, mayReview: true, maySign: ["subject"] };
const owner: Asker = { ...author, personId: "o", isAuthor: false };
const lawyer: Asker = { ...reviewer, personId: "l", maySign: ["legal"] };
const clean: Standing = { faults: 0, held: 0, needed: ["subject"] };
const step = (kind: StepKind, personId: string): Step => ({
  ...{ kind, personId, atSeq: 3 },
  signOff: kind === "signed-off" ? "subject" : null,
});
const log = (...kinds: [StepKind, string][]): Step[] =>
  kinds.map(([kind, personId]) => step(kind, personId));

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
    expect(refusalOf(kind, reviewAfter([...steps]), asker, standing, "subject")).toBe(refusal);
  });

  it.each([
    ["who signs the subject", "signed-off", "subject", reviewer, null],
    ["and not the law", "signed-off", "legal", reviewer, "kind"],
    ["a lawyer", "signed-off", "legal", lawyer, null],
    ["and not the subject", "signed-off", "subject", lawyer, "kind"],
    ["no kind at all", "signed-off", null, reviewer, "kind"],
    ["an owner signs nothing", "signed-off", "subject", owner, "right"],
    ["a reviewer: no lawyer is needed", "not-needed", "legal", reviewer, null],
    ["an owner who wrote none of it", "not-needed", "clinical", owner, null],
    ["its author, who owns it", "not-needed", "legal", author, "own-work"],
    ["its author, who reviews elsewhere", "not-needed", "legal", both, "own-work"],
    ["an editor", "not-needed", "legal", { ...author, isAuthor: false, owns: false }, "right"],
    ["a reader of the subject is always needed", "not-needed", "subject", reviewer, "kind"],
    ["so is one of equity", "not-needed", "equity", owner, "kind"],
    ["no kind", "not-needed", null, reviewer, "kind"],
  ] as const)("%s: %s %s", (_, kind, signOff, asker, refusal) => {
    expect(refusalOf(kind, reviewAfter(SENT), asker, clean, signOff)).toBe(refusal);
  });

  it("settles a kind once, and lets whoever signs it sign after all", () => {
    const decided: Step = { ...step("not-needed", "r"), signOff: "legal" };
    const signed: Step = { ...step("signed-off", "l"), signOff: "legal" };
    const once = reviewAfter([...SENT, decided]);
    expect(refusalOf("not-needed", once, owner, clean, "legal")).toBe("state");
    expect(refusalOf("signed-off", once, lawyer, clean, "legal")).toBeNull();
    const after = reviewAfter([...SENT, decided, signed]);
    expect([after.signOffs, after.notNeeded]).toEqual([new Map([["legal", "l"]]), new Map()]);
    expect(refusalOf("not-needed", after, owner, clean, "legal")).toBe("state");
    expect(refusalOf("not-needed", reviewAfter([]), owner, clean, "legal")).toBe("state");
  });

  it("takes sign-offs and approval back with the text", () => {
    const again = [...SIGNED, ...log(["changes-asked", "r"], ["sent", "a"])];
    expect(reviewAfter(again)).toEqual({
      state: "in-review",
      sentSeq: 3,
      approvedBy: null,
      signOffs: new Map(),
      notNeeded: new Map(),
    });
  });

  it("never lets any run of allowed steps release what its author alone approved or an edit changed", () => {
    const clinician = { ...lawyer, maySign: ["clinical", "equity"] as const };
    const askers = fc.constantFrom(author, reviewer, both, owner, lawyer, clinician);
    const standings = fc.record({
      faults: fc.nat(1),
      held: fc.nat(1),
      needed: fc.subarray(["subject", "equity", "legal", "clinical"] as const),
    });
    const kinds = fc.constantFrom(...stepKinds.filter((kind) => kind !== "opened"));
    const about = fc.constantFrom(...signOffKinds);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(kinds, askers, standings, about), { maxLength: 40 }),
        (tries) => {
          const steps: Step[] = log(["opened", "a"]);
          let seq = 1;
          let atApproval = 0;
          for (const [kind, asker, standing, one] of tries) {
            const signOff = kind === "signed-off" || kind === "not-needed" ? one : null;
            const review = reviewAfter(steps);
            if (isOpen(review.state)) seq++;
            if (refusalOf(kind, review, asker, standing, signOff) !== null) continue;
            steps.push({
              kind: kind as StepKind,
              atSeq: seq,
              personId: asker.personId,
              signOff,
            });
            if (kind === "approved") {
              atApproval = seq;
              expect(asker.isAuthor).toBe(false);
            }
            if (kind === "released") {
              expect(review.approvedBy).not.toBe("a");
              expect(seq).toBe(atApproval);
              for (const one of standing.needed) expect(isSettled(review, one)).toBe(true);
              for (const by of [...review.signOffs.values(), ...review.notNeeded.values()])
                expect(by).not.toBe("a");
              expect(review.signOffs.get("legal") ?? "l").toBe("l");
              for (const one of review.notNeeded.keys()) expect(waivableKinds).toContain(one);
            }
            expect(() => reviewAfter(steps)).not.toThrow();
          }
          const { state } = reviewAfter(steps);
          if (state === "released" || state === "ended")
            for (const kind of stepKinds)
              if (kind !== "opened")
                expect(refusalOf(kind, reviewAfter(steps), both, clean)).toBe("state");
        },
      ),
      { numRuns: 300 },
    );
  });
});

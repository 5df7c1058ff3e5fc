import { describe, expect, it } from "vitest";
import { type Asker, reviewAfter, type Standing, type Step, type StepKind } from "../review-state";
import { openSteps } from "./next-step";

const author: Asker = {
  personId: "a",
  isAuthor: true,
  mayEdit: true,
  mayReview: false,
  maySign: [],
  owns: true,
};
const editor: Asker = { ...author, personId: "e", owns: false };
const reviewer: Asker = {
  personId: "r",
  isAuthor: false,
  mayEdit: false,
  mayReview: true,
  maySign: ["subject", "equity"],
  owns: false,
};
const both: Asker = { ...author, mayReview: true, maySign: reviewer.maySign };
const lawyer: Asker = { ...reviewer, personId: "l", maySign: ["legal"] };
const owner: Asker = { ...author, personId: "o", isAuthor: false };
const standing: Standing = { faults: 0, held: 0, needed: ["subject", "equity"] };
const log = (...kinds: [StepKind, string, "subject"?][]): Step[] =>
  kinds.map(([kind, personId, signOff]) => ({
    ...{ kind, personId, atSeq: 3, signOff: signOff ?? null },
  }));
const SENT = log(["opened", "a"], ["sent", "a"]);
const SIGNED = [...SENT, ...log(["signed-off", "r", "subject"])];
const APPROVED = [...SIGNED, ...log(["approved", "r"])];

describe("the steps that a reader sees", () => {
  it.each([
    ["an author, with faults", [], author, { ...standing, faults: 2 }, ["sent: to-fix", "ended"]],
    ["an author, a text held", [], author, { ...standing, held: 1 }, ["sent: held", "ended"]],
    ["a reviewer, before it is sent", [], reviewer, standing, ["sent: right"]],
    ["an editor", [], editor, standing, ["sent"]],
    [
      "a reviewer, with it before them",
      SENT,
      reviewer,
      standing,
      ["signed-off subject", "signed-off equity", "approved", "changes-asked"],
    ],
    [
      "an author who reviews elsewhere too",
      SENT,
      both,
      standing,
      [
        "signed-off subject: own-work",
        "signed-off equity: own-work",
        "approved: own-work",
        "changes-asked",
        "taken-back",
      ],
    ],
    [
      "an author, while others read",
      SENT,
      author,
      standing,
      ["signed-off subject: right", "taken-back"],
    ],
    [
      "once one signed",
      SIGNED,
      reviewer,
      standing,
      ["signed-off equity", "approved", "changes-asked"],
    ],
    [
      "an owner, approved and not signed",
      APPROVED,
      author,
      standing,
      ["released: sign-off", "taken-back"],
    ],
    [
      "an owner, approved and signed",
      APPROVED,
      author,
      { ...standing, needed: ["subject"] },
      ["released", "taken-back"],
    ],
    ["who signs other kinds", SENT, lawyer, standing, ["approved", "changes-asked"]],
    [
      "who signs the law",
      SIGNED,
      lawyer,
      { ...standing, needed: ["subject", "legal"] },
      ["signed-off legal", "approved", "not-needed legal", "changes-asked"],
    ],
    [
      "a reviewer, where the law is another's",
      SIGNED,
      reviewer,
      { ...standing, needed: ["subject", "legal"] },
      ["approved", "not-needed legal", "changes-asked"],
    ],
    [
      "an owner who wrote none of it",
      SENT,
      owner,
      { ...standing, needed: ["subject", "legal"] },
      ["signed-off subject: right", "not-needed legal", "taken-back"],
    ],
    ["after release", [...APPROVED, ...log(["released", "a"])], author, standing, []],
  ] as const)("%s", (_, steps, asker, stands, seen) => {
    const open = openSteps(reviewAfter([...steps]), asker, stands);
    expect(
      open.map(
        ({ kind, signOff, refusal }) =>
          kind + (signOff ? ` ${signOff}` : "") + (refusal ? `: ${refusal}` : ""),
      ),
    ).toEqual(seen);
  });

  it("leads who may decide it to what the author thinks is not needed", () => {
    const needed = { ...standing, needed: ["subject", "legal"] as const };
    const steps = (asker: Asker) =>
      openSteps(reviewAfter(SIGNED), asker, needed, ["legal"]).map(({ kind }) => kind);
    expect(steps(owner)[0]).toBe("not-needed");
    expect(steps(reviewer)[0]).toBe("approved");
    expect(steps(author)[0]).toBe("signed-off");
    expect(openSteps(reviewAfter(APPROVED), reviewer, needed, ["legal"])[0]?.kind).toBe(
      "not-needed",
    );
  });
});

import { describe, expect, it } from "vitest";
import { signOffKinds } from "../catalog/manifest";
import { type DraftAt, type NextInDraft, nextInDraft } from "./next-in-draft";
import { type Asker, reviewAfter, type Step, type StepKind } from "./review-state";

const author: Asker = {
  ...{ personId: "a", isAuthor: true, mayEdit: true, mayReview: false },
  ...{ maySign: [], owns: true },
};
const editor: Asker = { ...author, personId: "e", owns: false };
const owner: Asker = { ...author, personId: "o", isAuthor: false };
const reviewer: Asker = {
  ...{ personId: "r", isAuthor: false, mayEdit: false, mayReview: true },
  ...{ maySign: ["subject", "equity"], owns: false },
};
const lawyer: Asker = { ...reviewer, personId: "l", maySign: ["legal"] };
const both: Asker = { ...author, mayReview: true, maySign: ["subject", "equity"] };

const lesson = { slug: "01-names", title: "Names", isWritten: true };
const clean: DraftAt = {
  standing: { faults: 0, held: 0, needed: signOffKinds },
  proposed: ["legal", "clinical"],
  heldId: null,
  lessons: [lesson],
  firstFault: null,
  openComments: 0,
};
const faulty = { ...clean, standing: { ...clean.standing, faults: 2 }, firstFault: "/items/Q1" };

const log = (...steps: [StepKind, string, Step["signOff"]?][]): Step[] =>
  steps.map(([kind, personId, signOff = null]) => ({ kind, personId, signOff, atSeq: 3 }));
const DRAFT = log(["opened", "a"]);
const SENT = [...DRAFT, ...log(["sent", "a"])];
const ASKED = [...SENT, ...log(["changes-asked", "r"])];
const SIGNED = [...SENT, ...log(["signed-off", "r", "subject"], ["signed-off", "r", "equity"])];
const APPROVED = [...SIGNED, ...log(["approved", "r"])];
const DECIDED = [
  ...APPROVED,
  ...log(["not-needed", "r", "legal"], ["not-needed", "r", "clinical"]),
];
const RELEASED = [...DECIDED, ...log(["released", "a"])];

describe("the next thing to do in a draft", () => {
  it.each<[string, Step[], Asker, DraftAt, Partial<NextInDraft> & { kind: string }]>([
    [
      "a text waits to be chosen, before all else",
      DRAFT,
      author,
      { ...faulty, heldId: "h1", lessons: [], standing: { ...faulty.standing, held: 1 } },
      { kind: "choose", n: 1, where: "/held/h1" },
    ],
    ["no lesson", DRAFT, author, { ...clean, lessons: [] }, { kind: "add-lesson" }],
    [
      "a lesson that only has its name",
      DRAFT,
      author,
      { ...faulty, lessons: [lesson, { slug: "02-x", title: "", isWritten: false }] },
      { kind: "write", title: "02-x", where: "/lessons/02-x/blocks" },
    ],
    ["faults", DRAFT, author, faulty, { kind: "mend", n: 2, where: "/items/Q1" }],
    ["faults, by an editor", DRAFT, editor, faulty, { kind: "mend" }],
    ["nothing to mend", DRAFT, author, clean, { kind: "send", where: "/review" }],
    ["written, and I only review", DRAFT, reviewer, faulty, { kind: "wait-writers" }],
    [
      "changes asked, with comments",
      ASKED,
      author,
      { ...faulty, openComments: 3 },
      { kind: "answer", n: 3 },
    ],
    [
      "a comment of before it was sent",
      DRAFT,
      author,
      { ...clean, openComments: 3 },
      { kind: "send" },
    ],
    ["changes asked, comments resolved", ASKED, author, faulty, { kind: "mend" }],
    ["changes made", ASKED, author, clean, { kind: "send" }],
    ["changes asked, and I review", ASKED, reviewer, clean, { kind: "wait-writers" }],
    ["sent, by its author", SENT, author, clean, { kind: "wait-reviewers" }],
    ["sent, to its author who reviews too", SENT, both, clean, { kind: "wait-reviewers" }],
    ["sent, to a reviewer", SENT, reviewer, clean, { kind: "sign", signOff: "subject" }],
    ["sent, to a lawyer", SENT, lawyer, clean, { kind: "sign", signOff: "legal" }],
    ["signed", SIGNED, reviewer, clean, { kind: "approve" }],
    ["approved", APPROVED, reviewer, clean, { kind: "decide", signOff: "legal" }],
    [
      "approved, where its author asks for a lawyer",
      APPROVED,
      reviewer,
      { ...clean, proposed: [] },
      { kind: "wait-signers", missing: ["legal", "clinical"] },
    ],
    ["approved, to a lawyer", APPROVED, lawyer, clean, { kind: "sign", signOff: "legal" }],
    ["approved, to its author", APPROVED, author, clean, { kind: "wait-signers" }],
    ["approved, to another owner", APPROVED, owner, clean, { kind: "decide", signOff: "legal" }],
    ["all signed, to an owner", DECIDED, author, clean, { kind: "release", where: "/release" }],
    ["all signed, to an editor", DECIDED, editor, clean, { kind: "wait-owner" }],
    ["all signed, to a reviewer", DECIDED, reviewer, clean, { kind: "wait-owner" }],
    ["all signed, and faulty by now", DECIDED, author, faulty, { kind: "take-back" }],
    ["released", RELEASED, author, clean, { kind: "done" }],
    ["ended", [...DRAFT, ...log(["ended", "a"])], reviewer, clean, { kind: "ended" }],
  ])("%s", (_, steps, asker, at, next) => {
    expect(nextInDraft(reviewAfter(steps), asker, at)).toMatchObject(next);
  });
});

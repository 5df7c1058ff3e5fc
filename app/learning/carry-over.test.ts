import fc from "fast-check";
import { expect, test } from "vitest";
import { type Item, itemSchema, presentationOf, scoringOf } from "../assessment/items/index";
import { carryOver, minutesToShow, type VersionFacts } from "./carry-over";

interface Written {
  id: string;
  of?: string;
  right?: string;
  choices?: string[];
  critical?: boolean;
  pool?: "practice" | "check";
}

function question({
  id,
  of = "A.1.1",
  right = "a",
  choices = ["Ask", "Tell", "Wait"],
  critical = false,
  pool = "check",
}: Written): VersionFacts["items"][number] {
  const item: Item = itemSchema.parse({
    id,
    objective: of,
    pool,
    critical,
    type: "single",
    level: "apply",
    stem: `What about ${id}?`,
    options: choices.map((text, at) => ({
      id: "abcdef"[at],
      text,
      correct: "abcdef"[at] === right,
      feedback: `Because of ${text}`,
    })),
  });
  return {
    itemId: id,
    objectiveId: of,
    pool,
    critical,
    presentation: presentationOf(item),
    scoring: scoringOf(item),
  };
}

const version = (
  objectives: Record<string, string>,
  items: VersionFacts["items"] = [question({ id: "q1" })],
): VersionFacts => ({
  objectives: Object.entries(objectives).map(([id, text]) => ({ id, text })),
  lessons: Object.keys(objectives).map((id) => ({
    slug: `on-${id}`,
    title: `On ${id}`,
    minutes: 6,
    objectives: [id],
    contentHash: id,
  })),
  items,
  practiceTask: null,
});

const TEXT = "Name two ways to respond when a student doesn’t answer.";
const fateOf = (
  text: string,
  items?: VersionFacts["items"],
  was?: VersionFacts["items"],
  answered?: ReadonlySet<string>,
) => {
  const [one] = carryOver(
    version({ "A.1.1": TEXT }, was),
    version({ "A.1.1": text }, items),
    answered,
  ).objectives;
  return one && { fate: one.fate, carries: one.carries, reasons: one.reasons };
};

const unchanged = { fate: "unchanged", carries: true, reasons: [] };
const changed = (...reasons: string[]) => ({ fate: "changed", carries: false, reasons });

test.each([
  ["the same words", TEXT, unchanged],
  ["other spaces", `  Name two  ways to\nrespond when a student doesn’t answer. `, unchanged],
  ["a straight apostrophe", TEXT.replace("’", "'"), unchanged],
  ["another Unicode form", TEXT.normalize("NFD"), unchanged],
  ["no full stop", TEXT.slice(0, -1), { fate: "reworded", carries: true, reasons: ["form"] }],
  ["capitals", TEXT.toUpperCase(), { fate: "reworded", carries: true, reasons: ["form"] }],
  ["one number", TEXT.replace("two", "three"), changed("text")],
  ["a word less", TEXT.replace("two ", ""), changed("text")],
  ["the opposite", TEXT.replace("doesn’t answer", "does answer"), changed("text")],
])("an objective with %s", (_, text, fate) => {
  expect(fateOf(text)).toEqual(fate);
});

const q1 = question({ id: "q1" });
test.each<[string, VersionFacts["items"], object]>([
  ["its question gone", [], unchanged],
  ["one question more", [q1, question({ id: "q2" })], unchanged],
  [
    "a wrong choice in other words",
    [question({ id: "q1", choices: ["Ask", "Shout", "Wait"] })],
    unchanged,
  ],
  [
    "the right choice corrected",
    [question({ id: "q1", choices: ["Ask first", "Tell", "Wait"] })],
    unchanged,
  ],
  ["a choice more", [question({ id: "q1", choices: ["Ask", "Tell", "Wait", "Go"] })], unchanged],
  ["another key", [question({ id: "q1", right: "b" })], changed("key")],
  [
    "two choices that changed places",
    [question({ id: "q1", choices: ["Tell", "Ask", "Wait"] })],
    changed("key"),
  ],
  ["the question made critical", [question({ id: "q1", critical: true })], changed("critical-on")],
  [
    "a critical question more",
    [q1, question({ id: "q2", critical: true })],
    changed("critical-on"),
  ],
  [
    "another key in practice alone",
    [question({ id: "q1", right: "b", pool: "practice" })],
    unchanged,
  ],
  ["its question moved to practice", [question({ id: "q1", pool: "practice" })], unchanged],
])("an objective with %s", (_, items, fate) => {
  expect(fateOf(TEXT, items)).toEqual(fate);
});

test("another key counts only for those who answered that question", () => {
  const items = [question({ id: "q1", right: "b" })];
  expect(fateOf(TEXT, items, undefined, new Set(["q2"]))).toEqual(unchanged);
  expect(fateOf(TEXT, items, undefined, new Set(["q1"]))).toEqual(changed("key"));
});

test("a critical objective that was touched never carries", () => {
  const critical = [question({ id: "q1", critical: true })];
  expect(fateOf(TEXT, critical, critical)).toEqual(unchanged);
  expect(fateOf(TEXT.slice(0, -1), critical, critical)).toEqual({
    fate: "reworded",
    carries: false,
    reasons: ["form"],
  });
  expect(fateOf(TEXT, [q1], critical)).toEqual(changed("critical-off"));
});

test("four of five are unchanged: one is to be shown again, in the time of its lesson and questions", () => {
  const five = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`A.1.${n}`, `Do ${n} well.`]));
  const change = carryOver(version(five), version({ ...five, "A.1.3": "Do three better." }));
  expect(change.objectives.map(({ carries }) => carries)).toEqual([true, true, false, true, true]);
  // Its lesson takes 6 minutes; 4 questions show it and 2 confirm it.
  expect(minutesToShow(change.objectives.filter(({ carries }) => !carries))).toBe(12);
  expect(minutesToShow([])).toBe(0);
});

test("what is new and what is gone are told apart, lessons and questions are counted", () => {
  const before = version({ "A.1.1": "One.", "A.1.2": "Two." }, [q1, question({ id: "q2" })]);
  const after = version({ "A.1.2": "Two.", "A.1.3": "Three." }, [
    question({ id: "q1", choices: ["Ask", "Tell", "Go"] }),
    question({ id: "q3" }),
  ]);
  const change = carryOver(before, after);
  expect(change.objectives.map(({ id, fate }) => [id, fate])).toEqual([
    ["A.1.2", "unchanged"],
    ["A.1.3", "new"],
    ["A.1.1", "gone"],
  ]);
  expect(change.lessons).toEqual({ added: ["On A.1.3"], changed: [], gone: ["On A.1.1"] });
  expect(change.questions).toEqual({ added: 1, changed: 1, gone: 1 });
  expect(change.task).toBe("none");
});

const anyQuestion = fc.record({
  id: fc.constantFrom("q1", "q2", "q3", "q4"),
  of: fc.constantFrom("A.1.1", "A.1.2", "A.1.3"),
  right: fc.constantFrom("a", "b", "c"),
  critical: fc.boolean(),
  pool: fc.constantFrom<"practice" | "check">("practice", "check"),
});
const anyVersion = fc
  .record({
    texts: fc.array(fc.constantFrom(TEXT, TEXT.toUpperCase(), "Another thing."), {
      minLength: 1,
      maxLength: 3,
    }),
    items: fc.uniqueArray(anyQuestion, { selector: ({ id }) => id, maxLength: 4 }),
  })
  .map(({ texts, items }) =>
    version(
      Object.fromEntries(texts.map((text, at) => [`A.1.${at + 1}`, text])),
      items.map(question),
    ),
  );

test("a version carries over to itself whole, and nothing comes or goes", () => {
  fc.assert(
    fc.property(anyVersion, (one) => {
      const { objectives, lessons, questions } = carryOver(one, structuredClone(one));
      expect(objectives.every(({ fate, carries }) => fate === "unchanged" && carries)).toBe(true);
      expect(lessons).toEqual({ added: [], changed: [], gone: [] });
      expect(questions).toEqual({ added: 0, changed: 0, gone: 0 });
    }),
  );
});

test("of any two versions, each objective is told of once, and no changed critical one carries", () => {
  fc.assert(
    fc.property(anyVersion, anyVersion, fc.subarray(["q1", "q2", "q3", "q4"]), (a, b, some) => {
      const all = carryOver(a, b).objectives;
      const ids = all.map(({ id }) => id);
      const either = [...a.objectives, ...b.objectives].map(({ id }) => id);
      expect(new Set(ids)).toEqual(new Set(either));
      expect(ids).toHaveLength(new Set(ids).size);
      for (const one of all) {
        if (one.carries) expect(["unchanged", "reworded"]).toContain(one.fate);
        if (one.critical && one.carries) expect(one.fate).toBe("unchanged");
        expect(one.fate === "unchanged").toBe(
          one.before !== null && one.after !== null && one.reasons.length === 0,
        );
      }
      // Whoever answered fewer questions keeps at least as much.
      const mine = carryOver(a, b, new Set(some)).objectives;
      for (const [at, one] of mine.entries()) if (all[at]?.carries) expect(one.carries).toBe(true);
    }),
  );
});

import { expect, test } from "vitest";
import type { Block } from "./block";
import { placePractice } from "./practice-places";

const prose = (html: string): Block => ({ type: "prose", html });
const reflect: Block = { type: "reflect", id: "R1", prompt: "Why?" };
const item = (id: string): Block => ({ type: "item", id });
const lesson = (objectives: string[], ...blocks: Block[]) => ({ objectives, blocks });

test("an item that no lesson names follows the last lesson of its objective", () => {
  const lessons = [
    lesson(["O1"], prose("a"), reflect, prose("sources")),
    lesson(["O2", "O1"], prose("b")),
  ];
  const items = ["Q1", "Q2"].map((itemId) => ({ itemId, objectiveId: "O1" }));
  expect(placePractice(lessons, items)).toEqual([
    [prose("a"), reflect, prose("sources")],
    [prose("b"), item("Q1"), item("Q2")],
  ]);
});

test("it stands after the lesson's other parts and before its closing prose", () => {
  const lessons = [lesson(["O1"], prose("a"), reflect, prose("sources"))];
  expect(placePractice(lessons, [{ itemId: "Q1", objectiveId: "O1" }])).toEqual([
    [prose("a"), reflect, item("Q1"), prose("sources")],
  ]);
});

test("an item that a lesson names stays there, once", () => {
  const lessons = [lesson(["O1"], item("Q1"), prose("a")), lesson(["O1"], prose("b"))];
  expect(placePractice(lessons, [{ itemId: "Q1", objectiveId: "O1" }])).toEqual([
    [item("Q1"), prose("a")],
    [prose("b")],
  ]);
});

import { expect, test } from "vitest";
import type { Block } from "./block";
import { passageOf } from "./passage";

const prose: Block = { type: "prose", html: "<p>Read.</p>" };
const reflect: Block = { type: "reflect", id: "R", prompt: "Think." };
const item = (id: string): Block => ({ type: "item", id });
/** A question’s objective is its first letter. */
const objectiveOf = (id: string) => (id === "?" ? undefined : id[0]);

test.each<[string, Block[], string, number]>([
  ["a lesson on one objective", [prose, item("A1"), prose, item("A2")], "A", 0],
  ["after the question on another", [prose, item("A1"), prose, reflect, item("B1")], "B", 2],
  ["before every question", [prose, item("A1"), prose, item("B1")], "A", 0],
  ["after the last of several", [prose, item("A1"), prose, item("C1"), prose, item("B1")], "B", 4],
  ["questions gathered at the end say nothing", [prose, reflect, item("A1"), item("B1")], "B", 0],
  ["no question on it here", [prose, item("A1"), prose], "B", 0],
  ["a question nobody knows is passed over", [prose, item("?"), prose, item("B1")], "B", 0],
  ["an empty lesson", [], "A", 0],
])("%s", (_, blocks, objective, block) => {
  expect(passageOf(blocks, objectiveOf, objective)).toBe(block);
});

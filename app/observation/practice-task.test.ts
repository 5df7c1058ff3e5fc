import { expect, test } from "vitest";
import { besideRow } from "./practice-task";

const step = { title: "Open", minutes: 3, text: "Greet.", row: "A" };

test("a row carries its own steps and the lines that name it, and no other's", () => {
  const task = {
    steps: [step, { ...step, title: "Repair", row: "D" }, { ...step, title: "Walk", row: null }],
    guidance: [
      { text: "A 1 in row A stops the task.", row: "A" },
      { text: "Write first.", row: null },
    ],
  };
  expect(besideRow(task, "A")).toEqual({
    steps: [step],
    guidance: ["A 1 in row A stops the task."],
  });
  expect(besideRow(task, "E")).toEqual({ steps: [], guidance: [] });
});

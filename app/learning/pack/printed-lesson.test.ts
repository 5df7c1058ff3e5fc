import { expect, test } from "vitest";
import type { Block, ScenarioBlock } from "../../catalog/block";
import { printedLesson } from "./printed-lesson";

const scenario: ScenarioBlock = {
  type: "scenario",
  id: "S1",
  title: "The wrong name",
  setting: "Homework lab",
  prompt: "<p>What do you do?</p>",
  question: "What do you do?",
  choices: [{ id: "a", verdict: "strong", text: "Say it right", why: "It is short." }],
};
const blocks: Block[] = [
  { type: "prose", html: '<h2>One</h2><a href="#src-1">1</a>' },
  { type: "item", id: "REL.1.2-Q01" },
  scenario,
  { type: "reflect", id: "R1", prompt: "Write one." },
  { type: "item", id: "REL.1.2-Q02" },
  { ...scenario, id: "S2" },
  { type: "state-card" },
  { type: "contacts" },
];

test("a lesson on paper has its text, numbers its scenarios on, and only counts its questions", () => {
  expect(printedLesson(blocks, { place: "l2", cards: 3 })).toEqual({
    parts: [
      { kind: "prose", html: '<h4>One</h4><a href="#l2-src-1">1</a>' },
      { kind: "scenario", card: 4, scenario },
      { kind: "reflect", prompt: "Write one." },
      { kind: "scenario", card: 5, scenario: { ...scenario, id: "S2" } },
      { kind: "state-card" },
      { kind: "contacts" },
    ],
    questions: 2,
    cards: 5,
  });
});

test("an empty lesson is empty", () => {
  expect(printedLesson([], { place: "l1", cards: 0 })).toEqual({
    parts: [],
    questions: 0,
    cards: 0,
  });
});

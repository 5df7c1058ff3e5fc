import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFacts } from "../read-catalog.server";
import { readCards } from "./card-file";

const facts = readFacts(readFileSync("courses/sources.yaml", "utf8"));
const STATES_FILE = readFileSync("courses/state-reporting.yaml", "utf8");
const CONTACTS_FILE = readFileSync("courses/contacts.yaml", "utf8");
const ARIZONA = "code: AZ, version: 1, name: Arizona, checked: null, answers: {}";

const cardsOf = (text: string) => {
  const read = readCards(text, "cards.yaml", facts);
  return "definitions" in read ? read.definitions : read.problems;
};

test("there is a card for every state, the district and the territories, and none claims a check", () => {
  const cards = cardsOf(STATES_FILE);
  expect(cards).toHaveLength(56);
  expect(cards.filter((card) => !("checked" in card && card.checked === null))).toEqual([]);
  // Only what evidence supports: one answer, of California, from the fact that names it.
  expect(cards.filter((card) => "answers" in card && Object.keys(card.answers).length > 0)).toEqual(
    [
      expect.objectContaining({
        id: "CA",
        answers: {
          supervisor: {
            says: expect.stringContaining("may not require approval first"),
            source: { who: "State reporting laws", work: "Reasonable suspicion", basis: "law" },
          },
        },
      }),
    ],
  );
});

test("the lines to call are 911 and 988, by call, text and chat, with their source", () => {
  expect(cardsOf(CONTACTS_FILE)).toMatchObject([
    { kind: "contact", id: "emergency-911", ways: [{ how: "call", to: "911" }] },
    {
      id: "lifeline-988",
      ways: [
        { how: "call", to: "988" },
        { how: "text", to: "988" },
        { how: "chat", to: "https://988lifeline.org" },
      ],
      source: { who: "988 Suicide & Crisis Lifeline", url: "https://988lifeline.org" },
      checked: null,
    },
  ]);
});

const answered = (answer: string, checked = "null") =>
  ARIZONA.replace("{}", `{ ${answer} }`).replace("null", checked);

describe("a file of states says where and what", () => {
  test.each<[string, string, string, RegExp]>([
    ["a state without a card", `  - { ${ARIZONA} }\n`, "", /no card for AZ/],
    ["a code of no state", "code: AZ", "code: ZZ", /ZZ is no state.*|no card for AZ/],
    ["a code that is no code", "code: AZ", "code: Arizona", /code/],
    ["a card twice", ARIZONA, `${ARIZONA} }\n  - { ${ARIZONA}`, /AZ version 1 stands twice/],
    [
      "a check of nothing",
      ARIZONA,
      ARIZONA.replace("null", '{ by: "A lawyer", on: "2026-11-02" }'),
      /AZ is marked as checked and answers nothing/,
    ],
    [
      "a check on no day",
      ARIZONA,
      answered("who: { says: School staff., fact: F-LAW-01 }", '{ by: "A lawyer", on: "soon" }'),
      /on/,
    ],
    [
      "a check by nobody",
      ARIZONA,
      answered("who: { says: School staff., fact: F-LAW-01 }", '{ by: "", on: "2026-11-02" }'),
      /by/,
    ],
    ["an answer without a fact", ARIZONA, answered("who: { says: Everyone. }"), /fact/],
    [
      "a fact that is not there",
      ARIZONA,
      answered("who: { says: Everyone., fact: F-LAW-77 }"),
      /no fact F-LAW-77/,
    ],
    [
      "a fact that nobody checked",
      ARIZONA,
      answered("who: { says: Everyone., fact: F-LAW-09 }"),
      /F-LAW-09 has not been checked/,
    ],
    [
      "a study for a law",
      ARIZONA,
      answered("who: { says: Everyone., fact: F-REL-03 }"),
      /F-REL-03 is neither law nor guidance/,
    ],
    [
      "a deadline from memory",
      ARIZONA,
      answered("how_soon: { says: Within 48 hours., fact: F-LAW-02 }"),
      /48 is not a figure of F-LAW-02/,
    ],
    [
      "a hotline from memory",
      ARIZONA,
      answered("hotline: { says: Call 1-888-555-0100., fact: F-LAW-02 }"),
      /1-888-555-0100 is not a figure/,
    ],
    ["a question that is not asked", ARIZONA, answered("why: { says: So. }"), /"why"/],
  ])("%s", (_what, from, to, message) => {
    expect(STATES_FILE).toContain(from);
    const problems = cardsOf(STATES_FILE.replace(from, to));
    expect(problems).toContainEqual(
      expect.objectContaining({
        file: "cards.yaml",
        line: expect.any(Number),
        message: expect.stringMatching(message),
        fix: expect.stringMatching(/\.$/),
      }),
    );
  });
});

describe("a file of contacts says where and what", () => {
  test.each<[string, string, string, RegExp]>([
    [
      "a number that the fact does not hold",
      'how: text, to: "988"',
      'how: text, to: "741741"',
      /741741/,
    ],
    ["another address", "https://988lifeline.org", "https://lifeline.example", /lifeline\.example/],
    ["a figure that the fact does not hold", "at any hour", "within 24 hours at any hour", /24/],
    ["a way that is none", "how: chat", "how: shout", /how/],
    ["no way", 'ways:\n      - { how: call, to: "911" }', "ways: []", /ways/],
    [
      "a contact twice",
      "id: lifeline-988",
      "id: emergency-911",
      /emergency-911 version 1 stands twice/,
    ],
    ["a fact that is not there", "fact: F-SEL-13", "fact: F-SEL-99", /no fact F-SEL-99/],
    [
      "no check, not even null",
      "    fact: F-SEL-13\n    checked: null",
      "    fact: F-SEL-13",
      /checked/,
    ],
  ])("%s", (_what, from, to, message) => {
    expect(CONTACTS_FILE).toContain(from);
    expect(cardsOf(CONTACTS_FILE.replace(from, to))).toContainEqual(
      expect.objectContaining({ message: expect.stringMatching(message) }),
    );
  });
});

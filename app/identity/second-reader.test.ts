import { describe, expect, test } from "vitest";
import type { Role } from "./roles";
import {
  CHANNEL_NAMES,
  CHANNELS,
  type ChannelName,
  channelsRead,
  secondReaders,
} from "./second-reader";

const staff = (...held: [string, Role][]) => held.map(([personId, role]) => ({ personId, role }));

const cases: [string, ChannelName, [string, Role][], string[], Role[]][] = [
  [
    "a second coach",
    "tries",
    [
      ["ann", "coach"],
      ["bob", "coach"],
    ],
    ["ann"],
    ["coach"],
  ],
  [
    "the lead beside the coach",
    "tries",
    [
      ["ann", "coach"],
      ["lou", "program_lead"],
    ],
    ["ann"],
    ["program_lead"],
  ],
  ["the coach alone", "tries", [["ann", "coach"]], ["ann"], []],
  [
    "the coach's second account",
    "tries",
    [
      ["ann", "coach"],
      ["ann-2", "coach"],
    ],
    ["ann", "ann-2"],
    [],
  ],
  [
    "the coach's other role",
    "tries",
    [
      ["ann", "coach"],
      ["ann", "program_lead"],
    ],
    ["ann"],
    [],
  ],
  [
    "the young person, who is staff too",
    "tries",
    [
      ["ann", "coach"],
      ["jo", "coach"],
    ],
    ["ann", "jo"],
    [],
  ],
  [
    "an adjudicator, who does not open tries",
    "tries",
    [
      ["ann", "coach"],
      ["kim", "adjudicator"],
    ],
    ["ann"],
    [],
  ],
  [
    "everyone who reads observations",
    "observation",
    [
      ["ann", "coach"],
      ["bob", "coach"],
      ["kim", "adjudicator"],
      ["lou", "program_lead"],
    ],
    ["ann"],
    ["coach", "adjudicator", "program_lead"],
  ],
  [
    "a lead who answers, beside an adjudicator",
    "answer",
    [
      ["lou", "program_lead"],
      ["kim", "adjudicator"],
    ],
    ["lou"],
    ["adjudicator"],
  ],
  [
    "a lead who answers, beside a coach",
    "answer",
    [
      ["lou", "program_lead"],
      ["ann", "coach"],
    ],
    ["lou"],
    [],
  ],
  [
    "leads, who never read about a check",
    "check-answer",
    [
      ["kim", "adjudicator"],
      ["lou", "program_lead"],
    ],
    ["kim"],
    [],
  ],
  [
    "another adjudicator, about a check",
    "check-answer",
    [
      ["kim", "adjudicator"],
      ["pat", "adjudicator"],
    ],
    ["kim"],
    ["adjudicator"],
  ],
  [
    "an overdue check that a lead answers",
    "check-answer",
    [
      ["kim", "adjudicator"],
      ["lou", "program_lead"],
    ],
    ["lou"],
    ["adjudicator"],
  ],
  ["an empty program", "conflict", [], ["lou"], []],
  [
    "what the young person says",
    "own-conflict",
    [["lou", "program_lead"]],
    ["jo"],
    ["program_lead"],
  ],
];

test.each(cases)("%s", (_, channel, held, apart, roles) => {
  expect(secondReaders(channel, staff(...held), apart)).toEqual(roles);
});

describe("the page of words", () => {
  test("shows each role what it is a second reader of, and no more", () => {
    expect(channelsRead(["coach"])).toEqual(["tries", "observation", "typed"]);
    expect(channelsRead(["adjudicator"])).not.toContain("tries");
    expect(channelsRead(["program_lead"])).not.toContain("check-answer");
    expect(channelsRead(["program_lead"])).not.toContain("check-contest");
    expect(channelsRead(["corps_member", "school_host", "operator"])).toEqual([]);
  });

  test("shows every channel to somebody", () => {
    expect(channelsRead(["coach", "adjudicator", "program_lead"])).toEqual(CHANNEL_NAMES);
    expect(CHANNEL_NAMES.every((name) => CHANNELS[name].readers.length > 0)).toBe(true);
  });
});

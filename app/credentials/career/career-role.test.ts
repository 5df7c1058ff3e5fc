import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { parse, stringify } from "yaml";
import { levelsOf } from "./career";
import { careerRole, careerRoleFile, credentialsIn } from "./career-role";
import { readCareerRoles } from "./read-career-roles";

const shipped = () => readFileSync("courses/roles.yaml", "utf8");
const role = {
  id: "tutor",
  version: 1,
  title: "Tutor",
  does: "Works with students.",
  asks: [{ id: "rel-1", title: "Start With Trust" }],
  also: [],
  leads_to: ["coordinator"],
  source: { ours: "Ours." },
};

describe("courses/roles.yaml", () => {
  const read = readCareerRoles(shipped(), "courses/roles.yaml");
  const roles = "definitions" in read ? read.definitions : [];

  test("is whole: the five roles of the Partnership, and the rung that the law describes", () => {
    expect(read).not.toHaveProperty("problems");
    expect(roles.map(({ id }) => id)).toEqual([
      "tutor",
      "mentor",
      "student-success-coach",
      "postsecondary-transition-coach",
      "coordinator",
      "paraprofessional",
    ]);
  });

  test("leads from role to role, and nowhere round in a circle", () => {
    const ids = new Set(roles.map(({ id }) => id));
    expect(roles.flatMap(({ leads_to }) => leads_to).filter((id) => !ids.has(id))).toEqual([]);
    expect(levelsOf(roles).map((level) => level.map(({ id }) => id))).toEqual([
      ["tutor", "mentor"],
      ["student-success-coach", "postsecondary-transition-coach", "paraprofessional"],
      ["coordinator"],
    ]);
  });

  test("calls a credential the same wherever a role asks for it", () => {
    const titles = new Map<string, Set<string>>();
    for (const { id, title } of roles.flatMap(({ asks }) => asks.flatMap(credentialsIn)))
      titles.set(id, (titles.get(id) ?? new Set()).add(title));
    expect([...titles].filter(([, called]) => called.size > 1)).toEqual([]);
  });

  test("names what is written elsewhere with the day it was read, and marks the rest as ours", () => {
    const cited = roles.filter(({ source }) => "cite" in source);
    expect(cited.map(({ id }) => id)).toEqual(["paraprofessional"]);
    expect(roles.filter(({ source }) => "ours" in source)).toHaveLength(roles.length - 1);
  });
});

describe("a role is", () => {
  it.each<[what: string, changes: object, fits: boolean]>([
    ["what the file shows", {}, true],
    [
      "met by any one of several",
      { asks: [{ any: [role.asks[0], { id: "b", title: "B" }] }] },
      true,
    ],
    ["cited", { source: { cite: "34 CFR 200.58", checked_on: "2026-08-20" } }, true],
    ["described in words alone", { asks: [], also: ["A diploma."] }, true],
    ["not without anything that it asks", { asks: [] }, false],
    ["not with one credential twice", { asks: [role.asks[0], role.asks[0]] }, false],
    [
      "not with one credential twice, by itself and as one of several",
      { asks: [role.asks[0], { any: [role.asks[0], { id: "b", title: "B" }] }] },
      false,
    ],
    ["not with a choice of one", { asks: [{ any: [role.asks[0]] }] }, false],
    ["not its own next role", { leads_to: ["tutor"] }, false],
    ["not leading to one role twice", { leads_to: ["coordinator", "coordinator"] }, false],
    ["not without whose word it is", { source: {} }, false],
    ["not cited without the day it was read", { source: { cite: "34 CFR 200.58" } }, false],
    [
      "not cited on a day that is none",
      { source: { cite: "A law", checked_on: "2026-02-30" } },
      false,
    ],
    ["not named in capitals", { id: "Tutor" }, false],
    ["not with a name that is not used", { leads: [] }, false],
    ["not a version in words", { version: "one" }, false],
  ])("%s", (_, changes, fits) => {
    expect(careerRole.safeParse({ ...role, ...changes }).success).toBe(fits);
  });
});

test("a file holds each role and version once", () => {
  expect(careerRoleFile.safeParse([role, { ...role, version: 2 }]).success).toBe(true);
  expect(careerRoleFile.safeParse([role, role]).success).toBe(false);
});

test("what cannot be read is named with its line and what to do", () => {
  const [first] = parse(shipped());
  const read = readCareerRoles(stringify([{ ...first, leads_to: ["tutor"] }]), "roles.yaml");
  expect(read).toMatchObject({
    problems: [
      { file: "roles.yaml", line: expect.any(Number), fix: expect.stringMatching(/another role/) },
    ],
  });
});

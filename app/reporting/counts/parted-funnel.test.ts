import { expect, test } from "vitest";
import type { Milestones } from "./funnel";
import { GROUPINGS } from "./grouping";
import { type Member, partFunnel } from "./parted-funnel";

const NOBODY: Member = {
  invitedAt: 1,
  joinedAt: 1,
  startedAt: null,
  shownAt: null,
  badgeAt: null,
  pendingAt: null,
  clearedAt: null,
  enteredAt: null,
  readyAt: null,
  isReadyNow: false,
  placedAt: null,
  isRetained: false,
  college: null,
  language: null,
  role: null,
  area: null,
  school: null,
};
const some = (n: number, of: Partial<Member>): Member[] =>
  Array.from({ length: n }, () => ({ ...NOBODY, ...of }));
const serving = { placedAt: 4, isRetained: true } satisfies Partial<Milestones>;
const near = { role: "tutor", area: "elsewhere", school: "near" } as const;
const far = { role: "mentor", area: "rural", school: "far" } as const;
const PEOPLE = [
  ...some(15, {}),
  ...some(4, { startedAt: 2 }),
  ...some(5, { readyAt: 3 }),
  ...some(12, { ...serving, ...near }),
  ...some(11, { ...serving, ...far }),
];

test("of those who serve, each role, area and school stands where both are large", () => {
  const groups = (by: "role" | "area" | "school") => partFunnel(PEOPLE, { waiting: 0, by }).groups;
  expect(groups("role")).toEqual([
    { name: "mentor", people: [null, 11] },
    { name: "tutor", people: [null, 12] },
  ]);
  expect(groups("area")?.map(({ name }) => name)).toEqual(["elsewhere", "rural"]);
  expect(groups("school")?.map(({ people }) => people[1])).toEqual([11, 12]);
});

test("one small school hides the other with it", () => {
  const people = [...PEOPLE, ...some(3, { ...serving, ...far, school: "further" })];
  const { groups } = partFunnel(people, { waiting: 0, by: "school" });
  expect(groups?.map(({ name, people: [, n] }) => [name, n])).toEqual([
    ["far", null],
    ["further", null],
    ["near", 12],
  ]);
});

test("where the whole of a stage is hidden, so is every part of it", () => {
  const people = [...some(15, {}), ...some(11, { ...serving, ...near })];
  expect(partFunnel(people, { waiting: 0, by: "role" }).groups).toBeNull();
});

test("the whole is the same in every way, and counts who has not taken an invitation", () => {
  const [one, ...others] = GROUPINGS.map((by) => partFunnel(PEOPLE, { waiting: 3, by }).stages);
  expect(one?.[0]).toEqual({ stage: "invited", people: PEOPLE.length + 3 });
  for (const other of others) expect(other).toEqual(one);
});

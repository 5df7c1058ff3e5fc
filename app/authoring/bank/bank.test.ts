import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LICENCES } from "../../catalog/licence";
import {
  type BankItem,
  filterAddress,
  isFound,
  placeWord,
  readFilter,
  readPlace,
  showsKey,
  sightOf,
} from "./bank";

const anyId = fc.constantFrom("juniper", "willow", "mesa", "rel-1", "tut-1");
const anyCourse = fc.record({
  courseId: anyId,
  organizationId: anyId,
  licence: fc.constantFrom(...LICENCES),
});
const anyReader = fc.record({
  organizationIds: fc.uniqueArray(anyId),
  courseIds: fc.uniqueArray(anyId),
});

describe("who sees what of a course’s questions", () => {
  test("the key of a check is shown to nobody who does not work on its course", () => {
    fc.assert(
      fc.property(anyCourse, anyReader, (course, reader) => {
        const sight = sightOf(course, reader);
        const worksOnIt =
          reader.organizationIds.length > 0 &&
          (reader.organizationIds.includes(course.organizationId) ||
            reader.courseIds.includes(course.courseId));
        expect(sight !== null && showsKey(sight, "check")).toBe(worksOnIt);
      }),
    );
  });

  test("who works on no course anywhere sees nothing, whatever was shared with them", () => {
    fc.assert(
      fc.property(anyCourse, fc.uniqueArray(anyId), (course, courseIds) => {
        expect(sightOf(course, { organizationIds: [], courseIds })).toBeNull();
      }),
    );
  });

  test("a course that keeps every right is seen by those who work on it alone", () => {
    fc.assert(
      fc.property(anyCourse, anyReader, (course, reader) => {
        const closed = { ...course, licence: "all-rights-reserved" as const };
        expect(sightOf(closed, reader)).not.toBe("open");
      }),
    );
  });
});

const item: BankItem = {
  courseId: "rel-1",
  itemId: "REL-1-Q01",
  position: 1,
  objectiveId: "REL.1.2",
  type: "single",
  pool: "check",
  critical: true,
  hasFigure: false,
  family: "greeting",
  stem: "José waits.",
  words: "José waits. Greet him. Go on.",
};
const ALL = readFilter(new URLSearchParams());

describe("finding", () => {
  test.each([
    ["", true],
    ["jose", true],
    ["  GREET   josé ", true],
    ["rel-1-q01", true],
    ["jose nowhere", false],
  ])("by the words %j: %s", (words, found) => {
    expect(isFound(item, { ...ALL, words }, null, "")).toBe(found);
  });

  test("by the beginning of an objective, by what it has, and by a flag", () => {
    expect(isFound(item, { ...ALL, objective: "rel.1" }, null, "")).toBe(true);
    expect(isFound(item, { ...ALL, objective: "1.2" }, null, "")).toBe(false);
    expect(isFound(item, { ...ALL, only: ["critical"] }, null, "")).toBe(true);
    expect(isFound(item, { ...ALL, only: ["critical", "figure"] }, null, "")).toBe(false);
    expect(isFound(item, ALL, ["too-hard"], "too-hard")).toBe(true);
    expect(isFound(item, ALL, ["too-hard"], "too-easy")).toBe(false);
    expect(isFound(item, ALL, null, "too-easy")).toBe(false);
  });

  test("an address keeps what was asked for, and asks for nothing that there is not", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (pairs) => {
        const filter = readFilter(new URLSearchParams(pairs));
        expect(readFilter(new URLSearchParams(filterAddress(filter, null)))).toEqual(filter);
      }),
    );
    const asked = { words: "a b", type: "multi", pool: "check", flag: "apart", course: "rel-1" };
    expect(readFilter(new URLSearchParams(asked))).toMatchObject(asked);
    expect(readFilter(new URLSearchParams({ type: "essay", pool: "x", flag: "y" }))).toEqual(ALL);
  });

  test("a place is read as it was written, and any other word is none", () => {
    const place = { courseId: "rel-1", position: 12 };
    expect(readPlace(placeWord(place))).toEqual(place);
    for (const word of [null, "", "rel-1", "rel-1~", "rel-1~-1", "Rel 1~2", "a~1~2"])
      expect(readPlace(word)).toBeNull();
  });
});

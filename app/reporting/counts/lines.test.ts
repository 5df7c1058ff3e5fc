import fc from "fast-check";
import { expect, test } from "vitest";
import { AREAS, GROUPINGS, type Grouped } from "./grouping";
import { type Group, type PartedLines, partInLines } from "./lines";

/** Numbers under 3 are the small ones here, so that every other world can be tried. */
const SMALLEST = 3;
/** Which school lies where is no secret. */
const SCHOOLS = { far: "rural", further: "rural", near: "elsewhere", next: "elsewhere" } as const;

const person: fc.Arbitrary<Grouped> = fc
  .record({
    college: fc.constantFrom("a", "b", "c", null),
    language: fc.constantFrom("en", "es"),
    role: fc.constantFrom("tutor", "mentor", "coach"),
    school: fc.constantFrom(...(Object.keys(SCHOOLS) as (keyof typeof SCHOOLS)[])),
    isPlaced: fc.boolean(),
  })
  .map(({ isPlaced, college, language, role, school }) =>
    isPlaced
      ? { college, language, role, school, area: SCHOOLS[school] }
      : { college, language, role: null, school: null, area: null },
  );
const program = fc.array(person, { maxLength: 16 });

/** Every way to fill the hidden numbers of a line so that it has a sum. */
function* fillings(line: readonly Group[], whole: number): Generator<number[]> {
  const [first, ...rest] = line;
  if (!first) {
    if (whole === 0) yield [];
    return;
  }
  const [low, high] = first.people === null ? [0, whole] : [first.people, first.people];
  for (let n = low; n <= Math.min(high, whole); n++)
    for (const more of fillings(rest, whole - n)) yield [n, ...more];
}

/**
 * What each hidden number may be, for someone who reads every line at once, knows that all of them part
 * the same people, and knows which school lies where: by trying every world of whole numbers.
 */
function possible({ whole, lines }: PartedLines): Map<string, Set<number>> {
  const values = new Map<string, Set<number>>();
  const note = (by: string, line: readonly Group[], counts: readonly number[]) => {
    for (const [at, group] of line.entries()) {
      const key = `${by} ${group.name}`;
      values.set(key, (values.get(key) ?? new Set()).add(counts[at] ?? 0));
    }
  };
  if (whole === null) return values;
  for (const by of ["college", "language"] as const)
    for (const counts of fillings(lines[by], whole)) note(by, lines[by], counts);
  const schoolsIn = (area: string) =>
    lines.school.filter(({ name }) =>
      Object.entries(SCHOOLS).some(([school, lies]) => school === name && lies === area),
    );
  for (const areas of fillings(lines.area, whole)) {
    const at = (name: string | null) =>
      areas[lines.area.findIndex((group) => group.name === name)] ?? 0;
    const inside = AREAS.map((area) => [...fillings(schoolsIn(area), at(area))]);
    const none = lines.school.find(({ name }) => name === null)?.people ?? at(null);
    const hasNone = lines.role.some(({ name }) => name === null);
    const roles = [...fillings(lines.role, whole)].filter(
      (counts) => !hasNone || counts.at(-1) === at(null),
    );
    if (inside.some((all) => all.length === 0) || roles.length === 0 || none !== at(null)) continue;
    note("area", lines.area, areas);
    for (const counts of roles) note("role", lines.role, counts);
    for (const [nth, area] of AREAS.entries())
      for (const counts of inside[nth] ?? []) note("school", schoolsIn(area), counts);
    note("school", [{ name: null, people: null }], [at(null)]);
  }
  return values;
}

test("no hidden number follows from all that is shown in all ways together", () => {
  fc.assert(
    fc.property(program, (people) => {
      const parted = partInLines(people, { all: people, smallest: SMALLEST });
      const values = possible(parted);
      if (parted.whole === null) return;
      for (const by of GROUPINGS)
        for (const { name, people: n } of parted.lines[by])
          if (n === null)
            expect(values.get(`${by} ${name}`)?.size, `${by} ${name}`).toBeGreaterThan(1);
    }),
    { numRuns: 400 },
  );
});

test("the attack finds a number that is left open", () => {
  const lines = partInLines([], { all: [], smallest: SMALLEST }).lines;
  const values = possible({
    whole: 13,
    lines: {
      ...lines,
      college: [
        { name: "a", people: 10 },
        { name: "b", people: null },
      ],
    },
  });
  expect(values.get("college b")).toEqual(new Set([3]));
});

test("what is shown is true, and nothing small is; of few, nothing is shown at all", () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 60 }), (people) => {
      const { whole, lines } = partInLines(people, { all: people });
      expect(whole).toBe(people.length < 10 ? null : people.length);
      for (const by of GROUPINGS)
        for (const { name, people: n } of lines[by]) {
          if (n === null) continue;
          expect(n).toBe(people.filter((one) => one[by] === name).length);
          expect(n).toBeGreaterThanOrEqual(10);
        }
    }),
  );
});

test("large groups that hide nobody all stand", () => {
  const people = Object.entries(SCHOOLS).flatMap(([school, area]) =>
    Array.from({ length: 12 }, () => ({
      college: "a",
      language: "en",
      role: "tutor",
      area,
      school,
    })),
  );
  const { lines } = partInLines(people, { all: people });
  for (const by of GROUPINGS) for (const { people: n } of lines[by]) expect(n).not.toBeNull();
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Asked, byFit, fitsOf, pointsOf, type Ranked, type Said, WHOLE } from "./fit";

const ASKED: Asked = {
  languages: ["es", "nv"],
  hours: { weekdays: [2, 4], from: "08:00", to: "11:30" },
  town: "page",
  district: "mesa unified",
  modality: "in_person",
  badges: ["rel-1"],
  day: "2026-11-09",
};
const NOTHING: Said = { languages: [], days: [], places: [], modality: null, badges: [] };
const ALL: Said = {
  languages: ["es", "nv", "en"],
  days: [2, 3, 4].map((weekday) => ({ weekday: weekday as 2, hours: null })),
  places: ["page"],
  modality: "both",
  badges: ["rel-1"],
};
const UNASKED: Asked = {
  ...ASKED,
  ...{ languages: [], hours: null, town: null, district: null, modality: null, badges: [] },
};

describe("what fits", () => {
  test.each<[what: string, said: Partial<Said>, fit: object]>([
    ["both languages", { languages: ["nv", "es"] }, { is: "yes", languages: ["es", "nv"] }],
    ["one of them", { languages: ["es"] }, { is: "part", languages: ["es"] }],
    ["another language", { languages: ["fr"] }, { about: "language", is: "no" }],
    ["no language said", {}, { about: "language", is: "unsaid" }],
    [
      "a day with room around",
      { days: [{ weekday: 2, hours: { from: "08:00", to: "12:00" } }] },
      { about: "days", is: "part", weekdays: [2] },
    ],
    [
      "a day that ends too soon",
      { days: [{ weekday: 2, hours: { from: "08:00", to: "11:29" } }] },
      { about: "days", is: "no" },
    ],
    ["another day", { days: [{ weekday: 1, hours: null }] }, { about: "days", is: "no" }],
    ["no day said", {}, { about: "days", is: "unsaid" }],
    ["the town", { places: ["page"] }, { about: "place", is: "town" }],
    ["the district", { places: ["mesa unified", "tuba"] }, { about: "place", is: "district" }],
    ["elsewhere", { places: ["tuba"] }, { about: "place", is: "no" }],
    ["no place said", {}, { about: "place", is: "unsaid" }],
    ["either way", { modality: "both" }, { about: "modality", is: "yes" }],
    ["only online", { modality: "online" }, { about: "modality", is: "no" }],
    ["no way said", {}, { about: "modality", is: "unsaid" }],
    ["the badge", { badges: ["rel-1"] }, { about: "badges", is: "yes", badges: ["rel-1"] }],
    ["no badge", {}, { about: "badges", is: "no" }],
  ])("%s", (_, said, fit) => {
    expect(fitsOf(ASKED, { ...NOTHING, ...said })).toContainEqual(expect.objectContaining(fit));
  });

  test("says nothing of what was not asked", () => {
    expect(fitsOf(UNASKED, ALL)).toEqual([]);
  });

  test("counts each thing asked alike", () => {
    expect(pointsOf(ASKED, fitsOf(ASKED, ALL))).toBe(5 * WHOLE);
  });
});

const codes = fc.subarray(["es", "nv", "en", "fr"]);
const said: fc.Arbitrary<Said> = fc.record({
  languages: codes,
  days: fc
    .subarray([1, 2, 3, 4, 5] as const)
    .chain((days) =>
      fc.tuple(
        ...days.map((weekday) =>
          fc
            .constantFrom(null, { from: "07:00", to: "12:00" }, { from: "13:00", to: "15:00" })
            .map((hours) => ({ weekday, hours })),
        ),
      ),
    ),
  places: fc.subarray(["page", "mesa unified", "tuba"]),
  modality: fc.constantFrom(null, "in_person" as const, "online" as const, "both" as const),
  badges: fc.subarray(["rel-1"]),
});
const points = (one: Said) => pointsOf(ASKED, fitsOf(ASKED, one));
const ranked: fc.Arbitrary<Ranked> = fc.record({
  stepsLeft: fc.integer({ min: -4, max: 3 }),
  points: fc.integer({ min: 0, max: 5 * WHOLE }),
  servedHere: fc.boolean(),
  servesNow: fc.boolean(),
  name: fc.constantFrom("Amara", "Bo", "Cruz"),
});

describe("the order", () => {
  test("never puts someone lower for having, or saying, more", () => {
    fc.assert(
      fc.property(said, said, (one, more) => {
        const both: Said = {
          languages: [...new Set([...one.languages, ...more.languages])],
          days: [...one.days, ...more.days],
          places: [...new Set([...one.places, ...more.places])],
          modality: one.modality ?? more.modality,
          badges: [...new Set([...one.badges, ...more.badges])],
        };
        expect(points(both)).toBeGreaterThanOrEqual(points(one));
      }),
    );
  });

  test("takes what was not said for neither a yes nor a no", () => {
    const no: Said = { ...NOTHING, languages: ["fr"], places: ["tuba"], modality: "online" };
    expect(points(NOTHING)).toBe(points(no));
  });

  test("puts nobody who is not eligible before somebody who is, whatever fits", () => {
    fc.assert(
      fc.property(ranked, ranked, (a, b) => {
        if (a.stepsLeft < 0 && b.stepsLeft >= 0) expect(byFit(a, b)).toBeLessThan(0);
      }),
    );
  });

  test("of equals, puts who served there first, then who is free, then goes by name", () => {
    const one: Ranked = {
      stepsLeft: -4,
      points: 0,
      servedHere: false,
      servesNow: false,
      name: "B",
    };
    const order = [
      { ...one, points: 1, name: "Z" },
      { ...one, servedHere: true, name: "Y" },
      { ...one, name: "A" },
      one,
      { ...one, servesNow: true, name: "A" },
    ];
    expect([...order].reverse().sort(byFit)).toEqual(order);
  });
});

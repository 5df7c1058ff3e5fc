import { describe, expect, it } from "vitest";
import { inBand, type PlaceKey, placesFor } from "./places";
import type { Role } from "./roles";

describe("the ways around", () => {
  it.each<[string, Role[] | null, PlaceKey[]]>([
    ["a visitor", null, ["verify"]],
    ["someone without a role", [], ["home"]],
    [
      "a corps member",
      ["corps_member"],
      ["home", "courses", "practice", "placed", "hours", "credentials", "sessions"],
    ],
    ["an author", ["author"], ["home", "studio", "bank", "courses"]],
    ["a reviewer", ["reviewer"], ["home", "reviews", "studio", "bank", "courses", "credentials"]],
    ["a coach", ["coach"], ["home", "people", "sessions"]],
    [
      "an adjudicator",
      ["adjudicator"],
      ["home", "people", "clearances", "contests", "duplicates", "waivers"],
    ],
    [
      "a lead",
      ["program_lead"],
      [
        "home",
        "monday",
        "openings",
        "people",
        "reports",
        "sessions",
        "contests",
        "waivers",
        "schools",
        "rules",
        "roster",
      ],
    ],
    ["a host", ["school_host"], ["home", "agreements", "hosting", "schools"]],
    ["an operator", ["operator"], ["home", "contests", "duplicates", "rules", "organizations"]],
    [
      "a lead who coaches",
      ["coach", "program_lead"],
      [
        "home",
        "monday",
        "openings",
        "people",
        "reports",
        "sessions",
        "contests",
        "waivers",
        "schools",
        "rules",
        "roster",
      ],
    ],
  ])("of %s", (_, roles, keys) => {
    expect(placesFor(roles, "/").map((place) => place.key)).toEqual(keys);
  });

  it.each([
    ["/", "home"],
    ["/courses", "courses"],
    ["/courses/rel-1/lessons/names", "courses"],
    ["/coursesque", undefined],
    ["/account", undefined],
  ])("say where the reader is: %s", (path, current) => {
    expect(placesFor(["corps_member"], path).find((place) => place.current)?.key).toBe(current);
  });

  it.each<[string, Role[], PlaceKey[]]>([
    ["a lead", ["program_lead"], ["contests", "waivers", "schools", "rules", "roster"]],
    ["a corps member", ["corps_member"], []],
    ["an adjudicator", ["adjudicator"], []],
  ])("of %s stand beside each other, and the rest behind one word", (_, roles, behind) => {
    const all = placesFor(roles, "/");
    const { shown, more } = inBand(all);
    expect(more.map(({ key }) => key)).toEqual(behind);
    expect([...shown, ...more]).toEqual(all);
    expect(shown.length).toBeLessThanOrEqual(7);
  });
});

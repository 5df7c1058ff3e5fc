import { describe, expect, it } from "vitest";
import { type PlaceKey, placesFor } from "./places";
import type { Role } from "./roles";

describe("the ways around", () => {
  it.each<[string, Role[] | null, PlaceKey[]]>([
    ["a visitor", null, ["verify"]],
    ["someone without a role", [], ["home"]],
    [
      "a corps member",
      ["corps_member"],
      ["home", "courses", "practice", "placed", "credentials", "sessions"],
    ],
    ["an author", ["author"], ["home", "courses"]],
    ["a coach", ["coach"], ["home", "people", "sessions"]],
    ["an adjudicator", ["adjudicator"], ["home", "people", "clearances"]],
    ["a lead", ["program_lead"], ["home", "openings", "people", "sessions"]],
    ["a host", ["school_host"], ["home", "hosting"]],
    ["an operator", ["operator"], ["home", "organizations"]],
    ["a lead who coaches", ["coach", "program_lead"], ["home", "openings", "people", "sessions"]],
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
});

import { expect, test } from "vitest";
import { mayChoose, type Visibility, visibilityNow } from "./visibility";

const adult = { adultOn: null, issuedOn: "2026-11-02", today: "2026-11-22" };

test.each<[string, Partial<Parameters<typeof visibilityNow>[0]>, Visibility, boolean]>([
  ["an adult who chose nothing", {}, "unlisted", true],
  ["an adult who made it private", { chosen: "private" }, "private", true],
  ["an adult who made it public", { chosen: "public" }, "public", true],
  ["someone under age", { adultOn: "2026-11-23" }, "private", false],
  [
    "under age, whatever is recorded",
    { chosen: "public", adultOn: "2026-11-23" },
    "private",
    false,
  ],
  ["of age from this day on, earned before", { adultOn: "2026-11-22" }, "private", true],
  ["of age, earned before, and chose", { chosen: "public", adultOn: "2026-11-22" }, "public", true],
  ["of age on the day it was earned", { adultOn: "2026-11-02" }, "unlisted", true],
  ["of age long before", { adultOn: "2020-01-01" }, "unlisted", true],
])("%s", (_, change, visibility, may) => {
  const facts = { chosen: null, ...adult, ...change };
  expect([visibilityNow(facts), mayChoose(facts)]).toEqual([visibility, may]);
});

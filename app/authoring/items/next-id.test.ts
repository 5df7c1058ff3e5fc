import { expect, it } from "vitest";
import { type Named, nextId } from "./next-id";

const named = (...ids: string[]): Named[] =>
  ids.map((id) => ({
    id,
    objective: id.replace(/-.*$/, ""),
    pool: /-P\d/.test(id) ? "practice" : "check",
    type: /-B\d/.test(id) ? "branch" : "single",
  }));
const asked = { course: "TUT-1", objective: "TUT.1.1", pool: "check", type: "single" } as const;

it.each<[string, Named[], Partial<Parameters<typeof nextId>[1]>, string]>([
  ["the first of a course", [], {}, "TUT.1.1-C01"],
  ["the first to practice", [], { pool: "practice" }, "TUT.1.1-P01"],
  ["after the highest", named("TUT.1.1-C01", "TUT.1.1-C07", "TUT.1.1-P09"), {}, "TUT.1.1-C08"],
  ["of another objective", named("TUT.1.2-C09"), {}, "TUT.1.1-C01"],
  ["with the course's own letter", named("TUT.1.1-Q01", "TUT.1.2-Q01"), {}, "TUT.1.1-Q02"],
  ["with as many digits", named("TUT.1.2-C001"), {}, "TUT.1.1-C001"],
  ["past ninety-nine", named("TUT.1.1-C99"), {}, "TUT.1.1-C100"],
  ["a scenario", named("TUT.1.1-C01"), { type: "branch", pool: "practice" }, "TUT-1-B01"],
  [
    "a scenario after another",
    named("TUT.1-B03"),
    { type: "branch", pool: "practice" },
    "TUT.1-B04",
  ],
  ["beside ids of other kinds", named("warm-up", "TUT.1.1"), {}, "TUT.1.1-C01"],
])("%s", (_, before, more, id) => {
  expect(nextId(before, { ...asked, ...more })).toBe(id);
});

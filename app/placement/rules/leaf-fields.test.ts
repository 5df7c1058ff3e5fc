import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { textFor } from "../../i18n/catalog";
import { parseRule } from "../gate/language";
import { emptyLeaf, LEAF_KINDS, leafFrom, periodFrom, typedFrom } from "./leaf-fields";
import { outlineOf, type WrittenLeaf } from "./rule-outline";

const t = textFor("en");
const leavesIn = (part: ReturnType<typeof outlineOf>): WrittenLeaf[] =>
  part.op === "leaf" ? [part.leaf] : part.of.flatMap(leavesIn);
const shipped = ["scripts/seed/rules", "scripts/seed/rule-examples"].flatMap((folder) =>
  readdirSync(folder).flatMap((file) =>
    leavesIn(outlineOf(parse(readFileSync(`${folder}/${file}`, "utf8")).rule)),
  ),
);

test.each(shipped)("$req stays as it is when its form is sent unchanged", (leaf) => {
  expect(leafFrom(leaf, typedFrom(leaf, t))).toEqual({ leaf });
});

describe("a period in words", () => {
  test.each([
    ["1 year", "P1Y"],
    ["1 year and 6 months", "P1Y6M"],
    ["2 weeks", "P14D"],
    ["60 months", "P60M"],
    ["14 days", "P14D"],
    ["0 days", "P0D"],
    ["P1Y6M", "P1Y6M"],
    ["p30d", "P30D"],
    ["1 año", "P1Y"],
    ["1 AÑO y 6 meses", "P1Y6M"],
    ["1 año, 1 mes y 3 días", "P1Y1M3D"],
    ["2 semanas", "P14D"],
    ["90 dias", "P90D"],
    ["1 year 6 months", "P1Y6M"],
    ["", undefined],
  ])("%s is %s", (typed, read) => {
    expect(periodFrom(typed)).toBe(read);
  });

  test.each([
    "a year",
    "1 year soon",
    "1",
    "1.5 years",
    "year 1",
    "un año",
    "1 yearling",
    "1 year6 months",
    "and",
  ])("%s is not read", (typed) => {
    const leaf = { ...emptyLeaf("clearance", []), type: "x" };
    expect(leafFrom(leaf, { ...typedFrom(leaf, t), max_age: typed })).toEqual({
      unread: "max_age",
    });
  });
});

test.each(LEAF_KINDS)("a new %s is not yet a rule, or is a whole one", (kind) => {
  const read = parseRule(emptyLeaf(kind, []));
  expect("problem" in read ? read.problem : "node" in read).toBeTruthy();
});

test("names of new requirements do not repeat", () => {
  expect(emptyLeaf("attest", ["attest-1"]).req).toBe("attest-2");
});

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { MOST_TURNS, searchCost } from "./cost";
import { type Node, parseRule } from "./language";

function nodeOf(rule: unknown): Node {
  const read = parseRule(rule);
  if (!("node" in read)) throw new Error(JSON.stringify(read));
  return read.node;
}

const signed = (n: number) => ({
  req: `s${n}`,
  kind: "attest",
  what: `paper-${n}`,
  horizon: "continuous",
});
const leaves = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => signed(from + i));

/** Choices whose members overlap: the cheapest whole is not the cheapest part of each. */
const entangled = (groups: number, width: number) => ({
  all: Array.from({ length: groups }, (_, g) => ({
    at_least: {
      n: Math.floor(width / 2),
      of: Array.from({ length: width }, (_, i) => signed((g * 3 + i * (g + 2)) % (width * 2))),
    },
  })),
});

describe("what a search costs", () => {
  const folders = ["scripts/seed/rules", "scripts/seed/rule-examples"];
  const packs = folders.flatMap((folder) => readdirSync(folder).map((f) => `${folder}/${f}`));

  test.each(packs)("%s is far below the cap", (path) => {
    const text = readFileSync(path, "utf8").replaceAll("{college}", "college");
    expect(searchCost(nodeOf(parse(text).rule))).toBeLessThan(MOST_TURNS / 100);
  });

  test("a hundred requirements that all must hold are no extreme", () => {
    expect(searchCost(nodeOf({ all: leaves(0, 100) }))).toBeLessThan(MOST_TURNS);
  });

  test("choices that are entangled cost too much, and the search is stopped", () => {
    const began = performance.now();
    expect(searchCost(nodeOf(entangled(12, 20)))).toBe(Infinity);
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  test("the same rule costs the same each time", () => {
    const node = nodeOf(entangled(3, 4));
    expect(searchCost(node)).toBe(searchCost(node));
  });
});

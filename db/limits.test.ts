import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LIMITS } from "./limits";

test("README gives the limits as they are, in the same order", () => {
  const [, table = ""] = readFileSync("README.md", "utf8").split("| limit | value |\n|---|---|\n");
  const rows = table.slice(0, table.indexOf("\n\n")).split("\n");
  const told = rows.map((row) => row.split(" | ")[1]?.replace(" |", ""));
  const meant = Object.entries(LIMITS).map(([name, value]) => {
    if (name.endsWith("Ms")) return `${value / 1000} s`;
    return name.endsWith("S") ? `${value} s` : String(value);
  });
  expect(told).toEqual(meant);
});

test("waiting for a connection and then for a lock stays under ten seconds", () => {
  expect(LIMITS.connectionMs + LIMITS.lockMs).toBeLessThan(10_000);
});

import { readFileSync } from "node:fs";

/**
 * Cases computed by other tools (exact fractions, exact dynamic programming), one JSON object a
 * line in tests/oracles. Takes the file's name without its ending.
 */
export function oracle<Case>(name: string): Case[] {
  const text = readFileSync(new URL(`./oracles/${name}.jsonl`, import.meta.url), "utf8");
  const cases = text
    .split("\n")
    .filter(Boolean)
    .map((line): Case => JSON.parse(line));
  if (cases.length === 0) throw new Error(`The oracle ${name} is empty.`);
  return cases;
}

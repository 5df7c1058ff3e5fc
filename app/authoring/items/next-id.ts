import type { Item, ItemType } from "../../assessment/items/index";

/** What of an entry says how a course names its questions. */
export interface Named {
  id: string;
  objective: string;
  pool: string;
  type: string;
}

const ENDING = /^(.*-)([A-Z]{1,2})(\d{1,4})$/;
const LETTERS: Record<Item["pool"], string> = { check: "C", practice: "P" };

/**
 * The next free id of a question, as its course names its questions: `TUT.1.1-C09` after `TUT.1.1-C08`,
 * with the letter that its pool has most often; `PRIV-1-B02` for a scenario.
 */
export function nextId(
  named: readonly Named[],
  {
    course,
    objective,
    pool,
    type,
  }: { course: string; objective: string; pool: Item["pool"]; type: ItemType },
): string {
  const isScenario = type === "branch";
  const alike = named.flatMap((one) => {
    const [, head = "", letter = "", digits = ""] = ENDING.exec(one.id) ?? [];
    const same = isScenario
      ? one.type === "branch"
      : one.type !== "branch" && one.pool === pool && head === `${one.objective}-`;
    return same ? [{ head, letter, digits }] : [];
  });
  const letter = mostFrequent(alike.map((one) => one.letter)) ?? (isScenario ? "B" : LETTERS[pool]);
  const head = isScenario
    ? (mostFrequent(alike.map((one) => one.head)) ?? `${course}-`)
    : `${objective}-`;
  const width = Math.max(0, ...alike.map(({ digits }) => digits.length)) || 2;
  const taken = new Set(named.map(({ id }) => id));
  const numbers = [...taken].flatMap((id) => {
    const [, ownHead, ownLetter, digits] = ENDING.exec(id) ?? [];
    return ownHead === head && ownLetter === letter ? [Number(digits)] : [];
  });
  const next = Math.max(0, ...numbers) + 1;
  return `${head}${letter}${String(next).padStart(width, "0")}`;
}

function mostFrequent(words: readonly string[]): string | undefined {
  const count = (word: string) => words.filter((one) => one === word).length;
  return [...new Set(words)].sort((a, b) => count(b) - count(a))[0];
}

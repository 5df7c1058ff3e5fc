import type { Option } from "../app/assessment/items/item";

/** The choices of a question that has one list of them. Throws for one that has none. */
export function optionsOf(question: object): readonly Option[] {
  if ("options" in question && Array.isArray(question.options)) return question.options;
  throw new Error("The question has no list of choices.");
}

/** Every feedback in the keys of an item. */
export function feedbackIn(keys: object): string[] {
  return Object.entries(keys).flatMap(([name, value]) => {
    if (name === "feedback" && typeof value === "string") return [value];
    return typeof value === "object" && value !== null ? feedbackIn(value) : [];
  });
}

import type { Item } from "../../assessment/items/index";

/**
 * The form in which two items are the same item: key order and absent values do not matter, and text is
 * NFC with one space for any run of white space.
 */
export function canonical(item: Item): string {
  return JSON.stringify(settled(item));
}

function settled(value: unknown): unknown {
  if (typeof value === "string") return value.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (Array.isArray(value)) return value.map(settled);
  if (typeof value !== "object" || value === null) return value;
  const held = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null);
  return Object.fromEntries(
    held.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, settled(inner)]),
  );
}

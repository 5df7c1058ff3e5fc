/**
 * A value in the one form in which two items are compared: the order of keys and absent values make
 * no difference, text is NFC with one space. Equal strings of it are equal items.
 */
export function canonical(value: unknown): string {
  return JSON.stringify(settled(value)) ?? "null";
}

function settled(value: unknown): unknown {
  if (typeof value === "string") return value.normalize("NFC").replace(/\s+/g, " ").trim();
  if (Array.isArray(value)) return value.map(settled);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, inner]) => [key, settled(inner)]);
}

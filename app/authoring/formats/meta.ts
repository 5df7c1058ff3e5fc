import { z } from "zod";
import type { Item } from "../../assessment/items/index";
import { type FormatKey, type Said, said } from "./said";

/** What every item has beside its question, without what is the default. */
export function metaOf({ level, pool, family, critical, sources, figure, from }: Item) {
  return {
    level,
    pool,
    ...(family === undefined ? {} : { family }),
    ...(critical ? { critical } : {}),
    ...(sources.length > 0 ? { sources } : {}),
    ...(figure === undefined ? {} : { figure }),
    ...(from === undefined ? {} : { from }),
  };
}

/** What `metaOf` gave, read again: anything may have become of it since. */
export const metaFields = {
  type: z.string(),
  level: z.unknown().optional(),
  pool: z.unknown().optional(),
  family: z.unknown().optional(),
  critical: z.unknown().optional(),
  sources: z.unknown().optional(),
  figure: z.unknown().optional(),
  from: z.unknown().optional(),
};

const FIELDS = {
  objective: "formats.field.objective",
  level: "formats.field.level",
  pool: "formats.field.pool",
  family: "formats.field.family",
  critical: "formats.field.critical",
  sources: "formats.field.sources",
  figure: "formats.field.figure",
  from: "formats.field.from",
} as const satisfies Record<string, FormatKey>;
type Field = keyof typeof FIELDS;

/** What other programs will not see of an item, but for the fields that its format shows. */
export function unseenOf(item: Item, shown: readonly Field[] = []): Said[] {
  const held: Partial<Record<Field, unknown>> = { objective: item.objective, ...metaOf(item) };
  return (Object.keys(FIELDS) as Field[])
    .filter((field) => held[field] !== undefined && !shown.includes(field))
    .map((field) => said("formats.unseen.field", { field: said(FIELDS[field]) }));
}

import { readWhole } from "../foreign";
import type { ItemFormat } from "../item-format";
import { headerOf, readTable } from "./csv-read";
import { writeTable } from "./csv-write";

/**
 * A table with one row for each question, columns found by their names. What has no column of its own
 * (units, gaps, scenes, ids of choices) stands in the column “muster”.
 */
export const csv: ItemFormat = {
  name: "csv",
  recognizes: (text) => {
    const names = headerOf(text.slice(0, 20_000)).headings.flatMap((heading) =>
      "column" in heading ? heading.column : [],
    );
    return names.includes("question") && names.length > 1;
  },
  read: (text) => readWhole(text, readTable),
  write: (items) => {
    const { text, lost } = writeTable(items);
    const written = items.map(({ id }, at) => ({ index: at + 1, id, lost: lost[at] ?? [] }));
    return { text, items: written };
  },
};

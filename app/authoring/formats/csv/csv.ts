import { itemFormat, tidy } from "../found";
import { findRows, headerOf } from "./csv-read";
import { writeTable } from "./csv-write";

/**
 * A table with one row for each question, columns found by their names. What has no column of its own
 * (units, gaps, scenes, ids of choices) stands in the column “muster”.
 */
export const csv = itemFormat({
  name: "csv",
  recognizes: (text) => {
    const names = headerOf(text.slice(0, 20_000)).headings.flatMap((heading) =>
      "column" in heading ? heading.column : [],
    );
    return names.includes("question") && names.length > 1;
  },
  find: (text) => findRows(tidy(text)),
  show: writeTable,
});

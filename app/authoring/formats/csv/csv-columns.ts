/** The columns of a table of questions, as the header names them; those with a number stand once for each choice. */
export const columns = [
  "id",
  "type",
  "objective",
  "level",
  "pool",
  "family",
  "critical",
  "question",
  "text",
  "answer",
  "choose",
  "tolerance",
  "feedback right",
  "feedback wrong",
  "debrief",
  "sources",
  "figure",
  "figure words",
] as const;
export type Column = (typeof columns)[number];
export const perChoice = ["choice", "match", "rating", "feedback"] as const;
export type PerChoice = (typeof perChoice)[number];

/** Other names that tables give these columns. */
const ALIASES: Record<string, Column | "muster"> = {
  muster: "muster",
  stem: "question",
  questiontext: "question",
  prompt: "question",
  correct: "answer",
  correctanswer: "answer",
  correctanswers: "answer",
  correctoption: "answer",
  rightanswer: "answer",
  key: "answer",
  answers: "answer",
  questiontype: "type",
  generalfeedback: "feedback right",
  source: "sources",
};
const CHOICE_ALIASES: Record<string, PerChoice> = {
  option: "choice",
  answer: "choice",
  choice: "choice",
  distractor: "choice",
  match: "match",
  matches: "match",
  rating: "rating",
  ratings: "rating",
  feedback: "feedback",
};

/** What a column holds, by its header; null when Muster has no place for it. */
export type Heading =
  | { column: Column | "muster" }
  | { column: PerChoice; at: number }
  | { unknown: string };

const mostChoices = 20;

export function headingOf(header: string): Heading {
  const folded = header.toLowerCase().replace(/[\s_.:-]+/g, "");
  const plain = columns.find((column) => column.replace(/ /g, "") === folded);
  const named = plain ?? (Object.hasOwn(ALIASES, folded) ? ALIASES[folded] : undefined);
  if (named) return { column: named };
  const [, word = "", place = ""] = /^([a-z]*?)(\d{1,2}|[a-j])$/.exec(folded) ?? [];
  const at = /\d/.test(place) ? Number(place) - 1 : place.charCodeAt(0) - 97;
  const column = word === "" && /[a-j]/.test(place) ? "choice" : CHOICE_ALIASES[word];
  const fits = Object.hasOwn(CHOICE_ALIASES, word) || word === "";
  if (fits && column && at >= 0 && at < mostChoices) return { column, at };
  return { unknown: header.trim() };
}

/** The cells of one row by what they hold. */
export interface Row {
  line: number;
  cells: Partial<Record<Column | "muster", string>>;
  choices: Record<PerChoice, string[]>;
  /** Headers of cells that hold something Muster has no place for. */
  unknown: string[];
}

export function rowOf(headings: readonly Heading[], line: number, cells: readonly string[]): Row {
  const row: Row = {
    line,
    cells: {},
    choices: { choice: [], match: [], rating: [], feedback: [] },
    unknown: [],
  };
  for (const [at, raw] of cells.entries()) {
    const cell = unguarded(raw).trim();
    const heading = headings[at] ?? { unknown: `${at + 1}` };
    if (cell === "") continue;
    if ("unknown" in heading) row.unknown.push(heading.unknown || `${at + 1}`);
    else if ("at" in heading) row.choices[heading.column][heading.at] = cell;
    else row.cells[heading.column] = cell;
  }
  return row;
}

const GUARDED = /^'+[=+\-@\t\r＝＋－＠]/;

/**
 * A cell as `csvTable` may be given it: that writes an apostrophe before what a spreadsheet would run,
 * so a cell that begins as if it had done so gets one more.
 */
export function guarded(cell: string): string {
  return GUARDED.test(cell) ? `'${cell}` : cell;
}

function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

/** Several values in one cell, parted by bars. */
export function joined(values: readonly string[]): string {
  return values.map((value) => value.replace(/[\\|]/g, "\\$&")).join(" | ");
}

export function parted(cell: string): string[] {
  const parts = [...cell.matchAll(/(?:\\[\\|]|[^|])+/g)].map(([part]) =>
    part.trim().replace(/\\([\\|])/g, "$1"),
  );
  return parts.filter((part) => part !== "");
}

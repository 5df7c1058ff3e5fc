import type { NewCanary } from "./canary-forms";

const CLEARED = ["az_ivp_card", "cleared", "state", "2026-10-20", "2032-10-19", "agency"];
const COLUMNS = ["a type", "a state", "a body", "a day", "an end", "who holds the paper"];

/**
 * A list with what nobody asked for: a column of notes, cells beyond the last heading, words in place
 * of states and days. `visible` is the name in a row that is rejected for its address.
 */
export function hostileList(canary: NewCanary, visible: string): string {
  const headings = ["Clearance", "Clearance state", "Adjudicator", "Clearance date"];
  const row = (name: string, clearance: readonly string[]) => [
    name,
    `${name}@list.example`,
    ...clearance,
    canary("a column of notes"),
  ];
  const odd = COLUMNS.map((what, column) =>
    row(
      `odd${column}`,
      CLEARED.map((cell, at) => (at === column ? `${cell} ${canary(what)}` : cell)),
    ),
  );
  const nothing = CLEARED.map(() => "");
  return csvOf([
    ["Name", "E-mail", ...headings, "Valid through", "Custody", `Offense ${canary("a heading")}`],
    row("nadia", nothing),
    row("cara", CLEARED),
    ...odd,
    row("ssn", CLEARED.with(3, "123-45-6789")),
    [...row("wide", CLEARED), canary("beyond the last heading")],
    [...row("long", CLEARED).slice(0, -1), "x".repeat(1_100) + canary("a long cell")],
    [visible, "no address", ...nothing, canary("notes of a rejected row")],
    [`"${canary("quotes that never end")}`],
  ]);
}

/** Lists that are refused as a whole, each with what is wrong with it. */
export const BROKEN_LISTS: [what: string, write: (canary: NewCanary) => string][] = [
  ["no list at all", (canary) => canary("text")],
  ["no e-mail", (canary) => `Name,${canary("a heading")}\r\nAna,${canary("a cell")}`],
  ["two of a column", (canary) => `E-mail,E-mail,Name\r\na,${canary("a cell")},b`],
  ["a workbook that is none", (canary) => `PK\u0003\u0004${canary("bytes")}`],
];

/** A form with a file, whose name says something too. */
export function fileForm(
  file: { field: string; text: string },
  canary: NewCanary,
  more: Record<string, string> = {},
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(more)) form.append(name, value);
  const name = `${canary("a file's name")}.csv`;
  form.append(file.field, new File([file.text], name, { type: "text/csv" }));
  return form;
}

function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join(",")).join("\r\n");
}

import { done, type Outcome, refused } from "../../record/outcome";
import type { SheetRefusal } from "./sheet";

/** What each column may be called, folded; the first is the name that we write ourselves. */
export const HEADINGS = {
  name: ["name", "full name", "person", "member", "member name"],
  given: ["first name", "given name", "first", "givenname"],
  family: ["last name", "family name", "surname", "last", "familyname"],
  email: ["e-mail", "email", "email address", "e-mail address", "mail"],
  role: ["role", "position"],
  cohort: ["cohort", "group", "class"],
  start: ["start", "start date", "starts", "starts on", "first day"],
  clearance: ["clearance", "clearance type"],
  clearanceState: ["clearance state", "clearance status"],
  clearanceBy: ["clearance decided by", "adjudicator", "decided by"],
  clearanceOn: ["clearance date", "decided on", "clearance decided on"],
  clearanceThrough: ["clearance valid through", "valid through"],
  clearanceHeldBy: ["clearance paper held by", "paper held by", "custody"],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export type Field = keyof typeof HEADINGS;

/** Which column holds which field, from 0. */
export interface Columns {
  at: Partial<Record<Field, number>>;
  /** Columns whose headings say nothing to us, from 0. */
  unknown: readonly number[];
}

/**
 * Reads a list's headings, whatever their case and spaces. Refuses a list without e-mail or name
 * (`missing-column`), and one that has two columns for one field (`doubled-column`).
 */
export function readColumns(headers: readonly string[]): Outcome<Columns, SheetRefusal> {
  const at: Columns["at"] = {};
  const unknown: number[] = [];
  for (const [column, header] of headers.entries()) {
    const field = fieldOf(header);
    if (field === undefined) {
      if (header.trim() !== "") unknown.push(column);
      continue;
    }
    const other = at[field];
    if (other !== undefined)
      return refused("doubled-column", { header: header.trim(), a: other, b: column });
    at[field] = column;
  }
  if (at.email === undefined) return refused("missing-column", { header: "E-mail" });
  if (at.name === undefined && (at.given === undefined || at.family === undefined))
    return refused("missing-column", { header: "Name" });
  return done({ at, unknown });
}

function fieldOf(header: string): Field | undefined {
  const words = header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_]+/g, " ")
    .replace(/[*:]/g, "")
    .trim();
  const fields = Object.keys(HEADINGS) as Field[];
  return fields.find((field) => (HEADINGS[field] as readonly string[]).includes(words));
}

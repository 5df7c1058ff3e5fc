import { z } from "zod";
import { CUSTODIES, type Custody, ENTERED_STATES } from "../clearances/clearance";
import { isDay } from "../gate/days";
import type { ClearanceState } from "../gate/facts";
import { OPENING_ROLES } from "../openings/opening";
import type { Columns, Field } from "./columns";
import { MOST_CELL, type SheetRow } from "./sheet";

/** What a row says of a person, read and in its own form. */
export interface ReadRow {
  row: number;
  name: string;
  /** Lower case. */
  email: string;
  role: RosterRole;
  cohort: string | null;
  start: string | null;
  clearance: ReadClearance | null;
}

/** A clearance as a row writes it: its type and who decided are still the row's own words. */
export interface ReadClearance {
  type: string;
  decidedBy: string;
  state: ClearanceState;
  on: string;
  validThrough: string | null;
  custody: Custody;
}

/** Roles that a list may name. Staff are only ever found: nobody becomes staff by a list. */
export const ROSTER_ROLES = ["corps_member", "coach", "adjudicator", "program_lead"] as const;
export type RosterRole = (typeof ROSTER_ROLES)[number];

/** What is wrong with a cell; its sentence says what to write in its place. */
export type CellFault =
  | "empty"
  | "quotes"
  | "wide"
  | "long"
  | "name"
  | "email"
  | "doubled"
  | "role"
  | "staff"
  | "no-such-day"
  | "day"
  | "day-far"
  | "cohort-near"
  | "cohort-name"
  | "clearance-type"
  | "clearance-state"
  | "clearance-body"
  | "clearance-who"
  | "clearance-custody"
  | "cleared-needs"
  | "clearance-needs"
  | "clearance-right"
  | "clearance-own"
  | "clearance-day"
  | "new-right";

export interface CellProblem {
  /** From 0; null where no one cell is to blame. */
  column: number | null;
  /** What the cell says, cut to 80 characters. */
  says: string;
  fault: CellFault;
  detail: Record<string, string>;
}

const EMAIL = z.email();
export const NAME_LENGTH = 100;
/** What a list calls someone who serves, beside the five roles of an opening. */
const MEMBER_WORDS = ["corps member", "member", "aide", "volunteer", "paraprofessional", "fellow"];

/**
 * Reads one row by its columns. An empty row is null; otherwise what it says, or everything that is
 * wrong with it, cell by cell. Looks at nothing but the row.
 */
export function readRow(
  { row, cells }: SheetRow,
  { at }: Columns,
  width: number,
): { read: ReadRow } | { problems: CellProblem[] } | null {
  if (cells === null)
    return { problems: [{ column: null, says: "", fault: "quotes", detail: {} }] };
  if (cells.every((cell) => cell.trim() === "")) return null;
  const problems: CellProblem[] = [];
  const say = (column: number | null, fault: CellFault, detail: Record<string, string> = {}) => {
    const says = column === null ? "" : (cells[column] ?? "").trim().slice(0, 80);
    problems.push({ column, says, fault, detail });
  };
  const extra = cells.findIndex((cell, column) => column >= width && cell.trim() !== "");
  if (extra >= 0) say(extra, "wide");
  const long = cells.findIndex((cell) => cell.length > MOST_CELL);
  if (long >= 0) say(long, "long");
  const cell = (field: Field) => tidy(cells[at[field] ?? -1] ?? "");
  const column = (field: Field) => at[field] ?? null;

  const parts: Field[] = at.name === undefined ? ["given", "family"] : ["name"];
  const name = parts.map(cell).filter(Boolean).join(" ");
  if (name === "") say(column(parts[0] ?? "name"), "empty", { what: "name" });
  else if (!isName(name)) say(column(parts[0] ?? "name"), "name");

  const email = unmailed(cell("email")).toLowerCase();
  if (email === "") say(column("email"), "empty", { what: "e-mail" });
  else if (email.length > 254 || !EMAIL.safeParse(email).success) say(column("email"), "email");

  const role = roleOf(cell("role"));
  if (role === null) say(column("role"), "role");

  const start = cell("start");
  if (start !== "" && !isDay(start)) say(column("start"), ...dayFault(start));

  const cohort = cell("cohort");
  if (cohort !== "" && (cohort.length > 60 || !isLine(cohort)))
    say(column("cohort"), "cohort-name");

  const clearance = readClearance(cell, (field, fault, detail) =>
    say(column(field), fault, detail),
  );
  if (problems.length > 0 || role === null) return { problems };
  return {
    read: { row, name, email, role, cohort: cohort || null, start: start || null, clearance },
  };
}

type Say = (field: Field, fault: CellFault, detail?: Record<string, string>) => void;

/** A row's clearance; null when its cells are empty. `cleared` needs who decided and when, always. */
function readClearance(cell: (field: Field) => string, say: Say): ReadClearance | null {
  const fields = [
    "clearance",
    "clearanceState",
    "clearanceBy",
    "clearanceOn",
    "clearanceThrough",
    "clearanceHeldBy",
  ] as const;
  if (fields.every((field) => cell(field) === "")) return null;
  const state = oneOf(ENTERED_STATES, cell("clearanceState"));
  const on = cell("clearanceOn");
  const held = cell("clearanceHeldBy");
  const custody = held === "" ? "agency" : oneOf(CUSTODIES, held);
  const decidedBy = cell("clearanceBy");
  if (state === undefined) say("clearanceState", "clearance-state");
  else if (state === "cleared" && (on === "" || decidedBy === ""))
    say("clearanceState", "cleared-needs");
  else if (on === "") say("clearanceState", "clearance-needs");
  for (const field of ["clearanceOn", "clearanceThrough"] as const) {
    const day = cell(field);
    if (day !== "" && !isDay(day)) say(field, ...dayFault(day));
  }
  if (custody === undefined) say("clearanceHeldBy", "clearance-custody");
  if (state === undefined || custody === undefined) return null;
  const validThrough = cell("clearanceThrough") || null;
  return { type: cell("clearance"), decidedBy, state, on, validThrough, custody };
}

/** A word of a closed list, whatever its case, with spaces or dashes for underscores. */
function oneOf<T extends string>(list: readonly T[], text: string): T | undefined {
  const folded = fold(text).replaceAll(" ", "_");
  return list.find((one) => one === folded);
}

function roleOf(text: string): RosterRole | null {
  const words = fold(text);
  if (words === "" || MEMBER_WORDS.includes(words) || oneOf(OPENING_ROLES, text)) {
    return "corps_member";
  }
  if (words === "lead") return "program_lead";
  return oneOf(ROSTER_ROLES, text) ?? null;
}

/** A word as lists are compared: small letters, a space for dashes and underscores, none at the ends. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .trim();
}

/** NFC, spaces of any kind as one, none at the ends, without the apostrophe that guards a formula. */
function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\u200b|\ufeff/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^'(?=[=+\-@＝＋－＠])/, "");
}

/** An address as mail programs copy it: `Ana Ruiz <ana@x.example>`, `mailto:ana@x.example`. */
function unmailed(text: string): string {
  return (/<([^<>]+)>$/.exec(text)?.[1] ?? text).replace(/^mailto:/i, "").trim();
}

function isName(name: string): boolean {
  return name.length <= NAME_LENGTH && isLine(name) && /\p{L}/u.test(name) && !name.includes("@");
}

/** One line that shows as it is written: no control characters, nothing that turns words around. */
function isLine(text: string): boolean {
  return !/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text);
}

const ISO_DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const SLASHED_DAY = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;

/** Whether a cell is written as a day is, of whatever calendar. */
export function isDayLike(text: string): boolean {
  return ISO_DAY.test(text) || SLASHED_DAY.test(text);
}

/** A day that is not one: written as a day that no calendar has, or otherwise. */
function dayFault(text: string): [CellFault, Record<string, string>] {
  const iso = ISO_DAY.exec(text);
  const slashed = SLASHED_DAY.exec(text);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : [slashed?.[3], slashed?.[1], slashed?.[2]];
  const written = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  if (iso || slashed) return isDay(written) ? ["day", { write: written }] : ["no-such-day", {}];
  return ["day", { write: "2026-08-17" }];
}

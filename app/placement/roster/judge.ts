import type { Role } from "../../identity/roles";
import { daysLater } from "../../record/civil-day";
import { type Clearance, clearanceDays } from "../clearances/clearance";
import type { Day } from "../gate/days";
import type { Columns, Field } from "./columns";
import { type CellFault, type CellProblem, type ReadRow, readRow } from "./read-row";
import {
  type ClearanceWorld,
  isSameClearance,
  type RowClearance,
  resolveClearance,
} from "./row-clearance";
import { isOneSlip, keysOf, type Looks, looksOf, mayBeSame } from "./same-person";
import type { Sheet } from "./sheet";

/** Someone whom the program has, by account or by an earlier list. */
export interface KnownPerson {
  personId: string;
  name: string;
  /** Their own address first, then those that lists name them by. */
  emails: readonly string[];
  /** Has an account: name and address are theirs to change, not a list's. */
  claimed: boolean;
  roles: readonly Role[];
  start: Day | null;
  cohort: string | null;
}

/** Everything that a row is compared with. */
export interface Known extends ClearanceWorld {
  people: readonly KnownPerson[];
  cohorts: readonly string[];
  /** On file about each person; asked for only where a clearance is named. */
  clearances: ReadonlyMap<string, readonly Clearance[]>;
  today: Day;
  importer: { personId: string | null; people: boolean; clearances: boolean };
}

/** What the importer said about a row that may be someone they have. */
export type Choice = { choice: "same"; personId: string } | { choice: "two" };

/** What bringing a row in would do to someone. */
export type Change =
  | { what: "role" }
  | { what: "name"; from: string; to: string }
  | { what: "address"; to: string }
  | { what: "start"; from: Day | null; to: Day }
  | { what: "cohort"; from: string | null; to: string }
  | { what: "clearance"; clearance: RowClearance };

export type JudgedRow = { row: number } & (
  | { outcome: "matched"; read: ReadRow; person: KnownPerson; changes: readonly Change[] }
  | { outcome: "new"; read: ReadRow; changes: readonly Change[] }
  | { outcome: "duplicate"; read: ReadRow; person: KnownPerson }
  | { outcome: "rejected"; problems: readonly CellProblem[] }
);
export type RowOutcome = JudgedRow["outcome"];

/** A start further away than this is taken for a slip in the year. */
const START_DAYS = { back: 20 * 366, ahead: 3 * 366 } as const;

/**
 * Judges every row of a list by itself: matched by its address, new, perhaps someone the program has
 * (nothing happens until a person says), or rejected with the cell. Of two rows with one address the
 * first counts. Judging the same list after it was brought in finds no change.
 */
export function judgeRoster(
  sheet: Sheet,
  columns: Columns,
  known: Known,
  choices: ReadonlyMap<number, Choice> = new Map(),
): JudgedRow[] {
  const byEmail = new Map(known.people.flatMap((one) => one.emails.map((email) => [email, one])));
  const byLooks = indexed(known.people);
  const seen = new Map<string, number>();
  const cohorts = new Map(known.cohorts.map((name) => [name.toLowerCase(), name]));
  const width = sheet.headers.length;
  const earliest = daysLater(known.today, -START_DAYS.back);
  const latest = daysLater(known.today, START_DAYS.ahead);
  const around = { ...known, cohortNames: cohorts, earliest, latest };
  return sheet.rows.flatMap((sheetRow): JudgedRow[] => {
    const found = readRow(sheetRow, columns, width);
    if (found === null) return [];
    const { row } = sheetRow;
    if ("problems" in found) return [{ row, outcome: "rejected", problems: found.problems }];
    const { read } = found;
    const first = seen.get(read.email);
    seen.set(read.email, first ?? row);
    const cell = (field: Field) => {
      const column = columns.at[field] ?? null;
      return { column, says: (sheetRow.cells?.[column ?? -1] ?? "").trim().slice(0, 80) };
    };
    const reject = (field: Field, fault: CellFault, detail = {}): JudgedRow[] => [
      { row, outcome: "rejected", problems: [{ ...cell(field), fault, detail }] },
    ];
    if (first !== undefined) return reject("email", "doubled", { row: String(first) });

    const choice = choices.get(row);
    const told = choice?.choice === "same" ? byId(known, choice.personId) : undefined;
    const person = byEmail.get(read.email) ?? told;
    const problem = problemOf(read, person, around);
    if (problem) return reject(...problem);
    const clearance = read.clearance && resolveClearance(read.clearance, known);
    if (clearance && "fault" in clearance)
      return reject(clearance.field, clearance.fault, clearance.detail);
    const cohort = read.cohort && (cohorts.get(read.cohort.toLowerCase()) ?? read.cohort);
    if (cohort) cohorts.set(cohort.toLowerCase(), cohort);
    const settled = { ...read, cohort };
    if (person) {
      const changes = changesTo(person, settled, clearance, known);
      return [{ row, outcome: "matched", read: settled, person, changes }];
    }
    const twin = choice?.choice === "two" ? undefined : twinOf(settled, byLooks);
    if (twin) return [{ row, outcome: "duplicate", read: settled, person: twin }];
    return [{ row, outcome: "new", read: settled, changes: firstFacts(settled, clearance) }];
  });
}

/** How many rows came out how, and how many of the matched change anything. */
export function countRows(rows: readonly JudgedRow[]): Record<RowOutcome | "changed", number> {
  const counts = { matched: 0, new: 0, duplicate: 0, rejected: 0, changed: 0 };
  for (const row of rows) {
    counts[row.outcome]++;
    if (row.outcome === "matched" && row.changes.length > 0) counts.changed++;
  }
  return counts;
}

type Problem = [field: Field, fault: CellFault, detail?: Record<string, string>];

/** What the program, today or the importer's rights have against a row that reads well. */
function problemOf(
  read: ReadRow,
  person: KnownPerson | undefined,
  known: Known & { cohortNames: ReadonlyMap<string, string>; earliest: Day; latest: Day },
): Problem | null {
  const { importer, today, earliest, latest } = known;
  if (read.start !== null && (read.start < earliest || read.start > latest))
    return ["start", "day-far", { earliest, latest }];
  if (read.role !== "corps_member" && !person?.roles.includes(read.role)) return ["role", "staff"];
  if (!importer.people && !person?.roles.includes("corps_member")) return ["email", "new-right"];
  if (read.cohort !== null && !known.cohortNames.has(read.cohort.toLowerCase())) {
    const folded = read.cohort.toLowerCase();
    const near = known.cohorts.find((name) => isOneSlip(name.toLowerCase(), folded));
    if (near !== undefined) return ["cohort", "cohort-near", { near }];
  }
  if (read.clearance === null) return null;
  if (!importer.clearances) return ["clearanceState", "clearance-right"];
  if (person && person.personId === importer.personId) return ["clearanceState", "clearance-own"];
  const fault = clearanceDays(read.clearance, today);
  if (fault.ok) return null;
  const ends = fault.reason === "ends-early" || fault.reason === "through-far";
  return [ends ? "clearanceThrough" : "clearanceOn", "clearance-day", { today }];
}

function firstFacts({ start, cohort }: ReadRow, clearance: RowClearance | null): Change[] {
  return [
    { what: "role" },
    ...(start === null ? [] : [{ what: "start" as const, from: null, to: start }]),
    ...(cohort === null ? [] : [{ what: "cohort" as const, from: null, to: cohort }]),
    ...(clearance === null ? [] : [{ what: "clearance" as const, clearance }]),
  ];
}

/** What a row changes about someone. An empty cell changes nothing: it is not a deletion. */
function changesTo(
  person: KnownPerson,
  read: ReadRow,
  clearance: RowClearance | null,
  { importer, clearances }: Known,
): Change[] {
  const changes: Change[] = [];
  if (!person.roles.includes(read.role)) changes.push({ what: "role" });
  const mayChange = importer.people;
  if (mayChange && !person.claimed && read.name !== person.name)
    changes.push({ what: "name", from: person.name, to: read.name });
  if (mayChange && !person.emails.includes(read.email))
    changes.push({ what: "address", to: read.email });
  if (mayChange && read.start !== null && read.start !== person.start)
    changes.push({ what: "start", from: person.start, to: read.start });
  if (mayChange && read.cohort !== null && read.cohort !== person.cohort)
    changes.push({ what: "cohort", from: person.cohort, to: read.cohort });
  const onFile = clearances.get(person.personId) ?? [];
  if (clearance !== null && !onFile.some((one) => isSameClearance(one, clearance)))
    changes.push({ what: "clearance", clearance });
  return changes;
}

type ByLooks = ReadonlyMap<string, readonly { person: KnownPerson; looks: Looks }[]>;

function indexed(people: readonly KnownPerson[]): ByLooks {
  const index = new Map<string, { person: KnownPerson; looks: Looks }[]>();
  for (const person of people) {
    const looks = looksOf(person);
    for (const key of keysOf(looks)) {
      const same = index.get(key);
      if (same) same.push({ person, looks });
      else index.set(key, [{ person, looks }]);
    }
  }
  return index;
}

function twinOf(read: ReadRow, byLooks: ByLooks): KnownPerson | undefined {
  const looks = looksOf({ name: read.name, emails: [read.email] });
  for (const key of keysOf(looks))
    for (const known of byLooks.get(key) ?? [])
      if (mayBeSame(looks, known.looks)) return known.person;
  return undefined;
}

function byId({ people }: Known, personId: string): KnownPerson | undefined {
  return people.find((one) => one.personId === personId);
}

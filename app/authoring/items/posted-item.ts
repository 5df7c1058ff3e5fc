import { plainLineEnds, withoutHidden } from "../../catalog/text";
import type { FieldPart, Part, RowsPart } from "./item-parts";
import { freeId, newRow, type Typed, type TypedRow } from "./typed-item";

/** A form's fields as they were sent, in order. */
export type Posted = readonly (readonly [name: string, value: string])[];

/** More rows than any type may have: a form that sends more was not made by us. */
const MOST_ROWS = 60;

/**
 * Reads the fields of an item's form. A field that was not sent at all keeps what it had, so that a form
 * that arrives in part takes nothing away; a list was sent when its own mark was.
 */
export function typedFromPosted(parts: readonly Part[], posted: Posted, before: Typed): Typed {
  const values = new Map(posted.map(([name, value]) => [name, tidied(value)]));
  return read(parts, values, "", before);
}

/** Line ends as `\n`; without characters that cannot be seen or kept. */
export function tidied(text: string): string {
  return withoutHidden(plainLineEnds(text));
}

function read(
  parts: readonly Part[],
  values: ReadonlyMap<string, string>,
  prefix: string,
  before: Typed,
  mark = "",
): Typed {
  const fields: Record<string, string> = {};
  const rows: Record<string, readonly TypedRow[]> = {};
  for (const part of parts)
    if (part.kind === "rows") rows[part.name] = readRows(part, values, prefix, before);
    else fields[part.name] = readField(part, values, prefix, before, mark);
  return { fields, rows };
}

function readField(
  { kind, name }: FieldPart,
  values: ReadonlyMap<string, string>,
  prefix: string,
  before: Typed,
  mark: string,
): string {
  if (kind === "mark") return mark;
  const sent = values.get(prefix + name);
  if (kind === "tick") return sent === undefined ? "" : "on";
  return sent ?? before.fields[name] ?? "";
}

function readRows(
  part: RowsPart,
  values: ReadonlyMap<string, string>,
  prefix: string,
  before: Typed,
): readonly TypedRow[] {
  const list = `${prefix}${part.name}`;
  const count = values.get(`${list}.count`);
  const earlier = before.rows[part.name] ?? [];
  if (count === undefined || !/^\d{1,3}$/.test(count)) return earlier;
  const marked = values.get(`${list}.right`);
  const rows: TypedRow[] = [];
  for (let place = 0; place < Math.min(Number(count), MOST_ROWS); place++) {
    const own = `${list}.${place}.`;
    const at = values.get(`${own}at`);
    if (at === undefined) continue;
    const from = earlier.find((row) => row.at === at && at !== "") ?? newRow(part, place);
    const typed = read(part.parts, values, own, from, marked === String(place) ? "on" : "");
    rows.push({ ...typed, at: from.at === at ? at : "" });
  }
  return rows;
}

/** A button of a form that changes its rows. */
export interface RowStep {
  kind: "add" | "remove" | "up" | "down";
  /** The way to the list: names of lists, and the place of a row between them. */
  lists: string[];
  places: number[];
  /** The row that is meant; null to add one. */
  place: number | null;
}

const STEP = /^(add|remove|up|down):((?:[a-z]+\.\d{1,2}\.)*[a-z]+)(?:\.(\d{1,2}))?$/;
const KINDS = ["add", "remove", "up", "down"] as const;

/** Reads what a button says; null for anything else. */
export function rowStep(said: string): RowStep | null {
  const [, word, path = "", place] = STEP.exec(said) ?? [];
  const kind = KINDS.find((one) => one === word);
  if (!kind || (kind === "add") !== (place === undefined)) return null;
  const names = path.split(".");
  return {
    kind,
    lists: names.filter((_, at) => at % 2 === 0),
    places: names.filter((_, at) => at % 2 === 1).map(Number),
    place: place === undefined ? null : Number(place),
  };
}

/** The form after a row was added, taken away or moved; the same where there is no such row. */
export function withRowStep(parts: readonly Part[], typed: Typed, step: RowStep): Typed {
  const [list = "", ...lists] = step.lists;
  const part = parts.find((one) => one.kind === "rows" && one.name === list);
  if (part?.kind !== "rows") return typed;
  const rows = typed.rows[list] ?? [];
  const [outer, ...places] = step.places;
  const after =
    lists.length > 0
      ? rows.map((row, at) =>
          at === outer
            ? { ...row, ...withRowStep(part.parts, row, { ...step, lists, places }) }
            : row,
        )
      : stepped(part, rows, step);
  return { ...typed, rows: { ...typed.rows, [list]: after } };
}

function stepped(part: RowsPart, rows: readonly TypedRow[], step: RowStep): readonly TypedRow[] {
  const { kind, place } = step;
  if (kind === "add" || place === null) {
    if (rows.length >= MOST_ROWS) return rows;
    const row = newRow(part, rows.length);
    const id = freeId(part, rows);
    return [...rows, part.ids === null ? row : { ...row, fields: { ...row.fields, id } }];
  }
  if (kind === "remove") return rows.filter((_, at) => at !== place);
  const to = place + (kind === "up" ? -1 : 1);
  const [moved, other] = [rows[place], rows[to]];
  if (!moved || !other) return rows;
  return rows.map((row, at) => (at === place ? other : at === to ? moved : row));
}

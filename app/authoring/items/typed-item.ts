import type { PlainValue } from "./entry-node";
import type { FieldPart, Part, RowsPart } from "./item-parts";

/** A row of a list as a form has it. `at`: its place in the entry that the form was made from. */
export interface TypedRow extends Typed {
  at: string;
}

/** What a form holds: what was typed into each field, and the rows of each list. */
export interface Typed {
  fields: Readonly<Record<string, string>>;
  rows: Readonly<Record<string, readonly TypedRow[]>>;
}

/** A form with nothing in it but the rows that a new question begins with. */
export function blankOf(parts: readonly Part[]): Typed {
  const fields: Record<string, string> = {};
  const rows: Record<string, TypedRow[]> = {};
  for (const part of parts)
    if (part.kind === "rows")
      rows[part.name] = Array.from({ length: part.first }, (_, at) => newRow(part, at));
    else fields[part.name] = "";
  return { fields, rows };
}

/** A new row of a list, with an id that goes on from its place. */
export function newRow(part: RowsPart, place: number): TypedRow {
  const blank = blankOf(part.parts);
  const id = part.ids === null ? {} : { id: idAt(part.ids, place) };
  return { ...blank, fields: { ...blank.fields, ...id }, at: "" };
}

/** The id of the row at a place when nothing else is there: a, b, c … or one1, one2 … */
export function idAt(ids: "letters" | "words", place: number): string {
  if (ids === "words") return `n${place + 1}`;
  const letter = String.fromCharCode(97 + (place % 26));
  return place < 26 ? letter : `${letter}${Math.floor(place / 26) + 1}`;
}

/** The first id that no row of a list has yet. */
export function freeId(part: RowsPart, rows: readonly TypedRow[]): string {
  if (part.ids === null) return "";
  const used = new Set(rows.map(({ fields }) => fields.id));
  for (let place = 0; ; place++) {
    const id = idAt(part.ids, place);
    if (!used.has(id)) return id;
  }
}

/**
 * Reads an entry into a form; null when it holds something where the form has no field for it (a map
 * for a sentence, say): then only its source can show it. Names that the form does not know are left out.
 */
export function typedFrom(parts: readonly Part[], value: unknown): Typed | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const fields: Record<string, string> = {};
  const rows: Record<string, TypedRow[]> = {};
  for (const part of parts) {
    const found = valueAt(value, part.name);
    if (found === MISPLACED) return null;
    if (part.kind === "rows") {
      const read = rowsFrom(part, found);
      if (!read) return null;
      rows[part.name] = read;
    } else {
      const read = fieldFrom(part, found);
      if (read === null) return null;
      fields[part.name] = read;
    }
  }
  return { fields, rows };
}

const MISPLACED = Symbol("something else stands on the way");

function valueAt(value: object, name: string): unknown {
  let found: unknown = value;
  for (const step of name.split(".")) {
    if (found === undefined || found === null) return undefined;
    if (typeof found !== "object" || Array.isArray(found)) return MISPLACED;
    found = Object.hasOwn(found, step) ? Reflect.get(found, step) : undefined;
  }
  return found;
}

function rowsFrom(part: RowsPart, value: unknown): TypedRow[] | null {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return null;
  const rows = value.map((one, at) => {
    const typed = typedFrom(part.parts, one);
    return typed && { ...typed, at: String(at) };
  });
  return rows.every((row) => row !== null) ? rows : null;
}

function fieldFrom({ kind }: FieldPart, value: unknown): string | null {
  if (value === undefined || value === null) return "";
  if (kind === "tick" || kind === "mark")
    return isPlain(value) ? (value === true ? "on" : "") : null;
  if (kind === "lines" || kind === "numbers") {
    const list = Array.isArray(value) ? value : [value];
    if (!list.every(isPlain)) return null;
    const texts = list.map((one) =>
      String(one)
        .replace(/\s*\n\s*/g, " ")
        .trim(),
    );
    return texts.filter((one) => one !== "").join(kind === "lines" ? "\n" : ", ");
  }
  return isPlain(value) ? String(value) : null;
}

function isPlain(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}

/** What one field writes; undefined where the entry is not to name it. */
export function valueOfField(part: FieldPart, typed: string): PlainValue | undefined {
  if (part.kind === "mark") return typed !== "";
  if (part.kind === "tick") return typed !== "" ? true : part.optional ? undefined : false;
  const text = typed.trim();
  if (text === "" && part.optional) return undefined;
  switch (part.kind) {
    case "number":
      return numberIn(text);
    case "numbers":
      return text.split(/[\s,;]+/).flatMap((one) => (one === "" ? [] : [numberIn(one)]));
    case "lines":
      return linesIn(text);
    case "line":
      return text;
    case "words":
      return typed;
  }
}

/** A number when it is written as one; else the words themselves, which the check then speaks of. */
function numberIn(text: string): number | string {
  const plain = text.replace(/^\+/, "");
  return /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(plain) && Number.isFinite(Number(plain))
    ? Number(plain)
    : text;
}

function linesIn(text: string): string[] {
  return text
    .split("\n")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

/** What a whole form writes into items.yaml. */
export function plainOf(parts: readonly Part[], typed: Typed): { [name: string]: PlainValue } {
  const value: { [name: string]: PlainValue } = {};
  for (const part of parts) {
    if (part.kind === "rows") {
      const rows = typed.rows[part.name] ?? [];
      if (rows.length > 0 || !part.optional)
        value[part.name] = rows.map((row) => plainOf(part.parts, row));
      continue;
    }
    const own = valueOfField(part, typed.fields[part.name] ?? "");
    if (own !== undefined) put(value, part.name.split("."), own);
  }
  return value;
}

function put(value: { [name: string]: PlainValue }, path: string[], own: PlainValue): void {
  const [name = "", ...rest] = path;
  if (rest.length === 0) {
    value[name] = own;
    return;
  }
  const inner = value[name];
  const map = typeof inner === "object" && inner !== null && !Array.isArray(inner) ? inner : {};
  put(map, rest, own);
  value[name] = map;
}

/** A form as it reads back once it was written: spaces at the ends of lines gone, one number as another. */
export function settled(parts: readonly Part[], typed: Typed): Typed {
  const read = typedFrom(parts, plainOf(parts, typed));
  if (!read) throw new Error("a form writes what it cannot read");
  return read;
}

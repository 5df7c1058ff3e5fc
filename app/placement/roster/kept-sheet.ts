import { BODIES, CUSTODIES, ENTERED_STATES } from "../clearances/clearance";
import type { Columns, Field } from "./columns";
import { fold, isDayLike, NAME_LENGTH } from "./read-row";
import type { ClearanceWorld } from "./row-clearance";
import { columnName, NOT_KEPT, type Sheet, type SheetRow } from "./sheet";

const EMAIL_LENGTH = 254;
const COHORT_LENGTH = 60;

/**
 * A list as it may wait for its owner: the columns that are read, and in those of clearances only what
 * such a cell can say. Everything else may be a report, an offense or a number of a document, so it is
 * left out before anything is stored, and its cell says so. Rows, and the letters of columns, stay.
 */
export function keptSheet(sheet: Sheet, columns: Columns, world: ClearanceWorld): Sheet {
  const fields = sheet.headers.map((_, column) => fieldAt(columns, column));
  const words = wordsOf(world);
  const { unknown } = columns;
  const unread = {
    what: "column" as const,
    name: unknown.map(columnName).join(", "),
    n: unknown.length,
  };
  return {
    headers: sheet.headers.map((header, column) => (fields[column] ? header : "")),
    rows: sheet.rows.map(({ row, cells }): SheetRow => {
      if (cells === null) return { row, cells };
      const read = fields.map((field, column) => keptCell(field, cells[column] ?? "", words));
      const beyond = cells.slice(fields.length).some((cell) => cell.trim() !== "");
      return { row, cells: beyond ? [...read, NOT_KEPT] : read };
    }),
    leftOut: unknown.length === 0 ? sheet.leftOut : [...sheet.leftOut, unread],
  };
}

/** What the cells of a clearance may say, folded. */
type Words = Partial<Record<Field, ReadonlySet<string>>>;

function wordsOf({ clearanceTypes, districts }: ClearanceWorld): Words {
  const set = (words: readonly string[]) => new Set(["", ...words.map(fold)]);
  return {
    clearance: set([...clearanceTypes.values()].flatMap(({ id, title }) => [id, title])),
    clearanceState: set(ENTERED_STATES),
    clearanceBy: set([...BODIES, ...districts.map(({ name }) => name)]),
    clearanceHeldBy: set(CUSTODIES),
  };
}

function keptCell(field: Field | undefined, cell: string, words: Words): string {
  switch (field) {
    case undefined:
      return "";
    case "name":
    case "given":
    case "family":
      return cell.length <= NAME_LENGTH ? cell : NOT_KEPT;
    case "email":
      return cell.length <= EMAIL_LENGTH ? cell : NOT_KEPT;
    case "cohort":
      return cell.slice(0, COHORT_LENGTH + 1);
    case "role":
      return /^[\p{L}\s_-]{0,40}$/u.test(cell) ? cell : NOT_KEPT;
    case "start":
    case "clearanceOn":
    case "clearanceThrough":
      return cell.trim() === "" || isDayLike(cell.trim()) ? cell : NOT_KEPT;
    case "clearance":
    case "clearanceState":
    case "clearanceBy":
    case "clearanceHeldBy":
      return words[field]?.has(fold(cell)) ? cell : NOT_KEPT;
  }
}

function fieldAt({ at }: Columns, column: number): Field | undefined {
  return (Object.keys(at) as Field[]).find((field) => at[field] === column);
}

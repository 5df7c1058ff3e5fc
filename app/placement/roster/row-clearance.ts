import type { Body, Clearance, Custody, Decider } from "../clearances/clearance";
import { BODIES } from "../clearances/clearance";
import type { ClearanceTypes } from "../clearances/clearance-type";
import type { Day } from "../gate/days";
import type { ClearanceState } from "../gate/facts";
import type { Field } from "./columns";
import { type CellFault, fold, type ReadClearance } from "./read-row";

/** A clearance of a row, with its type and whoever decided found among those that there are. */
export interface RowClearance {
  type: string;
  title: string;
  /** Absent where the type has one body that decides everywhere. */
  decider?: Decider | undefined;
  state: ClearanceState;
  on: Day;
  validThrough: Day | null;
  custody: Custody;
}

/** What a row's words are looked up in. */
export interface ClearanceWorld {
  clearanceTypes: ClearanceTypes;
  /** The districts that the program serves. */
  districts: readonly { id: string; name: string }[];
}

interface Unresolved {
  field: Field;
  fault: CellFault;
  detail: Record<string, string>;
}

/** Finds a row's type of clearance, by id or title, and who decided it: a body, or a district by name. */
export function resolveClearance(
  { type: typed, decidedBy, ...rest }: ReadClearance,
  { clearanceTypes, districts }: ClearanceWorld,
): RowClearance | Unresolved {
  const all = [...clearanceTypes.values()];
  const type =
    typed === "" && all.length === 1
      ? all[0]
      : all.find(({ id, title }) => [fold(id), fold(title)].includes(fold(typed)));
  if (type === undefined) {
    const types = all.map(({ title }) => title).join(", ");
    return { field: "clearance", fault: "clearance-type", detail: { types } };
  }
  const found = { ...rest, type: type.id, title: type.title };
  const named = districts.filter(({ name }) => fold(name) === fold(decidedBy));
  const body = named.length > 0 ? "district" : BODIES.find((one) => fold(one) === fold(decidedBy));
  const bodies = type.decided_by.map((one) => one.replaceAll("_", " ")).join(", ");
  const unknown = (fault: CellFault): Unresolved => ({
    field: "clearanceBy",
    fault,
    detail: { body: bodies, districts: districts.map(({ name }) => name).join(", ") },
  });
  if (decidedBy === "") {
    const [only, ...others] = type.decided_by;
    return only === "district" || others.length > 0 ? unknown("clearance-body") : found;
  }
  if (body === undefined || !type.decided_by.includes(body)) return unknown("clearance-body");
  const decider = deciderOf(body, named.length > 0 ? named : districts);
  return decider ? { ...found, decider } : unknown("clearance-who");
}

/** Who decided; of several districts a row must name one. */
function deciderOf(body: Body, districts: ClearanceWorld["districts"]): Decider | null {
  if (body !== "district") return { body };
  const [district, ...others] = districts;
  return district && others.length === 0 ? { body, districtId: district.id } : null;
}

/** Whether what a row says is on file already. */
export function isSameClearance(onFile: Clearance, row: RowClearance): boolean {
  const { decider } = row;
  return (
    onFile.type === row.type &&
    onFile.state === row.state &&
    onFile.on === row.on &&
    onFile.validThrough === row.validThrough &&
    onFile.custody === row.custody &&
    (decider === undefined || onFile.body === decider.body) &&
    (decider?.body !== "district" || onFile.jurisdiction === decider.districtId)
  );
}

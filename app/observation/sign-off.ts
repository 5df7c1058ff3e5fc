/** Who closed a sheet, when, and what it said then. */
export interface SignOff {
  signedBy: string;
  signer: string;
  /** Epoch milliseconds. */
  signedAt: number;
  /** People with minutes above 0, and the sum of their minutes. */
  people: number;
  minutes: number;
}

/** Someone on a sheet: whether they were expected or came, and their minutes; null until marked. */
export interface SheetRow {
  personId: string;
  name: string;
  minutes: number | null;
  seated: boolean;
  checkedInAt: number | null;
}

export type SignOffRefusal =
  | "not-found"
  | "not-begun"
  | "cancelled"
  | "own-evidence"
  | "unmarked"
  | "already-signed";

/** Those who have a seat or checked in and have no minutes yet: a sheet closes without them never. */
export function unmarked(rows: readonly SheetRow[]): SheetRow[] {
  return rows.filter(
    ({ minutes, seated, checkedInAt }) => minutes === null && (seated || checkedInAt !== null),
  );
}

/** Whether someone is on the sheet themself, under any of their ids, and so cannot close it. */
export function isOn(rows: readonly SheetRow[], ids: readonly string[]): boolean {
  return rows.some(
    (row) =>
      ids.includes(row.personId) &&
      (row.seated || row.checkedInAt !== null || row.minutes !== null),
  );
}

import type { AskedRow } from "./run";

const ADDRESS = /^[^\s@"(),:;<>[\]\\]+@[^\s@"(),:;<>[\]\\]+\.[^\s@"(),:;<>[\]\\.]{2,}$/;

/** The `line`-th pasted line, which should be an e-mail address, in lower case. */
export function addressIn(text: string, line: number): Omit<AskedRow, "row"> {
  const email = text.trim().toLowerCase();
  const isAddress = email.length <= 254 && ADDRESS.test(email);
  return isAddress
    ? { line, problem: null, personId: null, subject: email }
    : { line, problem: "no-address", personId: null, subject: null };
}

/** The rows in order, numbered; one that says again what stands above it does nothing. */
export function withoutTwice(rows: readonly Omit<AskedRow, "row">[]): AskedRow[] {
  const seen = new Set<string>();
  return rows.map((row, at) => {
    const numbered = { ...row, row: at + 1 };
    if (row.problem !== null) return numbered;
    const key = JSON.stringify([row.personId, row.subject]);
    if (seen.has(key)) return { ...numbered, problem: "twice" as const };
    seen.add(key);
    return numbered;
  });
}

import type { AskedRow } from "./run";

const ADDRESS = /^[^\s@"(),:;<>[\]\\]+@[^\s@"(),:;<>[\]\\]+\.[^\s@"(),:;<>[\]\\.]{2,}$/;

/** A pasted line that should be an e-mail address, in lower case. */
export function addressIn(line: string): Omit<AskedRow, "row"> {
  const email = line.trim().toLowerCase();
  const isAddress = email.length <= 254 && ADDRESS.test(email);
  const asked = line.slice(0, 120);
  return isAddress
    ? { asked, problem: null, personId: null, subject: email }
    : { asked, problem: "no-address", personId: null, subject: null };
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

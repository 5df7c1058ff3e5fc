import { createHash } from "node:crypto";
import { type CheckedRow, kindOf, tally } from "./bulk-check";
import type { JsonObject } from "./json";

/** A cell's text: a file by its hash, the rest cut short. */
export function askedAbout(row: string): string {
  return kindOf(row) === "file"
    ? `sha256:${createHash("sha256").update(row).digest("hex").slice(0, 16)}`
    : row.slice(0, 200);
}

/** What a receipt says of a whole run: the hash of its table, and how many came out how. */
export function bulkReceipt(
  checked: { csv: string; rows: readonly CheckedRow[] },
  by: { issuer: string; id: string; at: number },
): JsonObject {
  return {
    kind: "run",
    iss: by.issuer,
    iat: Math.floor(by.at / 1000),
    jti: by.id,
    sha256: createHash("sha256").update(checked.csv).digest("hex"),
    rows: checked.rows.length,
    ...tally(checked.rows),
  };
}

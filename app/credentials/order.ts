import { z } from "zod";
import type { Text } from "../i18n/catalog";
import type { RevocationRefusal } from "./revocation";

/** Most rows of one order: each is judged and written by itself. */
export const MOST_ORDERED = 1000;

/** The credentials that an order names. */
export const orderedCredentials = z
  .array(z.string().regex(/^[\w-]{1,64}$/))
  .min(1)
  .max(MOST_ORDERED);

/** What an order does to one row. */
export type OrderKind = "award" | "revoke" | "reissue";

/** Why an award is not made. */
export type AwardRefusal = "held" | "taken-back" | "not-earned";

/** Why one is not issued again. */
export type ReissueRefusal =
  | "no-such-credential"
  | "own"
  | "being-signed"
  | "already-revoked"
  | "replaced"
  | "ended";

/** How one row came out. `asked` as it was sent; `credentialId` where one was issued or ended. */
export interface OrderedRow {
  asked: string;
  outcome: "done" | "unknown-person" | AwardRefusal | ReissueRefusal | RevocationRefusal;
  credentialId: string | null;
}

/** One row in a sentence. A rehearsal says what would come of it. */
export function sayRow(row: OrderedRow, kind: OrderKind, isRehearsal: boolean, t: Text): string {
  if (row.outcome !== "done") return t(`api.order.${row.outcome}`);
  return t(isRehearsal ? `api.order.${kind}.would` : `api.order.${kind}.done`);
}

/** What the orderer of a single row is told: a problem, or what was done. */
export function answerOne(row: OrderedRow, kind: OrderKind, isRehearsal: boolean, t: Text) {
  const said = sayRow(row, kind, isRehearsal, t);
  const { outcome, credentialId } = row;
  if (outcome === "done")
    return { problem: null, body: { dryRun: isRehearsal, credentialId, said } };
  // Someone else's is not there at all.
  const isMissing = outcome === "no-such-credential" || outcome === "not-yours-to-revoke";
  const code = isMissing ? "no-such-credential" : outcome;
  return { problem: { status: isMissing ? 404 : 409, code, detail: said }, body: null };
}

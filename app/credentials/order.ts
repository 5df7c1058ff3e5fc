import type { Text } from "../i18n/catalog";
import type { RevocationRefusal } from "./revocation";

/** Most rows of one order: each is judged and written by itself. */
export const MOST_ORDERED = 1000;

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
export function sayRow(
  row: Pick<OrderedRow, "outcome">,
  kind: OrderKind,
  isRehearsal: boolean,
  t: Text,
): string {
  if (row.outcome !== "done") return t(`api.order.${row.outcome}`);
  return t(isRehearsal ? `api.order.${kind}.would` : `api.order.${kind}.done`);
}

/** Why somebody says that a key is in the wrong hands. */
export const KEY_REPORT_REASONS = [
  "seen",
  "server-entered",
  "person-left",
  "unknown-signature",
] as const;
export type KeyReportReason = (typeof KEY_REPORT_REASONS)[number];

/** What one operator says of a key and no second one has answered. Instants are epoch milliseconds. */
export interface KeyReport {
  id: string;
  organizationId: string;
  kid: string;
  reason: KeyReportReason;
  askedBy: string;
  askedAt: number;
}

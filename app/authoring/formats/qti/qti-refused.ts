import type { FormatKey } from "../said";

/** Interactions that Muster has no question for, with why and what to do instead. */
export const refusedKinds: ReadonlyMap<string, FormatKey> = new Map<string, FormatKey>([
  ["extendedTextInteraction", "formats.reason.essay"],
  ["uploadInteraction", "formats.reason.upload"],
  ["drawingInteraction", "formats.reason.drawing"],
  ["hotspotInteraction", "formats.reason.on-picture"],
  ["selectPointInteraction", "formats.reason.on-picture"],
  ["graphicOrderInteraction", "formats.reason.on-picture"],
  ["graphicAssociateInteraction", "formats.reason.on-picture"],
  ["graphicGapMatchInteraction", "formats.reason.on-picture"],
  ["positionObjectInteraction", "formats.reason.on-picture"],
  ["mediaInteraction", "formats.reason.recording"],
  ["endAttemptInteraction", "formats.reason.end-attempt"],
  ["customInteraction", "formats.reason.one-program"],
  ["portableCustomInteraction", "formats.reason.one-program"],
]);

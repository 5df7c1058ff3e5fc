import type { Text } from "../i18n/catalog";
import type { Refused } from "../record/outcome";
import type { PlaceRefusal } from "./placement";

/** Why someone was not placed, as a sentence that says how the opening is now. */
export function placeProblem(
  { reason }: Refused<PlaceRefusal>,
  { name, opening }: { name: string; opening: { taken: number; slots: number } },
  t: Text,
): { field: string; message: string } {
  const { taken, slots } = opening;
  return { field: "", message: t(`candidate.refused.${reason}`, { name, taken, slots }) };
}

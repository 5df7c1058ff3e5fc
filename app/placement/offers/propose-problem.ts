import type { Text } from "../../i18n/catalog";
import type { Refused } from "../../record/outcome";
import type { ProposeRefusal } from "../placement";

/** Why someone was not proposed, as a sentence that says how the opening is now. */
export function proposeProblem(
  { reason }: Refused<ProposeRefusal>,
  { name, opening }: { name: string; opening: { taken: number; slots: number } },
  t: Text,
): { field: string; message: string } {
  const { taken, slots } = opening;
  return { field: "", message: t(`candidate.refused.${reason}`, { name, taken, slots }) };
}

import type { Text } from "../../i18n/catalog";
import type { Refused } from "../../record/outcome";
import type { ProposeRefusal } from "../placement";

/** Why someone was not proposed, as a sentence that says how the opening is now. */
export function proposeProblem(
  { reason }: Refused<ProposeRefusal>,
  { name, gone, opening }: { name: string; gone: number; opening: { slots: number } },
  t: Text,
): { field: string; message: string } {
  const { slots } = opening;
  return { field: "", message: t(`candidate.refused.${reason}`, { name, gone, slots }) };
}

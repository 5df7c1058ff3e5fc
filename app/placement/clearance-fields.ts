import type { Text } from "../i18n/catalog";
import type { Refused } from "../record/outcome";
import type { ClearanceRefusal } from "./clearance";

/** What each field of a clearance is called in a sentence about it. */
export function clearanceLabels(t: Text): Record<string, string> {
  return {
    type: t("clearanceForm.type"),
    state: t("clearanceForm.state"),
    on: t("clearanceForm.on"),
    through: t("clearanceForm.through"),
    custody: t("clearanceForm.custody"),
    turns18: t("age.field"),
  };
}

const FIELDS: Record<ClearanceRefusal, string> = {
  "own-clearance": "",
  "not-in-your-program": "",
  "dated-ahead": "on",
  "ends-early": "through",
};

/** Why a clearance was refused, as a sentence at its field. */
export function clearanceProblem(
  { reason }: Refused<ClearanceRefusal>,
  t: Text,
): { field: string; message: string } {
  return { field: FIELDS[reason], message: t(`clearanceForm.problem.${reason}`) };
}

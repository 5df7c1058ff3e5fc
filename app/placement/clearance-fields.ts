import type { Text } from "../i18n/catalog";
import { formatDay } from "../i18n/dates";
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
  "on-far": "on",
  "through-far": "through",
  "age-far": "turns18",
};

/** Why a clearance was refused, as a sentence at its field. */
export function clearanceProblem(
  { reason, detail }: Refused<ClearanceRefusal>,
  t: Text,
): { field: string; message: string } {
  const [earliest, latest] = [detail?.earliest, detail?.latest].map((day) =>
    day === undefined ? "" : formatDay(String(day)),
  );
  const message = t(`clearanceForm.problem.${reason}`, {
    earliest: earliest ?? "",
    latest: latest ?? "",
  });
  return { field: FIELDS[reason], message };
}

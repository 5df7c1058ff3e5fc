import type { Text } from "../i18n/catalog";
import type { Refused } from "../record/outcome";
import type { OpeningRefusal } from "./opening";

/** What each field of an opening is called in a sentence about it. */
export function openingLabels(t: Text): Record<string, string> {
  return {
    program: t("openingForm.program"),
    school: t("openingForm.school"),
    title: t("openingForm.name"),
    role: t("openingForm.role"),
    starts: t("openingForm.starts"),
    ends: t("openingForm.ends"),
    slots: t("openingForm.slots"),
    layers: t("openingForm.layers"),
  };
}

const FIELDS: Record<OpeningRefusal, string> = {
  "not-your-program": "program",
  "no-school": "school",
  "no-layers": "layers",
  "unknown-layer": "layers",
  "ends-before-start": "ends",
  "too-many-slots": "slots",
};

/** Why an opening was refused, as a sentence at its field. */
export function openingProblem(
  { reason, detail }: Refused<OpeningRefusal>,
  t: Text,
): { field: string; message: string } {
  const message =
    reason === "unknown-layer"
      ? t("openingForm.problem.unknown-layer", { layer: detail?.layer ?? "" })
      : t(`openingForm.problem.${reason}`);
  return { field: FIELDS[reason], message };
}

import type { Text } from "../../i18n/catalog";
import { formatDay } from "../../i18n/dates";
import type { RefusalDetail, Refused } from "../../record/outcome";
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
    weekdays: t("openingForm.weekdays"),
    from: t("openingForm.from"),
    to: t("openingForm.to"),
    students: t("openingForm.students"),
    layers: t("openingForm.layers"),
  };
}

const FIELDS: Record<OpeningRefusal, string> = {
  "not-your-program": "program",
  "no-school": "school",
  "no-layers": "layers",
  "unknown-layer": "layers",
  "ends-before-start": "ends",
  "starts-far": "starts",
  "ends-far": "ends",
  "too-many-slots": "slots",
  "no-weekdays": "weekdays",
  "hours-backwards": "to",
  "too-many-students": "students",
};

/** Why an opening was refused, as a sentence at its field. */
export function openingProblem(
  { reason, detail }: Refused<OpeningRefusal>,
  t: Text,
): { field: string; message: string } {
  return { field: FIELDS[reason], message: t(`openingForm.problem.${reason}`, wordsOf(detail, t)) };
}

/** What a sentence needs of a refusal, its days written out. */
function wordsOf(detail: RefusalDetail = {}, { locale }: Pick<Text, "locale">) {
  const day = (value: string | number | undefined) =>
    value === undefined ? "" : formatDay(String(value), locale);
  return {
    layer: detail.layer ?? "",
    most: detail.most ?? "",
    earliest: day(detail.earliest),
    latest: day(detail.latest),
  };
}

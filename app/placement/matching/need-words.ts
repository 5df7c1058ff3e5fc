import type { Text } from "../../i18n/catalog";
import { languageName } from "./languages";
import type { Grade, OpeningNeed } from "./need";

/** What a school asks for, as facts beside the days and hours: only what was said. */
export function needFacts(
  need: OpeningNeed | null,
  t: Text,
  names: Record<string, string>,
): { name: string; value: string }[] {
  if (need === null) return [];
  const { grades, languages, modality, town, badges, host } = need;
  const facts: [string, string | null][] = [
    [
      t("need.grades"),
      grades.map((grade) => (/\d/.test(grade) ? grade : gradeWords(grade, t))).join(", "),
    ],
    [t("need.languages"), t.list(languages.map((code) => languageName(code, t.locale)))],
    [t("need.modality"), modality && t(`modality.${modality}`)],
    [t("need.town"), town],
    [t("need.badges"), t.list(badges.map((id) => names[id] ?? id))],
    [t("need.host"), host],
  ];
  return facts.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}

/** A grade as people say it: "Kindergarten", "Grade 3". */
export function gradeWords(grade: Grade, t: Text): string {
  if (grade === "PK" || grade === "K") return t(`need.grade.${grade}`);
  return t("need.grade", { grade });
}

import { useText } from "../i18n/text";
import { Status } from "../ui/marks";
import type { PersonStanding } from "./person-standing";

/** How far someone has come, in word and shape: placed, with a badge, in training, or not begun. */
export function PersonStatus({
  standing: { courses, badges, school, hasChanged },
}: {
  standing: PersonStanding;
}) {
  const t = useText();
  if (hasChanged) return <Status kind="until">{t("people.changed")}</Status>;
  if (school !== null) return <Status kind="kept">{t("people.placed", { school })}</Status>;
  if (badges > 0) return <Status kind="met">{t("people.badges", { n: badges })}</Status>;
  if (courses > 0) return <Status kind="part">{t("people.training")}</Status>;
  return <Status kind="todo">{t("people.notBegun")}</Status>;
}

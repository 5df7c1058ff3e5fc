import { useText } from "../i18n/text";
import { TouchLink } from "../ui/Button";
import { Warn } from "../ui/Lesson";

/** Whom a reader can reach for themselves, beside a question that may be hard to read. */
export function HelpNote() {
  const t = useText();
  return (
    <Warn tone="rust" title={t("learning.help.title")}>
      <p>{t("learning.help.text")}</p>
      <p className="row">
        <TouchLink href="tel:988">{t("learning.help.call")}</TouchLink>
        <TouchLink href="sms:988">{t("learning.help.write")}</TouchLink>
        <TouchLink href="https://988lifeline.org">{t("learning.help.chat")}</TouchLink>
        <TouchLink href="tel:911">{t("learning.help.danger")}</TouchLink>
      </p>
    </Warn>
  );
}

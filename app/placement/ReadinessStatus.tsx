import { formatDay } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Status } from "../ui/marks";
import type { Readiness } from "./readiness";

/** Whether someone may serve, as their school reads it. */
export function ReadinessStatus({ readiness }: { readiness: Readiness }) {
  const t = useText();
  switch (readiness.ready) {
    case "yes":
      return <Status kind="met">{t("hosting.ready")}</Status>;
    case "beside":
      return <Status kind="until">{t("hosting.beside")}</Status>;
    case "until":
      return (
        <Status kind="until">
          {t("hosting.readyUntil", { day: formatDay(readiness.until, t.locale) })}
        </Status>
      );
    case "beside-until":
      return (
        <Status kind="until">
          {t("hosting.besideUntil", { day: formatDay(readiness.until, t.locale) })}
        </Status>
      );
    case "asked":
      return <Status kind="wait">{t("hosting.ask")}</Status>;
  }
}

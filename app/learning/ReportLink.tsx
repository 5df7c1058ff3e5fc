import { useText } from "../i18n/text";
import { type ReportPlace, reportAddress } from "./problem-report";

/** A quiet way to say that something is wrong; `about` sets it apart from the others of its page. */
export function ReportLink({
  courseId,
  place,
  about,
}: {
  courseId: string;
  place: ReportPlace;
  about: string;
}) {
  const t = useText();
  return (
    <p className="small soft">
      <a href={reportAddress(courseId, place)} aria-label={t("report.linkAbout", { about })}>
        {t("report.link")}
      </a>
    </p>
  );
}

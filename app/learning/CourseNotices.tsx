import { missingSignOffs } from "../catalog/manifest";
import { formatDay, formatDayOf } from "../i18n/dates";
import { useText } from "../i18n/text";
import { TouchLink } from "../ui/Button";
import { Entry } from "../ui/Entry";
import { Quoting } from "../ui/In";
import type { CoursePage } from "./course-page";
import { newVersionAddress } from "./new-version";

/** What stands beside a course: a newer version, that it is retired, in review, or due for one. */
export function CourseNotices({ page }: { page: CoursePage }) {
  return (
    <>
      <Newer page={page} />
      <Retired page={page} />
      <InReview page={page} />
      <ReviewDue page={page} />
    </>
  );
}

/** That a newer version than the one they are in was published, and the way to what it changes. */
function Newer({ page: { version, newer } }: { page: CoursePage }) {
  const t = useText();
  if (newer === null) return null;
  return (
    <Entry title={t("newVersion.title")}>
      <p className="text">{t("newVersion.offer", { newer, version: version.version })}</p>
      <p>
        <TouchLink href={newVersionAddress(version.courseId)}>{t("newVersion.see")}</TouchLink>
      </p>
    </Entry>
  );
}

/** That it takes no new learners, why, and what that means for who is in it. */
function Retired({ page: { retirement, next, zone } }: { page: CoursePage }) {
  const t = useText();
  if (!retirement) return null;
  const { at, reason } = retirement;
  return (
    <Entry title={t("retirement.title")}>
      <div className="stack text">
        <p>{t("retirement.since", { day: formatDayOf(at, zone, t.locale) })}</p>
        <p>
          <Quoting kept={[reason]}>{t("retirement.why", { reason })}</Quoting>
        </p>
        <p>{t(next ? "retirement.inside" : "retirement.outside")}</p>
      </div>
    </Entry>
  );
}

/** That nobody has signed the course off yet, for what, and what follows from it. */
function InReview({ page: { version } }: { page: CoursePage }) {
  const t = useText();
  const missing = missingSignOffs(version.manifest);
  if (missing.length === 0) return null;
  return (
    <Entry title={t("catalog.inReview")}>
      <p className="text">
        {t("catalog.inReview.said", {
          missing: missing.map((kind) => t(`catalog.signOff.${kind}`)).join(", "),
        })}
      </p>
    </Entry>
  );
}

/** That the day by which it was to be reviewed again is past. */
function ReviewDue({ page: { reviewWasDue } }: { page: CoursePage }) {
  const t = useText();
  if (reviewWasDue === null) return null;
  return (
    <Entry title={t("reviewBy.title")}>
      <p className="text">{t("reviewBy.learners", { day: formatDay(reviewWasDue, t.locale) })}</p>
    </Entry>
  );
}

import { contentMark } from "../catalog/content-mark";
import {
  DEFAULT_LICENCE,
  LICENCES,
  type Licence,
  licenceAddress,
  licenceName,
} from "../catalog/licence";
import { audiences, type Manifest } from "../catalog/manifest";
import type { Text } from "../i18n/catalog";
import { formatDayOf } from "../i18n/dates";
import { useText } from "../i18n/text";
import { TouchLink } from "../ui/Button";
import { Quoting } from "../ui/In";
import { Facts } from "../ui/Rows";
import type { CoursePage } from "./course-page";
import type { LessonLength } from "./lesson-length";

/** What a course asks of a person besides reading. */
export function CourseNeeds({ version: { courseId, manifest } }: Pick<CoursePage, "version">) {
  const t = useText();
  const task = manifest.practiceTask;
  const minutes = (task?.steps ?? []).reduce((sum, step) => sum + step.minutes, 0);
  return (
    <div className="stack text">
      <p>{t("courses.need.sittings")}</p>
      <p>{t("courses.need.device")}</p>
      {task && (
        <p>
          <Quoting kept={[task.title]}>
            {minutes > 0
              ? t("courses.need.task", { n: minutes, title: task.title })
              : t("courses.need.taskOnly", { title: task.title })}
          </Quoting>
        </p>
      )}
      <p>
        {t("courses.need.paper")} {t("catalog.course.paper.what")}
      </p>
      <p>
        <TouchLink href={`/courses/${courseId}/print`}>{t("catalog.course.paper.print")}</TouchLink>
      </p>
    </div>
  );
}

/** What finishing it leads to: a badge, and the roles that it is made to count toward. */
export function sayLeadsTo({ version: { manifest } }: CoursePage, t: Text): string {
  const roles = audiences.filter((role) => manifest.credentials.includes(`stack:${role}`));
  const badge = t(manifest.practiceTask ? "catalog.course.earn.both" : "catalog.course.earn.badge");
  if (roles.length === 0) return badge;
  const named = roles.map((role) => t(`catalog.audience.${role}`)).join(", ");
  return `${badge} ${t("courses.toward", { roles: named })}`;
}

/** How long all lessons take, and who says so. */
export function sayCourseLength({ minutes, people }: LessonLength, t: Text): string {
  return people === null
    ? t("courses.length.planned", { n: minutes })
    : t("courses.length.measured", { n: minutes, people });
}

/** The terms of a course, with the way to where they are written down. */
function LicenceName({ licence = DEFAULT_LICENCE }: { licence: Licence | undefined }) {
  const t = useText();
  const address = licenceAddress(licence);
  return address === null ? (
    t("licence.fact.none")
  ) : (
    <a href={address} rel="license">
      {licenceName(licence)}
    </a>
  );
}

/** Who wrote a course, who has signed it off, and which version this is. */
export function CourseAbout({ page }: { page: CoursePage }) {
  const t = useText();
  const { version, newer, prerequisites } = page;
  const before = prerequisites.map(({ code, here }) =>
    here ? code : t("catalog.course.before.notHere", { code }),
  );
  return (
    <Facts
      items={[
        { name: t("pack.by"), value: version.manifest.author },
        { name: t("catalog.course.by"), value: version.organizationName },
        ...(version.manifest.signOffs ?? []).map(({ kind, by }) => ({
          name: t("catalog.course.signOffs", { kind: t(`catalog.signOff.${kind}`) }),
          value: by ?? t("catalog.course.signOffs.none"),
        })),
        {
          name: t("catalog.course.version"),
          value: newer
            ? t("catalog.course.version.newer", { version: version.version, newer })
            : version.version,
        },
        {
          name: t("catalog.course.mark"),
          value: t("catalog.course.mark.day", {
            mark: contentMark(version.contentHash),
            day: formatDayOf(version.publishedAt, page.zone, t.locale),
          }),
        },
        { name: t("licence.fact"), value: <LicenceName licence={version.manifest.licence} /> },
        ...(version.manifest.basedOn ?? []).map(
          ({ course, version: number, college, licence }) => ({
            name: t("licence.from"),
            value: (
              <>
                {`${course} ${number}, ${college}. `}
                <LicenceName licence={licence} />
              </>
            ),
          }),
        ),
        ...((version.manifest.reused ?? []).length > 0
          ? [
              {
                name: t("licence.questions"),
                value: lenders(version.manifest.reused ?? []).map((from) => (
                  <span key={from}>{from} </span>
                )),
              },
            ]
          : []),
        { name: t("catalog.course.language"), value: t("catalog.language.en") },
        {
          name: t("catalog.course.before"),
          value: before.length > 0 ? before.join(". ") : t("catalog.course.before.none"),
        },
      ]}
    />
  );
}

/** Whom to name for the questions that were taken from other courses, each once. */
function lenders(reused: NonNullable<Manifest["reused"]>): string[] {
  const said = reused.map(({ from: { course, version, college, licence } }) => {
    const known = LICENCES.find((one) => one === licence);
    const terms = (known && licenceName(known)) ?? licence;
    return `${course} ${version}, ${college}, ${terms}.`;
  });
  return [...new Set(said)];
}

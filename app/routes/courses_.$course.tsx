import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { EarnedBadge, HeldBadge } from "../credentials/EarnedBadge";
import { RenewalLater, RenewalNext } from "../credentials/RenewalNext";
import { readCourseBadges } from "../credentials/read-achievement.server";
import { readCourseRenewal } from "../credentials/read-course-renewal.server";
import { readForm } from "../http/form.server";
import { signedIn } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { t } from "../i18n/reader";
import { beginCourse } from "../learning/begin-course.server";
import { CourseView } from "../learning/CourseView";
import { readCoursePage } from "../learning/read-course-page.server";

export const handle = { access: "signed-in" };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: data?.page.version.title ?? "" }) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await signedIn({ request, context });
  const reading = context.app.reading(who.actor);
  const courseId = params.course ?? "";
  const page = await readCoursePage(reading, { courseId });
  if (!page) throw notFound();
  return {
    page,
    badges: await readCourseBadges(reading, courseId),
    renewal: await readCourseRenewal(reading, { courseId }),
  };
}

/** Begins the course and opens its first lesson. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await signedIn({ request, context });
  const courseId = params.course ?? "";
  const form = await readForm(request, z.object({}));
  if (!form.ok) return unprocessable(form);
  const begun = await context.app.run(who.actor, (work) => beginCourse(work, { courseId }));
  if (!begun.ok) {
    if (begun.reason === "no-such-course") throw notFound();
    const problems = [{ field: "", message: t("retirement.problem.begin") }];
    return unprocessable({ problems, values: form.values });
  }
  return seeOther(`/courses/${encodeURIComponent(courseId)}/lessons/${begun.value.slug}`);
}

export default function Course() {
  const { page, badges, renewal } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const held = badges.find(({ heldAs }) => heldAs !== null);
  const { objectives, version } = page;
  const about = renewal && {
    ...{ renewal, courseId: version.courseId, objectives: objectives.length },
  };
  const underWay = objectives.some(({ standing }) => standing?.renewing);
  const isNow = about?.renewal.isOpen && !underWay;
  return (
    <CourseView
      page={page}
      problems={again?.problems ?? []}
      renewal={isNow && <RenewalNext {...about} />}
      earned={
        held?.heldAs && (
          <>
            <HeldBadge credentialId={held.heldAs} badge={held.badge} />
            {about && !isNow && <RenewalLater {...about} />}
          </>
        )
      }
    >
      {badges.map(({ id, badge }) => (
        <EarnedBadge key={id} id={id} badge={badge} />
      ))}
    </CourseView>
  );
}

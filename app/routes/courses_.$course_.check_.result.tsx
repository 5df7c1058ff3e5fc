import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { signedIn } from "../http/guards.server";
import { seeOther } from "../http/respond";
import { textFor } from "../i18n/catalog";
import { CheckResult } from "../learning/CheckResult";
import { readCourseProgress } from "../learning/read-course-progress.server";

const t = textFor("en");
export const handle = { access: "signed-in" };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: t("result.metaTitle", {
        n: data?.objectives.filter(({ door }) => door.state === "shown").length ?? 0,
        of: data?.objectives.length ?? 0,
      }),
    }),
  },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await signedIn({ request, context });
  const courseId = params.course ?? "";
  const progress = await readCourseProgress(context.app.reading(who.actor), { courseId });
  if (!progress) throw seeOther(`/courses/${encodeURIComponent(courseId)}`);
  const { outline, objectives, zone } = progress;
  return { course: { id: courseId, title: outline.title }, objectives, zone };
}

export default function Result() {
  return <CheckResult {...useLoaderData<typeof loader>()} />;
}

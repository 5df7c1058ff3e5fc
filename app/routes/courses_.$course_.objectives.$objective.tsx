import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { signedIn } from "../http/guards.server";
import { notFound, seeOther } from "../http/respond";
import { t } from "../i18n/reader";
import { ObjectiveView } from "../learning/ObjectiveView";
import { readObjectivePage } from "../learning/read-objective-page.server";

export const handle = { access: "signed-in" };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data
        ? t("objective.metaTitle", { id: data.page.objective.id })
        : t("errors.notFound.title"),
    }),
  },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await signedIn({ request, context });
  const courseId = params.course ?? "";
  const page = await readObjectivePage(context.app.reading(who.actor), {
    courseId,
    objectiveId: params.objective ?? "",
  });
  if (page === "not-registered") throw seeOther(`/courses/${encodeURIComponent(courseId)}`);
  if (!page) throw notFound();
  return { page };
}

export default function Objective() {
  return <ObjectiveView page={useLoaderData<typeof loader>().page} />;
}

import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { frameOf } from "../authoring/read-draft.server";
import { ReadLessonShown } from "../authoring/review/ReadLessonShown";
import { readLesson } from "../authoring/review/read-lesson.server";
import { offered, optional, wholeNumber } from "../http/fields";
import { requireRole } from "../http/guards.server";
import { readQuery } from "../http/read-query.server";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data
        ? t("read.title", { title: data.title, seq: data.seq })
        : t("errors.notFound.title"),
    }),
  },
];

const query = z.object({
  at: optional(wholeNumber(1, 999_999_999)),
  said: optional(offered(200)),
});

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const asked = await readQuery(request, query);
  const { app } = context;
  const read = asked.ok
    ? await readLesson(app, who.actor, {
        draftId: params.draft ?? "",
        slug: params.lesson ?? "",
        at: asked.value.at ?? null,
      })
    : null;
  if (!read) throw notFound();
  const { page, ...lesson } = read;
  const said = (asked.ok && asked.value.said) || null;
  return { ...frameOf(page), ...lesson, said, commentKey: app.newId() };
}

export default function ReadLessonRoute() {
  return <ReadLessonShown {...useLoaderData<typeof loader>()} />;
}

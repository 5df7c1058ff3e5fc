import type {
  ActionFunctionArgs,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readStudio } from "../authoring/read-studio.server";
import { StudioPage } from "../authoring/StudioPage";
import { continueCourse } from "../authoring/start-course.server";
import { carried, offered } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("studio.title") }) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  // Whoever comes here will want to see a lesson soon: what renders it is made ready meanwhile.
  context.app.box.warm();
  return readStudio(context.app.reading(who.actor));
}

const form = z.object({ version: carried(offered(100)) });

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const read = await readForm(request, form);
  if (!read.ok) return unprocessable(read);
  const opened = await context.app.run(who.actor, (writing) =>
    continueCourse(writing, { courseVersionId: read.value.version }),
  );
  if (opened.ok) return seeOther(`/studio/${opened.value.draftId}`);
  if (opened.reason === "open" && opened.detail) return seeOther(`/studio/${opened.detail.draft}`);
  const message =
    opened.reason === "source"
      ? t("studio.opened.source")
      : opened.reason === "taken"
        ? t("studio.refused.taken", { code: String(opened.detail?.course ?? "") })
        : t("studio.refused.right");
  return unprocessable({ problems: [{ field: "", message }], values: read.values });
}

export default function StudioRoute() {
  const again = useActionData<typeof action>();
  return <StudioPage {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}

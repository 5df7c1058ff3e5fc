import type {
  ActionFunctionArgs,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ForkForm } from "../authoring/sharing/ForkForm";
import { forkCourse } from "../authoring/sharing/fork-course.server";
import { readForkable } from "../authoring/sharing/read-forkable.server";
import { courseCode } from "../catalog/manifest";
import { offered, oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("fork.title") }) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author"]);
  return readForkable(context.app.reading(who.actor));
}

const form = z.object({
  version: offered(100).min(1),
  college: offered(100).min(1),
  code: oneLine(12),
});

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["author"]);
  const { app } = context;
  const labels = {
    version: t("fork.course"),
    college: t("studio.new.college"),
    code: t("studio.new.code"),
  };
  const read = await readForm(request, form, { labels });
  if (!read.ok) return unprocessable(read);
  const { version, college, code } = read.value;
  const again = (field: string, message: string) =>
    unprocessable({ problems: [{ field, message }], values: read.values });
  const { courses, colleges } = await readForkable(app.reading(who.actor));
  if (!courses.some(({ id }) => id === version))
    return again("version", t("form.choose", { field: labels.version }));
  if (!colleges.some(({ id }) => id === college))
    return again("college", t("form.choose", { field: labels.college }));
  if (!courseCode.safeParse(code).success) return again("code", t("studio.new.code.wrong"));
  const forked = await app.run(who.actor, (writing) =>
    forkCourse(writing, {
      courseVersionId: version,
      code,
      organizationId: college,
    }),
  );
  if (forked.ok) return seeOther(`/studio/${forked.value.draftId}`);
  const { reason } = forked;
  if (reason === "code" || reason === "taken" || reason === "open")
    return again("code", t("fork.refused.code", { code }));
  return again(reason === "right" ? "college" : "version", t(`fork.refused.${reason}`));
}

export default function Fork() {
  const again = useActionData<typeof action>();
  return <ForkForm {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}

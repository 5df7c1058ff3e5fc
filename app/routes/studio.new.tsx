import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { NewCoursePage } from "../authoring/NewCoursePage";
import { readStudio } from "../authoring/read-studio.server";
import { startCourse } from "../authoring/start-course.server";
import { TEMPLATES } from "../catalog/course-template";
import { courseCode } from "../catalog/manifest";
import { carried, offered, oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";

export const handle = { access: ["author"] };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("studio.new.title") }) },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author"]);
  const { colleges } = await readStudio(context.app.reading(who.actor));
  return { colleges };
}

const form = z.object({
  college: carried(offered(100)),
  code: oneLine(12).transform((code) => code.toUpperCase()),
  title: oneLine(120),
  template: z.enum(TEMPLATES),
});

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["author"]);
  const { app } = context;
  const read = await readForm(request, form, {
    labels: {
      code: t("studio.new.code"),
      title: t("studio.new.title.label"),
      template: t("studio.new.template"),
    },
  });
  if (!read.ok) return unprocessable(read);
  const { code, title, template } = read.value;
  const again = (field: string, message: string) =>
    unprocessable({ problems: [{ field, message }], values: read.values });
  if (!courseCode.safeParse(code).success) return again("code", t("studio.new.code.wrong"));
  const { colleges } = await readStudio(app.reading(who.actor));
  const college = colleges.find(({ id }) => id === read.value.college);
  if (!college) return again("", t("studio.refused.right"));
  const started = await app.run(who.actor, (writing) =>
    startCourse(writing, {
      code,
      title,
      template,
      organizationId: college.id,
      college: college.name,
    }),
  );
  if (started.ok) return seeOther(`/studio/${started.value.draftId}`);
  if (started.reason === "open") return again("code", t("studio.refused.open"));
  if (started.reason === "taken") return again("code", t("studio.refused.taken", { code }));
  return again("", t("studio.refused.right"));
}

export default function NewCourse() {
  const again = useActionData<typeof action>();
  return <NewCoursePage {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}

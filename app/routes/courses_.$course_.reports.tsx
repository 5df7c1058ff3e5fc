import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readRetirement } from "../catalog/retire-course.server";
import { carried, oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { type GuardArgs, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { READS_REPORTS } from "../learning/problem-report";
import { ReportList } from "../learning/ReportList";
import { readReports, settleReport } from "../learning/read-reports.server";

export const handle = { access: READS_REPORTS };
export const meta: MetaFunction<typeof loader> = () => [
  { title: t("app.title", { page: t("reports.title") }) },
];

async function open({ request, context }: GuardArgs, courseId: string) {
  const who = await requireRole({ request, context }, READS_REPORTS);
  const page = await readReports(context.app.reading(who.actor), courseId);
  if (!page) throw notFound();
  return { who, page };
}

export async function loader(args: LoaderFunctionArgs) {
  const { who, page } = await open(args, args.params.course ?? "");
  const reading = args.context.app.reading(who.actor);
  const mayRetire = (await readRetirement(reading, page.course.id)) !== null;
  return { ...page, mayRetire, saved: new URL(args.request.url).searchParams.has("saved") };
}

export async function action(args: ActionFunctionArgs) {
  const courseId = args.params.course ?? "";
  const { who } = await open(args, courseId);
  const form = await readForm(args.request, z.object({ report: carried(oneLine(64)) }));
  if (!form.ok) return unprocessable(form);
  const outcome = await args.context.app.run(who.actor, (context) =>
    settleReport(context, { courseId, reportId: form.value.report }),
  );
  if (outcome.ok) return seeOther(`/courses/${encodeURIComponent(courseId)}/reports?saved`);
  const problems = [{ field: "", message: t("reports.problem.gone") }];
  return unprocessable({ problems, values: form.values });
}

export default function Reports() {
  const { problems } = askedAgain(useActionData<typeof action>());
  return <ReportList {...useLoaderData<typeof loader>()} problems={problems} />;
}

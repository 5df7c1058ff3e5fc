import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, oneLine, paragraphs } from "../http/fields";
import { readForm } from "../http/form.server";
import { signedIn } from "../http/guards.server";
import { notFound, seeOther, unprocessable, waiting } from "../http/respond";
import { typedIn } from "../http/typed";
import { t } from "../i18n/reader";
import { longestReport, placeIn, reportAddress, reportKinds } from "../learning/problem-report";
import { ReportForm } from "../learning/ReportForm";
import { readReportForm } from "../learning/read-report-form.server";
import { reportProblem } from "../learning/report-problem.server";

export const handle = { access: "signed-in" };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("report.title") }) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await signedIn({ request, context });
  const courseId = params.course ?? "";
  const asked = new URL(request.url).searchParams;
  const form = await readReportForm(context.app.reading(who.actor), {
    courseId,
    place: placeIn(asked),
  });
  if (form === "not-registered") throw seeOther(`/courses/${encodeURIComponent(courseId)}`);
  if (!form) throw notFound();
  return { ...form, formKey: context.app.newId(), saved: asked.has("saved") };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await signedIn({ request, context });
  const courseId = params.course ?? "";
  const place = placeIn(new URL(request.url).searchParams);
  const form = await readForm(
    request,
    z.object({
      key: carried(oneLine(64)),
      kind: z.enum(reportKinds, t("report.problem.kind")),
      words: paragraphs(longestReport),
    }),
    { labels: { kind: t("report.kind"), words: t("report.words") } },
  );
  if (!form.ok) return unprocessable(form);
  if (!place) throw notFound();
  const outcome = await context.app.run(who.actor, (work) =>
    reportProblem(work, { courseId, place, ...form.value }),
  );
  if (outcome.ok) return seeOther(`${reportAddress(courseId, place)}&saved`);
  if (outcome.reason === "not-registered")
    return seeOther(`/courses/${encodeURIComponent(courseId)}`);
  const problems = [{ field: "", message: t(`report.problem.${outcome.reason}`) }];
  const again = { problems, values: form.values };
  return outcome.reason === "too-many"
    ? waiting(again, Number(outcome.detail?.waitSeconds))
    : unprocessable(again);
}

export default function Report() {
  const again = useActionData<typeof action>();
  return (
    <ReportForm
      {...useLoaderData<typeof loader>()}
      problems={again?.problems ?? []}
      typed={typedIn(again?.values ?? {})}
    />
  );
}

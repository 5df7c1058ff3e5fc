import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, day, oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { forbidden, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { daysLater } from "../record/civil-day";
import { readLedPrograms } from "../reporting/read-led-programs.server";
import { openSurvey } from "../reporting/survey/open-survey.server";
import { readSurvey } from "../reporting/survey/read-survey.server";
import { SurveyPage } from "../reporting/survey/SurveyPage";

/** A school has so many days to answer, unless the lead says otherwise. */
const USUAL_DAYS = 28;

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("reporting.survey.title") }) },
];

const form = z.object({ program: carried(oneLine(64)), closes: day() });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const reading = context.app.reading(who.actor);
  const query = new URL(request.url).searchParams;
  const programs = await readLedPrograms(reading);
  const program = programs.find(({ id }) => id === query.get("program")) ?? programs[0];
  if (!program) throw forbidden();
  const years = await readSurvey(reading, program);
  const wasSent = years.some(({ year }) => program.today.startsWith(`${year}-`));
  const suggested = wasSent ? null : daysLater(program.today, USUAL_DAYS);
  return { programs, program, now: reading.now, years, suggested };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const read = await readForm(request, form, { labels: { closes: t("survey.closesOn") } });
  if (!read.ok) return unprocessable(read);
  const { program: programId, closes: closesOn } = read.value;
  const outcome = await context.app.run(who.actor, (writing) =>
    openSurvey(writing, { programId, closesOn }),
  );
  if (outcome.ok) return seeOther(`/reports/survey?program=${encodeURIComponent(programId)}`);
  const isDay = outcome.reason === "closes-early" || outcome.reason === "closes-late";
  const message = t(`survey.problem.${outcome.reason}`);
  return unprocessable({
    problems: [{ field: isDay ? "closes" : "", message }],
    values: read.values,
  });
}

export default function Survey() {
  const asked = askedAgain(useActionData<typeof action>());
  return <SurveyPage {...useLoaderData<typeof loader>()} asked={asked} />;
}

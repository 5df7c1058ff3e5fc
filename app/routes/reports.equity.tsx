import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { forbidden, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { EquityPage } from "../reporting/counts/EquityPage";
import { AREAS, GROUPINGS } from "../reporting/counts/grouping";
import { readEquity } from "../reporting/counts/read-equity.server";
import { sayArea } from "../reporting/counts/say-area.server";
import { readLedPrograms } from "../reporting/read-led-programs.server";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("reporting.equity.title") }) },
];

const form = z.object({
  program: carried(oneLine(64)),
  school: oneLine(64),
  area: z.enum(AREAS),
});
const labels = () => ({ school: t("counts.by.school"), area: t("counts.by.area") });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const reading = context.app.reading(who.actor);
  const query = new URL(request.url).searchParams;
  const programs = await readLedPrograms(reading);
  const program = programs.find(({ id }) => id === query.get("program")) ?? programs[0];
  if (!program) throw forbidden();
  const by = GROUPINGS.find((one) => one === query.get("by")) ?? "college";
  return { programs, program, by, report: await readEquity(reading, program) };
}

/** Says where a school lies. */
export async function action({ request, context }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const read = await readForm(request, form, { labels: labels() });
  if (!read.ok) return unprocessable(read);
  const { program: programId, school: schoolId, area } = read.value;
  const outcome = await context.app.run(who.actor, (writing) =>
    sayArea(writing, { programId, schoolId, area }),
  );
  if (outcome.ok)
    return seeOther(`/reports/equity?by=area&program=${encodeURIComponent(programId)}`);
  const field = outcome.reason === "not-your-school" ? "school" : "";
  return unprocessable({
    problems: [{ field, message: t(`counts.areas.problem.${outcome.reason}`) }],
    values: read.values,
  });
}

export default function Equity() {
  const asked = askedAgain(useActionData<typeof action>());
  return <EquityPage {...useLoaderData<typeof loader>()} asked={asked} />;
}

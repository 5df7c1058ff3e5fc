import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { day, oneLine, optional } from "../http/fields";
import { requireRole } from "../http/guards.server";
import { readQuery } from "../http/read-query.server";
import { forbidden } from "../http/respond";
import { t } from "../i18n/reader";
import { CreditPage } from "../reporting/credit/CreditPage";
import { readCredit } from "../reporting/credit/read-credit.server";
import { usualDays } from "../reporting/evidence/evidence-question";
import { readLedPrograms } from "../reporting/read-led-programs.server";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("reporting.credit.title") }) },
];

const asked = z.object({
  program: optional(oneLine(64)),
  from: optional(day()),
  through: optional(day()),
});
const labels = () => ({ from: t("evidence.from"), through: t("evidence.through") });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const reading = context.app.reading(who.actor);
  const programs = await readLedPrograms(reading);
  const read = await readQuery(request, asked, labels());
  const sent = read.ok ? read.value : {};
  const program = programs.find(({ id }) => id === sent.program) ?? programs[0];
  if (!program) throw forbidden();
  const usual = usualDays(program.today);
  const days = { from: sent.from ?? usual.from, through: sent.through ?? usual.through };
  const page = { programs, program, ...days };
  if (!read.ok) return { ...page, lines: [], problems: read.problems };
  const outcome = await readCredit(reading, { programId: program.id, ...days });
  if (outcome.ok) return { ...page, lines: outcome.value, problems: [] };
  const message = t(`evidence.problem.${outcome.reason}`);
  return { ...page, lines: [], problems: [{ field: "through", message }] };
}

export default function Credit() {
  return <CreditPage {...useLoaderData<typeof loader>()} />;
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "../http/guards.server";
import { forbidden } from "../http/respond";
import { t } from "../i18n/reader";
import { CoveragePage } from "../reporting/counts/CoveragePage";
import { readCoverage } from "../reporting/counts/read-coverage.server";
import { readLedPrograms } from "../reporting/read-led-programs.server";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("reporting.coverage.title") }) },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const reading = context.app.reading(who.actor);
  const query = new URL(request.url).searchParams;
  const programs = await readLedPrograms(reading);
  const program = programs.find(({ id }) => id === query.get("program")) ?? programs[0];
  if (!program) throw forbidden();
  return { programs, program, now: reading.now, coverage: await readCoverage(reading, program) };
}

export default function ShowCoverage() {
  return <CoveragePage {...useLoaderData<typeof loader>()} />;
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "../http/guards.server";
import { forbidden } from "../http/respond";
import { t } from "../i18n/reader";
import { GROUPINGS } from "../reporting/counts/grouping";
import { ReadyPage } from "../reporting/counts/ReadyPage";
import { readReady } from "../reporting/counts/read-ready.server";
import { readLedPrograms } from "../reporting/read-led-programs.server";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("reporting.ready.title") }) },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const reading = context.app.reading(who.actor);
  const query = new URL(request.url).searchParams;
  const programs = await readLedPrograms(reading);
  const program = programs.find(({ id }) => id === query.get("program")) ?? programs[0];
  if (!program) throw forbidden();
  const by = GROUPINGS.find((one) => one === query.get("by")) ?? "college";
  const report = await readReady(reading, { program, by });
  return { programs, program, by, now: reading.now, report };
}

export default function Ready() {
  return <ReadyPage {...useLoaderData<typeof loader>()} />;
}

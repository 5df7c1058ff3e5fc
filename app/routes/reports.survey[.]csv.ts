import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "../http/guards.server";
import { notFound } from "../http/respond";
import { readLedPrograms } from "../reporting/read-led-programs.server";
import { readSurvey } from "../reporting/survey/read-survey.server";
import { surveyCsv } from "../reporting/survey/survey-year";

export const handle = { access: ["program_lead"] };

/** The answers of closed years, without any school. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const reading = context.app.reading(who.actor);
  const asked = new URL(request.url).searchParams.get("program");
  const programs = await readLedPrograms(reading);
  const program = asked === null ? programs[0] : programs.find(({ id }) => id === asked);
  if (!program) throw notFound();
  return new Response(surveyCsv(await readSurvey(reading, program)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="principal-survey.csv"',
      "Cache-Control": "private, no-store",
    },
  });
}

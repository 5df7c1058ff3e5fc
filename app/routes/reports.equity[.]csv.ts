import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "../http/guards.server";
import { notFound } from "../http/respond";
import { equityCsv } from "../reporting/counts/equity-csv";
import { readEquity } from "../reporting/counts/read-equity.server";
import { readLedPrograms } from "../reporting/read-led-programs.server";

export const handle = { access: ["program_lead"] };

/** The same numbers as the page, in every way at once. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const reading = context.app.reading(who.actor);
  const asked = new URL(request.url).searchParams.get("program");
  const programs = await readLedPrograms(reading);
  const program = asked === null ? programs[0] : programs.find(({ id }) => id === asked);
  if (!program) throw notFound();
  return new Response(equityCsv(await readEquity(reading, program)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="time-to-ready.csv"',
      "Cache-Control": "private, no-store",
    },
  });
}

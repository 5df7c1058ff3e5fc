import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "../http/guards.server";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";
import { runCsv } from "../placement/bulk/bulk-words";
import { readRun } from "../placement/bulk/read-run.server";

export const handle = { access: ["program_lead"] };

/** A run's table as a file. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const shown = await readRun(context.app.reading(who.actor), params.id ?? "");
  if (!shown) throw notFound();
  return new Response(runCsv(shown, t), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="many-at-once.csv"',
      "Cache-Control": "private, no-store",
    },
  });
}

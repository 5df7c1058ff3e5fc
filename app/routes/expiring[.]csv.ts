import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "../http/guards.server";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";
import { expiringCsv } from "../reporting/expiring/expiring-csv";
import { readExpiringFile } from "../reporting/expiring/read-expiring.server";
import { readPick } from "../reporting/expiring/read-pick";

export const handle = { access: ["program_lead"] };

/** What was picked of the expiry board, whole. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const { pick } = readPick(new URL(request.url).searchParams);
  const file = await readExpiringFile(context.app.reading(who.actor), pick);
  if (!file) throw notFound();
  return new Response(expiringCsv(file.rows, t, file.names), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="what-ends-soon.csv"',
      "Cache-Control": "private, no-store",
    },
  });
}

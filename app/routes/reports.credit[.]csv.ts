import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { day, oneLine } from "../http/fields";
import { requireRole } from "../http/guards.server";
import { readQuery } from "../http/read-query.server";
import { seeOther } from "../http/respond";
import { creditCsv } from "../reporting/credit/credit";
import { readCredit } from "../reporting/credit/read-credit.server";

export const handle = { access: ["program_lead"] };

const asked = z.object({ program: oneLine(64), from: day(), through: day() });

/** The report that the page shows, whole. Whatever is amiss is said there. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const toPage = () => seeOther(`/reports/credit${new URL(request.url).search}`);
  const read = await readQuery(request, asked);
  if (!read.ok) return toPage();
  const { program: programId, from, through } = read.value;
  const outcome = await readCredit(context.app.reading(who.actor), { programId, from, through });
  if (!outcome.ok) return toPage();
  return new Response(creditCsv(outcome.value), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="work-study-${from}-${through}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}

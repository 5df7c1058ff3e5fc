import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "../http/guards.server";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";
import type { Role } from "../identity/roles";
import { readRejected } from "../placement/roster/read-report.server";
import { faultWords } from "../placement/roster/roster-words";
import { cellName } from "../placement/roster/sheet";
import { csvTable } from "../record/csv";

const access: Role[] = ["program_lead", "adjudicator"];
export const handle = { access };

/** The rejected rows as they were, each with its cells' problems in a last column. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, access);
  const rejected = await readRejected(context.app.reading(who.actor), params.id ?? "");
  if (!rejected) throw notFound();
  const width = rejected.headers.length;
  const rows = rejected.rows.map(({ row, cells, problems }) => [
    ...Array.from({ length: width }, (_, at) => cells[at] ?? ""),
    problems
      .map((problem) => {
        const where = problem.column === null ? "" : `${cellName(problem.column, row)}: `;
        return where + faultWords(problem, t);
      })
      .join(" "),
  ]);
  return new Response(csvTable([[...rejected.headers, t("roster.rows.problem")], ...rows]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="rows-to-fix.csv"',
      "Cache-Control": "private, no-store",
    },
  });
}

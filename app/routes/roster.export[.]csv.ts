import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "../http/guards.server";
import { notFound } from "../http/respond";
import type { Role } from "../identity/roles";
import { readRoster } from "../placement/roster/read-roster.server";
import { rosterCsv } from "../placement/roster/roster-file";

const access: Role[] = ["program_lead"];
export const handle = { access };

/** The corps members of the program that `?program=` names, as CSV. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, access);
  const programId = new URL(request.url).searchParams.get("program") ?? "";
  const roster = await readRoster(context.app.reading(who.actor), programId);
  if (!roster) throw notFound();
  return new Response(rosterCsv(roster.people), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="roster.csv"',
      "Cache-Control": "private, no-store",
    },
  });
}

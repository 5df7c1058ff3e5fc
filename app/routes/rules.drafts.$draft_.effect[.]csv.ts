import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "../http/guards.server";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";
import { effectCsv } from "../placement/rules/effect-words";
import { appliesFrom } from "../placement/rules/publication";
import { readDraftEffect } from "../placement/rules/read-draft.server";

export const handle = { access: ["program_lead", "operator"] };

/** Whom a draft would change, as a table: the people of the reader's own programs. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead", "operator"]);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const page = await readDraftEffect(context.app.reading(who.actor), {
    id: params.draft ?? "",
    applies: appliesFrom(asked),
  });
  if (!page) throw notFound();
  return new Response(effectCsv(page.effect, page.programs, t, page.names), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="effect.csv"',
      "Cache-Control": "private, no-store",
    },
  });
}

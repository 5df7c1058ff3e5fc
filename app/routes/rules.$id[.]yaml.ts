import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "../http/guards.server";
import { notFound } from "../http/respond";
import { readRuleFile } from "../placement/rules/read-rule.server";

export const handle = { access: ["program_lead", "operator"] };

/** A published version as the file that it can be written from again. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead", "operator"]);
  const file = await readRuleFile(context.app.reading(who.actor), params.id ?? "");
  if (file === null) throw notFound();
  return new Response(file, {
    headers: {
      "Content-Type": "application/yaml; charset=utf-8",
      "Content-Disposition": 'attachment; filename="rule.yaml"',
      "Cache-Control": "private, no-store",
    },
  });
}

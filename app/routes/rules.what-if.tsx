import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "../http/guards.server";
import { t } from "../i18n/reader";
import { readWithout, type Without } from "../placement/rules/read-without.server";
import { WithoutShown } from "../placement/rules/WithoutShown";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("without.title") }) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const asked = new URL(request.url).searchParams.get("without") ?? "";
  const page = await readWithout(context.app.reading(who.actor), withoutOf(asked));
  return { ...page, chosen: asked };
}

/** `badges:rel-1` as what is thought away; null for anything else. */
function withoutOf(asked: string): Without | null {
  const [, kind, id = ""] = /^(badges|colleges|rules):(.{1,100})$/.exec(asked) ?? [];
  if (kind === "badges") return { badge: id };
  if (kind === "colleges") return { college: id };
  return kind === "rules" ? { rule: id } : null;
}

export default function WithoutPage() {
  return <WithoutShown {...useLoaderData<typeof loader>()} />;
}

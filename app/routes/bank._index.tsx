import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BankPage } from "../authoring/bank/BankPage";
import { readFilter, readPlace } from "../authoring/bank/bank";
import { readBank } from "../authoring/bank/read-bank.server";
import { requireRole } from "../http/guards.server";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("bank.title") }) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const query = new URL(request.url).searchParams;
  const filter = readFilter(query);
  const after = readPlace(query.get("after"));
  const bank = await readBank(context.app.reading(who.actor), { filter, after });
  return { ...bank, filter, isLater: after !== null };
}

export default function BankRoute() {
  return <BankPage {...useLoaderData<typeof loader>()} />;
}

import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BankItemPage } from "../authoring/bank/BankItemPage";
import { readBankItem } from "../authoring/bank/read-bank-item.server";
import { requireRole } from "../http/guards.server";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";
import stylesheet from "../ui/studio.css?url";

export const handle = { access: ["author", "reviewer"] };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: data ? data.itemId : t("errors.notFound.title") }) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const [courseId, itemId] = [params.course ?? "", params.item ?? ""];
  const page = await readBankItem(context.app.reading(who.actor), { courseId, itemId });
  if (!page) throw notFound();
  return page;
}

export default function BankItemRoute() {
  return <BankItemPage {...useLoaderData<typeof loader>()} />;
}

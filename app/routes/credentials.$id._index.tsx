import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CredentialShown } from "../credentials/CredentialShown";
import { readCredentialPage } from "../credentials/read-credential-page.server";
import { visitor } from "../http/guards.server";
import { notFound } from "../http/respond";
import { textFor } from "../i18n/catalog";
import { STRANGER } from "../record/context.server";

const t = textFor("en");
export const handle = { access: "public" };
export const headers: HeadersFunction = () => ({ "X-Robots-Tag": "noindex, nofollow" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: data?.badge.title ?? t("errors.notFound.title") }) },
  { name: "robots", content: "noindex, nofollow" },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await visitor({ request, context });
  const { app } = context;
  const input = { id: params.id ?? "", origin: app.env.origin };
  const page = await readCredentialPage(app.reading(who?.actor ?? STRANGER), input);
  if (!page) throw notFound();
  return page;
}

export default function Credential() {
  return <CredentialShown {...useLoaderData<typeof loader>()} />;
}

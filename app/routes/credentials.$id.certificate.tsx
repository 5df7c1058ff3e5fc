import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Certificate } from "../credentials/Certificate";
import { readCredentialPage } from "../credentials/read-credential-page.server";
import { signedIn } from "../http/guards.server";
import { unlistedPage } from "../http/public-read";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";

export const handle = { access: "signed-in" };
export const headers: HeadersFunction = () => unlistedPage({ hasForm: false });
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: t("credentials.certificate.title", { title: data?.badge.title ?? "" }),
    }),
  },
];

/** For the holder, and for those who may revoke it. A revoked or unsigned award has no certificate. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await signedIn({ request, context });
  const { app } = context;
  const { origin } = app.env;
  const page = await readCredentialPage(app.reading(who.actor), { id: params.id ?? "", origin });
  if (page === null || page === "withdrawn" || page.seenAs === "anyone") throw notFound();
  if (page.holderName === null || page.status !== "issued") throw notFound();
  const verifyAddress = `${origin}/verify`;
  return { ...page, verifyAddress, link: `${origin}/credentials/${page.id}` };
}

export default function PrintedCertificate() {
  return <Certificate {...useLoaderData<typeof loader>()} />;
}

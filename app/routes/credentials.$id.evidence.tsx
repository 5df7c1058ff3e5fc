import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ProofShown } from "../credentials/ProofShown";
import { readProof } from "../credentials/read-proof.server";
import { signedIn } from "../http/guards.server";
import { unlistedPage } from "../http/public-read";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";

export const handle = { access: "signed-in" };
export const headers: HeadersFunction = () => unlistedPage({ hasForm: false });
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: t("showing.evidence.page", { title: data?.badge.title ?? "" }),
    }),
  },
  { name: "robots", content: "noindex, nofollow" },
];

/** For the holder, for who may revoke it, and for who leads or clears people where the holder serves. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await signedIn({ request, context });
  const proof = await readProof(context.app.reading(who.actor), params.id ?? "");
  if (proof === null) throw notFound();
  return proof;
}

export default function Evidence() {
  return <ProofShown {...useLoaderData<typeof loader>()} />;
}

import {
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CredentialShown } from "../credentials/CredentialShown";
import { readCredentialPage } from "../credentials/read-credential-page.server";
import { reader } from "../http/guards.server";
import { unlistedPage } from "../http/public-read";
import { gone, notFound } from "../http/respond";
import { t } from "../i18n/reader";
import { RelianceEntry } from "../placement/RelianceEntry";
import { readReliance } from "../placement/read-reliance.server";

export const handle = { access: "public" };
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: data?.badge.title ?? t("errors.notFound.title") }) },
  { name: "robots", content: "noindex, nofollow" },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const reading = context.app.reading(await reader({ request, context }));
  const input = { id: params.id ?? "", origin: context.app.env.origin };
  const page = await readCredentialPage(reading, input);
  if (page === "withdrawn") throw gone();
  if (page === null) throw notFound();
  const reliance = await readReliance(reading, page.id);
  const isSaved = new URL(request.url).searchParams.get("saved") === "visibility";
  return data(
    { ...page, reliance, isSaved },
    { headers: unlistedPage({ hasForm: page.seenAs === "holder" }) },
  );
}

export default function Credential() {
  const { reliance, ...page } = useLoaderData<typeof loader>();
  return <CredentialShown {...page} after={<RelianceEntry reliance={reliance} />} />;
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MyCredentials } from "../credentials/MyCredentials";
import { readLatestIssued } from "../credentials/read-credential-page.server";
import { readWallet } from "../credentials/read-wallet.server";
import { signedIn } from "../http/guards.server";
import { t } from "../i18n/reader";

export const handle = { access: "signed-in" };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("credentials.mine.title") }) },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await signedIn({ request, context });
  const reading = context.app.reading(who.actor);
  return {
    mine: await readWallet(reading),
    issued: await readLatestIssued(reading),
    origin: context.app.env.origin,
  };
}

export default function Mine() {
  return <MyCredentials {...useLoaderData<typeof loader>()} />;
}

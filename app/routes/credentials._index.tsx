import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MyCredentials } from "../credentials/MyCredentials";
import { readMyCredentials } from "../credentials/read-credential-page.server";
import { signedIn } from "../http/guards.server";
import { textFor } from "../i18n/catalog";

const t = textFor("en");
export const handle = { access: "signed-in" };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("credentials.mine.title") }) },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await signedIn({ request, context });
  return readMyCredentials(context.app.reading(who.actor));
}

export default function Mine() {
  return <MyCredentials {...useLoaderData<typeof loader>()} />;
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { signedIn } from "../http/guards.server";
import { t } from "../i18n/reader";
import { ReadsPage } from "../identity/ReadsPage";
import { readReads } from "../record/read-reads.server";

export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("reads.title") }) }];
export const handle = { access: "signed-in" };

export async function loader(args: LoaderFunctionArgs) {
  const who = await signedIn(args);
  return { reads: await readReads(args.context.app.reading(who.actor)) };
}

export default function Reads() {
  return <ReadsPage {...useLoaderData<typeof loader>()} />;
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { issuePass } from "../credentials/issue-pass.server";
import { PassShown } from "../credentials/PassShown";
import { signedIn } from "../http/guards.server";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";

export const handle = { access: "signed-in" };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("pass.title") }) }];

/** A new pass each time, for the holder; to anyone else it is not there. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await signedIn({ request, context });
  const page = await issuePass(context.app, who.actor, params.id ?? "");
  if (page === null) throw notFound();
  return page;
}

export default function ShowPass() {
  return <PassShown {...useLoaderData<typeof loader>()} />;
}

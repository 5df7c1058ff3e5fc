import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LadderPage } from "../credentials/career/LadderPage";
import { readLadder } from "../credentials/career/read-ladder.server";
import { signedIn } from "../http/guards.server";
import { t } from "../i18n/reader";
import { holds } from "../identity/roles";

export const handle = { access: "signed-in" };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("ladder.title") }) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await signedIn({ request, context });
  return {
    ladder: await readLadder(context.app.reading(who.actor)),
    serves: holds(who.memberships, ["corps_member"]),
  };
}

export default function CareerLadder() {
  return <LadderPage {...useLoaderData<typeof loader>()} />;
}

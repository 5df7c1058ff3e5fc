import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { toFactor, visitor } from "../http/guards.server";
import { t } from "../i18n/reader";
import { HomePage } from "../reporting/HomePage";
import { Landing } from "../reporting/Landing";
import { readHome } from "../reporting/read-home.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data?.home ? t("app.title", { page: t("home.metaTitle") }) : t("landing.metaTitle"),
  },
  { name: "description", content: t("landing.lead") },
];
export const handle = { access: "public" };

/** The reader's own home, or the landing page when nobody is signed in. */
export async function loader(args: LoaderFunctionArgs) {
  const who = await visitor(args);
  if (who && who.withheld.length > 0) throw toFactor(args);
  const { app } = args.context;
  return { home: who && (await readHome(app.reading(who.actor), who)) };
}

export default function Index() {
  const { home } = useLoaderData<typeof loader>();
  return home ? <HomePage home={home} /> : <Landing />;
}

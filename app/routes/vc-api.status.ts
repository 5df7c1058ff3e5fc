import type { LoaderFunctionArgs } from "@remix-run/node";
import { suiteList } from "../credentials/vc-api/issue-vc.server";
import { publicJson } from "../http/public-read";
import { notFound } from "../http/respond";

export const handle = { access: "public" };

/** The status list of what the standards' suites had signed. Not there without the test flag. */
export async function loader({ request, context: { app } }: LoaderFunctionArgs) {
  if (!app.env.vcApi) throw notFound();
  return publicJson(request, await suiteList(app.env.origin, app.now()), 0);
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAcceptedIssuers } from "../credentials/read-accepted-issuers.server";
import { publicJson } from "../http/public-read";
import { STRANGER } from "../record/context.server";

export const handle = { access: "public" };

/** The issuers that are accepted here, by DID. */
export async function loader({ request, context: { app } }: LoaderFunctionArgs) {
  const issuers = await readAcceptedIssuers(app.reading(STRANGER), app.env.origin);
  return publicJson(request, { issuers }, 300);
}

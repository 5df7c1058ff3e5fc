import type { LoaderFunctionArgs } from "@remix-run/node";
import { readStatusList } from "../credentials/read-status-list.server";
import { JSON_TYPE, publicFile } from "../http/public-read";

export const handle = { access: "public" };

/** A signed status list. While a revocation is not in the signed copy yet, there is none to give. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const list = await readStatusList(context.app, params.list ?? "");
  if (list === "behind") {
    const headers = { "Retry-After": "1", "Access-Control-Allow-Origin": "*" };
    return new Response(null, { status: 503, headers });
  }
  return publicFile(request, list && { body: list.body, type: JSON_TYPE, maxAge: 0 });
}

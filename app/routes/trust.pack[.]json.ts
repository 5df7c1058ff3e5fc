import type { LoaderFunctionArgs } from "@remix-run/node";
import { readTrustPack } from "../credentials/read-trust-pack.server";
import { publicJson } from "../http/public-read";
import { STRANGER } from "../record/context.server";

export const handle = { access: "public" };

/** What a device needs to check passes where there is no internet. */
export async function loader({ request, context: { app } }: LoaderFunctionArgs) {
  const pack = await readTrustPack(app.reading(STRANGER), app.env.origin);
  return publicJson(request, pack, 0);
}

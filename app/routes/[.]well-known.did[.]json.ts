import type { LoaderFunctionArgs } from "@remix-run/node";
import { didDocument, platformDid } from "../credentials/did-web";
import { publicJson } from "../http/public-read";

export const handle = { access: "public" };

/** The installation's own DID. It signs nothing: organizations do, each under its own DID. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  return publicJson(request, didDocument(platformDid(context.app.env.origin), []), 300);
}

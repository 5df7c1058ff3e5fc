import type { LoaderFunctionArgs } from "@remix-run/node";
import { readDidDocument } from "../credentials/read-did-document.server";
import { publicJson } from "../http/public-read";

export const handle = { access: "public" };

/** An organization's DID document: its keys, and which of them may sign. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { app } = context;
  const input = { origin: app.env.origin, organizationId: params.org ?? "" };
  return publicJson(request, await readDidDocument(app, input), 300);
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { readCredentialFile } from "../credentials/read-credential-file.server";
import { JSON_TYPE, publicFile } from "../http/public-read";

export const handle = { access: "public" };

/** The signed badge as JSON with its embedded proof. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const input = { id: params.id ?? "", format: "json" } as const;
  const body = await readCredentialFile(context.app, input);
  return publicFile(request, body === null ? null : { body, type: JSON_TYPE, maxAge: 60 });
}

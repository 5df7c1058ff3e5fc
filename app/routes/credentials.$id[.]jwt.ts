import type { LoaderFunctionArgs } from "@remix-run/node";
import { readCredentialFile } from "../credentials/read-credential-file.server";
import { publicFile } from "../http/public-read";

export const handle = { access: "public" };

/** The signed badge as a compact JWT. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const input = { id: params.id ?? "", format: "jwt" } as const;
  const body = await readCredentialFile(context.app, input);
  const type = "application/vc+jwt; charset=utf-8";
  return publicFile(request, body === null ? null : { body, type, maxAge: 60 });
}

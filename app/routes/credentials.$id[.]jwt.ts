import type { LoaderFunctionArgs } from "@remix-run/node";
import { readCredentialFile } from "../credentials/read-credential-file.server";
import { reader } from "../http/guards.server";
import { sharedFile } from "../http/public-read";

export const handle = { access: "public" };

/** The signed badge as a compact JWT. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const reading = context.app.reading(await reader({ request, context }));
  const file = await readCredentialFile(reading, { id: params.id ?? "", format: "jwt" });
  return sharedFile(request, file && { ...file, type: "application/vc+jwt; charset=utf-8" });
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { badgeFile } from "../credentials/BadgeFile";
import { bakeSvg } from "../credentials/baked-svg";
import { readCredentialFile } from "../credentials/read-credential-file.server";
import { reader } from "../http/guards.server";
import { SVG_ALONE, sharedFile } from "../http/public-read";

export const handle = { access: "public" };

/** The badge's drawing that carries the signed file, or with `?as=jwt` the token. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const reading = context.app.reading(await reader({ request, context }));
  const asToken = new URL(request.url).searchParams.get("as") === "jwt";
  const format = asToken ? "jwt" : "json";
  const file = await readCredentialFile(reading, { id: params.id ?? "", format });
  if (file === null) return sharedFile(request, null);
  const carried = asToken ? { jwt: file.body } : { json: file.body };
  const body = bakeSvg(badgeFile(file.badge), carried);
  return sharedFile(request, body === null ? null : { body, isOpen: file.isOpen, ...SVG_ALONE });
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { badgeFile } from "../credentials/BadgeFile";
import { bakePng } from "../credentials/baked-png";
import { drawPicture } from "../credentials/draw-picture.server";
import { readCredentialFile } from "../credentials/read-credential-file.server";
import { reader } from "../http/guards.server";
import { sharedFile } from "../http/public-read";

export const handle = { access: "public" };

/** The badge's picture that carries the signed file. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const reading = context.app.reading(await reader({ request, context }));
  const file = await readCredentialFile(reading, { id: params.id ?? "", format: "json" });
  if (file === null) return sharedFile(request, null);
  const body = bakePng(await drawPicture(badgeFile(file.badge)), file.body);
  return sharedFile(request, { body, type: "image/png", isOpen: file.isOpen });
}

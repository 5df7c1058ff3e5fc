import type { LoaderFunctionArgs } from "@remix-run/node";
import { badgeFile } from "../credentials/BadgeFile";
import { printSheet } from "../credentials/print-sheet.server";
import { reader } from "../http/guards.server";
import { sharedFile } from "../http/public-read";

export const handle = { access: "public" };

/** The credential as one page to print. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const reading = context.app.reading(await reader({ request, context }));
  const input = { id: params.id ?? "", origin: context.app.env.origin, draw: badgeFile };
  const sheet = await printSheet(reading, input);
  return sharedFile(request, sheet && { ...sheet, type: "application/pdf" });
}

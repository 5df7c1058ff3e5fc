import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { badgeFile } from "../credentials/BadgeFile";
import { zipWallet } from "../credentials/zip-wallet.server";
import { signedIn } from "../http/guards.server";
import { t } from "../i18n/reader";

export const handle = { access: "signed-in" };

/** Every credential of the reader in every form, as one file, written out as it is made. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await signedIn({ request, context });
  const { app } = context;
  const parts = zipWallet(app.reading(who.actor), { origin: app.env.origin, draw: badgeFile, t });
  const body = createReadableStreamFromReadable(Readable.from(parts, { objectMode: false }));
  return new Response(body, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": 'attachment; filename="muster-credentials.zip"',
      "Cache-Control": "private, no-store",
    },
  });
}

import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { signedIn } from "../http/guards.server";
import { exportText } from "../reporting/export-text";
import { readPersonExport } from "../reporting/read-person-export.server";

export const handle = { access: "signed-in" };

/** Everything held about the reader, as one JSON file, written out as it is read. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await signedIn({ request, context });
  const reading = context.app.reading(who.actor);
  const head = { madeAt: reading.now, format: "muster-export@1" };
  const text = exportText(head, readPersonExport(reading));
  const body = createReadableStreamFromReadable(Readable.from(text, { objectMode: false }));
  return new Response(body, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="muster-export.json"',
      "Cache-Control": "private, no-store",
    },
  });
}

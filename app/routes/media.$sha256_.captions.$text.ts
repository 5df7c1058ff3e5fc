import type { LoaderFunctionArgs } from "@remix-run/node";
import { readMediaText } from "../authoring/media/read-media-text.server";
import { signedIn } from "../http/guards.server";
import { BROUGHT } from "../http/held-file";
import { notFound } from "../http/respond";

export const handle = { access: "signed-in" };

/** The captions of a film or recording, in the words of the version or draft that shows them. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await signedIn({ request, context });
  const { sha256: media = "", text = "" } = params;
  const asked = { media, text, kind: "captions" } as const;
  const found = await readMediaText(context.app.reading(who.actor), asked);
  if (found === null) throw notFound();
  return new Response(found, {
    headers: { ...BROUGHT, "Content-Type": "text/vtt; charset=utf-8" },
  });
}

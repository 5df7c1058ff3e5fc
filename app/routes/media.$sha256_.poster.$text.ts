import type { LoaderFunctionArgs } from "@remix-run/node";
import { readMediaText } from "../authoring/media/read-media-text.server";
import { posterSvg } from "../catalog/media/poster";
import { signedIn } from "../http/guards.server";
import { BROUGHT } from "../http/held-file";
import { notFound } from "../http/respond";

export const handle = { access: "signed-in" };

/** The drawing that stands where a film will play. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await signedIn({ request, context });
  const { sha256: media = "", text = "" } = params;
  const asked = { media, text, kind: "poster" } as const;
  const found = await readMediaText(context.app.reading(who.actor), asked);
  const svg = found === null ? null : posterSvg(found);
  if (svg === null) throw notFound();
  return new Response(svg, {
    headers: { ...BROUGHT, "Content-Type": "image/svg+xml; charset=utf-8" },
  });
}

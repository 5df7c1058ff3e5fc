import type { LoaderFunctionArgs } from "@remix-run/node";
import { mayReadMedia } from "../authoring/media/may-read-media.server";
import { readHeldMedia } from "../catalog/read-held-media.server";
import { signedIn } from "../http/guards.server";
import { heldFile } from "../http/held-file";
import { notFound } from "../http/respond";

export const handle = { access: "signed-in" };

/** The bytes of a film or recording, or a stretch of them, for whoever may read a course that has it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await signedIn({ request, context });
  const reading = context.app.reading(who.actor);
  const held = await mayReadMedia(reading, params.sha256 ?? "");
  if (!held) throw notFound();
  const { hash } = held;
  return heldFile(request, { ...held, slice: (range) => readHeldMedia(reading, hash, range) });
}

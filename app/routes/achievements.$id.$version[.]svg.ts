import type { LoaderFunctionArgs } from "@remix-run/node";
import { badgeFile } from "../credentials/BadgeFile";
import { readAchievement } from "../credentials/read-achievement.server";
import { publicFile, SVG_ALONE } from "../http/public-read";

export const handle = { access: "public" };

/** The badge's drawing, without any credential in it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const input = { id: params.id ?? "", version: params.version ?? "" };
  const page = await readAchievement(context.app, input);
  if (page === null) return publicFile(request, null);
  return publicFile(request, { body: badgeFile(page.badge), maxAge: 300, ...SVG_ALONE });
}

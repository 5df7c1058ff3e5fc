import type { LoaderFunctionArgs } from "@remix-run/node";
import { badgeFile } from "../credentials/BadgeFile";
import { drawPicture } from "../credentials/draw-picture.server";
import { readAchievement } from "../credentials/read-achievement.server";
import { publicFile } from "../http/public-read";

export const handle = { access: "public" };

/** The badge's picture, without any credential in it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const input = { id: params.id ?? "", version: params.version ?? "" };
  const page = await readAchievement(context.app, input);
  if (page === null) return publicFile(request, null);
  const body = await drawPicture(badgeFile(page.badge));
  return publicFile(request, { body, type: "image/png", maxAge: 300 });
}

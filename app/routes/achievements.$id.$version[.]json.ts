import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAchievementJson } from "../credentials/read-achievement.server";
import { publicJson } from "../http/public-read";

export const handle = { access: "public" };

/** One version of an achievement as Open Badges JSON. It never changes. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { app } = context;
  const input = { id: params.id ?? "", version: params.version ?? "", origin: app.env.origin };
  return publicJson(request, await readAchievementJson(app, input), 300);
}

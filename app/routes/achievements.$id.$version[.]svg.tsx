import type { LoaderFunctionArgs } from "@remix-run/node";
import { renderToStaticMarkup } from "react-dom/server";
import { Badge } from "../credentials/Badge";
import { readAchievement } from "../credentials/read-achievement.server";
import { publicFile } from "../http/public-read";

export const handle = { access: "public" };

/** The badge's drawing. Alone in a window it runs in a sandbox with nothing allowed (A1). */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const input = { id: params.id ?? "", version: params.version ?? "" };
  const page = await readAchievement(context.app, input);
  if (page === null) return publicFile(request, null);
  const body = renderToStaticMarkup(<Badge badge={page.badge} />);
  const headers = { "Content-Security-Policy": "default-src 'none'; sandbox" };
  return publicFile(request, { body, type: "image/svg+xml; charset=utf-8", maxAge: 300, headers });
}

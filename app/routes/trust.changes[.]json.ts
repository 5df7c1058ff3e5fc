import type { LoaderFunctionArgs } from "@remix-run/node";
import { readStatusChanges } from "../credentials/read-status-changes.server";
import { publicJson } from "../http/public-read";
import { STRANGER } from "../record/context.server";

export const handle = { access: "public" };

/** What changed in the status lists since `?after=`, for checkers who keep copies. */
export async function loader({ request, context: { app } }: LoaderFunctionArgs) {
  const after = new URL(request.url).searchParams.get("after") ?? "";
  const input = { origin: app.env.origin, after };
  return publicJson(request, await readStatusChanges(app.reading(STRANGER), input), 0);
}

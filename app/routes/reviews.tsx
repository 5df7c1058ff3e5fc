import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReviewsPage } from "../authoring/review/ReviewsPage";
import { readQueue } from "../authoring/review/read-queue.server";
import { requireRole } from "../http/guards.server";
import { t } from "../i18n/reader";

export const handle = { access: ["author", "reviewer"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("reviews.title") }) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  return readQueue(context.app.reading(who.actor));
}

export default function Reviews() {
  return <ReviewsPage {...useLoaderData<typeof loader>()} />;
}

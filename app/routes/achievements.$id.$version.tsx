import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AchievementShown } from "../credentials/AchievementShown";
import { readAchievement } from "../credentials/read-achievement.server";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";

export const handle = { access: "public" };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: data?.badge.title ?? t("errors.notFound.title") }) },
];

export async function loader({ context, params }: LoaderFunctionArgs) {
  const page = await readAchievement(context.app, {
    id: params.id ?? "",
    version: params.version ?? "",
  });
  if (!page) throw notFound();
  return page;
}

export default function Achievement() {
  return <AchievementShown {...useLoaderData<typeof loader>()} />;
}

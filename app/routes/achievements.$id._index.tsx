import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AchievementShown } from "../credentials/AchievementShown";
import { readCreditsFor } from "../credentials/career/read-college-credits.server";
import { readAchievement } from "../credentials/read-achievement.server";
import { readWay } from "../credentials/read-way.server";
import { visitor } from "../http/guards.server";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";
import { STRANGER } from "../record/context.server";

export const handle = { access: "public" };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: data?.badge.title ?? t("errors.notFound.title") }) },
];

/** What it means is everyone's; the way there is the reader's own. */
export async function loader(args: LoaderFunctionArgs) {
  const { app } = args.context;
  const id = args.params.id ?? "";
  const page = await readAchievement(app, { id });
  if (!page) throw notFound();
  const who = await visitor(args);
  const learns = who?.memberships.some(({ role }) => role === "corps_member");
  const way = who && learns ? await readWay(app.reading(who.actor), { achievementId: id }) : null;
  const credits = await readCreditsFor(app.reading(who?.actor ?? STRANGER), [id]);
  return { ...page, way, credits: credits.get(id) ?? [] };
}

export default function Achievement() {
  return <AchievementShown {...useLoaderData<typeof loader>()} />;
}

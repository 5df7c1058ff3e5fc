import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { longestRegrade } from "../authoring/bank/bank";
import { RegradeItemPage } from "../authoring/bank/RegradeItemPage";
import { readRegradePage, regradeItem } from "../authoring/bank/regrade-item.server";
import { carried, oneLine, paragraphs } from "../http/fields";
import { readForm } from "../http/form.server";
import { type GuardArgs, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";

export const handle = { access: ["author", "reviewer"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data ? t("bank.regrade.title", { item: data.itemId }) : t("errors.notFound.title"),
    }),
  },
];

async function open({ request, context }: GuardArgs, courseId: string, itemId: string) {
  const who = await requireRole({ request, context }, ["author", "reviewer"]);
  const page = await readRegradePage(context.app.reading(who.actor), { courseId, itemId });
  if (!page) throw notFound();
  return { who, page };
}

export async function loader(args: LoaderFunctionArgs) {
  const { page } = await open(args, args.params.course ?? "", args.params.item ?? "");
  return { ...page, saved: new URL(args.request.url).searchParams.has("saved") };
}

const form = z.object({ version: carried(oneLine(100)), reason: paragraphs(longestRegrade) });

export async function action(args: ActionFunctionArgs) {
  const [courseId, itemId] = [args.params.course ?? "", args.params.item ?? ""];
  const { who } = await open(args, courseId, itemId);
  const read = await readForm(args.request, form, {
    labels: { reason: t("bank.regrade.reason") },
  });
  if (!read.ok) return unprocessable(read);
  const { version: itemVersionId, reason } = read.value;
  const asked = await args.context.app.run(who.actor, (context) =>
    regradeItem(context, { courseId, itemId, itemVersionId, reason }),
  );
  if (!asked.ok)
    return unprocessable({
      problems: [{ field: "", message: t(`bank.regrade.refused.${asked.reason}`) }],
      values: read.values,
    });
  return seeOther(
    `/bank/${encodeURIComponent(courseId)}/${encodeURIComponent(itemId)}/regrade?saved`,
  );
}

export default function RegradeItemRoute() {
  const asked = askedAgain(useActionData<typeof action>());
  return <RegradeItemPage {...useLoaderData<typeof loader>()} asked={asked} />;
}

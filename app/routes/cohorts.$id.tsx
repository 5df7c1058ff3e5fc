import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, day, offered, oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { formatDay } from "../i18n/dates";
import { t } from "../i18n/reader";
import { CohortPage } from "../placement/cohorts/CohortPage";
import { extendDueDays } from "../placement/cohorts/change-cohort.server";
import { readCohort } from "../placement/cohorts/read-cohorts.server";
import { doFormOnce } from "../record/answer-once.server";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: data?.cohort.name ?? t("cohorts.title") }) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const page = await readCohort(context.app.reading(who.actor), params.id ?? "");
  if (!page) throw notFound();
  return { ...page, formKey: context.app.newId() };
}

const asks = z.object({
  key: carried(oneLine(64)),
  people: z.array(offered(64)).min(1).max(500),
  due: day(),
  reason: oneLine(200),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const labels = {
    people: t("cohort.extend.who"),
    due: t("cohort.extend.until"),
    reason: t("cohort.reason"),
  };
  const form = await readForm(request, asks, { labels });
  if (!form.ok) return unprocessable(form);
  const { key, people, due, reason } = form.value;
  const cohortId = params.id ?? "";
  const outcome = await context.app.run(who.actor, async (writing) => {
    const answers = { cohortId, people, due, reason };
    const personIds = people.includes("everyone") ? ("everyone" as const) : people;
    return doFormOnce(writing, { key, action: "extend-due-days", answers }, () =>
      extendDueDays(writing, { cohortId, personIds, dueOn: due, reason }),
    );
  });
  if (outcome.ok) return seeOther(`/cohorts/${cohortId}`);
  const { reason: why, detail } = outcome;
  if (why === "no-cohort") throw notFound();
  const last = formatDay(String(detail?.day ?? due), t.locale);
  const message = t(`cohort.problem.${why}`, { name: String(detail?.name ?? ""), day: last });
  const field = why === "not-later" || why === "day-past" ? "due" : "people";
  return unprocessable({ problems: [{ field, message }], values: form.values });
}

export default function Cohort() {
  const again = useActionData<typeof action>();
  return <CohortPage {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}

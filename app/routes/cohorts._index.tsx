import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, day, oneLine, optional } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { CohortsPage } from "../placement/cohorts/CohortsPage";
import { createCohort } from "../placement/cohorts/change-cohort.server";
import { readCohorts } from "../placement/cohorts/read-cohorts.server";
import { doFormOnce } from "../record/answer-once.server";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("cohorts.title") }) }];

export async function loader(args: LoaderFunctionArgs) {
  const who = await requireRole(args, ["program_lead"]);
  const { app } = args.context;
  return { ...(await readCohorts(app.reading(who.actor), who)), formKey: app.newId() };
}

const asks = z.object({
  key: carried(oneLine(64)),
  program: carried(oneLine(64)),
  name: oneLine(60),
  starts: optional(day()),
  due: optional(day()),
});

export async function action(args: ActionFunctionArgs) {
  const who = await requireRole(args, ["program_lead"]);
  const labels = {
    name: t("cohort.name"),
    starts: t("cohort.starts"),
    due: t("cohort.due"),
  };
  const form = await readForm(args.request, asks, { labels });
  if (!form.ok) return unprocessable(form);
  const { key, program: programId, name, starts = null, due = null } = form.value;
  const cohort = { programId, name, startsOn: starts, dueOn: due };
  const outcome = await args.context.app.run(who.actor, (writing) =>
    doFormOnce(writing, { key, action: "create-cohort", answers: cohort }, () =>
      createCohort(writing, cohort),
    ),
  );
  if (outcome.ok) return seeOther(`/cohorts/${outcome.value.id}`);
  const field = { "not-your-program": "", "named-already": "name", "due-before-start": "due" };
  const message = t(`cohort.problem.${outcome.reason}`);
  const problems = [{ field: field[outcome.reason], message }];
  return unprocessable({ problems, values: form.values });
}

export default function Cohorts() {
  const again = useActionData<typeof action>();
  return <CohortsPage {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}

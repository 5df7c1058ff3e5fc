import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, day, oneLine, optional, paragraphs } from "../http/fields";
import { readForm } from "../http/form.server";
import { type GuardArgs, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { ObservationForm } from "../observation/ObservationForm";
import {
  fieldLabels,
  levelsIn,
  MOST_WORDS,
  observationProblem,
  rowFields,
} from "../observation/observation-fields";
import { readObservationForm } from "../observation/read-observation-form.server";
import { recordObservation } from "../observation/record-observation.server";

export const handle = { access: ["coach"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: t("observation.new.title", { name: data?.sheet.person.name ?? "" }),
    }),
  },
];

async function open({ request, context }: GuardArgs, personId: string | undefined) {
  const who = await requireRole({ request, context }, ["coach"]);
  const sheet = await readObservationForm(context.app.reading(who.actor), {
    personId: personId ?? "",
    courseId: new URL(request.url).searchParams.get("course"),
  });
  if (!sheet) throw notFound();
  return { who, sheet };
}

export async function loader(args: LoaderFunctionArgs) {
  const { who, sheet } = await open(args, args.params.id);
  return {
    sheet,
    formKey: args.context.app.newId(),
    signer: { name: who.name, role: t("role.coach") },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { who, sheet } = await open(args, args.params.id);
  if (!sheet.task) throw notFound();
  const { courseId, task } = sheet.task;
  const form = await readForm(
    args.request,
    z.object({
      key: carried(oneLine(64)),
      day: day(),
      saw: optional(paragraphs(MOST_WORDS)),
      nextStep: optional(paragraphs(MOST_WORDS)),
      ...rowFields(task.rubric, t),
    }),
    { labels: fieldLabels(task.rubric, t) },
  );
  if (!form.ok) return unprocessable(form);
  const sent = form.value;
  const outcome = await args.context.app.run(who.actor, (context) =>
    recordObservation(context, {
      key: sent.key,
      personId: sheet.person.id,
      courseId,
      onDay: sent.day,
      levels: levelsIn(task.rubric, sent),
      saw: sent.saw ?? null,
      nextStep: sent.nextStep ?? null,
    }),
  );
  if (outcome.ok) return seeOther(`/observations/${outcome.value.id}`);
  return unprocessable({
    problems: [observationProblem(outcome, sheet.person.name, t)],
    values: form.values,
  });
}

export default function NewObservation() {
  const again = useActionData<typeof action>();
  return <ObservationForm {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}

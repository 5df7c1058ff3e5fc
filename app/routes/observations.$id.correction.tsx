import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, day, optional, paragraphs } from "../http/fields";
import { readForm } from "../http/form.server";
import { type GuardArgs, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { formatDay } from "../i18n/dates";
import { t } from "../i18n/reader";
import { readSecondReaders } from "../identity/read-second-readers.server";
import { CorrectionForm } from "../observation/CorrectionForm";
import { correctObservation } from "../observation/correct-observation.server";
import {
  changeIn,
  fieldLabels,
  MOST_WORDS,
  observationProblem,
  rowFields,
} from "../observation/observation-fields";
import { readObservation } from "../observation/read-observation.server";

export const handle = { access: ["coach", "program_lead"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data
        ? t("observation.correct.title", { day: formatDay(data.observation.onDay, t.locale) })
        : t("errors.notFound.title"),
    }),
  },
];

async function open({ request, context }: GuardArgs, id: string | undefined) {
  const who = await requireRole({ request, context }, ["coach", "program_lead"]);
  const page = await readObservation(context.app.reading(who.actor), id ?? "");
  if (!page?.rights.withdraw) throw notFound();
  return { who, page };
}

export async function loader(args: LoaderFunctionArgs) {
  const { who, page } = await open(args, args.params.id);
  const { personId, organizationId: programId } = page.observation;
  const reading = args.context.app.reading(who.actor);
  const about = { personId, programId, channel: "observation" } as const;
  return { ...page, readers: await readSecondReaders(reading, about) };
}

export async function action(args: ActionFunctionArgs) {
  const { who, page } = await open(args, args.params.id);
  const { observation, task } = page;
  const { rubric } = task.task;
  const levels = Object.entries(rowFields(rubric, t)).map(([name, field]) => [
    name,
    field.optional(),
  ]);
  const form = await readForm(
    args.request,
    z.object({
      change: carried(z.enum(["rescore", "withdraw"])),
      reason: paragraphs(MOST_WORDS),
      day: optional(day()),
      saw: optional(paragraphs(MOST_WORDS)),
      nextStep: optional(paragraphs(MOST_WORDS)),
      ...(Object.fromEntries(levels) as Record<string, z.ZodOptional<z.ZodEnum>>),
    }),
    { labels: fieldLabels(rubric, t) },
  );
  if (!form.ok) return unprocessable(form);
  const { reason } = form.value;
  const outcome = await args.context.app.run(who.actor, (context) =>
    correctObservation(context, {
      observationId: observation.id,
      reason,
      change: changeIn(rubric, form.value, observation.onDay),
    }),
  );
  if (outcome.ok) return seeOther(`/observations/${outcome.value.id}`);
  return unprocessable({
    problems: [observationProblem(outcome, observation.personName, t)],
    values: form.values,
  });
}

export default function CorrectObservation() {
  const again = useActionData<typeof action>();
  const { readers, ...page } = useLoaderData<typeof loader>();
  return <CorrectionForm page={page} readers={readers} asked={askedAgain(again)} />;
}

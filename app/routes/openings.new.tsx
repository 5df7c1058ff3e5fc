import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, day, offered, oneLine, optional, ticked, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { createOpening } from "../placement/openings/create-opening.server";
import { OpeningForm } from "../placement/openings/OpeningForm";
import { MAX_SLOTS, MOST_STUDENTS, OPENING_ROLES } from "../placement/openings/opening";
import { openingLabels, openingProblem } from "../placement/openings/opening-fields";
import { readOpeningForm } from "../placement/openings/read-opening-form.server";
import { WEEKDAYS } from "../placement/openings/schedule";
import { doFormOnce } from "../record/answer-once.server";

const WEEKDAY_VALUES = ["1", "2", "3", "4", "5", "6", "7"] as const;
const TIME = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: () => t("openingForm.problem.time") });
/** No school's name is longer. */
const MOST_LETTERS = 100;
export const handle = { access: ["program_lead"] };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("openingForm.title") }) },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const words = new URL(request.url).searchParams.get("find") ?? "";
  const choices = await readOpeningForm(
    context.app.reading(who.actor),
    words.trim().slice(0, MOST_LETTERS),
  );
  return { ...choices, formKey: context.app.newId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const form = await readForm(
    request,
    z.object({
      key: carried(oneLine(64)),
      program: oneLine(64),
      school: oneLine(64),
      title: oneLine(120),
      role: z.enum(OPENING_ROLES),
      starts: day(),
      ends: day(),
      slots: wholeNumber(1, MAX_SLOTS),
      weekdays: z.array(z.enum(WEEKDAY_VALUES)).max(WEEKDAYS.length),
      from: TIME,
      to: TIME,
      students: optional(wholeNumber(1, MOST_STUDENTS)),
      layers: z.array(offered(64)).max(50),
      accompanied: ticked(),
      beside: ticked(),
    }),
    { labels: openingLabels(t) },
  );
  if (!form.ok) return unprocessable(form);
  const { key, program, school, starts, ends, weekdays, from, to, students, beside, ...rest } =
    form.value;
  const chosen = WEEKDAYS.filter((weekday) => weekdays.includes(`${weekday}`));
  const opening = {
    ...rest,
    programId: program,
    schoolId: school,
    startsOn: starts,
    endsOn: ends,
    besideOthers: beside,
    schedule: { weekdays: chosen, from, to, students: students ?? null },
  };
  const outcome = await context.app.run(who.actor, (writing) =>
    doFormOnce(writing, { key, action: "create-opening", answers: opening }, () =>
      createOpening(writing, opening),
    ),
  );
  if (outcome.ok) return seeOther(`/openings/${outcome.value.id}`);
  return unprocessable({ problems: [openingProblem(outcome, t)], values: form.values });
}

export default function NewOpening() {
  const again = useActionData<typeof action>();
  return <OpeningForm {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}

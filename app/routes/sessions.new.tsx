import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, day, oneLine, optional, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { createTrainingSession } from "../observation/create-training-session.server";
import { readSessions } from "../observation/read-sessions.server";
import { SessionForm } from "../observation/SessionForm";
import { sessionLabels, sessionProblem } from "../observation/session-fields";
import { LONGEST_MINUTES, MODES, MOST_SEATS } from "../observation/training";

export const handle = { access: ["coach", "program_lead"] };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("session.new.title") }) },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["coach", "program_lead"]);
  const { programs } = await readSessions(context.app.reading(who.actor));
  return { programs, formKey: context.app.newId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["coach", "program_lead"]);
  const form = await readForm(
    request,
    z.object({
      key: carried(oneLine(64)),
      program: oneLine(64),
      title: oneLine(120),
      mode: z.enum(MODES),
      place: oneLine(200),
      day: day(),
      time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, t("session.problem.time")),
      minutes: wholeNumber(1, LONGEST_MINUTES),
      seats: optional(wholeNumber(1, MOST_SEATS)),
    }),
    { labels: sessionLabels(t) },
  );
  if (!form.ok) return unprocessable(form);
  const { program, seats = null, ...session } = form.value;
  const outcome = await context.app.run(who.actor, (writing) =>
    createTrainingSession(writing, { ...session, seats, organizationId: program }),
  );
  if (outcome.ok) return seeOther(`/sessions/${outcome.value.id}`);
  return unprocessable({ problems: [sessionProblem(outcome, t)], values: form.values });
}

export default function NewSession() {
  const again = useActionData<typeof action>();
  return <SessionForm {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}

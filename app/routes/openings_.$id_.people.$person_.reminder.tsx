import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { nextPath } from "../http/next-path";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { ReminderForm } from "../placement/reminders/ReminderForm";
import { readReminder } from "../placement/reminders/read-reminder.server";
import { remindPerson } from "../placement/reminders/remind-person.server";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data ? t("reminder.title", { name: data.page.name }) : t("errors.notFound.title"),
    }),
  },
];

const sends = z.object({ req: carried(oneLine(120)), back: carried(oneLine(500)) });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const query = new URL(request.url).searchParams;
  const ask = { openingId: params.id ?? "", personId: params.person ?? "" };
  const page = await readReminder(context.app.reading(who.actor), {
    ...ask,
    req: query.get("req"),
  });
  if (!page) throw notFound();
  context.app.noteRead({ personId: page.personId, readerId: who.personId, what: "answer" });
  return { page, back: `/people/${page.personId}` };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const form = await readForm(request, sends);
  if (!form.ok) return unprocessable(form);
  const { req, back } = form.value;
  const ask = { openingId: params.id ?? "", personId: params.person ?? "" };
  const { app } = context;
  if (!(await readReminder(app.reading(who.actor), { ...ask, req }))) throw notFound();
  const sent = await app.run(who.actor, (writing) => remindPerson(writing, { ...ask, req }));
  // Pressed twice, or by two: the page it was pressed on says who was reminded when.
  if (sent.ok || sent.reason === "reminded") return seeOther(nextPath(back));
  const message = t(`reminder.problem.${sent.reason}`);
  return unprocessable({ problems: [{ field: "", message }], values: {} });
}

export default function Remind() {
  const again = useActionData<typeof action>();
  const { page, back } = useLoaderData<typeof loader>();
  return <ReminderForm page={page} back={back} asked={askedAgain(again)} />;
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, day, oneLine, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { holds } from "../identity/roles";
import { enterHours } from "../reporting/hours/enter-hours.server";
import { HoursPage } from "../reporting/hours/HoursPage";
import { HOUR_KINDS } from "../reporting/hours/hours";
import { hoursProblem, MOST_HOURS } from "../reporting/hours/hours-fields";
import { readHoursLog } from "../reporting/hours/read-hours-log.server";

export const handle = { access: ["coach", "program_lead"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: t("hours.of", { name: data?.log.person.name ?? "" }) }) },
];

const form = z.object({
  key: carried(oneLine(64)),
  day: day(),
  kind: z.enum(HOUR_KINDS),
  hours: wholeNumber(0, MOST_HOURS),
  minutes: wholeNumber(0, 59),
});

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["coach", "program_lead"]);
  const log = await readHoursLog(context.app.reading(who.actor), params.id ?? "");
  if (!log || log.person.id === who.personId) throw notFound();
  const setsTerm = holds(who.memberships, ["program_lead"]);
  return { log, setsTerm, formKey: context.app.newId() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["coach", "program_lead"]);
  const personId = params.id ?? "";
  if (!(await readHoursLog(context.app.reading(who.actor), personId))) throw notFound();
  const read = await readForm(request, form);
  if (!read.ok) return unprocessable(read);
  const { key, day: on, kind, hours, minutes } = read.value;
  const time = { kind, on, minutes: hours * 60 + minutes };
  const outcome = await context.app.run(who.actor, (writing) =>
    enterHours(writing, { ...time, personId, key }),
  );
  if (outcome.ok) return seeOther(`/people/${personId}/hours`);
  return unprocessable({ problems: [hoursProblem(outcome, t)], values: read.values });
}

export default function PersonHours() {
  const page = useLoaderData<typeof loader>();
  const asked = askedAgain(useActionData<typeof action>());
  return <HoursPage {...page} asked={asked} isOwn={false} />;
}

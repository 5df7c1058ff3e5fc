import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, day, oneLine, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { enterHours } from "../reporting/hours/enter-hours.server";
import { HoursPage } from "../reporting/hours/HoursPage";
import { HOUR_KINDS } from "../reporting/hours/hours";
import { hoursProblem, MOST_HOURS } from "../reporting/hours/hours-fields";
import { NoHours } from "../reporting/hours/NoHours";
import { readHoursLog } from "../reporting/hours/read-hours-log.server";

export const handle = { access: ["corps_member"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("hours.mine") }) }];

const form = z.object({
  key: carried(oneLine(64)),
  day: day(),
  kind: z.enum(HOUR_KINDS),
  hours: wholeNumber(0, MOST_HOURS),
  minutes: wholeNumber(0, 59),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["corps_member"]);
  const log = await readHoursLog(context.app.reading(who.actor), who.personId);
  return { log, formKey: context.app.newId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["corps_member"]);
  const read = await readForm(request, form);
  if (!read.ok) return unprocessable(read);
  const { key, day: on, kind, hours, minutes } = read.value;
  const time = { kind, on, minutes: hours * 60 + minutes };
  const outcome = await context.app.run(who.actor, (writing) =>
    enterHours(writing, { ...time, personId: who.personId, key }),
  );
  if (outcome.ok) return seeOther("/hours");
  return unprocessable({ problems: [hoursProblem(outcome, t)], values: read.values });
}

export default function Hours() {
  const { log, formKey } = useLoaderData<typeof loader>();
  const asked = askedAgain(useActionData<typeof action>());
  if (!log) return <NoHours />;
  return <HoursPage log={log} formKey={formKey} asked={asked} isOwn setsTerm={false} />;
}

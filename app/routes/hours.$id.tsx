import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { day, wholeNumber } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { correctHours } from "../reporting/hours/enter-hours.server";
import { HoursFields } from "../reporting/hours/HoursFields";
import { HOUR_KINDS } from "../reporting/hours/hours";
import { hoursProblem, MOST_HOURS } from "../reporting/hours/hours-fields";
import { readCorrectable } from "../reporting/hours/read-hours-log.server";
import { FormPage } from "../ui/Form";

const roles = ["corps_member", "coach", "program_lead"] as const;
export const handle = { access: ["corps_member", "coach", "program_lead"] };
export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("hours.correction") }) },
];

const form = z.object({
  day: day(),
  kind: z.enum(HOUR_KINDS),
  hours: wholeNumber(0, MOST_HOURS),
  minutes: wholeNumber(0, 59),
});

const logOf = (entry: { isOwn: boolean; person: { id: string } }) =>
  entry.isOwn ? "/hours" : `/people/${entry.person.id}/hours`;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, roles);
  const entry = await readCorrectable(context.app.reading(who.actor), params.id ?? "");
  if (!entry) throw notFound();
  return { entry };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, roles);
  const entry = await readCorrectable(context.app.reading(who.actor), params.id ?? "");
  if (!entry) throw notFound();
  const read = await readForm(request, form);
  if (!read.ok) return unprocessable(read);
  const { day: on, kind, hours, minutes } = read.value;
  const outcome = await context.app.run(who.actor, (writing) =>
    correctHours(writing, { entryId: entry.id, kind, on, minutes: hours * 60 + minutes }),
  );
  if (outcome.ok) return seeOther(logOf(entry));
  return unprocessable({ problems: [hoursProblem(outcome, t)], values: read.values });
}

export default function HoursCorrection() {
  const { entry } = useLoaderData<typeof loader>();
  const asked = askedAgain(useActionData<typeof action>());
  const { on, kind, minutes, person, isOwn } = entry;
  return (
    <FormPage
      title={t("hours.correction")}
      lead={t("hours.correctionLead")}
      crumb={<a href={logOf(entry)}>{isOwn ? t("hours.mine") : person.name}</a>}
      asked={asked}
      button={t("hours.correctionSend")}
    >
      <HoursFields on={on} kind={kind} minutes={minutes} />
    </FormPage>
  );
}

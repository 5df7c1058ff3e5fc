import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { day, oneLine, optional, ticked } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { TERM_HOURS } from "../reporting/hours/hours";
import { readTermForm } from "../reporting/hours/read-term-form.server";
import { setTerm } from "../reporting/hours/set-term.server";
import { TermForm } from "../reporting/hours/TermForm";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: t("hours.term.title", { name: data?.person.name ?? "" }) }) },
];

const form = z.object({
  hours: z.enum(TERM_HOURS.map(String)).transform((text) => {
    const hours = TERM_HOURS.find((one) => String(one) === text);
    if (hours === undefined) throw new Error("an offered number of hours that is none");
    return hours;
  }),
  starts: day(),
  ends: day(),
  college: optional(oneLine(64)),
  workStudy: ticked(),
});
const fields = { "ends-before-start": "ends", "no-college": "college", "not-in-your-program": "" };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const page = await readTermForm(context.app.reading(who.actor), params.id ?? "");
  if (!page) throw notFound();
  return page;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const page = await readTermForm(context.app.reading(who.actor), params.id ?? "");
  if (!page) throw notFound();
  const read = await readForm(request, form);
  if (!read.ok) return unprocessable(read);
  const { hours, starts: startsOn, ends: endsOn, college, workStudy } = read.value;
  const personId = page.person.id;
  const term = { personId, hours, startsOn, endsOn, collegeId: college ?? null, workStudy };
  const outcome = await context.app.run(who.actor, (writing) => setTerm(writing, term));
  if (outcome.ok) return seeOther(`/people/${personId}/hours`);
  const message = t(`hours.problem.term.${outcome.reason}`);
  return unprocessable({
    problems: [{ field: fields[outcome.reason], message }],
    values: read.values,
  });
}

export default function Term() {
  const asked = askedAgain(useActionData<typeof action>());
  return <TermForm {...useLoaderData<typeof loader>()} asked={asked} />;
}

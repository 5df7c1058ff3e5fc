import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { decideHours } from "../reporting/hours/decide-hours.server";
import { HoursDeskPage } from "../reporting/hours/HoursDeskPage";
import { readHoursDesk } from "../reporting/hours/read-hours-desk.server";

export const handle = { access: ["coach", "program_lead"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("hours.desk") }) }];

const form = z.object({
  entry: z.array(z.string().max(64)).max(100),
  verdict: carried(z.enum(["approved", "returned"])),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["coach", "program_lead"]);
  return { desk: await readHoursDesk(context.app.reading(who.actor)) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["coach", "program_lead"]);
  const read = await readForm(request, form);
  if (!read.ok) return unprocessable(read);
  const { entry: entryIds, verdict } = read.value;
  const outcome = await context.app.run(who.actor, (writing) =>
    decideHours(writing, { entryIds, verdict }),
  );
  if (outcome.ok) return seeOther("/reports/hours");
  const message = t(`hours.problem.${outcome.reason}`);
  return unprocessable({ problems: [{ field: "entry", message }], values: read.values });
}

export default function HoursDesk() {
  const asked = askedAgain(useActionData<typeof action>());
  return <HoursDeskPage {...useLoaderData<typeof loader>()} asked={asked} />;
}

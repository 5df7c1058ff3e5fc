import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, oneLine, optional } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { changeHold } from "../placement/change-hold.server";
import { HoldForm } from "../placement/HoldForm";
import { readHold } from "../placement/read-hold.server";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("hold.title") }) }];

const form = z.object({
  change: carried(z.enum(["put", "lift"])),
  reason: optional(oneLine(200)),
});
const labels = () => ({ reason: t("hold.reason") });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const page = await readHold(context.app.reading(who.actor), params.id ?? "");
  if (!page) throw notFound();
  const personId = params.id ?? "";
  context.app.noteRead({ personId, readerId: who.personId, what: "hold" });
  return page;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  await requireFreshProof({ request, context });
  const read = await readForm(request, form, { labels: labels() });
  if (!read.ok) return unprocessable(read);
  const { values } = read;
  const { change, reason } = read.value;
  if (change === "put" && reason === undefined) {
    const message = t("form.missing", { field: labels().reason });
    return unprocessable({ problems: [{ field: "reason", message }], values });
  }
  const personId = params.id ?? "";
  const said = reason === undefined ? {} : { reason };
  const outcome = await context.app.run(who.actor, (writing) =>
    changeHold(writing, { personId, change, ...said }),
  );
  if (outcome.ok) return seeOther(`/people/${personId}/hold`);
  const message = t(`hold.problem.${outcome.reason}`);
  return unprocessable({ problems: [{ field: "", message }], values });
}

export default function Hold() {
  const again = useActionData<typeof action>();
  return <HoldForm {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}

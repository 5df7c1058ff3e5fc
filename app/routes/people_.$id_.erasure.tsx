import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, oneLine, optional } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { forbidden, notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { askErasure, takeBackErasure } from "../identity/ask-erasure.server";
import { holdData, longestHoldReason } from "../identity/hold-data.server";
import { PersonDataPage } from "../identity/PersonDataPage";
import { readPersonErasure } from "../identity/read-erasure.server";
import { holds, type Role } from "../identity/roles";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: t("app.title", {
      page: data
        ? t("privacy.person.title", { name: data.person.name })
        : t("errors.notFound.title"),
    }),
  },
];
const access: Role[] = ["program_lead", "operator"];
export const handle = { access };

const form = z.object({
  do: carried(z.enum(["ask", "take-back", "hold", "lift"])),
  reason: optional(oneLine(longestHoldReason)),
});
const labels = () => ({ reason: t("privacy.person.reason") });

export async function loader(args: LoaderFunctionArgs) {
  const who = await requireRole(args, access);
  const page = await readPersonErasure(args.context.app.reading(who.actor), args.params.id ?? "");
  if (!page) throw notFound();
  const done = new URL(args.request.url).searchParams.has("done");
  return {
    ...page,
    mayHold: holds(who.memberships, ["operator"]) && who.personId !== page.person.personId,
    notice: done ? t("privacy.person.done") : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const who = await requireRole(args, access);
  const { app } = args.context;
  const personId = args.params.id ?? "";
  if (!(await readPersonErasure(app.reading(who.actor), personId))) throw notFound();
  await requireFreshProof(args);
  const read = await readForm(args.request, form, { labels: labels() });
  if (!read.ok) return unprocessable(read);
  const { do: step, reason } = read.value;
  const values = { do: step, ...(reason === undefined ? {} : { reason }) };
  const isHold = step === "hold" || step === "lift";
  if (isHold && reason === undefined)
    return unprocessable({
      problems: [{ field: "reason", message: t("form.missing", { field: labels().reason }) }],
      values,
    });
  const outcome = await app.run(who.actor, async (context) => {
    if (isHold) return holdData(context, { personId, set: step === "hold", reason: reason ?? "" });
    if (step === "ask") return askErasure(context, { personId });
    return takeBackErasure(context, { personId });
  });
  if (outcome.ok) return seeOther(`/people/${personId}/erasure?done`);
  if (outcome.reason === "unknown-person") throw notFound();
  if (outcome.reason === "not-allowed") throw forbidden();
  const message =
    outcome.reason === "nothing-asked"
      ? t("privacy.nothing-asked")
      : t(`privacy.person.${outcome.reason}`);
  return unprocessable({ problems: [{ field: "", message }], values });
}

export default function PersonData() {
  const page = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const step = String(again?.values.do ?? "");
  const about = step === "hold" || step === "lift" ? "hold" : "erasing";
  return (
    <PersonDataPage
      {...page}
      notice={again ? null : page.notice}
      again={again ? { about, asked: askedAgain(again) } : null}
    />
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, day, offered, oneLine, optional } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { seeOther, unprocessable, waiting } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { BulkPage } from "../placement/bulk/BulkPage";
import { planRun } from "../placement/bulk/plan-run.server";
import { readRuns } from "../placement/bulk/read-run.server";
import { BULK_ACTIONS, MOST_ROWS } from "../placement/bulk/run";
import { askedRows } from "../placement/cohorts/asked-people";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("bulk.title") }) }];

const asks = z.object({
  key: carried(oneLine(64)),
  program: carried(oneLine(64)),
  action: z.enum(BULK_ACTIONS),
  people: carried(z.array(offered(140)).max(MOST_ROWS)),
  rows: optional(z.string()),
  due: optional(day()),
  reason: oneLine(200),
});
const labels = () => ({
  action: t("bulk.action"),
  rows: t("bulk.rows"),
  due: t("bulk.due"),
  reason: t("bulk.reason"),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const { app } = context;
  return { ...(await readRuns(app.reading(who.actor), who)), formKey: app.newId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const form = await readForm(request, asks, { labels: labels() });
  if (!form.ok) return unprocessable(form);
  const { key, program, action, people, rows, due, reason } = form.value;
  const actor = { ...who.actor, personId: who.personId };
  const planned = await planRun(context.app, actor, {
    programId: program,
    action,
    pasted: askedRows(rows ?? ""),
    // Of someone ticked on a page: who, and about which opening.
    ticked: people.map((one) => {
      const [personId = "", openingId] = one.split(" ");
      return { personId, openingId: openingId ?? null };
    }),
    reason,
    dueOn: due ?? null,
    formKey: key,
  });
  if (planned.ok) return seeOther(`/bulk/${planned.value.id}`);
  const message = t(`bulk.problem.${planned.reason}`, { most: MOST_ROWS });
  const field = FIELDS[planned.reason];
  const again = { problems: [{ field, message }], values: form.values };
  if (planned.reason !== "too-many") return unprocessable(again);
  return waiting(again, Number(planned.detail?.waitSeconds ?? 0));
}

const FIELDS = {
  "not-your-program": "",
  ticked: "",
  nobody: "rows",
  "too-long": "rows",
  "no-day": "due",
  "too-many": "",
} as const;

export default function Bulk() {
  const again = useActionData<typeof action>();
  return <BulkPage {...useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}

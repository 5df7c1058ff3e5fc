import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, oneLine, optional, ticked, wholeNumber } from "../http/fields";
import { type FormValues, readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { readQuery } from "../http/read-query.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import type { Role } from "../identity/roles";
import { ReportPage } from "../placement/roster/ReportPage";
import { readReport } from "../placement/roster/read-report.server";
import { chooseTwin, confirmUpload, throwAway } from "../placement/roster/use-upload.server";

const access: Role[] = ["program_lead", "adjudicator"];
export const handle = { access };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t("app.title", { page: t(`roster.report.${data?.state ?? "read"}`) }) },
];

const asksFor = z.object({
  show: optional(z.enum(["matched", "new", "duplicate", "rejected"])),
  from: optional(wholeNumber(0, 1_000_000)),
  twins: optional(wholeNumber(0, 1_000_000)),
});

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, access);
  const asked = await readQuery(request, asksFor);
  const { show, from, twins } = asked.ok ? asked.value : {};
  const report = await readReport(context.app.reading(who.actor), params.id ?? "", {
    outcome: show ?? null,
    from: from ?? 0,
    twinsFrom: twins ?? 0,
  });
  if (!report) throw notFound();
  return report;
}

const which = z.object({ what: carried(z.enum(["choose", "import", "drop"])) });
const choosing = z.object({
  row: carried(wholeNumber(1, 10_000_000)),
  person: carried(oneLine(64)),
  choice: z.enum(["same", "two", "later"]),
});
const importing = z.object({ invite: ticked() });

export async function action(args: ActionFunctionArgs) {
  const { request, context, params } = args;
  const who = await requireRole(args, access);
  const uploadId = params.id ?? "";
  const reading = context.app.reading(who.actor);
  if (!(await readReport(reading, uploadId, { outcome: null, from: 0, twinsFrom: 0 })))
    throw notFound();
  const asked = await readForm(request.clone(), which);
  if (!asked.ok) return unprocessable(asked);
  const { what } = asked.value;
  if (what === "import") await requireFreshProof(args);
  const { app } = context;
  const refusal = (reason: keyof typeof PROBLEMS | "no-upload", values: FormValues) => {
    if (reason === "no-upload") throw notFound();
    const message = t(PROBLEMS[reason]);
    return unprocessable({ problems: [{ field: "", message }], values: { ...values, what } });
  };
  if (what === "choose") {
    const form = await readForm(request, choosing, { labels: { choice: t("roster.twin") } });
    if (!form.ok) return unprocessable({ ...form, values: { ...form.values, what } });
    const { row, person, choice } = form.value;
    const said = choice === "later" ? null : choice;
    const chosen = await app.run(who.actor, (writing) =>
      chooseTwin(writing, { uploadId, row, personId: person, choice: said }),
    );
    const again = `/roster/${uploadId}${new URL(request.url).search}`;
    return chosen.ok ? seeOther(again) : refusal(chosen.reason, form.values);
  }
  if (what === "import") {
    const form = await readForm(request, importing);
    if (!form.ok) return unprocessable(form);
    const begun = await app.run(who.actor, (writing) =>
      confirmUpload(writing, { uploadId, invite: form.value.invite }),
    );
    return begun.ok ? seeOther(`/roster/${uploadId}`) : refusal(begun.reason, form.values);
  }
  const dropped = await app.run(who.actor, (writing) => throwAway(writing, uploadId));
  return dropped.ok ? seeOther("/roster") : refusal(dropped.reason, {});
}

const PROBLEMS = {
  "no-row": "roster.twin.problem",
  nothing: "roster.problem.nothing",
  begun: "roster.problem.begun",
} as const;

export default function RosterReportPage() {
  const again = useActionData<typeof action>();
  return <ReportPage report={useLoaderData<typeof loader>()} asked={askedAgain(again)} />;
}

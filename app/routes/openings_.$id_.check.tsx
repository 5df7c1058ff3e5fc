import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { type FormAgain, notFound, unprocessable, waiting } from "../http/respond";
import { askedAgain } from "../http/typed";
import { takeUpload } from "../http/upload.server";
import { t } from "../i18n/reader";
import { askedRows, MOST_ASKED } from "../placement/cohorts/asked-people";
import { checkMany, readAskedOpening } from "../placement/cohorts/check-many.server";
import { type ManyAnswer, ManyPage } from "../placement/cohorts/ManyPage";
import { manyCsv } from "../placement/cohorts/many-words";

export const handle = { access: ["program_lead"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("many.title") }) }];

const MOST_BYTES = 256 * 1024;
const pasted = z.object({ rows: z.string().min(1, { error: () => t("many.nothing") }) });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const opening = await readAskedOpening(context.app.reading(who.actor), params.id ?? "");
  if (!opening) throw notFound();
  return { opening };
}

interface Checked extends FormAgain {
  answer?: ManyAnswer;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["program_lead"]);
  const { app } = context;
  const openingId = params.id ?? "";
  if (!(await readAskedOpening(app.reading(who.actor), openingId))) throw notFound();
  const taken = await takeUpload(request, "upload", MOST_BYTES);
  if (!taken.ok) return unprocessable(taken);
  const { bytes, rest } = taken.value;
  const labels = { rows: t("many.rows") };
  const form =
    bytes === null ? await readForm(rest, pasted, { maxBytes: MOST_BYTES, labels }) : null;
  if (form !== null && !form.ok) return unprocessable(form);
  const values = form?.values ?? {};
  const rows = askedRows(form?.value.rows ?? bytes?.toString("utf8") ?? "");
  const actor = { ...who.actor, personId: who.personId };
  const run = await checkMany(app, actor, { openingId, rows });
  if (!run.ok) {
    if (run.reason === "no-opening") throw notFound();
    const seconds = Number(run.detail?.waitSeconds ?? 0);
    const message = t(`many.${run.reason}`, { most: MOST_ASKED });
    const again = { problems: [{ field: "rows", message }], values };
    return run.reason === "too-many" ? waiting(again, seconds) : unprocessable(again);
  }
  const { people, names } = run.value;
  const csv = Buffer.from(manyCsv(people, t, names)).toString("base64");
  return { problems: [], values: {}, answer: { people, names, csv } } satisfies Checked;
}

export default function Many() {
  const again = useActionData<Checked>();
  const { opening } = useLoaderData<typeof loader>();
  return <ManyPage opening={opening} answer={again?.answer ?? null} asked={askedAgain(again)} />;
}

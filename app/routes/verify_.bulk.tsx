import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { type BulkAnswer, BulkPage } from "../credentials/BulkPage";
import { MOST_ROWS, rowsIn, tally } from "../credentials/bulk-check";
import { bulkCsv } from "../credentials/bulk-sentences";
import { checkInBulk } from "../credentials/check-in-bulk.server";
import { issueRunReceipt } from "../credentials/issue-receipt.server";
import { readForm } from "../http/form.server";
import { requireRole } from "../http/guards.server";
import { type FormAgain, unprocessable, waiting } from "../http/respond";
import { askedAgain } from "../http/typed";
import { takeUpload } from "../http/upload.server";
import { t } from "../i18n/reader";
import type { Role } from "../identity/roles";

export const meta: MetaFunction = () => [
  { title: t("app.title", { page: t("credentials.bulk.title") }) },
];
const access: Role[] = ["program_lead", "adjudicator"];
export const handle = { access };

const MOST_BYTES = 2 * 1024 * 1024;
/** What can be typed; longer rows come as a file. */
const MOST_TYPED = 1024 * 1024;
const SHOWN = 200;
const pasted = z.object({
  rows: z.string().min(1, { error: () => t("credentials.bulk.nothing") }),
});
const labels = () => ({ rows: t("credentials.bulk.rowsLabel") });

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, access);
  return null;
}

interface Checked extends FormAgain {
  answer?: BulkAnswer;
}

export async function action(args: ActionFunctionArgs) {
  const who = await requireRole(args, access);
  const { app } = args.context;
  const taken = await takeUpload(args.request, "upload", MOST_BYTES);
  if (!taken.ok) return unprocessable(taken);
  const { bytes, rest } = taken.value;
  const form =
    bytes === null
      ? await readForm(rest, pasted, { maxBytes: MOST_TYPED, labels: labels() })
      : null;
  if (form !== null && !form.ok) return unprocessable(form);
  const values = form?.values ?? {};
  const rows = rowsIn(form?.value.rows ?? bytes?.toString("utf8") ?? "");
  const programIds = who.memberships
    .filter(({ role }) => access.includes(role))
    .map(({ organizationId }) => organizationId);
  const actor = { ...who.actor, personId: who.personId };
  const run = await checkInBulk(app, actor, { rows, programIds });
  if (!run.ok) {
    const seconds = Number(run.detail?.waitSeconds ?? 0);
    const message =
      run.reason === "too-long"
        ? t("credentials.bulk.tooLong", { most: MOST_ROWS })
        : t("credentials.verify.tooMany", { seconds });
    const again = { problems: [{ field: "rows", message }], values };
    return run.reason === "too-long" ? unprocessable(again) : waiting(again, seconds);
  }
  const csv = bulkCsv(run.value, t);
  const receipt = await issueRunReceipt(app, { csv, rows: run.value });
  const answer = {
    shown: run.value.slice(0, SHOWN),
    total: rows.length,
    counts: tally(run.value),
    csv: Buffer.from(csv).toString("base64"),
    receipt,
  };
  return { problems: [], values: {}, answer } satisfies Checked;
}

export default function Bulk() {
  const again = useActionData<Checked>();
  return <BulkPage answer={again?.answer ?? null} asked={askedAgain(again)} />;
}

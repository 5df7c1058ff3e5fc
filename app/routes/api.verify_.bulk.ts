import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { MOST_ROWS } from "../credentials/bulk-check";
import { bulkCsv, sentenceOf } from "../credentials/bulk-sentences";
import { checkInBulk } from "../credentials/check-in-bulk.server";
import { issueRunReceipt } from "../credentials/issue-receipt.server";
import { readBody } from "../credentials/vc-api/request";
import { visitor } from "../http/guards.server";
import { answerJson, answerProblem, readJsonText } from "../http/read-json.server";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";
import { holds, type Role } from "../identity/roles";

const access: Role[] = ["program_lead", "adjudicator"];
export const handle = { access: "public" };
const MOST_BYTES = 2 * 1024 * 1024;
const asked = z.object({ rows: z.array(z.string().trim().min(1)).min(1) });

export function loader(): never {
  throw notFound();
}

/**
 * Checks many for a program: `{rows: [e-mail, member number, link or file]}` gives one verdict and one
 * sentence a row, the CSV and a receipt that names it by hash. 401 and 403 say who may ask.
 */
export async function action(args: ActionFunctionArgs) {
  const { app } = args.context;
  const who = await visitor(args);
  const refuse = (status: number, code: string, detail: string, headers = {}) =>
    answerProblem({ status, code, detail }, {}, headers);
  if (who === null) return refuse(401, "sign-in", t("api.bulk.who"));
  if (!holds(who.memberships, access)) return refuse(403, "role", t("api.bulk.who"));
  const body = await readJsonText(args.request, MOST_BYTES);
  if (!body.ok) return refuse(body.status, "BODY", t("api.body"));
  const json = readBody(body.bytes);
  const read = asked.safeParse(json.ok ? json.value : null);
  if (!read.success) return refuse(400, "FORMAT", t("api.bulk.shape"));
  const programIds = who.memberships
    .filter(({ role }) => access.includes(role))
    .map(({ organizationId }) => organizationId);
  const actor = { ...who.actor, personId: who.personId };
  const run = await checkInBulk(app, actor, { rows: read.data.rows, programIds });
  if (!run.ok) {
    const seconds = Number(run.detail?.waitSeconds ?? 0);
    if (run.reason === "too-long")
      return refuse(422, run.reason, t("credentials.bulk.tooLong", { most: MOST_ROWS }));
    const headers = { "Retry-After": String(seconds) };
    return refuse(429, run.reason, t("credentials.verify.tooMany", { seconds }), headers);
  }
  const csv = bulkCsv(run.value, t);
  const receipt = await issueRunReceipt(app, { csv, rows: run.value });
  const rows = run.value.map((row) => ({ ...row, said: sentenceOf(row, t) }));
  return answerJson({ rows, csv, receipt });
}

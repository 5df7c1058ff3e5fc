import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { awardInBulk } from "../credentials/award-in-bulk.server";
import { MOST_ORDERED, sayRow } from "../credentials/order";
import { answerJson, answerProblem } from "../http/read-json.server";
import { readOrder } from "../http/read-order.server";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";
import type { Role } from "../identity/roles";

export const handle = { access: "public" };
const access: Role[] = ["reviewer", "operator"];
const schema = z.object({
  achievement: z.string().min(1).max(64),
  people: z.array(z.string().trim().min(1).max(320)).min(1).max(MOST_ORDERED).optional(),
  dryRun: z.boolean().default(false),
});

export function loader(): never {
  throw notFound();
}

/**
 * Awards what has been earned: `{achievement, people?: [e-mail or member number], dryRun?}`. The rules
 * decide. One outcome and one sentence a row.
 */
export async function action(args: ActionFunctionArgs) {
  const { who, order } = await readOrder(args, { access, schema });
  const { achievement: achievementId, people = null, dryRun: rehearse } = order;
  const outcome = await awardInBulk(args.context.app, who, { achievementId, people, rehearse });
  if (!outcome.ok) {
    const status = outcome.reason === "too-many" ? 422 : 404;
    const detail = t(`api.order.${outcome.reason}`, { most: MOST_ORDERED });
    return answerProblem({ status, code: outcome.reason, detail });
  }
  const rows = outcome.value.map((row) => ({ ...row, said: sayRow(row, "award", rehearse, t) }));
  return answerJson({ dryRun: rehearse, rows });
}

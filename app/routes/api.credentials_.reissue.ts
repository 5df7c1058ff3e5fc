import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { changeInBulk } from "../credentials/change-in-bulk.server";
import { orderedCredentials, sayRow } from "../credentials/order";
import { reissueAward } from "../credentials/reissue-award.server";
import { answerJson } from "../http/read-json.server";
import { readOrder } from "../http/read-order.server";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";
import type { Role } from "../identity/roles";

export const handle = { access: "public" };
const access: Role[] = ["reviewer", "operator"];
const schema = z.object({
  credentials: orderedCredentials,
  dryRun: z.boolean().default(false),
});

export function loader(): never {
  throw notFound();
}

/**
 * Issues credentials again for the address and names of today: `{credentials: [id], dryRun?}`. One
 * outcome and one sentence a row.
 */
export async function action(args: ActionFunctionArgs) {
  const { who, order } = await readOrder(args, { access, schema });
  const { credentials, dryRun: rehearse } = order;
  const rows = await changeInBulk(
    args.context.app,
    who.actor,
    { credentials, rehearse },
    (context, credentialId) => reissueAward(context, { credentialId }),
  );
  const said = rows.map((row) => ({ ...row, said: sayRow(row, "reissue", rehearse, t) }));
  return answerJson({ dryRun: rehearse, rows: said });
}

import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { changeInBulk } from "../credentials/change-in-bulk.server";
import { MOST_ORDERED, sayRow } from "../credentials/order";
import { revocationReasons } from "../credentials/revocation";
import { revokeCredential } from "../credentials/revoke-credential.server";
import { answerJson } from "../http/read-json.server";
import { readOrder } from "../http/read-order.server";
import { notFound } from "../http/respond";
import { textFor } from "../i18n/catalog";
import type { Role } from "../identity/roles";

const t = textFor("en");
export const handle = { access: "public" };
const access: Role[] = ["reviewer", "operator"];
const schema = z.object({
  credentials: z
    .array(z.string().regex(/^[\w-]{1,64}$/))
    .min(1)
    .max(MOST_ORDERED),
  reason: z.enum(revocationReasons),
  dryRun: z.boolean().default(false),
});

export function loader(): never {
  throw notFound();
}

/** Takes credentials back: `{credentials: [id], reason, dryRun?}`. One outcome and one sentence a row. */
export async function action(args: ActionFunctionArgs) {
  const { who, order } = await readOrder(args, { access, schema });
  const { credentials, dryRun: rehearse } = order;
  const rows = await changeInBulk(
    args.context.app,
    who.actor,
    { credentials, rehearse },
    (context, credentialId) => revokeCredential(context, { credentialId, reason: order.reason }),
  );
  const said = rows.map((row) => ({ ...row, said: sayRow(row, "revoke", rehearse, t) }));
  return answerJson({ dryRun: rehearse, rows: said });
}

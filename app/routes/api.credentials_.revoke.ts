import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { type OrderedRow, orderedCredentials, sayRow } from "../credentials/order";
import { revocationReasons } from "../credentials/revocation";
import { agreeToRevocations, proposeRevocations } from "../credentials/revoke-in-bulk.server";
import { answerJson, answerProblem } from "../http/read-json.server";
import { readOrder } from "../http/read-order.server";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";
import type { Role } from "../identity/roles";

export const handle = { access: "public" };
const access: Role[] = ["reviewer", "operator"];
const schema = z.union([
  z.strictObject({ proposal: z.string().regex(/^[\w-]{1,64}$/) }),
  z.strictObject({
    credentials: orderedCredentials,
    reason: z.enum(revocationReasons),
    dryRun: z.boolean().default(false),
  }),
]);

export function loader(): never {
  throw notFound();
}

/**
 * Takes many credentials back, which two people decide (P3): `{credentials: [id], reason, dryRun?}`
 * says what would happen and gives a proposal; `{proposal}` by a second person does it. One outcome
 * and one sentence a row.
 */
export async function action(args: ActionFunctionArgs) {
  const { who, order } = await readOrder(args, { access, schema });
  const { app } = args.context;
  const say = (rows: readonly OrderedRow[], isRehearsal: boolean) =>
    rows.map((row) => ({ ...row, said: sayRow(row, "revoke", isRehearsal, t) }));
  if ("proposal" in order) {
    const outcome = await agreeToRevocations(app, who.actor, order.proposal);
    if (outcome.ok) return answerJson({ rows: say(outcome.value, false) });
    const status = outcome.reason === "no-such-proposal" ? 404 : 409;
    return answerProblem({
      status,
      code: outcome.reason,
      detail: t(`api.order.${outcome.reason}`),
    });
  }
  const { dryRun: rehearse, ...wanted } = order;
  const { rows, proposal } = await proposeRevocations(app, who.actor, { ...wanted, rehearse });
  const said = say(rows, true);
  if (proposal === null) return answerJson({ dryRun: true, rows: said });
  const { proposalId, endsAt } = proposal;
  return answerJson(
    { proposal: proposalId, until: new Date(endsAt).toISOString(), rows: said },
    202,
  );
}

import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { sayRow } from "../credentials/order";
import { reissueAward } from "../credentials/reissue-award.server";
import { answerJson, answerProblem } from "../http/read-json.server";
import { readOrder } from "../http/read-order.server";
import { notFound } from "../http/respond";
import { textFor } from "../i18n/catalog";
import type { Role } from "../identity/roles";

const t = textFor("en");
export const handle = { access: "public" };
const access: Role[] = ["reviewer", "operator"];
const schema = z.object({ dryRun: z.boolean().default(false) });

export function loader(): never {
  throw notFound();
}

/** Issues one credential again for the address and names of today: `{dryRun?}`. 404 what is not there for the asker, 409 what cannot be done, with why. */
export async function action(args: ActionFunctionArgs) {
  const { who, order } = await readOrder(args, { access, schema });
  const { app } = args.context;
  const credentialId = args.params.id ?? "";
  const perform = order.dryRun ? app.rehearse : app.run;
  const outcome = await perform(who.actor, (context) => reissueAward(context, { credentialId }));
  const said = sayRow(
    { outcome: outcome.ok ? "done" : outcome.reason },
    "reissue",
    order.dryRun,
    t,
  );
  if (outcome.ok) {
    const issued = order.dryRun ? null : outcome.value.credentialId;
    return answerJson({ dryRun: order.dryRun, credentialId: issued, said });
  }
  const isMissing = ["no-such-credential", "not-yours-to-revoke"].includes(outcome.reason);
  const code = isMissing ? "no-such-credential" : outcome.reason;
  return answerProblem({ status: isMissing ? 404 : 409, code, detail: said });
}

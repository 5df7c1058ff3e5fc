import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { changeOne } from "../credentials/change-in-bulk.server";
import { answerOne } from "../credentials/order";
import { reissueAward } from "../credentials/reissue-award.server";
import { answerJson, answerProblem } from "../http/read-json.server";
import { readOrder } from "../http/read-order.server";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";
import type { Role } from "../identity/roles";

export const handle = { access: "public" };
const access: Role[] = ["reviewer", "operator"];
const schema = z.object({
  dryRun: z.boolean().default(false),
});

export function loader(): never {
  throw notFound();
}

/**
 * Issues one credential again for the address and names of today: `{dryRun?}`. 404 what is not there for the asker,
 * 409 what cannot be done, with why.
 */
export async function action(args: ActionFunctionArgs) {
  const { who, order } = await readOrder(args, { access, schema });
  const { dryRun: rehearse } = order;
  const row = await changeOne(
    args.context.app,
    who.actor,
    { asked: args.params.id ?? "", rehearse },
    (context, credentialId) => reissueAward(context, { credentialId }),
  );
  const { problem, body } = answerOne(row, "reissue", rehearse, t);
  return problem === null ? answerJson(body) : answerProblem(problem);
}

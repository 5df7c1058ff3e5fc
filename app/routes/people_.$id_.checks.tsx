import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { carried, offered, oneLine } from "../http/fields";
import { readForm } from "../http/form.server";
import { requireFreshProof, requireRole } from "../http/guards.server";
import { notFound, seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { ClearanceForm } from "../placement/clearances/ClearanceForm";
import {
  clearanceLabels,
  clearanceProblem,
  readDecider,
} from "../placement/clearances/clearance-fields";
import { readClearanceForm } from "../placement/clearances/read-clearances.server";
import { orderCheck } from "../placement/vendors/order-check.server";
import { doFormOnce } from "../record/answer-once.server";

export const handle = { access: ["adjudicator"] };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("order.title") }) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const who = await requireRole({ request, context }, ["adjudicator"]);
  const page = await readClearanceForm(context.app.reading(who.actor), params.id ?? "");
  if (!page) throw notFound();
  return { ...page, formKey: context.app.newId() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const who = await requireRole({ request, context }, ["adjudicator"]);
  await requireFreshProof({ request, context });
  const form = await readForm(
    request,
    z.object({
      key: carried(oneLine(64)),
      vendor: offered(64),
      type: offered(80),
      decider: offered(200),
    }),
    { labels: { ...clearanceLabels(t), vendor: t("order.vendor") } },
  );
  if (!form.ok) return unprocessable(form);
  const { values } = form;
  const { key, vendor: vendorId, type, decider: named } = form.value;
  const decider = readDecider(named);
  if (!decider) {
    const problem = clearanceProblem({ ok: false, reason: "other-body" }, t);
    return unprocessable({ problems: [problem], values });
  }
  const order = { personId: params.id ?? "", vendorId, type, decider };
  const outcome = await context.app.run(who.actor, (writing) =>
    doFormOnce(writing, { key, action: "order-check", answers: order }, () =>
      orderCheck(writing, order),
    ),
  );
  if (outcome.ok) return seeOther(`/people/${order.personId}/clearances/new`);
  const { reason } = outcome;
  const problem =
    reason === "no-such-vendor" || reason === "vendor-ended"
      ? { field: "vendor", message: t(`order.problem.${reason}`) }
      : clearanceProblem({ ...outcome, reason }, t);
  return unprocessable({ problems: [problem], values });
}

export default function OrderedCheck() {
  const again = useActionData<typeof action>();
  return <ClearanceForm {...useLoaderData<typeof loader>()} askedOrder={askedAgain(again)} />;
}

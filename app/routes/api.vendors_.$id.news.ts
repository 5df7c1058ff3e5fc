import type { ActionFunctionArgs } from "@remix-run/node";
import { answerJson, answerProblem, readJsonText } from "../http/read-json.server";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";
import { receiveNews } from "../placement/vendors/receive-news.server";
import { MOST_BYTES } from "../placement/vendors/vendor";

export const handle = { access: "public" };
const STATUS = {
  forged: 401,
  late: 401,
  unreadable: 422,
  "no-such-order": 404,
  reused: 409,
  "too-many": 429,
} as const;

export function loader(): never {
  throw notFound();
}

/**
 * A vendor says how far an order has come: JSON, signed in `Muster-Signature`. 200 when it was taken,
 * now or before; a refusal names its code and what to do.
 */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const body = await readJsonText(request, MOST_BYTES);
  if (!body.ok) return answerProblem({ status: body.status, code: "BODY", detail: t("api.body") });
  const outcome = await receiveNews(context.app, {
    vendorId: params.id ?? "",
    header: request.headers.get("Muster-Signature"),
    body: body.bytes,
    address: context.clientAddress,
  });
  if (outcome.ok) return answerJson({ taken: outcome.value.isNew ? "now" : "before" });
  const { reason, detail } = outcome;
  const seconds = Number(detail?.waitSeconds ?? 0);
  const said = t(`api.news.${reason}`, { seconds });
  return answerProblem(
    { status: STATUS[reason], code: reason, detail: said },
    {},
    reason === "too-many" ? { "Retry-After": String(seconds) } : {},
  );
}

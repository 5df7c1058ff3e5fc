import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { checkCredential } from "../credentials/check-credential.server";
import { issueReceipt } from "../credentials/issue-receipt.server";
import { isObject } from "../credentials/json";
import { readBody } from "../credentials/vc-api/request";
import { visitor } from "../http/guards.server";
import { answerJson, answerProblem, readJsonText } from "../http/read-json.server";
import { notFound } from "../http/respond";
import { t } from "../i18n/reader";
import { STRANGER } from "../record/context.server";

export const handle = { access: "public" };
/** JSON text writes some bytes of a 256 KB badge as two. */
const MOST_BYTES = 600 * 1024;
const asked = z.object({
  credential: z.union([z.string().min(1), z.record(z.string(), z.unknown())]),
  email: z.email().optional(),
});

export function loader(): never {
  throw notFound();
}

/**
 * Checks one credential for a program: `{credential: text, link or JSON, email?}` gives the verdict,
 * the code, every check and a signed receipt. 400 what cannot be read, 429 with when to come back.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const { app, clientAddress } = context;
  const who = await visitor({ request, context });
  const body = await readJsonText(request, MOST_BYTES);
  if (!body.ok) {
    return answerProblem({ status: body.status, code: "BODY", detail: t("api.body") });
  }
  const read = readBody(body.bytes);
  const input = asked.safeParse(read.ok ? read.value : null);
  if (!read.ok || !input.success) {
    const code = read.ok ? "FORMAT" : read.code;
    return answerProblem({ status: 400, code, detail: t("api.verify.shape") });
  }
  const { credential, email = null } = input.data;
  const file = isObject(read.value.credential) ? JSON.stringify(credential) : String(credential);
  const outcome = await checkCredential(app, who?.actor ?? STRANGER, {
    file,
    email,
    address: clientAddress,
  });
  if (!outcome.ok) {
    const { reason, detail } = outcome;
    if (reason === "too-many") {
      const seconds = Number(detail?.waitSeconds ?? 60);
      const problem = {
        status: 429,
        code: reason,
        detail: t("credentials.verify.tooMany", { seconds }),
      };
      return answerProblem(problem, {}, { "Retry-After": String(seconds) });
    }
    const problem = { status: 422, code: reason, detail: t(`credentials.verify.link.${reason}`) };
    return answerProblem(problem);
  }
  const checked = outcome.value;
  if (checked.kind === "receipt") return answerJson({ receipt: checked.receipt });
  if (checked.kind === "pass") return answerJson({ pass: checked.pass });
  const { verdict, code, checks, badge } = checked.verification;
  const said = code === null ? t("credentials.verify.four.valid") : t(`credentials.code.${code}`);
  const receipt = await issueReceipt(app, checked);
  return answerJson({ verdict, code, said, checks, badge, receipt });
}

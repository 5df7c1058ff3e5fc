import type { ActionFunctionArgs } from "@remix-run/node";
import { MAX_BYTES } from "../credentials/json";
import { problemType, readBody, verifyRequest } from "../credentials/vc-api/request";
import { verifyVc, verifyVp } from "../credentials/vc-api/verify-vc.server";
import type { Code } from "../credentials/verification/code";
import { answerJson, answerProblem, readJsonText } from "../http/read-json.server";
import { notFound } from "../http/respond";

export const handle = { access: "public" };

export function loader(): never {
  throw notFound();
}

/** VC API: verifies what the standards' suites send. Not there without the test flag. */
export async function action({ request, context: { app } }: ActionFunctionArgs) {
  if (!app.env.vcApi) throw notFound();
  const body = await readJsonText(request, MAX_BYTES);
  if (!body.ok) return answerProblem({ status: body.status, code: "BODY", detail: "No JSON." });
  const read = readBody(body.bytes);
  const asked = read.ok ? verifyRequest(read.value) : read;
  if (!asked.ok) return notVerified(asked.code, asked.detail);
  const { what, document, expected } = asked.value;
  const verified = await (what === "vc" ? verifyVc : verifyVp)(app, document, expected);
  if (!verified.ok) return notVerified(verified.reason, verified.detail);
  return answerJson({ verified: true, checks: expected.checks, warnings: [], errors: [] });
}

function notVerified(code: Code, details: Record<string, string | number> = {}) {
  const detail = Object.values(details).join(", ");
  const problem = { type: problemType(code), title: code, detail };
  const more = { verified: false, errors: [problem], problemDetails: [problem] };
  return answerProblem({ status: 400, code, detail }, more);
}

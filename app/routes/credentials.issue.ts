import type { ActionFunctionArgs } from "@remix-run/node";
import { MAX_BYTES } from "../credentials/json";
import { issueVc } from "../credentials/vc-api/issue-vc.server";
import { issueAnswer, issueRequest, readBody } from "../credentials/vc-api/request";
import { answerJson, answerProblem, readJsonText } from "../http/read-json.server";
import { notFound } from "../http/respond";

export const handle = { access: "public" };

export function loader(): never {
  throw notFound();
}

/** VC API: signs what the standards' suites send. Not there without the test flag. */
export async function action({ request, context: { app } }: ActionFunctionArgs) {
  if (!app.env.vcApi) throw notFound();
  const body = await readJsonText(request, MAX_BYTES);
  if (!body.ok) return answerProblem({ status: body.status, code: "BODY", detail: "No JSON." });
  const read = readBody(body.bytes);
  const asked = read.ok ? issueRequest(read.value) : read;
  if (!asked.ok) {
    const detail = String(asked.detail.problem);
    return answerProblem({ status: 400, code: asked.code, detail });
  }
  const issued = await issueVc(app, asked.value);
  if (!issued.ok) {
    const detail = String(issued.detail?.problem);
    return answerProblem({ status: 400, code: "SCHEMA", detail });
  }
  return answerJson(issueAnswer(issued.value), 201);
}

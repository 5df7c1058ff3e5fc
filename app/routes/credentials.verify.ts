import type { ActionFunctionArgs } from "@remix-run/node";
import { MAX_BYTES } from "../credentials/json";
import { verifyPosted } from "../credentials/vc-api/verify-posted.server";
import { answerJson, answerProblem, readJsonText } from "../http/read-json.server";
import { notFound } from "../http/respond";

export const handle = { access: "public" };

export function loader(): never {
  throw notFound();
}

/** VC API: verifies what the standards' suites send. Not there without the test flag. */
export async function action({ request, context: { app } }: ActionFunctionArgs) {
  if (!app.env.vcApi) throw notFound();
  const posted = await readJsonText(request, MAX_BYTES);
  if (!posted.ok) return answerProblem({ status: posted.status, code: "BODY", detail: "No JSON." });
  const { problem, body } = await verifyPosted(app, posted.bytes);
  return problem === null ? answerJson(body) : answerProblem(problem, body);
}

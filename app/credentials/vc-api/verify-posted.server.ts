import type { Code, Detail } from "../verification/code";
import { problemType, readBody, verifyRequest } from "./request";
import { type Desk, verifyVc, verifyVp } from "./verify-vc.server";

/** What the VC API answers: the body, and what is wrong when something is. */
export interface VerifyAnswer {
  problem: { status: number; code: Code; detail: string } | null;
  body: object;
}

/** Verifies what a posted body holds, a credential or a presentation. */
export async function verifyPosted(desk: Desk, bytes: Uint8Array): Promise<VerifyAnswer> {
  const read = readBody(bytes);
  const asked = read.ok ? verifyRequest(read.value) : read;
  if (!asked.ok) return notVerified(asked.code, asked.detail);
  const { what, document, expected } = asked.value;
  const verified = await (what === "vc" ? verifyVc : verifyVp)(desk, document, expected);
  if (!verified.ok) return notVerified(verified.reason, verified.detail);
  const body = { verified: true, checks: expected.checks, warnings: [], errors: [] };
  return { problem: null, body };
}

function notVerified(code: Code, details: Detail = {}): VerifyAnswer {
  const detail = Object.values(details).join(", ");
  const problem = { type: problemType(code, details.reason), title: code, detail };
  const body = { verified: false, errors: [problem], problemDetails: [problem] };
  return { problem: { status: 400, code, detail }, body };
}

import { readBytes } from "./form.server";

/** The text of a posted JSON body, or the status that says why there is none: 413 or 415. */
export async function readJsonText(
  request: Request,
  maxBytes: number,
): Promise<{ ok: true; bytes: Buffer } | { ok: false; status: 413 | 415 }> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type)) return { ok: false, status: 415 };
  const bytes = await readBytes(request, maxBytes);
  return bytes === null ? { ok: false, status: 413 } : { ok: true, bytes };
}

/** A JSON answer to a program, never kept by anyone on the way. */
export function answerJson(body: object, status = 200, headers: Record<string, string> = {}) {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": "no-store",
      ...headers,
    },
  });
}

/** What a program is told of a refusal (RFC 9457): a code of ours, and a sentence. */
export function answerProblem(
  problem: { status: number; code: string; detail: string },
  more: object = {},
  headers: Record<string, string> = {},
) {
  const { status, code, detail } = problem;
  const body = { type: `urn:muster:problem:${code}`, title: code, status, detail, ...more };
  return answerJson(body, status, { "Content-Type": "application/problem+json", ...headers });
}

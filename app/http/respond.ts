import { data, redirect } from "@remix-run/node";
import type { FormValues, Problem, RefusedForm } from "./form.server";

/** What an action answers when a form is to be put right: problems, and what was typed. */
export interface FormAgain {
  problems: Problem[];
  values: FormValues;
}

/** 303: the work is done, go and read `path` (one of ours). */
export function seeOther(path: string, headers: Record<string, string> = {}): Response {
  return redirect(path, { status: 303, headers });
}

/** 422, or the form reader's own status: the page again, with what is wrong and what was typed. */
export function unprocessable({
  problems,
  values,
  status = 422,
}: FormAgain & { status?: RefusedForm["status"] }) {
  return again({ problems, values }, { status });
}

/** 429: the page again, with when to come back; `waitSeconds` also goes into Retry-After. */
export function waiting(form: FormAgain, waitSeconds: number) {
  return again(form, { status: 429, headers: { "Retry-After": String(waitSeconds) } });
}

/** 503: the page again; nothing was done, and trying again in a moment is safe. */
export function busy(form: FormAgain) {
  return again(form, { status: 503, headers: { "Retry-After": "5" } });
}

/** What was typed goes back, but never a password. */
function again({ problems, values }: FormAgain, init: ResponseInit) {
  const kept = Object.entries(values).filter(([name]) => !/password/i.test(name));
  return data<FormAgain>({ problems, values: Object.fromEntries(kept) }, init);
}

/** 404, also for what exists but belongs to an organization of someone else. Throw it. */
export function notFound(): Response {
  return new Response(null, { status: 404, statusText: "Not Found" });
}

/** 410: it was here, and is erased. Throw it. */
export function gone(): Response {
  return new Response(null, { status: 410, statusText: "Gone" });
}

/** 403: signed in, but the role does not open this. Throw it. */
export function forbidden(): Response {
  return new Response(null, { status: 403, statusText: "Forbidden" });
}

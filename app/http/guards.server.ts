import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { t } from "../i18n/reader";
import { demoCode } from "../identity/give-code.server";
import type { HeldForm } from "../identity/held-form";
import { holds, type Role } from "../identity/roles";
import type { Who } from "../identity/session.server";
import { isProofFresh } from "../identity/session-bounds";
import { type Actor, STRANGER } from "../record/context.server";
import { readFields } from "./form.server";
import { forbidden, seeOther } from "./respond";

export type { Who } from "../identity/session.server";

/** What a guard looks at; pass a loader's or action's own arguments. */
export type GuardArgs = Pick<LoaderFunctionArgs, "request" | "context">;

/** Who is visiting, or null when nobody is signed in. For pages that are open to all. */
export async function visitor({ context }: GuardArgs): Promise<Who | null> {
  return context.visit.who;
}

/** The same as who acts: a person, or a stranger. */
export async function reader(args: GuardArgs): Promise<Actor> {
  return (await visitor(args))?.actor ?? STRANGER;
}

/**
 * Who is signed in. First line of each loader and action that needs someone.
 * Otherwise a page leads to sign-in and back, and a form waits behind the sign-in, nothing lost.
 */
export async function signedIn(args: GuardArgs): Promise<Who> {
  const { who, endedFor } = args.context.visit;
  if (who) return who;
  throw await askWhoThisIs(args, endedFor);
}

/**
 * Who is signed in and holds one of these roles somewhere now; anyone else gets 403. Who would, but for a
 * second factor, is led to setting one up (I6).
 */
export async function requireRole(args: GuardArgs, roles: readonly Role[]): Promise<Who> {
  const who = await signedIn(args);
  if (holds(who.memberships, roles)) return who;
  throw who.withheld.some((role) => roles.includes(role)) ? toFactor(args) : forbidden();
}

/** To where a second factor is set up, and back. */
export function toFactor({ request }: GuardArgs): Response {
  const { pathname, search } = new URL(request.url);
  const isPage = request.method === "GET" && pathname !== "/";
  const back = isPage ? `?next=${encodeURIComponent(pathname + search)}` : "";
  return seeOther(`/account/factor${back}`);
}

/**
 * The same person, proved within the last five minutes (I12). For actions that place, adjudicate,
 * revoke, or change rights: call it after the role guard and before reading the form.
 * Otherwise a page asks for the password, keeps the form, and sends it on.
 */
export async function requireFreshProof(args: GuardArgs): Promise<Who> {
  const who = await signedIn(args);
  if (isProofFresh(who.provedAt, args.context.app.now())) return who;
  throw await askWhoThisIs(args, who.personId);
}

/** Holds a posted form behind the question "who are you?"; a page that is read leads to sign-in. */
async function askWhoThisIs(
  { request, context }: GuardArgs,
  personId: string | null,
): Promise<Response | ReturnType<typeof data<HeldForm>>> {
  const { pathname, search } = new URL(request.url);
  const path = pathname + search;
  const door = context.visit.half ? "/sign-in/code" : "/sign-in";
  const toSignIn = seeOther(path === "/" ? door : `${door}?next=${encodeURIComponent(path)}`);
  if (request.method === "GET" || request.method === "HEAD") return toSignIn;
  const form = await readFields(request, t);
  if (!form.ok) return toSignIn;
  const fields = form.value.filter(([name]) => !/password/i.test(name));
  const email = context.visit.who?.email ?? null;
  const asksCode = context.visit.who?.hasFactor ?? null;
  const code = asksCode && personId !== null ? await demoCode(context.app, personId) : null;
  return data<HeldForm>(
    { held: { path, fields, personId, email, asksCode, demoCode: code, problem: null } },
    { status: 401 },
  );
}

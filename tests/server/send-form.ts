import type { Sent } from "./bad-values";
import { type FormCase, OFFERED, type Prepared, type Values } from "./forms";
import { asItStands, type PageForm, postedForms } from "./page";
import { RIGHTS } from "./rights";
import { fill } from "./routes";
import type { Twins } from "./twins";

export interface Answer {
  status: number;
  html: string;
}

/** The address that a case's form posts to. */
export function targetOf(path: string, form: FormCase, twins: Twins, things: Prepared): string {
  const names = RIGHTS[path]?.names ?? [];
  return (
    form.path?.(things) ??
    fill(
      path,
      names.map((name) => twins.own[name]),
    )
  );
}

export async function open(twins: Twins, path: string, cookie: string): Promise<Answer> {
  const page = await fetch(`${twins.server.origin}${path}`, { headers: { cookie } });
  return { status: page.status, html: await page.text() };
}

/** Posts from one of our own pages: fields, or a body as it is with the type it is said to have. */
export async function post(
  twins: Twins,
  path: string,
  cookie: string,
  sent: [string, string][] | { body: string; type: string },
): Promise<Answer> {
  const { body, type } = Array.isArray(sent)
    ? { body: new URLSearchParams(sent).toString(), type: "application/x-www-form-urlencoded" }
    : sent;
  const answer = await fetch(`${twins.server.origin}${path}`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie, origin: twins.server.origin, "content-type": type },
    body,
  });
  return { status: answer.status, html: await answer.text() };
}

/** The form that a case is about, read from the page that it stands on. */
export async function readForm(
  twins: Twins,
  things: Prepared,
  { form, target, cookie }: { form: FormCase; target: string; cookie: string },
): Promise<PageForm> {
  if (form.bare) return { action: null, controls: [] };
  const { status, html } = form.waits
    ? await heldAt(twins, form.waits, cookie)
    : await open(twins, form.page?.(things) ?? target, cookie);
  const [path] = target.split("?");
  const names = Object.keys(form.fields);
  const asks = ({ controls }: PageForm) =>
    names.filter((name) => controls.some((control) => control.name === name)).length;
  const [best] = postedForms(html)
    .filter(({ action }) => action === null || action.split("?")[0] === path)
    .sort((a, b) => asks(b) - asks(a) || a.controls.length - b.controls.length);
  if (!best) throw new Error(`no form for ${target} on its page: ${status}`);
  return best;
}

/** The page that asks who is there, about a form that was sent with a proof of long ago. */
async function heldAt(twins: Twins, path: string, cookie: string): Promise<Answer> {
  await twins.world.app.db.updateTable("login_session").set({ proved_at: 0 }).execute();
  return post(twins, path, cookie, [["email", "new@mesa.example"]]);
}

/** Each field's values as a list. */
export function listed(values: Values): Record<string, Sent> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? [value] : value,
    ]),
  );
}

/** What a browser sends when this was typed over what the page shows. */
export function filled(shown: PageForm, typed: Record<string, Sent>): [string, string][] {
  const kept = asItStands(shown).filter(([name]) => !Object.hasOwn(typed, name));
  const offered = (name: string) =>
    shown.controls.find((control) => control.name === name)?.value ?? "";
  const added = Object.entries(typed).flatMap(([name, sent]) =>
    sent.map((value): [string, string] => [name, value === OFFERED ? offered(name) : value]),
  );
  return [...kept, ...added];
}

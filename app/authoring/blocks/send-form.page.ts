import type { KeptForm } from "../editor/edit-store.page";
import { fillIn } from "./form-fields.page";

/** The answer to a form that was sent: the page as it is now, and where it stands. */
export interface Answer {
  page: Document;
  url: URL;
  status: number;
}

/** The server could not take the form now: it is sent again. */
export class Away extends Error {}

/** @param extra what is sent besides the fields */
export async function send(
  form: HTMLFormElement,
  extra: Record<string, string>,
  submitter: HTMLElement | null = null,
): Promise<Answer> {
  const body = new URLSearchParams(extra);
  for (const [name, value] of new FormData(form, submitter))
    if (typeof value === "string") body.append(name, value);
  return ask(location.pathname, { method: "POST", body });
}

/** Asks for a page; throws `Away` where there is no connection or no server that can answer. */
export async function ask(address: string, sent: RequestInit = {}): Promise<Answer> {
  try {
    const answer = await fetch(address, { ...sent, headers: { accept: "text/html" } });
    if (answer.status >= 500 || answer.status === 429) throw new Away(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return { page, url: new URL(answer.url), status: answer.status };
  } catch (error) {
    if (error instanceof TypeError) throw new Away(error.message);
    throw error;
  }
}

/** Nobody is signed in any more, or somebody else is. */
export function isSignedOut({ status, url }: Answer): boolean {
  return status === 401 || url.pathname === "/sign-in";
}

/** What an answer says is wrong; nothing when it says nothing. */
export function problemIn({ page }: Answer): string {
  return page.querySelector(".problem li")?.textContent ?? "";
}

/** The page with a new block as far as it was written; what the page has no such form for is added. */
export async function begunAgain(begun: KeptForm): Promise<Answer> {
  const { type = "", block = "0" } = Object.fromEntries(begun);
  const place = new URLSearchParams({ at: block, add: type });
  const answer = await ask(`${location.pathname}?${place}`);
  const form = answer.page.querySelector<HTMLFormElement>("#add form");
  if (form && fillIn(form, begun)) return answer;
  const body = new URLSearchParams([...begun, ["work", "add"]]);
  return ask(location.pathname, { method: "POST", body });
}

/** A page as a browser without JavaScript holds it. */
export interface Page {
  status: number;
  path: string;
  html: string;
  headers: Headers;
}

export interface Field {
  name: string;
  type: string;
  value: string;
}

/** A form that was read from a page: where it posts, and its fields as they stand. */
export interface Form {
  action: string;
  fields: Field[];
}

/** Reads pages and posts forms of one site over real HTTP, and keeps its cookies. */
export class Browser {
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Goes to a path and follows redirects; rejects when the server is gone. */
  async get(path: string): Promise<Page> {
    for (let at = path, hops = 0; hops < 5; hops++) {
      const page = await this.#send(at, {});
      const to = page.headers.get("location");
      if (!to) return page;
      at = to;
    }
    throw new Error(`${path} redirects for ever`);
  }

  /** Posts fields to a path; a redirect is returned, not followed. */
  post(path: string, fields: [string, string][]): Promise<Page> {
    return this.#send(path, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { Origin: this.#origin, "Sec-Fetch-Site": "same-origin" },
    });
  }

  async signIn(email: string, password: string): Promise<void> {
    const page = await this.post("/sign-in", [
      ["email", email],
      ["password", password],
    ]);
    if (page.status !== 303) throw new Error(`signing in as ${email} gave ${page.status}`);
  }

  /** What the Cookie header says now. */
  cookies(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async #send(path: string, init: RequestInit): Promise<Page> {
    const headers = new Headers(init.headers);
    headers.set("Cookie", this.cookies());
    const answer = await fetch(this.#origin + path, { ...init, headers, redirect: "manual" });
    const html = await answer.text();
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (name) this.#cookies.set(name, value ?? "");
    }
    return { status: answer.status, path, html, headers: answer.headers };
  }
}

/** The forms of a page that post, in order; not the band's, for the language. */
export function formsOf(page: Page): Form[] {
  return [...page.html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
    .filter(([, attributes]) => attribute(attributes, "method") === "post")
    .filter(([, attributes]) => attribute(attributes, "action") !== "/language")
    .map(([, attributes, inside = ""]) => ({
      action: attribute(attributes, "action") ?? page.path,
      fields: [...inside.matchAll(/<input\b([^>]*)>/g)].map(([, field]) => ({
        name: attribute(field, "name") ?? "",
        type: attribute(field, "type") ?? "text",
        value: attribute(field, "value") ?? "",
      })),
    }));
}

function attribute(tag: string | undefined, name: string): string | undefined {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(tag ?? "");
  return found?.[1]?.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#x27;", "'");
}

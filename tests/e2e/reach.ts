import { expect, type Page } from "@playwright/test";
import { CAST, type CastName } from "../cast";
import { signIn } from "./muster";

/** How a page is reached, from wherever the browser is. */
export type Reach = (page: Page) => Promise<unknown>;

/** Follows links from a page, one after the other: the first whose address or words match each pattern. */
export function along(start: string, ...patterns: readonly RegExp[]): Reach {
  return async (page) => {
    await page.goto(start);
    for (const pattern of patterns) await page.goto(await hrefOn(page, pattern));
  };
}

/** An address under the one that is reached: what no link leads to from everywhere. */
export function below(reach: Reach, rest: string): Reach {
  return async (page) => {
    await reach(page);
    await page.goto(new URL(page.url()).pathname + rest);
  };
}

/** Reaches a form and presses what adds a part to it where it stands, without a page in between. */
export function grown(reach: Reach, button: RegExp, part: string): Reach {
  return async (page) => {
    await reach(page);
    const parts = page.locator(part);
    const before = await parts.count();
    await page.getByRole("main").getByRole("button", { name: button }).first().click();
    await expect(parts).not.toHaveCount(before);
  };
}

/** Reaches a form and sends it: nothing typed but `typed`, by field name. */
export function sent(reach: Reach, button: RegExp, typed: Record<string, string> = {}): Reach {
  return async (page) => {
    await reach(page);
    for (const [name, words] of Object.entries(typed))
      await page.locator(`[name="${name}"]`).first().fill(words);
    const press = page.getByRole("main").getByRole("button", { name: button }).first();
    await Promise.all([page.waitForEvent("load"), press.click()]);
  };
}

/** The link in the newest letter of the demo that a form has just caused. */
export function byLetter(cause: Reach, link: RegExp): Reach {
  return async (page) => {
    await cause(page);
    for (let look = 0; look < 20; look++) {
      await page.goto("/outbox");
      const href = await findHref(page, link);
      if (href) return page.goto(href);
      await page.waitForTimeout(250);
    }
    throw new Error(`no letter with ${link}`);
  };
}

/** Whoever reads is nobody from here on: their session ends under the page that they have open. */
export function signedOut(reach: Reach): Reach {
  return async (page) => {
    await reach(page);
    await page.context().clearCookies();
  };
}

/** A page under one of someone else's badges: what is after `/credentials/:id`. */
export function badgeOf(owner: CastName, rest: string): Reach {
  return async (page) => page.goto((await badgeAddress(page, owner)) + rest);
}

/** The verify page after a badge was checked, as it was issued or with `change` made to it. */
export function verified(
  owner: CastName,
  change: (badge: string) => string = (same) => same,
): Reach {
  return async (page) => {
    const badge = await page.request.get(`${await badgeAddress(page, owner)}.json`);
    const file = change(await badge.text());
    await sent((at) => at.goto("/verify"), /^Check/, { file })(page);
  };
}

/** An operator's page about the sessions of someone who has just come in elsewhere. */
export function sessionsOf(owner: CastName): Reach {
  return async (page) => {
    await asThemself(page, owner, (own) => own.goto("/"));
    await sent((at) => at.goto("/people/find"), /./, { email: CAST[owner].email })(page);
  };
}

/** The address of someone's first badge, found as themself. */
function badgeAddress(page: Page, owner: CastName): Promise<string> {
  return asThemself(page, owner, async (own) => {
    await own.goto("/credentials");
    return hrefOn(own, /^\/credentials\/[^/.]+$/);
  });
}

/** What someone does in a browser of their own. */
async function asThemself<T>(
  page: Page,
  owner: CastName,
  act: (own: Page) => Promise<T>,
): Promise<T> {
  const browser = page.context().browser();
  if (!browser) throw new Error("no browser to look in");
  const own = await browser.newPage({ baseURL: new URL(page.url()).origin });
  try {
    await signIn(own, owner);
    return await act(own);
  } finally {
    await own.context().close();
  }
}

async function hrefOn(page: Page, pattern: RegExp): Promise<string> {
  const href = await findHref(page, pattern);
  if (href === undefined) throw new Error(`${page.url()} has no link like ${pattern}`);
  return href;
}

async function findHref(page: Page, pattern: RegExp): Promise<string | undefined> {
  const links = await page
    .getByRole("link")
    .evaluateAll((all) =>
      all.map((link) => ({ href: link.getAttribute("href") ?? "", words: link.textContent ?? "" })),
    );
  return links.find(({ href, words }) => pattern.test(href) || pattern.test(words))?.href;
}

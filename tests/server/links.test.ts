import { afterAll, beforeAll, expect, test } from "vitest";
import { CAST } from "../cast";
import { Browser } from "./browser";
import { type Demo, tellDemo } from "./demo";
import type { TestServer } from "./server";

/** The demo's outbox shows everyone's letters, and each is a way for whoever it was written to. */
const NOT_THEIRS = "/outbox";
/** Pages of one shape (the same path but for ids) that are opened for each reader. */
const MOST_OF_A_SHAPE = 6;
/** What a page says when a value is missing from its words. */
const UNFINISHED = /undefined|\[object Object\]|\bNaN\b|\{(name|day|n|title|until)\}/;
/** Files whose bytes are no words: anything may stand in them by chance. */
const PACKED = /\.(pdf|png|zip)$|\/items\/export\?format=qti/;

let demo: Demo;
let server: TestServer;
let remove: () => Promise<void>;
beforeAll(async () => {
  demo = await tellDemo();
  ({ server, remove } = await demo.serve());
}, 300_000);
afterAll(async () => {
  await remove();
  demo.remove();
});

test.each(Object.values(CAST).map(({ name }) => name))(
  "every way that %s is shown can be gone, and every page is finished",
  async (name) => {
    const browser = new Browser(server.origin);
    await enter(browser, name);
    const from = new Map([["/", "the start"]]);
    const shapes = new Map<string, number>();
    const wrong: string[] = [];
    for (const path of from.keys()) {
      const { status, html } = await browser.get(path);
      if (status !== 200) wrong.push(`${status} ${path}, from ${from.get(path)}`);
      const words = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, "");
      const unfinished = PACKED.test(path) ? null : UNFINISHED.exec(words)?.[0];
      if (unfinished) wrong.push(`${path} says ${unfinished}`);
      if (path === NOT_THEIRS) continue;
      for (const link of linksOf(html, path)) {
        const shape = shapeOf(link);
        const opened = shapes.get(shape) ?? 0;
        if (from.has(link) || opened >= MOST_OF_A_SHAPE) continue;
        shapes.set(shape, opened + 1);
        from.set(link, path);
      }
    }
    expect(wrong).toEqual([]);
    expect(from.size).toBeGreaterThan(10);
  },
);

async function enter(browser: Browser, name: string) {
  const { html } = await browser.get("/sign-in");
  const [, person = ""] =
    new RegExp(`name="demo" value="([^"]+)">Sign in as ${name}<`).exec(html) ?? [];
  expect((await browser.post("/sign-in", [["demo", person]])).status).toBe(303);
}

/** The paths on our own site that a page's links lead to. */
function linksOf(html: string, path: string): string[] {
  const hrefs = [...html.matchAll(/<a [^>]*?href="([^"]+)"/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
  return hrefs.flatMap((href) => {
    const to = new URL(href, `${server.origin}${path}`);
    return to.origin === server.origin ? [to.pathname + to.search] : [];
  });
}

function shapeOf(link: string): string {
  const to = new URL(link, server.origin);
  const path = to.pathname
    .replace(/[\w-]{20,}/g, ":id")
    .replace(/\/bank\/[^/]+\/[^/]+/, "/bank/:x/:y")
    .replace(/\/items\/[A-Z][^/]+/, "/items/:x");
  return path + [...to.searchParams.keys()].sort().join();
}

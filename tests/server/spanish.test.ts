import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CAST, type CastName, PASSWORD } from "../cast";
import { Browser, type Form, formsOf, type Page } from "./browser";
import { type Demo, tellDemo } from "./demo";
import { notSpanish, saidOn } from "./page-language";
import type { TestServer } from "./server";

/** Files, letters to read as they were sent, and what is printed for a course. */
const OTHER = /\.\w{3,4}$|^\/(outbox|sign-out)|\/print$/;

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

async function enter(who: CastName): Promise<Browser> {
  const browser = new Browser(server.origin);
  await browser.signIn(CAST[who].email, PASSWORD);
  return browser;
}

const press = (browser: Browser, language: string, back = "/"): Promise<Page> =>
  browser.post("/language", [
    ["back", back],
    ["language", language],
  ]);

describe("pressing another language", () => {
  const LESSON = "/courses/rel-1/lessons/03-learn-what-they-bring";
  const LAST_BLOCK = "7";

  test("keeps the lesson, the place, the answers and what is shown (L33)", async () => {
    const browser = await enter("theo");
    await press(browser, "en");
    const begun = await browser.get(LESSON);
    await answerAll(browser, begun);
    const kept = await browser.post(LESSON, [
      ["part", "place"],
      ["block", LAST_BLOCK],
    ]);
    const place = kept.headers.get("location") ?? "";
    expect(place).toMatch(/#part-\d$/);
    expect((await browser.get("/")).html).toContain(`href="${place}"`);
    const [lesson, course] = [await browser.get(LESSON), await browser.get("/courses/rel-1")];
    expect(answersIn(lesson).length).toBeGreaterThan(answersIn(begun).length);

    const there = `${LESSON}?from=course`;
    const pressed = await press(browser, "es", there);
    expect([pressed.status, pressed.headers.get("location")]).toEqual([303, there]);
    const after = await browser.get(LESSON);
    expect(after.html).toMatch(/<html[^>]* lang="es"/);
    expect(formsOf(after)).toEqual(formsOf(lesson));
    expect(answersIn(after)).toEqual(answersIn(lesson));
    const courseAfter = await browser.get("/courses/rel-1");
    expect(marksIn(courseAfter)).toEqual(marksIn(course));
    expect((await browser.get("/")).html).toContain(`href="${place}"`);
  });

  test("keeps the check that is under way: the same question of the same try", async () => {
    const at = "/courses/rel-1/check";
    const browser = await enter("theo");
    await press(browser, "en");
    await browser.post(at, []);
    const english = await browser.get(at);
    expect(formsOf(english)[0]?.fields).toContainEqual(
      expect.objectContaining({ name: "question", type: "hidden" }),
    );
    await press(browser, "es", at);
    const spanish = await browser.get(at);
    expect(spanish.html).toMatch(/<html[^>]* lang="es"/);
    expect(formsOf(spanish)).toEqual(formsOf(english));
  });

  test("is kept by the account, for a device that has not chosen", async () => {
    await press(await enter("noor"), "es");
    const other = await enter("noor");
    expect((await other.get("/")).html).toMatch(/<html[^>]* lang="es"/);
    const nobody = await new Browser(server.origin).get("/");
    expect(nobody.html).toMatch(/<html[^>]* lang="en"/);
    expect((await (await enter("kofi")).get("/")).html).toMatch(/<html[^>]* lang="en"/);
  });

  test("leads nowhere else, and takes only a language of ours", async () => {
    const browser = new Browser(server.origin);
    for (const back of ["https://evil.example", "//evil.example", "/\\evil.example", ""])
      expect((await press(browser, "es", back)).headers.get("location"), back).toBe("/");
    const wrong = await press(browser, "tlh");
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain("Idioma: elija una de las respuestas que se ofrecen.");
    expect((await browser.get("/")).html).toMatch(/<html[^>]* lang="es"/);
  });
});

describe("in Spanish", () => {
  test.each(Object.values(CAST).map(({ name }) => name))(
    "every page of %s is said to be so, is so, and marks what is kept in English",
    async (name) => {
      const browser = new Browser(server.origin);
      const door = await browser.get("/sign-in");
      const [, person = ""] =
        new RegExp(`name="demo" value="([^"]+)">Sign in as ${name}<`).exec(door.html) ?? [];
      expect((await browser.post("/sign-in", [["demo", person]])).status).toBe(303);
      expect((await press(browser, "es")).status).toBe(303);
      const from = new Set(["/", "/policy/mastery", "/verify", "/no-such-page"]);
      const shapes = new Set<string>();
      const wrong: string[] = [];
      for (const path of from) {
        const { html, headers } = await browser.get(path);
        if (!headers.get("content-type")?.startsWith("text/html")) continue;
        for (const fault of notSpanish(html)) wrong.push(`${path} ${fault}`);
        for (const link of linksOf(html, path)) {
          const shape = shapeOf(link);
          if (OTHER.test(new URL(link, server.origin).pathname) || shapes.has(shape)) continue;
          shapes.add(shape);
          from.add(link);
        }
      }
      expect(wrong).toEqual([]);
      expect(from.size).toBeGreaterThan(10);
    },
    180_000,
  );

  test("the same pages in English mark nothing", async () => {
    const browser = await enter("theo");
    await press(browser, "en");
    const { html } = await browser.get("/courses/rel-1");
    expect(html).toMatch(/<html[^>]* lang="en"/);
    expect(notSpanish(html)).not.toEqual([]);
    expect(saidOn(html).filter(({ lang }) => lang === "es")).toMatchObject([{ words: "Español" }]);
  });

  test("the gate refuses in the language that was pressed", async () => {
    const refused = await fetch(`${server.origin}/language`, {
      method: "POST",
      headers: { cookie: "language=es", origin: "https://evil.example" },
      body: new URLSearchParams({ language: "en" }),
    });
    expect(refused.status).toBe(403);
    expect(refused.headers.getSetCookie()).toEqual([]);
    expect(notSpanish(await refused.text())).toEqual([]);
  });
});

/** Answers everything in a lesson that is chosen from, the first answer of each. */
async function answerAll(browser: Browser, page: Page): Promise<void> {
  for (const form of formsOf(page)) {
    const part = form.fields.find(({ name }) => name === "part")?.value;
    if (part !== "scenario" && part !== "question") continue;
    if (!form.fields.some(({ name }) => name === "choice" || name === "answer")) continue;
    const done = await browser.post(form.action, answerTo(form));
    expect(done.status, JSON.stringify(form)).toBe(303);
  }
}

/** A form as it is sent with the first of each of its choices. */
function answerTo(form: Form | undefined): [string, string][] {
  const said = new Map<string, string>();
  for (const { name, value } of form?.fields ?? []) if (!said.has(name)) said.set(name, value);
  return [...said];
}

/** The answers that stand on a page: the words beside the marks of what was chosen. */
function answersIn({ html }: Page): string[] {
  return [...html.matchAll(/<li[^>]* data-t="[^"]*"[^>]*>/g)].map(([tag]) => tag);
}

/** Every mark on a page, in order: its shape without its word. */
function marksIn({ html }: Page): string[] {
  return [...html.matchAll(/<span class="st" data-t="(\w+)"><svg[^>]*>(.*?)<\/svg>/g)].map(
    ([, tone = "", shape = ""]) => tone + shape,
  );
}

/** The paths on our own site that a page's links lead to. */
function linksOf(html: string, path: string): string[] {
  return [...html.matchAll(/<a [^>]*?href="([^"]+)"/g)].flatMap(([, href = ""]) => {
    const to = new URL(href.replaceAll("&amp;", "&"), `${server.origin}${path}`);
    return to.origin === server.origin ? [to.pathname + to.search] : [];
  });
}

/** A path without what differs from one person, course or rule to another: one of each is opened. */
function shapeOf(link: string): string {
  const { pathname, searchParams } = new URL(link, server.origin);
  const path = pathname
    .replace(/[\w-]{20,}/g, ":id")
    .replace(/\/(courses|lessons|objectives|achievements|rules|attestations)\/[^/]+/g, "/$1/:x")
    .replace(/\/bank\/[^/]+\/[^/]+/, "/bank/:x/:y")
    .replace(/\/items\/[A-Z][^/]+/, "/items/:x")
    .replace(/\/[\d.]+$/, "/:n");
  return path + [...searchParams.keys()].sort().join();
}

import { brotliCompressSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** What a page did that it must not, gathered while it is open. */
export interface Watched {
  /** Addresses of other origins that were asked for. */
  foreign: string[];
  /** Breaches of the page's own policy, and errors in its console. */
  complaints: string[];
  /** The addresses of what a page brought that has a budget. */
  sent: Record<"script" | "stylesheet" | "lesson", Set<string>>;
  /** What the newest document was answered with. */
  status: number;
}

/** The most that a page may bring, in bytes, a lesson as it is and the rest with brotli: design.md, section 5. */
const BUDGET = { script: 10_000, stylesheet: 20_000, lesson: 60_000 };
const LESSON = /\/courses\/[^/]+\/lessons\/[^/]+$/;
/** The script of a page of the studio that is an application. */
const STUDIO = { script: /\.page-[0-9a-f]+\.js$/, budget: 400_000 };

/** Watches a page from now on. */
export function watch(page: Page, origin: string): Watched {
  const sent = {
    script: new Set<string>(),
    stylesheet: new Set<string>(),
    lesson: new Set<string>(),
  };
  const watched: Watched = { foreign: [], complaints: [], sent, status: 0 };
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin) watched.foreign.push(request.url());
  });
  page.on("response", (response) => {
    const request = response.request();
    const kind = request.resourceType();
    if (request.isNavigationRequest() && request.frame() === page.mainFrame())
      watched.status = response.status();
    if (kind === "document" && LESSON.test(response.url()) && response.ok())
      sent.lesson.add(response.url());
    if (kind === "script" || kind === "stylesheet") sent[kind].add(response.url());
  });
  page.on("console", (message) => {
    const text = message.text();
    // A page that answers 4xx says so in the console; the test asserts the status itself.
    if (message.type() === "error" && !text.startsWith("Failed to load resource"))
      watched.complaints.push(text);
  });
  page.on("pageerror", (error) => watched.complaints.push(String(error)));
  return watched;
}

/**
 * Nothing that was sent weighs more than its budget, and a page brought both a script and a style. Each
 * is asked for once more, since the browser keeps no body of a page that it has left.
 */
export async function expectLightweight(page: Page, { sent }: Watched): Promise<void> {
  expect(sent.script.size).toBeGreaterThan(0);
  expect(sent.stylesheet.size).toBeGreaterThan(0);
  for (const kind of ["script", "stylesheet", "lesson"] as const)
    for (const url of sent[kind]) {
      const answer = await page.request.get(url);
      expect(answer.status(), url).toBe(200);
      const body = await answer.body();
      const { length } = kind === "lesson" ? body : brotliCompressSync(body);
      const most = STUDIO.script.test(url) ? STUDIO.budget : BUDGET[kind];
      expect(length, url).toBeLessThanOrEqual(most);
    }
}

/** The page as it stands keeps every rule for pages: keyboard, axe in both colors, two narrow windows. */
export async function checkPage(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expectKeyboard(page);
  await expectAccessible(page);
  await expectFits(page, 390);
  await expectFits(page, 320);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page, "color-contrast");
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Nothing for axe to find on the page as it stands; in a second color scheme, only by its colors. */
export async function expectAccessible(page: Page, only?: "color-contrast"): Promise<void> {
  // No page of ours has a frame, so axe may do all of its work in the page; its own second page, and
  // every rule's list of what passed, took two thirds of its time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (only ? axe.withRules(only) : axe.withTags(RULES)).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)[0]}`);
  expect(found, page.url()).toEqual([]);
}

/** The page fits a window of this width without scrolling sideways. */
export async function expectFits(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  const widest = await page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return null;
    const over = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
    );
    return over.at(-1)?.outerHTML.slice(0, 200) ?? "the page itself";
  });
  expect(widest, `${page.url()} at ${width}`).toBeNull();
}

/** The page has come whole, and its script has made of it what it makes. */
export async function expectSettled(page: Page): Promise<void> {
  await page.waitForLoadState("load");
  await expect(page.locator("[aria-busy=true]"), page.url()).toHaveCount(0);
}

/** One stop of the Tab key. */
interface Stop {
  what: string;
  /** It can be seen that the focus is here. */
  visible: boolean;
}

/** Walks the page by Tab alone: every control is reached, in view, with a focus that can be seen. */
export async function expectKeyboard(page: Page): Promise<void> {
  await expectSettled(page);
  const wanted = await page.evaluate(markControls);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    window.scrollTo(0, 0);
  });
  const reached = new Set<string>();
  const unseen: string[] = [];
  for (let press = 0; press < wanted.length + 30 && reached.size < wanted.length; press++) {
    await page.keyboard.press("Tab");
    const stop: Stop | null = await page.evaluate(readStop);
    if (!stop) continue;
    reached.add(stop.what);
    if (!stop.visible) unseen.push(stop.what);
  }
  expect(
    wanted.filter((one) => !reached.has(one)),
    `not reached on ${page.url()}`,
  ).toEqual([]);
  expect(unseen, `focus not seen on ${page.url()}`).toEqual([]);
}

/** Numbers every control that Tab should reach; of a group of radios the browser stops at one. */
function markControls(): string[] {
  const groups = new Set<string>();
  const controls = [
    ...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary"),
  ].filter((control) => {
    if (control instanceof HTMLInputElement) {
      if (control.type === "hidden" || control.disabled) return false;
      if (control.type === "radio") {
        const group = `${control.form?.action} ${control.name}`;
        if (groups.has(group)) return false;
        groups.add(group);
      }
    }
    // Of a bar of tools, Tab stops at one too; the arrow keys walk along it.
    if (control.tabIndex < 0 && control.closest("[role=toolbar]")?.querySelector("[tabindex='0']"))
      return false;
    return (
      control.getClientRects().length > 0 && !control.closest("details:not([open]) > :not(summary)")
    );
  });
  return controls.map((control, at) => {
    const name =
      control instanceof HTMLInputElement && control.type === "radio"
        ? `radio ${control.name}`
        : `${at} ${control.tagName} ${(control.textContent || control.id).trim().slice(0, 30)}`;
    control.dataset.stop = name;
    return name;
  });
}

/** Where the focus is, and whether the browser draws anything around it that was not there before. */
function readStop(): { what: string; visible: boolean } | null {
  const control = document.activeElement;
  if (!(control instanceof HTMLElement) || control === document.body) return null;
  const what =
    control instanceof HTMLInputElement && control.type === "radio"
      ? `radio ${control.name}`
      : control.dataset.stop;
  if (what === undefined) return null;
  const drawn = [control, control.closest("label")].some((element) => {
    if (!element) return false;
    const style = getComputedStyle(element);
    const outlined = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
    return outlined || style.boxShadow !== "none";
  });
  const box = control.getBoundingClientRect();
  const inView = box.bottom > 0 && box.top < innerHeight && box.width > 0;
  return { what, visible: drawn && inView };
}

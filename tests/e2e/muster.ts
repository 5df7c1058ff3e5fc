import { test as base, type Page } from "@playwright/test";
import { CAST, type CastName } from "../cast";
import { type Demo, tellDemo } from "../server/demo";
import type { TestServer } from "../server/server";

interface Fixtures {
  server: TestServer;
  /** Signs someone of the cast in, with a press on their name. */
  signIn: (page: Page, who: CastName) => Promise<void>;
}

/**
 * Playwright's test, with a server of its own over the demo as it was first told: what one test does
 * to someone of the cast, no other test meets.
 */
export const test = base.extend<Fixtures, { demo: Demo }>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures here
    async ({}, use) => {
      const demo = await tellDemo();
      await use(demo);
      demo.remove();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  server: async ({ demo }, use) => {
    const { server, remove } = await demo.serve();
    await use(server);
    await remove();
  },
  baseURL: async ({ server }, use) => use(server.origin),
  signIn: async ({ server: _ }, use) => use(signIn),
});

/** Signs someone of the cast in, whoever was there before. */
export async function signIn(page: Page, who: CastName): Promise<void> {
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: `Sign in as ${CAST[who].name}` }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

export { expect } from "@playwright/test";

import { test as base, type Page } from "@playwright/test";
import { CAST, type CastName } from "../cast";
import type { TestServer } from "../server/server";
import { startDemo } from "./demo-server";

interface Fixtures {
  /** Signs someone of the cast in, with a press on their name. */
  signIn: (page: Page, who: CastName) => Promise<void>;
}

/** Playwright's test, with the demo on a server of its own for each worker. */
export const test = base.extend<Fixtures, { server: TestServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures here
    async ({}, use) => {
      const demo = await startDemo();
      await use(demo.server);
      await demo.remove();
    },
    { scope: "worker", timeout: 180_000 },
  ],
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

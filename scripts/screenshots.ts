import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { CAST, type CastName, PASSWORD } from "../tests/cast";
import { tellDemo } from "../tests/server/demo";
import { findChromium } from "./machine";

/** Draws the README's pictures again: real pages of the demo, as someone of the cast sees them. */
const FOLDER = "tests/e2e/pictures";
const PHONE = { width: 400, height: 800 };
const DESK = { width: 1100, height: 760 };

interface Picture {
  name: string;
  as: CastName;
  path: string;
  size: { width: number; height: number };
}

const PICTURES: Picture[] = [
  { name: "lesson", as: "theo", path: "/courses/rel-1/lessons/02-first-five-minutes", size: PHONE },
  { name: "placed", as: "amara", path: "/placed", size: DESK },
];

async function main() {
  const demo = await tellDemo();
  const { server, remove } = await demo.serve();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  mkdirSync(FOLDER, { recursive: true });
  try {
    for (const picture of PICTURES) {
      const page = await browser.newPage({ viewport: picture.size, baseURL: server.origin });
      await signIn(page, picture.as);
      await page.goto(picture.path);
      await page.screenshot({ path: join(FOLDER, `${picture.name}.png`) });
      await page.context().close();
    }
  } finally {
    await browser.close();
    await remove();
    demo.remove();
  }
}

async function signIn(page: Page, who: CastName) {
  await page.goto("/sign-in");
  await page.locator('input[name="email"]').fill(CAST[who].email);
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.locator('input[name="password"]').press("Enter");
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
});

import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { readEnv } from "../app/env.server";
import { connect } from "../db/connect";
import { migrateToLatest } from "../db/migrate";
import { CAST, type CastName, PASSWORD } from "../tests/cast";
import { startServer, TEST_SECRETS } from "../tests/server/server";
import { findChromium } from "./machine";
import { seedDemo } from "./seed/demo";

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
  const folder = mkdtempSync(join(tmpdir(), "muster-pictures-"));
  const databaseUrl = `file:${join(folder, "muster.db")}`;
  await seed(databaseUrl);
  const server = await startServer({ databaseUrl, env: { MUSTER_DEMO: "1" } });
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
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function seed(databaseUrl: string) {
  const env = readEnv({
    ...TEST_SECRETS,
    NODE_ENV: "test",
    MUSTER_DEMO: "1",
    DATABASE_URL: databaseUrl,
  });
  const connection = connect(databaseUrl);
  await migrateToLatest(connection.db);
  await seedDemo({ connection, env }, Date.now());
  await connection.close();
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

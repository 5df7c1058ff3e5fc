import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/machine";

const executablePath = findChromium();
const asRoot = process.getuid?.() === 0;

// A real Chromium against the built server; each worker has a server and a database of its own.
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/e2e",
  globalSetup: "./tests/prepare.ts",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    actionTimeout: 20_000,
    // A recording costs a fifth of the time; `--trace on` makes one of a test that fails.
    trace: "off",
    // Colors are judged at rest: axe would read the middle of a change of color scheme.
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: asRoot ? ["--no-sandbox"] : [],
    },
  },
});

import { defineConfig } from "vitest/config";

// One config, separate from Vite's: the Remix plugin must not run under vitest.
export default defineConfig({
  test: {
    // As many files at a time as there are processors; Vitest alone would leave one of them idle.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "unit",
          include: ["app/**/*.test.{ts,tsx}", "db/**/*.test.ts", "scripts/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      { test: { name: "house", include: ["tests/*.test.ts"], testTimeout: 60_000 } },
      {
        test: {
          name: "use-cases",
          include: ["tests/use-cases/**/*.test.ts"],
          globalSetup: ["tests/postgres.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "server",
          include: ["tests/server/**/*.test.ts"],
          globalSetup: ["tests/postgres.ts", "tests/prepare.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

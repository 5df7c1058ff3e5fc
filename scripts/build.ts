import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { sourcesHash } from "./sources";

const SOURCES = [
  "app",
  "db",
  "scripts/page-module.js",
  "vite.config.ts",
  "remix.config.js",
  "package-lock.json",
];
const STAMP = "build/.sources";

/**
 * Builds the pages when their sources changed since the last build; quick when they did not.
 * Returns whether it built. Throws with what the build printed when it fails.
 */
export function buildWhenChanged(): boolean {
  const wanted = sourcesHash(SOURCES);
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return false;
  const built = spawnSync("node_modules/.bin/remix", ["vite:build"], {
    env: { ...process.env, NODE_ENV: "production" },
    encoding: "utf8",
  });
  if (built.status !== 0)
    throw new Error(`the pages did not build:\n${built.stdout ?? ""}${built.stderr ?? ""}`);
  writeFileSync(STAMP, wanted);
  return true;
}

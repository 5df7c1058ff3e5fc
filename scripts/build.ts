import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SOURCES = ["app", "db", "vite.config.ts", "remix.config.js", "package-lock.json"];
const STAMP = "build/.sources";

/**
 * Builds the pages when their sources changed since the last build; quick when they did not.
 * Returns whether it built. Throws with what the build printed when it fails.
 */
export function buildWhenChanged(): boolean {
  const wanted = sourcesHash();
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

function sourcesHash(): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of SOURCES.flatMap(filesUnder))
    hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile() && !/\.test\.tsx?$/.test(file))
    .sort();
}

import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { findPostgres } from "../tests/postgres";

const CHROMIUM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The path of a program on PATH; null when it is not there. */
export function findProgram(
  names: readonly string[],
  path = process.env.PATH ?? "",
): string | null {
  for (const folder of path.split(delimiter))
    for (const name of names) if (folder && runs(join(folder, name))) return join(folder, name);
  return null;
}

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where Chromium is: MUSTER_CHROMIUM, else on PATH; null when it is not there. */
export function findChromium(): string | null {
  return process.env.MUSTER_CHROMIUM || findProgram(CHROMIUM_NAMES);
}

/**
 * Sees that the tests have a real Chromium and a real PostgreSQL, from the distribution when root.
 * Returns what is still missing, as one sentence; null when all is here.
 */
export function provideTestMachine(say: (words: string) => void): string | null {
  const missing = () => [
    ...(findChromium() ? [] : ["chromium"]),
    ...(findPostgres() ? [] : ["postgresql"]),
  ];
  const wanted = missing();
  if (wanted.length === 0) return null;
  if (process.getuid?.() === 0 && findProgram(["apt-get"])) {
    say(`Installing ${wanted.join(" and ")} with apt-get.`);
    aptGet(["update"]);
    aptGet(["install", "-y", "--no-install-recommends", ...wanted]);
  }
  const still = missing();
  return still.length === 0
    ? null
    : `The tests need a real Chromium and a real PostgreSQL: apt-get install ${still.join(" ")}`;
}

function aptGet(args: string[]) {
  spawnSync("apt-get", ["-qq", ...args], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

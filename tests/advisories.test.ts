import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importsOf, trackedFiles } from "./tracked-files";

interface Locked {
  name: string;
  version: string;
  dev: boolean;
}

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Record<string, { version?: string; dev?: boolean }>;
};
const LOCKED: Locked[] = Object.entries(lock.packages).flatMap(([path, { version, dev }]) => {
  const name = path.split("node_modules/").at(-1);
  return name && version ? [{ name, version, dev: dev === true }] : [];
});

/** Packages with an advisory or without a keeper: which versions, and may they only help to build? */
const WATCHED: { name: string; affected: RegExp; buildOnly: boolean }[] = [
  { name: "remix", affected: /^2\./, buildOnly: false },
  { name: "turbo-stream", affected: /^2\./, buildOnly: false },
  { name: "lucia", affected: /^3\./, buildOnly: false },
  { name: "esbuild", affected: /^0\.(\d|1\d|2[0-4])\./, buildOnly: true },
  { name: "vite", affected: /^[0-5]\./, buildOnly: true },
];

const SECURITY = readFileSync("SECURITY.md", "utf8");
const SOURCES = trackedFiles().filter((file) => /\.(ts|tsx|js)$/.test(file));

test.each(WATCHED)("$name: its advisory line is there and still true", (watched) => {
  const { name, affected, buildOnly } = watched;
  const found = LOCKED.filter((one) => one.name === name && affected.test(one.version));
  expect(found, `nothing affected is locked: take ${name}'s line out`).not.toEqual([]);
  expect(SECURITY).toMatch(new RegExp(`^\\| ${name} `, "m"));
  if (buildOnly) expect(found.filter(({ dev }) => !dev)).toEqual([]);
});

test("lucia stays behind its one seam, and nothing imports remix", () => {
  const importing = (name: string) => SOURCES.filter((file) => importsOf(file).includes(name));
  expect(importing("lucia")).toEqual(["app/identity/session.server.ts"]);
  expect(importing("remix")).toEqual([]);
});

test("vite and Remix's compiler are loaded by the build and by npm run dev alone", () => {
  const importing = SOURCES.filter((file) =>
    importsOf(file).some((name) => name === "vite" || name === "@remix-run/dev"),
  );
  expect(importing.sort()).toEqual(["scripts/server.ts", "vite.config.ts"]);
});

import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { sourcesHash } from "./sources.js";

/** Each is a file of this folder that Node runs from its bundle. */
const PROGRAMS = ["muster", "serve", "start-demo", "box"];
const SOURCES = ["app", "db", "scripts", "tests/cast.ts", "tsconfig.json", "package-lock.json"];
/** Not in build/, which is emptied whenever the pages are built. */
const HOME = ".programs";
const KEPT = 3;

/**
 * Bundles our programs into plain JavaScript when their sources changed since the last time; quick
 * when they did not. Packages stay outside. Returns the folder with `NAME.js` for each program.
 */
export async function bundleWhenChanged() {
  const wanted = sourcesHash(SOURCES);
  const folder = resolve(HOME, wanted);
  if (existsSync(folder)) return folder;
  const { build } = await import("esbuild");
  const unfinished = `${folder}.${process.pid}`;
  const { metafile } = await build({
    entryPoints: PROGRAMS.map((name) => `scripts/${name}.ts`),
    outdir: unfinished,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    packages: "external",
    keepNames: true,
    sourcemap: "linked",
    sourcesContent: false,
    metafile: true,
    logLevel: "error",
  });
  const stray = Object.keys(metafile.inputs).find(
    (file) => !SOURCES.some((source) => file === source || file.startsWith(`${source}/`)),
  );
  if (stray) throw new Error(`scripts/bundle.js does not look at ${stray} for changes`);
  settle(unfinished, folder);
  removeOld();
  return folder;
}

/** A server that still runs starts workers from its own bundle, so the newest few stay. */
function removeOld() {
  const age = (/** @type {string} */ name) =>
    statSync(join(HOME, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const byAge = readdirSync(HOME).sort((a, b) => age(b) - age(a));
  for (const name of byAge.slice(KEPT)) rmSync(join(HOME, name), { recursive: true, force: true });
}

/** Another process may have been first with the same bundle. @param {string} from @param {string} to */
function settle(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
    rmSync(from, { recursive: true });
  }
}

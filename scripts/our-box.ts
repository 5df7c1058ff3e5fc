import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Box, type BoxOptions, openBox } from "../app/record/open-box.server";

const MOST_WORKERS = 2;

/** Opens the box of this program: its own program is `box.ts`, which runs from a bundle. */
export function openOurBox(options: Partial<Omit<BoxOptions, "program">> = {}): Box {
  let found: Promise<URL> | undefined;
  const program = () => {
    found ??= boxProgram();
    return found;
  };
  return openBox({ workers: Math.min(MOST_WORKERS, availableParallelism()), ...options, program });
}

/** Beside this file when both are bundled; else, in tests and when run from source, bundled now. */
async function boxProgram(): Promise<URL> {
  const beside = new URL("./box.js", import.meta.url);
  if (existsSync(beside)) return beside;
  const { bundleWhenChanged } = await import("./bundle.js");
  return pathToFileURL(join(await bundleWhenChanged(), "box.js"));
}

import { transform } from "esbuild";
import { boxTask, doing, WARM_UP } from "../app/record/box";
import { serveBox } from "../app/record/serve-box.server";

// A box whose tasks misbehave in every way that a reader of untrusted files can.
export const HOSTILE = {
  echo: boxTask<unknown, unknown>("echo"),
  loop: boxTask<null, null>("loop"),
  backtrack: boxTask<string, boolean>("backtrack"),
  heap: boxTask<null, null>("heap"),
  buffers: boxTask<null, null>("buffers"),
  deep: boxTask<null, null>("deep"),
  exit: boxTask<null, null>("exit"),
  later: boxTask<null, null>("later"),
  throws: boxTask<null, null>("throws"),
  sleep: boxTask<number, null>("sleep"),
  print: boxTask<string, null>("print"),
  surroundings: boxTask<null, { env: object; argv: string[]; execArgv: string[] }>("surroundings"),
  compilerThenLoop: boxTask<null, null>("compiler then loop"),
};

const kept: unknown[] = [];
const tasks = new Map([
  doing(WARM_UP, () => null),
  doing(HOSTILE.echo, (input) => input),
  doing(HOSTILE.loop, () => {
    for (;;) kept.length = 0;
  }),
  doing(HOSTILE.backtrack, (text) => /^(\w+\s?)+$/.test(text)),
  doing(HOSTILE.heap, () => {
    for (;;) kept.push({ at: kept.length, name: `${kept.length}` });
  }),
  doing(HOSTILE.buffers, () => {
    for (;;) kept.push(Buffer.alloc(10_000_000, 1));
  }),
  doing(HOSTILE.deep, () => {
    const down = (): null => down() ?? null;
    return down();
  }),
  doing(HOSTILE.exit, () => process.exit(0)),
  doing(HOSTILE.later, () => {
    setTimeout(() => {
      throw new Error("thrown where nobody waits");
    });
    return new Promise<null>(() => undefined);
  }),
  doing(HOSTILE.throws, () => {
    throw new Error("a fault of ours");
  }),
  doing(HOSTILE.sleep, (ms) => new Promise<null>((wake) => setTimeout(() => wake(null), ms))),
  doing(HOSTILE.print, (words) => {
    console.log(words);
    process.stdout.write(words);
    console.error(words);
    return null;
  }),
  doing(HOSTILE.surroundings, () => ({
    env: { ...process.env },
    argv: process.argv.slice(2),
    execArgv: process.execArgv,
  })),
  doing(HOSTILE.compilerThenLoop, async () => {
    await transform("1");
    for (;;) kept.length = 0;
  }),
]);

if (!process.env.VITEST) serveBox(tasks);

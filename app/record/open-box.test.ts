import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getPriority, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { HOSTILE, WAYS } from "../../tests/hostile-box";
import type { BoxLimits } from "./box";
import { type Box, type BoxStop, openBox } from "./open-box.server";

// Inside the repository, so that the box's own packages are found from it.
const outfile = join("build", `hostile-box-${process.pid}.mjs`);
beforeAll(async () => {
  await build({
    entryPoints: ["tests/hostile-box.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
});
afterAll(() => rmSync(outfile, { force: true }));

let box: Box | undefined;
const stops: BoxStop[] = [];
function open(limits: Partial<BoxLimits> = {}, workers = 1): Box {
  stops.length = 0;
  box = openBox({
    program: async () => pathToFileURL(outfile),
    workers,
    limits: { timeMs: 1000, growthMb: 300, ...limits },
    report: (stop) => stops.push(stop),
  });
  return box;
}
afterEach(() => box?.close());

const same = { ok: true, value: "still here" };

describe("a task that misbehaves is stopped, the box and this process answer on", () => {
  test.each([
    ["loop", "time", null],
    ["backtrack", "time", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"],
    ["heap", "memory", null],
    ["buffers", "memory", null],
    ["exit", "crashed", null],
    ["later", "crashed", null],
  ] as const)("%s: %s", async (name, reason, input) => {
    const { run } = open({ timeMs: reason === "time" ? 1000 : 20_000 });
    await run(HOSTILE.echo, "warm");
    const ticks = countTicks();
    expect(await run<never, unknown>({ name: HOSTILE[name].name }, input as never)).toEqual({
      ok: false,
      reason,
    });
    if (reason === "time") expect(ticks()).toBeGreaterThan(10);
    expect(stops).toEqual([expect.objectContaining({ task: HOSTILE[name].name, reason })]);
    expect(await run(HOSTILE.echo, "still here")).toEqual(same);
  });

  test("what throws is a fault of ours, and the worker goes on", async () => {
    const { run } = open();
    await expect(run(HOSTILE.throws, null)).rejects.toThrow("throws failed in the box");
    await expect(run(HOSTILE.deep, null)).rejects.toThrow("deep failed in the box");
    await expect(run({ name: "constructor" }, null)).rejects.toThrow();
    expect(await run(HOSTILE.echo, "still here")).toEqual(same);
    expect(stops).toEqual([]);
  });
});

/** How often this process got its turn meanwhile, every 10 ms. */
function countTicks(): () => number {
  let ticks = 0;
  const timer = setInterval(() => ticks++, 10);
  return () => {
    clearInterval(timer);
    return ticks;
  };
}

describe("a box reaches nothing", () => {
  const folder = mkdtempSync(join(tmpdir(), "muster-box-"));
  const secret = join(folder, "secret");
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    response.end("reached");
  });
  beforeAll(async () => {
    writeFileSync(secret, "reached");
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
  const addressOf = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const isOfTheNetwork = (way: string) => /^(fetch|http|net|tls|dgram|dns)/.test(way);
  /** Ways that open only at the other end, or that this test could not close again. */
  const untried = /^(https|tls|net\.listen|fork|dns|process|a descriptor|unlink|.*package)/;

  test("every way is open outside of a box, or this would show nothing", async () => {
    for (const [way, go] of Object.entries(WAYS)) {
      if (untried.test(way)) continue;
      await go(isOfTheNetwork(way) ? addressOf() : secret);
      rmSync(`${secret}-made`, { recursive: true, force: true });
    }
    expect(asked).toBeGreaterThan(1);
    expect(readFileSync(`node_modules/../../../../../../..${secret}`, "utf8")).toBe("reached");
  });

  test("and closed in one, each with an error that says so", async () => {
    const { run } = open({ timeMs: 5_000 });
    const before = asked;
    for (const way of Object.keys(WAYS)) {
      const to = isOfTheNetwork(way) ? addressOf() : secret;
      const ended = await run(HOSTILE.reach, { way, to }).catch((error: Error) => error.cause);
      expect([way, String(ended)]).toEqual([way, expect.stringContaining("a box has no ")]);
    }
    expect(asked).toBe(before);
    expect(readdirSync(folder)).toEqual(["secret"]);
    expect(await run(HOSTILE.echo, "still here")).toEqual(same);
    expect(stops).toEqual([]);
  });

  test.runIf(process.platform === "linux")("and gives way to whoever answers people", async () => {
    const { run } = open();
    const ours = getPriority(0);
    expect(await run(HOSTILE.priority, null)).toEqual({ ok: true, value: Math.max(10, ours) });
    expect(getPriority(0)).toBe(ours);
  });
});

describe("the queue is bounded", () => {
  test("too many are told that it is busy, at once; the others are answered in turn", async () => {
    const { run } = open({ waiting: 3 });
    await run(HOSTILE.echo, "warm");
    const asked = Array.from({ length: 8 }, () => run(HOSTILE.sleep, 50));
    const answers = (await Promise.all(asked)).map((one) => (one.ok ? "done" : one.reason));
    expect(answers).toEqual(["done", "done", "done", "done", "busy", "busy", "busy", "busy"]);
  });

  test("who has waited long enough is told that it is busy", async () => {
    const { run } = open({ waitMs: 100 });
    await run(HOSTILE.echo, "warm");
    const first = run(HOSTILE.sleep, 400);
    expect(await run(HOSTILE.echo, "late")).toEqual({ ok: false, reason: "busy" });
    expect(await first).toEqual({ ok: true, value: null });
  });

  test("two workers do two things at a time, and one that loops holds up nobody", async () => {
    const { run } = open({}, 2);
    await Promise.all([run(HOSTILE.echo, 1), run(HOSTILE.echo, 2)]);
    const loop = run(HOSTILE.loop, null);
    const start = performance.now();
    expect(await run(HOSTILE.echo, "still here")).toEqual(same);
    expect(performance.now() - start).toBeLessThan(500);
    expect(await loop).toEqual({ ok: false, reason: "time" });
  });
});

describe("a box holds nothing of ours", () => {
  test("no environment, no arguments; its prints go nowhere", async () => {
    const { run } = open();
    expect(await run(HOSTILE.surroundings, null)).toEqual({
      ok: true,
      value: { env: { NODE_ENV: "production" }, argv: [], execArgv: [] },
    });
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        ...["--import", "tsx", "--input-type=module", "-e"],
        `import { openBox } from "./app/record/open-box.server.ts";
         const program = async () => new URL(${JSON.stringify(pathToFileURL(outfile).href)});
         const box = openBox({ program, workers: 1 });
         await box.run({ name: "print" }, "printed in the box");
         process.stdout.write("ours");`,
      ],
      { encoding: "utf8", timeout: 30_000 },
    );
    expect([stdout, stderr]).toEqual(["ours", ""]);
  }, 60_000);

  test("the compiler's own process has no environment of ours, and ends with its worker", async () => {
    process.env.MUSTER_TEST_SECRET = "not for the box";
    const { run } = open({ timeMs: 2000 });
    const before = compilers();
    const loop = run(HOSTILE.compilerThenLoop, null);
    await until(() => compilers().length > before.length);
    const [compiler] = compilers().filter((pid) => !before.includes(pid));
    if (process.platform === "linux")
      expect(readFileSync(`/proc/${compiler}/environ`, "utf8")).not.toContain("MUSTER");
    expect(await loop).toEqual({ ok: false, reason: "time" });
    await until(() => compilers().length === before.length);
    expect(compilers()).toEqual(before);
  });

  /** The compilers that this process has started and that still run. */
  function compilers(): number[] {
    return execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" })
      .split("\n")
      .flatMap((line) => {
        const [, pid, parent, words = ""] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
        return Number(parent) === process.pid && words.includes("--service=") ? Number(pid) : [];
      });
  }
});

async function until(holds: () => boolean, most = 100): Promise<void> {
  for (let tries = 0; tries < most && !holds(); tries++)
    await new Promise((wait) => setTimeout(wait, 50));
}

test("closing refuses what is under way and waits, and later tasks", async () => {
  const { run, close } = open({ timeMs: 30_000 });
  await run(HOSTILE.echo, "warm");
  const asked = [run(HOSTILE.loop, null), run(HOSTILE.echo, "waits")];
  await close();
  const busy = { ok: false, reason: "busy" };
  expect(await Promise.all(asked)).toEqual([busy, busy]);
  expect(await run(HOSTILE.echo, "later")).toEqual(busy);
});

test("a program that is not there is a fault that everyone hears of, without end of tries", async () => {
  const missing = openBox({
    program: async () => pathToFileURL(join("build", "no-such-box.mjs")),
    workers: 2,
    report: (stop) => stops.push(stop),
  });
  stops.length = 0;
  await expect(missing.run(HOSTILE.echo, 1)).rejects.toThrow("echo failed in the box");
  expect(stops).toHaveLength(1);
  await missing.close();
});

test("a warm box has its workers ready, and warming it again starts no more", async () => {
  const { run, warm } = open({}, 2);
  warm();
  await until(() => false, 20);
  warm();
  const start = performance.now();
  await Promise.all([run(HOSTILE.sleep, 100), run(HOSTILE.sleep, 100)]);
  expect(performance.now() - start).toBeLessThan(190);
});

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CORPS, PASSWORD } from "../../tests/cast";
import { Browser } from "../../tests/server/browser";
import { tellDemo } from "../../tests/server/demo";
import { freePort } from "../../tests/server/server";
import { cpuSeconds, sendRequests } from "./load";

/**
 * Requests per second of processor time for a signed-in learner's lesson page, against a bare
 * node:http server that sends the same bytes, in interleaved rounds of one run. Each server is a
 * process whose processor time the kernel counts. Prints one JSON line; a rate means nothing without
 * the other beside it, so quote the ratio.
 */
const LESSON = "/courses/rel-1/lessons/02-first-five-minutes";
const ROUNDS = 7;
const PAGE_REQUESTS = 300;
/** Enough that 10 ms steps do not matter. */
const RAW_REQUESTS = 10_000;
const CONNECTIONS = 8;

interface Measured {
  pid: number;
  url: string;
  cookie: string;
  count: number;
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), "muster-bench-"));
  const demo = await tellDemo();
  const { server: page, remove } = await demo.serve();
  const browser = new Browser(page.origin);
  await browser.signIn(CORPS.theo.email, PASSWORD);
  const { html, status } = await browser.get(LESSON);
  if (status !== 200) throw new Error(`${LESSON} answered ${status}`);
  const bytes = Buffer.byteLength(html);

  const bodyFile = join(folder, "lesson.html");
  writeFileSync(bodyFile, html);
  const port = await freePort();
  const raw = spawn(process.execPath, [
    ...["--import", "tsx", "scripts/bench/raw-server.ts", String(port), bodyFile],
  ]);
  const rawUrl = `http://localhost:${port}/`;
  await untilAnswering(rawUrl);

  const ours: Measured = {
    pid: page.pid,
    url: page.origin + LESSON,
    cookie: browser.cookies(),
    count: PAGE_REQUESTS,
  };
  const bare: Measured = { pid: raw.pid ?? -1, url: rawUrl, cookie: "", count: RAW_REQUESTS };
  try {
    const rounds: { ours: number; bare: number }[] = [];
    for (let round = 0; round <= ROUNDS; round++)
      rounds.push({ ours: await rate(ours, bytes), bare: await rate(bare, bytes) });
    const warm = rounds.slice(1);
    const result = {
      page: LESSON,
      bytes,
      rounds: ROUNDS,
      ours: Math.round(median(warm.map((one) => one.ours))),
      bare: Math.round(median(warm.map((one) => one.bare))),
      ratio: Number(median(warm.map((one) => one.ours / one.bare)).toFixed(4)),
    };
    process.stdout.write(`${JSON.stringify(result)}\n`);
  } finally {
    raw.kill();
    await remove();
    demo.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Requests per second of processor time of the server's process. */
async function rate({ pid, url, cookie, count }: Measured, bytes: number): Promise<number> {
  const before = cpuSeconds(pid);
  await sendRequests(url, { cookie, count, connections: CONNECTIONS, bytes });
  return count / (cpuSeconds(pid) - before);
}

async function untilAnswering(url: string) {
  for (let tries = 0; tries < 400; tries++) {
    if ((await fetch(url).catch(() => null))?.ok) return;
    await new Promise((again) => setTimeout(again, 25));
  }
  throw new Error(`${url} does not answer`);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
});

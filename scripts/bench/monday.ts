import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Env, readEnv } from "../../app/env.server";
import { type Connection, connect } from "../../db/connect";
import { migrateToLatest } from "../../db/migrate";
import { accountByEmail } from "../../db/queries/identity-accounts";
import { noteFactor, sessionsOf } from "../../db/queries/identity-sessions";
import { PASSWORD } from "../../tests/cast";
import { Browser } from "../../tests/server/browser";
import { startServer, TEST_SECRETS } from "../../tests/server/server";
import { growCorps, seedScale, settleHints } from "../seed/scale";
import { cpuSeconds } from "./load";

/**
 * What the pages of a program of 5,000 people cost on SQLite, 60 openings and 2,000 active placements:
 * requests to a real server, one after another, with 5,000 people in the database and then with 50,000
 * in the same one. Beside the time a client waits stands the server's processor time, which a busy
 * machine does not lengthen. Prints one JSON line for each page and size.
 * `node --import tsx scripts/bench/monday.ts [PEOPLE] [FOLDER]`: 50,000 unless told. A folder keeps the
 * databases, and the next run of that day measures them without making them again.
 */
const PROGRAM = { programPeople: 5000, openings: 60, placements: 2000 };
const [, , MOST_PEOPLE, KEPT] = process.argv;
const MOST = Number(MOST_PEOPLE ?? 50_000);
const LEAD = "program-lead@scale.example";
const WARM_UP = 10;
const ROUNDS = 60;
const PAGES = ["/monday", "/monday/at-risk", "/openings", "/people"];

async function main() {
  const folder = KEPT ?? mkdtempSync(join(tmpdir(), "muster-bench-"));
  const today = new Date().toISOString().slice(0, "2026-01-01".length);
  mkdirSync(folder, { recursive: true });
  try {
    const { programPeople: people } = PROGRAM;
    const few = join(folder, `${today}-${people}.db`);
    await make(few, (opened) => seedScale(opened, Date.now(), { people, ...PROGRAM }));
    await measure(few, people);
    if (MOST <= people) return;
    const many = join(folder, `${today}-${MOST}.db`);
    const more = { programsBefore: 0, people: MOST - people };
    await make(many, (opened) => growCorps(opened, Date.now(), more), few);
    await measure(many, MOST);
  } finally {
    if (!KEPT) rmSync(folder, { recursive: true, force: true });
  }
}

/** A database that is whole once it has its name; made from another, or from nothing. */
async function make(
  file: string,
  fill: (opened: { connection: Connection; env: Env }) => Promise<unknown>,
  from?: string,
) {
  const part = `${file}.part`;
  rmSync(part, { force: true });
  const isMade = existsSync(file);
  if (!isMade && from) copyFileSync(from, part);
  const url = `file:${isMade ? file : part}`;
  const env = readEnv({ NODE_ENV: "test", DATABASE_URL: url, MUSTER_DEMO: "1", ...TEST_SECRETS });
  const connection = connect(url);
  try {
    await migrateToLatest(connection.db);
    if (!isMade) await fill({ connection, env });
    await settleHints({ connection, env }, Date.now());
  } finally {
    await connection.close();
  }
  if (!isMade) renameSync(part, file);
}

async function measure(file: string, people: number) {
  const databaseUrl = `file:${file}`;
  const server = await startServer({ databaseUrl, env: { MUSTER_DEMO: "1" } });
  const connection = connect(databaseUrl);
  try {
    const browser = new Browser(server.origin);
    await browser.signIn(LEAD, PASSWORD);
    await showFactor(connection.db);
    const monday = await browser.get("/monday");
    const opening = /\/openings\/[\w-]+/.exec(monday.html)?.[0] ?? "/openings";
    for (const page of [...PAGES, opening]) {
      for (let i = 0; i < WARM_UP; i++) await browser.get(page);
      const before = cpuSeconds(server.pid);
      const waits: number[] = [];
      let bytes = 0;
      for (let i = 0; i < ROUNDS; i++) {
        const from = performance.now();
        const { status, html } = await browser.get(page);
        waits.push(performance.now() - from);
        bytes = Buffer.byteLength(html);
        if (status !== 200) throw new Error(`${page} answered ${status}`);
      }
      const cpu = ((cpuSeconds(server.pid) - before) * 1000) / ROUNDS;
      const result = { page: page.replace(/openings\/.+/, "openings/:id"), people, bytes };
      const spent = { p50: quantile(waits, 0.5), p95: quantile(waits, 0.95), cpu: Math.round(cpu) };
      process.stdout.write(`${JSON.stringify({ ...result, ...spent, unit: "ms" })}\n`);
    }
  } finally {
    await connection.close();
    await server.end();
  }
}

/** As if the lead had given a code too: what is measured comes after. */
async function showFactor(db: Connection["db"]) {
  const lead = await accountByEmail(db, LEAD);
  const now = Date.now();
  for (const { digest } of await sessionsOf(db, lead?.personId ?? "", now))
    await db.transaction().execute((tx) => noteFactor(tx, digest, now));
}

function quantile(numbers: readonly number[], at: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0);
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
});

import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Env, readEnv } from "../../app/env.server";
import { type Connection, connect } from "../../db/connect";
import { migrateToLatest } from "../../db/migrate";
import { accountByEmail } from "../../db/queries/identity-accounts";
import { noteFactor, sessionsOf } from "../../db/queries/identity-sessions";
import { activePlacementsIn } from "../../db/queries/placement";
import { changeLayers } from "../../db/queries/placement-changes";
import { markPeople } from "../../db/queries/placement-hints";
import { listOpenings } from "../../db/queries/placement-openings";
import { countUnjudged } from "../../db/queries/reporting-monday";
import { PASSWORD } from "../../tests/cast";
import { Browser } from "../../tests/server/browser";
import { startServer, TEST_SECRETS } from "../../tests/server/server";
import { growCorps, seedScale, settleHints } from "../seed/scale";
import { cpuSeconds } from "./load";

/**
 * What the pages of a program of 5,000 people cost on SQLite, 60 openings and 2,000 active placements:
 * requests to a real server, one after another, with 5,000 people in the database and then with 50,000
 * in the same one; then again beside the hints job, while it judges the whole program anew as after a
 * new rule. Beside the time a client waits stands the server's processor time, which a busy machine does
 * not lengthen (beside the job it is the job's too). Prints one JSON line for each page and size.
 * `node --import tsx scripts/bench/monday.ts [PEOPLE] [FOLDER]`: 50,000 unless told. A folder keeps the
 * databases, and the next run of that day measures them without making them again.
 */
const PROGRAM = { programPeople: 5000, openings: 60, placements: 2000 };
const [, , MOST_PEOPLE, KEPT] = process.argv;
const MOST = Number(MOST_PEOPLE ?? 50_000);
const LEAD = "program-lead@scale.example";
const WARM_UP = 10;
const ROUNDS = 60;
const PAGES = ["/monday", "/monday/at-risk", "/expiring", "/expiring.csv", "/openings", "/people"];
const BESIDE = ["/monday", "/monday/at-risk", "/expiring"];
/** The job looks every ten seconds; a machine that is busy takes longer. */
const BEGINS_WITHIN_MS = 60_000;

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
  const { db, close } = connect(databaseUrl);
  try {
    const browser = new Browser(server.origin);
    await browser.signIn(LEAD, PASSWORD);
    await showFactor(db);
    const monday = await browser.get("/monday");
    const opening = /\/openings\/[\w-]+/.exec(monday.html)?.[0] ?? "/openings";
    const visit = { browser, pid: server.pid, people };
    for (const page of [...PAGES, opening]) print(await visits({ ...visit, page }));
    const left = await judgeAllAnew(db);
    for (const page of [...BESIDE, opening]) {
      const before = await left();
      const from = performance.now();
      const found = await visits({ ...visit, page });
      const after = await left();
      if (after === 0) throw new Error("the hints job ended before the pages were measured");
      const perSecond = ((before - after) * 1000) / (performance.now() - from);
      print({ ...found, beside: "hints job", judgedPerSecond: Math.round(perSecond) });
    }
    const [from, before] = [performance.now(), await left()];
    while ((await left()) > 0) await setTimeout(200);
    const perSecond = (before * 1000) / (performance.now() - from);
    print({ page: "none", people, beside: "hints job", judgedPerSecond: Math.round(perSecond) });
  } finally {
    await close();
    await server.end();
  }
}

function print(result: object) {
  const load = loadavg()[0]?.toFixed(1);
  process.stdout.write(`${JSON.stringify({ ...result, unit: "ms", load })}\n`);
}

/** What a page costs who asks for it again and again. */
async function visits({
  browser,
  pid,
  page,
  people,
}: {
  browser: Browser;
  pid: number;
  page: string;
  people: number;
}) {
  for (let i = 0; i < WARM_UP; i++) await browser.get(page);
  const before = cpuSeconds(pid);
  const waits: number[] = [];
  let bytes = 0;
  for (let i = 0; i < ROUNDS; i++) {
    const from = performance.now();
    const { status, html } = await browser.get(page);
    waits.push(performance.now() - from);
    bytes = Buffer.byteLength(html);
    if (status !== 200) throw new Error(`${page} answered ${status}`);
  }
  const cpu = Math.round(((cpuSeconds(pid) - before) * 1000) / ROUNDS);
  const shown = page.replace(/openings\/.+/, "openings/:id");
  return { page: shown, people, bytes, p50: quantile(waits, 0.5), p95: quantile(waits, 0.95), cpu };
}

/**
 * Has everyone judged again, as after a rule that every opening follows, and waits until the job is at
 * it. Gives how to ask how many people it has not come to yet.
 */
async function judgeAllAnew(db: Connection["db"]): Promise<() => Promise<number>> {
  const today = new Date().toISOString().slice(0, "2026-01-01".length);
  const openings = await listOpenings(db, { notEndedBy: today });
  const changedBy = (await accountByEmail(db, LEAD))?.personId ?? "";
  const placed = await activePlacementsIn(
    db,
    openings.map(({ id }) => id),
  );
  await db.transaction().execute(async (tx) => {
    for (const { id: openingId, layers } of openings)
      await changeLayers(tx, {
        openingId,
        was: layers,
        layers,
        moves: [],
        changedBy,
        at: Date.now(),
      });
    await markPeople(
      tx,
      placed.map(({ personId }) => personId),
    );
  });
  // Whoever filled the database made its hints, and would be waited for.
  await db.deleteFrom("lease").where("name", "=", "hints").execute();
  const programIds = [...new Set(openings.map(({ programId }) => programId))];
  const left = () => countUnjudged(db, programIds);
  // The job finds them first, so that more wait, and then fewer.
  const until = Date.now() + BEGINS_WITHIN_MS;
  for (let before = 0, now = await left(); now >= before; before = now, now = await left()) {
    if (Date.now() > until) throw new Error("the hints job did not begin");
    await setTimeout(250);
  }
  return left;
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

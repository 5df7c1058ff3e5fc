import { createServer, type Server } from "node:http";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../app/record/app.server";
import { outboxHandlers, subscribers } from "../../app/subscriptions.server";
import { type Connection, connect } from "../../db/connect";
import { openSqliteFile } from "../../db/dialects";
import { buildWhenChanged } from "../../scripts/build";
import { createLog } from "../../scripts/log";
import { createWeb } from "../../scripts/web";
import { testBox } from "../box";
import { addPerson, cookieFor } from "../use-cases/identity-people";
import { openWorld, type World } from "../use-cases/world";
import { freePort, startServer } from "./server";

const REQUESTS = 200;
const LONGEST_MS = 10_000;
const RECOVERED_WITHIN_MS = 5_000;
const EMAIL = "ana@home.example";

interface Answer {
  status: number;
  wait: string | null;
  body: string;
  ms: number;
}

async function ask(url: string, init: RequestInit): Promise<Answer> {
  const began = performance.now();
  const answer = await fetch(url, { redirect: "manual", ...init });
  const body = await answer.text();
  const wait = answer.headers.get("retry-after");
  return { status: answer.status, wait, body, ms: performance.now() - began };
}

/** Every answer came in time, and is one of `good` or 503 with when to come back. */
function expectNoHang(answers: readonly Answer[], good: readonly number[]) {
  expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(LONGEST_MS);
  for (const { status, wait, body } of answers) {
    expect([...good, 503], body.slice(0, 300)).toContain(status);
    expect(wait).toBe(status === 503 ? "5" : null);
  }
}

describe("a server whose two connections to PostgreSQL are spent", () => {
  const PAGES = ["/account", "/account/sessions", "/courses", "/me/export.json", "/account.data"];
  let world: World;
  let small: Connection;
  let server: Server;
  let origin = "";
  let cookie = "";

  beforeAll(async () => {
    world = await openWorld("postgres");
    await addPerson(world, EMAIL, [{ organizationId: "platform", role: "corps_member" }]);
    cookie = await cookieFor(world, EMAIL);
    small = connect(world.database.url, { poolSize: 2 });
    const port = await freePort();
    origin = `http://localhost:${port}`;
    const app = createApp({
      connection: small,
      env: { ...world.app.env, origin },
      now: world.app.now,
      subscribers,
      handlers: outboxHandlers,
      box: testBox,
      reportFailure: (_work, error) => {
        throw error;
      },
    });
    buildWhenChanged();
    const built = pathToFileURL(resolve("build/server/index.js")).href;
    const build = (await import(built)) as ServerBuild;
    const log = createLog("silent");
    server = createServer(createWeb({ app, log, build, devMiddleware: null }));
    await new Promise<void>((done) => server.listen(port, done));
  });
  afterAll(async () => {
    await new Promise((done) => server.close(done));
    await small.close();
    await world.close();
  });

  const read = (path: string) => ask(`${origin}${path}`, { headers: { cookie } });
  const flood = () =>
    Promise.all(
      Array.from({ length: REQUESTS }, (_, at) => read(PAGES[at % PAGES.length] ?? "/account")),
    );

  test(`answers ${REQUESTS} requests at once, or says when to come back, and then goes on`, async () => {
    const answers = await flood();
    expectNoHang(answers, [200]);
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    const after = await read("/account");
    expect(after.status).toBe(200);
    expect(after.ms).toBeLessThan(RECOVERED_WITHIN_MS);
  });

  test("says so on a page of ours when nothing can be read at all, and goes on when it can", async () => {
    const other = new pg.Client({ connectionString: world.database.url });
    await other.connect();
    await other.query("begin");
    await other.query("lock table login_session in access exclusive mode");
    const form = ask(`${origin}/account`, {
      method: "POST",
      headers: { cookie, origin },
      body: new URLSearchParams({ reminders: "off" }),
    });
    const answers = [...(await flood()), await form];
    await other.query("rollback");
    await other.end();
    expectNoHang(answers, []);
    const page = answers[0]?.body ?? "";
    expect(page).toContain("<h1>Not saved yet</h1>");
    expect(page).toContain("<title>Not saved yet · Muster</title>");
    expect(page).toContain("We cannot reach our records just now.");
    expect((await form).body).toMatch(/action="\/account".*name="reminders" value="off"/s);
    const after = await read("/account");
    expect(after.status).toBe(200);
    expect(after.ms).toBeLessThan(RECOVERED_WITHIN_MS);
  });
});

test("a server whose SQLite file another process writes to makes nobody wait in line", async () => {
  const world = await openWorld("sqlite");
  const server = await startServer({ databaseUrl: world.database.url });
  const signIn = () =>
    ask(`${server.origin}/sign-in`, {
      method: "POST",
      headers: { origin: server.origin },
      body: new URLSearchParams({ email: EMAIL, password: "not their password" }),
    });
  const raw = openSqliteFile(world.database.file ?? "");
  raw.exec("begin immediate");
  const answers = await Promise.all(Array.from({ length: REQUESTS }, signIn));
  expectNoHang(answers, []);
  raw.exec("rollback");
  raw.close();
  const after = await signIn();
  expect(after.status).toBe(422);
  expect(after.ms).toBeLessThan(RECOVERED_WITHIN_MS);
  await server.end();
  await world.close();
});

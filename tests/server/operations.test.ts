import { spawnSync } from "node:child_process";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../db/connect";
import { openSqliteFile } from "../../db/dialects";
import { openTestDatabase, type TestDatabase } from "../databases";
import { Browser } from "./browser";
import { startServer, TEST_SECRETS, type TestServer } from "./server";

const CANARY = "canary7f3a";

describe.each<Engine>(["sqlite", "postgres"])("a server over %s", (engine) => {
  let database: TestDatabase;
  let server: TestServer;
  beforeAll(async () => {
    database = await openTestDatabase(engine, { migrate: false });
    server = await startServer({ databaseUrl: database.url });
  });
  afterAll(async () => {
    await server.end();
    await database.remove();
  });

  test("it migrates, and says that it is up and ready", async () => {
    for (const [path, words] of [
      ["/healthz", "up\n"],
      ["/readyz", "ready\n"],
    ]) {
      const answer = await fetch(`${server.origin}${path}`);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toBe(words);
    }
  });

  test("one line for each event, and nothing secret in it, whatever is typed", async () => {
    const browser = new Browser(server.origin);
    const before = server.lines().length;
    const typed = `${CANARY}\r\n{"level":30}\u001b[31m\u2028`;
    const encoded = encodeURIComponent(typed);
    await browser.get(`/sign-in?next=${encoded}`);
    await browser.get(`/no-such-page-${encodeURIComponent("\r\n\u001b[2J")}?${encoded}`);
    for (const path of ["/reset/", "/invitation/", "/verify-email/"])
      await browser.get(path + CANARY);
    for (const path of ["/sign-in", "/join", "/forgot"])
      await browser.post(path, [
        ["email", `${CANARY}@x.example`],
        ["password", typed],
        ["name", typed],
      ]);
    await expect.poll(() => server.lines().length - before).toBeGreaterThanOrEqual(8);
    const lines = server.lines().slice(before);
    for (const line of lines) expect(() => JSON.parse(line), line).not.toThrow();
    const written = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(written.filter(({ path }) => path !== undefined)).toHaveLength(8);
    expect(lines.join("\n")).not.toContain(CANARY);
    expect(lines.join("\n")).not.toContain("\u001b");
  });

  test("when a write cannot be made it says so with 503 in time, and then recovers", async () => {
    const browser = new Browser(server.origin);
    const fields: [string, string][] = [
      ["email", "someone@x.example"],
      ["password", "not their password"],
    ];
    const release = await holdWrites(database);
    const began = performance.now();
    const refused = await browser.post("/sign-in", fields);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(refused.status).toBe(503);
    expect(refused.headers.get("retry-after")).toBe("5");
    expect(refused.html).toContain("nothing is sent twice");
    expect(refused.html).not.toContain("not their password");
    const kept = await browser.post("/forgot", [["email", "someone@x.example"]]);
    expect(kept.status).toBe(503);
    expect(kept.html).toMatch(/action="\/forgot".*name="email" value="someone@x.example"/s);
    await release();
    expect((await browser.post("/sign-in", fields)).status).toBe(422);
  });

  test("told to stop, it ends well and says so", async () => {
    expect(await server.end("SIGTERM")).toBe(0);
    expect(server.lines().join("\n")).toContain('"stopping":"SIGTERM"');
    await expect(fetch(`${server.origin}/healthz`)).rejects.toThrow();
  });
});

/** Holds the lock that every write needs, as a stuck process would. */
async function holdWrites({ engine, url, file }: TestDatabase): Promise<() => Promise<void>> {
  if (engine === "sqlite") {
    const raw = openSqliteFile(file ?? "");
    raw.exec("begin immediate");
    return async () => {
      raw.exec("rollback");
      raw.close();
    };
  }
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  await other.query("begin");
  await other.query("lock table rate_counter in access exclusive mode");
  return async () => {
    await other.query("rollback");
    await other.end();
  };
}

const FAR = "postgres://muster@db.example/muster";

/** Each value that only a developer's machine may have, and the name that the refusal must say. */
const NOT_IN_PRODUCTION: [string, Record<string, string>][] = [
  ["MUSTER_SECRET", { MUSTER_SECRET: "" }],
  ["MUSTER_SECRET", { MUSTER_SECRET: "development-only-secret-never-in-production" }],
  ["MUSTER_SECRET", { MUSTER_SECRET: "short" }],
  ["MUSTER_KEY_ENCRYPTION_KEY", { MUSTER_KEY_ENCRYPTION_KEY: "" }],
  [
    "MUSTER_KEY_ENCRYPTION_KEY",
    {
      MUSTER_KEY_ENCRYPTION_KEY: Buffer.from("muster-development-key-32-bytes!").toString("base64"),
    },
  ],
  ["MUSTER_KEY_ENCRYPTION_KEY", { MUSTER_KEY_ENCRYPTION_KEY: "dG9vIHNob3J0" }],
  ["MUSTER_ORIGIN", { MUSTER_ORIGIN: "" }],
  ["MUSTER_ORIGIN", { MUSTER_ORIGIN: "http://muster.example" }],
  ["MUSTER_CLOCK_FILE", { MUSTER_CLOCK_FILE: "/tmp/clock" }],
  ["MUSTER_TEST_LOOPBACK", { MUSTER_TEST_LOOPBACK: "1" }],
  ["MUSTER_VC_API", { MUSTER_VC_API: "1" }],
  ["DATABASE_URL", { DATABASE_URL: "mysql://localhost/muster" }],
  ["sslrootcert", { DATABASE_URL: `${FAR}?sslmode=require` }],
  ["sslrootcert", { DATABASE_URL: `${FAR}?sslmode=verify-full` }],
  ["sslmode=prefer", { DATABASE_URL: `${FAR}?sslmode=prefer&sslrootcert=/etc/ssl/ca.pem` }],
  ["sslmode=no-verify", { DATABASE_URL: `${FAR}?sslmode=no-verify` }],
  ["instead of ssl", { DATABASE_URL: `${FAR}?ssl=true` }],
  ["MUSTER_MIGRATE_URL", { MUSTER_MIGRATE_URL: `${FAR}?sslmode=require`, DATABASE_URL: FAR }],
  ["MUSTER_MIGRATE_URL", { MUSTER_MIGRATE_URL: FAR }],
  ["MUSTER_MIGRATE_URL", { MUSTER_MIGRATE_URL: "file:owner.db", DATABASE_URL: FAR }],
  ["PORT", { PORT: "99999" }],
];

test.each(NOT_IN_PRODUCTION)("production refuses to start, and says %s, over %o", (name, wrong) => {
  const ended = spawnSync(process.execPath, ["scripts/run.js", "serve"], {
    encoding: "utf8",
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      MUSTER_ORIGIN: "https://muster.example",
      ...TEST_SECRETS,
      ...wrong,
    },
  });
  expect(ended.status).toBe(2);
  expect(ended.stderr).toContain(name);
  expect(ended.stderr.trim().split("\n")).toHaveLength(1);
});

test("npm run dev serves pages through Vite, under a policy that only it relaxes", async () => {
  const database = await openTestDatabase("sqlite", { migrate: false });
  const server = await startServer({
    databaseUrl: database.url,
    env: { NODE_ENV: "development" },
    flags: ["--dev"],
  });
  const page = await fetch(`${server.origin}/`);
  expect(page.status).toBe(200);
  expect(page.headers.get("content-security-policy")).toContain("style-src 'self' 'unsafe-inline'");
  const styles = /<link rel="stylesheet" href="([^"]+)"/.exec(await page.text())?.[1];
  expect((await fetch(server.origin + styles)).status).toBe(200);
  expect(await server.end()).toBe(0);
  await database.remove();
});

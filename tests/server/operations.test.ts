import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../db/connect";
import { openTestDatabase, type TestDatabase } from "../databases";
import { startServer, TEST_SECRETS, type TestServer } from "./server";

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

  test("told to stop, it ends well and says so", async () => {
    expect(await server.end("SIGTERM")).toBe(0);
    expect(server.lines().at(-1)).toContain('"stopping":"SIGTERM"');
    await expect(fetch(`${server.origin}/healthz`)).rejects.toThrow();
  });
});

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
  ["DATABASE_URL", { DATABASE_URL: "mysql://localhost/muster" }],
  ["PORT", { PORT: "99999" }],
];

test.each(NOT_IN_PRODUCTION)("production refuses to start over a wrong %s: %o", (name, wrong) => {
  const ended = spawnSync(process.execPath, ["--import", "tsx", "scripts/serve.ts"], {
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

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPartedDatabase, type TestDatabase } from "../databases";
import { Browser } from "./browser";
import { muster } from "./muster";
import { startServer } from "./server";

let app: TestDatabase;
let owner: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), "muster-parted-"));
beforeAll(async () => {
  ({ app, owner } = await openPartedDatabase({ migrate: false }));
});
afterAll(async () => {
  await app.remove();
  rmSync(folder, { recursive: true, force: true });
});

const parted = () => ({ DATABASE_URL: app.url, MUSTER_MIGRATE_URL: owner.url });

test("a server migrates an empty database as its owner, and serves as the app", async () => {
  const server = await startServer({
    databaseUrl: app.url,
    env: { MUSTER_MIGRATE_URL: owner.url },
  });
  const browser = new Browser(server.origin);
  expect((await browser.get("/")).status).toBe(200);
  const fields: [string, string][] = [["email", "someone@x.example"]];
  expect((await browser.post("/forgot", fields)).status).toBe(303);
  expect(await server.end()).toBe(0);
  const { rows } = await sql<{ tableowner: string }>`
    select distinct tableowner from pg_tables where schemaname = 'public'`.execute(owner.db);
  expect(rows.map(({ tableowner }) => tableowner)).toEqual([new URL(owner.url).username]);
});

test("doctor finds the app's role bounded, and says so when it is not", async () => {
  const good = await muster(["doctor"], parted());
  expect(good, good.words).toMatchObject({ code: 0 });
  expect(good.lines).toContainEqual({ check: "role", ok: true });

  const role = new URL(app.url).username;
  await sql.raw(`grant delete on decision to ${role}`).execute(owner.db);
  const excess = await muster(["doctor"], parted());
  expect(excess.code).toBe(1);
  expect(excess.lines).toContainEqual({
    check: "role",
    ok: false,
    problems: [`${role} may change decision`],
  });
  await sql.raw(`revoke delete on decision from ${role}`).execute(owner.db);
});

test("doctor says plainly that one role does everything, and lets it be", async () => {
  const one = await muster(["doctor"], { DATABASE_URL: owner.url });
  expect(one, one.words).toMatchObject({ code: 0 });
  const role = new URL(owner.url).username;
  expect(one.lines.find(({ check }) => check === "role")).toMatchObject({
    ok: true,
    warnings: [`${role} may create tables`, expect.stringMatching(/owns \d+ tables/)],
  });
  expect(one.words).toContain("could rewrite the record");
  expect(one.words).toContain("MUSTER_MIGRATE_URL");
});

test("what the app backs up, the owner restores", async () => {
  const file = join(folder, "parted.backup");
  const made = await muster(["backup", file], parted());
  expect(made, made.words).toMatchObject({ code: 0 });
  const empty = await openPartedDatabase({ migrate: false });
  const there = { DATABASE_URL: empty.app.url, MUSTER_MIGRATE_URL: empty.owner.url };
  const restored = await muster(["restore", file, "--alone"], there);
  expect(restored, restored.words).toMatchObject({ code: 0 });
  const doctor = await muster(["doctor"], there);
  expect(doctor, doctor.words).toMatchObject({ code: 0 });
  await empty.app.remove();
});

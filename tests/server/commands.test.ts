import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appendToChain } from "../../app/record/append-to-chain.server";
import { SYSTEM } from "../../app/record/context.server";
import { writeCheckpoint } from "../../app/record/write-checkpoint.server";
import { connect, type Db, type Engine } from "../../db/connect";
import { migrateToLatest } from "../../db/migrate";
import { openTestDatabase } from "../databases";
import { openWorld, type World } from "../use-cases/world";
import { muster } from "./muster";

const ROUNDS = process.env.MUSTER_DEEP === "1" ? 6 : 2;
/** One backup and one restore, while someone writes and the machine is busy. */
const ROUND_LIMIT_MS = 60_000;
const folder = mkdtempSync(join(tmpdir(), "muster-commands-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function everyRow(db: Db): Promise<Record<string, unknown[]>> {
  const tables = await db.introspection.getTables();
  const rows = tables.map(async ({ name, columns }) => {
    const all = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db);
    const keys = columns.map((column) => column.name).sort();
    return [name, all.rows.map((row) => JSON.stringify(keys.map((key) => row[key]))).sort()];
  });
  return Object.fromEntries(await Promise.all(rows));
}

test("the roles of the ladder are published once, and what the catalog lacks is named", async () => {
  const where = { DATABASE_URL: `file:${join(folder, "roles.db")}` };
  const publish = () => muster(["role", "publish", "courses/roles.yaml"], where);
  const first = await publish();
  expect(first).toMatchObject({ code: 0 });
  expect(first.words).toMatch(/^Not in this catalog yet, and shown so: .*\bsafe-1, .*tut-3m/m);
  expect(first.lines).toContainEqual({ id: "tutor", version: 1, isNew: true });
  const again = await publish();
  expect(again.lines.map(({ isNew }) => isNew)).toEqual(first.lines.map(() => false));
});

test("cards are published once, each with the facts of the sources beside its file", async () => {
  const where = { DATABASE_URL: `file:${join(folder, "cards.db")}` };
  const publish = (file: string) => muster(["card", "publish", `courses/${file}`], where);
  const states = await publish("state-reporting.yaml");
  expect(states).toMatchObject({ code: 0 });
  expect(states.lines).toHaveLength(56);
  expect(states.lines).toContainEqual({ id: "AZ", version: 1, isNew: true });
  expect((await publish("contacts.yaml")).lines).toEqual([
    { id: "emergency-911", version: 1, isNew: true },
    { id: "lifeline-988", version: 1, isNew: true },
  ]);
  expect((await publish("contacts.yaml")).lines).toContainEqual({
    id: "lifeline-988",
    version: 1,
    isNew: false,
  });
  const alone = join(folder, "contacts.yaml");
  copyFileSync("courses/contacts.yaml", alone);
  const refused = await muster(["card", "publish", alone], where);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.words).toContain("There is no fact F-SEL-13.");
});

describe.each<Engine>(["sqlite", "postgres"])("the record on %s", (engine) => {
  let world: World;
  let written = 0;
  const write = () =>
    world.run("p1", (context) =>
      appendToChain(context, {
        stream: `registration:${written % 5}`,
        kind: "note",
        refId: `r${written++}`,
        payload: {},
      }),
    );
  const here = () => ({ DATABASE_URL: world.database.url });
  beforeAll(async () => {
    world = await openWorld(engine);
    for (let i = 0; i < 20; i++) await write();
    await world.run(SYSTEM, (context) => writeCheckpoint(context, "one"));
  });
  afterAll(() => world.close());

  test("doctor and audit verify say that all holds", async () => {
    const doctor = await muster(["doctor"], here());
    expect(doctor.lines.map((line) => line.check)).toEqual(
      expect.arrayContaining(["integrity", "migrations", "schema", "chains", "outbox"]),
    );
    expect(doctor).toMatchObject({ code: 0 });
    const audit = await muster(["audit", "verify"], here());
    expect(audit).toMatchObject({ code: 0, lines: [{ ok: true, checkpoints: 1, streams: 5 }] });
  });

  const whileWriting = async () => {
    for (let round = 0; round < ROUNDS; round++) {
      let writing = true;
      const writer = (async () => {
        while (writing) {
          await write();
          // SQLite answers without leaving this turn of the loop; the command's end must be heard.
          await setImmediate();
        }
      })();
      const file = join(folder, `${engine}-${round}.backup`);
      const made = await muster(["backup", file], here()).finally(() => {
        writing = false;
        return writer;
      });
      expect(made, made.words).toMatchObject({ code: 0, lines: [{ file, engine }] });
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const empty = await openTestDatabase(engine, { migrate: false });
      if (engine === "sqlite") rmSync(empty.file ?? "");
      const restored = await muster(["restore", file, "--alone"], { DATABASE_URL: empty.url });
      expect(restored, restored.words).toMatchObject({ code: 0 });
      const copy = connect(empty.url);
      const rows = await everyRow(copy.db);
      expect(rows.chain_entry?.length).toBeGreaterThanOrEqual(20);
      const live = new Set((await everyRow(world.app.db)).chain_entry);
      // Only that it was put back stands beside what was there.
      expect(rows.chain_entry?.filter((row) => !live.has(row))).toEqual([
        expect.stringContaining('"org:platform"'),
      ]);
      await copy.close();
      await empty.remove();
    }
  };
  test(
    "a backup taken while people write restores whole and sound",
    whileWriting,
    ROUNDS * ROUND_LIMIT_MS,
  );

  test("a backup of a quiet database restores to the same rows in every table", async () => {
    const file = join(folder, `${engine}-quiet.backup`);
    expect(await muster(["backup", file], here())).toMatchObject({ code: 0 });
    const empty = await openTestDatabase(engine, { migrate: false });
    if (engine === "sqlite") rmSync(empty.file ?? "");
    await muster(["restore", file, "--alone"], { DATABASE_URL: empty.url });
    const copy = connect(empty.url);
    const [rows, live] = [await everyRow(copy.db), await everyRow(world.app.db)];
    // Beside them stands that it was put back: one event in the log.
    for (const table of ["audit_event", "audit_detail", "chain_entry", "chain_head"]) {
      const added = rows[table]?.filter((row) => !live[table]?.includes(row));
      expect([table, added]).toEqual([table, [expect.any(String)]]);
      rows[table] = rows[table]?.filter((row) => !added?.includes(row)) ?? [];
    }
    expect(rows).toEqual(live);
    await copy.close();
    await empty.remove();
  });

  test("nothing is overwritten: neither a file by a backup nor a database by a restore", async () => {
    const file = join(folder, `${engine}-once.backup`);
    await muster(["backup", file], here());
    const before = readFileSync(file);
    const again = await muster(["backup", file], here());
    expect(again).toMatchObject({ code: 2, words: expect.stringContaining("already there") });
    expect(readFileSync(file).equals(before)).toBe(true);
    const over = await muster(["restore", file], here());
    expect(over).toMatchObject({ code: 2, words: expect.stringContaining("never overwrites") });
  });

  test("a copy that was cut short or altered, or is none, is not restored", async () => {
    const file = join(folder, `${engine}-bad.backup`);
    await muster(["backup", file], here());
    const bytes = readFileSync(file);
    truncateSync(file, Math.floor(bytes.length / 2));
    const empty = await openTestDatabase(engine, { migrate: false });
    if (engine === "sqlite") rmSync(empty.file ?? "");
    const cut = await muster(["restore", file], { DATABASE_URL: empty.url });
    expect(cut).toMatchObject({ code: 1, words: expect.stringContaining("Nothing was restored") });
    writeFileSync(file, "not a database at all");
    const none = await muster(["restore", file], { DATABASE_URL: empty.url });
    expect(none).toMatchObject({ code: 2, words: expect.stringContaining("is not a copy") });
    const left = connect(empty.url);
    expect(await left.db.introspection.getTables()).toEqual([]);
    await left.close();
    await empty.remove();
  });
});

/** Each spoils one thing, and the check and words that must name it. */
const SPOILED: [Engine, string, string, string, string][] = [
  [
    "sqlite",
    "a trigger is gone",
    "drop trigger chain_entry_no_update",
    "schema",
    "chain_entry_no_update is missing",
  ],
  [
    "postgres",
    "a trigger is switched off",
    "alter table audit_event disable trigger all",
    "schema",
    "audit_event_no_update is missing",
  ],
  [
    "sqlite",
    "a table is not ours",
    "create table stranger (id text)",
    "schema",
    "stranger.id is not ours",
  ],
  [
    "postgres",
    "a column is gone",
    "alter table rate_counter drop column count",
    "schema",
    "rate_counter.count is missing",
  ],
  [
    "sqlite",
    "work waits",
    "insert into outbox values ('w1', 'mail', '{}', 0, 0, 9, null, 'no route')",
    "outbox",
    "mail w1 waits for more than an hour, tried 9 times: no route",
  ],
  [
    "postgres",
    "a head points past its chain",
    "insert into chain_head values ('org:x', 7, 'h', 0, 0)",
    "chains",
    "org:x entry 1",
  ],
  [
    "sqlite",
    "a row points at nothing",
    "pragma foreign_keys = off; insert into audit_detail values ('nobody', 's', '{}'); pragma foreign_keys = on",
    "integrity",
    "audit_detail points at no row of audit_event",
  ],
];

test.each(SPOILED)("doctor on %s names it when %s", async (engine, _what, spoil, check, words) => {
  const database = await openTestDatabase(engine);
  for (const statement of spoil.split("; ")) await sql.raw(statement).execute(database.db);
  const { code, lines } = await muster(["doctor"], { DATABASE_URL: database.url });
  expect(code).toBe(1);
  const found = lines.find((line) => line.check === check);
  expect(found).toMatchObject({ ok: false });
  expect(JSON.stringify(found)).toContain(words);
  await database.remove();
});

test("doctor says which migrations are missing, and what holds the file", async () => {
  const database = await openTestDatabase("sqlite", { migrate: false });
  await sql`create table x (id text)`.execute(database.db);
  const { code, lines } = await muster(["doctor"], { DATABASE_URL: database.url });
  expect(code).toBe(1);
  expect(JSON.stringify(lines.find((line) => line.check === "migrations"))).toContain(
    "0001-record",
  );
  expect(lines.find((line) => line.check === "holders")).toMatchObject({ ok: true });
  await migrateToLatest(database.db);
  await database.remove();
});

test.each([
  [["nonsense"], 2, "is not a command"],
  [["backup"], 2, "Give one FILE"],
  [["backup", "/nowhere/at/all"], 2, "is not a folder"],
  [["restore", "/nowhere"], 2, "is not there"],
  [["doctor"], 2, "There is no database"],
  [[], 0, "audit verify"],
])("muster %j exits %i and says why", async (args, code, words) => {
  const ended = await muster(args, { DATABASE_URL: `file:${folder}/none.db` });
  expect(ended).toMatchObject({ code, words: expect.stringContaining(words) });
});

test("npm passes a command's words and its exit code on", () => {
  const ended = spawnSync("npm", ["run", "-s", "muster", "--", "doctor"], {
    encoding: "utf8",
    env: { ...process.env, DATABASE_URL: `file:${folder}/none.db` },
  });
  expect(ended).toMatchObject({
    status: 2,
    stdout: "",
    stderr: expect.stringContaining("There is no database"),
  });
});

test("admin create prints a link that opens, and makes no one twice", async () => {
  const database = await openTestDatabase("sqlite");
  const here = { DATABASE_URL: database.url };
  const made = await muster(["admin", "create", "First@muster.example"], here);
  expect(made).toMatchObject({
    code: 0,
    lines: [{ email: "first@muster.example", granted: false }],
  });
  expect(made.lines[0]?.link).toMatch(/^http:\/\/localhost:3000\/invitation\/\S{40,}$/);
  const people = await database.db.selectFrom("account").selectAll().execute();
  expect(people).toEqual([]);
  expect(await muster(["admin", "create", "no address"], here)).toMatchObject({
    code: 2,
    words: expect.stringContaining("is not an address"),
  });
  await database.remove();
});

test("the demo's people are refused where people are real", async () => {
  const database = await openTestDatabase("sqlite");
  const refused = await muster(["seed", "demo"], { DATABASE_URL: database.url, MUSTER_DEMO: "0" });
  expect(refused.code).not.toBe(0);
  expect(await database.db.selectFrom("person").selectAll().execute()).toEqual([]);
  await database.remove();
});

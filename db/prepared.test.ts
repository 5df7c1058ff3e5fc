import Database from "better-sqlite3";
import { Kysely, sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { sqliteDialect } from "./dialects";
import { readOnce } from "./kept";
import { prepared } from "./prepared";
import type { DB } from "./schema";

let db: Kysely<DB>;
let built = 0;

beforeEach(async () => {
  built = 0;
  db = new Kysely<DB>({ dialect: sqliteDialect(new Database(":memory:")) });
  await sql`create table lease (name text primary key, holder text not null, until integer not null) strict`.execute(
    db,
  );
  for (const [at, name] of ["a", "b", "c"].entries())
    await db
      .insertInto("lease")
      .values({ name, holder: `holder of ${name}`, until: at })
      .execute();
});

const held = prepared((reader, { names, after }: { names: readonly string[]; after: number }) => {
  built += 1;
  return reader
    .selectFrom("lease")
    .select("holder")
    .where("name", "in", names)
    .where("until", ">", after)
    .orderBy("name");
});

test("a query is built once for lists of one length, and answers to new values each time", async () => {
  const ask = async (names: string[], after = -1) =>
    (await held(db, { names, after })).map(({ holder }) => holder);
  expect(await ask(["a", "b"])).toEqual(["holder of a", "holder of b"]);
  expect(await ask(["c", "b"])).toEqual(["holder of b", "holder of c"]);
  expect(await ask(["a", "b"], 0)).toEqual(["holder of b"]);
  expect(built).toBe(1);
  expect(await ask(["c"])).toEqual(["holder of c"]);
  expect(await ask(["a", "b", "c"])).toHaveLength(3);
  expect(built).toBe(3);
});

test("it runs in the transaction that it is given, and is rolled back with it", async () => {
  const hold = prepared((reader, row: DB["lease"]) => reader.insertInto("lease").values(row));
  const left = db.transaction().execute(async (tx) => {
    await hold(tx, { name: "d", holder: "x", until: 9 });
    expect(await held(tx, { names: ["d"], after: 0 })).toEqual([{ holder: "x" }]);
    throw new Error("back");
  });
  await expect(left).rejects.toThrow("back");
  expect(await held(db, { names: ["d"], after: 0 })).toEqual([]);
});

test("what never changes is read once for each database, and a failed read is tried again", async () => {
  let read = 0;
  const one = (reader: Kysely<DB>) =>
    readOnce(reader, "one", async () => {
      read += 1;
      if (read === 1) throw new Error("not there");
      return { read };
    });
  await expect(one(db)).rejects.toThrow("not there");
  expect(await one(db)).toEqual({ read: 2 });
  expect(await db.transaction().execute((tx) => one(tx))).toEqual({ read: 2 });
  const other = new Kysely<DB>({ dialect: sqliteDialect(new Database(":memory:")) });
  expect(await one(other)).toEqual({ read: 3 });
});

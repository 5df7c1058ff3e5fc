import { sql } from "kysely";
import { afterEach, describe, expect, test } from "vitest";
import type { Engine } from "../../db/connect";
import { migrateToLatest } from "../../db/migrate";
import { migrations } from "../../db/migrations/index";
import { openTestDatabase, type TestDatabase } from "../databases";
import { items, publishSmallCourse } from "./small-course";

const BEFORE = Object.fromEntries(
  Object.entries(migrations).filter(([name]) => name < "0009-items"),
);

describe.each<Engine>(["sqlite", "postgres"])("from before the new types, on %s", (engine) => {
  let database: TestDatabase | undefined;
  afterEach(async () => {
    await database?.remove();
    database = undefined;
  });

  test("every item keeps its row, what refers to it and its guard, and new types are taken", async () => {
    database = await openTestDatabase(engine, { migrate: false });
    const { db } = database;
    await migrateToLatest(db, BEFORE);
    const bank = items("M.1", "check", 4);
    await publishSmallCourse(db, { courseId: "OLD-1", people: ["ana"], bank });
    const [first] = await db.selectFrom("item_version").selectAll().orderBy("position").execute();
    if (!first) throw new Error("nothing was published");
    await sql`insert into registration (id, person_id, course_id, course_version_id, created_at)
      values ('r', 'ana', 'OLD-1', ${first.course_version_id}, 1)`.execute(db);
    await sql`insert into check_try (id, registration_id, objective_id, number, seed, opened_at)
      values ('t', 'r', 'M.1', 1, 's', 1)`.execute(db);
    await sql`insert into check_question (registration_id, seq, try_id, item_version_id, asked_at)
      values ('r', 1, 't', ${first.id}, 1)`.execute(db);
    const before = await db.selectFrom("item_version").selectAll().orderBy("id").execute();

    await migrateToLatest(db);
    expect(await db.selectFrom("item_version").selectAll().orderBy("id").execute()).toEqual(before);
    const asked = await db
      .selectFrom("check_question")
      .innerJoin("item_version", "item_version.id", "check_question.item_version_id")
      .select("item_version.item_id")
      .execute();
    expect(asked).toEqual([{ item_id: first.item_id }]);

    // What was released takes no more questions: a version that is being made does.
    const made = "being-made";
    const released = await db
      .selectFrom("course_version")
      .selectAll()
      .where("id", "=", first.course_version_id)
      .executeTakeFirstOrThrow();
    await db
      .insertInto("course_version")
      .values({ ...released, id: made, version: "9.9.9", ordinal: released.ordinal + 1 })
      .execute();
    const objectives = await db
      .selectFrom("objective")
      .selectAll()
      .where("course_version_id", "=", first.course_version_id)
      .execute();
    await db
      .insertInto("objective")
      .values(objectives.map((one) => ({ ...one, course_version_id: made })))
      .execute();
    const insert = (id: string, type: string) =>
      sql`insert into item_version (id, course_version_id, item_id, position, objective_id, type,
          pool, family, critical, presentation, scoring)
        values (${id}, ${made}, ${id}, 9, 'M.1', ${type}, 'practice', ${id}, 0,
          '{}', '{}')`.execute(db);
    await insert("new", "cloze");
    await expect(insert("odd", "essay")).rejects.toThrow(/item_version_type|CHECK/i);
    await expect(db.updateTable("item_version").set({ family: "x" }).execute()).rejects.toThrow(
      /append-only/,
    );
    await expect(
      sql`insert into check_question (registration_id, seq, try_id, item_version_id, asked_at)
        values ('r', 2, 't', 'no-such-item', 1)`.execute(db),
    ).rejects.toThrow(/foreign key/i);
  });
});

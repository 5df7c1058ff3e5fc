import { createHash } from "node:crypto";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { mayReadMedia } from "../../app/authoring/media/may-read-media.server";
import { verifyMedia } from "../../app/catalog/verify-media.server";
import {
  giveCourseMedia,
  holdMedia,
  mediaByHash,
  mediaOfCourse,
  readMediaSlice,
} from "../../db/queries/media";
import { openRel1Draft, openStudio } from "./studio-world";
import { APPEND_ONLY, onEveryDatabase, type World } from "./world";

/** Bytes that say where they are, over more than two parts. */
const BYTES = Buffer.from(Uint32Array.from({ length: 150_001 }, (_, at) => at).buffer);
const HASH = createHash("sha256").update(BYTES).digest("hex");

async function hold(world: World, courseId: string) {
  await world.run("aut", async ({ tx, now }) => {
    await holdMedia(tx, { hash: HASH, type: "audio/ogg", bytes: BYTES, at: now });
    await giveCourseMedia(tx, { courseId, hashes: [HASH, HASH], by: "aut", at: now });
  });
}

onEveryDatabase("films and recordings", (world) => {
  test("are kept once, whole, and read from any place", async () => {
    const mesa = await openStudio(world());
    await openRel1Draft(mesa, { courseId: "med-1" });
    await hold(mesa, "med-1");
    await hold(mesa, "med-1");
    const { db } = mesa.app;
    const held = { hash: HASH, type: "audio/ogg", size: BYTES.length };
    expect(await mediaByHash(db, HASH)).toEqual(held);
    expect(await mediaOfCourse(db, "med-1")).toEqual([held]);
    const part = 256 * 1024;
    for (const [from, to] of [
      [0, 10],
      [0, BYTES.length],
      [part - 1, part + 1],
      [part, 2 * part],
      [BYTES.length - 1, BYTES.length + 9],
    ] as const)
      expect((await readMediaSlice(db, HASH, { from, to })).equals(BYTES.subarray(from, to))).toBe(
        true,
      );
    for await (const problem of verifyMedia(db)) expect(problem).toBeNull();
  });

  test("are read by those who write or review a course that has them, and by nobody else", async () => {
    const mesa = await openStudio(world());
    const may = (who: string, hash = HASH) =>
      mayReadMedia(mesa.app.reading(mesa.as(who)), hash).then((held) => held !== null);
    for (const who of ["aut", "bea", "rev"]) expect(await may(who), who).toBe(true);
    for (const who of ["wil", "wanda", "ana", "luis"]) expect(await may(who), who).toBe(false);
    for (const hash of ["", "x".repeat(64), HASH.toUpperCase(), "0".repeat(64)])
      expect(await may("aut", hash)).toBe(false);
  });

  test("are never changed or taken away", async () => {
    const mesa = await openStudio(world());
    for (const [table, column] of [
      ["media", "size"],
      ["media_part", "bytes"],
      ["course_media", "added_at"],
      ["version_media", "media_hash"],
    ] as const)
      for (const change of [
        sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)}`,
        sql`delete from ${sql.table(table)}`,
      ])
        if (table !== "version_media" || mesa.engine === "postgres")
          await expect(
            mesa.run("aut", ({ tx }) => change.execute(tx)),
            table,
          ).rejects.toThrow(APPEND_ONLY);
  });
});

import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { replayMastery } from "../../app/learning/replay-mastery.server";
import { verbs } from "../../app/learning/statement";
import { checkHints } from "../../app/placement/hints/check-hints.server";
import { rebuildHints } from "../../app/placement/hints/rebuild-hints.server";
import { refreshHints } from "../../app/placement/hints/refresh-hints.server";
import { SYSTEM } from "../../app/record/context.server";
import { awardById } from "../../db/queries/credentials";
import { statesOf } from "../../db/queries/mastery";
import { takeLease } from "../../db/queries/record";
import { seedDemo } from "../../scripts/seed/demo";
import { placeInSteps } from "./place-in-steps";
import { dice, openHistory } from "./random-history";
import { DAY_MS, HOUR_MS, MONDAY, onEveryDatabase, type World } from "./world";

const CHANGES = process.env.MUSTER_DEEP === "1" ? 600 : 80;
const TOO_LONG_MS = 20 * 60_000;
const HINTS = ["person_hint", "standing_hint", "opening_hint", "placement_hint"];

/** Every hint, but for the counters and instants of its making, from which a week is counted on. */
async function hints({ app: { db } }: World): Promise<Record<string, string[]>> {
  const held = HINTS.map(async (table) => {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(
      db,
    );
    const plain = rows.map(({ marked, judged, judged_at, look_again_on, ...row }) =>
      JSON.stringify(Object.entries(row).sort()),
    );
    return [table, plain.sort()] as const;
  });
  return Object.fromEntries(await Promise.all(held));
}

/** Live hints are those that were kept up change by change; rebuilt ones know only the record. */
async function expectRebuiltAsLive(world: World): Promise<void> {
  await refreshHints(world.app, "test");
  const live = await hints(world);
  expect(live.person_hint?.length).toBeGreaterThan(3);
  expect(await rebuildHints(world.app, "test")).toBeGreaterThan(3);
  expect(await hints(world)).toEqual(live);
  for await (const wrong of checkHints(world.app.db)) expect.fail(wrong);
}

onEveryDatabase("rebuilt from the log, as it is live: the demo", (world) => {
  beforeAll(async () => {
    const { app, database } = world();
    await seedDemo({ connection: database, env: app.env }, MONDAY);
  }, TOO_LONG_MS);

  test("mastery of every registration and objective", async () => {
    const { db } = world().app;
    const registrations = await db.selectFrom("registration").select("id").execute();
    let states = 0;
    for (const { id } of registrations) {
      const stored = (await statesOf(db, [id])).get(id) ?? new Map();
      states += stored.size;
      expect(Object.fromEntries(await replayMastery(db, id))).toEqual(Object.fromEntries(stored));
    }
    expect(states).toBeGreaterThan(5);
  });

  test("progress through lessons, from the statements", async () => {
    const { db } = world().app;
    const done = await db.selectFrom("lesson_completion").selectAll().execute();
    const said = await db
      .selectFrom("statement")
      .select(["registration_id", "object_id", "at"])
      .where("verb", "=", verbs.completed)
      .where("object_type", "=", "lesson")
      .execute();
    const told = said.map((one) => [one.registration_id, one.object_id, one.at].join(" "));
    const kept = done.map((one) => [one.registration_id, one.slug, one.at].join(" "));
    expect(kept.length).toBeGreaterThan(5);
    expect([...new Set(told)].sort()).toEqual(kept.sort());
  });

  test("the state of every credential, from what happened to it", async () => {
    const { db } = world().app;
    const held = await db.selectFrom("credential").select("id").execute();
    const signed = await db.selectFrom("issuance_log").select("credential_id").execute();
    const events = await db.selectFrom("status_event").selectAll().orderBy("at").execute();
    expect(events.length).toBeGreaterThan(0);
    for (const { id } of held) {
      const live = await awardById(db, id);
      const isSigned = signed.some((one) => one.credential_id === id);
      const last = events.filter((one) => one.credential_id === id).at(-1);
      expect([id, live?.status.kind]).toEqual([
        id,
        last?.kind === "revoked" ? "revoked" : isSigned ? "issued" : "reserved",
      ]);
    }
  });

  test("hints, which nothing rests on", () => expectRebuiltAsLive(world()), TOO_LONG_MS);

  test("not while another process makes hints, and nothing is lost by asking", async () => {
    const { app } = world();
    const before = await hints(world());
    await app.db.deleteFrom("lease").execute();
    await app.run(SYSTEM, ({ tx, now }) => takeLease(tx, "hints", "another", now, now + DAY_MS));
    expect(await rebuildHints(app, "test")).toBeNull();
    expect(await hints(world())).toEqual(before);
  });
});

onEveryDatabase("rebuilt from the log, as it is live: a random history", (world) => {
  describe("after many changes", () => {
    test(
      `hints of ${CHANGES} changes`,
      async () => {
        const { app, run, advance } = world();
        const roll = dice(Number(process.env.MUSTER_SEED ?? 5));
        const history = await openHistory(world(), roll);
        for (let nth = 0; nth < CHANGES; nth++) {
          advance(HOUR_MS / 6);
          await history.change();
          if (roll(3) === 0) {
            const [openingId, personId] = [
              history.pick(history.openings),
              history.pick(history.people),
            ];
            const asked = { openingId, personId, key: `try-${nth}` };
            await run("lead", (context) => placeInSteps(context, asked));
          }
          if (roll(5) === 0) await refreshHints(app, "test");
        }
        await app.settle();
        await expectRebuiltAsLive(world());
      },
      TOO_LONG_MS,
    );
  });
});

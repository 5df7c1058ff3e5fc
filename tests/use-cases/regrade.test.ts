import { beforeAll, expect, test } from "vitest";
import { regradeQuestion } from "../../app/learning/apply-regrade.server";
import { readCourseProgress } from "../../app/learning/read-course-progress.server";
import { previewRegrade } from "../../app/learning/read-regrade.server";
import { mismatches } from "../../app/learning/replay-mastery.server";
import { verifyRegistrations } from "../../app/learning/verify-registration.server";
import { registrationOf } from "../../db/queries/learning";
import { triesOf } from "../../db/queries/learning-check";
import { openTasksOf } from "../../db/queries/learning-holding";
import { optionsOf } from "../options";
import { learner } from "./learner";
import { addPerson, openMesa } from "./mesa";
import { items, publishSmallCourse, RIGHT, type SmallItem } from "./small-course";
import { tamper } from "./tamper";
import { APPEND_ONLY, DAY_MS, HOUR_MS, onEveryDatabase, openWorld, type World } from "./world";

const COURSE = "keyed-1";
const WRONG_KEY = "Wrong";
const first = `K.1-c1`;
/** The first question of the first version has a wrong choice keyed as right. */
const bank = (key?: string): SmallItem[] =>
  items("K.1", "check", 6).map((item) => (item.id === first && key ? { ...item, key } : item));

async function openCourse(world: World, people: readonly string[]) {
  await openMesa(world);
  for (const who of people) await addPerson(world, who, [{ at: "mesa", role: "corps_member" }]);
  const first = { courseId: COURSE, people: [], bank: bank(WRONG_KEY) };
  await publishSmallCourse(world.app.db, first);
  await addPerson(world, "aut", [{ at: `college-${COURSE}`, role: "author" }]);
}

/** Answers what waits: the first question with `toFirst`, every other one right unless `misses`. */
async function answer(world: World, who: string, toFirst: string, misses = false) {
  const person = learner(world, who, COURSE);
  const { question } = await person.check();
  if (!question) throw new Error("no question waits");
  const isFirst = question.shown.stem.includes(first);
  const wanted = isFirst ? toFirst : misses ? "Also wrong" : RIGHT;
  const option = optionsOf(question.shown).find(({ text }) => text === wanted);
  expect(await person.send(question.seq, [option?.id ?? ""])).toMatchObject({ ok: true });
  return isFirst;
}

/** Answers till the check ends; the sixth question is missed where `missesSixth`. Was the first asked? */
async function answerAll(world: World, who: string, toFirst: string, missesSixth = false) {
  const person = learner(world, who, COURSE);
  await person.begin();
  let asked = false;
  for (let n = 1; (await person.check()).question; n++)
    asked = (await answer(world, who, toFirst, missesSixth && n === 6)) || asked;
  return asked;
}

/** How the only try of someone ended. */
async function tryOf({ app }: World, who: string) {
  const registration = await registrationOf(app.db, who, COURSE);
  const tries = (await triesOf(app.db, [registration?.id ?? ""])).get(registration?.id ?? "");
  return tries?.at(-1);
}

async function levelOf({ app, as }: World, who: string) {
  const progress = await readCourseProgress(app.reading(as(who)), { courseId: COURSE });
  return progress?.objectives[0]?.level;
}

async function problems({ app }: World): Promise<string[]> {
  const all: string[] = [];
  for await (const problem of verifyRegistrations(app.db)) all.push(problem);
  return all;
}

const regrade = ({ run }: World, who: string, item = first) =>
  run(who, (context) =>
    regradeQuestion(context, {
      itemVersionId: `${COURSE}@1-${item}`,
      reason: "The key was wrong.",
    }),
  );

onEveryDatabase("a key that is corrected after release", (world) => {
  const responses = () => world().app.db.selectFrom("response").selectAll().orderBy("id").execute();
  const preview = (who: string, item = first) =>
    previewRegrade(world().app.reading(world().as(who)), {
      itemVersionId: `${COURSE}@1-${item}`,
    });
  let before: Awaited<ReturnType<typeof responses>> = [];

  const those = (kind: string) => [0, 1, 2, 3, 4, 5].map((n) => `${kind}-${n}`);
  /** Who missed by the wrong key alone, who passed by it, and who is in the middle of a check. */
  const found: Record<"up" | "down" | "mid", string[]> = { up: [], down: [], mid: [] };

  beforeAll(async () => {
    await openCourse(world(), [...those("up"), ...those("down"), ...those("mid"), "later"]);
    for (const who of those("up")) {
      await answerAll(world(), who, RIGHT, true);
      const tried = await tryOf(world(), who);
      if (tried?.outcome === "not-yet" && tried.n === 6) found.up.push(who);
    }
    for (const who of those("down"))
      if (await answerAll(world(), who, WRONG_KEY)) found.down.push(who);
    for (const who of those("mid")) {
      await learner(world(), who, COURSE).begin();
      for (let n = 0; n < 3; n++) if (await answer(world(), who, RIGHT)) found.mid.push(who);
    }
    for (const people of Object.values(found)) expect(people.length).toBeGreaterThan(0);
    await learner(world(), "later", COURSE).start();
    before = await responses();
    world().advance(HOUR_MS);
  });

  test("before there is another key nothing can be regraded, and never by another", async () => {
    for (const who of found.up) expect(await levelOf(world(), who)).toBe("practicing");
    for (const who of found.down) expect(await levelOf(world(), who)).toBe("shown");
    expect(await regrade(world(), "aut")).toEqual({ ok: false, reason: "same-key" });
    const next = { courseId: COURSE, people: [], edition: 2 };
    const changed = bank().map((item) =>
      item.id === "K.1-c2" ? { ...item, type: "text" as const } : item,
    );
    await publishSmallCourse(world().app.db, { ...next, bank: changed });
    for (const who of ["rosa", "up-0", "luis"])
      expect(await regrade(world(), who)).toEqual({ ok: false, reason: "no-such-question" });
    expect(await regrade(world(), "aut", "K.1-c2")).toEqual({
      ok: false,
      reason: "not-comparable",
    });
    expect(await regrade(world(), "aut", "K.1-c3")).toEqual({ ok: false, reason: "same-key" });
    expect(await regrade(world(), "aut", "K.1-c9")).toEqual({
      ok: false,
      reason: "no-such-question",
    });
  });

  test("the preview tells how many it changes, hides small numbers and writes nothing", async () => {
    const told = await preview("aut");
    expect(told).toMatchObject({ ok: true, value: { isAll: true, raised: null, asked: null } });
    expect(await preview("rosa")).toMatchObject({ ok: false });
    expect(await responses()).toEqual(before);
  });

  test("what passes now is shown, what would not stands and is asked about, once", async () => {
    for (let n = 0; n < 2; n++)
      expect(await regrade(world(), "aut")).toEqual({ ok: true, value: null });
    await world().app.settle();
    for (const who of found.up) expect(await levelOf(world(), who)).toBe("shown");
    for (const who of found.down) {
      expect(await levelOf(world(), who)).toBe("shown");
      const tasks = await openTasksOf(world().app.db, who);
      expect(tasks.map(({ kind }) => kind)).toEqual(["regraded"]);
    }
    expect(await responses()).toEqual(before);
    const audits = await world()
      .app.db.selectFrom("audit_event")
      .select("action")
      .where("action", "=", "question-regraded")
      .execute();
    expect(audits).toHaveLength(1);
    await expect(
      world().app.db.updateTable("regraded_answer").set({ score: 0 }).execute(),
    ).rejects.toThrow(APPEND_ONLY);
  });

  test("a check under way counts the corrected score, and ends by it", async () => {
    for (const who of found.mid) {
      while ((await learner(world(), who, COURSE).check()).question)
        await answer(world(), who, RIGHT);
      expect(await tryOf(world(), who)).toMatchObject({ outcome: "shown", n: 4, right: 4 });
    }
  });

  test("who answers in the earlier version later is judged by the corrected key", async () => {
    await answerAll(world(), "later", RIGHT);
    expect(await tryOf(world(), "later")).toMatchObject({ outcome: "shown", n: 4, right: 4 });
  });

  test("what was raised is asked again after three days, and the log bears everything out", async () => {
    world().advance(4 * DAY_MS);
    for (const who of [...Object.values(found).flat(), "later"]) {
      const registration = await registrationOf(world().app.db, who, COURSE);
      expect(await mismatches(world().app.db, registration?.id ?? "")).toEqual([]);
    }
    expect(await problems(world())).toEqual([]);
  });
});

test.each(["sqlite", "postgres"] as const)(
  "a score that was altered is found on %s",
  async (engine) => {
    const world = await openWorld(engine);
    try {
      await openCourse(world, ["up"]);
      await answerAll(world, "up", RIGHT);
      world.advance(HOUR_MS);
      await publishSmallCourse(world.app.db, {
        courseId: COURSE,
        people: [],
        bank: bank(),
        edition: 2,
      });
      await regrade(world, "aut");
      await world.app.settle();
      expect(await problems(world)).toEqual([]);
      await tamper(world, "regraded_answer", "update regraded_answer set score = 0.5");
      expect((await problems(world)).join("\n")).toMatch(
        /regrade \S+ is not what the chain sealed/,
      );
    } finally {
      await world.close();
    }
  },
);

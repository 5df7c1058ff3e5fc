import { beforeAll, expect, test } from "vitest";
import type { AchievementDefinition } from "../../app/credentials/achievement";
import { publishAchievement } from "../../app/credentials/publish-achievement.server";
import { answerParallel } from "../../app/learning/answer-parallel.server";
import { askAfterMisses } from "../../app/learning/ask-after-misses.server";
import { readCoursePage } from "../../app/learning/read-course-page.server";
import { readCriticalMisses } from "../../app/learning/read-critical-misses.server";
import { mismatches } from "../../app/learning/replay-mastery.server";
import { verifyRegistrations } from "../../app/learning/verify-registration.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import { readHome } from "../../app/reporting/read-home.server";
import { pathOf } from "../../app/reporting/task";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { registrationOf } from "../../db/queries/learning";
import { optionsOf } from "../options";
import { definition as badge } from "../signed-badges";
import { learner } from "./learner";
import { addOrganization, addPerson } from "./mesa";
import { publishSmallCourse, RIGHT, type SmallItem } from "./small-course";
import { DAY_MS, HOUR_MS, MONDAY, onEveryDatabase, type World } from "./world";

const COURSE = "SAFE-9";
const PEOPLE = ["ana", "ben", "cyd", "dev", "eli", "fay", "gus", "hal"];
const FAMILIES = Array.from({ length: 30 }, (_, i) => `f${i + 1}`);
/** Every question is critical, and each has one parallel. */
const BANK = FAMILIES.flatMap((family): SmallItem[] =>
  ["a", "b"].map((twin) => ({
    id: `S.1-${family}${twin}`,
    objective: "S.1",
    pool: "check",
    family,
    critical: true,
  })),
);

/** A check in which the first answer is wrong and the rest are right: 5 of 6, which would pass. */
async function passButForOne(world: World, who: string) {
  const person = learner(world, who, COURSE);
  await person.begin();
  await person.answer(false);
  while ((await person.check()).question) await person.answer(true);
  return person;
}

const misses = (world: World, who: string) =>
  readCriticalMisses(world.app.reading(world.as(who)), { courseId: COURSE });

async function sendParallel(world: World, who: string, right: boolean) {
  const [miss] = await misses(world, who);
  const parallel = miss?.parallel;
  if (!parallel) throw new Error("no parallel question waits");
  const chosen = optionsOf(parallel.shown).find(({ text }) => (text === RIGHT) === right);
  const form = { answer: [chosen?.id ?? ""], place: [], typed: [] };
  const { itemId } = parallel;
  const send = () =>
    world.run(who, (context) => answerParallel(context, { courseId: COURSE, itemId, form }));
  return { first: await send(), again: await send(), itemId };
}

async function coachTasks({ app }: World, who: string) {
  const mine = await registrationOf(app.db, who, COURSE);
  return app.db
    .selectFrom("coach_task")
    .selectAll()
    .where("registration_id", "=", mine?.id ?? "")
    .execute();
}

/** Shown on Monday, and three days later one of the two questions that confirm it is missed. */
async function keepButForOne(world: World, who: string) {
  world.setClock(MONDAY);
  const person = learner(world, who, COURSE);
  await person.begin();
  while ((await person.check()).question) await person.answer(true);
  world.setClock(MONDAY + 3 * DAY_MS);
  expect(await person.open()).toMatchObject({ ok: true });
  await person.answer(false);
  expect(await misses(world, who)).toEqual([]);
  await person.answer(true);
  return person;
}

onEveryDatabase("a critical question", (world) => {
  beforeAll(async () => {
    await addOrganization(world(), "program", "mesa");
    await addPerson(world(), "kim", [{ at: "mesa", role: "corps_member" }]);
    await publishSmallCourse(world().app.db, { courseId: COURSE, people: PEOPLE, bank: BANK });
    const definition: AchievementDefinition = {
      ...badge,
      ...{ id: "safe-9", course: COURSE, rules: ["objectives-shown"] },
    };
    await world().run(COMMAND_LINE, (context) =>
      publishAchievement(context, { organizationId: `college-${COURSE}`, definition }),
    );
  });

  test("missed, holds back a check that passes, until its parallel is right the same day", async () => {
    const person = await passButForOne(world(), "ana");
    const objective = async () => (await person.check()).progress.objectives[0];
    expect(await objective()).toMatchObject({
      level: "practicing",
      tries: [{ outcome: "not-yet", right: 5, n: 6, criticalMissed: true }],
    });
    const [miss, ...more] = await misses(world(), "ana");
    expect(more).toEqual([]);
    expect(miss).toMatchObject({ state: "waiting", answered: null, review: { right: false } });
    expect(miss?.review.groups.flat().map(({ feedback }) => feedback)).toContain(
      `Rationale for ${RIGHT}`,
    );
    expect(JSON.stringify(miss?.parallel)).not.toContain("Rationale");

    const { db } = world().app;
    const earned = () => db.selectFrom("credential").select("achievement_id").execute();
    expect(await earned()).toEqual([]);
    const before = await db.selectFrom("mastery_state").selectAll().execute();
    const { first, again } = await sendParallel(world(), "ana", true);
    expect(first).toEqual({ ok: true, value: { right: true } });
    expect(again).toEqual(first);
    expect(await db.selectFrom("mastery_state").selectAll().execute()).toEqual(before);
    expect(await objective()).toMatchObject({ level: "shown", door: { state: "shown" } });
    // What was made up for counts like any other showing: the badge is there.
    expect(await earned()).toEqual([{ achievement_id: "safe-9" }]);
    expect(await coachTasks(world(), "ana")).toEqual([]);
    const mine = await registrationOf(db, "ana", COURSE);
    expect(await mismatches(db, mine?.id ?? "")).toEqual([]);
    const [retention] = await db
      .selectFrom("retention_due")
      .selectAll()
      .where("registration_id", "=", mine?.id ?? "")
      .execute();
    expect(retention?.try_id).toBeTruthy();
  });

  test("missed twice in its family: a coach is asked, and the objective is not shown", async () => {
    const person = await passButForOne(world(), "ben");
    const { first, again } = await sendParallel(world(), "ben", false);
    expect(first).toEqual({ ok: true, value: { right: false } });
    expect(again).toEqual(first);
    expect(await coachTasks(world(), "ben")).toMatchObject([
      { kind: "critical-missed", objective_id: "S.1", after_tries: 1 },
    ]);
    expect((await person.check()).progress.objectives[0]?.level).toBe("practicing");
    expect((await misses(world(), "ben"))[0]).toMatchObject({ state: "missed", parallel: null });
  });

  test("waits on the home and on the course page, first of all, while its day lasts", async () => {
    const { app, as, advance } = world();
    await passButForOne(world(), "kim");
    const reading = () => app.reading(as("kim"));
    const first = async () => {
      const memberships = await membershipsOf(app.db, "kim");
      const home = await readHome(reading(), { personId: "kim", name: "kim", memberships });
      return home.tasks[0];
    };
    const next = async () => (await readCoursePage(reading(), { courseId: COURSE }))?.next;
    expect(await next()).toEqual({ kind: "parallel", questions: 1 });
    const task = await first();
    expect(task).toMatchObject({ kind: "parallel", courseId: COURSE, questions: 1 });
    expect(task && pathOf(task)).toBe(`/courses/${COURSE}/check/result#safety`);
    advance(24 * HOUR_MS);
    expect((await next())?.kind).not.toBe("parallel");
    expect((await first())?.kind).not.toBe("parallel");
    advance(-24 * HOUR_MS);
    await sendParallel(world(), "kim", true);
    expect(await next()).toEqual({ kind: "done" });
  });

  test("is not made up for on another day", async () => {
    await passButForOne(world(), "cyd");
    const [miss] = await misses(world(), "cyd");
    const parallel = miss?.parallel;
    if (!parallel) throw new Error("no parallel question waits");
    world().advance(24 * HOUR_MS);
    const right = optionsOf(parallel.shown).find(({ text }) => text === RIGHT);
    const form = { answer: [right?.id ?? ""], place: [], typed: [] };
    const { itemId } = parallel;
    const late = await world().run("cyd", (context) =>
      answerParallel(context, { courseId: COURSE, itemId, form }),
    );
    expect(late).toMatchObject({ ok: false, reason: "stale" });
    expect((await misses(world(), "cyd"))[0]).toMatchObject({ state: "late", parallel: null });
  });

  test("is said to be missed only after the check, and no other question can be sent for it", async () => {
    const person = learner(world(), "dev", COURSE);
    await person.begin();
    await person.answer(false);
    expect(await misses(world(), "dev")).toEqual([]);
    for (const { id: itemId } of BANK.slice(0, 4)) {
      const form = { answer: ["a"], place: [], typed: [] };
      const sent = await world().run("dev", (context) =>
        answerParallel(context, { courseId: COURSE, itemId, form }),
      );
      expect(sent).toMatchObject({ ok: false, reason: "no-such-question" });
    }
  });

  test("missed in a retention check, is made up for the same day: then it was kept", async () => {
    const person = await keepButForOne(world(), "eli");
    const objective = async () => (await person.check()).progress.objectives[0];
    expect(await objective()).toMatchObject({
      level: "practicing",
      retention: { outcome: "not-kept", n: 2, right: 1, criticalMissed: true },
    });
    const [miss, ...more] = await misses(world(), "eli");
    expect(more).toEqual([]);
    expect(miss).toMatchObject({ state: "waiting", review: { right: false } });
    const { db } = world().app;
    const before = await db.selectFrom("mastery_state").selectAll().execute();
    const { first, again } = await sendParallel(world(), "eli", true);
    expect(first).toEqual({ ok: true, value: { right: true } });
    expect(again).toEqual(first);
    expect(await db.selectFrom("mastery_state").selectAll().execute()).toEqual(before);
    expect(await objective()).toMatchObject({
      level: "kept",
      door: { state: "shown" },
      retention: { outcome: "kept", keptAt: MONDAY + 3 * DAY_MS },
    });
    expect(await coachTasks(world(), "eli")).toEqual([]);
    const mine = await registrationOf(db, "eli", COURSE);
    expect(await mismatches(db, mine?.id ?? "")).toEqual([]);
    const kept = await db
      .selectFrom("statement")
      .select(["verb", "result"])
      .where("registration_id", "=", mine?.id ?? "")
      .orderBy("seq", "desc")
      .executeTakeFirst();
    expect(kept?.verb).toContain("passed");
    expect(JSON.parse(kept?.result ?? "")).toMatchObject({ lane: "retention", parallels: 1 });
  });

  test("missed twice in a retention check: it is not kept, a try is spent, a coach is asked", async () => {
    const person = await keepButForOne(world(), "fay");
    await sendParallel(world(), "fay", false);
    expect(await coachTasks(world(), "fay")).toMatchObject([
      { kind: "critical-missed", objective_id: "S.1", after_tries: 1 },
    ]);
    expect((await person.check()).progress.objectives[0]).toMatchObject({
      level: "practicing",
      door: { state: "wait", number: 2 },
      retention: { outcome: "not-kept" },
    });
  });

  test("of a retention check cannot be made up for on another day", async () => {
    const person = await keepButForOne(world(), "gus");
    const [miss] = await misses(world(), "gus");
    const parallel = miss?.parallel;
    if (!parallel) throw new Error("no parallel question waits");
    world().advance(DAY_MS);
    const right = optionsOf(parallel.shown).find(({ text }) => text === RIGHT);
    const form = { answer: [right?.id ?? ""], place: [], typed: [] };
    const late = await world().run("gus", (context) =>
      answerParallel(context, { courseId: COURSE, itemId: parallel.itemId, form }),
    );
    expect(late).toMatchObject({ ok: false, reason: "stale" });
    expect((await person.check()).progress.objectives[0]?.level).toBe("practicing");
  });

  test("of the last try, not made up for on its day: a coach is asked, once", async () => {
    const { app, advance } = world();
    const person = learner(world(), "hal", COURSE);
    const objective = async () => (await person.check()).progress.objectives[0];
    await person.begin();
    await person.missAll();
    advance(25 * HOUR_MS);
    await person.open();
    await person.missAll();
    advance(73 * HOUR_MS);
    await person.open();
    await person.answer(false);
    while ((await person.check()).question) await person.answer(true);
    expect((await objective())?.tries.at(-1)).toMatchObject({ number: 3, criticalMissed: true });
    const asked = async () =>
      (await coachTasks(world(), "hal")).filter(({ kind }) => kind === "tries-spent");
    expect(await asked()).toEqual([]);
    advance(3 * HOUR_MS);
    await askAfterMisses(app);
    expect(await asked()).toEqual([]);
    advance(24 * HOUR_MS);
    await Promise.all([askAfterMisses(app), askAfterMisses(app)]);
    expect(await asked()).toMatchObject([{ objective_id: "S.1", after_tries: 3 }]);
    expect((await objective())?.door).toEqual({ state: "coach" });
  });

  test("leaves a log that holds", async () => {
    const problems: string[] = [];
    for await (const problem of verifyRegistrations(world().app.db)) problems.push(problem);
    expect(problems).toEqual([]);
  });
});

import { beforeAll, expect, test } from "vitest";
import { readRegradePage, regradeItem } from "../../app/authoring/bank/regrade-item.server";
import { publishAchievement } from "../../app/credentials/publish-achievement.server";
import { acceptVersion } from "../../app/learning/accept-version.server";
import { answerParallel } from "../../app/learning/answer-parallel.server";
import { readCourseProgress } from "../../app/learning/read-course-progress.server";
import { readCriticalMisses } from "../../app/learning/read-critical-misses.server";
import { mismatches } from "../../app/learning/replay-mastery.server";
import { verifyRegistrations } from "../../app/learning/verify-registration.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import { optionsOf } from "../options";
import { learner } from "./learner";
import { addPerson, openMesa } from "./mesa";
import { publishSmallCourse, RIGHT, type SmallItem } from "./small-course";
import { badgesOf, standingOf } from "./version-stages";
import { DAY_MS, HOUR_MS, MONDAY, onEveryDatabase } from "./world";

const SLIP = "Wrong";
const six = (id: string, changes: (nth: number) => Partial<SmallItem> = () => ({})) =>
  [1, 2, 3, 4, 5, 6].map(
    (nth): SmallItem => ({ id: `${id}-c${nth}`, objective: id, pool: "check", ...changes(nth) }),
  );

onEveryDatabase("a key that was corrected, and what it had led to", (world) => {
  beforeAll(() => openMesa(world()));

  async function open(courseId: string, bank: SmallItem[]) {
    await world().app.settle();
    world().setClock(MONDAY);
    await publishSmallCourse(world().app.db, { courseId, people: [], bank });
    await addPerson(world(), `aut-${courseId}`, [{ at: `college-${courseId}`, role: "author" }]);
    for (const definition of badgesOf(courseId))
      await world().run(COMMAND_LINE, (context) =>
        publishAchievement(context, { organizationId: `college-${courseId}`, definition }),
      );
  }
  const publish = (courseId: string, edition: number, bank: SmallItem[]) =>
    publishSmallCourse(world().app.db, { courseId, people: [], bank, edition });
  const page = (courseId: string, itemId: string) =>
    readRegradePage(world().app.reading(world().as(`aut-${courseId}`)), { courseId, itemId });
  async function regrade(courseId: string, itemId: string, from = 1) {
    world().advance(HOUR_MS);
    const itemVersionId = `${courseId}@${from}-${itemId}`;
    const asked = { courseId, itemId, itemVersionId, reason: "The key was wrong." };
    const done = await world().run(`aut-${courseId}`, (context) => regradeItem(context, asked));
    await world().app.settle();
    return done;
  }

  /** Takes the check, each question answered as `says` has it; the questions asked, in order. */
  async function take(who: string, courseId: string, says: (item: string, nth: number) => string) {
    const person = learner(world(), who, courseId);
    await person.open();
    const asked: string[] = [];
    for (;;) {
      const { question } = await person.check();
      if (!question) return asked;
      const item = question.shown.stem.replace("What about ", "").replace("?", "");
      asked.push(item);
      const text = says(item, asked.length);
      const option = optionsOf(question.shown).find((one) => one.text === text);
      expect(await person.send(question.seq, [option?.id ?? ""])).toMatchObject({ ok: true });
    }
  }
  /** People who take it one after another, until somebody is asked what is wanted. */
  async function until(
    courseId: string,
    says: (item: string, nth: number) => string,
    wanted: (asked: string[]) => boolean,
  ): Promise<string> {
    for (let nth = 0; nth < 30; nth++) {
      const who = `${courseId}-${nth}`;
      await addPerson(world(), who, [{ at: "mesa", role: "corps_member" }]);
      await learner(world(), who, courseId).start();
      if (wanted(await take(who, courseId, says))) return who;
    }
    throw new Error("nobody was asked");
  }
  const standing = (who: string, courseId: string) => standingOf(world(), who, courseId);
  const next = async (who: string, courseId: string) =>
    (await readCourseProgress(world().app.reading(world().as(who)), { courseId }))?.next;
  const misses = (who: string, courseId: string) =>
    readCriticalMisses(world().app.reading(world().as(who)), { courseId });
  async function holds(who: string, courseId: string) {
    const { registration } = await standing(who, courseId);
    expect(await mismatches(world().app.db, registration.id)).toEqual([]);
  }

  test("a correction that was itself wrong is corrected, and judges no answer any more", async () => {
    const courseId = "back-1";
    const bank = (key?: string) => six("B.1", (nth) => (nth === 1 && key ? { key } : {}));
    await open(courseId, bank());
    const has = (asked: string[]) => asked.includes("B.1-c1");
    const right = await until(courseId, () => RIGHT, has);
    expect((await standing(right, courseId)).levels.get("B.1")).toBe("shown");
    await addPerson(world(), "later-back", [{ at: "mesa", role: "corps_member" }]);
    await learner(world(), "later-back", courseId).start();
    await publish(courseId, 2, bank(SLIP));
    expect(await regrade(courseId, "B.1-c1")).toMatchObject({ ok: true });
    const lowered = await standing(right, courseId);
    expect(lowered.tasks.map(({ kind }) => kind)).toEqual(["regraded"]);
    expect(lowered.awards.map(({ status }) => status.kind)).toEqual(["issued"]);
    world().advance(HOUR_MS);
    await publish(courseId, 3, bank());
    expect((await page(courseId, "B.1-c1"))?.earlier).toMatchObject([
      { version: "2.0.0", done: null },
      { version: "1.0.0", done: null, change: { key: true }, preview: { isAll: true } },
    ]);
    expect(await regrade(courseId, "B.1-c1")).toEqual({ ok: true, value: null });
    expect(await regrade(courseId, "B.1-c1")).toEqual({ ok: true, value: null });
    const earlier = (await page(courseId, "B.1-c1"))?.earlier.find(
      (one) => one.version === "1.0.0",
    );
    expect(earlier?.done ?? null).not.toBeNull();
    await holds(right, courseId);
    // Whoever stays in version 1 is judged by what is right again.
    await take("later-back", courseId, () => RIGHT);
    const later = await standing("later-back", courseId);
    expect(later.responses).toHaveLength(4);
    expect(later.levels.get("B.1")).toBe("shown");
  });

  /** The first two decide about safety, each with a parallel question; the first has a wrong key. */
  const critical = (key?: string): SmallItem[] => [
    ...six("S.1", (nth) => ({
      ...(nth <= 2 ? { critical: true, family: `S${nth}` } : {}),
      ...(nth === 1 && key ? { key } : {}),
    })),
    { id: "S.1-p1", objective: "S.1", pool: "practice", critical: true, family: "S1" },
    { id: "S.1-p2", objective: "S.1", pool: "practice", critical: true, family: "S2" },
  ];

  test("a question of safety that was missed by its key alone is no miss any more", async () => {
    const courseId = "safe-key";
    await open(courseId, critical(SLIP));
    const who = await until(
      courseId,
      () => RIGHT,
      (asked) => asked.includes("S.1-c1"),
    );
    expect(await next(who, courseId)).toMatchObject({ kind: "parallel" });
    await publish(courseId, 2, critical());
    const accept = () =>
      world().run(who, (context) =>
        acceptVersion(context, { courseId, versionId: `${courseId}@2` }),
      );
    expect(await accept()).toEqual({ ok: false, reason: "safety-waiting" });
    await regrade(courseId, "S.1-c1");
    const { levels, awards } = await standing(who, courseId);
    expect(levels.get("S.1")).toBe("shown");
    expect(awards.map(({ status }) => status.kind)).toEqual(["issued"]);
    expect(await next(who, courseId)).toMatchObject({ kind: "done" });
    expect(await misses(who, courseId)).toEqual([]);
    expect(await accept()).toMatchObject({ ok: true });
    await holds(who, courseId);
  });

  /** Answers the parallel question of the second one, right. */
  const mendSecond = async (who: string, courseId: string) => {
    const itemId = "S.1-p2";
    const waiting = (await misses(who, courseId)).find(
      ({ parallel }) => parallel?.itemId === itemId,
    );
    const shown = waiting?.parallel?.shown;
    const option = shown && optionsOf(shown).find(({ text }) => text === RIGHT);
    const form = { answer: [option?.id ?? ""], place: [], typed: [] };
    return world().run(who, (context) => answerParallel(context, { courseId, itemId, form }));
  };

  test.each(["before", "after"])(
    "with a second miss made up for %s the correction, the objective is shown",
    async (when) => {
      const courseId = `two-misses-${when}`;
      await open(courseId, critical(SLIP));
      // The key of the first, and their own slip at the second: with the first it would be enough.
      const who = await until(
        courseId,
        (item) => (item === "S.1-c2" ? SLIP : RIGHT),
        (asked) => asked.length === 6,
      );
      await publish(courseId, 2, critical());
      if (when === "before")
        expect(await mendSecond(who, courseId)).toMatchObject({ ok: true, value: { right: true } });
      await regrade(courseId, "S.1-c1");
      if (when === "after") {
        expect((await standing(who, courseId)).levels.get("S.1")).toBe("practicing");
        expect(await mendSecond(who, courseId)).toMatchObject({ ok: true, value: { right: true } });
      }
      const { levels, awards, tasks } = await standing(who, courseId);
      expect(levels.get("S.1")).toBe("shown");
      expect(awards).toHaveLength(1);
      expect(tasks.map(({ kind }) => kind)).not.toContain("regraded");
      // Judged again for another of its answers, what was made up for stays made up for.
      await publish(courseId, 3, critical());
      await holds(who, courseId);
    },
  );

  test("what a retention check missed since stays missed, and the try is given back", async () => {
    const courseId = "missed-since";
    const bank = (key?: string) => [
      ...six("M.1", (nth) => (nth === 1 && key ? { key } : {})),
      ...[7, 8, 9, 10, 11, 12].map(
        (nth): SmallItem => ({ id: `M.1-c${nth}`, objective: "M.1", pool: "check" }),
      ),
    ];
    await open(courseId, bank(SLIP));
    const who = await until(
      courseId,
      // Their one slip comes last: with the first, which was right, it would be five of six.
      (_, nth) => (nth === 6 ? SLIP : RIGHT),
      (asked) => asked.length === 6,
    );
    expect((await standing(who, courseId)).levels.get("M.1")).toBe("practicing");
    world().advance(DAY_MS);
    await take(who, courseId, () => RIGHT);
    world().advance(4 * DAY_MS);
    await take(who, courseId, () => SLIP);
    const before = await standing(who, courseId);
    expect(before.levels.get("M.1")).toBe("practicing");
    await publish(courseId, 2, bank());
    await regrade(courseId, "M.1-c1");
    const after = await standing(who, courseId);
    expect(after.levels.get("M.1")).toBe("practicing");
    expect(after.awards).toEqual(before.awards);
    await holds(who, courseId);
  });

  test("all of it bears its chain out", async () => {
    const problems: string[] = [];
    for await (const problem of verifyRegistrations(world().app.db)) problems.push(problem);
    expect(problems).toEqual([]);
  });
});

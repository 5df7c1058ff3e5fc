import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { retireCourse } from "../../app/catalog/retire-course.server";
import { publishAchievement } from "../../app/credentials/publish-achievement.server";
import { acceptVersion, stayInVersion } from "../../app/learning/accept-version.server";
import { answerCheck } from "../../app/learning/answer-check.server";
import { carryOver } from "../../app/learning/carry-over";
import { readNewVersion } from "../../app/learning/read-new-version.server";
import { registerForCourse } from "../../app/learning/register-for-course.server";
import { mismatches } from "../../app/learning/replay-mastery.server";
import { verifyRegistrations } from "../../app/learning/verify-registration.server";
import { PROFICIENT } from "../../app/observation/rubric";
import { COMMAND_LINE } from "../../app/record/context.server";
import { openTasksOf } from "../../db/queries/learning-holding";
import { itemsAnswered, versionFacts } from "../../db/queries/learning-versions";
import { anyEdit, type Edit, edited, firstVersion } from "./edited-course";
import { addPerson, openMesa } from "./mesa";
import { publishSmallCourse } from "./small-course";
import {
  answerAll,
  badgesOf,
  finish,
  lastSent,
  STAGES,
  type Stage,
  type Standing,
  showUnsigned,
  standingOf,
  watch,
  wayTo,
  withTask,
} from "./version-stages";
import { DAY_MS, MONDAY, onEveryDatabase } from "./world";

const RUNS = process.env.MUSTER_DEEP === "1" ? { numRuns: 100 } : { numRuns: 2, seed: 20_261_123 };

let run = 0;

onEveryDatabase("random edits of a course in use", (world) => {
  beforeAll(() => openMesa(world()));

  async function cast({
    stages,
    goesOn,
    edits,
    later,
    again,
    retired,
  }: {
    stages: readonly Stage[];
    goesOn: boolean[];
    /** Who of those that went on goes on once more. */
    again: boolean[];
    edits: readonly Edit[];
    /** What is edited for a third version, which comes when all have chosen. */
    later: readonly Edit[];
    /** Whether the course takes no new learners from the second version on. */
    retired: boolean;
  }) {
    run += 1;
    const courseId = `ed-${run}`;
    const now = MONDAY + run * 500 * DAY_MS;
    const first = firstVersion(courseId);
    world().setClock(now - 340 * DAY_MS);
    await publishSmallCourse(world().app.db, { courseId, people: [], ...first });
    for (const definition of badgesOf(courseId))
      await world().run(COMMAND_LINE, (context) =>
        publishAchievement(context, { organizationId: `college-${courseId}`, definition }),
      );
    const people = stages.map((stage) => ({ stage, who: `${stage}-${run}` }));
    for (const { who } of people)
      await addPerson(world(), who, [{ at: "mesa", role: "corps_member" }]);
    const deeds = people.flatMap(({ stage, who }) => wayTo(world(), who, courseId, stage));
    for (const { daysAgo, does } of deeds.toSorted((a, b) => b.daysAgo - a.daysAgo)) {
      world().setClock(now - daysAgo * DAY_MS);
      await does();
      await world().app.settle();
    }
    world().setClock(now);
    const before = new Map<string, Standing>();
    for (const { who } of people) before.set(who, await standingOf(world(), who, courseId));
    const signing = people.filter(({ stage }) => stage === "signing").map(({ who }) => who);
    for (const who of signing) {
      await showUnsigned(world(), who, courseId);
      before.set(who, await standingOf(world(), who, courseId, false));
    }

    const second = edits.reduce((course, edit) => edited(course, edit, courseId), first);
    await publishSmallCourse(world().app.db, { courseId, people: [], ...second, edition: 2 });
    if (retired) await retire(courseId);
    for (const who of signing) {
      const was = before.get(who);
      const awards = was?.awards.map((one) => ({
        ...one,
        status: expect.objectContaining({ kind: "issued" }),
      }));
      expect(was?.awards.map(({ status }) => status.kind)).not.toContain("issued");
      const signed = await standingOf(world(), who, courseId);
      expect(signed).toEqual({ ...was, awards });
      before.set(who, signed);
    }
    for (const { who } of people)
      expect(await standingOf(world(), who, courseId)).toEqual(before.get(who));

    for (const [nth, { who }] of people.entries()) {
      const was = before.get(who);
      if (!was) throw new Error(`${who} was nowhere`);
      const moves = goesOn[nth % goesOn.length] ?? false;
      if (moves) await goOn(who, courseId, was);
      else await stay(who, courseId, was);
    }

    const third = later.reduce((course, edit) => edited(course, edit, courseId), second);
    for (const { who } of people) before.set(who, await standingOf(world(), who, courseId));
    await publishSmallCourse(world().app.db, { courseId, people: [], ...third, edition: 3 });
    for (const [nth, { who }] of people.entries()) {
      const was = before.get(who);
      expect(await standingOf(world(), who, courseId)).toEqual(was);
      const stayed = !goesOn[nth % goesOn.length];
      if (was && (stayed || again[nth % again.length])) await moveOn(who, courseId, was, 3);
    }
  }

  /** The course takes nobody new from now on. */
  async function retire(courseId: string) {
    const author = `author-${courseId}`;
    await addPerson(world(), author, [{ at: `college-${courseId}`, role: "author" }]);
    const asks = { courseId, retired: true, reason: "Another course takes its place." };
    expect(await world().run(author, (context) => retireCourse(context, asks))).toMatchObject({
      ok: true,
    });
    const late = `late-${courseId}`;
    await addPerson(world(), late, [{ at: "mesa", role: "corps_member" }]);
    const begun = await world().run(late, (context) => registerForCourse(context, { courseId }));
    expect(begun).toMatchObject({ ok: false, reason: "retired" });
  }

  async function stay(who: string, courseId: string, was: Standing) {
    const choice = { courseId, versionId: `${courseId}@2` };
    const stayed = await world().run(who, (context) => stayInVersion(context, choice));
    expect(stayed).toMatchObject({ ok: true });
    expect(await standingOf(world(), who, courseId)).toEqual(was);
    await beWatched(who, courseId);
    expect(await finish(world(), who, courseId)).toMatchObject({ done: true });
    await keptWhole(who, courseId, was);
    await hasEarned(who, courseId);
    const { pool, registration } = await standingOf(world(), who, courseId);
    expect(registration.courseVersionId).toBe(`${courseId}@1`);
    expect(pool).toEqual(was.pool);
  }

  async function goOn(who: string, courseId: string, was: Standing) {
    const here = await moveOn(who, courseId, was, 2);
    await sendAgain(who, courseId);
    const back = { courseId, versionId: `${courseId}@1` };
    expect(await world().run(who, (context) => acceptVersion(context, back))).toMatchObject({
      ok: false,
    });
    expect(await world().run(who, (context) => stayInVersion(context, back))).toMatchObject({
      ok: false,
    });
    const end = await finish(world(), who, courseId);
    if (!end.done) {
      expect(end.next).toMatchObject({ kind: "coach" });
      expect((await openTasksOf(world().app.db, who)).length).toBeGreaterThan(0);
    }
    await sendAgain(who, courseId);
    await beWatched(who, courseId);
    await keptWhole(who, courseId, here);
    await hasEarned(who, courseId);
  }

  /** A coach watches them at the task of the version that they are in, if it has one. */
  async function beWatched(who: string, courseId: string) {
    const { registration } = await standingOf(world(), who, courseId);
    const { practiceTask } = await versionFacts(world().app.db, registration.courseVersionId);
    expect(await watch(world(), who, courseId)).toMatchObject(
      practiceTask ? { ok: true } : { ok: false, reason: "no-task" },
    );
  }

  /** Whoever has shown all that their version asks has its badge, and waits to be watched or was. */
  async function hasEarned(who: string, courseId: string) {
    const { awards, levels, observations, registration, tasks } = await standingOf(
      world(),
      who,
      courseId,
    );
    const { practiceTask } = await versionFacts(world().app.db, registration.courseVersionId);
    const isWatched = observations.some(({ score }) => score >= PROFICIENT);
    const all = [...levels.values()].every((level) => level === "shown" || level === "kept");
    const waits = tasks.some(({ kind }) => kind === "observe");
    if (all) expect(waits).toBe(practiceTask !== null && !isWatched);
    else if (practiceTask === null) expect(waits).toBe(false);
    const has = (id: string) =>
      awards.some(({ achievement, status }) => achievement === id && status.kind === "issued");
    if (all) expect(has(courseId)).toBe(true);
    if (all && isWatched) expect(has(withTask(courseId))).toBe(true);
  }

  /** What was sent before comes again, and changes nothing. */
  async function sendAgain(who: string, courseId: string) {
    const sent = lastSent.get(who);
    if (!sent) return;
    const was = await standingOf(world(), who, courseId);
    await world().run(who, (context) => answerCheck(context, sent));
    expect(await standingOf(world(), who, courseId)).toEqual(was);
  }

  /** Goes on in a later version; gives how they stood just before. */
  async function moveOn(who: string, courseId: string, was: Standing, edition: 2 | 3) {
    const choice = { courseId, versionId: `${courseId}@${edition}` };
    const accept = () => world().run(who, (context) => acceptVersion(context, choice));
    if (was.question) {
      expect(await accept()).toEqual({ ok: false, reason: "check-under-way" });
      await answerAll(world(), who, courseId);
    }
    // A question of safety waits for a day at most.
    world().advance(2 * DAY_MS);
    const here = await standingOf(world(), who, courseId);
    const { db } = world().app;
    const change = carryOver(
      await versionFacts(db, here.registration.courseVersionId),
      await versionFacts(db, choice.versionId),
      await itemsAnswered(db, here.registration.id),
    );
    const offered = await readNewVersion(world().app.reading(world().as(who)), { courseId });
    expect(await accept()).toMatchObject({ ok: true });
    const there = await standingOf(world(), who, courseId);
    for (const { id, carries, critical, fate } of change.objectives) {
      const level = there.levels.get(id);
      if (fate === "gone") expect(level).toBeUndefined();
      else if (carries) expect(level).toBe(here.levels.get(id));
      else expect(["not-started", "practicing", "ready"]).toContain(level);
      if (critical && fate === "changed") expect(["shown", "kept"]).not.toContain(level);
      const said = offered?.newer?.offer.objectives.find((one) => one.id === id);
      expect(said?.effect === "stays").toBe(carries);
    }
    await expectHonestMinutes(courseId, { edition, was: here, now: there, offered });
    const { lessons } = await versionFacts(db, choice.versionId);
    expect(there.lessonsRead).toEqual(
      lessons.flatMap(({ slug }) => (here.lessonsRead.includes(slug) ? [slug] : [])),
    );
    await keptWhole(who, courseId, here);
    await hasEarned(who, courseId);
    return here;
  }

  /** What was said to take so many minutes is all that was shown and is not, and all that is new. */
  async function expectHonestMinutes(
    courseId: string,
    {
      edition,
      was,
      now,
      offered,
    }: {
      edition: number;
      was: Standing;
      now: Standing;
      offered: Awaited<ReturnType<typeof readNewVersion>>;
    },
  ) {
    const isShown = (level: string | undefined) => level === "shown" || level === "kept";
    const asked = [...now.levels].flatMap(([id, level]) =>
      was.levels.has(id) && !(isShown(was.levels.get(id)) && !isShown(level)) ? [] : [id],
    );
    const { lessons } = await versionFacts(world().app.db, `${courseId}@${edition}`);
    const reading = lessons
      .filter(({ objectives }) => objectives.some((id) => asked.includes(id)))
      .reduce((sum, { minutes }) => sum + minutes, 0);
    // Four questions at least to show an objective, and two days later that confirm it.
    expect(offered?.newer?.offer.minutes).toBe(reading + asked.length * (4 + 2));
  }

  /**
   * No answer is lost or judged anew, no award is gone or of another status, no word of a coach and no seat
   * at a session either, and the record holds.
   */
  async function keptWhole(who: string, courseId: string, was: Standing) {
    const now = await standingOf(world(), who, courseId);
    expect(now.responses.slice(0, was.responses.length)).toEqual(was.responses);
    for (const { id, facts, basis, status, achievement } of was.awards) {
      const award = now.awards.find((one) => one.id === id);
      expect(award).toMatchObject({ facts, basis, achievement });
      // What was renewed meanwhile makes way for its successor; nothing else ends it.
      const renewed = now.awards.some(
        (one) => one.id !== id && one.achievement === achievement && one.status.kind === "issued",
      );
      if (!renewed) expect(award?.status).toEqual(status);
    }
    expect(now.observations).toEqual(expect.arrayContaining(was.observations));
    const { attended, contests, accommodation } = was;
    expect(now).toMatchObject({ attended, contests, accommodation });
    expect(await mismatches(world().app.db, was.registration.id)).toEqual([]);
  }

  test(
    "no learner loses an answer, a level or a credential, whoever goes on and whoever stays",
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.record({
            stages: fc.uniqueArray(fc.constantFrom(...STAGES), { minLength: 4, maxLength: 5 }),
            goesOn: fc.array(fc.boolean(), { minLength: 3, maxLength: 5 }),
            again: fc.array(fc.boolean(), { minLength: 2, maxLength: 3 }),
            edits: fc.array(anyEdit, { minLength: 1, maxLength: 12 }),
            later: fc.array(anyEdit, { maxLength: 6 }),
            retired: fc.boolean(),
          }),
          cast,
        ),
        RUNS,
      );
      const problems: string[] = [];
      for await (const problem of verifyRegistrations(world().app.db)) problems.push(problem);
      expect(problems).toEqual([]);
    },
    RUNS.numRuns * 60_000,
  );

  test("every stage goes on and every stage stays, after an edit of every kind", async () => {
    const edits: Edit[] = [
      { do: "capitals", objective: 0 },
      { do: "reword", objective: 1 },
      { do: "critical", item: 2 },
      { do: "rekey", item: 50 },
      { do: "restem", item: 5 },
      { do: "drop-item", item: 7 },
      { do: "move-item", item: 9 },
      { do: "add-item", objective: 2, name: 1 },
      { do: "add-objective", name: 6 },
      { do: "revise-lesson", objective: 0 },
      { do: "task", name: 6 },
    ];
    const later: Edit[] = [
      { do: "rename-objective", objective: 0, name: 20 },
      { do: "split-objective", objective: 1, name: 21 },
      { do: "replace-items", objective: 2 },
      { do: "rename-lesson", objective: 1 },
      { do: "drop-lesson", objective: 2 },
      { do: "no-task", name: 6 },
    ];
    for (const goesOn of [true, false])
      await cast({
        ...{ stages: STAGES, goesOn: [goesOn], again: [true] },
        ...{ edits, later, retired: goesOn },
      });
  }, 400_000);
});

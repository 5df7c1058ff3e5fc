import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { retireCourse } from "../../app/catalog/retire-course.server";
import type { AchievementDefinition } from "../../app/credentials/achievement";
import { beginRenewal } from "../../app/credentials/begin-renewal.server";
import { publishAchievement } from "../../app/credentials/publish-achievement.server";
import { acceptVersion, stayInVersion } from "../../app/learning/accept-version.server";
import { answerCheck } from "../../app/learning/answer-check.server";
import { carryOver } from "../../app/learning/carry-over";
import { completeLesson } from "../../app/learning/complete-lesson.server";
import { openLesson } from "../../app/learning/open-lesson.server";
import { readCheck } from "../../app/learning/read-check.server";
import { readStandings } from "../../app/learning/read-check-standings.server";
import { readCourseProgress } from "../../app/learning/read-course-progress.server";
import { readNewVersion } from "../../app/learning/read-new-version.server";
import { registerForCourse } from "../../app/learning/register-for-course.server";
import { mismatches } from "../../app/learning/replay-mastery.server";
import { verifyRegistrations } from "../../app/learning/verify-registration.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import { awardsOf } from "../../db/queries/credentials";
import { registrationOf } from "../../db/queries/learning";
import { openTasksOf } from "../../db/queries/learning-holding";
import { itemsAnswered, versionFacts } from "../../db/queries/learning-versions";
import { optionsOf } from "../options";
import { definition as badge } from "../signed-badges";
import { anyEdit, type Edit, edited, firstVersion } from "./edited-course";
import { learner } from "./learner";
import { addPerson, openMesa } from "./mesa";
import { publishSmallCourse } from "./small-course";
import { DAY_MS, MONDAY, onEveryDatabase, type World } from "./world";

const RUNS = process.env.MUSTER_DEEP === "1" ? { numRuns: 100 } : { numRuns: 2, seed: 20_261_123 };

/** Where learners are when the second version comes. */
const STAGES = [
  "not-started",
  "reading",
  "practiced",
  "mid-check",
  "cooling-down",
  "missed",
  "shown",
  "retention-due",
  "kept",
  "renewing",
] as const;
type Stage = (typeof STAGES)[number];

const yearly = (courseId: string): AchievementDefinition => ({
  ...badge,
  ...{ id: courseId, course: courseId, rules: ["objectives-shown"], valid_months: 12 },
  renewal: { opens_days: 45, rules: ["objectives-shown"] },
});

/** Someone at a course, as they stand once all that follows is done: all that must not be lost. */
async function standingOf(world: World, who: string, courseId: string) {
  const { app, as } = world;
  // A badge is signed after the answer that earned it, without being waited for.
  await app.settle();
  const reading = app.reading(as(who));
  const progress = await readCourseProgress(reading, { courseId });
  const registration = await registrationOf(app.db, who, courseId);
  if (!progress || !registration) throw new Error(`${who} does not take ${courseId}`);
  const responses = await app.db
    .selectFrom("response")
    .selectAll()
    .where("registration_id", "=", registration.id)
    .orderBy("seq")
    .execute();
  const standings = await readStandings(app.db, registration, reading.now);
  return {
    registration,
    responses,
    levels: new Map(progress.objectives.map(({ id, level }) => [id, level])),
    lessonsRead: progress.lessons.filter(({ readAt }) => readAt !== null).map(({ slug }) => slug),
    pool: standings.flatMap(({ bank }) => bank.map(({ itemVersionId }) => itemVersionId)),
    question: (await readCheck(reading, { courseId }))?.question ?? null,
    awards: (await awardsOf(app.db, who)).map(({ id, status, facts }) => ({ id, status, facts })),
  };
}

/** The form that each person sent last: their browser may send it again after days without a line. */
const lastSent = new Map<string, Parameters<typeof answerCheck>[1]>();

/** Answers the question that waits as its own key says. */
async function answerByKey(world: World, who: string, courseId: string): Promise<void> {
  const { app, as, run } = world;
  const question = (await readCheck(app.reading(as(who)), { courseId }))?.question;
  if (!question) throw new Error("no question waits");
  const registration = await registrationOf(app.db, who, courseId);
  const { scoring, presentation } = await app.db
    .selectFrom("check_question as asked")
    .innerJoin("item_version as item", "item.id", "asked.item_version_id")
    .select(["item.scoring", "item.presentation"])
    .where("asked.registration_id", "=", registration?.id ?? "")
    .where("asked.seq", "=", question.seq)
    .executeTakeFirstOrThrow();
  const keyed: { id: string; correct: boolean }[] = JSON.parse(scoring).options;
  const options: { id: string; text: string }[] = JSON.parse(presentation).options;
  const right = options.find(({ id }) => keyed.some((one) => one.correct && one.id === id));
  const option = optionsOf(question.shown).find(({ text }) => text === right?.text);
  const form = { answer: [option?.id ?? ""], place: [], typed: [] };
  const sent = { courseId, question: question.seq, form };
  lastSent.set(who, sent);
  expect(await run(who, (context) => answerCheck(context, sent))).toMatchObject({ ok: true });
}

async function answerAll(world: World, who: string, courseId: string): Promise<void> {
  const person = learner(world, who, courseId);
  while ((await person.check()).question) await answerByKey(world, who, courseId);
}

/** What someone does, and how many days before the second version comes. */
type Deed = { daysAgo: number; who: string; does: () => Promise<void> };

/** All that brings someone to a stage. */
function wayTo(world: World, who: string, courseId: string, stage: Stage): Deed[] {
  const person = learner(world, who, courseId);
  const show = async () => {
    await person.start();
    await person.open();
    await answerAll(world, who, courseId);
  };
  const read = async () => {
    await person.start();
    const slug = `lesson-${courseId}.1`;
    await world.run(who, (context) => openLesson(context, { courseId, slug }));
    await world.run(who, (context) => completeLesson(context, { courseId, slug }));
  };
  const practice = async () => {
    await read();
    await person.practice(true);
  };
  const on = (daysAgo: number, does: () => Promise<unknown>): Deed => ({
    ...{ daysAgo, who },
    does: async () => {
      await does();
    },
  });
  const keep = async () => {
    await person.open();
    await answerAll(world, who, courseId);
  };
  switch (stage) {
    case "not-started":
      return [on(1, person.start)];
    case "reading":
      return [on(1, read)];
    case "practiced":
      return [on(1, practice)];
    case "cooling-down":
      return [on(1, practice), on(0, person.open), on(0, person.missAll)];
    case "missed":
      return [on(1, practice), on(1, person.open), on(1, person.missAll)];
    case "mid-check":
      return [
        on(1, practice),
        on(1, person.open),
        ...[0, 1, 2, 3, 4].map((n) => on(1, () => person.answer(n !== 2))),
      ];
    case "shown":
      return [on(1, show)];
    case "retention-due":
      return [on(4, show)];
    case "kept":
      return [on(10, show), on(7, keep)];
    case "renewing":
      return [
        on(330, show),
        on(327, keep),
        on(0, async () => {
          const renewed = await world.run(who, (context) => beginRenewal(context, { courseId }));
          expect(renewed).toMatchObject({ ok: true });
          await answerByKey(world, who, courseId);
        }),
      ];
  }
}

/** Goes on until all is shown, or only a coach can help. */
async function finish(world: World, who: string, courseId: string) {
  for (let day = 0; day < 12; day++) {
    const person = learner(world, who, courseId);
    await person.open();
    await answerAll(world, who, courseId);
    await world.app.settle();
    const { levels } = await standingOf(world, who, courseId);
    const next = (await readCourseProgress(world.app.reading(world.as(who)), { courseId }))?.next;
    const done = [...levels.values()].every((level) => level === "shown" || level === "kept");
    if (done || next?.kind === "coach") return { done, next };
    world.advance(DAY_MS);
  }
  return { done: false };
}

let run = 0;

onEveryDatabase("random edits of a course in use", (world) => {
  beforeAll(() => openMesa(world()));

  async function cast({
    stages,
    goesOn,
    edits,
    later,
    retired,
  }: {
    stages: readonly Stage[];
    goesOn: boolean[];
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
    const definition = yearly(courseId);
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
    const before = new Map<string, Awaited<ReturnType<typeof standingOf>>>();
    for (const { who } of people) before.set(who, await standingOf(world(), who, courseId));

    const second = edits.reduce((course, edit) => edited(course, edit, courseId), first);
    await publishSmallCourse(world().app.db, { courseId, people: [], ...second, edition: 2 });
    if (retired) await retire(courseId);
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
      if (was && !goesOn[nth % goesOn.length]) await moveOn(who, courseId, was, 3);
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

  async function stay(who: string, courseId: string, was: Awaited<ReturnType<typeof standingOf>>) {
    const choice = { courseId, versionId: `${courseId}@2` };
    const stayed = await world().run(who, (context) => stayInVersion(context, choice));
    expect(stayed).toMatchObject({ ok: true });
    expect(await standingOf(world(), who, courseId)).toEqual(was);
    expect(await finish(world(), who, courseId)).toMatchObject({ done: true });
    await keptWhole(who, courseId, was);
    const { pool, registration } = await standingOf(world(), who, courseId);
    expect(registration.courseVersionId).toBe(`${courseId}@1`);
    expect(pool).toEqual(was.pool);
  }

  async function goOn(who: string, courseId: string, was: Awaited<ReturnType<typeof standingOf>>) {
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
    await keptWhole(who, courseId, here);
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
  async function moveOn(
    who: string,
    courseId: string,
    was: Awaited<ReturnType<typeof standingOf>>,
    edition: 2 | 3,
  ) {
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
      was: Awaited<ReturnType<typeof standingOf>>;
      now: Awaited<ReturnType<typeof standingOf>>;
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

  /** No answer is lost or judged anew, no award is gone or of another status, and the record holds. */
  async function keptWhole(
    who: string,
    courseId: string,
    was: Awaited<ReturnType<typeof standingOf>>,
  ) {
    const now = await standingOf(world(), who, courseId);
    expect(now.responses.slice(0, was.responses.length)).toEqual(was.responses);
    for (const { id, facts, status } of was.awards) {
      const award = now.awards.find((one) => one.id === id);
      expect(award?.facts).toEqual(facts);
      // What was renewed meanwhile makes way for its successor; nothing else ends it.
      const renewed = now.awards.some((one) => one.id !== id && one.status.kind === "issued");
      if (!renewed) expect(award?.status).toEqual(status);
    }
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
    ];
    for (const goesOn of [true, false])
      await cast({ stages: STAGES, goesOn: [goesOn], edits, later, retired: goesOn });
  }, 120_000);
});

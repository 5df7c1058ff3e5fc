import { expect } from "vitest";
import type { AchievementDefinition } from "../../app/credentials/achievement";
import { beginRenewal } from "../../app/credentials/begin-renewal.server";
import { readOwnAccommodation } from "../../app/identity/read-accommodation.server";
import { saveAccommodation } from "../../app/identity/save-accommodation.server";
import { answerCheck } from "../../app/learning/answer-check.server";
import { completeLesson } from "../../app/learning/complete-lesson.server";
import { openCheck } from "../../app/learning/open-check.server";
import { openLesson } from "../../app/learning/open-lesson.server";
import { readCheck } from "../../app/learning/read-check.server";
import { readStandings } from "../../app/learning/read-check-standings.server";
import { readCourseProgress } from "../../app/learning/read-course-progress.server";
import { createTrainingSession } from "../../app/observation/create-training-session.server";
import { recordAttendance } from "../../app/observation/record-attendance.server";
import { recordObservation } from "../../app/observation/record-observation.server";
import { signSession } from "../../app/observation/sign-session.server";
import { contestFact } from "../../app/placement/contests/contest-fact.server";
import { dayIn } from "../../app/record/civil-day";
import { runInTransaction } from "../../app/record/run-in-transaction.server";
import { newId } from "../../app/record/secret.server";
import { subscribers } from "../../app/subscriptions.server";
import { awardsOf } from "../../db/queries/credentials";
import { registrationOf } from "../../db/queries/learning";
import { openTasksOf } from "../../db/queries/learning-holding";
import { observationsOf } from "../../db/queries/observation";
import { attendedBy } from "../../db/queries/observation-attendance";
import { contestsOf } from "../../db/queries/placement-contests";
import { optionsOf } from "../options";
import { definition as badge } from "../signed-badges";
import { learner } from "./learner";
import { DAY_MS, type World } from "./world";

/** Where learners are when the second version comes. */
export const STAGES = [
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
  "observed",
  "attended",
  "accommodated",
  "contesting",
  "signing",
] as const;
export type Stage = (typeof STAGES)[number];

/** Two badges of a course: for its objectives, which ends and is renewed; and for its practice task as well. */
export const badgesOf = (courseId: string): AchievementDefinition[] => [
  {
    ...badge,
    ...{ id: courseId, course: courseId, rules: ["objectives-shown"], valid_months: 12 },
    renewal: { opens_days: 45, rules: ["objectives-shown"] },
  },
  { ...badge, id: withTask(courseId), course: courseId },
];
export const withTask = (courseId: string) => `${courseId}-task`;

export type Standing = Awaited<ReturnType<typeof standingOf>>;

/** Someone at a course, as they stand once all that follows is done: all that must not be lost. */
export async function standingOf(world: World, who: string, courseId: string, signed = true) {
  const { app, as } = world;
  // A badge is signed after the answer that earned it, without being waited for.
  if (signed) await app.settle();
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
    awards: (await awardsOf(app.db, who)).map(({ id, status, facts, definition, basis }) => ({
      ...{ id, status, facts, basis },
      achievement: definition.id,
    })),
    observations: await observationsOf(app.db, who, reading.now),
    attended: await attendedBy(app.db, who, reading.now),
    contests: await contestsOf(app.db, [who]),
    accommodation: (await readOwnAccommodation(reading)).accommodation,
    tasks: (await openTasksOf(app.db, who)).map(({ taskId, kind }) => ({ taskId, kind })),
  };
}

/** The form that each person sent last: their browser may send it again after days without a line. */
export const lastSent = new Map<string, Parameters<typeof answerCheck>[1]>();

/** Answers the question that waits as its own key says. */
export async function answerByKey(
  world: World,
  who: string,
  courseId: string,
  run = world.run,
): Promise<void> {
  const { app, as } = world;
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

export async function answerAll(
  world: World,
  who: string,
  courseId: string,
  run = world.run,
): Promise<void> {
  const person = learner(world, who, courseId);
  while ((await person.check()).question) await answerByKey(world, who, courseId, run);
}

/** Transactions after which nothing is done of what they left for later: no badge is signed yet. */
function unsigned({ app, as }: World): World["run"] {
  const parts = { db: app.db, now: app.now, newId, demo: false, subscribers };
  return async (actor, work) => {
    const who = typeof actor === "string" ? as(actor) : actor;
    return (await runInTransaction(parts, who, work)).answer;
  };
}

/** All is shown in one sitting, and what it earns is not signed yet. */
export async function showUnsigned(world: World, who: string, courseId: string): Promise<void> {
  const run = unsigned(world);
  await run(who, (context) => openCheck(context, { courseId }));
  await answerAll(world, who, courseId, run);
}

/** A coach of their program watched them do the practice task, well or not. */
export async function watch(world: World, who: string, courseId: string, level = 3) {
  const onDay = dayIn(world.app.now(), "America/Phoenix");
  const form = { key: newId(), personId: who, courseId, onDay, levels: { A: level } };
  return world.run("luis", (context) =>
    recordObservation(context, { ...form, saw: "They began on time.", nextStep: null }),
  );
}

/** What someone does, and how many days before the second version comes. */
export type Deed = { daysAgo: number; who: string; does: () => Promise<void> };

/** All that brings someone to a stage. */
export function wayTo(world: World, who: string, courseId: string, stage: Stage): Deed[] {
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
  const attend = async () => {
    const { run, app } = world;
    const planned = await run("rosa", (context) =>
      createTrainingSession(context, {
        mode: "in_person",
        ...{ key: newId(), organizationId: "mesa", title: "Orientation" },
        ...{ day: dayIn(app.now(), "America/Phoenix"), time: "09:00", minutes: 60 },
        place: "Room 2",
      }),
    );
    if (!planned.ok) throw new Error(planned.reason);
    const sessionId = planned.value.id;
    const marks = [{ personId: who, minutes: 60 }];
    const sheet = { sessionId, marks, reason: null };
    expect(await run("rosa", (context) => recordAttendance(context, sheet))).toMatchObject({
      ok: true,
    });
    expect(await run("rosa", (context) => signSession(context, { sessionId }))).toMatchObject({
      ok: true,
    });
  };
  const contest = async () => {
    const seen = await watch(world, who, courseId, 1);
    if (!seen.ok) throw new Error(seen.reason);
    const factId = seen.value.id;
    const said = "It was another day.";
    const asked = await world.run(who, (context) =>
      contestFact(context, { kind: "observation", factId, said }),
    );
    expect(asked).toMatchObject({ ok: true });
  };
  const readLarger = () =>
    world.run(who, (context) =>
      saveAccommodation(context, {
        textSize: "larger",
        ...{ lessMotion: true, readAloud: true, words: "More time." },
        readerIds: ["luis"],
      }),
    );
  const fiveAnswers = [0, 1, 2, 3, 4].map((n) => on(1, () => person.answer(n !== 2)));
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
      return [on(1, practice), on(1, person.open), ...fiveAnswers];
    case "shown":
      return [on(1, show)];
    case "observed":
      return [on(1, show), on(0, () => watch(world, who, courseId))];
    case "attended":
      return [on(1, practice), on(1, attend)];
    case "accommodated":
      return [on(2, readLarger), on(1, practice), on(1, person.open), ...fiveAnswers];
    case "contesting":
      return [on(1, practice), on(0, contest)];
    case "signing":
      return [on(1, practice)];
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
export async function finish(world: World, who: string, courseId: string) {
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

import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Given, readAnswer } from "../../app/assessment/items/index";
import { createAccount } from "../../app/identity/create-account.server";
import { hashPassword } from "../../app/identity/hash-password.server";
import { registerForCourse } from "../../app/learning/register-for-course.server";
import type { Registration } from "../../app/learning/registration";
import { practiceSeed } from "../../app/learning/seed";
import { verifyRegistrations } from "../../app/learning/verify-registration.server";
import { connect, type Db, type Engine } from "../../db/connect";
import { registrationOf } from "../../db/queries/learning";
import { itemNamed } from "../../db/queries/learning-item";
import { responsesOf } from "../../db/queries/learning-response";
import { items, publishSmallCourse } from "../use-cases/small-course";
import { openWorld, type World } from "../use-cases/world";
import { Browser, formsOf } from "./browser";
import { muster } from "./muster";
import { freePort, startServer } from "./server";

const KILLS = process.env.MUSTER_DEEP === "1" ? 100 : 8;
/** After so many kills everyone goes on to another course, before its questions run out. */
const KILLS_A_COURSE = 10;
const QUESTIONS = 30 * KILLS_A_COURSE;
const LEARNERS = 3;
const PASSWORD = "a long walk before breakfast";
/** The server dies at any moment up to this, after it took its first answer. */
const LATEST_MS = 600;

type Fields = [string, string][];

/** One learner at their own machine: what they sent, and what they were told was taken. */
interface Learner {
  personId: string;
  browser: Browser;
  /** The course they are at now. */
  course: string;
  /** For each course, the form of each answer that was acknowledged, by the answer's number. */
  taken: Map<string, Map<number, Fields>>;
  /** The form whose answer never came. */
  unanswered: Fields | null;
}

describe.each<Engine>(["sqlite", "postgres"])("kill -9 on %s", (engine) => {
  let world: World;
  let learners: Learner[];
  let port: number;

  beforeAll(async () => {
    world = await openWorld(engine);
    port = await freePort();
    const passwordHash = await hashPassword(PASSWORD);
    learners = await Promise.all(
      Array.from({ length: LEARNERS }, async (_, i) => {
        const email = `learner${i}@kill.example`;
        const personId = await world.run("setup", (context) =>
          createAccount(context, { name: `Learner ${i}`, email, passwordHash, isDemo: false }),
        );
        const browser = new Browser(`http://localhost:${port}`);
        return { personId, browser, course: "", taken: new Map(), unanswered: null };
      }),
    );
  });
  afterAll(() => world.close());

  const takenInAll = () => {
    const courses = learners.flatMap(({ taken }) => [...taken.values()]);
    return courses.reduce((sum, course) => sum + course.size, 0);
  };
  const start = () => startServer({ databaseUrl: world.database.url, port });

  test(
    `of ${KILLS} kills at random moments, none loses an answer that was acknowledged`,
    async () => {
      let server = await start();
      for (const [i, { browser }] of learners.entries())
        await browser.signIn(`learner${i}@kill.example`, PASSWORD);
      let interrupted = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        if (kill % KILLS_A_COURSE === 0) await goToCourse(`KILL-${kill / KILLS_A_COURSE + 1}`);
        const before = takenInAll();
        const working = Promise.all(learners.map(answerUntilTheServerIsGone));
        while (takenInAll() === before) await Promise.race([working, wait(1)]);
        await wait(Math.random() * LATEST_MS);
        expect(await server.end("SIGKILL")).toBeNull();
        await working;
        interrupted += learners.filter(({ unanswered }) => unanswered !== null).length;
        await nothingIsLost();
        if (kill % KILLS_A_COURSE === 0) await noHalves();
        server = await start();
        for (const learner of learners) await sendAgain(learner);
      }
      expect(await server.end()).toBe(0);
      expect(interrupted).toBeGreaterThan(0);
      expect(takenInAll()).toBeGreaterThanOrEqual(KILLS);
      await nothingIsLost();
      await noHalves();
      const doctor = await muster(["doctor"], { DATABASE_URL: world.database.url });
      expect(doctor, doctor.words).toMatchObject({ code: 0 });
    },
    KILLS * 60_000,
  );

  async function goToCourse(course: string) {
    const { db } = world.app;
    await publishSmallCourse(db, {
      courseId: course,
      people: [],
      bank: items("K.1", "practice", QUESTIONS),
    });
    for (const learner of learners) {
      const { personId } = learner;
      await world.run(personId, (context) => registerForCourse(context, { courseId: course }));
      learner.course = course;
      learner.taken.set(course, new Map());
    }
  }

  /** Reads what the dead server left: every acknowledged answer, as it was sent. */
  async function nothingIsLost() {
    const { db, close } = connect(world.database.url);
    for (const { personId, taken } of learners)
      for (const [course, forms] of taken) {
        const registration = await registrationOf(db, personId, course);
        if (!registration) throw new Error(`${personId} is not registered for ${course}`);
        const kept = await responsesOf(db, registration.id);
        const given = new Map(kept.map((row) => [row.seq, row.given]));
        for (const [seq, form] of forms)
          expect(given.get(seq)).toEqual(await meaningOf(db, registration, form));
      }
    await close();
  }

  /** Every answer with its statement and every statement with its answer, as they were sealed. */
  async function noHalves() {
    const { db, close } = connect(world.database.url);
    const problems: string[] = [];
    for await (const problem of verifyRegistrations(db)) problems.push(problem);
    expect(problems).toEqual([]);
    await close();
  }
});

/** What a form says in the ids that its course was written with. */
async function meaningOf(db: Db, registration: Registration, form: Fields): Promise<Given> {
  const { item: itemId = "", nth, answer = "" } = Object.fromEntries(form);
  const item = await itemNamed(db, registration.courseVersionId, itemId);
  if (!item) throw new Error(`${itemId} is no item`);
  const seed = practiceSeed(registration.id, item.itemVersionId, Number(nth));
  const read = readAnswer(item.presentation, seed, { answer: [answer], place: [], typed: [] });
  if (!read.ok) throw new Error(`${answer} is no choice of ${itemId}`);
  return read.given;
}

/** Opens questions and answers them as fast as the server takes them. */
async function answerUntilTheServerIsGone(learner: Learner): Promise<void> {
  for (;;) {
    const page = await learner.browser.get(practiceOf(learner)).catch(() => null);
    if (!page) return;
    expect(page.status).toBe(200);
    const fields = fillIn(formsOf(page).find((form) => form.fields.some(isChoice))?.fields ?? []);
    learner.unanswered = fields;
    const answer = await learner.browser.post(practiceOf(learner), fields).catch(() => null);
    if (!answer) return;
    acknowledge(learner, fields, answer.status, answer.headers.get("location"));
  }
}

/** The same form, sent again after the restart, is taken once and answered. */
async function sendAgain(learner: Learner): Promise<void> {
  const fields = learner.unanswered;
  if (!fields) return;
  const answer = await learner.browser.post(practiceOf(learner), fields);
  acknowledge(learner, fields, answer.status, answer.headers.get("location"));
}

function acknowledge(learner: Learner, fields: Fields, status: number, location: string | null) {
  expect(status).toBe(303);
  const seq = Number(new URL(location ?? "", "http://x").searchParams.get("answered"));
  const taken = learner.taken.get(learner.course);
  expect(taken?.get(seq) ?? fields).toBe(fields);
  taken?.set(seq, fields);
  learner.unanswered = null;
}

function practiceOf({ course }: Learner): string {
  return `/courses/${course}/practice`;
}

function isChoice({ type, name }: { type: string; name: string }): boolean {
  return type === "radio" && name === "answer";
}

/** The hidden fields as they stand, and one of the choices. */
function fillIn(fields: { type: string; name: string; value: string }[]): Fields {
  const hidden = fields.filter(({ type }) => type === "hidden");
  const choices = fields.filter(isChoice);
  const choice = choices[Math.floor(Math.random() * choices.length)];
  if (!choice) throw new Error("the practice page asks no question");
  return [...hidden, choice].map(({ name, value }) => [name, value]);
}

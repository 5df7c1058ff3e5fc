import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seededRandom } from "../../app/assessment/seeded";
import { optionsOf } from "../options";
import { expectFair } from "./check-log";
import { learner } from "./learner";
import { items, publishSmallCourse, RIGHT } from "./small-course";
import { DAY_MS, HOUR_MS, onEveryDatabase, openWorld, type World } from "./world";

const COURSE = "FAIR-1";
const HISTORIES = process.env.MUSTER_DEEP === "1" ? 1000 : 8;
const STEPS = 25;
const bank = [
  { id: "F.1-twin", objective: "F.1", pool: "practice" as const, family: "twins" },
  { id: "F.1-asked", objective: "F.1", pool: "check" as const, family: "twins" },
  ...items("F.1", "practice", 2),
  ...items("F.1", "check", 16),
  ...items("F.2", "check", 9),
];

/** Tries are never spent by a retention check here: no walk shows an objective for three days. */
onEveryDatabase("a fair check", (world) => {
  beforeAll(() =>
    publishSmallCourse(world().app.db, { courseId: COURSE, people: ["ana", "ben"], bank }),
  );

  test("a clock moved back opens nothing early, and moved forward spends nothing", async () => {
    const person = learner(world(), "ana", COURSE);
    await person.begin();
    await person.missAll();
    const refused = { ok: false, reason: "nothing-to-open" };
    for (const hours of [-48, 24, 47.9]) {
      world().advance(hours * HOUR_MS);
      expect(await person.open()).toMatchObject(refused);
    }
    world().advance(0.1 * HOUR_MS);
    expect(await person.open()).toMatchObject({ ok: true });
    world().advance(-400 * DAY_MS);
    await person.missAll();
    expect(await person.open()).toMatchObject(refused);
    world().advance(400 * DAY_MS);
    expect(await person.open()).toMatchObject({ ok: true });
    const { answers } = await expectFair(world(), "ana", COURSE, { clockTurned: true });
    expect(answers.every(({ weight }) => weight === 1)).toBe(true);
  });

  test("every form of a check sent again, at once and long after, adds nothing", async () => {
    const person = learner(world(), "ben", COURSE);
    await person.begin();
    const sent: { seq: number; answer: string[] }[] = [];
    for (let page = await person.check(); page.question; page = await person.check()) {
      const { seq, shown } = page.question;
      const option = optionsOf(shown).find(({ text }) => (text === RIGHT) === (seq % 2 === 0));
      const form = { seq, answer: [option?.id ?? ""] };
      sent.push(form);
      await person.send(form.seq, form.answer);
      expect(await person.send(form.seq, form.answer)).toMatchObject({ ok: true });
    }
    const before = await expectFair(world(), "ben", COURSE);
    world().advance(40 * DAY_MS);
    for (const { seq, answer } of sent)
      expect(await person.send(seq, answer)).toMatchObject({ ok: true });
    expect(await expectFair(world(), "ben", COURSE)).toEqual(before);
  });
});

describe(`${HISTORIES} random histories`, () => {
  let world: World;
  const people = Array.from({ length: HISTORIES }, (_, i) => `walker-${i}`);
  beforeAll(async () => {
    world = await openWorld("sqlite");
    await publishSmallCourse(world.app.db, { courseId: COURSE, people, bank });
  });
  afterAll(() => world.close());

  test("no order of practice, checks, repeats and waiting makes unfair evidence", async () => {
    let counted = 0;
    for (const who of people) {
      await walk(who);
      const { answers } = await expectFair(world, who, COURSE);
      counted += answers.filter(({ lane, weight }) => lane === "check" && weight > 0).length;
    }
    expect(counted).toBeGreaterThan(HISTORIES);
  }, 1_200_000);

  /** Mostly wrong answers, so that tries are spent and none is shown long enough to be confirmed. */
  async function walk(who: string): Promise<void> {
    const random = seededRandom(who);
    const person = learner(world, who, COURSE);
    await person.start();
    let last: { seq: number; answer: string[] } | null = null;
    for (let step = 0; step < STEPS; step++) {
      const dice = random();
      const { question } = await person.check();
      if (dice < 0.15) world.advance(Math.round(random() * 80 * HOUR_MS));
      else if (dice < 0.3) await person.open();
      else if (dice < 0.45 && (await person.practiceQuestion()))
        await person.practice(random() < 0.5);
      else if (dice < 0.6 && last) await person.send(last.seq, last.answer);
      else if (question) {
        const right = random() < 0.3;
        const option = optionsOf(question.shown).find(({ text }) => (text === RIGHT) === right);
        last = { seq: question.seq, answer: [option?.id ?? ""] };
        await person.send(last.seq, last.answer);
      }
    }
  }
});

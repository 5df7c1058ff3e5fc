import { beforeAll, expect, test } from "vitest";
import { publishCourse } from "../../app/catalog/publish-course.server";
import { acceptVersion, stayInVersion } from "../../app/learning/accept-version.server";
import { completeLesson } from "../../app/learning/complete-lesson.server";
import { openLesson } from "../../app/learning/open-lesson.server";
import { readCoursePage } from "../../app/learning/read-course-page.server";
import { readMasteryMaps } from "../../app/learning/read-mastery-maps.server";
import { readReleaseImpact } from "../../app/learning/read-release-impact.server";
import { registerForCourse } from "../../app/learning/register-for-course.server";
import { mismatches } from "../../app/learning/replay-mastery.server";
import { verifyRegistrations } from "../../app/learning/verify-registration.server";
import { registrationOf } from "../../db/queries/learning";
import { learner } from "./learner";
import { addPerson, COURSE as MESA_COURSE, openMesa } from "./mesa";
import { items, publishSmallCourse, type SmallItem } from "./small-course";
import { tamper } from "./tamper";
import { DAY_MS, HOUR_MS, MONDAY, onEveryDatabase, openWorld, type World } from "./world";

const FIVE = ["N.1", "N.2", "N.3", "N.4", "N.5"];
const bank = () =>
  FIVE.flatMap((id): SmallItem[] => [...items(id, "check", 12), ...items(id, "practice", 1)]);

const accept = ({ run }: World, who: string, courseId: string, edition = 2) =>
  run(who, (context) => acceptVersion(context, { courseId, versionId: `${courseId}@${edition}` }));
const stay = ({ run }: World, who: string, courseId: string, edition = 2) =>
  run(who, (context) => stayInVersion(context, { courseId, versionId: `${courseId}@${edition}` }));

async function pageOf({ app, as }: World, who: string, courseId: string) {
  const page = await readCoursePage(app.reading(as(who)), { courseId });
  if (!page) throw new Error(`There is no course ${courseId}.`);
  return page;
}
const levelsOf = async (world: World, who: string, courseId: string) =>
  (await pageOf(world, who, courseId)).objectives.map(({ level }) => level);

async function problems({ app }: World): Promise<string[]> {
  const all: string[] = [];
  for await (const problem of verifyRegistrations(app.db)) all.push(problem);
  return all;
}

async function showAll(world: World, who: string, courseId: string) {
  const person = learner(world, who, courseId);
  await person.begin();
  while ((await person.check()).question) await person.answer(true);
}

const LESSON = {
  ...{ slug: "one", position: 1, title: "One", minutes: 6, objectives: ["REL.9.1"] },
  ...{ blocks: [], contentHash: "one" },
};
const CHANGED = { "N.3": "Do N.3 in another way." };

onEveryDatabase("a newer version of a course", (world) => {
  beforeAll(() => openMesa(world()));

  test("four of five objectives are unchanged: four stay shown, and one is reopened", async () => {
    const courseId = "four-of-five";
    await publishSmallCourse(world().app.db, { courseId, people: ["ana"], bank: bank() });
    world().setClock(MONDAY);
    await showAll(world(), "ana", courseId);
    world().advance(HOUR_MS);
    const shown = ["shown", "shown", "shown", "shown", "shown"];
    expect(await levelsOf(world(), "ana", courseId)).toEqual(shown);

    const next = { courseId, people: [], bank: bank(), edition: 2, texts: CHANGED };
    await publishSmallCourse(world().app.db, next);
    expect(await levelsOf(world(), "ana", courseId)).toEqual(shown);
    expect(await accept(world(), "ana", courseId)).toEqual({ ok: true, value: { reopened: 1 } });
    expect(await accept(world(), "ana", courseId)).toEqual({ ok: true, value: { reopened: 1 } });
    const now = ["shown", "shown", "practicing", "shown", "shown"];
    expect(await levelsOf(world(), "ana", courseId)).toEqual(now);
    const [map] = await readMasteryMaps(world().app.reading(world().as("ana")), {
      ...{ personId: "ana", courseId },
    });
    expect(map?.objectives.map(({ changes }) => changes.at(-1)?.level)).toEqual(now);

    // It is asked again, on questions that were never seen, and then it is shown as before.
    world().advance(HOUR_MS);
    const person = learner(world(), "ana", courseId);
    expect(await person.open()).toMatchObject({ ok: true });
    const asked = (await person.check()).question;
    expect(asked?.objective.id).toBe("N.3");
    expect(asked?.tryNumber).toBe(1);
    while ((await person.check()).question) await person.answer(true);
    expect(await levelsOf(world(), "ana", courseId)).toEqual(shown);
    expect(await problems(world())).toEqual([]);
  });

  test("at three fifths of version 1 a learner stays there, with the same questions", async () => {
    const courseId = "three-fifths";
    await publishSmallCourse(world().app.db, { courseId, people: ["ben"], bank: bank() });
    const person = learner(world(), "ben", courseId);
    await person.begin();
    for (let n = 0; n < 12; n++) await person.answer(true);
    const before = (await person.check()).question;
    const next = { courseId, people: [], bank: bank(), edition: 2, texts: CHANGED };
    await publishSmallCourse(world().app.db, next);
    expect((await person.check()).question).toEqual(before);
    expect(await accept(world(), "ben", courseId)).toEqual({
      ok: false,
      reason: "check-under-way",
    });
    while ((await person.check()).question) await person.answer(true);
    expect((await pageOf(world(), "ben", courseId)).version.version).toBe("1.0.0");
    expect(await accept(world(), "ben", courseId)).toMatchObject({ ok: true });
    expect((await pageOf(world(), "ben", courseId)).version.version).toBe("2.0.0");
  });

  test("who stays is in their version, says so once, and is asked again of a later one", async () => {
    const courseId = "staying";
    const people = ["cam"];
    await publishSmallCourse(world().app.db, { courseId, people, bank: bank() });
    await learner(world(), "cam", courseId).start();
    expect(await stay(world(), "cam", courseId)).toEqual({ ok: false, reason: "no-newer" });
    await publishSmallCourse(world().app.db, { courseId, people, bank: bank(), edition: 2 });
    expect(await stay(world(), "cam", courseId)).toEqual({ ok: true, value: null });
    expect(await stay(world(), "cam", courseId)).toEqual({ ok: true, value: null });
    await publishSmallCourse(world().app.db, { courseId, people, bank: bank(), edition: 3 });
    expect(await stay(world(), "cam", courseId)).toEqual({ ok: false, reason: "another" });
    expect(await accept(world(), "cam", courseId)).toEqual({ ok: false, reason: "another" });
    expect(await accept(world(), "cam", courseId, 3)).toEqual({ ok: true, value: { reopened: 0 } });
    expect(await accept(world(), "dee", courseId, 3)).toEqual({
      ok: false,
      reason: "not-registered",
    });
    expect(await problems(world())).toEqual([]);
  });

  test("a question of safety that waits today is answered first", async () => {
    const courseId = "safety-first";
    const critical = items("N.1", "check", 14).map((item, at) => ({
      ...item,
      critical: true,
      family: `F${at % 7}`,
    }));
    await publishSmallCourse(world().app.db, { courseId, people: ["eli"], bank: critical });
    const person = learner(world(), "eli", courseId);
    await person.begin();
    await person.answer(false);
    while ((await person.check()).question) await person.answer(true);
    await publishSmallCourse(world().app.db, { courseId, people: [], bank: critical, edition: 2 });
    expect(await accept(world(), "eli", courseId)).toEqual({ ok: false, reason: "safety-waiting" });
    world().advance(2 * DAY_MS);
    expect(await accept(world(), "eli", courseId)).toMatchObject({ ok: true });
  });

  test("authors see who a release affects by stage, with small numbers hidden", async () => {
    const courseId = "small";
    const { app, run, as } = world();
    await addPerson(world(), "aut", [{ at: "juniper", role: "author" }]);
    await addPerson(world(), "far", [{ at: "mesa", role: "coach" }]);
    const content = { ...MESA_COURSE, courseId, lessons: [LESSON] };
    await run("aut", (context) => publishCourse(context, { content, organizationId: "juniper" }));
    for (let n = 0; n < 24; n++) {
      const who = `learner-${n}`;
      await addPerson(world(), who, [{ at: "mesa", role: "corps_member" }]);
      await run(who, (context) => registerForCourse(context, { courseId }));
      const slug = content.lessons[0]?.slug ?? "";
      if (n < 12) await run(who, (context) => openLesson(context, { courseId, slug }));
      if (n < 11) await run(who, (context) => completeLesson(context, { courseId, slug }));
    }
    const [first] = content.objectives;
    const next = {
      ...content,
      version: "9.0.0",
      contentHash: "next",
      objectives: [{ id: first?.id ?? "", text: "Something else." }],
    };
    const impact = (who: string) => readReleaseImpact(app.reading(as(who)), { content: next });
    const found = await impact("aut");
    expect(found).toMatchObject({ people: 24, isAll: true });
    // The stages that nobody is at are small numbers too: one more is hidden, so that none follows.
    expect(found?.stages.slice(0, 3)).toEqual([
      { stage: "not-begun", people: 13, again: 0, minutes: 0 },
      { stage: "reading", people: null, again: 0, minutes: 0 },
      { stage: "under-way", people: null, again: 1, minutes: 12 },
    ]);
    expect(found?.change?.objectives[0]).toMatchObject({ fate: "changed", carries: false });
    expect(await impact("far")).toBeNull();
  });

  test("two at once move once", async () => {
    const courseId = "moved-once";
    const people = ["fay"];
    await publishSmallCourse(world().app.db, { courseId, people, bank: bank() });
    await showAll(world(), "fay", courseId);
    await publishSmallCourse(world().app.db, {
      courseId,
      people,
      bank: bank(),
      edition: 2,
      texts: CHANGED,
    });
    world().advance(HOUR_MS);
    const both = await Promise.all([1, 2].map(() => accept(world(), "fay", courseId)));
    expect(both.every(({ ok }) => ok)).toBe(true);
    const registration = await registrationOf(world().app.db, "fay", courseId);
    if (!registration) throw new Error("fay is not registered");
    expect(await mismatches(world().app.db, registration.id)).toEqual([]);
    expect(await problems(world())).toEqual([]);
  });
});

test.each(["sqlite", "postgres"] as const)(
  "a move that was altered is found on %s",
  async (engine) => {
    const world = await openWorld(engine);
    try {
      const courseId = "altered";
      const people = ["gus"];
      await publishSmallCourse(world.app.db, { courseId, people, bank: bank() });
      await learner(world, "gus", courseId).start();
      await publishSmallCourse(world.app.db, {
        courseId,
        people,
        bank: bank(),
        edition: 2,
        texts: CHANGED,
      });
      await accept(world, "gus", courseId);
      expect(await problems(world)).toEqual([]);
      const objectives = "update version_move_objective set carries = 1";
      await tamper(world, "version_move_objective", objectives);
      await world.app.db
        .updateTable("registration")
        .set({ course_version_id: `${courseId}@1` })
        .execute();
      expect(await problems(world)).toEqual([
        expect.stringMatching(/version-move \S+ is not what the chain sealed/),
        expect.stringMatching(/move \S+ led to altered@2, and altered@1 follows/),
      ]);
    } finally {
      await world.close();
    }
  },
);

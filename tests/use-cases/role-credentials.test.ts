import { existsSync, readdirSync, readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import type { Manifest } from "../../app/catalog/manifest";
import { achievementFile, isAwaiting } from "../../app/credentials/achievement";
import { awardEarned } from "../../app/credentials/award-earned.server";
import { publishCareerRole } from "../../app/credentials/career/publish-career-role.server";
import { readCareerRoles } from "../../app/credentials/career/read-career-roles";
import { readLadder } from "../../app/credentials/career/read-ladder.server";
import { stateCredit } from "../../app/credentials/career/state-credit.server";
import { considerAwards } from "../../app/credentials/consider-awards.server";
import { publishAchievement } from "../../app/credentials/publish-achievement.server";
import { readAchievement } from "../../app/credentials/read-achievement.server";
import { readWay } from "../../app/credentials/read-way.server";
import { recordObservation } from "../../app/observation/record-observation.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import { awardsOf } from "../../db/queries/credentials";
import { learner } from "./learner";
import { addPerson, COURSE, openMesa } from "./mesa";
import { items, publishSmallCourse } from "./small-course";
import { DAY_MS, MONDAY, onEveryDatabase, type World } from "./world";

/** Every course of the catalog by its folder, and the definitions that are shipped with it. */
const courses = readdirSync("courses").filter((name) => existsSync(`courses/${name}/course.yaml`));
const FOUNDATION = ["safe-1", "priv-1", "rel-1", "sel-3"];
const shipped = achievementFile.parse(parse(readFileSync("courses/achievements.yaml", "utf8")));
const signed: NonNullable<Manifest["signOffs"]> = [
  { kind: "subject", by: "Dr. Ana Ruiz" },
  { kind: "equity", by: "Jo Begay" },
];
const unsigned: typeof signed = [...signed, { kind: "legal", by: null }];

/** Small courses of the catalog's own ids, everything shipped about them published, and one member. */
async function openCatalog(world: World, inReview: readonly string[]) {
  await openMesa(world);
  await addPerson(world, "una", [{ at: "mesa", role: "corps_member" }]);
  const practiceTask = COURSE.manifest.practiceTask;
  for (const courseId of courses)
    await publishSmallCourse(world.app.db, {
      ...{ courseId, people: [], practiceTask },
      bank: ["1", "2"].flatMap((n) => items(`${courseId}.${n}`, "check", 7)),
      signOffs: inReview.includes(courseId) ? unsigned : signed,
    });
  for (const definition of shipped) {
    const outcome = await world.run(COMMAND_LINE, (context) =>
      publishAchievement(context, { organizationId: "juniper", definition }),
    );
    expect([definition.id, outcome]).toMatchObject([definition.id, { ok: true }]);
  }
}

async function answerAll(world: World, courseId: string) {
  const person = learner(world, "una", courseId);
  while ((await person.check()).question) await person.answer(true);
}

/** Shows and keeps every objective of some courses, and does each practice task before a coach. */
async function doAll(world: World, some: readonly string[]) {
  world.setClock(MONDAY);
  for (const courseId of some) {
    await learner(world, "una", courseId).begin();
    await answerAll(world, courseId);
    const observed = await world.run("luis", (context) =>
      recordObservation(context, {
        ...{ key: courseId, personId: "una", courseId, onDay: "2026-11-02" },
        ...{ levels: { A: 4, B: 4 }, saw: "All of it.", nextStep: "Go on." },
      }),
    );
    expect(observed).toMatchObject({ ok: true });
  }
  await world.app.settle();
  world.setClock(MONDAY + 3 * DAY_MS);
  for (const courseId of some) {
    await learner(world, "una", courseId).open();
    await answerAll(world, courseId);
  }
  await world.app.settle();
}

const held = async ({ app }: World) =>
  (await awardsOf(app.db, "una")).map(({ definition }) => definition.id).sort();

onEveryDatabase("with every course of the catalog kept, watched and signed off", (world) => {
  beforeAll(async () => {
    await openCatalog(world(), []);
    await doAll(world(), courses);
  });
  const roles = shipped.filter(isAwaiting).map(({ id }) => id);
  const reading = () => world().app.reading(world().as("una"));

  test("every badge and Ready to Serve are there, and no role while a course is missing", async () => {
    expect(roles.toSorted()).toEqual([
      ...["coordinator", "mentor", "postsecondary-transition-coach", "student-success-coach"],
      "tutor",
    ]);
    for (const achievementId of roles) {
      const input = { personId: "una", achievementId };
      expect(
        await world().run(COMMAND_LINE, (context) => awardEarned(context, input)),
      ).toMatchObject({ reason: "not-earned" });
    }
    await world().run(COMMAND_LINE, (context) =>
      considerAwards({ ...context, demo: true }, { personId: "una" }),
    );
    expect(await held(world())).toEqual([...courses, "ready-to-serve"].sort());
  });

  test("Ready to Serve ends with the first of its badges", async () => {
    const [ready] = await awardsOf(world().app.db, "una", "ready-to-serve");
    expect(ready).toMatchObject({ validThrough: "2027-11-01", status: { kind: "issued" } });
    expect(ready?.definition.version).toBe("2");
  });

  test("the page of a role names what is missing, and what counts already", async () => {
    const page = await readAchievement(reading(), { id: "tutor" });
    expect(page?.awaits).toEqual({
      courses: [
        { id: "tut-4", title: "Reach Every Learner" },
        { id: "tut-3r", title: "Early Reading Routines" },
        { id: "tut-3m", title: "Number Sense and Math Talk" },
      ],
      evidence: ["Two real sessions that a trained observer watched"],
    });
    const way = await readWay(reading(), { achievementId: "tutor" });
    expect(
      way?.nodes?.map(({ rule, names, met, next }) => [rule, names.achievement, met, next]),
    ).toMatchObject([
      ["holds", "Ready to Serve", true, null],
      ["holds", "Culture, Language and Strengths", true, null],
      ["holds", "A High-Impact Session", true, null],
      ["holds", "Ask, Wait, Listen", true, null],
      ["holds", "Reach Every Learner", false, { who: "author", page: null }],
      ["any", undefined, false, null],
      ["kept", undefined, true, null],
      ["sure", undefined, true, null],
      ["reviewed", undefined, true, null],
    ]);
  });

  test("the ladder says so, never offers it next, and no college gives credit for it", async () => {
    const read = readCareerRoles(readFileSync("courses/roles.yaml", "utf8"), "roles.yaml");
    if (!("definitions" in read)) throw new Error("courses/roles.yaml cannot be read");
    for (const role of read.definitions)
      await world().run(COMMAND_LINE, (context) => publishCareerRole(context, role));
    const ladder = await readLadder(reading());
    const tutor = ladder.levels.flat().find(({ id }) => id === "tutor");
    expect(tutor?.gap.flat()).toMatchObject([
      { id: "tut-4", href: null },
      { id: "tut-3r", href: null },
      { id: "tut-3m", href: null },
      { id: "tutor", href: "/achievements/tutor", awaits: 3 },
    ]);
    expect(ladder.next).toBeNull();
    await addPerson(world(), "rev", [{ at: "juniper", role: "reviewer" }]);
    const credit = {
      ...{ collegeId: "juniper", achievementId: "tutor", course: "ED 101", credits: 1 },
      ...{ unit: "semester" as const, policyUrl: "https://juniper.example/credit" },
      ...{ checkedOn: "2026-11-05", endsOn: "2027-11-05" },
    };
    expect(await world().run("rev", (context) => stateCredit(context, credit))).toMatchObject({
      reason: "no-such-achievement",
    });
  });
});

onEveryDatabase("with one sign-off of one course missing", (world) => {
  beforeAll(async () => {
    await openCatalog(world(), ["priv-1"]);
    await doAll(world(), FOUNDATION);
  });

  test("the badges are there, and Ready to Serve only in a demo", async () => {
    const input = { personId: "una", achievementId: "ready-to-serve" };
    expect(await world().run(COMMAND_LINE, (context) => awardEarned(context, input))).toMatchObject(
      {
        reason: "not-earned",
      },
    );
    expect(await held(world())).toEqual(FOUNDATION.toSorted());
    await world().run(COMMAND_LINE, (context) =>
      considerAwards({ ...context, demo: true }, { personId: "una" }),
    );
    expect(await held(world())).toEqual([...FOUNDATION, "ready-to-serve"].sort());
  });
});

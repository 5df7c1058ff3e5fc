import { beforeAll, expect, test } from "vitest";
import type { AchievementDefinition } from "../../app/credentials/achievement";
import { beginRenewal } from "../../app/credentials/begin-renewal.server";
import { publishAchievement } from "../../app/credentials/publish-achievement.server";
import { readCourseRenewal } from "../../app/credentials/read-course-renewal.server";
import { readCoursePage } from "../../app/learning/read-course-page.server";
import { verifyRegistrations } from "../../app/learning/verify-registration.server";
import { explainDecision } from "../../app/placement/explain-decision.server";
import { readPlaced } from "../../app/placement/read-placed.server";
import { publishRuleSet } from "../../app/placement/rules/publish-rule-set.server";
import { readRuleSet } from "../../app/placement/rules/rule-set";
import { ownWay } from "../../app/placement/way";
import { COMMAND_LINE, SYSTEM } from "../../app/record/context.server";
import { readHome } from "../../app/reporting/read-home.server";
import { awardsOf } from "../../db/queries/credentials";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { registrationOf } from "../../db/queries/learning";
import { definition as badge } from "../signed-badges";
import { awards as allAwards } from "./ladder-people";
import { learner } from "./learner";
import { addPerson, openOpening, stagePlacement } from "./placement-world";
import { items, publishSmallCourse } from "./small-course";
import { APPEND_ONLY, DAY_MS, MONDAY, onEveryDatabase, type World } from "./world";

const SAFE = "safe-7";
const PRIV = "priv-7";
const OWNER = `college-${SAFE}`;
const { course: _course, ...plain } = badge;
const yearly = (course: string): AchievementDefinition => ({
  ...badge,
  ...{ id: course, course, rules: ["objectives-shown"], valid_months: 12 },
  renewal: { opens_days: 45, rules: ["objectives-shown"] },
});
const READY: AchievementDefinition = {
  ...plain,
  ...{ id: "ready", level: "foundation", valid_months: 12 },
  rules: [{ holds: SAFE }, { holds: PRIV }],
  renewal: { opens_days: 45, rules: [{ holds: SAFE }, { holds: PRIV }] },
};
const RULE = `
id: P-READY@1
title: Ready to serve
layer: program
source: "A test's own."
checked_on: 2026-08-20
example: true
rule:
  all:
    - req: p.safe
      kind: credential
      def: ${SAFE}
      issuers: [{ id: "${OWNER}" }]
      horizon: continuous
`;
const objectives = (course: string) => ["1", "2"].map((n) => `${course.toUpperCase()}.${n}`);
const bank = (course: string) =>
  objectives(course).flatMap((id) =>
    items(id, "check", 14).map((item, at) => ({ ...item, critical: at % 7 === 0 })),
  );

/** The awards of a person by achievement, and of each the one that ends first before its successor. */
async function awards(world: World, who: string) {
  const order = (id: string) => [SAFE, PRIV, "ready"].indexOf(id);
  const ends = ({ validThrough }: { validThrough: string | null }) => validThrough ?? "";
  return (await allAwards(world, who)).sort(
    (a, b) => order(a.id) - order(b.id) || ends(a).localeCompare(ends(b)),
  );
}

/** Answers whatever is asked until the check has ended. */
async function answerAll(world: World, who: string, course: string, right = true) {
  const person = learner(world, who, course);
  while ((await person.check()).question) await person.answer(right);
}

/** Shows both courses on the day of `at`, and keeps them three days later. */
async function earn(world: World, who: string, at: number) {
  world.setClock(at);
  for (const course of [SAFE, PRIV]) {
    await learner(world, who, course).begin();
    await answerAll(world, who, course);
  }
  await world.app.settle();
  world.setClock(at + 3 * DAY_MS);
  for (const course of [SAFE, PRIV]) {
    await learner(world, who, course).open();
    await answerAll(world, who, course);
  }
  await world.app.settle();
}

/** The item versions that a check asked someone, in order. */
async function askedOf({ app }: World, who: string, courseId: string) {
  const registration = await registrationOf(app.db, who, courseId);
  const rows = await app.db
    .selectFrom("check_question")
    .select("item_version_id")
    .where("registration_id", "=", registration?.id ?? "")
    .orderBy("seq")
    .execute();
  return rows.map((row) => row.item_version_id);
}

const begin = ({ run }: World, who: string, courseId: string) =>
  run(who, (context) => beginRenewal(context, { courseId }));
const pageOf = async ({ app, as }: World, who: string, courseId: string) => {
  const page = await readCoursePage(app.reading(as(who)), { courseId });
  if (!page) throw new Error(`There is no course ${courseId}.`);
  return page;
};
const levelsOf = async (world: World, who: string, courseId: string) =>
  (await pageOf(world, who, courseId)).objectives.map(({ level }) => level);

onEveryDatabase("what ends after a year", (world) => {
  let opening = "";
  /** The last good day of SAFE, 17:00 UTC, for whoever began on `MONDAY` plus so many days. */
  const last = (days = 0) => Date.UTC(2027, 10, 1 + days, 17);

  beforeAll(async () => {
    await stagePlacement(world());
    for (const who of ["una", "vic", "wes", "xia"])
      await world().run(COMMAND_LINE, (context) =>
        addPerson(context, who, "program", "corps_member"),
      );
    for (const courseId of [SAFE, PRIV])
      await publishSmallCourse(world().app.db, { courseId, people: [], bank: bank(courseId) });
    for (const definition of [yearly(SAFE), yearly(PRIV), READY])
      expect(
        await world().run(COMMAND_LINE, (context) =>
          publishAchievement(context, { organizationId: OWNER, definition }),
        ),
      ).toMatchObject({ ok: true });
    const read = readRuleSet(RULE, {});
    if ("problem" in read) throw new Error(read.problem);
    const published = await world().run(SYSTEM, (context) => publishRuleSet(context, read.ruleSet));
    expect(published).toMatchObject({ ok: true });
  });

  const gate = async (who: string) => {
    const asked = { openingId: opening, personId: who };
    const found = await explainDecision(world().app.reading(SYSTEM), asked);
    return found?.body.answer.outcome;
  };

  test("is earned for twelve months, and what rests on it ends with the first of it", async () => {
    await earn(world(), "una", MONDAY);
    expect(await awards(world(), "una")).toEqual([
      { id: SAFE, validThrough: "2027-11-01", status: "issued" },
      { id: PRIV, validThrough: "2027-11-01", status: "issued" },
      { id: "ready", validThrough: "2027-11-01", status: "issued" },
    ]);
    expect(
      await readCourseRenewal(world().app.reading(world().as("una")), { courseId: SAFE }),
    ).toEqual({
      ...{ achievementId: SAFE, title: badge.title, endsOn: "2027-11-01", hasEnded: false },
      ...{ opensOn: "2027-09-17", isOpen: false },
    });
    expect(await begin(world(), "una", SAFE)).toMatchObject({ reason: "nothing-to-open" });
  });

  test("is renewed on questions never seen, in its own time, and loses no day", async () => {
    const { setClock, app } = world();
    setClock(last() - 40 * DAY_MS);
    const before = await askedOf(world(), "una", SAFE);
    const first = await begin(world(), "una", SAFE);
    expect(first).toMatchObject({ ok: true });
    expect(await begin(world(), "una", SAFE)).toEqual(first);
    const memberships = await membershipsOf(app.db, "una");
    const una = { personId: "una", name: "una", memberships };
    const { tasks } = await readHome(app.reading(world().as("una")), una);
    expect(tasks.slice(0, 2)).toEqual([
      { kind: "check-open", courseId: SAFE, course: `Course ${SAFE}` },
      {
        kind: "renew",
        courseId: PRIV,
        course: `Course ${PRIV}`,
        endsOn: "2027-11-01",
        hasEnded: false,
      },
    ]);
    expect((await pageOf(world(), "una", SAFE)).next?.kind).toBe("check-under-way");
    // What was shown stands while it is asked again.
    expect(await levelsOf(world(), "una", SAFE)).toEqual(["kept", "kept"]);
    await answerAll(world(), "una", SAFE);
    const asked = await askedOf(world(), "una", SAFE);
    expect(asked.slice(0, before.length)).toEqual(before);
    expect(asked).toHaveLength(before.length + 8);
    expect(new Set(asked).size).toBe(asked.length);
    expect(await levelsOf(world(), "una", SAFE)).toEqual(["kept", "kept"]);
    expect((await pageOf(world(), "una", SAFE)).next?.kind).toBe("done");

    expect(await awards(world(), "una")).toEqual([
      { id: SAFE, validThrough: "2027-11-01", status: "superseded" },
      { id: SAFE, validThrough: "2028-11-01", status: "issued" },
      { id: PRIV, validThrough: "2027-11-01", status: "issued" },
      { id: "ready", validThrough: "2027-11-01", status: "issued" },
    ]);
    await begin(world(), "una", PRIV);
    await answerAll(world(), "una", PRIV);
    expect((await awards(world(), "una")).filter(({ status }) => status === "issued")).toEqual([
      { id: SAFE, validThrough: "2028-11-01", status: "issued" },
      { id: PRIV, validThrough: "2028-11-01", status: "issued" },
      { id: "ready", validThrough: "2028-11-01", status: "issued" },
    ]);
    // Nothing is left to renew, however often it is looked at.
    expect(await begin(world(), "una", SAFE)).toMatchObject({ reason: "nothing-to-open" });
    expect(await awards(world(), "una")).toHaveLength(6);
    const problems: string[] = [];
    for await (const what of verifyRegistrations(app.db)) problems.push(what);
    expect(problems).toEqual([]);
  });

  test("lets the gate say no from the day after, and names the way back", async () => {
    const { setClock, app, as } = world();
    setClock(last() + 20 * DAY_MS);
    await earn(world(), "vic", last() + 20 * DAY_MS);
    const ends = Date.parse("2028-11-20T17:00:00Z");
    expect((await awards(world(), "vic"))[0]).toMatchObject({ validThrough: "2028-11-20" });
    setClock(ends - 10 * DAY_MS);
    opening = await openOpening(world(), {
      layers: ["P-READY@1"],
      ...{ startsOn: "2028-11-13", endsOn: "2028-11-20" },
    });
    expect(await gate("vic")).toBe("ELIGIBLE");
    opening = await openOpening(world(), {
      layers: ["P-READY@1"],
      ...{ startsOn: "2028-11-27", endsOn: "2029-05-18" },
    });
    setClock(ends + DAY_MS);
    expect(await gate("vic")).not.toBe("ELIGIBLE");
    const { shown } = await readPlaced(app.reading(as("vic")), {
      personId: "vic",
      openingId: opening,
    });
    const [step] = shown?.answer.steps ?? [];
    expect(step).toMatchObject({ why: "expired", next: { action: "renew", owner: "person" } });
    expect(step && ownWay(step, shown?.names ?? {})).toEqual({
      ...{ href: `/courses/${SAFE}`, says: "course" },
    });

    // What has ended is renewed in the same way, from that day on.
    expect(await readCourseRenewal(app.reading(as("vic")), { courseId: SAFE })).toMatchObject({
      ...{ hasEnded: true, isOpen: true },
    });
    for (const course of [SAFE, PRIV]) {
      await begin(world(), "vic", course);
      await answerAll(world(), "vic", course);
    }
    expect((await awards(world(), "vic")).filter(({ status }) => status === "issued")).toEqual([
      { id: SAFE, validThrough: "2029-11-20", status: "issued" },
      { id: PRIV, validThrough: "2029-11-20", status: "issued" },
      { id: "ready", validThrough: "2029-11-20", status: "issued" },
    ]);
    expect(await gate("vic")).toBe("ELIGIBLE");
  });

  test("a miss takes a try of the renewal, and leaves what is held until its day", async () => {
    const start = Date.parse("2029-01-08T17:00:00Z");
    await earn(world(), "wes", start);
    const { setClock } = world();
    setClock(Date.parse("2029-12-20T17:00:00Z"));
    await begin(world(), "wes", SAFE);
    await answerAll(world(), "wes", SAFE, false);
    expect(await levelsOf(world(), "wes", SAFE)).toEqual(["practicing", "practicing"]);
    expect((await awards(world(), "wes")).map(({ status }) => status)).toEqual(
      Array(3).fill("issued"),
    );
    const [objective] = (await pageOf(world(), "wes", SAFE)).objectives;
    expect(objective?.standing).toMatchObject({
      door: { state: "wait", number: 2 },
      tries: [{ number: 1, outcome: "not-yet" }],
    });
    setClock(Date.parse("2029-12-22T17:00:00Z"));
    await begin(world(), "wes", SAFE);
    await answerAll(world(), "wes", SAFE);
    expect(await levelsOf(world(), "wes", SAFE)).toEqual(["kept", "kept"]);
    expect((await awards(world(), "wes")).filter(({ id }) => id === SAFE)).toMatchObject([
      { status: "superseded" },
      { status: "issued", validThrough: "2031-01-07" },
    ]);
  });

  test("what was earned before it had an end is renewed as if it had one", async () => {
    const { setClock, run } = world();
    const start = Date.parse("2031-02-03T17:00:00Z");
    setClock(start);
    const { valid_months: _months, renewal: _renewal, ...forGood } = yearly(SAFE);
    // The newest version is what counts: one without an end, and then the yearly one again.
    for (const definition of [
      { ...forGood, version: "2" },
      { ...yearly(SAFE), version: "3" },
    ]) {
      await run(COMMAND_LINE, (context) =>
        publishAchievement(context, { organizationId: OWNER, definition }),
      );
      if (definition.version === "3") break;
      await learner(world(), "xia", SAFE).begin();
      await answerAll(world(), "xia", SAFE);
    }
    expect(await awards(world(), "xia")).toMatchObject([{ validThrough: null }]);
    setClock(Date.parse("2032-01-20T17:00:00Z"));
    // A newer version of the course, with the same questions: it is asked, and none of what was asked.
    const newer = { courseId: SAFE, people: [], bank: bank(SAFE), edition: 2 };
    await publishSmallCourse(world().app.db, newer);
    await begin(world(), "xia", SAFE);
    await answerAll(world(), "xia", SAFE);
    const asked = await askedOf(world(), "xia", SAFE);
    const editions = asked.map((id) => id.slice(0, `${SAFE}@1`.length));
    expect(editions).toEqual([...Array(8).fill(`${SAFE}@1`), ...Array(8).fill(`${SAFE}@2`)]);
    expect(new Set(asked.map((id) => id.slice(`${SAFE}@1-`.length))).size).toBe(16);
    expect(await awards(world(), "xia")).toMatchObject([
      { validThrough: null, status: "superseded" },
      { validThrough: "2033-02-02", status: "issued" },
    ]);
    const [newest] = await awardsOf(world().app.db, "xia");
    expect(newest?.definition.version).toBe("3");
  });

  test("is written down for good", async () => {
    await expect(
      world().app.db.updateTable("course_renewal").set({ opened_at: 1 }).execute(),
    ).rejects.toThrow(APPEND_ONLY);
  });
});

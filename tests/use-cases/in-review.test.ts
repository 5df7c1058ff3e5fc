import { beforeAll, expect, test } from "vitest";
import type { Manifest } from "../../app/catalog/manifest";
import type { AchievementDefinition } from "../../app/credentials/achievement";
import { considerAwards } from "../../app/credentials/consider-awards.server";
import { publishAchievement } from "../../app/credentials/publish-achievement.server";
import { readWay } from "../../app/credentials/read-way.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import { awardsOf } from "../../db/queries/credentials";
import { definition as badge } from "../signed-badges";
import { learner } from "./learner";
import { addPerson, openMesa } from "./mesa";
import { items, publishSmallCourse } from "./small-course";
import { DAY_MS, MONDAY, onEveryDatabase, type World } from "./world";

const signed = { subject: "Dr. Ana Ruiz", equity: "Jo Begay" } as const;
const COURSES: Record<string, NonNullable<Manifest["signOffs"]>> = {
  "REV-1": [
    { kind: "subject", by: signed.subject },
    { kind: "equity", by: null },
    { kind: "legal", by: null },
  ],
  "REV-2": [
    { kind: "subject", by: signed.subject },
    { kind: "equity", by: signed.equity },
  ],
};
const codes = Object.keys(COURSES);
const OBJECTIVES = ["A", "B", "C"];
const { course: _course, ...plain } = badge;
const badgeOf = (course: string): AchievementDefinition => ({
  ...badge,
  id: course.toLowerCase(),
  course,
  rules: ["objectives-shown"],
});
const roleOf = (course: string): AchievementDefinition => ({
  ...plain,
  id: `role-${course.toLowerCase()}`,
  level: "credential",
  rules: [{ holds: course.toLowerCase() }],
});

async function earnAll(world: World, who: string): Promise<void> {
  world.setClock(MONDAY);
  for (const course of codes) {
    const person = learner(world, who, course);
    await person.begin();
    while ((await person.check()).question) await person.answer(true);
  }
  world.setClock(MONDAY + 3 * DAY_MS);
  for (const course of codes) {
    const person = learner(world, who, course);
    await person.open();
    while ((await person.check()).question) await person.answer(true);
  }
  await world.app.settle();
}

onEveryDatabase("a course in review", (world) => {
  beforeAll(async () => {
    await openMesa(world());
    await addPerson(world(), "una", [{ at: "mesa", role: "corps_member" }]);
    for (const courseId of codes) {
      const bank = OBJECTIVES.flatMap((id) => items(`${courseId}.${id}`, "check", 8));
      const signOffs = COURSES[courseId] ?? [];
      await publishSmallCourse(world().app.db, { courseId, people: [], bank, signOffs });
      for (const definition of [badgeOf(courseId), roleOf(courseId)])
        expect(
          await world().run(COMMAND_LINE, (context) =>
            publishAchievement(context, { organizationId: `college-${courseId}`, definition }),
          ),
        ).toMatchObject({ ok: true });
    }
    await earnAll(world(), "una");
  });

  const held = async () => {
    const awards = await awardsOf(world().app.db, "una");
    return awards.map(({ definition }) => definition.id).sort();
  };

  test("gives its badge, which says so, and no credential that builds on it", async () => {
    expect(await held()).toEqual(["rev-1", "rev-2", "role-rev-2"]);
    const [inReview] = await awardsOf(world().app.db, "una", "rev-1");
    expect(inReview?.facts.evidence).toContainEqual({
      name: "Earned while the course was in review",
      description:
        "REV-1, version 1.0.0, had no sign-off yet for: equity and language access, the law",
    });
    const [through] = await awardsOf(world().app.db, "una", "rev-2");
    expect(through?.facts.evidence.map(({ name }) => name)).not.toContain(
      "Earned while the course was in review",
    );
  });

  test("is what the way to the credential names", async () => {
    const way = await readWay(world().app.reading(world().as("una")), {
      achievementId: "role-rev-1",
    });
    expect(way?.nodes?.filter(({ met }) => !met)).toMatchObject([
      { rule: "reviewed", next: { who: "issuer" } },
    ]);
  });

  test("holds nothing back in a demo, whose credential says so", async () => {
    await world().run(COMMAND_LINE, (context) =>
      considerAwards({ ...context, demo: true }, { personId: "una" }),
    );
    expect(await held()).toEqual(["rev-1", "rev-2", "role-rev-1", "role-rev-2"]);
    const [role] = await awardsOf(world().app.db, "una", "role-rev-1");
    expect(role?.facts.evidence.map(({ name }) => name)).toContain(
      "Earned while the course was in review",
    );
  });
});

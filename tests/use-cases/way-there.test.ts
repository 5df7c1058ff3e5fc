import { beforeAll, expect, test } from "vitest";
import type { AchievementDefinition } from "../../app/credentials/achievement";
import { publishAchievement } from "../../app/credentials/publish-achievement.server";
import { readWay } from "../../app/credentials/read-way.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import { definition as badge } from "../signed-badges";
import { learner } from "./learner";
import { addPerson, openMesa } from "./mesa";
import { items, publishSmallCourse } from "./small-course";
import { onEveryDatabase } from "./world";

const COURSE = "WAY-1";
const BADGE: AchievementDefinition = { ...badge, id: "way-1", course: COURSE };
const { course: _course, ...plain } = badge;
const STACKED: AchievementDefinition = {
  ...plain,
  id: "way",
  level: "credential",
  rules: [{ any: [{ holds: "way-1" }, { attended: { type: "preservice", minutes: 60 } }] }],
};

onEveryDatabase("the way to a credential", (world) => {
  beforeAll(async () => {
    await openMesa(world());
    for (const who of ["una", "vic"])
      await addPerson(world(), who, [{ at: "mesa", role: "corps_member" }]);
    await publishSmallCourse(world().app.db, {
      courseId: COURSE,
      people: [],
      bank: ["W.1", "W.2", "W.3"].flatMap((id) => items(id, "check", 8)),
    });
    for (const definition of [BADGE, STACKED])
      await world().run(COMMAND_LINE, async (context) => {
        const organizationId = `college-${COURSE}`;
        expect(await publishAchievement(context, { organizationId, definition })).toMatchObject({
          ok: true,
        });
      });
  });
  const way = (who: string, achievementId: string) =>
    readWay(world().app.reading(world().as(who)), { achievementId });

  test("says of each part whether it is done, how far it is, and who has it", async () => {
    expect(await way("una", "way-1")).toMatchObject({
      held: null,
      renewal: null,
      nodes: [
        { rule: "mastered", met: false, count: 0, needed: 1, next: { who: "you" } },
        { rule: "observed", met: false, next: { who: "coach", page: `/courses/${COURSE}` } },
      ],
    });
    const una = learner(world(), "una", COURSE);
    await una.begin();
    while ((await una.check()).question) await una.answer(true);
    expect((await way("una", "way-1"))?.nodes).toMatchObject([
      { rule: "mastered", met: true, count: 3, needed: 3, next: null },
      { rule: "observed", met: false },
    ]);
  });

  test("shows choices, and what a stacked credential asks of itself", async () => {
    expect((await way("una", "way"))?.nodes).toMatchObject([
      {
        rule: "any",
        parts: [
          {
            rule: "holds",
            names: { achievement: BADGE.title },
            next: { page: "/achievements/way-1" },
          },
          { rule: "attended", asked: 60, next: { who: "facilitator", page: "/sessions" } },
        ],
      },
      { rule: "kept", met: false },
      { rule: "sure", met: false, next: { who: "issuer" } },
      { rule: "reviewed" },
    ]);
  });

  test("is the reader's own, and nobody's without one", async () => {
    expect((await way("vic", "way-1"))?.nodes?.[0]).toMatchObject({ met: false, count: 0 });
    expect(await way("una", "unknown")).toBeNull();
    const nobody = world().app.reading(COMMAND_LINE);
    expect(await readWay(nobody, { achievementId: "way-1" })).toBeNull();
  });
});

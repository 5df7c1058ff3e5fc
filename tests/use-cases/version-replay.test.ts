import { beforeAll, expect, test } from "vitest";
import { retireCourse } from "../../app/catalog/retire-course.server";
import { publishAchievement } from "../../app/credentials/publish-achievement.server";
import { acceptVersion } from "../../app/learning/accept-version.server";
import { explainDecision } from "../../app/placement/explain-decision.server";
import { replayDecisions } from "../../app/placement/replay-decisions.server";
import { publishRuleSet } from "../../app/placement/rules/publish-rule-set.server";
import { COMMAND_LINE, SYSTEM } from "../../app/record/context.server";
import { verifyLog } from "../../app/reporting/verify-log.server";
import { awardsOf } from "../../db/queries/credentials";
import { activePlacementsIn } from "../../db/queries/placement";
import { storedDecisions } from "../../db/queries/placement-decisions";
import { openTasks } from "../../db/queries/placement-tasks";
import { learner } from "./learner";
import { placeInSteps } from "./place-in-steps";
import { addPerson, openOpening, stagePlacement } from "./placement-world";
import { items, publishSmallCourse } from "./small-course";
import { badgesOf } from "./version-stages";
import { DAY_MS, HOUR_MS, onEveryDatabase } from "./world";

const COURSE = "gate-course";
const COLLEGE = `college-${COURSE}`;
const ON_BADGE = {
  req: "g.badge",
  kind: "credential",
  def: COURSE,
  issuers: [{ id: COLLEGE }],
  horizon: "continuous",
};

onEveryDatabase("a placement that rests on version 1 of a course", (world) => {
  let opening = "";
  const bank = [...items("G.1", "check", 12), ...items("G.2", "check", 12)];
  const publish = (edition: number, texts = {}) =>
    publishSmallCourse(world().app.db, { courseId: COURSE, people: [], bank, edition, texts });
  beforeAll(async () => {
    await stagePlacement(world());
    await publish(1);
    await world().run(SYSTEM, async (context) => {
      await addPerson(context, "author", COLLEGE, "author");
      await addPerson(context, "gil", "program", "corps_member");
      const rule = {
        layer: "program" as const,
        ...{ id: "G-BADGE@1", title: "A badge", source: "Ours." },
        ...{ checkedOn: "2026-08-20", example: true, rule: { all: [ON_BADGE] } },
      };
      expect(await publishRuleSet(context, rule)).toMatchObject({ ok: true });
    });
    for (const definition of badgesOf(COURSE))
      await world().run(COMMAND_LINE, (context) =>
        publishAchievement(context, { organizationId: COLLEGE, definition }),
      );
    opening = await openOpening(world(), { layers: ["G-BADGE@1"], slots: 2 });
  });

  const ask = async (knownAt: number) => {
    const reading = { ...world().app.reading(SYSTEM), now: knownAt };
    const said = await explainDecision(reading, { openingId: opening, personId: "gil", knownAt });
    return JSON.stringify([said?.body.answer, said?.body.question]);
  };
  const place = (key: string) =>
    world().run("lead", (context) =>
      placeInSteps(context, { openingId: opening, personId: "gil", key }),
    );

  test("is made again byte for byte after version 2 is out, taken, and the course retired", async () => {
    const { app, run, advance } = world();
    const asked: { at: number; said: string }[] = [];
    const note = async () => asked.push({ at: app.now(), said: await ask(app.now()) });
    await note();
    expect(await place("too-early")).toMatchObject({ ok: false });
    advance(HOUR_MS);
    const person = learner(world(), "gil", COURSE);
    await person.begin();
    while ((await person.check()).question) await person.answer(true);
    await app.settle();
    expect((await awardsOf(app.db, "gil")).map(({ status }) => status.kind)).toEqual(["issued"]);
    advance(HOUR_MS);
    expect(await place("on-version-1")).toMatchObject({ ok: true });
    await note();
    const stored = await storedDecisions(app.db);
    expect(stored.map(({ outcome }) => outcome)).toContain("ELIGIBLE");

    advance(DAY_MS);
    await publish(2, { "G.1": "Do G.1 in another way." });
    await note();
    advance(DAY_MS);
    const versionId = `${COURSE}@2`;
    const taken = await run("gil", (context) =>
      acceptVersion(context, { courseId: COURSE, versionId }),
    );
    expect(taken).toEqual({ ok: true, value: { reopened: 1 } });
    await note();
    advance(DAY_MS);
    const retired = { courseId: COURSE, retired: true, reason: "Another takes its place." };
    expect(await run("author", (context) => retireCourse(context, retired))).toMatchObject({
      ok: true,
    });
    await app.settle();
    await note();

    expect((await awardsOf(app.db, "gil")).map(({ status }) => status.kind)).toEqual(["issued"]);
    const placed = await activePlacementsIn(app.db, [opening]);
    expect(placed.map(({ personId }) => personId)).toEqual(["gil"]);
    expect(
      await openTasks(
        app.db,
        placed.map(({ id }) => id),
      ),
    ).toEqual([]);
    expect((await storedDecisions(app.db)).slice(0, stored.length)).toEqual(stored);
    const replayed = await replayDecisions(app.reading(SYSTEM));
    expect(replayed).toHaveLength((await storedDecisions(app.db)).length);
    expect(replayed.filter(({ same }) => !same)).toEqual([]);
    for (const { at, said } of asked) expect(await ask(at)).toBe(said);
    expect(asked.at(-1)?.said).toContain('"ELIGIBLE"');
    expect((await verifyLog(app)).broken).toEqual([]);
  });
});

import { beforeAll, expect, test } from "vitest";
import { publishAchievement } from "../../app/credentials/publish-achievement.server";
import { acceptVersion } from "../../app/learning/accept-version.server";
import { readCoursePage } from "../../app/learning/read-course-page.server";
import { mismatches } from "../../app/learning/replay-mastery.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import { awardsOf } from "../../db/queries/credentials";
import { openTasksOf } from "../../db/queries/learning-holding";
import { learner } from "./learner";
import { addPerson, openMesa } from "./mesa";
import { items, publishSmallCourse, type SmallItem } from "./small-course";
import { badgesOf, finish, showUnsigned, standingOf, watch } from "./version-stages";
import { DAY_MS, HOUR_MS, MONDAY, onEveryDatabase } from "./world";

const bankOf = (...objectives: string[]) =>
  objectives.flatMap((id): SmallItem[] => [...items(id, "check", 12), ...items(id, "practice", 1)]);
const levels = ["not yet", "emerging", "proficient", "strong"];
const TASK = { title: "Begin", rubric: [{ id: "A", title: "Open", objectives: [], levels }] };

onEveryDatabase("taking a newer version", (world) => {
  beforeAll(() => openMesa(world()));

  async function open(courseId: string, who: string, first: Partial<Version> = {}) {
    world().setClock(MONDAY);
    await addPerson(world(), who, [{ at: "mesa", role: "corps_member" }]);
    await publish(courseId, 1, first);
    for (const definition of badgesOf(courseId))
      await world().run(COMMAND_LINE, (context) =>
        publishAchievement(context, { organizationId: `college-${courseId}`, definition }),
      );
    return learner(world(), who, courseId);
  }
  type Version = Pick<
    Parameters<typeof publishSmallCourse>[1],
    "bank" | "texts" | "practiceTask" | "slugs"
  >;
  const publish = (courseId: string, edition: number, version: Partial<Version>) =>
    publishSmallCourse(world().app.db, {
      ...{ courseId, edition, people: [], bank: bankOf("T.1", "T.2") },
      ...version,
    });
  const accept = (who: string, courseId: string, edition = 2) =>
    world().run(who, (context) =>
      acceptVersion(context, { courseId, versionId: `${courseId}@${edition}` }),
    );
  const kinds = async (who: string) =>
    (await openTasksOf(world().app.db, who)).map(({ kind }) => kind);

  test("what is left out of it holds nobody back: the badge comes with the move", async () => {
    const courseId = "left-out";
    const person = await open(courseId, "ada");
    await person.begin();
    const first = (await person.check()).question?.objective.id;
    while ((await person.check()).question)
      await person.answer((await person.check()).question?.objective.id === first);
    expect((await standingOf(world(), "ada", courseId)).awards).toEqual([]);
    await publish(courseId, 2, { bank: bankOf(first ?? "") });
    world().advance(HOUR_MS);
    expect(await accept("ada", courseId)).toMatchObject({ ok: true });
    const { awards } = await standingOf(world(), "ada", courseId);
    expect(awards).toMatchObject([{ achievement: courseId, status: { kind: "issued" } }]);
    expect(JSON.stringify(awards[0]?.facts.evidence)).toContain("2.0.0");
  });

  test("a practice task that it brings is asked for, and one that it drops is not any more", async () => {
    const courseId = "task-comes";
    const person = await open(courseId, "bo");
    await person.begin();
    while ((await person.check()).question) await person.answer(true);
    expect(await kinds("bo")).toEqual([]);
    await publish(courseId, 2, { practiceTask: TASK });
    world().advance(HOUR_MS);
    await accept("bo", courseId);
    expect(await kinds("bo")).toEqual(["observe"]);
    await publish(courseId, 3, {});
    await accept("bo", courseId, 3);
    expect(await kinds("bo")).toEqual([]);
    expect(await watch(world(), "bo", courseId)).toEqual({ ok: false, reason: "no-task" });
    await publish(courseId, 4, { practiceTask: TASK });
    await accept("bo", courseId, 4);
    expect(await kinds("bo")).toEqual(["observe"]);
    expect(await watch(world(), "bo", courseId)).toMatchObject({ ok: true });
    expect(await kinds("bo")).toEqual([]);
    const { awards } = await standingOf(world(), "bo", courseId);
    expect(awards.map(({ achievement }) => achievement).sort()).toEqual([
      courseId,
      `${courseId}-task`,
    ]);
  });

  test("what was shown in the very moment of the move is asked again all the same", async () => {
    const courseId = "same-moment";
    const person = await open(courseId, "cy");
    await person.begin();
    while ((await person.check()).question) await person.answer(true);
    await publish(courseId, 2, { texts: { "T.2": "Do T.2 in another way." } });
    // Also by a server whose clock is behind the one that ended the check.
    world().advance(-DAY_MS / 24 / 60);
    expect(await accept("cy", courseId)).toEqual({ ok: true, value: { reopened: 1 } });
    const { levels: after } = await standingOf(world(), "cy", courseId);
    expect(Object.fromEntries(after)).toEqual({ "T.1": "shown", "T.2": "practicing" });
    for (let n = 0; n < 2; n++) await person.open();
    expect((await person.check()).question?.tryNumber).toBe(1);
    world().advance(HOUR_MS);
    while ((await person.check()).question) await person.answer(true);
    const { levels: again, registration } = await standingOf(world(), "cy", courseId);
    expect(Object.fromEntries(again)).toEqual({ "T.1": "shown", "T.2": "shown" });
    expect(await mismatches(world().app.db, registration.id)).toEqual([]);
  });

  test("at three fifths of version 1 a learner is there still, and the badge names version 1", async () => {
    const courseId = "sixty";
    const five = bankOf("T.1", "T.2", "T.3", "T.4", "T.5");
    const person = await open(courseId, "di", { bank: five });
    await person.begin();
    const shownOf = async () => {
      const page = await readCoursePage(world().app.reading(world().as("di")), { courseId });
      return page?.objectives.filter(({ level }) => level === "shown").length;
    };
    // Objectives interleave: those that are missed stay behind.
    while ((await person.check()).question)
      await person.answer(
        !["T.4", "T.5"].includes((await person.check()).question?.objective.id ?? ""),
      );
    expect(await shownOf()).toBe(3);
    const before = await standingOf(world(), "di", courseId);
    await publish(courseId, 2, { bank: bankOf("T.1", "T.2", "T.3", "T.4", "T.6") });
    expect(await standingOf(world(), "di", courseId)).toEqual(before);
    expect(await shownOf()).toBe(3);
    world().advance(DAY_MS);
    await person.open();
    const asked = (await person.check()).question;
    await publish(courseId, 3, { bank: bankOf("T.7") });
    expect((await person.check()).question).toEqual(asked);
    expect(await finish(world(), "di", courseId)).toMatchObject({ done: true });
    const { awards, registration } = await standingOf(world(), "di", courseId);
    expect(registration.courseVersionId).toBe(`${courseId}@1`);
    const said = JSON.stringify(awards[0]?.facts.evidence);
    expect(said).toContain("1.0.0");
    expect(said).not.toMatch(/[23]\.0\.0/);
  });

  test("a badge that is not signed yet as its holder moves on is signed as it was earned", async () => {
    const courseId = "unsigned";
    const person = await open(courseId, "eve");
    await person.start();
    await showUnsigned(world(), "eve", courseId);
    const [reserved] = await awardsOf(world().app.db, "eve");
    expect(reserved?.status.kind).not.toBe("issued");
    await publish(courseId, 2, { texts: { "T.1": "Do T.1 in another way." } });
    const moved = accept("eve", courseId);
    await Promise.all([moved, world().app.settle()]);
    expect(await moved).toMatchObject({ ok: true, value: { reopened: 1 } });
    const { awards } = await standingOf(world(), "eve", courseId);
    expect(awards).toMatchObject([{ id: reserved?.id, status: { kind: "issued" } }]);
    expect(awards[0]?.facts).toEqual(reserved?.facts);
    expect(JSON.stringify(awards[0]?.facts.evidence)).toContain("1.0.0");
  });
});

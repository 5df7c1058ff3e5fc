import { existsSync, readdirSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { CoursePack } from "../../app/learning/pack/pack";
import { readCoursePack } from "../../app/learning/read-course-pack.server";
import { readCourseList, readCoursePage } from "../../app/learning/read-course-page.server";
import { currentVersion, itemsOf, keyedItem } from "../../db/queries/catalog";
import { publishCatalog } from "../../scripts/seed/catalog";
import { learner } from "../../scripts/seed/learner";
import { foundOrganizations, letIn } from "../../scripts/seed/people";
import { stepsOf } from "../../scripts/seed/staged";
import { CORPS, STAFF } from "../cast";
import { feedbackIn } from "../options";
import { onEveryDatabase } from "./world";

const courses = readdirSync("courses").filter((name) => existsSync(`courses/${name}/course.yaml`));

/** Shorter words stand in many places; a stem or a reason stands in one. */
const TELLING = 25;

onEveryDatabase("a course on paper", (world) => {
  let personId = "";
  beforeAll(async () => {
    const steps = stepsOf(world().app);
    const operator = await letIn(steps, null, {
      key: "operator",
      ...STAFF.operator,
      organizationId: "platform",
    });
    const { college, program } = await foundOrganizations(steps, operator);
    const authorId = await letIn(steps, operator, {
      key: "author",
      ...STAFF.author,
      organizationId: college,
    });
    await publishCatalog(steps, { authorId, collegeId: college });
    personId = await letIn(steps, operator, {
      key: "theo",
      ...CORPS.theo,
      organizationId: program,
    });
  });

  const packOf = async (courseId: string, observes: boolean): Promise<CoursePack> => {
    const reading = world().app.reading(world().as(personId));
    const pack = await readCoursePack(reading, { courseId, observes });
    if (!pack) throw new Error(`There is no course ${courseId}.`);
    return pack;
  };

  describe.each(courses)("%s", (courseId) => {
    test("holds every lesson, a card for each scenario, and a session that fits them", async () => {
      const pack = await packOf(courseId, true);
      const scenarios = pack.lessons.flatMap(({ parts }) =>
        parts.flatMap((part) => (part.kind === "scenario" ? [part] : [])),
      );
      expect(pack.lessons.every(({ parts }) => parts.length > 0)).toBe(true);
      expect(scenarios.map(({ card, scenario }) => ({ number: card, scenario }))).toEqual(
        pack.cards,
      );
      expect(pack.cards.map(({ number }) => number)).toEqual(pack.cards.map((_, at) => at + 1));
      expect(pack.cards.length).toBeGreaterThanOrEqual(3);
      expect(pack.pockets).toHaveLength(pack.lessons.length);
      expect(pack.example).not.toBeNull();
      expect(pack.task?.steps.length).toBeGreaterThan(0);
      expect(pack.task?.setting.length).toBeGreaterThan(0);
      expect(pack.session.map(({ part }) => part)).toEqual([
        "opening",
        "example",
        "cards",
        "writing",
        "task",
        "close",
      ]);
    });

    test("holds no question of any pool: no stem, no reason, no id", async () => {
      const { db } = world().app;
      const version = await currentVersion(db, courseId);
      const items = await itemsOf(db, version?.id ?? "");
      expect(items.filter(({ pool }) => pool === "check").length).toBeGreaterThan(40);
      const said: string[] = [];
      for (const { id } of items) {
        const item = await keyedItem(db, id);
        // Choices may be the very words that a lesson teaches; stems and reasons never are.
        said.push(item?.presentation.stem ?? "", ...feedbackIn(item?.scoring ?? {}));
      }
      const telling = said.filter((sentence) => sentence.length >= TELLING);
      expect(telling.length).toBeGreaterThan(items.length * 2);
      const printed = JSON.stringify(await packOf(courseId, true));
      expect(telling.filter((sentence) => printed.includes(asJson(sentence)))).toEqual([]);
      expect(items.filter(({ itemId }) => printed.includes(`"${itemId}"`))).toEqual([]);
    });

    test("tells what the observer reads to observers only", async () => {
      const told = (await packOf(courseId, true)).task?.guidance ?? [];
      const member = await packOf(courseId, false);
      expect(told.length).toBeGreaterThan(0);
      expect(member.task?.guidance).toBeNull();
      const reading = world().app.reading(world().as(personId));
      const page = await readCoursePage(reading, { courseId });
      const list = await readCourseList(reading, { word: courseId });
      expect(page?.version.manifest.practiceTask?.title).toBe(member.task?.title);
      expect(list.courses).toHaveLength(1);
      const read = JSON.stringify([member, page, list]);
      expect(told.filter((line) => read.includes(asJson(line)))).toEqual([]);
    });
  });

  test("stands in a list that begins with what a newcomer begins with", async () => {
    const reading = world().app.reading(world().as(personId));
    const { courses: listed, open } = await readCourseList(reading, {});
    const codes = listed.map(({ version }) => version.manifest.code);
    expect(codes[0]).toBe("SAFE-1");
    for (const { version } of listed)
      for (const before of version.manifest.prerequisites)
        expect(codes.indexOf(before)).toBeLessThan(codes.indexOf(version.manifest.code));
    expect(open).toMatchObject({ kind: "first", course: listed[0] });
    expect(listed.map(({ after }) => after)).toEqual(
      listed.map(({ version }) => version.manifest.prerequisites),
    );
    for (const { version } of listed)
      expect(version.manifest.sources?.length, version.courseId).toBeGreaterThan(2);
  });

  test("says which version it is, and waits for whose sign-off", async () => {
    const version = await currentVersion(world().app.db, "safe-1");
    const pack = await packOf("safe-1", false);
    expect(pack.contacts.map(({ id }) => id)).toEqual(["emergency-911", "lifeline-988"]);
    expect((await packOf("rel-1", false)).contacts).toEqual([]);
    expect(pack.printed).toMatchObject({
      version: version?.version,
      contentHash: version?.contentHash,
      publishedAt: version?.publishedAt,
      at: world().app.now(),
    });
    expect(version?.contentHash.startsWith(pack.printed.mark.replaceAll(" ", ""))).toBe(true);
    expect(pack.inReview).toEqual(["subject", "equity", "legal"]);
  });

  test("is of the version that its reader is registered in", async () => {
    await learner(world().app, personId, "rel-1").register();
    const registered = await packOf("rel-1", false);
    const version = await currentVersion(world().app.db, "rel-1");
    expect(registered.printed.contentHash).toBe(version?.contentHash);
  });

  test("is nothing where there is no course", async () => {
    const reading = world().app.reading(world().as(personId));
    expect(await readCoursePack(reading, { courseId: "none-1", observes: true })).toBeNull();
  });
});

/** A text as it stands inside JSON. */
function asJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

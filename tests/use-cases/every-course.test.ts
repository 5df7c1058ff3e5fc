import { existsSync, readdirSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { readCheck } from "../../app/learning/read-check.server";
import { readCoursePage } from "../../app/learning/read-course-page.server";
import { readLessonPage } from "../../app/learning/read-lesson-page.server";
import { publishCatalog } from "../../scripts/seed/catalog";
import { learner } from "../../scripts/seed/learner";
import { foundOrganizations, letIn } from "../../scripts/seed/people";
import { stepsOf } from "../../scripts/seed/staged";
import { CORPS, STAFF } from "../cast";
import { DAY_MS, onEveryDatabase } from "./world";

const courses = readdirSync("courses").filter((name) => existsSync(`courses/${name}/course.yaml`));

onEveryDatabase("every course of the catalog", (world) => {
  let personId = "";
  let now = 0;
  beforeAll(async () => {
    const steps = stepsOf(world().app);
    now = world().app.now();
    const operator = await letIn(steps, null, {
      key: "operator",
      ...STAFF.operator,
      organizationId: "platform",
    });
    const organizations = await foundOrganizations(steps, operator);
    const authorId = await letIn(steps, operator, {
      key: "author",
      ...STAFF.author,
      organizationId: organizations.college,
    });
    await publishCatalog(steps, { authorId, collegeId: organizations.college });
    personId = await letIn(steps, operator, {
      key: "theo",
      ...CORPS.theo,
      organizationId: organizations.program,
    });
  });

  const page = async (courseId: string) => {
    const found = await readCoursePage(world().app.reading(world().as(personId)), { courseId });
    if (!found) throw new Error(`There is no course ${courseId}.`);
    return found;
  };

  describe.each(courses)("%s", (courseId) => {
    test("is read, practiced, shown, and kept days later", async () => {
      const { app, setClock, as } = world();
      setClock(now);
      const person = learner(app, personId, courseId);
      await person.register();
      for (const { slug } of (await page(courseId)).lessons)
        expect(await readLessonPage(app.reading(as(personId)), { courseId, slug })).not.toBeNull();
      await person.read();
      await person.practice();
      expect((await page(courseId)).next).toEqual({ kind: "check", objectives: 4 });
      await person.check(() => true);
      expect((await page(courseId)).objectives.map(({ level }) => level)).toEqual(
        Array(4).fill("shown"),
      );
      setClock(now + 4 * DAY_MS);
      await person.check(() => true);
      expect((await page(courseId)).objectives.map(({ level }) => level)).toEqual(
        Array(4).fill("kept"),
      );
      const after = await readCheck(app.reading(as(personId)), { courseId });
      expect(after?.question).toBeNull();
      now += 5 * DAY_MS;
    });
  });
});

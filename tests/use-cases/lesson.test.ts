import { beforeAll, expect, it } from "vitest";
import { beginCourse } from "../../app/learning/begin-course.server";
import { finishLesson } from "../../app/learning/finish-lesson.server";
import type { LessonPage } from "../../app/learning/lesson-page";
import { readCourseList, readCoursePage } from "../../app/learning/read-course-page.server";
import { readLessonPage } from "../../app/learning/read-lesson-page.server";
import { type PartWork, workInLesson } from "../../app/learning/work-in-lesson.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import { insertOrganization } from "../../db/queries/identity-organizations";
import { optionsOf } from "../options";
import { publishRel1, rel1Content } from "./rel-1";
import { onEveryDatabase } from "./world";

const COURSE = "rel-1";
const FIRST = "01-what-students-need";
const ANA = "person-ana";

onEveryDatabase("a lesson", (world) => {
  const reading = (person = ANA) => world().app.reading(world().as(person));
  const page = async (slug = FIRST, again?: string): Promise<LessonPage> => {
    const read = await readLessonPage(reading(), { courseId: COURSE, slug, again: again ?? null });
    if (read === null || read === "not-registered") throw new Error(`no lesson ${slug}`);
    return read;
  };
  const work = (part: PartWork, slug = FIRST) =>
    world().run(ANA, (context) => workInLesson(context, { courseId: COURSE, slug, work: part }));

  beforeAll(async () => {
    await world().run(COMMAND_LINE, async ({ tx, now }) => {
      await insertOrganization(tx, {
        id: "org-college",
        kind: "college",
        name: "Juniper Flat College",
        timeZone: "America/Phoenix",
        state: "AZ",
        parentId: null,
        createdAt: now,
      });
      const people = [ANA, "person-ben"].map((id) => ({ id, created_at: now }));
      await tx.insertInto("person").values(people).execute();
    });
    await publishRel1(world(), "org-college");
  });

  it("is closed until the course is begun, which opens the first lesson, once", async () => {
    expect(await readLessonPage(reading(), { courseId: COURSE, slug: FIRST })).toBe(
      "not-registered",
    );
    expect((await readCoursePage(reading(), { courseId: COURSE }))?.next).toBeNull();
    const begin = () => world().run(ANA, (context) => beginCourse(context, { courseId: COURSE }));
    expect(await begin()).toEqual({ ok: true, value: { slug: FIRST } });
    expect(await begin()).toEqual({ ok: true, value: { slug: FIRST } });
    const course = await readCoursePage(reading(), { courseId: COURSE });
    expect(course?.next).toMatchObject({ kind: "lesson", slug: FIRST, started: true });
    expect(course?.prerequisites).toEqual([{ code: "SAFE-1", here: false }]);
    expect(await readLessonPage(reading(), { courseId: COURSE, slug: "none" })).toBeNull();
    expect(await readCoursePage(reading(), { courseId: "rel-77" })).toBeNull();
  });

  it("tells no verdict, reason, key or feedback before an answer, and all of them after", async () => {
    const before = await page();
    expect(before.lesson).toMatchObject({
      position: 1,
      of: 5,
      title: "What students need from you",
    });
    expect(JSON.stringify(before)).not.toMatch(/verdict|"why"|feedback|correct|partial|harmful/);

    const scenario = before.parts.find((part) => part.kind === "scenario");
    const id = scenario?.scenario.id ?? "";
    expect(await work({ part: "scenario", id, choice: "z" })).toMatchObject({
      reason: "no-choice",
    });
    expect(await work({ part: "scenario", id, choice: "a" })).toEqual({
      ok: true,
      value: { block: 3 },
    });
    expect((await page()).parts[3]).toMatchObject({ kind: "chosen", choiceId: "a" });
    expect((await page(FIRST, id)).parts[3]?.kind).toBe("scenario");

    const question = before.parts.find((part) => part.kind === "question");
    if (question?.item.state !== "open") throw new Error("the question was answered before");
    const { shown, nth, itemId } = question.item;
    const form = { answer: [optionsOf(shown)[0]?.id ?? ""], place: [], typed: [] };
    const none = { answer: [], place: [], typed: [] };
    expect(await work({ part: "question", id: itemId, nth, form: none })).toMatchObject({
      reason: "choose-one",
    });
    expect(await work({ part: "question", id: itemId, nth, form })).toMatchObject({ ok: true });
    expect(await work({ part: "question", id: itemId, nth, form })).toMatchObject({ ok: true });
    const [answered] = (await page()).parts.filter((part) => part.kind === "question");
    expect(answered?.item.state).toBe("answered");
    const { items } = await rel1Content();
    const check = items.find(({ pool }) => pool === "check")?.itemId ?? "";
    expect(await work({ part: "question", id: check, nth: 0, form })).toMatchObject({
      reason: "no-such-part",
    });
  });

  it("keeps a reflection for its writer alone, and the place where they stopped", async () => {
    const reflect = (await page()).parts.find((part) => part.kind === "reflect")?.reflect;
    const id = reflect?.id ?? "";
    expect(await work({ part: "reflect", id, text: "Ms. Albright." })).toMatchObject({ ok: true });
    expect(await work({ part: "reflect", id, text: "x".repeat(5000) })).toMatchObject({
      reason: "too-long",
    });
    expect(JSON.stringify(await page())).toContain("Ms. Albright.");
    await world().run("person-ben", (context) => beginCourse(context, { courseId: COURSE }));
    const other = await readLessonPage(reading("person-ben"), { courseId: COURSE, slug: FIRST });
    expect(JSON.stringify(other)).not.toContain("Albright");
    const course = await readCoursePage(reading(), { courseId: COURSE });
    expect(course?.next).toMatchObject({ slug: FIRST, block: 4 });
  });

  it("ends by going on to the next one, and the list says where one is", async () => {
    const finish = (slug: string) =>
      world().run(ANA, (context) => finishLesson(context, { courseId: COURSE, slug }));
    expect(await finish(FIRST)).toEqual({ ok: true, value: { nextSlug: "02-first-five-minutes" } });
    expect((await page()).readAt).toBe(world().app.now());
    expect((await readCoursePage(reading(), { courseId: COURSE }))?.next).toMatchObject({
      kind: "lesson",
      slug: "02-first-five-minutes",
    });
    const all = await readCourseList(reading(), {});
    expect(all.courses).toMatchObject([{ standing: "reading", read: 1 }]);
    expect(all.open).toMatchObject({ kind: "goOn", course: all.courses[0] });
    const found = await readCourseList(reading(), { audience: "mentor", word: "TRUST" });
    expect(found.courses).toHaveLength(1);
    const none = await readCourseList(reading(), { word: "algebra" });
    expect(none).toEqual({ courses: [], open: null });
    expect(await finish("05-repair-and-boundaries")).toEqual({
      ok: true,
      value: { nextSlug: null },
    });
  });
});

import { beforeAll, expect, test } from "vitest";
import { readStudio } from "../../app/authoring/read-studio.server";
import { readRetirement, retireCourse } from "../../app/catalog/retire-course.server";
import { beginCourse } from "../../app/learning/begin-course.server";
import { readCourseList, readCoursePage } from "../../app/learning/read-course-page.server";
import { saveEnrolmentRule } from "../../app/placement/enrolments/change-rule.server";
import { enrolEveryone } from "../../app/placement/enrolments/enrol-joined.server";
import { readEnrolments } from "../../app/placement/enrolments/read-enrolments.server";
import { readHome } from "../../app/reporting/read-home.server";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { registrationOf } from "../../db/queries/learning";
import { learner } from "./learner";
import { addPerson, openMesa } from "./mesa";
import { items, publishSmallCourse } from "./small-course";
import { APPEND_ONLY, DAY_MS, onEveryDatabase } from "./world";

const COURSE = "old-1";
const OTHER = "new-1";
/** Longer than one process keeps the others from going over the rules. */
const LEASE_MS = 180_000;
const REASON = "NEW-1 teaches this now.";

onEveryDatabase("a course that is retired", (world) => {
  const as = (who: string) => world().as(who);
  beforeAll(async () => {
    await openMesa(world());
    const bank = [...items("R.1", "check", 12), ...items("R.1", "practice", 2)];
    for (const courseId of [COURSE, OTHER])
      await publishSmallCourse(world().app.db, { courseId, people: [], bank });
    await addPerson(world(), "aut", [{ at: `college-${COURSE}`, role: "author" }]);
    await addPerson(world(), "rev", [{ at: `college-${COURSE}`, role: "reviewer" }]);
  });
  const retire = (who: string, retired = true) =>
    world().run(who, (context) =>
      retireCourse(context, { courseId: COURSE, retired, reason: REASON }),
    );
  const pageOf = (who: string) =>
    readCoursePage(world().app.reading(as(who)), { courseId: COURSE });
  const listOf = async (who: string) =>
    (await readCourseList(world().app.reading(as(who)), {})).courses.map(
      ({ version }) => version.courseId,
    );

  test("is retired by its authors alone, once, and on the record", async () => {
    await learner(world(), "ana", COURSE).start();
    for (const who of ["rev", "rosa", "ana"])
      expect(await retire(who)).toEqual({ ok: false, reason: "no-such-course" });
    expect(await retire("aut")).toEqual({ ok: true, value: null });
    expect(await retire("aut")).toEqual({ ok: true, value: null });
    const rows = await world().app.db.selectFrom("course_retirement").selectAll().execute();
    expect(rows).toMatchObject([{ course_id: COURSE, nth: 1, retired: 1, reason: REASON }]);
    const audits = await world()
      .app.db.selectFrom("audit_event")
      .select("action")
      .where("subject_id", "=", COURSE)
      .execute();
    expect(audits).toEqual([{ action: "course-retired" }]);
    expect(await readRetirement(world().app.reading(as("aut")), COURSE)).toMatchObject({
      retirement: { reason: REASON },
    });
    expect(await readRetirement(world().app.reading(as("rev")), COURSE)).toBeNull();
  });

  test("takes nobody new, by themselves or by a rule, and says so", async () => {
    const begun = await world().run("ben", (context) => beginCourse(context, { courseId: COURSE }));
    expect(begun).toEqual({ ok: false, reason: "retired" });
    expect(await pageOf("ben")).toMatchObject({ retirement: { reason: REASON }, next: null });
    expect(await listOf("ben")).not.toContain(COURSE);
    const rosa = { memberships: await membershipsOf(world().app.db, "rosa") };
    const offered = await readEnrolments(world().app.reading(as("rosa")), rosa);
    expect(offered.courses.map(({ id }) => id)).not.toContain(COURSE);
    const rule = { programId: "mesa", role: null, schoolId: null, joinedFrom: null } as const;
    const save = (courses: string[]) =>
      world().run("rosa", (context) => saveEnrolmentRule(context, { ...rule, courses }));
    expect(await save([COURSE, OTHER])).toEqual({ ok: false, reason: "no-course" });
  });

  test("a rule from before registers for its other courses, and ends its round", async () => {
    await retire("aut", false);
    const rule = { programId: "mesa", role: null, schoolId: null, joinedFrom: null } as const;
    const saved = await world().run("rosa", (context) =>
      saveEnrolmentRule(context, { ...rule, courses: [COURSE, OTHER] }),
    );
    expect(saved).toMatchObject({ ok: true });
    await retire("aut");
    await world().app.settle();
    // Past the lease of whoever did it when the rule was saved.
    world().advance(LEASE_MS);
    await addPerson(world(), "cal", [{ at: "mesa", role: "corps_member" }]);
    expect(await enrolEveryone(world().app, "test")).toBe(1);
    expect(await registrationOf(world().app.db, "cal", OTHER)).not.toBeNull();
    expect(await registrationOf(world().app.db, "cal", COURSE)).toBeNull();
    expect(await enrolEveryone(world().app, "test")).toBe(0);
  });

  test("whoever is in it finishes it", async () => {
    expect(await listOf("ana")).toContain(COURSE);
    const ana = learner(world(), "ana", COURSE);
    await ana.begin();
    while ((await ana.check()).question) await ana.answer(true);
    expect((await pageOf("ana"))?.objectives.map(({ level }) => level)).toEqual(["shown"]);
  });

  test("takes learners again when it is taken up, and its history stays", async () => {
    expect(await retire("aut", false)).toMatchObject({ ok: true });
    const begun = await world().run("ben", (context) => beginCourse(context, { courseId: COURSE }));
    expect(begun).toMatchObject({ ok: true });
    await expect(world().app.db.deleteFrom("course_retirement").execute()).rejects.toThrow(
      APPEND_ONLY,
    );
  });

  test("a course due for its review is told to its authors first, then to its learners", async () => {
    const courseId = "due-1";
    await publishSmallCourse(world().app.db, {
      ...{ courseId, people: [], bank: items("D.1", "check", 8) },
      nextReviewDue: "2026-12-31",
    });
    await addPerson(world(), "own", [{ at: `college-${courseId}`, role: "author" }]);
    const flags = async (at: number) => {
      world().setClock(at);
      const memberships = await membershipsOf(world().app.db, "own");
      const home = await readHome(world().app.reading(as("own")), {
        personId: "own",
        name: "own",
        memberships,
      });
      const page = await readCoursePage(world().app.reading(as("ana")), { courseId });
      return {
        owner: home.tasks.flatMap((task) => (task.kind === "review-due" ? [task.isPast] : [])),
        studio: (await readStudio(world().app.reading(as("own")))).released[0]?.reviewDue?.isPast,
        learners: page?.reviewWasDue ?? null,
      };
    };
    const day = Date.UTC(2026, 11, 31, 12);
    expect(await flags(day - 31 * DAY_MS)).toEqual({ owner: [], learners: null });
    expect(await flags(day - 30 * DAY_MS)).toEqual({
      owner: [false],
      studio: false,
      learners: null,
    });
    expect(await flags(day + DAY_MS)).toEqual({
      ...{ owner: [true], studio: true, learners: "2026-12-31" },
    });
  });
});

import { beforeAll, expect, test } from "vitest";
import { beginCourse } from "../../app/learning/begin-course.server";
import { openLesson } from "../../app/learning/open-lesson.server";
import { verifyRegistrations } from "../../app/learning/verify-registration.server";
import {
  saveEnrolmentRule,
  undoEnrolments,
} from "../../app/placement/enrolments/change-rule.server";
import { enrolEveryone, enrolJoined } from "../../app/placement/enrolments/enrol-joined.server";
import type { NewEnrolmentRule } from "../../app/placement/enrolments/enrolment";
import {
  previewEnrolments,
  readEnrolmentRule,
} from "../../app/placement/enrolments/read-enrolments.server";
import { SYSTEM } from "../../app/record/context.server";
import { currentVersion, lessonsOf } from "../../db/queries/catalog";
import { registrationOf, registrationsOf, statementsOf } from "../../db/queries/learning";
import { BEGAN, deskOf } from "./desk-world";
import { addPerson, openOpening, stagePlacement } from "./placement-world";
import { items, publishSmallCourse } from "./small-course";
import { APPEND_ONLY, DAY_MS, onEveryDatabase } from "./world";

onEveryDatabase("enrolment by rule", (world) => {
  const { member, placed } = deskOf(world);
  beforeAll(async () => {
    await stagePlacement(world());
    for (const courseId of ["small", "other"])
      await publishSmallCourse(world().app.db, {
        courseId,
        people: [],
        bank: [...items(`${courseId}.1`, "practice", 2), ...items(`${courseId}.1`, "check", 8)],
      });
  });

  const rule = (changes: Partial<NewEnrolmentRule> = {}): NewEnrolmentRule => ({
    programId: "program",
    role: null,
    schoolId: null,
    joinedFrom: null,
    courses: ["small"],
    ...changes,
  });
  async function saved(changes: Partial<NewEnrolmentRule> = {}) {
    const outcome = await world().run("lead", (c) => saveEnrolmentRule(c, rule(changes)));
    if (!outcome.ok) throw new Error(outcome.reason);
    await world().app.settle();
    return outcome.value.id;
  }
  const apply = () => enrolEveryone(world().app, "test");
  const courses = async (personId: string) =>
    (await registrationsOf(world().app.db, personId)).map(({ courseId }) => courseId).sort();
  const undo = (id: string, actor = "lead") => undoEnrolments(world().app, world().as(actor), id);
  const lines = async (id: string) => {
    const { app, as } = world();
    const shown = await readEnrolmentRule(app.reading(as("lead")), id);
    return (shown?.lines ?? []).map(({ personId, courseId, state }) => [personId, courseId, state]);
  };
  const preview = async (changes: Partial<NewEnrolmentRule>, actor = "lead") => {
    const { app, as } = world();
    const { people } = await previewEnrolments(app.reading(as(actor)), rule(changes));
    return people.map(({ id }) => id);
  };

  test("what the preview says is what the rule does, once", async () => {
    const said = await preview({});
    expect(said).toEqual(["amara", "bo", "cruz"]);
    const id = await saved();
    expect(await apply()).toBe(0);
    expect((await lines(id)).map(([personId]) => personId).sort()).toEqual(said);
    for (const personId of said) expect(await courses(personId)).toEqual(["small"]);
    expect(await undo(id)).toEqual({ takenBack: 3, kept: 0 });
    for (const personId of said) expect(await courses(personId)).toEqual([]);
  });

  test("whoever joins is registered at once, and only by rules that are in force", async () => {
    const id = await saved({ courses: ["small", "other"] });
    await world().run(SYSTEM, async (context) => {
      await addPerson(context, "newcomer", "program", "corps_member");
      await enrolJoined(context, { personId: "newcomer", organizationId: "program" });
    });
    expect(await courses("newcomer")).toEqual(["other", "small"]);
    await undo(id);
    await world().run(SYSTEM, async (context) => {
      await addPerson(context, "too-late", "program", "corps_member");
      await enrolJoined(context, { personId: "too-late", organizationId: "program" });
    });
    expect(await courses("too-late")).toEqual([]);
    expect(await apply()).toBe(0);
  });

  test("by role, by school and by the day someone joined", async () => {
    const opening = await openOpening(world(), { ...BEGAN, role: "mentor", title: "Mentor" });
    const elsewhere = await openOpening(world(), { ...BEGAN, schoolId: "other-school" });
    const [mentor, tutor] = [await placed(opening), await placed(elsewhere)];
    expect(await preview({ role: "mentor" })).toEqual([mentor]);
    expect(await preview({ schoolId: "other-school" })).toEqual([tutor]);
    expect(await preview({ role: "mentor", schoolId: "other-school" })).toEqual([]);
    world().advance(2 * DAY_MS);
    const late = await member();
    expect(await preview({ joinedFrom: "2026-11-04" })).toEqual([late]);
    world().advance(-2 * DAY_MS);
  });

  test("undo takes back what nobody has begun, and leaves the rest with its log whole", async () => {
    const [had, begun, idle] = [await member(), await member(), await member()];
    await world().run(had, (c) => beginCourse(c, { courseId: "other" }));
    const id = await saved({ courses: ["other"] });
    await apply();
    const version = await currentVersion(world().app.db, "other");
    const [lesson] = await lessonsOf(world().app.db, version!.id);
    await world().run(begun, (c) => openLesson(c, { courseId: "other", slug: lesson!.slug }));
    const registration = await registrationOf(world().app.db, begun, "other");
    const log = await statementsOf(world().app.db, registration!.id, 0, 10);
    expect(log.map(({ objectType }) => objectType)).toEqual(["course", "lesson"]);
    const counts = await undo(id);
    expect(counts?.kept).toBe(1);
    expect(await undo(id)).toEqual({ takenBack: 0, kept: 0 });
    expect([await courses(had), await courses(begun), await courses(idle)]).toEqual([
      ["other"],
      ["other"],
      [],
    ]);
    expect(await lines(id)).toEqual(
      expect.arrayContaining([
        [had, "other", "had"],
        [begun, "other", "kept"],
        [idle, "other", "taken-back"],
      ]),
    );
    const unsound: string[] = [];
    for await (const what of verifyRegistrations(world().app.db)) unsound.push(what);
    expect(unsound).toEqual([]);
  });

  test("only a lead of the program, for courses and schools that there are", async () => {
    const save = (actor: string, changes: Partial<NewEnrolmentRule>) =>
      world().run(actor, (c) => saveEnrolmentRule(c, rule(changes)));
    expect(await save("elsewhere", {})).toMatchObject({ reason: "not-your-program" });
    expect(await save("coach", {})).toMatchObject({ reason: "not-your-program" });
    expect(await save("lead", { courses: ["no-such"] })).toMatchObject({ reason: "no-course" });
    expect(await save("lead", { courses: [] })).toMatchObject({ reason: "no-course" });
    expect(await save("lead", { schoolId: "district" })).toMatchObject({ reason: "no-school" });
    expect(await preview({}, "elsewhere")).toEqual([]);
    const id = await saved();
    expect(await undo(id, "elsewhere")).toBeNull();
    await undo(id);
  });

  test("the log is append-only", async () => {
    const { db } = world().app;
    await expect(db.deleteFrom("enrolment").execute()).rejects.toThrow(APPEND_ONLY);
    await expect(db.deleteFrom("enrolment_undo").execute()).rejects.toThrow(APPEND_ONLY);
  });
});

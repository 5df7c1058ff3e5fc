import { beforeAll, expect, test } from "vitest";
import { readLocalMail } from "../../app/identity/send-mail.server";
import { doCoachTask } from "../../app/learning/do-coach-task.server";
import { moveCoachTasks } from "../../app/learning/move-coach-tasks.server";
import { readCoachTasks } from "../../app/learning/read-coach-tasks.server";
import { readCoursePage } from "../../app/learning/read-course-page.server";
import { correctObservation } from "../../app/observation/correct-observation.server";
import { recordObservation } from "../../app/observation/record-observation.server";
import { readHome } from "../../app/reporting/read-home.server";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { learner } from "./learner";
import { addOrganization, addPerson, openMesa } from "./mesa";
import { items, publishSmallCourse } from "./small-course";
import { DAY_MS, MONDAY, onEveryDatabase, type World } from "./world";

const COURSE = "WATCH-1";
const PLAIN = "PLAIN-1";

async function toObserve({ app, as }: World, who: string) {
  const tasks = await readCoachTasks(app.reading(as(who)));
  return tasks.filter(({ kind }) => kind === "observe");
}
async function kindsOf({ app, as }: World, who: string) {
  const memberships = await membershipsOf(app.db, who);
  const home = await readHome(app.reading(as(who)), { personId: who, name: who, memberships });
  return home.tasks.map((task) =>
    "personId" in task ? `${task.kind} ${task.personId}` : task.kind,
  );
}
const waiting = async ({ app, as }: World, who: string) =>
  (await readCoursePage(app.reading(as(who)), { courseId: COURSE }))?.waiting;

async function showAll(world: World, who: string, course: string) {
  const person = learner(world, who, course);
  await person.begin();
  while ((await person.check()).question) await person.answer(true);
}

const observe = (world: World, level: number, key: string) =>
  world.run("luis", (context) =>
    recordObservation(context, {
      key,
      personId: "ana",
      courseId: COURSE,
      onDay: "2026-11-02",
      levels: { A: level },
      saw: null,
      nextStep: null,
    }),
  );

onEveryDatabase("someone who waits to be observed", (world) => {
  beforeAll(async () => {
    await openMesa(world());
    await addOrganization(world(), "program", "lonely");
    await addPerson(world(), "lea", [{ at: "lonely", role: "program_lead" }]);
    await addPerson(world(), "sol", [{ at: "lonely", role: "corps_member" }]);
    const levels = ["not yet", "emerging", "proficient", "strong"];
    const practiceTask = {
      title: "The first five minutes",
      rubric: [{ id: "A", title: "Open", objectives: ["W.1"], levels }],
    };
    const bank = [...items("W.1", "check", 8), ...items("W.2", "check", 8)];
    await publishSmallCourse(world().app.db, { courseId: COURSE, people: [], bank, practiceTask });
    await publishSmallCourse(world().app.db, {
      courseId: PLAIN,
      people: [],
      bank: items("P.1", "check", 8),
    });
  });

  test("is a coach task once every objective is shown, with an owner, an age and a backup", async () => {
    const person = learner(world(), "ana", COURSE);
    await person.begin();
    const first = (await person.check()).question?.objective.id;
    while ((await person.check()).question)
      await person.answer((await person.check()).question?.objective.id === first);
    expect(await waiting(world(), "ana")).toEqual([]);
    expect(await toObserve(world(), "luis")).toEqual([]);
    world().advance(DAY_MS);
    await person.open();
    while ((await person.check()).question) await person.answer(true);
    const since = MONDAY + DAY_MS;
    const held = { stage: "coach", because: "asked", since, movesAt: since + 3 * DAY_MS };
    expect(await waiting(world(), "ana")).toMatchObject([{ objective: null, held }]);
    const [task, ...more] = await toObserve(world(), "both");
    expect(more).toEqual([]);
    expect(task).toMatchObject({ personId: "ana", courseId: COURSE, openedAt: since, held });
    expect(await kindsOf(world(), "both")).toContain("observe-asked ana");
    expect(await kindsOf(world(), "luis")).not.toContain("observe-asked ana");
    const refused = await world().run("both", (context) =>
      doCoachTask(context, { personId: "ana", taskId: task?.id ?? "", reason: "I saw it." }),
    );
    expect(refused).toMatchObject({ ok: false, reason: "no-such-task" });
  });

  test("a course without a practice task asks for nothing", async () => {
    await showAll(world(), "ben", PLAIN);
    expect((await toObserve(world(), "luis")).map(({ personId }) => personId)).toEqual(["ana"]);
  });

  test("a program without a coach: its lead has it at once, and is asked to find one", async () => {
    world().setClock(MONDAY);
    await showAll(world(), "sol", COURSE);
    expect(await waiting(world(), "sol")).toMatchObject([
      { held: { stage: "lead", holder: "lea", because: "no-coach", movesAt: null } },
    ]);
    expect(await kindsOf(world(), "lea")).toContain("find-coach sol");
    await addPerson(world(), "new", [{ at: "lonely", role: "coach" }]);
    expect(await kindsOf(world(), "new")).toContain("observe-asked sol");
  });

  test("goes on to the backup after three days and to the lead after three more, told once each", async () => {
    const { app, setClock } = world();
    setClock(MONDAY + 4 * DAY_MS);
    await Promise.all([moveCoachTasks(app), moveCoachTasks(app)]);
    expect(await waiting(world(), "ana")).toMatchObject([
      { held: { stage: "backup", holder: "kai", because: "days" } },
    ]);
    setClock(MONDAY + 7 * DAY_MS);
    await moveCoachTasks(app);
    await moveCoachTasks(app);
    expect(await waiting(world(), "ana")).toMatchObject([
      { held: { stage: "lead", holder: "rosa" } },
    ]);
    expect(await kindsOf(world(), "rosa")).toContain("find-coach ana");
    for (const coach of ["luis", "kai", "both"])
      expect(await kindsOf(world(), coach)).toContain("observe-asked ana");
    await app.settle();
    const letters = (await readLocalMail(app)).filter(({ subject }) =>
      subject.includes("ana waits for you"),
    );
    expect(letters.map(({ to }) => to.split("@")[0]).sort()).toEqual(["both", "kai", "rosa"]);
  });

  test("waits no more by the observation alone, and again when that is taken back", async () => {
    expect(await observe(world(), 2, "form-1")).toMatchObject({ ok: true });
    expect(await waiting(world(), "ana")).toHaveLength(1);
    const good = await observe(world(), 3, "form-2");
    if (!good.ok) throw new Error(good.reason);
    expect(await waiting(world(), "ana")).toEqual([]);
    expect(await toObserve(world(), "luis")).toEqual([]);
    expect(await kindsOf(world(), "rosa")).not.toContain("find-coach ana");
    const back = await world().run("luis", (context) =>
      correctObservation(context, {
        observationId: good.value.id,
        reason: "Another person.",
        change: { kind: "withdraw" },
      }),
    );
    expect(back).toMatchObject({ ok: true });
    expect(await waiting(world(), "ana")).toMatchObject([{ held: { holder: "rosa" } }]);
    expect(await world().app.db.selectFrom("coach_task_result").selectAll().execute()).toEqual([]);
  });
});

import { beforeAll, expect, test } from "vitest";
import { readLocalMail } from "../../app/identity/send-mail.server";
import { openTask } from "../../app/learning/ask-coach.server";
import { doCoachTask } from "../../app/learning/do-coach-task.server";
import { moveCoachTasks } from "../../app/learning/move-coach-tasks.server";
import { readCoachTasks } from "../../app/learning/read-coach-tasks.server";
import { readCoursePage } from "../../app/learning/read-course-page.server";
import { readHome } from "../../app/reporting/read-home.server";
import { endMembership, membershipsOf } from "../../db/queries/identity-organizations";
import { registrationOf } from "../../db/queries/learning";
import { learner } from "./learner";
import { addOrganization, addPerson, openMesa } from "./mesa";
import { items, publishSmallCourse } from "./small-course";
import { DAY_MS, MONDAY, onEveryDatabase, type World } from "./world";

const COURSE = "THIN-1";

/** Whoever has something to do about Ana, in the words of their own list. */
async function has({ app, as }: World, who: string) {
  const tasks = await readCoachTasks(app.reading(as(who)));
  return tasks.map(({ personId, held }) => [personId, held?.mine ? "mine" : held?.holder]);
}
async function letters({ app }: World): Promise<string[]> {
  await app.settle();
  const all = await readLocalMail(app);
  return all
    .filter(({ subject }) => subject.includes("waits for you"))
    .map(({ to, subject }) => `${to.split("@")[0]}: ${subject}`)
    .sort();
}
const waiting = async ({ app, as }: World, who: string) =>
  (await readCoursePage(app.reading(as(who)), { courseId: COURSE }))?.waiting;

onEveryDatabase("a coach task never waits silently", (world) => {
  beforeAll(async () => {
    await openMesa(world());
    await addOrganization(world(), "program", "lonely");
    await addOrganization(world(), "program", "empty");
    await addPerson(world(), "lea", [{ at: "lonely", role: "program_lead" }]);
    await addPerson(world(), "sol", [{ at: "lonely", role: "corps_member" }]);
    await addPerson(world(), "nel", [{ at: "empty", role: "corps_member" }]);
    await publishSmallCourse(world().app.db, {
      courseId: COURSE,
      people: [],
      bank: items("S.1", "check", 4),
    });
    for (const who of ["ana", "sol", "nel"]) {
      const one = learner(world(), who, COURSE);
      await one.begin();
      await one.missAll();
    }
  });

  test("it has an owner at once, told once; the learner reads who and since when", async () => {
    expect(await has(world(), "both")).toEqual([["ana", "mine"]]);
    expect(await has(world(), "kai")).toEqual([["ana", "both"]]);
    expect(await has(world(), "rosa")).toEqual([]);
    expect(await has(world(), "omar")).toEqual([]);
    expect(await waiting(world(), "ana")).toEqual([
      {
        objective: "Do S.1 well.",
        held: {
          stage: "coach",
          holder: "both",
          backup: "kai",
          lead: "rosa",
          because: "asked",
          since: MONDAY,
          movesAt: MONDAY + 3 * DAY_MS,
          mine: false,
        },
      },
    ]);
    expect(await letters(world())).toEqual([
      "both: ana waits for you: Course THIN-1",
      "lea: sol waits for you: Course THIN-1",
    ]);
    const { app, as } = world();
    const who = async (personId: string) => ({
      personId,
      name: personId,
      memberships: await membershipsOf(app.db, personId),
    });
    const kinds = async (personId: string) =>
      (await readHome(app.reading(as(personId)), await who(personId))).tasks.map(
        ({ kind }) => kind,
      );
    expect(await kinds("both")).toContain("coach-task");
    expect(await kinds("lea")).toContain("coach-task");
    expect(await kinds("kai")).not.toContain("coach-task");
  });

  test("a program without a coach: its lead has it at once, and it says so", async () => {
    expect(await has(world(), "lea")).toEqual([["sol", "mine"]]);
    expect(await waiting(world(), "sol")).toMatchObject([
      { held: { stage: "lead", holder: "lea", because: "no-coach", movesAt: null } },
    ]);
  });

  test("nobody to have it: the learner reads that, and the first coach who joins gets it", async () => {
    expect(await waiting(world(), "nel")).toMatchObject([{ held: null }]);
    await moveCoachTasks(world().app);
    expect(await waiting(world(), "nel")).toMatchObject([{ held: null }]);
    await addPerson(world(), "new", [{ at: "empty", role: "coach" }]);
    expect(await moveCoachTasks(world().app)).toBe(1);
    expect(await waiting(world(), "nel")).toMatchObject([{ held: { holder: "new" } }]);
  });

  test("after three days the backup, after three more the lead: each moved and told once", async () => {
    const { app, setClock, run } = world();
    setClock(MONDAY + 3 * DAY_MS - 1);
    expect(await moveCoachTasks(app)).toBe(0);
    setClock(MONDAY + 3 * DAY_MS);
    await Promise.all([moveCoachTasks(app), moveCoachTasks(app)]);
    expect(await has(world(), "kai")).toEqual([["ana", "mine"]]);
    expect(await has(world(), "luis")).toEqual([["ana", "kai"]]);
    setClock(MONDAY + 6 * DAY_MS);
    await moveCoachTasks(app);
    await moveCoachTasks(app);
    expect(await has(world(), "rosa")).toEqual([["ana", "mine"]]);
    expect(await waiting(world(), "ana")).toMatchObject([
      { held: { stage: "lead", because: "days", since: MONDAY + 6 * DAY_MS, movesAt: null } },
    ]);
    const told = (await letters(world())).filter((one) => one.includes(": ana"));
    expect(told.map((one) => one.split(":")[0])).toEqual(["both", "kai", "rosa"]);

    const [task] = await readCoachTasks(app.reading({ kind: "person", personId: "rosa" }));
    const act = (who: string) =>
      run(who, (context) =>
        doCoachTask(context, { personId: "ana", taskId: task?.id ?? "", reason: "She showed me." }),
      );
    expect(await act("lea")).toMatchObject({ ok: false });
    expect(await act("rosa")).toEqual({ ok: true, value: { action: "confirmed" } });
    expect(await waiting(world(), "ana")).toEqual([]);
    setClock(MONDAY + 60 * DAY_MS);
    expect((await letters(world())).filter((one) => one.includes(": ana"))).toHaveLength(3);
  });

  test("a holder whose role ended is followed at once", async () => {
    const { app, run } = world();
    await addPerson(world(), "next", [{ at: "empty", role: "program_lead" }]);
    await run("next", ({ tx, now }) =>
      endMembership(tx, { personId: "new", organizationId: "empty", role: "coach" }, "next", now),
    );
    await moveCoachTasks(app);
    expect(await waiting(world(), "nel")).toMatchObject([
      { held: { holder: "next", stage: "lead", because: "left" } },
    ]);
    expect(await has(world(), "new")).toEqual([]);
  });

  test("one letter tells of what comes about a person within a day, the next day another", async () => {
    const { app, run, setClock } = world();
    await addOrganization(world(), "program", "small");
    await addPerson(world(), "pia", [{ at: "small", role: "coach" }]);
    await addPerson(world(), "zoe", [{ at: "small", role: "corps_member" }]);
    await learner(world(), "zoe", COURSE).begin();
    const registration = await registrationOf(app.db, "zoe", COURSE);
    if (!registration) throw new Error("zoe did not begin");
    const ask = (kind: "critical-missed" | "typed-answers" | "tries-spent") =>
      run("zoe", (context) =>
        openTask(context, registration, { objectiveId: "S.1", kind, afterTries: 1 }),
      );
    const told = async () => (await letters(world())).filter((one) => one.includes(": zoe"));
    setClock(MONDAY + 70 * DAY_MS);
    await ask("critical-missed");
    await ask("typed-answers");
    expect(await has(world(), "pia")).toEqual([
      ["zoe", "mine"],
      ["zoe", "mine"],
    ]);
    expect(await told()).toHaveLength(1);
    setClock(MONDAY + 71 * DAY_MS);
    await ask("tries-spent");
    expect(await told()).toHaveLength(2);
  });
});

import { beforeAll, expect, test } from "vitest";
import { doCoachTask } from "../../app/learning/do-coach-task.server";
import { readCoachTasks } from "../../app/learning/read-coach-tasks.server";
import { firstBroken } from "../../app/record/chain";
import type { Db } from "../../db/connect";
import { registrationOf } from "../../db/queries/learning";
import { shortagesIn } from "../../db/queries/learning-coach";
import { chainEntries } from "../../db/queries/record";
import { learner } from "./learner";
import { items, publishSmallCourse } from "./small-course";
import { HOUR_MS, onEveryDatabase } from "./world";

const THIN = "THIN-1";
const WIDE = "WIDE-1";
const PEOPLE = ["ana", "ben", "coach", "other-coach"];

onEveryDatabase("a coach's part in a check", (world) => {
  beforeAll(async () => {
    const { db } = world().app;
    const bank = (course: string, size: number) => ({
      courseId: course,
      people: PEOPLE,
      bank: items(`${course}.1`, "check", size),
    });
    await publishSmallCourse(db, bank(THIN, 4));
    await publishSmallCourse(db, bank(WIDE, 40));
    for (const person of PEOPLE) await insertAccount(db, person);
    await insertProgram(db, "mesa", { coach: "coach", corps_member: "ana" });
    await insertProgram(db, "tucson", { coach: "other-coach", corps_member: "ben" });
    await insertRole(db, "mesa", "coach", "corps_member");
  });

  test("three misses: a coach of the same program opens exactly one more try, with a reason", async () => {
    const { run, app, advance, as } = world();
    const ana = learner(world(), "ana", WIDE);
    await ana.begin();
    await ana.missAll();
    for (const wait of [24, 72]) {
      advance(wait * HOUR_MS);
      expect(await ana.open()).toMatchObject({ ok: true });
      await ana.missAll();
    }
    expect(await ana.open()).toMatchObject({ ok: false });
    expect(await readCoachTasks(app.reading(as("other-coach")))).toEqual([]);
    const [task, ...more] = await readCoachTasks(app.reading(as("coach")));
    expect(more).toEqual([]);
    expect(task).toMatchObject({ kind: "tries-spent", personId: "ana", personName: "Ana" });

    const act = (who: string, personId = "ana") =>
      run(who, (context) =>
        doCoachTask(context, { personId, taskId: task?.id ?? "", reason: "We practiced it." }),
      );
    for (const refused of [act("other-coach"), act("ana"), act("coach", "ben")])
      expect(await refused).toMatchObject({ ok: false, reason: "no-such-task" });
    expect(await act("coach")).toEqual({ ok: true, value: { action: "reopened" } });
    expect(await act("coach")).toMatchObject({ ok: false });

    expect(await ana.open()).toMatchObject({ ok: true });
    const { progress } = await ana.check();
    expect(progress.objectives[0]?.tries.at(-1)).toMatchObject({ number: 4, outcome: null });
    await ana.missAll();
    expect(await ana.open()).toMatchObject({ ok: false });
    expect(await readCoachTasks(app.reading(as("coach")))).toHaveLength(1);
  });

  test("no questions left: the coach confirms it in person, and it is shown", async () => {
    const { run, app, as } = world();
    const ana = learner(world(), "ana", THIN);
    await ana.begin();
    await ana.missAll();
    const tasks = await readCoachTasks(app.reading(as("coach")));
    const task = tasks.find(({ kind }) => kind === "no-questions");
    expect(await shortagesIn(app.db, [`college-${THIN}`], 5)).toMatchObject([
      { courseId: THIN, objective: "Do THIN-1.1 well." },
    ]);
    expect(await shortagesIn(app.db, [`college-${WIDE}`], 5)).toEqual([]);
    await run("coach", (context) =>
      doCoachTask(context, { personId: "ana", taskId: task?.id ?? "", reason: "She showed me." }),
    );
    const { progress } = await ana.check();
    expect(progress.objectives[0]).toMatchObject({ level: "shown", confirmedAt: app.now() });
    expect(progress.next).toEqual({ kind: "done" });
    const mine = await registrationOf(app.db, "ana", THIN);
    const chain = await chainEntries(app.db, `registration:${mine?.id}`);
    expect(chain.filter(({ kind }) => kind === "coach-decision")).toHaveLength(1);
    expect(firstBroken(chain)).toBeNull();
  });

  test("a coach who is also a corps member cannot open a try for themselves", async () => {
    const { run, app, as } = world();
    const coach = learner(world(), "coach", THIN);
    await coach.begin();
    await coach.missAll();
    expect(
      (await readCoachTasks(app.reading(as("coach")))).map(({ personId }) => personId),
    ).not.toContain("coach");
    const task = await app.db
      .selectFrom("coach_task")
      .innerJoin("registration", "registration.id", "coach_task.registration_id")
      .select("coach_task.id")
      .where("registration.person_id", "=", "coach")
      .executeTakeFirstOrThrow();
    const done = run("coach", (context) =>
      doCoachTask(context, { personId: "coach", taskId: task.id, reason: "I am sure." }),
    );
    expect(await done).toMatchObject({ ok: false, reason: "no-such-task" });
  });
});

async function insertAccount(db: Db, personId: string) {
  const name = personId[0]?.toUpperCase() + personId.slice(1);
  await db
    .insertInto("account")
    .values({
      person_id: personId,
      email: `${personId}@mesa.example`,
      name,
      password_hash: "none",
      is_demo: 0,
      created_at: 1,
    })
    .execute();
}

async function insertProgram(
  db: Db,
  id: string,
  { coach, corps_member }: { coach: string; corps_member: string },
) {
  await db
    .insertInto("organization")
    .values({
      id,
      kind: "program",
      name: id,
      time_zone: "America/Phoenix",
      state: "AZ",
      parent_id: null,
      created_at: 1,
    })
    .execute();
  await insertRole(db, id, coach, "coach");
  await insertRole(db, id, corps_member, "corps_member");
}

async function insertRole(db: Db, program: string, person: string, role: "coach" | "corps_member") {
  await db
    .insertInto("membership")
    .values({
      id: `${program}-${person}-${role}`,
      person_id: person,
      organization_id: program,
      role,
      granted_by: null,
      granted_at: 1,
      ended_by: null,
      ended_at: null,
    })
    .execute();
}

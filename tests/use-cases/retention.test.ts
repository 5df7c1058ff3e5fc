import { beforeAll, describe, expect, test } from "vitest";
import { doCoachTask } from "../../app/learning/do-coach-task.server";
import { mismatches } from "../../app/learning/replay-mastery.server";
import { verifyRegistrations } from "../../app/learning/verify-registration.server";
import { firstBroken } from "../../app/record/chain";
import { registrationOf } from "../../db/queries/learning";
import { coachTasksFor } from "../../db/queries/learning-coach";
import { chainEntries } from "../../db/queries/record";
import { optionsOf } from "../options";
import { learner } from "./learner";
import { addPerson, openMesa } from "./mesa";
import { across, startRacer } from "./race";
import { items, publishSmallCourse } from "./small-course";
import { DAY_MS, HOUR_MS, MONDAY, onEveryDatabase } from "./world";

const WIDE = "WIDE-1";
const THIN = "THIN-1";
const NONE = "NONE-1";
const LAW = "LAW-1";
const WHO = ["una", "vic", "wes", "xia", "yan", "zoe", "abe", "bea", "cal", "dot", "eve"];

onEveryDatabase("a retention check", (world) => {
  beforeAll(async () => {
    const { app } = world();
    await openMesa(world());
    for (const who of WHO) await addPerson(world(), who, [{ at: "mesa", role: "corps_member" }]);
    const bank = (id: string, size: number, critical = false) => ({
      courseId: id,
      people: [],
      bank: [
        ...items(`${id}.1`, "practice", 3),
        ...items(`${id}.1`, "check", size).map((item) => ({ ...item, critical })),
      ],
    });
    await publishSmallCourse(app.db, bank(WIDE, 40));
    await publishSmallCourse(app.db, bank(THIN, 5));
    await publishSmallCourse(app.db, bank(NONE, 4));
    await publishSmallCourse(app.db, bank(LAW, 40, true));
  });

  const at = (person: ReturnType<typeof learner>) => ({
    objective: async () => {
      const [objective] = (await person.check()).progress.objectives;
      if (!objective) throw new Error("the course has no objective");
      return objective;
    },
    /** Passes the check on Monday at ten in the morning in Phoenix. */
    pass: async () => {
      world().setClock(MONDAY);
      await person.begin();
      while ((await person.check()).question) await person.answer(true);
    },
  });
  const mine = async (who: string, course: string) => {
    const registration = await registrationOf(world().app.db, who, course);
    if (!registration) throw new Error(`${who} has not started ${course}`);
    return registration.id;
  };

  test("opens on its day in the person's calendar, no sooner; two right answers keep it", async () => {
    const person = learner(world(), "una", WIDE);
    const { objective, pass } = at(person);
    await pass();
    expect(await objective()).toMatchObject({
      level: "shown",
      retention: { dueOn: "2026-11-05", door: { state: "wait", on: "2026-11-05" } },
    });
    expect((await person.check()).progress.next).toEqual({ kind: "done" });

    const midnightInPhoenix = Date.UTC(2026, 10, 5, 7);
    for (const clock of [MONDAY, MONDAY + DAY_MS, midnightInPhoenix - 1]) {
      world().setClock(clock);
      expect(await person.open()).toMatchObject({ ok: false, reason: "nothing-to-open" });
      expect((await person.check()).question).toBeNull();
    }
    world().setClock(midnightInPhoenix);
    expect((await person.check()).progress.next).toEqual({ kind: "retention", objectives: 1 });
    expect(await person.open()).toMatchObject({ ok: true });

    const seen = new Set<string>();
    for (const number of [1, 2]) {
      const { question, progress } = await person.check();
      expect(question).toMatchObject({ lane: "retention", number, counts: null });
      expect(progress.next).toEqual({ kind: "check-under-way" });
      expect(progress.objectives[0]?.level).toBe("shown");
      seen.add(question?.shown.stem ?? "");
      await person.answer(true);
    }
    expect(seen.size).toBe(2);
    expect(await objective()).toMatchObject({
      level: "kept",
      retention: { door: { state: "kept" }, outcome: "kept", n: 2, right: 2 },
    });
    expect(await person.open()).toMatchObject({ ok: false, reason: "nothing-to-open" });
  });

  test("a miss reads practicing, spends the try, and waits like any miss", async () => {
    const person = learner(world(), "vic", WIDE);
    const { objective, pass } = at(person);
    await pass();
    world().setClock(MONDAY + 4 * DAY_MS);
    expect(await person.open()).toMatchObject({ ok: true });
    await person.missAll();
    const missedAt = MONDAY + 4 * DAY_MS;
    expect(await objective()).toMatchObject({
      level: "practicing",
      door: { state: "wait", number: 2, until: missedAt + 24 * HOUR_MS },
      retention: { door: null, outcome: "not-kept", n: 2, right: 0 },
    });
    world().setClock(missedAt + 24 * HOUR_MS - 1);
    expect(await person.open()).toMatchObject({ ok: false, reason: "nothing-to-open" });
    world().setClock(missedAt + 24 * HOUR_MS);
    expect(await person.open()).toMatchObject({ ok: true });
    await person.missAll();
    expect((await objective()).door).toMatchObject({ state: "wait", number: 3 });

    world().setClock(missedAt + 200 * HOUR_MS);
    expect(await person.open()).toMatchObject({ ok: true });
    while ((await person.check()).question) await person.answer(true);
    expect(await objective()).toMatchObject({ level: "shown", retention: { outcome: null } });
    world().setClock(missedAt + 400 * HOUR_MS);
    expect(await person.open()).toMatchObject({ ok: true });
    await person.missAll();
    expect((await objective()).door).toEqual({ state: "coach" });
  });

  test("the belief goes on from the passing try: one miss after 4 of 4 keeps, after 5 of 6 does not", async () => {
    const person = learner(world(), "wes", WIDE);
    await at(person).pass();
    const other = learner(world(), "xia", WIDE);
    world().setClock(MONDAY);
    await other.begin();
    await other.answer(false);
    while ((await other.check()).question) await other.answer(true);
    world().setClock(MONDAY + 3 * DAY_MS);
    for (const one of [person, other]) {
      await one.open();
      await one.answer(true);
      await one.answer(false);
    }
    expect(await at(person).objective()).toMatchObject({ level: "kept" });
    expect(await at(other).objective()).toMatchObject({
      level: "practicing",
      tries: [{ outcome: "shown", n: 6, right: 5 }],
    });
  });

  test("a missed question about the law is a miss, whatever the count", async () => {
    const person = learner(world(), "yan", LAW);
    await at(person).pass();
    world().setClock(MONDAY + 3 * DAY_MS);
    await person.open();
    await person.answer(true);
    await person.answer(false);
    expect(await at(person).objective()).toMatchObject({ level: "practicing" });
  });

  test("too few questions: nothing opens, nothing is spent, and a coach confirms it", async () => {
    const { app, run } = world();
    const person = learner(world(), "zoe", THIN);
    const { objective, pass } = at(person);
    await pass();
    world().setClock(MONDAY + 3 * DAY_MS);
    expect(await objective()).toMatchObject({
      level: "shown",
      retention: { door: { state: "no-questions" } },
    });
    for (let again = 0; again < 3; again++)
      expect(await person.open()).toMatchObject({ ok: false, reason: "nothing-to-open" });
    const tasks = (await coachTasksFor(app.db, "luis")).filter(
      ({ personId }) => personId === "zoe",
    );
    expect(tasks).toMatchObject([{ kind: "no-questions", courseId: THIN }]);
    const done = await run("luis", (context) =>
      doCoachTask(context, { personId: "zoe", taskId: tasks[0]?.id ?? "", reason: "In person." }),
    );
    expect(done).toEqual({ ok: true, value: { action: "confirmed" } });
    expect(await objective()).toMatchObject({
      level: "kept",
      retention: { door: { state: "kept" }, outcome: null },
    });
  });

  test("what a coach showed, a coach keeps: asked again on its day, and not before", async () => {
    const { app, run } = world();
    const person = learner(world(), "abe", NONE);
    world().setClock(MONDAY);
    await person.begin();
    await person.missAll();
    const confirm = async () => {
      const [task] = (await coachTasksFor(app.db, "luis")).filter(
        ({ personId }) => personId === "abe",
      );
      return run("luis", (context) =>
        doCoachTask(context, { personId: "abe", taskId: task?.id ?? "", reason: "In person." }),
      );
    };
    expect(await confirm()).toMatchObject({ ok: true });
    expect(await at(person).objective()).toMatchObject({
      level: "shown",
      retention: { door: { state: "wait", on: "2026-11-05" } },
    });
    await person.open();
    expect(await confirm()).toMatchObject({ ok: false });
    world().setClock(MONDAY + 3 * DAY_MS);
    await person.open();
    expect(await confirm()).toMatchObject({ ok: true });
    expect(await at(person).objective()).toMatchObject({ level: "kept" });
  });

  test("two tabs and a replayed form: opened once, asked once, answered once", async () => {
    const { app } = world();
    const person = learner(world(), "bea", WIDE);
    await at(person).pass();
    world().setClock(MONDAY + 3 * DAY_MS);
    const opened = await Promise.all(Array.from({ length: 8 }, () => person.open()));
    expect(new Set(opened.map((one) => JSON.stringify(one))).size).toBe(1);
    const { question } = await person.check();
    if (!question) throw new Error("no question waits");
    const [first, second] = optionsOf(question.shown);
    const send = (option: string) => person.send(question.seq, [option]);
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(first?.id ?? "")));
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await send(second?.id ?? "")).toMatchObject({ reason: "answered-already" });
    const id = await mine("bea", WIDE);
    const rows = await app.db
      .selectFrom("check_question")
      .selectAll()
      .where("registration_id", "=", id)
      .where("lane", "=", "retention")
      .execute();
    expect(rows).toHaveLength(2);
    const log = await app.db
      .selectFrom("response")
      .selectAll()
      .where("registration_id", "=", id)
      .where("lane", "=", "retention")
      .execute();
    expect(log).toHaveLength(1);
  });

  test("two processes, held open across each other, open it once", async () => {
    const { app, database } = world();
    const person = learner(world(), "eve", WIDE);
    world().setClock(MONDAY - 3 * DAY_MS);
    await person.begin();
    while ((await person.check()).question) await person.answer(true);
    world().setClock(MONDAY);
    const racers = [startRacer(database.url), startRacer(database.url)] as const;
    const act = { kind: "open-check", actor: "eve", courseId: WIDE } as const;
    const told = await across(world().app, { racer: racers[0], act }, { racer: racers[1], act });
    await Promise.all(racers.map((racer) => racer.end()));
    expect(told).toMatchObject({ first: { ok: true }, second: { ok: true }, waited: true });
    const id = await mine("eve", WIDE);
    const asked = await app.db
      .selectFrom("check_question")
      .selectAll()
      .where("registration_id", "=", id)
      .where("lane", "=", "retention")
      .execute();
    expect(asked).toHaveLength(1);
    expect(await mismatches(app.db, id)).toEqual([]);
  });

  test("a clock that is set back does not open it, and what is open stays open", async () => {
    const person = learner(world(), "cal", WIDE);
    await at(person).pass();
    world().setClock(MONDAY - 30 * DAY_MS);
    expect(await person.open()).toMatchObject({ ok: false, reason: "nothing-to-open" });
    world().setClock(MONDAY + 3 * DAY_MS);
    const opened = await person.open();
    expect(opened).toMatchObject({ ok: true });
    world().setClock(MONDAY);
    expect(await person.open()).toEqual(opened);
  });

  test("practice in between never counts, and its answers never come up", async () => {
    const person = learner(world(), "dot", WIDE);
    await at(person).pass();
    world().setClock(MONDAY + 3 * DAY_MS);
    await person.open();
    for (let i = 0; i < 3; i++) await person.practice(false);
    expect((await person.check()).question?.number).toBe(1);
    await person.answer(true);
    await person.answer(true);
    expect(await at(person).objective()).toMatchObject({ level: "kept" });
  });

  describe("the log", () => {
    test.each(["una", "vic", "wes", "xia", "bea", "dot"])(
      "of %s replays to what is stored, and its chain holds",
      async (who) => {
        const { db } = world().app;
        const id = await mine(who, WIDE);
        expect(await mismatches(db, id)).toEqual([]);
        expect(firstBroken(await chainEntries(db, `registration:${id}`))).toBeNull();
      },
    );

    test("nothing is wrong with any registration until a retention answer is changed", async () => {
      const { db } = world().app;
      const problems = async () => {
        const all: string[] = [];
        for await (const what of verifyRegistrations(db)) all.push(what);
        return all;
      };
      expect(await problems()).toEqual([]);
      await db
        .updateTable("mastery_state")
        .set({ correct: 0 })
        .where("registration_id", "=", await mine("una", WIDE))
        .where("lane", "=", "retention")
        .execute();
      expect(await problems()).toHaveLength(1);
    });
  });
});

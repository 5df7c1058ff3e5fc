import { beforeAll, expect, test } from "vitest";
import { chooseReminders } from "../../app/identity/choose-reminders.server";
import { readLocalMail } from "../../app/identity/send-mail.server";
import { remindOfRetention } from "../../app/learning/remind-retention.server";
import { coachTasksFor } from "../../db/queries/learning-coach";
import { learner } from "./learner";
import { addPerson, openMesa } from "./mesa";
import { items, publishSmallCourse } from "./small-course";
import { HOUR_MS, MONDAY, onEveryDatabase } from "./world";

const WIDE = "WIDE-1";
const THIN = "THIN-1";
/** Eight in the morning of the day three days on, in Phoenix. */
const MORNING = Date.UTC(2026, 10, 5, 15);

onEveryDatabase("reminders of a retention check", (world) => {
  beforeAll(async () => {
    const { app, run, setClock } = world();
    await openMesa(world());
    for (const who of ["una", "vic", "wes"])
      await addPerson(world(), who, [{ at: "mesa", role: "corps_member" }]);
    const bank = (id: string, size: number) => ({
      courseId: id,
      people: [],
      bank: [1, 2].flatMap((n) => items(`${id}.${n}`, "check", size)),
    });
    await publishSmallCourse(app.db, bank(WIDE, 20));
    await publishSmallCourse(app.db, bank(THIN, 5));
    setClock(MONDAY);
    for (const [who, course] of [
      ["una", WIDE],
      ["vic", WIDE],
      ["wes", THIN],
    ] as const) {
      const person = learner(world(), who, course);
      await person.begin();
      while ((await person.check()).question) await person.answer(true);
    }
    await run("vic", (context) => chooseReminders(context, { wanted: false }));
  });

  const letters = async () => {
    const { app } = world();
    await app.settle();
    const kept = await readLocalMail(app);
    return kept.filter(({ subject }) => subject.startsWith("Two new questions"));
  };

  test("nothing leaves before eight in the morning of the day, where the person is", async () => {
    const { app, setClock } = world();
    for (const clock of [MONDAY, MORNING - 9 * HOUR_MS, MORNING - 60_000]) {
      setClock(clock);
      expect(await remindOfRetention(app)).toBe(0);
    }
    expect(await letters()).toEqual([]);
  });

  test("one letter for two objectives of one course, however many look at once and how often", async () => {
    const { app, setClock } = world();
    setClock(MORNING);
    await Promise.all([remindOfRetention(app), remindOfRetention(app)]);
    expect(await remindOfRetention(app)).toBe(0);
    setClock(MORNING + 30 * HOUR_MS);
    expect(await remindOfRetention(app)).toBe(0);
    const sent = await letters();
    expect(sent.map(({ to }) => to)).toEqual(["una@mesa.example"]);
    expect(sent[0]?.text).toContain(`/courses/${WIDE}/check`);
    expect(sent[0]?.text).toContain("account page");
  });

  test("with too few questions left the coach is told, in place of the person", async () => {
    const tasks = await coachTasksFor(world().app.db, "luis");
    const about = tasks.filter(({ personId }) => personId === "wes");
    expect(about.map(({ kind }) => kind)).toEqual(["no-questions", "no-questions"]);
  });

  test("the database itself refuses a second letter about one day", async () => {
    const { db } = world().app;
    const [row] = await db.selectFrom("retention_reminder").selectAll().execute();
    if (!row) throw new Error("nobody was reminded");
    await expect(db.insertInto("retention_reminder").values(row).execute()).rejects.toThrow();
  });
});

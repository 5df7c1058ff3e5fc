import { beforeAll, expect, test } from "vitest";
import type { ReportPlace } from "../../app/learning/problem-report";
import { readReports, settleReport } from "../../app/learning/read-reports.server";
import { reportProblem } from "../../app/learning/report-problem.server";
import { learner } from "./learner";
import { addPerson, openMesa } from "./mesa";
import { items, publishSmallCourse } from "./small-course";
import { HOUR_MS, onEveryDatabase } from "./world";

const COURSE = "WRONG-1";
const QUESTION = { itemId: "S.1-p1" };

onEveryDatabase("a reported problem", (world) => {
  beforeAll(async () => {
    await openMesa(world());
    await publishSmallCourse(world().app.db, {
      courseId: COURSE,
      people: [],
      bank: [...items("S.1", "practice", 1), ...items("S.1", "check", 8)],
    });
    await addPerson(world(), "aut", [{ at: `college-${COURSE}`, role: "author" }]);
    await addPerson(world(), "other", [{ at: "juniper", role: "author" }]);
  });
  const report = (
    who: string,
    place: ReportPlace,
    words = "Two answers are right.",
    key = "form-1",
  ) =>
    world().run(who, (context) =>
      reportProblem(context, { key, courseId: COURSE, place, kind: "wrong", words }),
    );
  const list = async (who: string) => {
    const { app, as } = world();
    return (await readReports(app.reading(as(who)), COURSE))?.reports;
  };

  test("it carries the version and the answer, and reaches the course's college alone", async () => {
    expect(await report("ana", QUESTION)).toEqual({ ok: false, reason: "not-registered" });
    const ana = learner(world(), "ana", COURSE);
    await ana.start();
    await ana.practice(false);
    expect(await report("ana", QUESTION)).toEqual({ ok: true, value: null });
    expect(await report("ana", { itemId: "nothing" })).toMatchObject({ reason: "no-such-place" });
    expect(await report("ana", { slug: "lesson-s.1", block: 2 })).toMatchObject({
      reason: "no-such-place",
    });
    const [first, ...more] = (await list("aut")) ?? [];
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      version: "1.0.0",
      kind: "wrong",
      itemId: "S.1-p1",
      question: "What about S.1-p1?",
      answer: { score: 0 },
      words: "Two answers are right.",
    });
    expect(JSON.stringify(first)).not.toContain("ana");
    for (const who of ["other", "ana", "luis", "rosa"]) expect(await list(who)).toBeUndefined();
  });

  test("an author of the college takes it off the list, once", async () => {
    const { run } = world();
    const [first] = (await list("aut")) ?? [];
    const settle = (who: string) =>
      run(who, (context) => settleReport(context, { courseId: COURSE, reportId: first?.id ?? "" }));
    for (const who of ["other", "ana"])
      expect(await settle(who)).toEqual({ ok: false, reason: "no-such-report" });
    expect(await settle("aut")).toEqual({ ok: true, value: null });
    expect(await settle("aut")).toMatchObject({ ok: false });
    expect(await list("aut")).toEqual([]);
  });

  test("pressed twice, or at once from two tabs, is one report; other words are another", async () => {
    const send = (words: string) => report("ana", QUESTION, words, "form-2");
    const sent = await Promise.all(Array.from({ length: 6 }, () => send("It says two things.")));
    expect(sent).toEqual(Array.from({ length: 6 }, () => ({ ok: true, value: null })));
    expect(await list("aut")).toHaveLength(1);
    await send("It says three things.");
    expect(await list("aut")).toHaveLength(2);
    for (const one of (await list("aut")) ?? [])
      await world().run("aut", (context) =>
        settleReport(context, { courseId: COURSE, reportId: one.id }),
      );
  });

  test("twenty in an hour are enough", async () => {
    world().advance(HOUR_MS);
    const answers = [];
    for (let n = 0; n < 21; n++) answers.push(await report("ana", QUESTION, `Report ${n}.`));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(20);
    expect(answers.at(-1)).toMatchObject({ ok: false, reason: "too-many" });
    expect(await list("aut")).toHaveLength(20);
  });
});

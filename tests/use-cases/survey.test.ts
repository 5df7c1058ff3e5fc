import { beforeAll, expect, test } from "vitest";
import { STRANGER, SYSTEM } from "../../app/record/context.server";
import { answerSurvey, readAsk } from "../../app/reporting/survey/answer-survey.server";
import { openSurvey, remindOfSurveys } from "../../app/reporting/survey/open-survey.server";
import { readSurvey } from "../../app/reporting/survey/read-survey.server";
import type { SurveyAnswers } from "../../app/reporting/survey/survey";
import { localMails } from "../../db/queries/identity-mail";
import { insertOrganization } from "../../db/queries/identity-organizations";
import { asksOf } from "../../db/queries/survey";
import { addPerson, openUnready, stagePlacement } from "./placement-world";
import { DAY_MS, MONDAY, onEveryDatabase } from "./world";

const PROGRAM = { id: "program", zone: "America/Phoenix" };
const CLOSES = "2026-11-30";
const ANSWERS: SurveyAnswers = {
  enough: { tutor: "enough" },
  said: {
    times: "yes",
    ready: "mostly",
    fits: "yes",
    supervision: "light",
    language: "yes",
    again: "yes",
  },
};

onEveryDatabase("the school survey", (world) => {
  /** Twelve schools with an opening each; the first has a host. */
  beforeAll(async () => {
    await stagePlacement(world());
    for (let n = 0; n < 12; n++) {
      const id = `school-${n}`;
      await world().run(SYSTEM, async ({ tx, now }) =>
        insertOrganization(tx, {
          id,
          kind: "school",
          name: id,
          timeZone: "America/Phoenix",
          state: "AZ",
          parentId: "district",
          createdAt: now,
        }),
      );
      await openUnready(world(), { schoolId: id });
    }
    await world().run(SYSTEM, (context) =>
      addPerson(context, "principal", "school-0", "school_host"),
    );
  });

  const ask = (actor: string, closesOn = CLOSES) =>
    world().run(actor, (context) => openSurvey(context, { programId: "program", closesOn }));
  const answer = (askId: string, answers = ANSWERS, stopped: string | null = null) =>
    world().run(STRANGER, (context) => answerSurvey(context, { askId, answers, stopped }));
  const letters = async () => {
    await world().app.settle();
    return (await localMails(world().app.db, 100)).filter(
      ({ to }) => to === "principal@people.example",
    );
  };
  const year = async () => {
    const { app } = world();
    const [found] = await readSurvey({ db: app.db, now: app.now() }, PROGRAM);
    return found;
  };

  test("only a lead asks, for a day to come, and once a year", async () => {
    expect(await ask("coach")).toMatchObject({ reason: "not-your-program" });
    expect(await ask("elsewhere")).toMatchObject({ reason: "not-your-program" });
    expect(await ask("lead", "2026-11-02")).toMatchObject({ reason: "closes-early" });
    expect(await ask("lead", "2027-11-02")).toMatchObject({ reason: "closes-late" });
    expect(await ask("lead")).toMatchObject({ ok: true, value: { schools: 12 } });
    expect(await ask("lead-2")).toMatchObject({ reason: "asked-already" });
    expect(await letters()).toMatchObject([{ mail: { template: "survey" } }]);
  });

  test("a school answers without an account, and changes its answer", async () => {
    const [first] = await asksOf(world().app.db, "program");
    const id = first?.id ?? "";
    expect(await answer(id, ANSWERS, "The bell schedule.")).toEqual({ ok: true, value: null });
    const changed = { ...ANSWERS, said: { ...ANSWERS.said, again: "no" as const } };
    expect(await answer(id, changed)).toMatchObject({ ok: true });
    const read = await readAsk({ db: world().app.db, now: world().app.now() }, id);
    expect(read).toMatchObject({ answers: changed, stopped: null, isOpen: true });
    expect(await year()).toMatchObject({ asked: 12, answered: 1, results: null, words: [] });
    expect(await answer("nobody")).toMatchObject({ reason: "unknown" });
  });

  test("who has not answered is reminded once, in the last week", async () => {
    expect(await remindOfSurveys(world().app)).toBe(0);
    world().setClock(MONDAY + 22 * DAY_MS);
    expect(await remindOfSurveys(world().app)).toBe(11);
    expect(await remindOfSurveys(world().app)).toBe(0);
  });

  test("results wait for the close, and then hide what so few said", async () => {
    const all = await asksOf(world().app.db, "program");
    for (const { id } of all.slice(1)) await answer(id, ANSWERS, `Words of ${id}.`);
    expect(await year()).toMatchObject({ answered: 12, results: null, words: [] });
    world().setClock(MONDAY + 30 * DAY_MS);
    expect(await answer(all[0]?.id ?? "")).toMatchObject({ reason: "closed" });
    const closed = await year();
    expect(closed?.words).toHaveLength(11);
    const of = (question: string) => closed?.results?.find((one) => one.question === question);
    expect(of("again")?.options.map(({ schools }) => schools)).toEqual([11, null, null]);
    expect(of("times")?.options.map(({ schools }) => schools)).toEqual([null, null, null]);
  });
});

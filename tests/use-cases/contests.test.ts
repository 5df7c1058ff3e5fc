import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { changeHold } from "../../app/placement/change-hold.server";
import {
  type ClearanceEntry,
  recordClearance,
} from "../../app/placement/clearances/record-clearance.server";
import { answerContest, withdrawContest } from "../../app/placement/contests/answer-contest.server";
import { contestFact } from "../../app/placement/contests/contest-fact.server";
import {
  readContest,
  readContests,
  readOwnRecord,
} from "../../app/placement/contests/read-contests.server";
import { correctFact } from "../../app/placement/corrections/correct-fact.server";
import { explainDecision } from "../../app/placement/explain-decision.server";
import { recordAgeDate } from "../../app/placement/record-age-date.server";
import { replayDecisions } from "../../app/placement/replay-decisions.server";
import { SYSTEM } from "../../app/record/context.server";
import { verifyLog } from "../../app/reporting/verify-log.server";
import { localMails } from "../../db/queries/identity-mail";
import { activePlacementsIn } from "../../db/queries/placement";
import { openTasks } from "../../db/queries/placement-tasks";
import { placeInSteps } from "./place-in-steps";
import { addMembership, addPerson, openOpening, stagePlacement } from "./placement-world";
import { APPEND_ONLY, DAY_MS, HOUR_MS, onEveryDatabase } from "./world";

const CLEARED: Omit<ClearanceEntry, "personId"> = {
  type: "az_ivp_card",
  state: "cleared",
  on: "2026-10-20",
  validThrough: null,
  custody: "agency",
};

onEveryDatabase("what is wrong on file", (world) => {
  beforeAll(async () => {
    await stagePlacement(world());
    await world().run(SYSTEM, async (context) => {
      await addPerson(context, "adjudicator-2", "program", "adjudicator");
      await addPerson(context, "opal", "program", "coach");
      await addMembership(context, "opal", "platform", "operator");
    });
  });

  let people = 0;
  async function member(): Promise<string> {
    const id = `person-${String(++people).padStart(3, "0")}`;
    await world().run(SYSTEM, (context) => addPerson(context, id, "program", "corps_member"));
    return id;
  }
  async function enter(personId: string, changes: Partial<ClearanceEntry> = {}) {
    const entered = await world().run("adjudicator", (context) =>
      recordClearance(context, { personId, ...CLEARED, ...changes }),
    );
    if (!entered.ok) throw new Error(entered.reason);
    return entered.value.id;
  }
  const answer = async (openingId: string, personId: string, knownAt?: number) =>
    (
      await explainDecision(world().app.reading(SYSTEM), {
        openingId,
        personId,
        ...(knownAt === undefined ? {} : { knownAt }),
      })
    )?.body.answer;
  const contest = (personId: string, factId: string, kind: "clearance" | "hold" = "clearance") =>
    world().run(personId, (context) =>
      contestFact(context, { kind, factId, said: "The card says another day." }),
    );
  async function contested(personId: string, factId: string): Promise<string> {
    const made = await contest(personId, factId);
    if (!made.ok) throw new Error(made.reason);
    return made.value.id;
  }
  const reply = (contestId: string, by: string, finding: "upheld" | "corrected" = "upheld") =>
    world().run(by, (context) =>
      answerContest(context, { contestId, finding, said: "I looked at the card." }),
    );
  const correct = (personId: string, factId: string, by = "adjudicator-2") =>
    world().run(by, (context) => correctFact(context, { personId, factId, reason: "wrong_day" }));

  test("a fact taken back stops counting from then on, and every earlier answer stays", async () => {
    const opening = await openOpening(world());
    const person = await member();
    const fact = await enter(person);
    await world().run("lead", (context) =>
      placeInSteps(context, { openingId: opening, personId: person, key: "once" }),
    );
    const before = world().app.now();
    world().advance(HOUR_MS);
    expect(await correct(person, fact)).toMatchObject({ ok: true });
    expect((await answer(opening, person))?.outcome).toBe("INELIGIBLE");
    expect((await answer(opening, person, before))?.outcome).toBe("ELIGIBLE");
    const held = await activePlacementsIn(world().app.db, [opening]);
    expect(
      await openTasks(
        world().app.db,
        held.map(({ id }) => id),
      ),
    ).toMatchObject([{ kind: "suspend", cause: "fact-corrected" }]);
    await enter(person, { on: "2026-10-21" });
    expect((await answer(opening, person))?.outcome).toBe("ELIGIBLE");
    expect(await correct(person, fact)).toMatchObject({ reason: "no-such-fact" });
    const replayed = await replayDecisions(world().app.reading(SYSTEM));
    expect(replayed.filter((one) => !one.same)).toEqual([]);
  });

  test("holds and ages are taken back by those who enter them, never about oneself", async () => {
    const person = await member();
    const put = await world().run("lead", (context) =>
      changeHold(context, { personId: person, change: "put" }),
    );
    const age = await world().run("adjudicator", (context) =>
      recordAgeDate(context, { personId: person, on: "2027-01-10" }),
    );
    if (!put.ok || !age.ok) throw new Error("not entered");
    expect(await correct(person, put.value.id)).toMatchObject({ reason: "not-in-your-program" });
    expect(await correct(person, age.value.id, "lead")).toMatchObject({
      reason: "not-in-your-program",
    });
    expect(await correct(person, put.value.id, "elsewhere")).toMatchObject({
      reason: "not-in-your-program",
    });
    await world().run(SYSTEM, (context) =>
      addMembership(context, person, "program", "program_lead"),
    );
    expect(await correct(person, put.value.id, person)).toMatchObject({ reason: "own-fact" });
    expect(await correct(person, put.value.id, "lead")).toMatchObject({ ok: true });
    expect(await correct(person, age.value.id)).toMatchObject({ ok: true });
  });

  test("someone other than who entered it answers, in time; the person is told by letter", async () => {
    const { app } = world();
    const person = await member();
    const fact = await enter(person);
    const id = await contested(person, fact);
    expect(await contest(person, fact)).toMatchObject({ reason: "contested-already" });
    expect((await readContest(app.reading(world().as(person)), id))?.contest).toMatchObject({
      said: "The card says another day.",
      dueOn: expect.stringMatching(/^2026-11-1[67]$/),
    });
    expect(await reply(id, "adjudicator")).toMatchObject({ reason: "not-yours" });
    expect(await reply(id, person)).toMatchObject({ reason: "not-yours" });
    for (const who of ["lead", "coach", "elsewhere", "opal"])
      expect(await reply(id, who)).toMatchObject({ reason: "no-such-contest" });
    expect(await reply(id, "adjudicator-2", "corrected")).toMatchObject({
      reason: "not-corrected",
    });
    await correct(person, fact);
    expect(await reply(id, "adjudicator-2", "corrected")).toMatchObject({ ok: true });
    expect(await reply(id, "adjudicator-2")).toMatchObject({ reason: "answered-already" });
    await app.settle();
    const letters = JSON.stringify(await localMails(app.db, 100));
    expect(letters).toContain(`/contests/${id}`);
    expect(letters).not.toContain("I looked at the card");
    const record = await readOwnRecord(app.reading(world().as(person)));
    expect(record.contests).toMatchObject([{ outcome: "corrected" }]);
  });

  test("who may look at it only sees what they may; nobody else learns that it is there", async () => {
    const { app, as } = world();
    const person = await member();
    const id = await contested(person, await enter(person));
    const listed = async (who: string) =>
      (await readContests(app.reading(as(who)))).contests.find((one) => one.id === id);
    expect(await listed("adjudicator-2")).toMatchObject({ decided: false, overdue: false });
    expect(await listed("adjudicator")).toMatchObject({ decided: true });
    for (const who of ["lead", "coach", "elsewhere", "opal", person])
      expect(await listed(who), who).toBeUndefined();
    expect(await readContest(app.reading(as("elsewhere")), id)).toBeNull();
  });

  test("a list of many asks the database no more than a list of few", async () => {
    const { app, as } = world();
    const listed = async () => {
      let asked = 0;
      const db = app.db.withPlugin({
        transformQuery: ({ node }) => node,
        transformResult: async ({ result }) => {
          asked += 1;
          return result;
        },
      });
      const { total } = await readContests({ ...app.reading(as("adjudicator-2")), db });
      return { asked, length: total };
    };
    const few = await listed();
    for (let nth = 0; nth < 4; nth++) {
      const person = await member();
      await contested(person, await enter(person));
    }
    expect(await listed()).toEqual({ asked: few.asked, length: few.length + 4 });
  });

  test("what is overdue goes to the lead and the operators too", async () => {
    const { app, as } = world();
    const person = await member();
    const [one, other] = [await enter(person), await enter(person, { on: "2026-10-22" })];
    const [first, second] = [await contested(person, one), await contested(person, other)];
    const from = app.now();
    world().advance(20 * DAY_MS);
    const { contests: found } = await readContests(app.reading(as("lead")));
    expect(found.find(({ id }) => id === first)).toMatchObject({ overdue: true, decided: false });
    expect(await reply(first, "lead")).toMatchObject({ ok: true });
    expect(await reply(second, "adjudicator")).toMatchObject({ reason: "not-yours" });
    expect(await reply(second, "opal")).toMatchObject({ ok: true });
    world().setClock(from + 21 * DAY_MS);
  });

  test("the list of an operator is what is overdue somewhere, a page at a time, and no more is read", async () => {
    const { app, as } = world();
    const from = app.now();
    const read = (who: string, asked = {}) => readContests(app.reading(as(who)), asked);
    const waits = async (who: string) => (await read(who, { most: 500 })).contests;
    const before = await waits("opal");
    const person = await member();
    const late = await contested(person, await enter(person));
    expect(await waits("opal")).toEqual(before);
    world().advance(20 * DAY_MS);
    const early = await contested(person, await enter(person, { on: "2026-10-22" }));
    const listed = await waits("opal");
    expect(listed.map(({ id }) => id)).toContain(late);
    expect(listed.map(({ id }) => id)).not.toContain(early);
    expect(listed.every(({ overdue }) => overdue)).toBe(true);
    const pages = [];
    for (let page = 1; page <= listed.length; page++) {
      const { contests, total, more } = await read("opal", { page, most: 1 });
      expect([total, more]).toEqual([listed.length, page < listed.length]);
      pages.push(...contests);
    }
    expect(pages).toEqual(listed);
    const mine = await waits("adjudicator");
    const theirs = (await read("adjudicator", { most: 500, answerable: true })).contests;
    expect(theirs).toEqual(mine.filter(({ decided }) => !decided));
    expect(mine.length).toBeGreaterThan(theirs.length);
    world().setClock(from);
  });

  test("one contests only what is about oneself, and takes it back only while it waits", async () => {
    const [person, other] = [await member(), await member()];
    const fact = await enter(person);
    expect(await contest(other, fact)).toMatchObject({ reason: "no-such-fact" });
    expect(await contest(person, fact, "hold")).toMatchObject({ reason: "no-such-fact" });
    const id = await contested(person, fact);
    const back = (who: string) =>
      world().run(who, (context) => withdrawContest(context, { contestId: id }));
    expect(await back(other)).toMatchObject({ reason: "no-such-contest" });
    expect(await back(person)).toMatchObject({ ok: true });
    expect(await back(person)).toMatchObject({ ok: true });
    expect(await reply(id, "adjudicator-2")).toMatchObject({ reason: "answered-already" });
    expect(await contest(person, fact)).toMatchObject({ ok: true });
  });

  test("adjudication detail stays with the adjudicator, and can be contested all the same", async () => {
    const { app, as } = world();
    const person = await member();
    const fact = await enter(person, { state: "not_cleared" });
    const { facts } = await readOwnRecord(app.reading(as(person)));
    const shown = facts.find(({ id }) => id === fact);
    expect(shown).toMatchObject({ hidden: true, says: null });
    expect(JSON.stringify(facts)).not.toContain("not_cleared");
    expect(await contest(person, fact)).toMatchObject({ ok: true });
  });

  test("corrections, contests and answers are append-only and sealed; words can be erased", async () => {
    const { db } = world().app;
    for (const table of ["fact_correction", "contest", "contest_answer"]) {
      const key =
        table === "fact_correction" ? "fact_id" : table === "contest" ? "id" : "contest_id";
      await expect(
        sql`update ${sql.table(table)} set ${sql.ref(key)} = 'x'`.execute(db),
      ).rejects.toThrow(APPEND_ONLY);
    }
    expect((await verifyLog(world().app)).broken).toEqual([]);
    await sql`delete from contest_note`.execute(db);
    expect((await verifyLog(world().app)).broken).toEqual([]);
  });
});

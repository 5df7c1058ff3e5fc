import { beforeAll, describe, expect, test } from "vitest";
import { carryOutRun, endRuns } from "../../app/placement/bulk/carry-out-run.server";
import { planRun, type RunAsked } from "../../app/placement/bulk/plan-run.server";
import { readRun } from "../../app/placement/bulk/read-run.server";
import { tally } from "../../app/placement/bulk/run";
import { changeHold } from "../../app/placement/change-hold.server";
import { createCohort } from "../../app/placement/cohorts/change-cohort.server";
import { cohortMembers, enterCohort } from "../../db/queries/cohorts";
import { activePlacementsOf } from "../../db/queries/placement";
import { holdsOf } from "../../db/queries/placement-facts";
import { removeStringsOf } from "../../db/queries/privacy-erasing";
import { BEGAN, deskOf } from "./desk-world";
import { openOpening, stagePlacement } from "./placement-world";
import { DAY_MS, onEveryDatabase } from "./world";

onEveryDatabase("many at once", (world) => {
  const { member, placed, letters } = deskOf(world);
  let openingId = "";
  let keys = 0;
  beforeAll(async () => {
    await stagePlacement(world());
    openingId = await openOpening(world(), BEGAN);
  });

  const actorOf = (personId: string) => ({ ...world().as(personId), personId });
  const plan = async (asked: Partial<RunAsked>, actor = "lead") =>
    planRun(world().app, actorOf(actor), {
      programId: "program",
      action: "hold",
      pasted: [],
      ticked: [],
      reason: "The building is closed.",
      dueOn: null,
      formKey: `key-${++keys}`,
      ...asked,
    });
  async function planned(asked: Partial<RunAsked>) {
    const outcome = await plan(asked);
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value.id;
  }
  const carryOut = (id: string, actor = "lead") => carryOutRun(world().app, actorOf(actor), id);
  const shown = async (id: string) => {
    const { app, as } = world();
    const run = await readRun(app.reading(as("lead")), id);
    if (!run) throw new Error("no run");
    return run;
  };
  const why = async (id: string) =>
    (await shown(id)).rows.map(({ problem, said }) => problem ?? (said.ok ? "ok" : said.why));
  const held = async (personId: string) =>
    (await holdsOf(world().app.db, personId, world().app.now())).some(
      ({ liftedOn }) => liftedOn === null,
    );

  test("the first page says what would happen to each, and does nothing", async () => {
    const [free, onHold] = [await member(), await member()];
    await world().run("lead", (c) => changeHold(c, { personId: onHold, change: "put" }));
    const id = await planned({ pasted: [free, onHold, "Nobody Atall", free] });
    expect(await why(id)).toEqual(["ok", "on-hold-already", "nobody", "twice"]);
    expect(await held(free)).toBe(false);
    const { rows, run } = await shown(id);
    expect(run.doneAt).toBeNull();
    expect(tally(rows).through).toBe(1);
  });

  test("what finds nobody is told of by its line, and kept nowhere", async () => {
    const person = await member();
    const [typed, address] = ["Nobody Atall, 078-05-1120", "flagged-078-05-1120@"];
    const found = await shown(await planned({ pasted: [typed, person, "", typed] }));
    expect(found.rows.map(({ line, problem }) => [line, problem])).toEqual([
      [1, "nobody"],
      [2, null],
      [3, "nobody"],
      [4, "nobody"],
    ]);
    const invited = await shown(await planned({ action: "invite", pasted: [address] }));
    expect(invited.rows).toMatchObject([{ line: 1, problem: "no-address", subject: null }]);
    expect(JSON.stringify([found, invited])).not.toContain("078-05-1120");
    const kept = await world().app.db.selectFrom("bulk_row").selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain("078-05-1120");
  });

  test("the second press does it, one row after the other, and says why not", async () => {
    const [a, b, c] = [await member(), await member(), await member()];
    const id = await planned({ pasted: [a, b, c] });
    // What the first page said may have changed by the second press: each row is judged again.
    await world().run("lead", (context) => changeHold(context, { personId: b, change: "put" }));
    expect(await carryOut(id)).toEqual({ done: 2, refused: 1, left: 0 });
    expect(await why(id)).toEqual(["ok", "on-hold-already", "ok"]);
    expect([await held(a), await held(c)]).toEqual([true, true]);
    expect((await shown(id)).run.doneAt).not.toBeNull();
    const reasons = await world()
      .app.db.selectFrom("audit_detail")
      .innerJoin("audit_event", "audit_event.id", "audit_detail.audit_id")
      .select("payload")
      .where("action", "=", "hold-put")
      .where("subject_id", "in", [a, c])
      .execute();
    expect(reasons.map(({ payload }) => JSON.parse(payload).reason)).toEqual([
      "The building is closed.",
      "The building is closed.",
    ]);
  });

  test("pressed twice, and by two at once, each row is done once", async () => {
    const people = [await member(), await member(), await member()];
    const id = await planned({ pasted: people });
    await Promise.all([carryOut(id), carryOut(id)]);
    await carryOut(id);
    expect(await why(id)).toEqual(["ok", "ok", "ok"]);
    for (const personId of people)
      expect(await holdsOf(world().app.db, personId, world().app.now())).toHaveLength(1);
    const runs = await world()
      .app.db.selectFrom("audit_event")
      .select("id")
      .where("action", "=", "bulk-run-done")
      .where("subject_id", "=", id)
      .execute();
    expect(runs).toHaveLength(1);
  });

  test("a row that breaks stops no other, and is done by the next press", async () => {
    const [a, b, c] = [await member(), await member(), await member()];
    const id = await planned({ pasted: [a, b, c] });
    const { app } = world();
    const broken = {
      ...app,
      run: ((actor, work) =>
        app.run(actor, async (context) => {
          const answer = await work(context);
          const rows = await context.tx
            .selectFrom("bulk_row")
            .select("person_id")
            .where("run_id", "=", id)
            .where("outcome", "is not", null)
            .execute();
          if (rows.some(({ person_id }) => person_id === b)) throw new Error("the line is down");
          return answer;
        })) as typeof app.run,
    };
    await expect(carryOutRun(broken, actorOf("lead"), id)).rejects.toThrow("the line is down");
    expect([await held(a), await held(b), await held(c)]).toEqual([true, false, true]);
    expect(await carryOut(id)).toEqual({ done: 3, refused: 0, left: 0 });
    expect(await held(b)).toBe(true);
  });

  test("the same form sent twice is one list", async () => {
    const a = await member();
    const formKey = "sent-twice";
    expect(await planned({ pasted: [a], formKey })).toBe(await planned({ pasted: [a], formKey }));
  });

  describe("each goes through the door of one", () => {
    test("lifting holds", async () => {
      const [a, b] = [await member(), await member()];
      await carryOut(await planned({ pasted: [a] }));
      const id = await planned({ action: "lift", pasted: [a, b] });
      expect(await why(id)).toEqual(["ok", "not-on-hold"]);
      await carryOut(id);
      expect(await held(a)).toBe(false);
    });

    test("ending placements, a row each", async () => {
      const [serves, free] = [await placed(openingId), await member()];
      const id = await planned({ action: "end", pasted: [serves, free] });
      expect(await why(id)).toEqual(["ok", "not-placed"]);
      expect(Object.values((await shown(id)).subjects)).toEqual(["Reading tutor"]);
      await carryOut(id);
      expect(await activePlacementsOf(world().app.db, serves)).toEqual([]);
    });

    test("inviting addresses", async () => {
      const a = await member();
      const id = await planned({
        action: "invite",
        pasted: ["New.One@people.example", "not an address", `${a}@people.example`],
      });
      expect(await why(id)).toEqual(["ok", "no-address", "held"]);
      expect(await carryOut(id)).toEqual({ done: 1, refused: 1, left: 0 });
      const sent = (await letters()).filter(({ to }) => to === "new.one@people.example");
      expect(sent.map(({ template }) => template)).toEqual(["invitation"]);
    });

    test("reminding those who were not this week", async () => {
      const people = [];
      for (let n = 0; n < 3; n++)
        people.push(await placed(openingId, { validThrough: "2026-11-20" }));
      const [first = "", ...others] = people;
      await carryOut(await planned({ action: "remind", ticked: [{ personId: first, openingId }] }));
      const id = await planned({ action: "remind", pasted: people });
      expect(await why(id)).toEqual(["reminded", "ok", "ok"]);
      await carryOut(id);
      const sent = (await letters()).filter(({ template }) => template === "reminder");
      for (const personId of [first, ...others])
        expect(sent.filter(({ to }) => to === `${personId}@people.example`)).toHaveLength(1);
    });

    test("giving a cohort's people a later day", async () => {
      const [a, b, c] = [await member(), await member(), await member()];
      const cohort = await world().run("lead", (context) =>
        createCohort(context, {
          programId: "program",
          name: "Fall",
          startsOn: null,
          dueOn: "2026-11-30",
        }),
      );
      if (!cohort.ok) throw new Error(cohort.reason);
      const cohortId = cohort.value.id;
      for (const personId of [a, b])
        await world().run("lead", ({ tx, newId }) =>
          enterCohort(tx, {
            id: newId(),
            cohortId,
            programId: "program",
            personId,
            from: "2026-10-01",
          }),
        );
      expect(await plan({ action: "extend", pasted: [a] })).toMatchObject({ reason: "no-day" });
      const dueOn = "2026-12-15";
      const id = await planned({ action: "extend", pasted: [a, b, c], dueOn });
      expect(await why(id)).toEqual(["ok", "ok", "no-cohort"]);
      await carryOut(id);
      const due = (await cohortMembers(world().app.db, cohortId)).map((one) => one.dueOn);
      expect(due).toEqual([dueOn, dueOn]);
      const again = await planned({ action: "extend", pasted: [a], dueOn });
      expect(await why(again)).toEqual(["not-later"]);
    });
  });

  test("it is the lead's who asked, for people of that program, for seven days", async () => {
    const a = await member();
    expect(await plan({ pasted: [a] }, "coach")).toMatchObject({ reason: "not-your-program" });
    expect(await plan({ pasted: [a] }, "elsewhere")).toMatchObject({ reason: "not-your-program" });
    const other = await plan({ pasted: [a], programId: "other-program" }, "elsewhere");
    if (!other.ok) throw new Error(other.reason);
    const { app, as } = world();
    const theirs = await readRun(app.reading(as("elsewhere")), other.value.id);
    expect(theirs?.rows.map(({ problem }) => problem)).toEqual(["nobody"]);
    const id = await planned({ pasted: [a] });
    expect(await carryOut(id, "lead-2")).toBeNull();
    expect(await readRun(app.reading(as("lead-2")), id)).toBeNull();
    expect(await held(a)).toBe(false);
    world().advance(7 * DAY_MS);
    expect(await carryOut(id)).toBeNull();
    expect(await endRuns(app)).toBeGreaterThan(0);
    expect(await app.db.selectFrom("bulk_row").select("row").execute()).toEqual([]);
    world().advance(-7 * DAY_MS);
  });

  test("a list goes with whoever it names when they are erased", async () => {
    const [a, b] = [await member(), await member()];
    const about = await planned({ pasted: [a] });
    const naming = await planned({ action: "invite", pasted: [`${a}@people.example`] });
    const other = await planned({ pasted: [b] });
    const known = { emails: [`${a}@people.example`], names: [a] };
    await world().run("lead", ({ tx, now }) => removeStringsOf(tx, a, known, now));
    const left = (await world().app.db.selectFrom("bulk_run").select("id").execute()).map(
      ({ id }) => id,
    );
    expect(left).toContain(other);
    for (const id of [about, naming]) expect(left).not.toContain(id);
  });

  test("nobody, and too many, are refused", async () => {
    expect(await plan({ pasted: [] })).toMatchObject({ reason: "nobody" });
    const many = Array.from({ length: 501 }, (_, n) => `someone-${n}`);
    expect(await plan({ pasted: many })).toMatchObject({ reason: "too-long" });
  });
});

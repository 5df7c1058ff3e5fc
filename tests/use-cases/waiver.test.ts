import { beforeAll, describe, expect, test } from "vitest";
import { explainDecision } from "../../app/placement/explain-decision.server";
import { readCandidate } from "../../app/placement/openings/read-candidate.server";
import { replayDecisions } from "../../app/placement/replay-decisions.server";
import { publishRuleSet } from "../../app/placement/rules/publish-rule-set.server";
import { answerWaiver } from "../../app/placement/waivers/answer-waiver.server";
import { askWaiver } from "../../app/placement/waivers/ask-waiver.server";
import { endWaiver } from "../../app/placement/waivers/end-waiver.server";
import { readWaiverForm } from "../../app/placement/waivers/read-waiver-form.server";
import { readWaiver, readWaivers } from "../../app/placement/waivers/read-waivers.server";
import { SYSTEM } from "../../app/record/context.server";
import { endMembership } from "../../db/queries/identity-organizations";
import { storedDecisions } from "../../db/queries/placement-decisions";
import { openTasks } from "../../db/queries/placement-tasks";
import {
  countWaiversToAnswer,
  waiversOf,
  waiversToAnswer,
} from "../../db/queries/placement-waivers";
import { placeInSteps } from "./place-in-steps";
import { addMembership, addPerson, openOpening, stagePlacement } from "./placement-world";
import { APPEND_ONLY, onEveryDatabase } from "./world";

const HOURS = { type: "s", mode: "in_person", min_minutes: 60, horizon: "continuous" };

onEveryDatabase("a waiver", (world) => {
  let opening: string;
  beforeAll(async () => {
    await stagePlacement(world());
    await world().run(SYSTEM, async (context) => {
      await publishRuleSet(context, {
        id: "HOURS@1",
        title: "Hours",
        layer: "program",
        source: "Ours.",
        checkedOn: "2026-08-20",
        example: true,
        rule: {
          all: [
            {
              req: "hours",
              kind: "sessions",
              ...HOURS,
              waivable: { by: ["program_lead"], max: "P30D" },
            },
            { req: "hold", kind: "no_hold", horizon: "continuous" },
          ],
        },
      });
      await addPerson(context, "lead-3", "other-program", "program_lead");
    });
    opening = await openOpening(world(), { layers: ["HOURS@1"] });
  });

  let people = 0;
  const member = async () => {
    const id = `waived-${++people}`;
    await world().run(SYSTEM, (context) => addPerson(context, id, "program", "corps_member"));
    return id;
  };
  const days = { from: "2026-11-09", expiresOn: "2026-12-09" };
  const ask = (
    personId: string,
    changes: Partial<Parameters<typeof askWaiver>[1]> = {},
    by = "lead",
  ) =>
    world().run(by, (context) =>
      askWaiver(context, {
        personId,
        openingId: opening,
        req: "hours",
        reason: "Training was snowed in.",
        evidence: null,
        ...days,
        ...changes,
      }),
    );
  const answer = (waiverId: string, by = "lead-2", said: "approved" | "declined" = "approved") =>
    world().run(by, (context) => answerWaiver(context, { waiverId, answer: said }));
  const asked = async (personId: string) => {
    const outcome = await ask(personId);
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value.waiverId;
  };
  const on = (day: string) => new Map([["America/Phoenix", day]]);
  const toAnswer = async (day = "2026-11-02") =>
    (await waiversToAnswer(world().app.db, ["program"], { days: on(day), limit: 50 })).rows;
  const judged = async (personId: string) =>
    (await explainDecision(world().app.reading(SYSTEM), { openingId: opening, personId }))?.body
      .answer;

  test("counts from a second person's yes, through its last day", async () => {
    const person = await member();
    expect((await judged(person))?.failing).toEqual(["hours: 0 of 60"]);
    const id = await asked(person);
    expect((await judged(person))?.failing).toEqual(["hours: 0 of 60"]);
    expect(await toAnswer()).toMatchObject([{ id, reason: "Training was snowed in." }]);
    expect(await answer(id)).toMatchObject({ ok: true });
    expect(await judged(person)).toMatchObject({
      outcome: "ELIGIBLE_UNTIL",
      until: "2026-12-09",
      via: ["hours: waived"],
    });
    const placed = await world().run("lead", (context) =>
      placeInSteps(context, { openingId: opening, personId: person, key: "w" }),
    );
    expect(placed).toMatchObject({ ok: true });
    const replayed = await replayDecisions(world().app.reading(SYSTEM));
    expect(replayed.map(({ same }) => same)).not.toContain(false);
    expect(replayed.length).toBeGreaterThan(0);
    const stored = await storedDecisions(world().app.db, {});
    expect(JSON.stringify(stored)).not.toContain("snowed");
  });

  test("says by name whose turn it is, and when nobody is there to take it", async () => {
    const id = await asked(await member());
    const second = async (who: string) =>
      (await readWaiver(world().app.reading(world().as(who)), id))?.second;
    const names = ["lead-2"];
    expect(await second("lead")).toEqual({ roles: ["program_lead"], names });
    expect(await second("adjudicator")).toEqual({ roles: ["program_lead"], names });
    const form = () =>
      readWaiverForm(world().app.reading(world().as("lead")), {
        openingId: opening,
        personId: "amara",
      });
    expect((await form())?.options).toMatchObject([{ req: "hours", answered: true }]);

    await world().run(SYSTEM, ({ tx, now }) =>
      endMembership(
        tx,
        { organizationId: "program", personId: "lead-2", role: "program_lead" },
        null,
        now,
      ),
    );
    expect((await second("lead"))?.names).toEqual([]);
    expect((await form())?.options).toMatchObject([{ req: "hours", answered: false }]);
    await world().run(SYSTEM, (context) =>
      addMembership(context, "lead-2", "program", "program_lead"),
    );
  });

  test.each([
    ["who asked", "lead", "same-person"],
    ["an adjudicator, whom the rule does not name", "adjudicator", "role-not-allowed"],
    ["a coach, who reads no waivers", "coach", "no-such-waiver"],
    ["a lead of another program", "lead-3", "no-such-waiver"],
    ["a corps member of the program, who learns of none", "amara", "no-such-waiver"],
  ])("is not approved by %s", async (_, by, reason) => {
    expect(await answer(await asked(await member()), by)).toMatchObject({ ok: false, reason });
  });

  describe("under a placement", () => {
    const placedWithWaiver = async () => {
      const own = await openOpening(world(), { layers: ["HOURS@1"] });
      const person = await member();
      const outcome = await ask(person, { openingId: own });
      if (!outcome.ok) throw new Error(outcome.reason);
      await answer(outcome.value.waiverId);
      const placed = await world().run("lead", (context) =>
        placeInSteps(context, { openingId: own, personId: person, key: person }),
      );
      if (!placed.ok) throw new Error(placed.reason);
      return { own, person, id: outcome.value.waiverId, placement: placed.value.placementId };
    };
    const end = (waiverId: string, by: string) =>
      world().run(by, (context) => endWaiver(context, { waiverId }));

    test("ended early, asks for a suspension in the same transaction; a new one for a look", async () => {
      const { own, person, id, placement } = await placedWithWaiver();
      expect(await openTasks(world().app.db, [placement])).toEqual([]);
      expect(await end(id, "lead")).toMatchObject({ ok: true });
      expect(await openTasks(world().app.db, [placement])).toMatchObject([
        { kind: "suspend", cause: "waiver-changed" },
      ]);
      expect(await end(id, "lead")).toMatchObject({ ok: false, reason: "ended-already" });
      const again = await ask(person, { openingId: own });
      if (!again.ok) throw new Error(again.reason);
      await answer(again.value.waiverId);
      expect((await openTasks(world().app.db, [placement])).map(({ kind }) => kind)).toEqual([
        "suspend",
        "review",
      ]);
      const replayed = await replayDecisions(world().app.reading(SYSTEM));
      expect(replayed.map(({ same }) => same)).not.toContain(false);
    });

    test.each([
      ["the person", "person", "no-such-waiver"],
      ["an adjudicator, who cannot approve it", "adjudicator", "role-not-allowed"],
      ["a coach", "coach", "no-such-waiver"],
      ["a lead of another program", "lead-3", "no-such-waiver"],
    ])("is not ended by %s", async (_, by, reason) => {
      const { person, id, placement } = await placedWithWaiver();
      expect(await end(id, by === "person" ? person : by)).toMatchObject({ ok: false, reason });
      expect(await openTasks(world().app.db, [placement])).toEqual([]);
    });

    test("is known as it was at each instant", async () => {
      const { person, id } = await placedWithWaiver();
      const { db, now } = world().app;
      const before = now();
      world().advance(60_000);
      await end(id, "lead-2");
      const asked = { personId: person, programId: "program" };
      const known = (knownAt: number) => waiversOf(db, { ...asked, knownAt });
      expect(await known(before)).toMatchObject([{ ended: null, answer: { answer: "approved" } }]);
      expect(await known(now())).toMatchObject([{ ended: { by: "lead-2" } }]);
    });

    test("that somebody declined has nothing to end", async () => {
      const id = await asked(await member());
      await answer(id, "lead-2", "declined");
      expect(await end(id, "lead")).toMatchObject({ ok: false, reason: "not-approved" });
    });

    test("that nobody answered is taken back by a lead, and then waits for nobody", async () => {
      const person = await member();
      const id = await asked(person);
      const ids = async () => (await toAnswer()).map((waiver) => waiver.id);
      expect(await ids()).toContain(id);
      expect(await end(id, "adjudicator")).toMatchObject({ ok: false, reason: "role-not-allowed" });
      const page = () => readWaiver(world().app.reading(world().as("lead")), id);
      expect(await page()).toMatchObject({ stage: "asked", mayTakeBack: true });
      expect(await end(id, "lead")).toMatchObject({ ok: true });
      expect(await page()).toMatchObject({
        stage: "taken-back",
        mayTakeBack: false,
        lastDay: days.expiresOn,
      });
      expect(await ids()).not.toContain(id);
      expect(await answer(id)).toMatchObject({ ok: false, reason: "ended-already" });
      expect((await judged(person))?.failing).toEqual(["hours: 0 of 60"]);
      expect(await end(id, "lead")).toMatchObject({ ok: false, reason: "ended-already" });
    });

    test("whose days are over waits for nobody", async () => {
      const id = await asked(await member());
      const waiting = async (day: string) => (await toAnswer(day)).map((waiver) => waiver.id);
      expect(await waiting(days.expiresOn)).toContain(id);
      expect(await waiting("2026-12-10")).not.toContain(id);
      const count = (day: string) => countWaiversToAnswer(world().app.db, ["program"], on(day));
      expect(await count(days.expiresOn)).toBeGreaterThan(0);
      expect(await count("2026-12-10")).toBe(0);
    });
  });

  test("is listed through its last evening at the school, and no longer", async () => {
    const [waits, holds] = [await asked(await member()), await asked(await member())];
    await answer(holds);
    const then = world().app.now();
    const listed = async (at: string) => {
      world().setClock(Date.parse(at));
      const { waiting, inForce } = await readWaivers(world().app.reading(world().as("lead")));
      const waivers = [...waiting, ...inForce].filter(({ id }) => [waits, holds].includes(id));
      return waivers.map(({ id }) => id);
    };
    expect(await listed("2026-12-10T06:59:59Z")).toEqual([waits, holds]);
    expect(await listed("2026-12-10T07:00:00Z")).toEqual([]);
    world().setClock(then);
  });

  test("ended before it began, it says the days that it was for, and that none of them counted", async () => {
    const id = await asked(await member());
    await answer(id);
    await world().run("lead", (context) => endWaiver(context, { waiverId: id }));
    expect(await readWaiver(world().app.reading(world().as("lead-2")), id)).toMatchObject({
      ...{ stage: "called-off", from: days.from, lastDay: days.expiresOn },
      reason: "Training was snowed in.",
    });
  });

  test("taken back, it stands in no list, keeps its reason to itself, and may be asked for anew", async () => {
    const personId = await member();
    const id = await asked(personId);
    const seen = async () => {
      const page = await readCandidate(world().app.reading(world().as("lead")), {
        openingId: opening,
        personId,
        day: null,
      });
      const { lines = [], offers = [] } = page?.waivers ?? {};
      return [lines.map((line) => line.id), offers.map(({ req }) => req)];
    };
    expect(await seen()).toEqual([[id], []]);
    await world().run("lead", (context) => endWaiver(context, { waiverId: id }));
    expect(await seen()).toEqual([[], ["hours"]]);
    expect(await readWaiver(world().app.reading(world().as("lead-2")), id)).toMatchObject({
      stage: "taken-back",
      reason: null,
      evidence: null,
    });
  });

  test("is not approved once its days are over, but may be declined", async () => {
    const id = await asked(await member());
    const then = world().app.now();
    world().setClock(Date.parse("2026-12-11T12:00:00Z"));
    expect(await answer(id)).toMatchObject({ ok: false, reason: "over" });
    expect(await answer(id, "lead-2", "declined")).toMatchObject({ ok: true });
    world().setClock(then);
  });

  test("is answered once", async () => {
    const id = await asked(await member());
    expect(await answer(id, "lead-2", "declined")).toMatchObject({ ok: true });
    expect(await answer(id)).toMatchObject({ ok: false, reason: "answered-already" });
  });

  describe("is not asked for", () => {
    test.each<[string, Partial<Parameters<typeof askWaiver>[1]>, string]>([
      ["what the opening does not require", { req: "nothing" }, "no-such-requirement"],
      ["a hold", { req: "hold" }, "not-waivable"],
      ["longer than the rule allows", { expiresOn: "2026-12-10" }, "too-long"],
      ["days before today", { from: "2026-10-01", expiresOn: "2026-10-20" }, "too-early"],
      ["days that end before they begin", { expiresOn: "2026-11-08" }, "ends-early"],
      ["days after the opening", { from: "2027-05-22" }, "after-opening"],
    ])("for %s", async (_, changes, reason) => {
      expect(await ask(await member(), changes)).toMatchObject({ ok: false, reason });
    });

    test("by a lead of another program, nor by the person", async () => {
      const person = await member();
      expect(await ask(person, {}, "elsewhere")).toMatchObject({ reason: "not-in-your-program" });
      expect(await ask(person, {}, person)).toMatchObject({ reason: "own" });
    });
  });

  test("is append-only; its words can be erased", async () => {
    const { db } = world().app;
    await expect(db.updateTable("waiver").set({ req: "x" }).execute()).rejects.toThrow(APPEND_ONLY);
    await expect(db.deleteFrom("waiver_answer").execute()).rejects.toThrow(APPEND_ONLY);
    await expect(db.deleteFrom("waiver_end").execute()).rejects.toThrow(APPEND_ONLY);
    await db.deleteFrom("waiver_reason").execute();
  });
});

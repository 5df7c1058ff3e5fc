import { beforeAll, describe, expect, test } from "vitest";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { SYSTEM } from "../../app/record/context.server";
import { readCredit } from "../../app/reporting/credit/read-credit.server";
import { decideHours } from "../../app/reporting/hours/decide-hours.server";
import { correctHours, enterHours } from "../../app/reporting/hours/enter-hours.server";
import type { HourKind } from "../../app/reporting/hours/hours";
import { readHoursDesk } from "../../app/reporting/hours/read-hours-desk.server";
import { readHoursMeters } from "../../app/reporting/hours/read-hours-meters.server";
import { setTerm } from "../../app/reporting/hours/set-term.server";
import { readPersonExport } from "../../app/reporting/read-person-export.server";
import { hoursSums, insertHoursDecision } from "../../db/queries/hours";
import { insertUnclaimed } from "../../db/queries/roster";
import { placeInSteps } from "./place-in-steps";
import { addMembership, addPerson, openOpening, stagePlacement } from "./placement-world";
import { onEveryDatabase } from "./world";

onEveryDatabase("hours", (world) => {
  beforeAll(async () => {
    await stagePlacement(world());
    await world().run(SYSTEM, async (context) => {
      await addPerson(context, "outsider", "other-program", "corps_member");
    });
  });

  let keys = 0;
  const enter = (
    actor: string,
    personId: string,
    minutes: number,
    { kind = "service", on = "2026-10-30" }: { kind?: HourKind; on?: string } = {},
  ) =>
    world().run(actor, (context) =>
      enterHours(context, { personId, kind, on, minutes, key: `k${++keys}` }),
    );
  const entered = async (...args: Parameters<typeof enter>) => {
    const outcome = await enter(...args);
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value.entryId;
  };
  const decide = (actor: string, ...entryIds: string[]) =>
    world().run(actor, (context) => decideHours(context, { entryIds, verdict: "approved" }));
  const sumOf = async (personId: string) =>
    (await hoursSums(world().app.db, ["program"]))
      .filter((sum) => sum.personId === personId && sum.minutes > 0)
      .map(({ kind, minutes }) => [kind, minutes]);

  test("what a member enters counts once somebody else approves it, and only once", async () => {
    const id = await entered("amara", "amara", 90);
    expect(await sumOf("amara")).toEqual([]);
    expect(await decide("amara", id)).toMatchObject({ ok: false, reason: "no-entry" });
    expect(await decide("coach", id)).toEqual({ ok: true, value: { decided: 1 } });
    expect(await decide("lead", id)).toMatchObject({ ok: false, reason: "decided-already" });
    expect(await sumOf("amara")).toEqual([["service", 90]]);
  });

  test("who typed the hours in does not approve them", async () => {
    const id = await entered("coach", "bo", 60);
    expect(await decide("coach", id)).toMatchObject({ ok: false, reason: "your-own" });
    expect(await decide("lead", id)).toMatchObject({ ok: true });
  });

  test.each(["person", "typist"])("the database itself refuses approval by the %s", async (who) => {
    const id = await entered("coach", "bo", 15, { on: "2026-10-29" });
    const by = who === "person" ? "bo" : "coach";
    const entry = { id, personId: "bo", enteredBy: "coach" };
    const write = world().run(SYSTEM, ({ tx, now }) =>
      insertHoursDecision(tx, { entry, verdict: "approved", by, at: now }),
    );
    await expect(write).rejects.toThrow(/hours_decision_by_another/);
  });

  test("a correction takes the place of approved time when it is approved, not before", async () => {
    const id = await entered("cruz", "cruz", 120, { kind: "training" });
    await decide("lead", id);
    const corrected = await world().run("coach", (context) =>
      correctHours(context, { entryId: id, kind: "service", on: "2026-10-30", minutes: 45 }),
    );
    if (!corrected.ok) throw new Error(corrected.reason);
    expect(await sumOf("cruz")).toEqual([["training", 120]]);
    const again = await world().run("cruz", (context) =>
      correctHours(context, { entryId: id, kind: "service", on: "2026-10-30", minutes: 50 }),
    );
    expect(again).toMatchObject({ ok: false, reason: "corrected-already" });
    await decide("lead", corrected.value.entryId);
    expect(await sumOf("cruz")).toEqual([["service", 45]]);
  });

  describe("refusals", () => {
    test.each([
      ["tomorrow", "amara", "amara", 60, "2026-11-03", "ahead"],
      ["two years ago", "amara", "amara", 60, "2024-10-30", "too-long-ago"],
      ["nothing", "amara", "amara", 0, "2026-10-28", "no-time"],
      ["more than the day holds", "amara", "amara", 1400, "2026-10-30", "day-full"],
      ["another member's", "amara", "bo", 60, "2026-10-28", "not-in-your-program"],
      ["another program's member", "coach", "outsider", 60, "2026-10-28", "not-in-your-program"],
    ])("%s", async (_, actor, person, minutes, on, reason) => {
      expect(await enter(actor, person, minutes, { on })).toMatchObject({ ok: false, reason });
    });

    test("a lead of another program reads and decides nothing here", async () => {
      const id = await entered("bo", "bo", 30, { on: "2026-10-27" });
      expect(await decide("elsewhere", id)).toMatchObject({ ok: false, reason: "no-entry" });
      expect(await decide("lead", id, "nobody's")).toMatchObject({ ok: false, reason: "no-entry" });
      const correct = world().run("elsewhere", (context) =>
        correctHours(context, { entryId: id, kind: "travel", on: "2026-10-27", minutes: 1 }),
      );
      expect(await correct).toMatchObject({ ok: false, reason: "no-entry" });
    });
  });

  test("the meters follow the entries: the program's cap, and members who stand out", async () => {
    const { app, run } = world();
    await run(SYSTEM, (context) => addPerson(context, "dee", "program", "corps_member"));
    for (const on of ["2026-10-20", "2026-10-21", "2026-10-22", "2026-10-23", "2026-10-24"])
      await decide("lead", await entered("dee", "dee", 14 * 60, { kind: "training", on }));
    const term = await run("lead", (context) =>
      setTerm(context, {
        personId: "dee",
        hours: 300,
        startsOn: "2026-10-01",
        endsOn: "2027-05-31",
        collegeId: "college",
        workStudy: true,
      }),
    );
    expect(term).toMatchObject({ ok: true });
    const [meter] = await readHoursMeters(app.reading(SYSTEM), ["program"]);
    expect(meter?.members).toMatchObject([{ personId: "dee", meter: { state: "over", room: 0 } }]);
    const sums = await hoursSums(app.db, ["program"]);
    const total = sums.reduce((sum, { minutes }) => sum + minutes, 0);
    expect(meter?.meter).toMatchObject({ total, planned: 300 * 60 });
    expect(await readHoursMeters(app.reading(SYSTEM), [])).toEqual([]);
  });

  test("a member’s download holds their hours and their terms", async () => {
    const sections = new Map(readPersonExport(world().app.reading(world().as("dee"))));
    const rows = async (name: string) => {
      const found: object[] = [];
      for await (const row of sections.get(name) ?? []) found.push(row);
      return found;
    };
    expect(await rows("hours")).toHaveLength(5);
    expect(await rows("terms")).toMatchObject([{ hours: 300, workStudy: true }]);
  });

  describe("work-study and credit", () => {
    const read = (actor: string, from = "2026-10-01", through = "2026-10-31") =>
      readCredit(world().app.reading(world().as(actor)), { programId: "program", from, through });

    test("a term has its college and the hours that were approved in those days", async () => {
      await entered("dee", "dee", 45, { on: "2026-10-29" });
      const found = await read("lead");
      expect(found.ok && found.value).toEqual([
        {
          personId: "dee",
          name: "dee",
          college: "The college",
          workStudy: true,
          hours: 300,
          startsOn: "2026-10-01",
          endsOn: "2027-05-31",
          roles: [],
          minutes: { service: 0, training: 5 * 14 * 60, travel: 0 },
          credentials: [],
        },
      ]);
      const part = await read("lead", "2026-10-23", "2026-10-24");
      expect(part.ok && part.value[0]?.minutes.training).toBe(2 * 14 * 60);
      const before = await read("lead", "2026-09-01", "2026-09-30");
      expect(before).toEqual({ ok: true, value: [] });
    });

    test("a role is what they were placed as in those days", async () => {
      const openingId = await openOpening(world());
      await world().run("adjudicator", (context) =>
        recordClearance(context, {
          personId: "dee",
          type: "az_ivp_card",
          state: "cleared",
          on: "2026-10-20",
          validThrough: null,
          custody: "agency",
        }),
      );
      const placed = await world().run("lead", (context) =>
        placeInSteps(context, { openingId, personId: "dee", key: "dee" }),
      );
      expect(placed).toMatchObject({ ok: true });
      const rolesBy = async (through: string) => {
        const found = await read("lead", "2026-10-01", through);
        return found.ok && found.value[0]?.roles;
      };
      expect(await rolesBy("2026-11-08")).toEqual([]);
      expect(await rolesBy("2026-11-09")).toEqual(["tutor"]);
    });

    test("only a lead of the program reads it, and days run forward", async () => {
      for (const actor of ["coach", "elsewhere", "dee"])
        expect(await read(actor)).toMatchObject({ reason: "no-program" });
      expect(await read("lead", "2026-10-31", "2026-10-01")).toMatchObject({
        reason: "days-reversed",
      });
    });

    test("someone who has not taken their invitation has a name on it, and at the desk", async () => {
      const { app, run } = world();
      await run(SYSTEM, async ({ tx, now }) => {
        await insertUnclaimed(tx, {
          personId: "eli",
          organizationId: "program",
          email: "eli@people.example",
          name: "Eli Listed",
          createdAt: now,
        });
      });
      await run(SYSTEM, (context) => addMembership(context, "eli", "program", "corps_member"));
      await run("lead", (context) =>
        setTerm(context, {
          personId: "eli",
          hours: 300,
          startsOn: "2026-10-01",
          endsOn: "2027-05-31",
          collegeId: null,
          workStudy: false,
        }),
      );
      await entered("lead", "eli", 30);
      const found = await read("lead");
      expect(found.ok && found.value.map(({ name }) => name)).toContain("Eli Listed");
      const desk = await readHoursDesk(app.reading(world().as("coach")));
      expect(desk.waiting.map(({ name }) => name)).toContain("Eli Listed");
    });
  });

  test("only a lead of the program sets a term, and it is not their own", async () => {
    const set = (actor: string, personId: string) =>
      world().run(actor, (context) =>
        setTerm(context, {
          personId,
          hours: 900,
          startsOn: "2026-09-01",
          endsOn: "2027-05-31",
          collegeId: null,
          workStudy: false,
        }),
      );
    expect(await set("coach", "amara")).toMatchObject({ reason: "not-in-your-program" });
    expect(await set("elsewhere", "amara")).toMatchObject({ reason: "not-in-your-program" });
    expect(await set("lead", "lead")).toMatchObject({ reason: "not-in-your-program" });
    expect(await set("lead", "amara")).toMatchObject({ ok: true });
  });
});

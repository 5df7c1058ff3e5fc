import { beforeAll, describe, expect, test } from "vitest";
import { SYSTEM } from "../../app/record/context.server";
import { decideHours } from "../../app/reporting/hours/decide-hours.server";
import { correctHours, enterHours } from "../../app/reporting/hours/enter-hours.server";
import type { HourKind } from "../../app/reporting/hours/hours";
import { readHoursMeters } from "../../app/reporting/hours/read-hours-meters.server";
import { setTerm } from "../../app/reporting/hours/set-term.server";
import { readPersonExport } from "../../app/reporting/read-person-export.server";
import { hoursSums, insertHoursDecision } from "../../db/queries/hours";
import { addPerson, stagePlacement } from "./placement-world";
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

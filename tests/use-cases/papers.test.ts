import { beforeAll, expect, test } from "vitest";
import { changeName } from "../../app/identity/change-name.server";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { endPlacement } from "../../app/placement/end-placement.server";
import { explainDecision } from "../../app/placement/explain-decision.server";
import type { PaperEntry } from "../../app/placement/papers/paper";
import { correctPaper, recordPaper } from "../../app/placement/papers/record-paper.server";
import { replayDecisions } from "../../app/placement/replay-decisions.server";
import { publishRuleSet } from "../../app/placement/rules/publish-rule-set.server";
import { SYSTEM } from "../../app/record/context.server";
import { openTasks } from "../../db/queries/placement-tasks";
import { placeInSteps } from "./place-in-steps";
import { addPerson, openOpening, stagePlacement } from "./placement-world";
import { APPEND_ONLY, DAY_MS, onEveryDatabase } from "./world";

const DIPLOMA: PaperEntry = { what: "diploma", on: "2020-06-01", custody: "person" };

onEveryDatabase("facts that staff put on file", (world) => {
  let people = 0;
  beforeAll(async () => {
    await stagePlacement(world());
    await world().run(SYSTEM, async (context) => {
      for (const [id, leaf] of [
        ["PAPER@1", { kind: "attest", what: "diploma" }],
        ["NAME@1", { kind: "clearance", type: "az_ivp_card", name_must_match: true }],
        ["BREAK@1", { kind: "clearance", type: "az_ivp_card", max_break_days: 30 }],
      ] as const)
        await publishRuleSet(context, {
          id,
          title: id,
          layer: "program",
          source: "Ours.",
          checkedOn: "2026-08-20",
          example: true,
          rule: { all: [{ req: "r", horizon: "continuous", ...leaf }] },
        });
      await addPerson(context, "far-adjudicator", "other-program", "adjudicator");
    });
  });

  const member = async () => {
    const id = `person-${++people}`;
    await world().run(SYSTEM, (context) => addPerson(context, id, "program", "corps_member"));
    return id;
  };
  const opened = (layer: string) => openOpening(world(), { layers: [layer], slots: 50 });
  const judged = async (personId: string, openingId: string) =>
    (await explainDecision(world().app.reading(SYSTEM), { openingId, personId }))?.body.answer;
  const place = async (personId: string, openingId: string) => {
    const placed = await world().run("lead", (context) =>
      placeInSteps(context, { openingId, personId, key: personId }),
    );
    if (!placed.ok) throw new Error(placed.reason);
    return placed.value.placementId;
  };
  const tasks = async (placementId: string) =>
    (await openTasks(world().app.db, [placementId])).map(({ kind, cause }) => [kind, cause]);
  const record = (personId: string, changes: Partial<PaperEntry> = {}, by = "adjudicator") =>
    world().run(by, (context) =>
      recordPaper(context, { personId, entry: { ...DIPLOMA, ...changes } }),
    );
  const clear = (personId: string, underPresentName: boolean, on = "2026-10-20") =>
    world().run("adjudicator", (context) =>
      recordClearance(context, {
        personId,
        type: "az_ivp_card",
        state: "cleared",
        on,
        validThrough: null,
        custody: "agency",
        underPresentName,
      }),
    );

  test("a paper counts once it is on file, and no more once withdrawn", async () => {
    const [person, opening] = [await member(), await opened("PAPER@1")];
    expect((await judged(person, opening))?.failing).toEqual(["r: no evidence"]);
    const paper = await record(person);
    if (!paper.ok) throw new Error(paper.reason);
    expect((await judged(person, opening))?.outcome).toBe("ELIGIBLE");
    const placement = await place(person, opening);
    const correct = (corrects: string, entry: PaperEntry | null) =>
      world().run("adjudicator", (context) =>
        correctPaper(context, { personId: person, corrects, entry }),
      );
    const moved = await correct(paper.value.id, { ...DIPLOMA, on: "2021-06-01" });
    if (!moved.ok) throw new Error(moved.reason);
    expect(await tasks(placement)).toEqual([["review", "attest-recorded"]]);
    expect(await correct(paper.value.id, null)).toMatchObject({ reason: "corrected-already" });
    expect(await correct(moved.value.id, null)).toMatchObject({ ok: true });
    expect((await judged(person, opening))?.failing).toEqual(["r: no evidence"]);
    expect((await tasks(placement)).at(-1)).toEqual(["suspend", "attest-recorded"]);
    const replayed = await replayDecisions(world().app.reading(SYSTEM));
    expect(replayed.length).toBeGreaterThan(0);
    expect(replayed.map(({ same }) => same)).not.toContain(false);
  });

  test.each([
    ["themself", (person: string) => [person, person], {}, "own-paper"],
    ["a lead", (person: string) => [person, "lead"], {}, "not-in-your-program"],
    ["another program", (person: string) => [person, "far-adjudicator"], {}, "not-in-your-program"],
    ["tomorrow", (person: string) => [person, "adjudicator"], { on: "2026-11-03" }, "on-far"],
    ["1900", (person: string) => [person, "adjudicator"], { on: "1900-01-01" }, "on-far"],
  ])("no paper is put on file: %s", async (_, whom, changes, reason) => {
    const [person = "", by = ""] = whom(await member());
    expect(await record(person, changes, by)).toMatchObject({ ok: false, reason });
  });

  test("nobody corrects an entry about somebody else", async () => {
    const paper = await record(await member());
    if (!paper.ok) throw new Error(paper.reason);
    const personId = await member();
    const outcome = await world().run("adjudicator", (context) =>
      correctPaper(context, { personId, corrects: paper.value.id, entry: null }),
    );
    expect(outcome).toMatchObject({ ok: false, reason: "no-such-paper" });
  });

  test("a new name leaves a decision behind; one under it counts again", async () => {
    const [person, opening] = [await member(), await opened("NAME@1")];
    await clear(person, true);
    expect((await judged(person, opening))?.outcome).toBe("ELIGIBLE");
    const placement = await place(person, opening);
    const rename = (name: string, by: string) =>
      world().run(by, (context) => changeName(context, { personId: person, name }));
    expect(await rename(person.toUpperCase(), person)).toMatchObject({ value: { isNew: false } });
    expect(await tasks(placement)).toEqual([]);
    expect(await rename("Another Name", "lead")).toMatchObject({ value: { isNew: true } });
    expect((await judged(person, opening))?.failing).toEqual(["r: cleared under another name"]);
    expect(await tasks(placement)).toEqual([["suspend", "name-changed"]]);
    expect(await rename(person, "adjudicator")).toMatchObject({ value: { isNew: true } });
    expect((await judged(person, opening))?.failing).toEqual(["r: cleared under another name"]);
    await clear(person, true, "2026-11-01");
    expect((await judged(person, opening))?.outcome).toBe("ELIGIBLE");
    const explained = await explainDecision(world().app.reading(SYSTEM), {
      openingId: opening,
      personId: person,
    });
    expect(JSON.stringify(explained?.body)).not.toContain("Another Name");
  });

  test("a decision that does not say under which name is not taken for one that does", async () => {
    const [person, opening] = [await member(), await opened("NAME@1")];
    await clear(person, false);
    expect((await judged(person, opening))?.failing).toEqual(["r: cleared under another name"]);
    expect((await judged(person, await opened("BREAK@1")))?.outcome).toBe("ELIGIBLE");
  });

  test("nobody else renames a person", async () => {
    const person = await member();
    for (const by of ["coach", "elsewhere", "amara"])
      expect(
        await world().run(by, (context) => changeName(context, { personId: person, name: "X" })),
      ).toMatchObject({ ok: false, reason: "no-such-person" });
  });

  test("a long break in service uses an old decision up", async () => {
    const person = await member();
    await clear(person, true);
    const begun = { layers: ["BREAK@1"], startsOn: "2026-10-26" };
    const placement = await place(person, await openOpening(world(), begun));
    await world().run("lead", (context) => endPlacement(context, { placementId: placement }));
    const later = (startsOn: string) =>
      openOpening(world(), { layers: ["BREAK@1"], startsOn, endsOn: "2027-05-21" });
    expect((await judged(person, await later("2026-12-02")))?.outcome).toBe("ELIGIBLE");
    expect((await judged(person, await later("2026-12-03")))?.failing).toEqual([
      "r: break in service too long",
    ]);
    world().advance(DAY_MS);
    await clear(person, true, "2026-11-03");
    expect((await judged(person, await later("2026-12-03")))?.outcome).toBe("ELIGIBLE");
  });

  test("is append-only", async () => {
    const { db } = world().app;
    await expect(db.deleteFrom("paper").execute()).rejects.toThrow(APPEND_ONLY);
    await expect(db.deleteFrom("name_change").execute()).rejects.toThrow(APPEND_ONLY);
  });
});

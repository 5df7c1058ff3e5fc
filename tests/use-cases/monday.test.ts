import { beforeAll, describe, expect, test } from "vitest";
import { changeHold } from "../../app/placement/change-hold.server";
import {
  type ClearanceEntry,
  recordClearance,
} from "../../app/placement/clearances/record-clearance.server";
import { checkHints } from "../../app/placement/hints/check-hints.server";
import { refreshHints } from "../../app/placement/hints/refresh-hints.server";
import { SYSTEM } from "../../app/record/context.server";
import type { MondayList } from "../../app/reporting/monday/monday";
import { readMonday, readMondayList } from "../../app/reporting/monday/read-monday.server";
import { placeInSteps } from "./place-in-steps";
import { addPerson, openOpening, stagePlacement } from "./placement-world";
import { DAY_MS, onEveryDatabase } from "./world";

const CARD: Omit<ClearanceEntry, "personId"> = {
  type: "az_ivp_card",
  state: "cleared",
  on: "2026-10-01",
  validThrough: null,
  custody: "agency",
};
const BEGAN = { startsOn: "2026-10-05", slots: 20, besideOthers: true };

onEveryDatabase("monday", (world) => {
  beforeAll(async () => {
    await stagePlacement(world());
  });

  let people = 0;
  async function member(changes: Partial<ClearanceEntry> | null = {}): Promise<string> {
    const id = `member-${String(++people).padStart(2, "0")}`;
    await world().run(SYSTEM, (context) => addPerson(context, id, "program", "corps_member"));
    if (changes) await clear(id, changes);
    return id;
  }
  const clear = (personId: string, changes: Partial<ClearanceEntry>) =>
    world().run("adjudicator", (c) => recordClearance(c, { personId, ...CARD, ...changes }));
  const hold = (personId: string, change: "put" | "lift") =>
    world().run("lead", (c) => changeHold(c, { personId, change }));
  async function placed(openingId: string, changes: Partial<ClearanceEntry> = {}) {
    const personId = await member(changes);
    const outcome = await world().run("lead", (c) =>
      placeInSteps(c, { openingId, personId, key: personId }),
    );
    if (!outcome.ok) throw new Error(outcome.reason);
    return personId;
  }
  const refresh = () => refreshHints(world().app, "test");
  async function monday(actor = "lead") {
    const { app, as } = world();
    const page = await readMonday(app.reading(as(actor)));
    if (!page) throw new Error("no Monday");
    return page;
  }
  const listed = async (list: MondayList, actor = "lead") =>
    (await monday(actor)).lists[list].rows.map(({ personId, state }) => ({ personId, ...state }));
  const unsound = async () => {
    const found: string[] = [];
    for await (const what of checkHints(world().app.db)) found.push(what);
    return found;
  };

  describe("placements at risk", () => {
    test("are listed before and after hints are made, the first to fail first", async () => {
      const opening = await openOpening(world(), BEGAN);
      const later = await placed(opening, { validThrough: "2026-11-15" });
      const sooner = await placed(opening, { validThrough: "2026-11-10" });
      await placed(opening, { validThrough: "2026-11-17" });
      await placed(opening);
      const wanted = [
        { personId: sooner, kind: "until", day: "2026-11-10" },
        { personId: later, kind: "until", day: "2026-11-15" },
      ];
      expect(
        (await listed("at-risk")).sort((a, b) => b.personId.localeCompare(a.personId)),
      ).toEqual(wanted);
      expect(await refresh()).toBeGreaterThan(0);
      expect(await refresh()).toBe(0);
      expect(await listed("at-risk")).toEqual(wanted);
      expect(await listed("at-risk", "elsewhere")).toEqual([]);
      expect(await unsound()).toEqual([]);
    });

    test("show what was learned since hints were made, and drop what no longer holds", async () => {
      const opening = await openOpening(world(), BEGAN);
      const person = await placed(opening);
      await refresh();
      expect((await listed("at-risk")).map(({ personId }) => personId)).not.toContain(person);
      await hold(person, "put");
      expect(await listed("at-risk")).toContainEqual({ personId: person, kind: "failing" });
      await refresh();
      expect((await listed("at-risk"))[0]).toEqual({ personId: person, kind: "failing" });
      await hold(person, "lift");
      // A hold of today holds today; the day after, nothing is left to show.
      world().advance(DAY_MS);
      expect((await listed("at-risk")).map(({ personId }) => personId)).not.toContain(person);
      await refresh();
      expect(await unsound()).toEqual([]);
      world().advance(-DAY_MS);
    });

    test("name the requirement that ends, and what keeps it", async () => {
      const row = (await monday()).lists["at-risk"].rows.find(
        ({ state }) => state.kind === "until",
      );
      expect(row?.leaf).toMatchObject({ req: "az.ivp", through: "2026-11-10" });
      expect(row?.leaf?.next).toMatchObject({ owner: "person" });
    });
  });

  test("starts of this week that are not eligible are a list of their own", async () => {
    const opening = await openOpening(world(), { slots: 9, besideOthers: true });
    const later = await openOpening(world(), { slots: 9, startsOn: "2026-11-10" });
    const [ready, held, next] = [await placed(opening), await placed(opening), await placed(later)];
    await refresh();
    expect(await listed("starting")).toEqual([]);
    await hold(held, "put");
    await hold(next, "put");
    const rowsOf = async (list: MondayList) => (await listed(list)).map(({ personId }) => personId);
    expect(await rowsOf("starting")).toEqual([held]);
    expect(await rowsOf("at-risk")).not.toContain(held);
    await refresh();
    expect(await listed("starting")).toEqual([{ personId: held, kind: "failing" }]);
    const risk = (await listed("at-risk")).map(({ personId }) => personId);
    expect(risk).toContain(next);
    expect(risk).not.toContain(held);
    expect(risk).not.toContain(ready);
  });

  test("people who wait on the program are found through hints, and judged again", async () => {
    await openOpening(world());
    const [waits, applies] = [
      await member({ state: "flagged", on: "2026-11-01" }),
      await member(null),
    ];
    await refresh();
    const waiting = async () => (await listed("waiting")).map(({ personId }) => personId);
    expect(await waiting()).toContain(waits);
    expect(await waiting()).not.toContain(applies);
    const row = (await monday()).lists.waiting.rows.find(({ personId }) => personId === waits);
    expect(row).toMatchObject({ state: { kind: "steps", n: 1 }, leaf: { why: "in review" } });
    await clear(waits, { on: "2026-11-02" });
    expect(await waiting()).not.toContain(waits);
  });

  test("unfilled openings name who may fill them and who is one step away", async () => {
    const opening = await openOpening(world(), { slots: 2, title: "Mentor" });
    await refresh();
    const shown = (await monday()).unfilled.find((one) => one.opening.id === opening);
    expect(shown?.ready.length).toBeGreaterThan(0);
    expect(shown?.oneStep.length).toBeGreaterThan(0);
    for (const { personId } of shown?.ready ?? []) await hold(personId, "put");
    const again = (await monday()).unfilled.find((one) => one.opening.id === opening);
    expect(again?.ready).toEqual([]);
    expect((await monday()).unjudged).toBe(shown?.ready.length);
  });

  test("a list is read a page at a time, by its own lead only", async () => {
    const { app, as } = world();
    const all = await readMondayList(app.reading(as("lead")), { list: "at-risk", page: 1 });
    expect(all?.rows.length).toBeGreaterThan(2);
    expect(all?.more).toBe(false);
    const none = await readMondayList(app.reading(as("elsewhere")), { list: "at-risk", page: 1 });
    expect(none?.rows).toEqual([]);
    expect(await readMondayList(app.reading(as("coach")), { list: "at-risk", page: 1 })).toBeNull();
  });

  test("a hint that a fact went past is named", async () => {
    const { app } = world();
    await refresh();
    expect(await unsound()).toEqual([]);
    await app.db.updateTable("standing_hint").set({ steps: 7 }).execute();
    expect((await unsound()).length).toBeGreaterThan(0);
  });
});

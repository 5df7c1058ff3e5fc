import { beforeAll, describe, expect, test } from "vitest";
import { textFor } from "../../app/i18n/catalog";
import { changeHold } from "../../app/placement/change-hold.server";
import type { ExpiringPick } from "../../app/reporting/expiring/expiring";
import { expiringCsv } from "../../app/reporting/expiring/expiring-csv";
import { readExpiring, readExpiringFile } from "../../app/reporting/expiring/read-expiring.server";
import { setName } from "../../db/queries/identity-names";
import { BEGAN, deskOf } from "./desk-world";
import { openOpening, stagePlacement } from "./placement-world";
import { DAY_MS, onEveryDatabase } from "./world";

const ALL: ExpiringPick = { within: 90, school: null, role: null, owner: null, action: null };

onEveryDatabase("the expiry board", (world) => {
  const { clear, member, placed, refresh } = deskOf(world);
  beforeAll(async () => {
    await stagePlacement(world());
  });

  const board = async (pick: Partial<ExpiringPick> = {}, actor = "lead", page = 1) => {
    const { app, as } = world();
    const shown = await readExpiring(app.reading(as(actor)), { pick: { ...ALL, ...pick }, page });
    if (!shown) throw new Error("no board");
    return shown;
  };
  const listed = async (pick: Partial<ExpiringPick> = {}, actor = "lead") =>
    (await board(pick, actor)).rows.map(({ personId }) => personId);

  describe("lists whose yes ends", () => {
    let opening = "";
    let mentors = "";
    const who: Record<string, string> = {};
    beforeAll(async () => {
      opening = await openOpening(world(), BEGAN);
      mentors = await openOpening(world(), {
        ...BEGAN,
        schoolId: "other-school",
        role: "mentor",
        title: "Mentor",
      });
      who.soon = await placed(opening, { validThrough: "2026-11-20" });
      who.later = await placed(opening, { validThrough: "2026-12-20" });
      who.last = await placed(mentors, { validThrough: "2027-01-20" });
      who.never = await placed(opening);
      who.far = await placed(opening, { validThrough: "2027-03-01" });
      who.ready = await member({ validThrough: "2026-12-01" });
      who.unready = await member(null);
    });

    test("before hints are made and after, the first to end first", async () => {
      expect((await listed()).sort()).toEqual([who.last, who.later, who.soon].sort());
      await refresh();
      expect(await listed()).toEqual([who.soon, who.ready, who.later, who.last]);
    });

    test("within 30, 60 and 90 days", async () => {
      expect(await listed({ within: 30 })).toEqual([who.soon, who.ready]);
      expect(await listed({ within: 60 })).toEqual([who.soon, who.ready, who.later]);
    });

    test("by school, role, owner and step", async () => {
      expect(await listed({ school: "other-school" })).toEqual([who.last]);
      expect(await listed({ role: "mentor" })).toEqual([who.last]);
      expect(await listed({ owner: "coach" })).toEqual([]);
      expect(await listed({ owner: "person", action: "apply" })).toEqual(await listed());
      expect(await listed({ action: "renew" })).toEqual([]);
    });

    test("with the day, the word, the step and who serves", async () => {
      const [first, second] = (await board()).rows;
      expect(first).toMatchObject({
        lastDay: "2026-11-20",
        status: "expiring",
        isPlaced: true,
        leaf: { req: "az.ivp", next: { action: "apply", owner: "person" } },
        reminded: null,
      });
      expect(second).toMatchObject({ isPlaced: false, lastDay: "2026-12-01" });
    });

    test("and how many end when", async () => {
      const { weeks } = await board();
      const counted = weeks.filter(({ placed, ready }) => placed + ready > 0);
      expect(counted.map(({ from, placed, ready }) => [from, placed, ready])).toEqual([
        ["2026-11-16", 1, 0],
        ["2026-11-30", 0, 1],
        ["2026-12-14", 1, 0],
        ["2027-01-18", 1, 0],
      ]);
    });

    test("judged again: what was learned since hints were made is shown at once", async () => {
      await clear(who.soon ?? "", { on: "2026-11-02" });
      expect(await listed()).not.toContain(who.soon);
      await refresh();
      expect(await listed()).not.toContain(who.soon);
    });

    test("those who fail now come first, with what ended", async () => {
      const held = await placed(opening);
      await world().run("lead", (c) => changeHold(c, { personId: held, change: "put" }));
      await refresh();
      const shown = await board();
      expect(shown.rows[0]).toMatchObject({
        personId: held,
        lastDay: null,
        status: "lapsed",
        leaf: { next: { owner: "lead", action: "lift-hold" } },
      });
      expect(shown.weeks[0]).toMatchObject({ from: null, placed: 1 });
    });

    test("a day passes, and time alone moves people to the front", async () => {
      world().advance(29 * DAY_MS);
      const shown = await board({ within: 30 });
      expect(shown.rows.map(({ personId }) => personId)).toContain(who.later);
      expect(shown.rows.map(({ personId }) => personId)).not.toContain(who.last);
      world().advance(-29 * DAY_MS);
    });

    test("nobody of another program, and no board for a coach", async () => {
      expect(await listed({}, "elsewhere")).toEqual([]);
      const { app, as } = world();
      expect(await readExpiring(app.reading(as("coach")), { pick: ALL, page: 1 })).toBeNull();
      expect(await readExpiringFile(app.reading(as("coach")), ALL)).toBeNull();
    });

    test("a page has 25, the next page the rest, and the file all", async () => {
      const many = await openOpening(world(), { ...BEGAN, slots: 30, title: "Many" });
      for (let n = 0; n < 26; n++) await placed(many, { validThrough: "2026-11-30" });
      await refresh();
      const [one, two] = [await board(), await board({}, "lead", 2)];
      expect(one.rows).toHaveLength(25);
      expect([one.more, two.more]).toEqual([true, false]);
      const all = [...one.rows, ...two.rows].map(({ personId }) => personId);
      expect(new Set(all).size).toBe(one.total);
      const { app, as } = world();
      const file = await readExpiringFile(app.reading(as("lead")), ALL);
      expect(file?.rows.map(({ personId }) => personId)).toEqual(all);
    });

    test("a name that a spreadsheet would run is written as text", async () => {
      await world().run("lead", ({ tx, now: at }) =>
        setName(tx, { personId: who.later ?? "", name: "=cmd|' /C calc'!A0", at }),
      );
      const { app, as } = world();
      const file = await readExpiringFile(app.reading(as("lead")), ALL);
      const csv = expiringCsv(file?.rows ?? [], textFor("en"), file?.names ?? {});
      expect(csv).toContain("'=cmd|");
      expect(csv).not.toMatch(/(^|,)"?=/m);
      expect(csv).toContain("Expiring");
    });
  });
});

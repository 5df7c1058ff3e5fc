import { beforeAll, describe, expect, test } from "vitest";
import {
  type ClearanceEntry,
  recordClearance,
} from "../../app/placement/clearances/record-clearance.server";
import { localDay } from "../../app/placement/gate/days";
import { checkHints } from "../../app/placement/hints/check-hints.server";
import { placementOutlook, standingOf } from "../../app/placement/hints/hint";
import { judgePeople, readProgramNow } from "../../app/placement/hints/judge-people.server";
import { rebuildHints } from "../../app/placement/hints/rebuild-hints.server";
import { refreshHints } from "../../app/placement/hints/refresh-hints.server";
import { LEASE_MS, PEOPLE_AT_ONCE } from "../../app/placement/hints/round.server";
import { judgePlacement } from "../../app/placement/judge-placement.server";
import { judgeOpening } from "../../app/placement/openings/judge-opening.server";
import { publishRuleSet } from "../../app/placement/rules/publish-rule-set.server";
import type { App } from "../../app/record/app.server";
import { SYSTEM } from "../../app/record/context.server";
import { activePlacementsOf } from "../../db/queries/placement";
import { changeLayers } from "../../db/queries/placement-changes";
import { openingById } from "../../db/queries/placement-openings";
import { takeLease } from "../../db/queries/record";
import { countUnjudged } from "../../db/queries/reporting-monday";
import { placeInSteps } from "./place-in-steps";
import { addPerson, openOpening, openUnready, stagePlacement } from "./placement-world";
import { dice, openHistory } from "./random-history";
import { HOUR_MS, onEveryDatabase, type World } from "./world";

const CHANGES = process.env.MUSTER_DEEP === "1" ? 400 : 60;
const TOO_LONG_MS = 10 * 60_000;

async function stored({ app: { db } }: World) {
  const standings = await db.selectFrom("standing_hint").selectAll().execute();
  const people = await db
    .selectFrom("person_hint")
    .select(["person_id", "opening_id", "steps", "owner", "fails_on", "stop_action", "stop_owner"])
    .execute();
  const placements = await db.selectFrom("placement_hint").selectAll().execute();
  return [standings, people, placements].map((rows) =>
    rows.map((row) => JSON.stringify(row)).sort(),
  );
}

onEveryDatabase("hints of many people", (world) => {
  test(
    "are those of each of them, judged alone about each opening",
    async () => {
      const { app, run, advance } = world();
      const { db } = app;
      const roll = dice(Number(process.env.MUSTER_SEED ?? 11));
      const history = await openHistory(world(), roll);
      await run(SYSTEM, (context) =>
        publishRuleSet(context, {
          id: "R-HOSTED@1",
          title: "A rule",
          layer: "program",
          source: "Ours.",
          checkedOn: "2026-08-20",
          example: true,
          rule: {
            req: "r.hosted",
            kind: "agreement",
            doc: "host",
            parties: ["school", "program"],
            horizon: "continuous",
          },
        }),
      );
      const hosted = { slots: 40, layers: ["AZ-IVP@1", "R-HOSTED@1"] };
      const more = [
        await openOpening(world(), { ...hosted, schoolId: "other-school" }),
        await openOpening(world(), hosted),
        await openOpening(world(), { slots: 40, schoolId: "other-school" }),
        await openOpening(world(), { slots: 40, schoolId: "other-school", accompanied: true }),
      ];
      for (let nth = 0; nth < CHANGES; nth++) {
        advance(HOUR_MS / 6);
        await history.change();
        const asked = {
          openingId: history.pick([...history.openings, ...more]),
          personId: history.pick(history.people),
          key: `try-${nth}`,
        };
        if (roll(3) === 0) await run("lead", (context) => placeInSteps(context, asked));
      }
      const at = app.now();
      const program = await readProgramNow(db, "program", at);
      const everyone = history.people.map((personId) => ({ personId, marked: 1 }));
      const made = await judgePeople(db, "program", everyone, { program, at });
      expect(made.length).toBeGreaterThan(3);
      expect(made.flatMap(({ placements }) => placements).length).toBeGreaterThan(0);
      for (const { personId, standings, placements } of made) {
        const held = await activePlacementsOf(db, personId);
        const steps: (typeof standings)[number][] = [];
        const outlooks: (typeof placements)[number][] = [];
        for (const { id } of program.openings) {
          const opening = await openingById(db, id);
          if (!opening) throw new Error("an opening stays");
          const placement = held.find(({ openingId }) => openingId === id);
          if (placement) {
            const body = await judgePlacement(db, {
              opening,
              placement: { ...placement, personId },
              at,
            });
            const outlook = placementOutlook(body, localDay(at, opening.school.timeZone));
            outlooks.push({ placementId: placement.id, ...outlook });
          } else {
            const body = await judgeOpening(db, { opening, personId, at });
            steps.push({ openingId: id, steps: standingOf(body).steps });
          }
        }
        expect([personId, standings, placements]).toEqual([personId, steps, outlooks]);
      }
    },
    TOO_LONG_MS,
  );
});

onEveryDatabase("the job that makes hints", (world) => {
  const PEOPLE = 3 * PEOPLE_AT_ONCE + 5;
  /** With those of every staged program. */
  const EVERYONE = PEOPLE + 3;
  const THIRD = 2;
  const CARD: Omit<ClearanceEntry, "personId"> = {
    type: "az_ivp_card",
    state: "cleared",
    on: "2026-10-01",
    validThrough: null,
    custody: "agency",
  };
  let opening: string;
  beforeAll(async () => {
    await stagePlacement(world());
    opening = await openOpening(world(), { slots: 5 });
    await world().run(SYSTEM, async (context) => {
      for (let n = 0; n < PEOPLE; n++)
        await addPerson(context, `member-${n}`, "program", "corps_member");
    });
    for (let n = 0; n < PEOPLE; n += 3)
      await world().run("adjudicator", (context) =>
        recordClearance(context, { personId: `member-${n}`, ...CARD }),
      );
    await refreshHints(world().app, "test");
  });

  const unjudged = () => countUnjudged(world().app.db, ["program"]);
  const unsound = async () => {
    const found: string[] = [];
    for await (const what of checkHints(world().app.db)) found.push(what);
    return found;
  };
  /** Everyone is to be judged again, as after a rule that the opening follows. */
  async function changeRules() {
    world().advance(HOUR_MS);
    const { app, run } = world();
    const layers = (await openingById(app.db, opening))?.layers ?? [];
    const said = { openingId: opening, was: layers, layers, moves: [], changedBy: "lead" };
    await run("lead", ({ tx, now: at }) => changeLayers(tx, { ...said, at }));
    world().advance(HOUR_MS);
  }
  /** The app as it is; something happens before each of its writes. */
  function watched(before: (nth: number) => unknown): App {
    const { app } = world();
    let nth = 0;
    const run: App["run"] = async (actor, work) => {
      await before(nth++);
      return app.run(actor, work);
    };
    return { ...app, run };
  }
  /** A round that is told to stop at its third write. */
  function stoppedRound(holder: string) {
    const stopping = new AbortController();
    const app = watched((nth) => nth === THIRD && stopping.abort());
    return refreshHints(app, holder, { signal: stopping.signal });
  }

  test("judges everyone anew when an opening has other rules, a few in a transaction", async () => {
    const { app } = world();
    const before = await stored(world());
    await changeRules();
    let writes = 0;
    const judged = await refreshHints(
      watched(() => {
        writes += 1;
      }),
      "test",
    );
    expect(judged).toBe(EVERYONE);
    expect(writes).toBeGreaterThan(judged / PEOPLE_AT_ONCE);
    expect(await stored(world())).toEqual(before);
    expect(await refreshHints(app, "test")).toBe(0);
    expect(await unsound()).toEqual([]);
  });

  describe("cut short", () => {
    test("by a stop, it keeps what it made and goes on from there, whoever goes on", async () => {
      const before = await stored(world());
      await changeRules();
      const judged = await stoppedRound("test");
      expect(judged).toBeGreaterThan(0);
      expect(judged).toBeLessThan(EVERYONE);
      expect(await unjudged()).toBe(EVERYONE - judged);
      expect(await refreshHints(world().app, "another")).toBe(EVERYONE - judged);
      expect(await stored(world())).toEqual(before);
    });

    test("by the end of its process, another goes on once the lease is over", async () => {
      const before = await stored(world());
      await changeRules();
      const killed = watched((nth) => {
        if (nth > THIRD) throw new Error("killed");
      });
      await expect(refreshHints(killed, "test")).rejects.toThrow("killed");
      const left = await unjudged();
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThan(EVERYONE);
      expect(await refreshHints(world().app, "another")).toBe(0);
      world().advance(LEASE_MS);
      expect(await refreshHints(world().app, "another")).toBe(left);
      expect(await stored(world())).toEqual(before);
    });

    test("halfway through a new opening, the next round judges the others", async () => {
      const { app } = world();
      const added = await openUnready(world(), { slots: 5 });
      const judged = await stoppedRound("test");
      expect(judged).toBeGreaterThan(0);
      expect(judged).toBeLessThan(EVERYONE);
      expect(await refreshHints(app, "test")).toBe(EVERYONE - judged);
      const known = await app.db
        .selectFrom("standing_hint")
        .selectAll()
        .where("opening_id", "=", added)
        .execute();
      expect(known.length).toBe(EVERYONE);
      expect(await unsound()).toEqual([]);
      const live = await stored(world());
      await rebuildHints(app, "test");
      expect(await stored(world())).toEqual(live);
    });
  });

  test("writes nothing once another process makes hints", async () => {
    const { app } = world();
    await changeRules();
    const robbed = watched(
      (nth) => nth === THIRD && app.db.updateTable("lease").set({ holder: "another" }).execute(),
    );
    const judged = await refreshHints(robbed, "test");
    expect(await unjudged()).toBe(EVERYONE - judged);
    expect(await unjudged()).toBeGreaterThan(0);
    await app.run(SYSTEM, ({ tx, now }) => takeLease(tx, "hints", "another", now, now));
    await refreshHints(app, "test");
    expect(await unjudged()).toBe(0);
  });
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { explainDecision } from "../../app/placement/explain-decision.server";
import type { ClearanceState } from "../../app/placement/gate/facts";
import { agreeToMerge } from "../../app/placement/merges/agree-to-merge.server";
import { proposeMerge, proposeUnmerge } from "../../app/placement/merges/propose-merge.server";
import { replayDecisions } from "../../app/placement/replay-decisions.server";
import { SYSTEM } from "../../app/record/context.server";
import { standingMerges } from "../../db/queries/identity-merges";
import { activePlacementsIn } from "../../db/queries/placement";
import { openTasks } from "../../db/queries/placement-tasks";
import { addPerson, openOpening, stagePlacement } from "./placement-world";
import { type Act, across, type Racer, startRacer } from "./race";
import { onEveryDatabase } from "./world";

const ROUNDS = process.env.MUSTER_DEEP === "1" ? 50 : 3;
const TOO_LONG_MS = 20 * 60_000;
const PLACED = { waited: true, first: { ok: true }, second: { ok: true } };
const REFUSED = {
  waited: true,
  first: { ok: true },
  second: { ok: false, reason: "not-eligible" },
};

onEveryDatabase("facts that change while somebody is placed", (world) => {
  let racers: [Racer, Racer];
  beforeAll(async () => {
    await stagePlacement(world());
    await world().run(SYSTEM, (context) =>
      addPerson(context, "adjudicator-2", "program", "adjudicator"),
    );
    racers = [startRacer(world().database.url), startRacer(world().database.url)];
  });
  afterAll(() => Promise.all(racers.map((racer) => racer.end())));

  let people = 0;
  async function member(state: ClearanceState | null = null): Promise<string> {
    const id = `racer-${String(++people).padStart(4, "0")}`;
    await world().run(SYSTEM, (context) => addPerson(context, id, "program", "corps_member"));
    if (state) await clear(id, state);
    return id;
  }
  async function clear(personId: string, state: ClearanceState): Promise<string> {
    const card = { type: "az_ivp_card", validThrough: null, custody: "agency" } as const;
    const entered = await world().run("adjudicator", (context) =>
      recordClearance(context, { ...card, personId, state, on: "2026-10-20" }),
    );
    if (!entered.ok) throw new Error(entered.reason);
    return entered.value.id;
  }
  async function asked(from: string, into: string, use = proposeMerge): Promise<Act> {
    const made = await world().run("adjudicator", (context) => use(context, { from, into }));
    if (!made.ok) throw new Error(made.reason);
    const { proposalId } = made.value;
    return { kind: "agree-to-merge", proposalId, actor: "adjudicator-2" };
  }
  async function merged(from: string, into: string): Promise<void> {
    const act = await asked(from, into);
    if (act.kind !== "agree-to-merge") throw new Error("another act");
    const agreed = await world().run(act.actor, (context) => agreeToMerge(context, act));
    if (!agreed.ok) throw new Error(agreed.reason);
  }
  const place = (openingId: string, personId: string, actor = "lead"): Act => ({
    kind: "place",
    openingId,
    personId,
    actor,
    key: `${openingId}-${personId}-${actor}`,
  });
  const decide = (personId: string, state: ClearanceState, on: string): Act => ({
    kind: "clear",
    personId,
    state,
    on,
    actor: "adjudicator",
  });
  const flag = (personId: string) => decide(personId, "flagged", "2026-10-21");
  const tasksIn = async (openingId: string) => {
    const held = await activePlacementsIn(world().app.db, [openingId]);
    return openTasks(
      world().app.db,
      held.map(({ id }) => id),
    );
  };

  /** Both orders, round after round: the change first refuses, the placement first gets a task. */
  async function bothOrders(
    prepare: () => Promise<{ personId: string; change: Act; cause: string }>,
  ): Promise<void> {
    for (let round = 0; round < ROUNDS; round++) {
      const [one, other] = round % 2 === 0 ? racers : [racers[1], racers[0]];
      const after = { openingId: await openOpening(world()), ...(await prepare()) };
      const placing = place(after.openingId, after.personId);
      expect(
        await across(
          world().app,
          { racer: one, act: placing },
          { racer: other, act: after.change },
        ),
      ).toMatchObject(PLACED);
      expect(await tasksIn(after.openingId)).toMatchObject([
        { kind: "suspend", cause: after.cause },
      ]);
      const before = { openingId: await openOpening(world()), ...(await prepare()) };
      expect(
        await across(
          world().app,
          { racer: one, act: before.change },
          { racer: other, act: place(before.openingId, before.personId) },
        ),
      ).toMatchObject(REFUSED);
      expect(await activePlacementsIn(world().app.db, [before.openingId])).toEqual([]);
    }
  }

  test(
    `a merge is undone while one of the two is placed (${ROUNDS} rounds)`,
    () =>
      bothOrders(async () => {
        const [old, present] = [await member("cleared"), await member()];
        await merged(old, present);
        const change = await asked(old, present, proposeUnmerge);
        return { personId: present, change, cause: "person-unmerged" };
      }),
    TOO_LONG_MS,
  );

  test(
    `a merge brings a review while one of the two is placed (${ROUNDS} rounds)`,
    () =>
      bothOrders(async () => {
        const [flagged, cleared] = [await member("flagged"), await member("cleared")];
        return {
          personId: cleared,
          change: await asked(flagged, cleared),
          cause: "person-merged",
        };
      }),
    TOO_LONG_MS,
  );

  test(
    `the other account of theirs is flagged while one is placed (${ROUNDS} rounds)`,
    () =>
      bothOrders(async () => {
        const [old, present] = [await member(), await member("cleared")];
        await merged(old, present);
        return { personId: present, change: flag(old), cause: "clearance-recorded" };
      }),
    TOO_LONG_MS,
  );

  test(
    `a mistake is taken back while they are placed on it (${ROUNDS} rounds)`,
    () =>
      bothOrders(async () => {
        const personId = await member();
        const factId = await clear(personId, "cleared");
        const change: Act = { kind: "correct", personId, factId, actor: "adjudicator-2" };
        return { personId, change, cause: "fact-corrected" };
      }),
    TOO_LONG_MS,
  );

  test(
    `two accounts of one person go to two schools at the same hours (${ROUNDS} rounds)`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const [old, present] = [await member("cleared"), await member()];
        await merged(old, present);
        const openings = [await openOpening(world()), await openOpening(world())] as const;
        const seen = await across(
          world().app,
          { racer: racers[0], act: place(openings[0], old) },
          { racer: racers[1], act: place(openings[1], present, "lead-2") },
        );
        expect(seen).toMatchObject({
          waited: true,
          first: { ok: true },
          second: { ok: false, reason: "overlapping-hours" },
        });
        expect(await activePlacementsIn(world().app.db, [...openings])).toHaveLength(1);
      }
    },
    TOO_LONG_MS,
  );

  test(
    `decisions come in out of order: the later day wins, whichever is written first (${ROUNDS} rounds)`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const personId = await member();
        const openingId = await openOpening(world());
        const cleared = decide(personId, "cleared", "2026-10-20");
        const earlierFirst = round % 2 === 0;
        const [first, second] = [
          earlierFirst ? cleared : flag(personId),
          earlierFirst ? flag(personId) : cleared,
        ];
        expect(
          await across(
            world().app,
            { racer: racers[0], act: first },
            { racer: racers[1], act: second },
          ),
        ).toMatchObject(PLACED);
        const answer = await explainDecision(world().app.reading(SYSTEM), { openingId, personId });
        expect(answer?.body.answer.failing).toContain("az.ivp: flagged or suspended");
      }
    },
    TOO_LONG_MS,
  );

  test(
    `one question is agreed to twice at once: one merge (${ROUNDS} rounds)`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const [old, present] = [await member(), await member()];
        const act = await asked(old, present);
        const seen = await across(
          world().app,
          { racer: racers[0], act },
          { racer: racers[1], act },
        );
        expect(seen).toMatchObject(PLACED);
        expect(await standingMerges(world().app.db, { touching: [old] })).toHaveLength(1);
      }
    },
    TOO_LONG_MS,
  );

  test("after all of it, every stored decision is made again byte for byte", async () => {
    const replayed = await replayDecisions(world().app.reading(SYSTEM));
    expect(replayed.length).toBeGreaterThanOrEqual(ROUNDS * 8);
    expect(replayed.filter((one) => !one.same)).toEqual([]);
  });
});

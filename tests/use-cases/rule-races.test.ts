import { afterAll, beforeAll, expect, test } from "vitest";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { ruleHash } from "../../app/placement/decision";
import { explainDecision } from "../../app/placement/explain-decision.server";
import { replayDecisions } from "../../app/placement/replay-decisions.server";
import { effectDigest } from "../../app/placement/rules/effect";
import { planPublication } from "../../app/placement/rules/plan-publication.server";
import { proposeVersion } from "../../app/placement/rules/propose-version.server";
import { publishRuleSet } from "../../app/placement/rules/publish-rule-set.server";
import { changeDraft, startVersion } from "../../app/placement/rules/save-draft.server";
import { SYSTEM } from "../../app/record/context.server";
import type { Outcome } from "../../app/record/outcome";
import { activePlacementsIn } from "../../db/queries/placement";
import { storedDecisions } from "../../db/queries/placement-decisions";
import { openOffers } from "../../db/queries/placement-offers";
import { openTasks } from "../../db/queries/placement-tasks";
import { addPerson, openOpening, stagePlacement } from "./placement-world";
import { type Act, across, type Racer, startRacer } from "./race";
import { onEveryDatabase } from "./world";

const ROUNDS = process.env.MUSTER_DEEP === "1" ? 50 : 3;
const TOO_LONG_MS = 20 * 60_000;
/** Who was cleared on 20 October has no year left, and is too late by the strict one. */
const CARD = (max: string) => ({
  all: [
    { req: "own.hold", kind: "no_hold", horizon: "continuous" },
    {
      req: "own.card",
      kind: "clearance",
      type: "az_ivp_card",
      max_age: max,
      horizon: "continuous",
    },
  ],
});
const AT_ONCE = { when: "at-once" } as const;

onEveryDatabase("a rule is published between the preview and the commit", (world) => {
  let racers: [Racer, Racer];
  let families = 0;
  beforeAll(async () => {
    await stagePlacement(world());
    racers = [startRacer(world().database.url), startRacer(world().database.url)];
  });
  afterAll(() => Promise.all(racers.map((racer) => racer.end())));

  const got = <T>(outcome: Outcome<T, string>): T => {
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value;
  };

  /** Somebody whom the program's own rule lets serve, and what its next version waits for. */
  async function setting(stricter: ReturnType<typeof CARD>) {
    const { app, run } = world();
    const name = `OWN-${++families}`;
    const personId = `candidate-${families}`;
    const words = { title: "Own", source: "Handbook.", checkedOn: "2026-10-01", example: false };
    await run(SYSTEM, async (context) => {
      await addPerson(context, personId, "program", "corps_member");
      const version = { ...words, id: `${name}@1`, layer: "program" as const, rule: CARD("P5Y") };
      got(await publishRuleSet(context, version, "program"));
    });
    const card = { type: "az_ivp_card", validThrough: null, custody: "agency" } as const;
    await run("adjudicator", async (context) =>
      got(
        await recordClearance(context, { ...card, personId, state: "cleared", on: "2026-10-20" }),
      ),
    );
    const openingId = await openOpening(world(), { layers: [`${name}@1`] });
    const draft = got(
      await run("lead", (context) => startVersion(context, { ruleId: `${name}@1` })),
    );
    const next = { id: draft.id, change: () => ({ rule: stricter }) };
    got(await run("lead", (context) => changeDraft(context, next)));
    const asked = { draftId: draft.id, applies: AT_ONCE };
    const { proposalId } = got(await run("lead", (context) => proposeVersion(context, asked)));
    const ruleSet = { id: `${name}@2`, hash: ruleHash(stricter), rule: stricter };
    const plan = await planPublication(app.db, { ruleSet, applies: AT_ONCE, now: app.now() });
    const seen = effectDigest(plan.effect);
    const publish: Act = { kind: "publish", proposalId, seen, actor: "lead-2" };
    return { openingId, personId, publish };
  }
  /** What the lead's page says now, as it goes along with the form. */
  async function previewed({ openingId, personId }: { openingId: string; personId: string }) {
    const reading = world().app.reading({ kind: "person", personId: "lead" });
    return (await explainDecision(reading, { openingId, personId }))?.digest ?? "";
  }
  const order = (round: number): [Racer, Racer] =>
    round % 2 === 0 ? racers : [racers[1], racers[0]];
  let pressed = 0;
  /** The page's form: the answer that it showed, under a key of its own. */
  const confirm = (
    kind: "propose" | "place",
    one: { openingId: string; personId: string },
    seen: string,
  ): Act => ({
    kind,
    ...one,
    seen,
    key: `pressed-${++pressed}`,
    actor: "lead",
  });
  const pair = ({ openingId, personId }: { openingId: string; personId: string }) => ({
    openingId,
    personId,
  });

  test(
    `still a yes, by another rule: nothing is done until the lead confirms again (${ROUNDS} rounds)`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const one = await setting(CARD("P1Y"));
        const seen = await previewed(one);
        const [first, second] = order(round);
        expect(
          await across(
            world().app,
            { racer: first, act: one.publish },
            { racer: second, act: confirm("propose", pair(one), seen) },
          ),
        ).toEqual({
          waited: true,
          first: { ok: true, reason: "" },
          second: { ok: false, reason: "answer-changed" },
        });
        expect(await openOffers(world().app.db, { openingIds: [one.openingId] })).toEqual([]);
        const now = await previewed(one);
        expect(now).not.toBe(seen);
        second.start(confirm("place", pair(one), now));
        second.tell("work");
        second.tell("commit");
        expect(await second.answer()).toEqual({ ok: true, reason: "" });
        const held = await activePlacementsIn(world().app.db, [one.openingId]);
        expect(held.map(({ personId }) => personId)).toEqual([one.personId]);
        expect(held[0]?.pinned.every((id) => id.endsWith("@2"))).toBe(true);
      }
    },
    TOO_LONG_MS,
  );

  test(
    `no longer a yes: nobody is proposed, and the stored decision names it (${ROUNDS} rounds)`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const one = await setting(CARD("P10D"));
        const seen = await previewed(one);
        const [first, second] = order(round);
        expect(
          await across(
            world().app,
            { racer: first, act: one.publish },
            { racer: second, act: confirm("place", pair(one), seen) },
          ),
        ).toEqual({
          waited: true,
          first: { ok: true, reason: "" },
          second: { ok: false, reason: "not-eligible" },
        });
        expect(await activePlacementsIn(world().app.db, [one.openingId])).toEqual([]);
        const decisions = await storedDecisions(world().app.db);
        const decision = decisions.find(({ openingId }) => openingId === one.openingId);
        expect(decision?.body).toContain('"own.card: expired"');
      }
    },
    TOO_LONG_MS,
  );

  test(
    `placed first: the publisher reads that it would do otherwise, and then a task says so (${ROUNDS} rounds)`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const one = await setting(CARD("P10D"));
        const seen = await previewed(one);
        const [first, second] = order(round);
        const raced = await across(
          world().app,
          { racer: first, act: confirm("place", pair(one), seen) },
          { racer: second, act: one.publish },
        );
        expect(raced).toMatchObject({ waited: true, first: { ok: true } });
        const held = await activePlacementsIn(world().app.db, [one.openingId]);
        expect(held).toHaveLength(1);
        const tasks = await openTasks(
          world().app.db,
          held.map(({ id }) => id),
        );
        // Either the rule waits for a look at what it does now, or it stands beside a task.
        if (raced.second.ok) expect(tasks).toMatchObject([{ kind: "suspend" }]);
        else {
          expect(raced.second.reason).toBe("effect-changed");
          expect(tasks).toEqual([]);
          expect(held[0]?.pinned.every((id) => id.endsWith("@1"))).toBe(true);
        }
      }
    },
    TOO_LONG_MS,
  );

  test("after all of it, every stored decision is made again byte for byte", async () => {
    const replayed = await replayDecisions(world().app.reading(SYSTEM));
    expect(replayed.length).toBeGreaterThanOrEqual(ROUNDS * 4);
    expect(replayed.filter((one) => !one.same)).toEqual([]);
  });
});

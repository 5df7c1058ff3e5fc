import { afterAll, beforeAll, expect, test } from "vitest";
import type { PublishedAchievement } from "../../app/credentials/achievement";
import { proposePlacement } from "../../app/placement/offers/propose-placement.server";
import { takeOfferStep } from "../../app/placement/offers/take-offer-step.server";
import { replayDecisions } from "../../app/placement/replay-decisions.server";
import { SYSTEM } from "../../app/record/context.server";
import { awardsOf } from "../../db/queries/credentials";
import { activePlacementsIn } from "../../db/queries/placement";
import { storedDecisions } from "../../db/queries/placement-decisions";
import { offerById, openOffers } from "../../db/queries/placement-offers";
import { openTasks } from "../../db/queries/placement-tasks";
import { award } from "./award-people";
import { addPerson, openOpening, stagePlacement } from "./placement-world";
import { type Act, across, type Racer, startRacer } from "./race";
import { onEveryDatabase } from "./world";

const ROUNDS = process.env.MUSTER_DEEP === "1" ? 50 : 4;
const TOO_LONG_MS = 20 * 60_000;

onEveryDatabase("two processes, held open across each other", (world) => {
  let racers: [Racer, Racer];
  let achievement: PublishedAchievement;
  beforeAll(async () => {
    achievement = await stagePlacement(world());
    racers = [startRacer(world().database.url), startRacer(world().database.url)];
  });
  afterAll(() => Promise.all(racers.map((racer) => racer.end())));

  /** A corps member with a signed badge; returns their id and the badge's. */
  async function badged(id: string): Promise<{ personId: string; credentialId: string }> {
    await world().run(SYSTEM, (context) => addPerson(context, id, "program", "corps_member"));
    const { credentialId } = await award(world(), achievement, id);
    await world().app.settle();
    expect((await awardsOf(world().app.db, id))[0]?.status.kind).toBe("issued");
    return { personId: id, credentialId };
  }
  const open = () => openOpening(world(), { layers: ["P-TUTOR@1"] });
  const place = (openingId: string, personId: string, actor: string, key = "k"): Act => ({
    kind: "place",
    openingId,
    personId,
    actor,
    key: `${key}-${openingId}-${personId}`,
  });
  const propose = (openingId: string, personId: string, actor: string): Act => ({
    kind: "propose",
    openingId,
    personId,
    actor,
    key: `k-${openingId}-${personId}`,
  });
  /** The two processes, the one that goes first changing from round to round. */
  const order = (round: number): [Racer, Racer] =>
    round % 2 === 0 ? racers : [racers[1], racers[0]];

  test(
    `two leads take the last slot: one wins, the other reads so (${ROUNDS} rounds)`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const opening = await open();
        const [a, b] = [await badged(`slot-a-${round}`), await badged(`slot-b-${round}`)];
        const [first, second] = order(round);
        const seen = await across(
          world().app,
          { racer: first, act: place(opening, a.personId, "lead") },
          { racer: second, act: place(opening, b.personId, "lead-2") },
        );
        expect(seen).toEqual({
          waited: true,
          first: { ok: true, reason: "" },
          second: { ok: false, reason: "slot-taken" },
        });
        const held = await activePlacementsIn(world().app.db, [opening]);
        expect(held.map(({ personId }) => personId)).toEqual([a.personId]);
      }
    },
    TOO_LONG_MS,
  );

  test(
    `placed, then revoked: the placement stands and a task says so (${ROUNDS} rounds)`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const opening = await open();
        const { personId, credentialId } = await badged(`placed-${round}`);
        const [first, second] = order(round);
        const seen = await across(
          world().app,
          { racer: first, act: place(opening, personId, "lead") },
          { racer: second, act: { kind: "revoke", credentialId, actor: "reviewer" } },
        );
        expect(seen).toMatchObject({ waited: true, first: { ok: true }, second: { ok: true } });
        const held = await activePlacementsIn(world().app.db, [opening]);
        const tasks = await openTasks(
          world().app.db,
          held.map(({ id }) => id),
        );
        expect(tasks).toMatchObject([{ kind: "suspend", cause: "credential-revoked" }]);
      }
    },
    TOO_LONG_MS,
  );

  test(
    `revoked, then placed: refused, and the stored decision names it (${ROUNDS} rounds)`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const opening = await open();
        const { personId, credentialId } = await badged(`revoked-${round}`);
        const [first, second] = order(round);
        const seen = await across(
          world().app,
          { racer: first, act: { kind: "revoke", credentialId, actor: "reviewer" } },
          { racer: second, act: place(opening, personId, "lead") },
        );
        expect(seen).toMatchObject({
          waited: true,
          first: { ok: true },
          second: { ok: false, reason: "not-eligible" },
        });
        expect(await activePlacementsIn(world().app.db, [opening])).toEqual([]);
        const decisions = await storedDecisions(world().app.db);
        const decision = decisions.find((one) => one.openingId === opening);
        expect(decision?.body).toContain('"p.relationships: revoked"');
      }
    },
    TOO_LONG_MS,
  );

  test(
    `one key sent to two processes: one placement, one answer (${ROUNDS} rounds)`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const opening = await open();
        const { personId } = await badged(`twice-${round}`);
        const [first, second] = order(round);
        const act = place(opening, personId, "lead", "same");
        const seen = await across(world().app, { racer: first, act }, { racer: second, act });
        expect(seen.second).toEqual(seen.first);
        expect(seen.first.ok).toBe(true);
        expect(await activePlacementsIn(world().app.db, [opening])).toHaveLength(1);
      }
    },
    TOO_LONG_MS,
  );

  test(
    `two leads propose for the last slot: one keeps it, the other reads so (${ROUNDS} rounds)`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const opening = await open();
        const [a, b] = [await badged(`keep-a-${round}`), await badged(`keep-b-${round}`)];
        const [first, second] = order(round);
        const seen = await across(
          world().app,
          { racer: first, act: propose(opening, a.personId, "lead") },
          { racer: second, act: propose(opening, b.personId, "lead-2") },
        );
        expect(seen).toEqual({
          waited: true,
          first: { ok: true, reason: "" },
          second: { ok: false, reason: "slot-taken" },
        });
        const offers = await openOffers(world().app.db, { openingIds: [opening] });
        expect(offers.map(({ personId }) => personId)).toEqual([a.personId]);
      }
    },
    TOO_LONG_MS,
  );

  /** Someone with a badge, proposed and waiting on the school. */
  async function awaited(id: string) {
    const opening = await open();
    const { personId, credentialId } = await badged(id);
    const proposed = await world().run("lead", (context) =>
      proposePlacement(context, { openingId: opening, personId, key: id }),
    );
    if (!proposed.ok) throw new Error(proposed.reason);
    const { offerId } = proposed.value;
    const step = "person-accepted" as const;
    await world().run(personId, (context) => takeOfferStep(context, { offerId, step }));
    return { opening, personId, credentialId, offerId };
  }
  const accept = (offerId: string, key = "k"): Act => ({
    kind: "accept",
    actor: "host",
    offerId,
    key,
  });

  test(
    `revoked between the proposal and the school's yes: nobody is placed, it names why (${ROUNDS} rounds)`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const { opening, credentialId, offerId } = await awaited(`between-${round}`);
        const [first, second] = order(round);
        const seen = await across(
          world().app,
          { racer: first, act: { kind: "revoke", credentialId, actor: "reviewer" } },
          { racer: second, act: accept(offerId) },
        );
        expect(seen).toEqual({
          waited: true,
          first: { ok: true, reason: "" },
          second: { ok: false, reason: "not-eligible" },
        });
        expect(await activePlacementsIn(world().app.db, [opening])).toEqual([]);
        const offer = await offerById(world().app.db, offerId);
        expect(offer?.steps.at(-1)).toMatchObject({ step: "stopped", reason: "not-eligible" });
        const ids = [offer?.steps.at(-1)?.decisionId ?? ""];
        const [decision] = await storedDecisions(world().app.db, { ids });
        expect(decision?.body).toContain('"p.relationships: revoked"');
      }
    },
    TOO_LONG_MS,
  );

  test(
    `the school's yes, and then the revocation: placed, and a task says so (${ROUNDS} rounds)`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const { opening, credentialId, offerId } = await awaited(`after-${round}`);
        const [first, second] = order(round);
        const seen = await across(
          world().app,
          { racer: first, act: accept(offerId) },
          { racer: second, act: { kind: "revoke", credentialId, actor: "reviewer" } },
        );
        expect(seen).toMatchObject({ waited: true, first: { ok: true }, second: { ok: true } });
        const held = await activePlacementsIn(world().app.db, [opening]);
        const tasks = await openTasks(
          world().app.db,
          held.map(({ id }) => id),
        );
        expect(tasks).toMatchObject([{ kind: "suspend", cause: "credential-revoked" }]);
      }
    },
    TOO_LONG_MS,
  );

  test(
    `the lead withdraws while the school accepts: never both (${ROUNDS} rounds)`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const { opening, offerId } = await awaited(`withdrawn-${round}`);
        const [first, second] = order(round);
        const withdraw: Act = { kind: "offer-step", actor: "lead", offerId, step: "withdrawn" };
        const acts = round % 2 === 0 ? [withdraw, accept(offerId)] : [accept(offerId), withdraw];
        const seen = await across(
          world().app,
          { racer: first, act: acts[0] ?? withdraw },
          { racer: second, act: acts[1] ?? withdraw },
        );
        expect(seen).toEqual({
          waited: true,
          first: { ok: true, reason: "" },
          second: { ok: false, reason: "not-now" },
        });
        const held = await activePlacementsIn(world().app.db, [opening]);
        expect(held).toHaveLength(round % 2);
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

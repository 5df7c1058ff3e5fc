import { afterAll, beforeAll, expect, test } from "vitest";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { proposePlacement } from "../../app/placement/offers/propose-placement.server";
import { takeOfferStep } from "../../app/placement/offers/take-offer-step.server";
import { replayDecisions } from "../../app/placement/replay-decisions.server";
import { recordSchoolItem } from "../../app/placement/schools/record-school-item.server";
import { SYSTEM } from "../../app/record/context.server";
import { insertOrganization } from "../../db/queries/identity-organizations";
import { activePlacementsIn } from "../../db/queries/placement";
import { newestAgreements } from "../../db/queries/placement-agreements";
import { offerById } from "../../db/queries/placement-offers";
import { openTasks } from "../../db/queries/placement-tasks";
import { schoolItems } from "../../db/queries/schools";
import { addPerson, openUnready, stagePlacement } from "./placement-world";
import { type Act, across, type Racer, startRacer } from "./race";
import { entryOf, readySchool } from "./ready-school";
import { onEveryDatabase } from "./world";

const ROUNDS = process.env.MUSTER_DEEP === "1" ? 50 : 4;
const TOO_LONG_MS = 20 * 60_000;

onEveryDatabase("a school's readiness ends while it accepts, in two processes", (world) => {
  let racers: [Racer, Racer];
  beforeAll(async () => {
    await stagePlacement(world());
    racers = [startRacer(world().database.url), startRacer(world().database.url)];
  });
  afterAll(() => Promise.all(racers.map((racer) => racer.end())));

  let made = 0;
  /** A ready school of its own, whose second host supervises, and somebody who waits on its yes. */
  async function awaited() {
    const schoolId = `school-${++made}`;
    const [host, supervisor, personId] = [`host-${made}`, `second-${made}`, `person-${made}`];
    await world().run(SYSTEM, async (context) => {
      await insertOrganization(context.tx, {
        id: schoolId,
        kind: "school",
        name: schoolId,
        timeZone: "America/Phoenix",
        state: "AZ",
        parentId: "district",
        createdAt: context.now,
      });
      await addPerson(context, host, schoolId, "school_host");
      await addPerson(context, supervisor, schoolId, "school_host");
      await addPerson(context, personId, "program", "corps_member");
    });
    const openingId = await openUnready(world(), { schoolId });
    await world().run(host, (context) =>
      recordSchoolItem(context, {
        schoolId,
        entry: entryOf("named-supervisor", { supervisorId: supervisor }),
      }),
    );
    await readySchool(world(), { programId: "program", schoolId, lead: "lead", host });
    const card = { type: "az_ivp_card", state: "cleared", on: "2026-10-20" } as const;
    await world().run("adjudicator", (context) =>
      recordClearance(context, { personId, ...card, validThrough: null, custody: "agency" }),
    );
    const proposed = await world().run("lead", (context) =>
      proposePlacement(context, { openingId, personId, key: "k" }),
    );
    if (!proposed.ok) throw new Error(proposed.reason);
    const { offerId } = proposed.value;
    await world().run(personId, (context) =>
      takeOfferStep(context, { offerId, step: "person-accepted" }),
    );
    const accept: Act = { kind: "accept", actor: host, offerId, key: "k" };
    return { schoolId, host, supervisor, openingId, offerId, accept };
  }

  const ENDINGS: Record<string, (at: Awaited<ReturnType<typeof awaited>>) => Promise<Act>> = {
    "the space is taken back": async ({ schoolId, host }) => {
      const items = await schoolItems(world().app.db, { schoolId });
      const itemId = items.find(({ what }) => what === "space-in-view")?.id ?? "";
      return { kind: "take-back", actor: host, schoolId, itemId };
    },
    "the agreement ends": async ({ schoolId }) => {
      const [text] = await newestAgreements(world().app.db, ["program"]);
      return { kind: "end-agreement", actor: "lead", textId: text?.id ?? "", about: schoolId };
    },
    "the supervisor leaves": async ({ schoolId, host, supervisor }) => ({
      kind: "end-host",
      actor: host,
      personId: supervisor,
      organizationId: schoolId,
    }),
  };

  for (const [name, ending] of Object.entries(ENDINGS)) {
    test(
      `${name}, then the school's yes: refused by name, or placed with a task (${ROUNDS} rounds)`,
      async () => {
        for (let round = 0; round < ROUNDS; round++) {
          const at = await awaited();
          const seen = await across(
            world().app,
            { racer: racers[round % 2 === 0 ? 0 : 1], act: await ending(at) },
            { racer: racers[round % 2 === 0 ? 1 : 0], act: at.accept },
          );
          expect(seen.first).toEqual({ ok: true, reason: "" });
          // A role ends before what follows from it locks the school: then the yes came first.
          if (seen.second.ok) {
            expect(name).toBe("the supervisor leaves");
            expect(await openTasks(world().app.db, [at.offerId])).toMatchObject([
              { kind: "suspend" },
            ]);
            continue;
          }
          expect(seen).toMatchObject({ waited: true, second: { reason: "school-not-ready" } });
          expect(await activePlacementsIn(world().app.db, [at.openingId])).toEqual([]);
          const offer = await offerById(world().app.db, at.offerId);
          expect(offer?.steps.at(-1)).toMatchObject({ reason: "school-not-ready" });
        }
      },
      TOO_LONG_MS,
    );

    test(
      `the school's yes, then ${name}: placed, and a task says so (${ROUNDS} rounds)`,
      async () => {
        for (let round = 0; round < ROUNDS; round++) {
          const at = await awaited();
          const seen = await across(
            world().app,
            { racer: racers[round % 2 === 0 ? 0 : 1], act: at.accept },
            { racer: racers[round % 2 === 0 ? 1 : 0], act: await ending(at) },
          );
          expect(seen.first).toEqual({ ok: true, reason: "" });
          expect(seen.second).toEqual({ ok: true, reason: "" });
          expect(await openTasks(world().app.db, [at.offerId])).toMatchObject([
            { kind: "suspend" },
          ]);
        }
      },
      TOO_LONG_MS,
    );
  }

  test("after all of it, every stored decision is made again byte for byte", async () => {
    const replayed = await replayDecisions(world().app.reading(SYSTEM));
    expect(replayed.length).toBeGreaterThanOrEqual(ROUNDS * 6);
    expect(replayed.filter((one) => !one.same)).toEqual([]);
  });
});

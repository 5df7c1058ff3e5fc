import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { changeHold } from "../../app/placement/change-hold.server";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { proposePlacement } from "../../app/placement/offers/propose-placement.server";
import { readOffer } from "../../app/placement/offers/read-offer.server";
import { liveOffersTo } from "../../app/placement/offers/read-offers.server";
import { resumeOffer } from "../../app/placement/offers/resume-offer.server";
import { type PlainStep, takeOfferStep } from "../../app/placement/offers/take-offer-step.server";
import type { NewOpening } from "../../app/placement/openings/create-opening.server";
import { readCandidate } from "../../app/placement/openings/read-candidate.server";
import { placePerson } from "../../app/placement/place-person.server";
import { readHosting } from "../../app/placement/read-hosting.server";
import { readPlaced } from "../../app/placement/read-placed.server";
import { SYSTEM } from "../../app/record/context.server";
import { verifyRecord } from "../../app/record/verify-record.server";
import { localMails } from "../../db/queries/identity-mail";
import { activePlacementsIn } from "../../db/queries/placement";
import { storedDecisions } from "../../db/queries/placement-decisions";
import { offerById, openOffers } from "../../db/queries/placement-offers";
import { placeInSteps } from "./place-in-steps";
import { addPerson, openOpening, stagePlacement } from "./placement-world";
import { APPEND_ONLY, DAY_MS, MONDAY, onEveryDatabase } from "./world";

const MORNINGS = { weekdays: [1, 2, 3], from: "08:00", to: "11:30", students: 3 } as const;
const AFTERNOONS = { weekdays: [1, 2, 3], from: "11:30", to: "15:00", students: 3 } as const;

/** What a letter says of itself, as far as these tests ask. */
const letter = z.object({
  template: z.string(),
  to: z.string(),
  names: z.object({ opening: z.string().optional() }),
});

onEveryDatabase("the steps to a placement", (world) => {
  beforeAll(() => stagePlacement(world()));

  let people = 0;
  async function member(): Promise<string> {
    const id = `member-${++people}`;
    await world().run(SYSTEM, (context) => addPerson(context, id, "program", "corps_member"));
    await world().run("adjudicator", (context) =>
      recordClearance(context, {
        personId: id,
        type: "az_ivp_card",
        state: "cleared",
        on: "2026-10-20",
        validThrough: null,
        custody: "agency",
      }),
    );
    return id;
  }
  const hold = (personId: string, change: "put" | "lift") =>
    world().run("lead", (context) => changeHold(context, { personId, change }));
  const propose = (openingId: string, personId: string, key = "k", actor = "lead") =>
    world().run(actor, (context) => proposePlacement(context, { openingId, personId, key }));
  const step = (actor: string, offerId: string, taken: PlainStep) =>
    world().run(actor, (context) => takeOfferStep(context, { offerId, step: taken }));
  const accept = (offerId: string, key = "k", actor = "host") =>
    world().run(actor, (context) => placePerson(context, { offerId, key }));
  const resume = (offerId: string, actor = "lead") =>
    world().run(actor, (context) => resumeOffer(context, { offerId }));
  const reading = (personId: string) => world().app.reading(world().as(personId));
  const held = (openingId: string) => activePlacementsIn(world().app.db, [openingId]);

  /** Someone proposed for an opening of their own. */
  async function proposed(changes: Partial<NewOpening> = {}) {
    const opening = await openOpening(world(), changes);
    const person = await member();
    const answer = await propose(opening, person);
    if (!answer.ok) throw new Error(answer.reason);
    return { opening, person, offerId: answer.value.offerId };
  }
  async function accepted(changes: Partial<NewOpening> = {}) {
    const made = await proposed(changes);
    expect(await step(made.person, made.offerId, "person-accepted")).toMatchObject({ ok: true });
    return made;
  }
  /** The letters that were sent about a place, as `template to`. */
  async function lettersAbout(opening: string): Promise<string[]> {
    await world().app.settle();
    const letters = await localMails(world().app.db, 1000);
    return letters
      .map(({ mail }) => letter.parse(mail))
      .filter(({ names }) => names.opening === opening)
      .map(({ template, to }) => `${template} ${to}`)
      .sort();
  }

  test("proposed, accepted by the person, accepted by the school: only then active", async () => {
    const title = "Step by step";
    const { opening, person, offerId } = await proposed({ title });
    expect(await held(opening)).toEqual([]);
    expect(await accept(offerId, "early")).toMatchObject({
      reason: "not-now",
      detail: { state: "with-person" },
    });
    expect(await step(person, offerId, "person-accepted")).toMatchObject({ ok: true });
    expect(await held(opening)).toEqual([]);
    const placed = await accept(offerId);
    expect(placed).toMatchObject({ ok: true, value: { placementId: offerId } });
    expect(await held(opening)).toMatchObject([{ personId: person, id: offerId }]);
    const decisions = await storedDecisions(world().app.db);
    expect(decisions.filter((one) => one.openingId === opening).map((one) => one.purpose)).toEqual([
      "propose",
      "place",
    ]);
    expect(await lettersAbout(title)).toEqual([
      "offer-done lead@people.example",
      "offer-for-school host@people.example",
      `offer-made ${person}@people.example`,
      `offer-placed ${person}@people.example`,
    ]);
    expect((await offerById(world().app.db, offerId))?.steps).toMatchObject([
      { step: "person-accepted", by: person },
      { step: "school-accepted", by: "host" },
    ]);
  });

  test("each takes only their own step, and nobody learns that the offer of another exists", async () => {
    const { person, offerId } = await proposed();
    for (const actor of ["lead", "host", "bo", "elsewhere", "coach"])
      expect(await step(actor, offerId, "person-accepted")).toEqual({
        ok: false,
        reason: "no-offer",
      });
    for (const actor of ["host", person, "elsewhere", "coach"])
      expect(await step(actor, offerId, "withdrawn"), actor).toMatchObject({ reason: "no-offer" });
    expect(await step(person, offerId, "person-accepted")).toMatchObject({ ok: true });
    for (const actor of [person, "lead", "elsewhere", "coach"]) {
      expect(await accept(offerId, actor, actor), actor).toMatchObject({ reason: "no-offer" });
      expect(await step(actor, offerId, "school-declined")).toMatchObject({ reason: "no-offer" });
    }
    expect(await step("host", "nobody's", "school-declined")).toMatchObject({ reason: "no-offer" });
    for (const other of ["bo", "elsewhere", "coach", "adjudicator"])
      expect(await readOffer(reading(other), offerId), other).toBeNull();
    for (const party of [person, "host", "lead", "lead-2"])
      expect(await readOffer(reading(party), offerId), party).toMatchObject({ id: offerId });
  });

  test("a person who also hosts the school does not accept themself", async () => {
    const { person, opening, offerId } = await accepted();
    await world().run(SYSTEM, ({ tx, newId, now }) =>
      tx
        .insertInto("membership")
        .values({
          id: newId(),
          person_id: person,
          organization_id: "school",
          role: "school_host",
          granted_by: null,
          granted_at: now,
          ended_at: null,
          ended_by: null,
        })
        .execute(),
    );
    expect(await accept(offerId, "self", person)).toMatchObject({ reason: "no-offer" });
    expect(await held(opening)).toEqual([]);
  });

  describe("a slot", () => {
    test("is kept while an offer is open, and free when it is declined", async () => {
      const { opening, person, offerId } = await proposed();
      const other = await member();
      expect(await propose(opening, other)).toMatchObject({ reason: "slot-taken" });
      expect(await propose(opening, person, "again")).toMatchObject({ reason: "already-proposed" });
      expect(await step(person, offerId, "person-declined")).toMatchObject({ ok: true });
      expect(await propose(opening, other, "later")).toMatchObject({ ok: true });
    });

    test.each([
      ["host", "school-declined", "accepted"],
      ["lead", "withdrawn", "accepted"],
      ["lead-2", "withdrawn", "proposed"],
    ] as const)("is free again when %s: %s", async (actor, taken, when) => {
      const { opening, person, offerId } = await (when === "proposed" ? proposed() : accepted());
      expect(await step(actor, offerId, taken)).toMatchObject({ ok: true });
      expect(await step(actor, offerId, taken)).toMatchObject({ reason: "not-now" });
      expect(await propose(opening, person, "again")).toMatchObject({ ok: true });
    });

    test("is free when nobody answers in time, without any job", async () => {
      const { opening, person, offerId } = await proposed();
      const other = await member();
      world().setClock(MONDAY + 8 * DAY_MS);
      expect(await readOffer(reading(person), offerId)).toMatchObject({
        state: "lapsed",
        steps: [],
      });
      expect(await liveOffersTo(reading(person), person)).toEqual([]);
      expect(await step(person, offerId, "person-accepted")).toMatchObject({ reason: "not-now" });
      expect(
        (await readCandidate(reading("lead"), { openingId: opening, personId: other, day: null }))
          ?.locked,
      ).toBeNull();
      expect(await propose(opening, other, "late")).toMatchObject({ ok: true });
      expect((await offerById(world().app.db, offerId))?.steps).toMatchObject([
        { step: "lapsed", by: null },
      ]);
      world().setClock(MONDAY);
    });

    test("is never kept twice, by the database itself", async () => {
      const { opening, person, offerId } = await proposed();
      const offer = await offerById(world().app.db, offerId);
      const decision = offer?.decisionId ?? "";
      const forge = (changes: object) =>
        world().run("lead", ({ tx, newId, now }) =>
          tx
            .insertInto("offer")
            .values({
              id: newId(),
              opening_id: opening,
              slot: 1,
              person_id: person,
              decision_id: decision,
              permits: 1,
              open: 1,
              proposed_by: "lead",
              proposed_at: now,
              ...changes,
            })
            .execute(),
        );
      await expect(forge({ open: 0 })).rejects.toThrow(/unique/i);
      await expect(forge({ decision_id: "none" })).rejects.toThrow(/unique|foreign key/i);
    });

    test("keeps its steps as they were taken", async () => {
      const { offerId } = await accepted();
      const { db } = world().app;
      await expect(
        db.updateTable("offer_step").set({ at: 0 }).where("offer_id", "=", offerId).execute(),
      ).rejects.toThrow(APPEND_ONLY);
      await expect(
        db.deleteFrom("offer_step").where("offer_id", "=", offerId).execute(),
      ).rejects.toThrow(APPEND_ONLY);
    });
  });

  describe("when the gate says no at the school's acceptance", () => {
    test("nobody is placed, the lead is told, and may ask again once it is mended", async () => {
      const title = "Stopped";
      const { opening, person, offerId } = await accepted({ title });
      await hold(person, "put");
      expect(await accept(offerId)).toMatchObject({ reason: "not-eligible" });
      expect(await held(opening)).toEqual([]);
      expect(await lettersAbout(title)).toContain("offer-stopped lead@people.example");
      expect(await readOffer(reading("lead"), offerId)).toMatchObject({
        state: "with-lead",
        stopped: "not-eligible",
        steps: ["resumed", "withdrawn"],
      });
      // What stopped it is the program's to know: the school reads only that something did.
      const theirs = JSON.stringify(await readOffer(reading("host"), offerId));
      expect(theirs).not.toMatch(/not-eligible|hold/);
      const stored = (await storedDecisions(world().app.db)).find(
        (one) => one.openingId === opening && one.purpose === "place",
      );
      expect(stored).toMatchObject({ permits: false });
      expect(stored?.body).toContain("on hold");

      expect(await accept(offerId, "pressed again")).toMatchObject({ reason: "not-now" });
      expect(await resume(offerId)).toMatchObject({ reason: "not-eligible" });
      await hold(person, "lift");
      expect(await resume(offerId, "host")).toMatchObject({ reason: "no-offer" });
      expect(await resume(offerId)).toMatchObject({ ok: true });
      expect(await accept(offerId, "in the end")).toMatchObject({ ok: true });
      expect(await held(opening)).toMatchObject([{ personId: person }]);
    });

    test("someone who left the program in between is not placed", async () => {
      const { opening, person, offerId } = await accepted();
      await world().run(SYSTEM, ({ tx, now }) =>
        tx
          .updateTable("membership")
          .set({ ended_at: now })
          .where("person_id", "=", person)
          .execute(),
      );
      expect(await accept(offerId)).toMatchObject({ reason: "not-in-program" });
      expect(await held(opening)).toEqual([]);
    });
  });

  describe("hours at two schools", () => {
    const other = { schoolId: "other-school" } as const;

    test("that meet are refused, by their hours", async () => {
      const first = await openOpening(world(), { schedule: MORNINGS });
      const second = await openOpening(world(), {
        ...other,
        schedule: { ...MORNINGS, weekdays: [3], from: "11:29", to: "12:00" },
      });
      const third = await openOpening(world(), { ...other, schedule: AFTERNOONS });
      const person = await member();
      const place = (openingId: string) =>
        world().run("lead", (c) => placeInSteps(c, { openingId, personId: person, key: "k" }));
      expect(await place(first)).toMatchObject({ ok: true });
      expect(await place(second)).toMatchObject({ reason: "overlapping-hours" });
      expect(await place(third)).toMatchObject({ ok: true });
    });

    test("that came to meet between the two acceptances stop the second", async () => {
      const first = await accepted({ schedule: MORNINGS });
      const opening = await openOpening(world(), { ...other, schedule: MORNINGS });
      const second = await propose(opening, first.person);
      const offerId = second.ok ? second.value.offerId : "";
      await step(first.person, offerId, "person-accepted");
      expect(await accept(first.offerId)).toMatchObject({ ok: true });
      expect(await accept(offerId)).toMatchObject({ reason: "overlapping-hours" });
      expect(await held(opening)).toEqual([]);
      expect((await openOffers(world().app.db, { openingIds: [opening] })).length).toBe(1);
    });

    test.each([
      ["no day of the week", { ...MORNINGS, weekdays: [] }, "no-weekdays"],
      ["an end before its start", { ...MORNINGS, to: "07:00" }, "hours-backwards"],
      ["five students of one tutor", { ...MORNINGS, students: 5 }, "too-many-students"],
    ])("an opening with %s is refused", async (_, schedule, reason) => {
      await expect(openOpening(world(), { schedule })).rejects.toThrow(reason);
    });

    test("a coordinator may have more students than a tutor", async () => {
      const schedule = { ...MORNINGS, students: 30 };
      expect(await openOpening(world(), { schedule, role: "student_support_coordinator" })).toEqual(
        expect.any(String),
      );
    });
  });

  test("a school reads who would come, and who comes: names, days and ready or not", async () => {
    const { opening, person, offerId } = await accepted();
    const hosted = async () =>
      (await readHosting(reading("host"))).find((one) => one.opening.id === opening);
    expect(await hosted()).toMatchObject({
      offers: [{ id: offerId, personId: person }],
      coming: [],
    });
    await accept(offerId);
    expect(await hosted()).toMatchObject({
      offers: [],
      coming: [{ personId: person, ready: "yes" }],
    });
    expect(await readHosting(reading("lead"))).toEqual([]);
  });

  test("the person finds what was proposed first, on their own page", async () => {
    const { opening, person, offerId } = await proposed();
    const page = await readPlaced(reading(person), { personId: person, openingId: null });
    expect(page.offers).toMatchObject([{ id: offerId, state: "with-person" }]);
    expect(page.shown?.opening.id).toBe(opening);
  });

  test("after all of it, every chain holds", async () => {
    expect((await verifyRecord(world().app)).broken).toEqual([]);
  });
});

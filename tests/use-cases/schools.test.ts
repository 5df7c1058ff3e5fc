import { beforeAll, describe, expect, test } from "vitest";
import { erasePerson } from "../../app/identity/erase-person.server";
import { endRole, giveRole } from "../../app/identity/grant-role.server";
import { endAgreement } from "../../app/placement/agreements/sign-agreement.server";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { proposePlacement } from "../../app/placement/offers/propose-placement.server";
import { readOffer } from "../../app/placement/offers/read-offer.server";
import { resumeOffer } from "../../app/placement/offers/resume-offer.server";
import { takeOfferStep } from "../../app/placement/offers/take-offer-step.server";
import { readCandidate } from "../../app/placement/openings/read-candidate.server";
import { placePerson } from "../../app/placement/place-person.server";
import { readHosting } from "../../app/placement/read-hosting.server";
import { readPlaced } from "../../app/placement/read-placed.server";
import { replayDecisions } from "../../app/placement/replay-decisions.server";
import { endSchoolWaiver } from "../../app/placement/schools/end-school-waiver.server";
import { readSchool } from "../../app/placement/schools/read-school.server";
import { readSchoolFacts } from "../../app/placement/schools/read-school-side.server";
import { readSchoolWaivers } from "../../app/placement/schools/read-school-waivers.server";
import { readSchools } from "../../app/placement/schools/read-schools.server";
import {
  recordSchoolItem,
  takeBackSchoolItem,
} from "../../app/placement/schools/record-school-item.server";
import type { SchoolItemEntry, SchoolNeed } from "../../app/placement/schools/school";
import {
  answerSchoolWaiver,
  askSchoolWaiver,
  type SchoolWaiverAsk,
} from "../../app/placement/schools/waive-school.server";
import { SYSTEM } from "../../app/record/context.server";
import { verifyRecord } from "../../app/record/verify-record.server";
import { readMondayList } from "../../app/reporting/monday/read-monday.server";
import { insertOrganization } from "../../db/queries/identity-organizations";
import { newestAgreements } from "../../db/queries/placement-agreements";
import { storedDecisions } from "../../db/queries/placement-decisions";
import { openTasks } from "../../db/queries/placement-tasks";
import { schoolItems } from "../../db/queries/schools";
import { addPerson, openUnready, stagePlacement } from "./placement-world";
import { entryOf, readySchool } from "./ready-school";
import { APPEND_ONLY, DAY_MS, HOUR_MS, MONDAY, onEveryDatabase } from "./world";

onEveryDatabase("a school is ready or it is not", (world) => {
  beforeAll(() => stagePlacement(world()));

  let made = 0;
  /** A school of its own with a host and an opening, ready unless told; days from 9 November 2026. */
  async function school({ ready = true } = {}) {
    const schoolId = `school-${++made}`;
    const host = `host-of-${schoolId}`;
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
    });
    const openingId = await openUnready(world(), { schoolId, slots: 5 });
    if (ready) await readySchool(world(), { programId: "program", schoolId, lead: "lead", host });
    return { schoolId, host, openingId };
  }
  async function member(): Promise<string> {
    const id = `person-${++made}`;
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
  /** Proposed, and accepted by the person: the school's turn. */
  async function offered(openingId: string) {
    const personId = await member();
    const proposed = await world().run("lead", (context) =>
      proposePlacement(context, { openingId, personId, key: "k" }),
    );
    if (!proposed.ok) throw new Error(proposed.reason);
    const { offerId } = proposed.value;
    await world().run(personId, (context) =>
      takeOfferStep(context, { offerId, step: "person-accepted" }),
    );
    return { offerId, personId };
  }
  const accept = (host: string, offerId: string) =>
    world().run(host, (context) => placePerson(context, { offerId, key: offerId }));
  async function placed(at: { host: string; openingId: string }) {
    const one = await offered(at.openingId);
    expect(await accept(at.host, one.offerId)).toMatchObject({ ok: true });
    return one;
  }
  const put = (
    { schoolId, host }: { schoolId: string; host: string },
    what: SchoolNeed,
    changes: Partial<SchoolItemEntry> = {},
  ) =>
    world().run(host, (context) =>
      recordSchoolItem(context, { schoolId, entry: entryOf(what, changes) }),
    );
  async function takeBack(
    { schoolId, host }: { schoolId: string; host: string },
    what: SchoolNeed,
  ) {
    const items = await schoolItems(world().app.db, { schoolId });
    const item = items.filter((one) => one.what === what && !one.withdrawn).at(-1);
    return world().run(host, (context) =>
      takeBackSchoolItem(context, { schoolId, itemId: item?.id ?? "" }),
    );
  }
  const tasksOf = (placementId: string) => openTasks(world().app.db, [placementId]);
  const reading = (personId: string) => world().app.reading(world().as(personId));
  const stateFor = async (reader: string, schoolId: string) =>
    (await readSchools(reading(reader))).find(({ id }) => id === schoolId)?.states[0];
  const lacksFor = async (reader: string, schoolId: string) =>
    (await stateFor(reader, schoolId))?.lacks.map(({ req }) => req);

  test("a person may be proposed, and the school's yes places nobody until it is ready", async () => {
    const at = await school({ ready: false });
    const { offerId, personId } = await offered(at.openingId);
    const refused = await accept(at.host, offerId);
    expect(refused).toMatchObject({
      ok: false,
      reason: "school-not-ready",
      detail: {
        lacks:
          "host.agreement host.supervisor host.space host.schedule host.data-access host.first-week host.check-in host.role-card",
      },
    });
    expect(await readOffer(reading("lead"), offerId)).toMatchObject({
      state: "with-lead",
      stopped: "school-not-ready",
    });
    const { openingId } = at;
    const both = async () => {
      const mine = await readPlaced(reading(personId), { personId, openingId });
      const theirs = await readCandidate(reading("lead"), { openingId, personId, day: null });
      return [mine.shown?.schoolUnready, theirs?.school?.lacks.length ?? 0];
    };
    expect(await both()).toEqual([true, 8]);
    const resume = () => world().run("lead", (context) => resumeOffer(context, { offerId }));
    expect(await resume()).toMatchObject({ ok: false, reason: "school-not-ready" });
    await readySchool(world(), { programId: "program", lead: "lead", ...at });
    expect(await both()).toEqual([false, 0]);
    expect(await resume()).toMatchObject({ ok: true });
    const again = await world().run(at.host, (context) =>
      placePerson(context, { offerId, key: "again" }),
    );
    expect(again).toMatchObject({ ok: true });
  });

  test("the decision keeps the school's facts by ids, versions and hashes, and replays byte for byte", async () => {
    const at = await school();
    const { personId } = await placed(at);
    const decisions = await storedDecisions(world().app.db);
    const made = decisions.find((one) => one.personId === personId && one.purpose === "place");
    const { school: side } = JSON.parse(made?.body ?? "{}");
    const [text] = await newestAgreements(world().app.db, ["program"]);
    expect(side.rules).toMatchObject([{ id: "HOST-READY@2" }]);
    expect(side.question.facts.agreements).toMatchObject([
      { party: "program", version: 1, hash: text?.hash },
      { party: "school", version: 1, hash: text?.hash },
    ]);
    expect(side.question.facts.attests).toHaveLength(7);
    // What was written, a name among it, stays out of what is kept for good.
    expect(made?.body).not.toContain("Tso");
    await takeBack(at, "space-in-view");
    for (const replayed of await replayDecisions(reading("lead")))
      expect(replayed).toMatchObject({ same: true });
  });

  describe("what is put on file", () => {
    test.each<[string, SchoolNeed, Partial<SchoolItemEntry>, string]>([
      ["nobody named", "named-supervisor", { said: null }, "nobody-named"],
      [
        "a supervisor who is no host",
        "named-supervisor",
        { supervisorId: "coach" },
        "no-such-supervisor",
      ],
      ["a space nobody sees into", "space-in-view", { observable: false }, "not-in-view"],
      ["a space nobody may enter", "space-in-view", { interruptible: false }, "not-in-view"],
      ["a space nowhere", "space-in-view", { said: null }, "nothing-said"],
      ["a schedule without times", "schedule", { said: null }, "nothing-said"],
      ["a last day that is past", "role-card", { through: "2026-11-01" }, "through-past"],
      ["a last day far ahead", "role-card", { through: "2028-11-05" }, "through-far"],
    ])("%s is refused", async (_, what, changes, reason) => {
      const at = await school({ ready: false });
      expect(await put(at, what, changes)).toMatchObject({ ok: false, reason });
      expect(await schoolItems(world().app.db, { schoolId: at.schoolId })).toEqual([]);
    });

    test("is a host's own to say, and to take back once", async () => {
      const at = await school();
      for (const host of ["lead", "host", "adjudicator", "coach"])
        expect(await put({ ...at, host }, "role-card")).toMatchObject({ reason: "no-such-school" });
      expect(await takeBack(at, "role-card")).toMatchObject({ ok: true });
      expect(await takeBack(at, "role-card")).toMatchObject({ reason: "taken-back-already" });
      const strangers = await school();
      const [theirs] = await schoolItems(world().app.db, { schoolId: strangers.schoolId });
      expect(
        await world().run(at.host, (context) =>
          takeBackSchoolItem(context, { schoolId: at.schoolId, itemId: theirs?.id ?? "" }),
        ),
      ).toMatchObject({ reason: "no-such-item" });
    });

    test("is superseded, never overwritten, and sealed", async () => {
      const at = await school();
      await put(at, "schedule", { said: "Fridays only" });
      const items = await schoolItems(world().app.db, { schoolId: at.schoolId });
      const schedules = items.filter(({ what }) => what === "schedule");
      expect(schedules).toMatchObject([{ supersedes: null }, { supersedes: schedules[0]?.id }]);
      const { db } = world().app;
      const changed = db.updateTable("school_item").set({ withdrawn: 1 });
      await expect(changed.execute()).rejects.toThrow(APPEND_ONLY);
      await expect(db.deleteFrom("school_item").execute()).rejects.toThrow(APPEND_ONLY);
      expect(await verifyRecord(world().app)).toMatchObject({ broken: [] });
    });

    test("lasts through its last day: a placement there is sure until then", async () => {
      const at = await school();
      await put(at, "space-in-view", { through: "2026-12-18" });
      expect((await stateFor("lead", at.schoolId))?.readiness).toEqual({
        ready: "until",
        until: "2026-12-18",
      });
      const { personId } = await placed(at);
      const coming = (await readHosting(reading(at.host))).flatMap((one) => one.coming);
      expect(coming.find((one) => one.personId === personId)).toMatchObject({
        ready: "until",
        until: "2026-12-18",
      });
    });
  });

  describe("when readiness falls away, in that transaction each placement there gets a task", () => {
    const FALLS: [string, (at: { schoolId: string; host: string }) => Promise<unknown>][] = [
      ["the space is taken back", (at) => takeBack(at, "space-in-view")],
      [
        "the school takes its signature back",
        async ({ schoolId, host }) => {
          const [text] = await newestAgreements(world().app.db, ["program"]);
          return world().run(host, (context) =>
            endAgreement(context, { textId: text?.id ?? "", about: schoolId }),
          );
        },
      ],
      [
        "the supervisor is a host no more",
        ({ schoolId }) => world().run(SYSTEM, (c) => endRole(c, hosting(schoolId))),
      ],
      [
        "the supervisor is erased",
        ({ schoolId }) =>
          world().run(SYSTEM, (c) => erasePerson(c, { personId: `second-of-${schoolId}` })),
      ],
    ];
    const hosting = (schoolId: string) =>
      ({
        personId: `second-of-${schoolId}`,
        organizationId: schoolId,
        role: "school_host",
      }) as const;
    test.each(FALLS)("%s", async (_, fall) => {
      const at = await school();
      const second = `second-of-${at.schoolId}`;
      await world().run(SYSTEM, (context) =>
        addPerson(context, second, at.schoolId, "school_host"),
      );
      expect(await put(at, "named-supervisor", { supervisorId: second })).toMatchObject({
        ok: true,
      });
      const [one, other] = [await placed(at), await placed(at)];
      for (const { offerId } of [one, other]) expect(await tasksOf(offerId)).toEqual([]);
      expect(await fall(at)).toMatchObject({ ok: true });
      for (const { offerId } of [one, other])
        expect(await tasksOf(offerId)).toMatchObject([{ kind: "suspend" }]);
      expect(await lacksFor("lead", at.schoolId)).toHaveLength(1);
      const coming = (await readHosting(reading(at.host))).flatMap(({ coming }) => coming);
      for (const { personId } of [one, other])
        expect(coming.find((row) => row.personId === personId)).toMatchObject({ ready: "asked" });
      const third = await offered(at.openingId);
      expect(await accept(at.host, third.offerId)).toMatchObject({ reason: "school-not-ready" });
    });

    test("and Monday names what the school lacks, and that it is the school's", async () => {
      const at = await school();
      const { personId } = await placed(at);
      await takeBack(at, "space-in-view");
      const monday = await readMondayList(reading("lead"), { list: "starting", page: 1 });
      const rows = monday?.rows ?? [];
      expect(rows.find((row) => row.personId === personId)).toMatchObject({
        state: { kind: "failing" },
        leaf: { req: "host.space", next: { action: "ready-school", owner: "school" } },
      });
    });

    test("a host who supervises nobody may leave, and a renewed entry troubles nobody", async () => {
      const at = await school();
      const { offerId } = await placed(at);
      const spare = `spare-of-${at.schoolId}`;
      await world().run(SYSTEM, (context) => addPerson(context, spare, at.schoolId, "school_host"));
      const role = { personId: spare, organizationId: at.schoolId, role: "school_host" } as const;
      await world().run(SYSTEM, (context) => endRole(context, role));
      await put(at, "space-in-view", { said: "Another room, by the office" });
      expect(await tasksOf(offerId)).toEqual([]);
      await world().run(SYSTEM, (context) => giveRole(context, role));
    });
  });

  describe("a waiver by two people", () => {
    const ask = (schoolId: string, changes: Partial<SchoolWaiverAsk> = {}, actor = "lead") =>
      world().run(actor, (context) =>
        askSchoolWaiver(context, {
          schoolId,
          programId: "program",
          req: "host.role-card",
          from: "2026-11-02",
          expiresOn: "2026-12-01",
          reason: "The staff meeting is next week.",
          ...changes,
        }),
      );
    const answer = (waiverId: string, actor: string, said: "approved" | "declined" = "approved") =>
      world().run(actor, (context) => answerSchoolWaiver(context, { waiverId, answer: said }));

    test("lets a school receive people for its days, shown until when, and no longer", async () => {
      const at = await school();
      await takeBack(at, "role-card");
      const asked = await ask(at.schoolId);
      if (!asked.ok) throw new Error(asked.reason);
      const { waiverId } = asked.value;
      expect(await lacksFor(at.host, at.schoolId)).toEqual(["host.role-card"]);
      expect(await answer(waiverId, "lead")).toMatchObject({ reason: "same-person" });
      expect(await answer(waiverId, "coach")).toMatchObject({ reason: "role-not-allowed" });
      for (const stranger of ["elsewhere", at.host])
        expect(await answer(waiverId, stranger)).toMatchObject({ reason: "no-such-waiver" });
      expect(await answer(waiverId, "adjudicator")).toMatchObject({ ok: true });
      expect(await answer(waiverId, "lead-2")).toMatchObject({ reason: "answered-already" });
      const { offerId, personId } = await placed(at);
      const coming = (await readHosting(reading(at.host))).flatMap((one) => one.coming);
      expect(coming.find((one) => one.personId === personId)).toMatchObject({
        until: "2026-12-01",
        waivedUntil: "2026-12-01",
      });
      world().setClock(MONDAY + 30 * DAY_MS);
      expect(await lacksFor("lead", at.schoolId)).toEqual(["host.role-card"]);
      world().setClock(MONDAY);
      expect(await tasksOf(offerId)).toEqual([]);
    });

    const end = (waiverId: string, actor = "lead", reason = "The cards are handed out.") =>
      world().run(actor, (context) => endSchoolWaiver(context, { waiverId, reason }));

    test("may be ended early by a lead, and whoever is placed on the strength of it gets a task", async () => {
      const at = await school();
      await takeBack(at, "role-card");
      const asked = await ask(at.schoolId);
      if (!asked.ok) throw new Error(asked.reason);
      const { waiverId } = asked.value;
      expect(await end(waiverId)).toMatchObject({ reason: "not-approved" });
      await answer(waiverId, "adjudicator");
      const { offerId } = await placed(at);
      const known = world().app.now();
      world().advance(HOUR_MS);
      expect(await end(waiverId, "adjudicator")).toMatchObject({ reason: "not-lead" });
      for (const stranger of ["elsewhere", at.host, "coach", "amara"])
        expect(await end(waiverId, stranger)).toMatchObject({ reason: "no-such-waiver" });
      expect(await tasksOf(offerId)).toEqual([]);
      expect(await end(waiverId, "lead-2")).toMatchObject({ ok: true });
      expect(await tasksOf(offerId)).toMatchObject([{ kind: "suspend" }]);
      expect(await lacksFor("lead", at.schoolId)).toEqual(["host.role-card"]);
      expect(await end(waiverId)).toMatchObject({ reason: "ended-already" });
      const page = await readSchoolWaivers(reading("lead"), at.schoolId);
      expect(page?.waivers).toMatchObject([
        { stage: "called-off", mayEnd: false, ended: { reason: "The cards are handed out." } },
      ]);
      const facts = (knownAt: number) =>
        readSchoolFacts(
          world().app.db,
          { programId: "program", school: { id: at.schoolId, timeZone: "America/Phoenix" } },
          knownAt,
        );
      expect((await facts(known)).waivers).toMatchObject([{ expires_on: "2026-12-01" }]);
      expect((await facts(world().app.now())).waivers).toEqual([]);
      await expect(world().app.db.deleteFrom("school_waiver_end").execute()).rejects.toThrow(
        APPEND_ONLY,
      );
      world().setClock(MONDAY);
    });

    test("is not ended once its days are over", async () => {
      const at = await school();
      const asked = await ask(at.schoolId);
      if (!asked.ok) throw new Error(asked.reason);
      await answer(asked.value.waiverId, "adjudicator");
      world().setClock(MONDAY + 30 * DAY_MS);
      expect(await end(asked.value.waiverId)).toMatchObject({ reason: "over" });
      world().setClock(MONDAY);
    });

    test.each<[string, Partial<SchoolWaiverAsk>, string]>([
      ["the agreement", { req: "host.agreement" }, "not-waivable"],
      ["the supervisor", { req: "host.supervisor" }, "not-waivable"],
      ["the space", { req: "host.space" }, "not-waivable"],
      ["a conflict of interest", { req: "host.conflict" }, "not-waivable"],
      ["what nobody asks for", { req: "host.poem" }, "no-such-requirement"],
      ["more than 30 days", { expiresOn: "2026-12-03" }, "too-long"],
      ["days that are past", { from: "2026-10-01" }, "too-early"],
      ["an end before the start", { expiresOn: "2026-11-01" }, "ends-early"],
    ])("never covers %s", async (_, changes, reason) => {
      const at = await school();
      expect(await ask(at.schoolId, changes)).toMatchObject({ ok: false, reason });
    });

    test("is asked for by a lead of a program that serves there, and read by its staff only", async () => {
      const at = await school();
      for (const actor of ["elsewhere", at.host, "coach", "adjudicator"])
        expect(await ask(at.schoolId, {}, actor)).toMatchObject({ reason: "not-in-your-program" });
      await ask(at.schoolId);
      expect((await readSchoolWaivers(reading("lead-2"), at.schoolId))?.waivers).toMatchObject([
        { reason: "The staff meeting is next week.", mine: true },
      ]);
      for (const other of [at.host, "elsewhere", "amara"])
        expect(await readSchoolWaivers(reading(other), at.schoolId)).toBeNull();
    });
  });

  test("hosts read their own school, a program's staff those it serves in, nobody else any", async () => {
    const at = await school();
    for (const reader of [at.host, "lead", "lead-2", "adjudicator"])
      expect(await readSchool(reading(reader), at.schoolId), reader).toMatchObject({
        id: at.schoolId,
        hosts: reader === at.host,
      });
    for (const reader of ["host", "elsewhere", "coach", "amara"])
      expect(await readSchool(reading(reader), at.schoolId), reader).toBeNull();
    expect(await readSchool(reading("lead"), "program")).toBeNull();
  });
});

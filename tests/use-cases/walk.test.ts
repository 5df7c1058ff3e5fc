import { beforeAll, expect, test } from "vitest";
import { acceptAsNew } from "../../app/identity/accept-invitation.server";
import { invitePerson } from "../../app/identity/invite-person.server";
import { createTrainingSession } from "../../app/observation/create-training-session.server";
import { recordAttendance } from "../../app/observation/record-attendance.server";
import { recordObservation } from "../../app/observation/record-observation.server";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { explainDecision } from "../../app/placement/explain-decision.server";
import type { ClearanceState } from "../../app/placement/gate/facts";
import { proposePlacement } from "../../app/placement/offers/propose-placement.server";
import { takeOfferStep } from "../../app/placement/offers/take-offer-step.server";
import { createOpening } from "../../app/placement/openings/create-opening.server";
import { placePerson } from "../../app/placement/place-person.server";
import { awardsOf } from "../../db/queries/credentials";
import { accountByEmail } from "../../db/queries/identity-accounts";
import { publishCatalog, publishRules } from "../../scripts/seed/catalog";
import { learner } from "../../scripts/seed/learner";
import { foundOrganizations, letIn, type OrganizationIds } from "../../scripts/seed/people";
import { stepsOf } from "../../scripts/seed/staged";
import { PASSWORD, STAFF } from "../cast";
import { readySchool } from "./ready-school";
import { DAY_MS, HOUR_MS, MONDAY, onEveryDatabase } from "./world";

const NEWCOMER = "jun.park@home.example";

onEveryDatabase("the walk", (world) => {
  const staff: Record<string, string> = {};
  let organizations: OrganizationIds;
  let openingId = "";
  let personId = "";

  /** What the gate says now, and that placing is refused for exactly that. */
  const refusedFor = async () => {
    const { app, run } = world();
    const placed = await run(staff.lead!, (context) =>
      proposePlacement(context, { openingId, personId, key: context.newId() }),
    );
    expect(placed).toMatchObject({ ok: false, reason: "not-eligible" });
    const decision = await explainDecision(app.reading(world().as(staff.lead!)), {
      openingId,
      personId,
    });
    expect(decision?.body.answer.outcome).toBe("INELIGIBLE");
    return decision?.body.answer.failing;
  };

  const attend = async (day: string) => {
    const { run } = world();
    const session = await run(staff.lead!, (context) =>
      createTrainingSession(context, {
        key: day,
        organizationId: organizations.program,
        title: `Orientation, ${day}`,
        mode: "in_person",
        day,
        time: "08:00",
        minutes: 240,
        place: "Community room",
      }),
    );
    if (!session.ok) throw new Error(session.reason);
    const marked = await run(staff.lead!, (context) =>
      recordAttendance(context, {
        sessionId: session.value.id,
        marks: [{ personId, minutes: 240 }],
        reason: null,
      }),
    );
    expect(marked).toMatchObject({ ok: true, value: { written: 1 } });
  };

  const observe = async (onDay: string) => {
    const observed = await world().run(staff.coach!, (context) =>
      recordObservation(context, {
        key: onDay,
        personId,
        courseId: "rel-1",
        onDay,
        levels: { A: 3, B: 4, C: 3, D: 3, E: 4 },
        saw: null,
        nextStep: null,
      }),
    );
    expect(observed.ok).toBe(true);
    await world().app.settle();
  };

  const clear = async (state: ClearanceState, on: string) => {
    const recorded = await world().run(staff.adjudicator!, (context) =>
      recordClearance(context, {
        personId,
        type: "az_ivp_card",
        state,
        on,
        validThrough: null,
        custody: "agency",
      }),
    );
    expect(recorded.ok).toBe(true);
  };

  beforeAll(async () => {
    const steps = stepsOf(world().app);
    const operator = await letIn(steps, null, {
      key: "operator",
      ...STAFF.operator,
      organizationId: "platform",
    });
    organizations = await foundOrganizations(steps, operator);
    for (const [key, person] of Object.entries(STAFF))
      staff[key] =
        key === "operator"
          ? operator
          : await letIn(steps, operator, {
              key,
              ...person,
              organizationId: organizations[person.at],
            });
    await publishCatalog(steps, { authorId: staff.author!, collegeId: organizations.college });
    const layers = await publishRules(steps, organizations.college);
    const opening = await steps.step("opening", staff.lead!, (context) =>
      createOpening(context, {
        programId: organizations.program,
        schoolId: organizations.school,
        title: "Reading tutor",
        role: "tutor",
        layers,
        startsOn: "2026-11-30",
        endsOn: "2027-05-21",
        slots: 1,
        accompanied: false,
        besideOthers: false,
      }),
    );
    openingId = opening.id;
    await readySchool(world(), {
      programId: organizations.program,
      schoolId: organizations.school,
      lead: staff.lead!,
      host: staff.host!,
    });
  });

  test("invited, and signed up through the letter's link", async () => {
    const { app, run } = world();
    const invited = await run(staff.lead!, (context) =>
      invitePerson(context, {
        organizationId: organizations.program,
        role: "corps_member",
        email: NEWCOMER,
        address: null,
      }),
    );
    if (!invited.ok) throw new Error(invited.reason);
    const entered = await acceptAsNew(app, {
      language: "en",
      linkId: invited.value.linkId,
      name: "Jun Park",
      password: PASSWORD,
      device: null,
    });
    expect(entered.ok).toBe(true);
    personId = (await accountByEmail(app.db, NEWCOMER))?.personId ?? "";
    expect(await refusedFor()).toEqual([
      "az.ivp: no evidence",
      "az.minor_supervised: age date missing",
      "p.inperson: 0 of 480",
      "p.obs: 0 of 2",
      "p.relationships: no evidence",
    ]);
  });

  test("reads, practices and passes the check: the badge still waits for the practice task", async () => {
    const person = learner(world().app, personId);
    await person.register();
    await person.read();
    await person.practice();
    world().advance(HOUR_MS);
    await person.check(() => true);
    expect(await awardsOf(world().app.db, personId, "rel-1")).toEqual([]);
    expect(await refusedFor()).toContain("p.relationships: no evidence");
  });

  test("240 of 480 minutes, then all of them", async () => {
    await attend("2026-11-02");
    expect(await refusedFor()).toContain("p.inperson: 240 of 480");
    world().setClock(MONDAY + DAY_MS);
    await attend("2026-11-03");
    expect((await refusedFor())?.filter((why) => why.startsWith("p.inperson"))).toEqual([]);
  });

  test("the first observation brings the badge; the second is still needed", async () => {
    await observe("2026-11-03");
    expect(await awardsOf(world().app.db, personId, "rel-1")).toMatchObject([{ personId }]);
    expect(await refusedFor()).toContain("p.obs: 1 of 2");
    await observe("2026-11-02");
  });

  test("pending is not cleared", async () => {
    await clear("pending", "2026-11-02");
    expect(await refusedFor()).toEqual([
      "az.ivp: pending",
      "az.minor_supervised: age date missing",
    ]);
  });

  test("cleared, eligible with every layer met, and placed once", async () => {
    const { app, run, as } = world();
    world().advance(DAY_MS);
    await clear("cleared", "2026-11-04");
    const decision = await explainDecision(app.reading(as(staff.lead!)), { openingId, personId });
    expect(decision?.body.answer).toMatchObject({ failing: [], via: [] });
    expect(decision?.body.answer.outcome).toMatch(/^ELIGIBLE/);
    expect(decision?.layers).toHaveLength(5);
    const propose = (key: string) =>
      run(staff.lead!, (context) => proposePlacement(context, { openingId, personId, key }));
    const proposed = await propose("form");
    expect(proposed.ok).toBe(true);
    expect(await propose("form")).toEqual(proposed);
    expect(await propose("another form")).toMatchObject({ reason: "already-proposed" });
    const offerId = proposed.ok ? proposed.value.offerId : "";
    const accept = (key: string) => run(staff.host!, (c) => placePerson(c, { offerId, key }));
    expect(await accept("early")).toMatchObject({ ok: false, reason: "not-now" });
    expect(
      await run(personId, (c) => takeOfferStep(c, { offerId, step: "person-accepted" })),
    ).toMatchObject({ ok: true });
    const placed = await accept("school");
    expect(placed.ok).toBe(true);
    expect(await accept("school")).toEqual(placed);
    expect(await propose("a third")).toMatchObject({ ok: false, reason: "already-placed" });
  });
});

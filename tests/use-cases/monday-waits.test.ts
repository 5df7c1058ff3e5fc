import { beforeAll, expect, test } from "vitest";
import { createTrainingSession } from "../../app/observation/create-training-session.server";
import { recordAttendance } from "../../app/observation/record-attendance.server";
import { signSession } from "../../app/observation/sign-session.server";
import { changeHold } from "../../app/placement/change-hold.server";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { contestFact } from "../../app/placement/contests/contest-fact.server";
import { proposePlacement } from "../../app/placement/offers/propose-placement.server";
import { takeOfferStep } from "../../app/placement/offers/take-offer-step.server";
import { placePerson } from "../../app/placement/place-person.server";
import { addVendor } from "../../app/placement/vendors/add-vendor.server";
import { noteReady } from "../../app/placement/vendors/note-ready.server";
import { orderCheck } from "../../app/placement/vendors/order-check.server";
import { SYSTEM } from "../../app/record/context.server";
import type { Outcome } from "../../app/record/outcome";
import { decideHours } from "../../app/reporting/hours/decide-hours.server";
import { correctHours, enterHours } from "../../app/reporting/hours/enter-hours.server";
import { readMonday } from "../../app/reporting/monday/read-monday.server";
import { insertNews, orderOf } from "../../db/queries/placement-vendors";
import { addPerson, openOpening, stagePlacement } from "./placement-world";
import { onEveryDatabase } from "./world";

onEveryDatabase("what waits on a program", (world) => {
  beforeAll(async () => {
    await stagePlacement(world());
  });

  const waits = async (actor = "lead") => {
    const { app, as } = world();
    const page = await readMonday(app.reading(as(actor)));
    if (!page) throw new Error("no Monday");
    return page.waits;
  };
  const counted = async (kind: string, actor = "lead") =>
    (await waits(actor)).counts.find((one) => one.kind === kind)?.n ?? 0;
  const valueIn = <T>(outcome: Outcome<T, string>): T => {
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value;
  };
  const clear = (personId: string) =>
    world().run("adjudicator", (context) =>
      recordClearance(context, {
        ...{ personId, type: "az_ivp_card", state: "cleared", on: "2026-10-01" },
        ...{ validThrough: null, custody: "agency" },
      }),
    );

  test("hours wait until they are answered; a correction waits in the place of its entry", async () => {
    const { run } = world();
    const time = { kind: "service", on: "2026-11-02", minutes: 60 } as const;
    const entered = await run("amara", (context) =>
      enterHours(context, { ...time, personId: "amara", key: "hours" }),
    );
    const { entryId } = valueIn(entered);
    expect(await counted("hours")).toBe(1);
    expect(await counted("hours", "elsewhere")).toBe(0);
    const corrected = valueIn(
      await run("amara", (context) => correctHours(context, { ...time, minutes: 30, entryId })),
    );
    expect(await counted("hours")).toBe(1);
    const approve = { entryIds: [corrected.entryId], verdict: "approved" } as const;
    valueIn(await run("coach", (context) => decideHours(context, approve)));
    expect(await counted("hours")).toBe(0);
  });

  test("a sheet waits once somebody was marked on it, until it is signed", async () => {
    const { run } = world();
    const { id: sessionId } = valueIn(
      await run("lead", (context) =>
        createTrainingSession(context, {
          ...{ key: "s", organizationId: "program", title: "Names", mode: "in_person" },
          ...{ day: "2026-11-01", time: "09:00", minutes: 240, place: "Library" },
        }),
      ),
    );
    expect((await waits()).unsigned).toEqual([]);
    const marks = [{ personId: "amara", minutes: 240 }];
    await run("lead", (context) => recordAttendance(context, { sessionId, marks, reason: null }));
    expect((await waits()).unsigned).toEqual([{ id: sessionId, title: "Names", on: "2026-11-01" }]);
    expect((await waits("elsewhere")).unsigned).toEqual([]);
    await run("lead", (context) => signSession(context, { sessionId }));
    expect((await waits()).unsigned).toEqual([]);
  });

  test("an offer waits on the lead when the gate stopped it at the school's yes", async () => {
    const { run } = world();
    await clear("bo");
    const openingId = await openOpening(world(), { title: "Mentor" });
    const { offerId } = valueIn(
      await run("lead", (context) =>
        proposePlacement(context, { openingId, personId: "bo", key: "k" }),
      ),
    );
    await run("bo", (context) => takeOfferStep(context, { offerId, step: "person-accepted" }));
    expect((await waits()).offers).toEqual([]);
    await run("lead", (context) => changeHold(context, { personId: "bo", change: "put" }));
    await run("host", (context) => placePerson(context, { offerId, key: "k" }));
    expect((await waits()).offers).toMatchObject([{ id: offerId, name: "bo", title: "Mentor" }]);
    expect((await waits("elsewhere")).offers).toEqual([]);
    await run("lead", (context) => takeOfferStep(context, { offerId, step: "withdrawn" }));
    expect((await waits()).offers).toEqual([]);
  });

  test("a question about the record waits, and so does a check that a vendor is ready with", async () => {
    const { run } = world();
    const { vendorId } = valueIn(
      await run("adjudicator", (context) =>
        addVendor(context, { programId: "program", name: "Careful Checks" }),
      ),
    );
    const asked = { personId: "cruz", vendorId, type: "az_ivp_card" };
    const { orderId } = valueIn(
      await run("adjudicator", (context) =>
        orderCheck(context, { ...asked, decider: { body: "state" } }),
      ),
    );
    expect((await waits()).orders).toEqual([]);
    await run(SYSTEM, async ({ tx, now }) => {
      const news = { id: "n", order: orderId, stage: "ready" as const, at: now, sequence: 1 };
      await insertNews(tx, vendorId, { ...news, receivedAt: now });
      const order = await orderOf(tx, vendorId, orderId);
      if (order) await noteReady(tx, { programId: "program" }, order, now);
    });
    const wanted = { id: orderId, personId: "cruz", name: "cruz", type: "az_ivp_card" };
    expect((await waits()).orders).toEqual([{ ...wanted, since: "2026-11-02" }]);

    await run("lead", (context) => changeHold(context, { personId: "cruz", change: "put" }));
    const hold = await world()
      .app.db.selectFrom("hold_fact")
      .select("id")
      .where("person_id", "=", "cruz")
      .executeTakeFirstOrThrow();
    const said = { kind: "hold", factId: hold.id, said: "That was my brother." } as const;
    await run(SYSTEM, (context) => addPerson(context, "lead-3", "program", "program_lead"));
    valueIn(await run("cruz", (context) => contestFact(context, said)));
    expect(await counted("contests", "lead-3")).toBe(1);
    expect(await counted("contests", "elsewhere")).toBe(0);
  });
});

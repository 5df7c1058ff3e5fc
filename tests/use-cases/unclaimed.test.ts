import { beforeAll, expect, test } from "vitest";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { addVendor } from "../../app/placement/vendors/add-vendor.server";
import { orderCheck } from "../../app/placement/vendors/order-check.server";
import { SYSTEM } from "../../app/record/context.server";
import { membersOf } from "../../db/queries/identity-holders";
import { sharedNames } from "../../db/queries/identity-merges";
import { leastObserved } from "../../db/queries/observation";
import { attendeesOf } from "../../db/queries/observation-attendance";
import { vendorOrders } from "../../db/queries/placement-vendors";
import { unobservedSince } from "../../db/queries/reporting-coverage";
import { namesOf } from "../../db/queries/reporting-names";
import { insertUnclaimed } from "../../db/queries/roster";
import { placeInSteps } from "./place-in-steps";
import { addMembership, openOpening, stagePlacement } from "./placement-world";
import { onEveryDatabase } from "./world";

const NAME = "Eli Listed";

onEveryDatabase("someone whom a list brought in, without an account", (world) => {
  beforeAll(async () => {
    await stagePlacement(world());
    for (const id of ["eli", "eli-2"])
      await world().run(SYSTEM, async (context) => {
        await insertUnclaimed(context.tx, {
          personId: id,
          organizationId: "program",
          email: `${id}@people.example`,
          name: NAME,
          createdAt: context.now,
        });
        await addMembership(context, id, "program", "corps_member");
      });
  });

  test("is on the list of names", async () => {
    expect(await namesOf(world().app.db, ["eli", "amara"])).toEqual(
      new Map([
        ["eli", NAME],
        ["amara", "amara"],
      ]),
    );
  });

  test("is among the members of the program", async () => {
    const members = await membersOf(world().app.db, "program", ["corps_member"]);
    const found = members.filter(({ personId }) => personId.startsWith("eli"));
    expect(found).toMatchObject([
      { name: NAME, email: "eli@people.example" },
      { name: NAME, email: "eli-2@people.example" },
    ]);
  });

  test("is on the sheet of a session, and found there by name", async () => {
    const ask = (search: string) =>
      attendeesOf(world().app.db, "program", { search, limit: 10, alsoIds: [] });
    expect((await ask("eli l")).map(({ name }) => name)).toEqual([NAME, NAME]);
    expect((await ask("amara")).map(({ personId }) => personId)).toEqual(["amara"]);
  });

  test("waits to be observed like everyone else", async () => {
    const wanted = { enough: 2, minScore: 3, except: "coach", limit: 20 };
    const found = await leastObserved(world().app.db, ["program"], wanted);
    expect(found.filter(({ name }) => name === NAME)).toHaveLength(2);
  });

  test("may be the same person as another of that name", async () => {
    const { people: shared } = await sharedNames(world().app.db, ["program"]);
    expect(shared.map(({ personId }) => personId)).toEqual(["eli", "eli-2"]);
  });

  test("is on the list of a vendor's orders", async () => {
    const added = await world().run("adjudicator", (context) =>
      addVendor(context, { programId: "program", name: "Checks" }),
    );
    if (!added.ok) throw new Error(added.reason);
    const { vendorId } = added.value;
    const ordered = await world().run("adjudicator", (context) =>
      orderCheck(context, {
        personId: "eli",
        vendorId,
        type: "az_ivp_card",
        decider: { body: "state" },
      }),
    );
    expect(ordered).toMatchObject({ ok: true });
    const { rows: orders } = await vendorOrders(world().app.db, {
      vendorIds: [vendorId],
      limit: 5,
    });
    expect(orders).toMatchObject([{ personId: "eli", name: NAME }]);
  });

  test("once placed, is among those who were not observed", async () => {
    const openingId = await openOpening(world());
    await world().run("adjudicator", (context) =>
      recordClearance(context, {
        personId: "eli-2",
        type: "az_ivp_card",
        state: "cleared",
        on: "2026-10-20",
        validThrough: null,
        custody: "agency",
      }),
    );
    const placed = await world().run("lead", (context) =>
      placeInSteps(context, { openingId, personId: "eli-2", key: "eli-2" }),
    );
    expect(placed).toMatchObject({ ok: true });
    const which = { programId: "program", day: "2026-11-02", limit: 10 };
    expect((await unobservedSince(world().app.db, which)).rows).toMatchObject([
      { personId: "eli-2", name: NAME, lastOn: null },
    ]);
  });
});

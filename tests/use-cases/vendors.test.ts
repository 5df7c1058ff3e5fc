import { beforeAll, describe, expect, test } from "vitest";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { explainDecision } from "../../app/placement/explain-decision.server";
import { addVendor } from "../../app/placement/vendors/add-vendor.server";
import { endVendor } from "../../app/placement/vendors/end-vendor.server";
import { orderCheck } from "../../app/placement/vendors/order-check.server";
import { readOrdersAbout, readVendor } from "../../app/placement/vendors/read-vendors.server";
import { receiveNews } from "../../app/placement/vendors/receive-news.server";
import { macOf, vendorSecret } from "../../app/placement/vendors/vendor-secret.server";
import { SYSTEM } from "../../app/record/context.server";
import { clearancesOf } from "../../db/queries/placement-facts";
import { readyOrders } from "../../db/queries/placement-ready-orders";
import { addPerson, openOpening, stagePlacement } from "./placement-world";
import { onEveryDatabase } from "./world";

onEveryDatabase("vendors", (world) => {
  let vendorId = "";
  let orderId = "";
  let openingId = "";
  beforeAll(async () => {
    await stagePlacement(world());
    openingId = await openOpening(world());
    vendorId = await vendor("Careful Checks");
    orderId = await order(vendorId);
  });

  async function vendor(name: string): Promise<string> {
    const added = await world().run("adjudicator", (context) =>
      addVendor(context, { programId: "program", name }),
    );
    if (!added.ok) throw new Error(added.reason);
    return added.value.vendorId;
  }
  const ordering = (id: string, personId = "amara", actor = "adjudicator") =>
    world().run(actor, (context) =>
      orderCheck(context, {
        personId,
        vendorId: id,
        type: "az_ivp_card",
        decider: { body: "state" },
      }),
    );
  async function order(id: string, personId = "amara"): Promise<string> {
    const ordered = await ordering(id, personId);
    if (!ordered.ok) throw new Error(ordered.reason);
    return ordered.value.orderId;
  }
  let told = 0;
  const news = (changes: object = {}) => ({
    id: `news-${++told}`,
    order: orderId,
    stage: "ready",
    at: new Date(world().app.now() - 60_000).toISOString(),
    sequence: told,
    ...changes,
  });
  function send(
    content: unknown,
    how: { vendor?: string; secret?: string; sentAt?: number; header?: string | null } = {},
  ) {
    const { app } = world();
    const id = how.vendor ?? vendorId;
    const body = Buffer.from(typeof content === "string" ? content : JSON.stringify(content));
    const at = String(Math.floor((how.sentAt ?? app.now()) / 1000));
    const mac = macOf(how.secret ?? vendorSecret(app.env, id), at, body);
    const header = how.header === undefined ? `t=${at},v1=${mac}` : how.header;
    return receiveNews(app, { vendorId: id, header, body, address: "203.0.113.7" });
  }
  const standing = async (id = orderId) => {
    const { app, as } = world();
    const page = await readVendor(app.reading(as("adjudicator")), vendorId);
    return page?.orders.find((one) => one.id === id)?.stage;
  };

  test("an order records the clearance as pending, for the adjudicator of that program only", async () => {
    const { app } = world();
    const [recorded] = await clearancesOf(app.db, "amara", app.now());
    expect(recorded).toMatchObject({ type: "az_ivp_card", state: "pending", body: "state" });
    expect(await ordering(vendorId, "amara", "lead")).toMatchObject({ ok: false });
    expect(await ordering(vendorId, "adjudicator")).toMatchObject({ ok: false });
    expect(await ordering("elsewhere")).toMatchObject({ reason: "no-such-vendor" });
  });

  test("news comes out of order, and the vendor's own time decides, then its sequence", async () => {
    const id = await order(vendorId, "bo");
    const [early, late] = ["2026-11-02T15:00:00Z", "2026-11-02T16:00:00Z"];
    const about = { order: id };
    await send(news({ ...about, stage: "ready", at: late, sequence: 1 }));
    await send(news({ ...about, stage: "started", at: early, sequence: 9 }));
    expect(await standing(id)).toBe("ready");
    await send(news({ ...about, stage: "closed", at: late, sequence: 2 }));
    await send(news({ ...about, stage: "started", at: late, sequence: 0 }));
    expect(await standing(id)).toBe("closed");
  });

  test("an order waits for a decision while its vendor is ready, and no longer than that", async () => {
    const { app, run } = world();
    const id = await order(vendorId, "cruz");
    const waits = async () => {
      const { rows } = await readyOrders(app.db, { programIds: ["program"], limit: 99 });
      return rows.filter(({ orderId }) => orderId === id).map(({ since }) => since);
    };
    const at = (hour: number) => `2026-11-02T${hour}:00:00Z`;
    const tell = (stage: string, hour: number) => send(news({ order: id, stage, at: at(hour) }));
    await tell("started", 10);
    expect(await waits()).toEqual([]);
    await tell("ready", 12);
    await tell("started", 11);
    expect(await waits()).toEqual([Date.parse(at(12))]);
    await tell("closed", 13);
    expect(await waits()).toEqual([]);
    await tell("ready", 14);
    expect(await waits()).toEqual([Date.parse(at(14))]);
    const decided = await run("adjudicator", (context) =>
      recordClearance(context, {
        personId: "cruz",
        type: "az_ivp_card",
        state: "cleared",
        on: "2026-11-02",
        validThrough: null,
        custody: "agency",
      }),
    );
    expect(decided).toMatchObject({ ok: true });
    expect(await waits()).toEqual([]);
    await tell("ready", 15);
    expect(await waits()).toEqual([]);
    const { total } = await readyOrders(app.db, { programIds: ["other-program"], limit: 99 });
    expect(total).toBe(0);
  });

  test("a vendor's clear makes nobody eligible, and is kept nowhere", async () => {
    const { app } = world();
    const before = await clearancesOf(app.db, "amara", app.now());
    const sent = { ...news(), result: "clear", report: "nothing found", name: "Amara" };
    expect(await send(sent)).toMatchObject({ ok: true });
    expect(await send(news({ stage: "clear" }))).toMatchObject({ reason: "unreadable" });
    expect(await clearancesOf(app.db, "amara", app.now())).toEqual(before);
    const explained = await explainDecision(app.reading(SYSTEM), { openingId, personId: "amara" });
    expect(explained?.body.answer).toMatchObject({
      outcome: "INELIGIBLE",
      failing: expect.arrayContaining(["az.ivp: pending"]),
    });
    const kept = JSON.stringify(await app.db.selectFrom("vendor_news").selectAll().execute());
    for (const word of ["clear", "nothing found", "Amara", sent.id])
      expect(kept).not.toContain(word);
  });

  describe("is refused", () => {
    test.each<[string, () => ReturnType<typeof send>, string]>([
      ["with another secret", () => send(news(), { secret: "guess" }), "forged"],
      ["without a signature", () => send(news(), { header: null }), "forged"],
      ["with half a signature", () => send(news(), { header: "t=1,v1=" }), "forged"],
      ["for a vendor that is none", () => send(news(), { vendor: "nobody" }), "forged"],
      ["six minutes late", () => send(news(), { sentAt: world().app.now() - 360_000 }), "late"],
      [
        "from six minutes ahead",
        () => send(news(), { sentAt: world().app.now() + 360_000 }),
        "late",
      ],
      ["as something else than JSON", () => send("{"), "unreadable"],
      ["as a list", () => send([news()]), "unreadable"],
      ["about an order that is none", () => send(news({ order: "x" })), "no-such-order"],
    ])("%s", async (_how, sending, reason) => {
      expect(await sending()).toMatchObject({ ok: false, reason });
    });

    test("about an order of another vendor", async () => {
      const other = await vendor("Other Checks");
      expect(await send(news(), { vendor: other })).toMatchObject({ reason: "no-such-order" });
    });

    test("with a body that was changed on the way", async () => {
      const { app } = world();
      const at = String(Math.floor(app.now() / 1000));
      const signed = Buffer.from(JSON.stringify(news({ stage: "started" })));
      const mac = macOf(vendorSecret(app.env, vendorId), at, signed);
      const header = `t=${at},v1=${mac}`;
      const changed = signed.toString().replace("started", "ready");
      expect(await send(changed, { header })).toMatchObject({ reason: "forged" });
    });

    test("once its vendor has ended, and nothing more can be ordered", async () => {
      const ended = await vendor("Former Checks");
      const id = await order(ended, "cruz");
      const stranger = await world().run("lead", (context) => endVendor(context, ended));
      expect(stranger).toMatchObject({ reason: "no-such-vendor" });
      await world().run("adjudicator", (context) => endVendor(context, ended));
      expect(await send(news({ order: id }), { vendor: ended })).toMatchObject({
        reason: "forged",
      });
      expect(await ordering(ended)).toMatchObject({ reason: "vendor-ended" });
    });

    test("after 600 from one address in a minute", async () => {
      const { app } = world();
      const stranger = {
        vendorId: "x",
        header: null,
        body: Buffer.from(""),
        address: "203.0.113.9",
      };
      const answers = [];
      for (let at = 0; at < 601; at++) answers.push(await receiveNews(app, stranger));
      expect(answers[599]).toMatchObject({ reason: "forged" });
      expect(answers[600]).toMatchObject({ reason: "too-many" });
    });
  });

  test("the same news twice is one, and one id with other content is refused", async () => {
    const first = news({ stage: "ready" });
    expect(await send(first)).toMatchObject({ ok: true, value: { isNew: true } });
    expect(await send(first)).toMatchObject({ ok: true, value: { isNew: false } });
    expect(await send({ ...first, stage: "closed" })).toMatchObject({ reason: "reused" });
    const twice = news({ stage: "ready" });
    const both = await Promise.all([send(twice), send(twice)]);
    expect(both.map((one) => one.ok && one.value.isNew).sort()).toEqual([false, true]);
  });

  test("nobody outside the program reads its vendors or orders", async () => {
    const { app, as } = world();
    await world().run(SYSTEM, (context) =>
      addPerson(context, "far", "other-program", "adjudicator"),
    );
    expect(await readVendor(app.reading(as("far")), vendorId)).toBeNull();
    const about = { programId: "other-program", personId: "amara" };
    expect((await readOrdersAbout(app, about)).orders).toEqual([]);
  });
});

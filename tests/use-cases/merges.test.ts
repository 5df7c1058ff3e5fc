import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import {
  type ClearanceEntry,
  recordClearance,
} from "../../app/placement/clearances/record-clearance.server";
import { explainDecision } from "../../app/placement/explain-decision.server";
import { agreeToMerge } from "../../app/placement/merges/agree-to-merge.server";
import { proposeMerge, proposeUnmerge } from "../../app/placement/merges/propose-merge.server";
import { replayDecisions } from "../../app/placement/replay-decisions.server";
import { publishRuleSet } from "../../app/placement/rules/publish-rule-set.server";
import { answerWaiver } from "../../app/placement/waivers/answer-waiver.server";
import { askWaiver } from "../../app/placement/waivers/ask-waiver.server";
import { SYSTEM } from "../../app/record/context.server";
import { verifyRecord } from "../../app/record/verify-record.server";
import { activePlacementsIn } from "../../db/queries/placement";
import { openTasks } from "../../db/queries/placement-tasks";
import { placeInSteps } from "./place-in-steps";
import { addMembership, addPerson, openOpening, stagePlacement } from "./placement-world";
import { APPEND_ONLY, HOUR_MS, onEveryDatabase } from "./world";

const CLEARED: Omit<ClearanceEntry, "personId"> = {
  type: "az_ivp_card",
  state: "cleared",
  on: "2026-10-20",
  validThrough: null,
  custody: "agency",
};

onEveryDatabase("two accounts of one person", (world) => {
  beforeAll(async () => {
    await stagePlacement(world());
    await world().run(SYSTEM, (context) =>
      addPerson(context, "adjudicator-2", "program", "adjudicator"),
    );
  });

  let people = 0;
  async function member(): Promise<string> {
    const id = `twin-${String(++people).padStart(3, "0")}`;
    await world().run(SYSTEM, (context) => addPerson(context, id, "program", "corps_member"));
    return id;
  }
  const enter = (personId: string, changes: Partial<ClearanceEntry> = {}, by = "adjudicator") =>
    world().run(by, (context) => recordClearance(context, { personId, ...CLEARED, ...changes }));
  const ask = (from: string, into: string, by = "adjudicator") =>
    world().run(by, (context) => proposeMerge(context, { from, into }));
  const askBack = (from: string, into: string, by = "adjudicator") =>
    world().run(by, (context) => proposeUnmerge(context, { from, into }));
  const agree = (proposalId: string, by = "adjudicator-2") =>
    world().run(by, (context) => agreeToMerge(context, { proposalId }));
  const place = (openingId: string, personId: string, by = "lead") =>
    world().run(by, (context) =>
      placeInSteps(context, { openingId, personId, key: `${openingId}-${personId}-${by}` }),
    );
  const answer = async (openingId: string, personId: string, knownAt?: number) =>
    (
      await explainDecision(world().app.reading(SYSTEM), {
        openingId,
        personId,
        ...(knownAt === undefined ? {} : { knownAt }),
      })
    )?.body.answer;
  const tasksIn = async (openingId: string) => {
    const held = await activePlacementsIn(world().app.db, [openingId]);
    return openTasks(
      world().app.db,
      held.map(({ id }) => id),
    );
  };
  async function merged(from: string, into: string) {
    const asked = await ask(from, into);
    if (!asked.ok) throw new Error(asked.reason);
    const agreed = await agree(asked.value.proposalId);
    if (!agreed.ok) throw new Error(agreed.reason);
  }
  async function parted(from: string, into: string) {
    const asked = await askBack(from, into);
    if (!asked.ok) throw new Error(asked.reason);
    const agreed = await agree(asked.value.proposalId);
    if (!agreed.ok) throw new Error(agreed.reason);
  }

  test("what is on file about one account counts for the other, under its own id, as known then", async () => {
    const opening = await openOpening(world());
    const [old, present] = [await member(), await member()];
    await enter(old);
    expect((await answer(opening, present))?.failing).toContain("az.ivp: no evidence");
    const before = world().app.now();
    world().advance(HOUR_MS);
    await merged(old, present);
    for (const id of [old, present]) expect((await answer(opening, id))?.outcome).toBe("ELIGIBLE");
    expect((await answer(opening, present, before))?.outcome).toBe("INELIGIBLE");
    const explained = await explainDecision(world().app.reading(SYSTEM), {
      openingId: opening,
      personId: present,
    });
    const { facts } = explained?.body.question ?? {};
    expect(facts).toMatchObject({
      person: present,
      merges: [{ from: old, into: present }],
      clearances: [{ person: old, state: "cleared" }],
    });
    const rows = await sql<{ person_id: string }>`
      select person_id from clearance where person_id in (${old}, ${present})`.execute(
      world().app.db,
    );
    expect(rows.rows).toEqual([{ person_id: old }]);
  });

  test("a merge that brings an adverse decision writes a task for each active placement", async () => {
    const [one, other] = [await openOpening(world()), await openOpening(world())];
    const [clear, flagged] = [await member(), await member()];
    await enter(clear);
    expect(await place(one, clear)).toMatchObject({ ok: true });
    await enter(flagged, { on: "2026-10-01" });
    expect(await place(other, flagged)).toMatchObject({ ok: true });
    await enter(flagged, { state: "flagged", on: "2026-10-21" });
    expect(await tasksIn(other)).toMatchObject([{ cause: "clearance-recorded" }]);
    await merged(flagged, clear);
    expect(await tasksIn(one)).toMatchObject([{ kind: "suspend", cause: "person-merged" }]);
    // From here on, what is entered about either account reaches the placements of both.
    await enter(flagged, { on: "2026-10-25" });
    expect((await tasksIn(one)).map(({ kind, cause }) => [kind, cause])).toEqual([
      ["suspend", "person-merged"],
      ["review", "clearance-recorded"],
    ]);
  });

  test("an undone merge is judged again at once, and the old decision still replays", async () => {
    const opening = await openOpening(world());
    const [old, present] = [await member(), await member()];
    await enter(old);
    await merged(old, present);
    expect(await place(opening, present)).toMatchObject({ ok: true });
    world().advance(HOUR_MS);
    await parted(old, present);
    expect(await tasksIn(opening)).toMatchObject([{ kind: "suspend", cause: "person-unmerged" }]);
    expect((await answer(opening, present))?.failing).toContain("az.ivp: no evidence");
    expect((await answer(opening, old))?.outcome).toBe("ELIGIBLE");
    const replayed = await replayDecisions(world().app.reading(SYSTEM));
    expect(replayed.length).toBeGreaterThan(0);
    expect(replayed.filter((one) => !one.same)).toEqual([]);
    // And it may be merged again.
    await merged(old, present);
    expect((await answer(opening, present))?.outcome).toBe("ELIGIBLE");
  });

  test("a person in two openings through two accounts is still in two", async () => {
    const [one, other] = [await openOpening(world()), await openOpening(world())];
    const [old, present] = [await member(), await member()];
    await enter(old);
    await merged(old, present);
    expect(await place(one, old)).toMatchObject({ ok: true });
    expect(await place(one, present)).toMatchObject({ reason: "already-placed" });
    expect(await place(other, present)).toMatchObject({ reason: "overlapping-hours" });
  });

  test("two people find it, neither of them that person under any account", async () => {
    const [old, present] = [await member(), await member()];
    await world().run(SYSTEM, async (context) => {
      await addMembership(context, present, "program", "adjudicator");
      await addPerson(context, "alter", "program", "adjudicator");
      await addMembership(context, "alter", "program", "corps_member");
    });
    expect(await ask(old, present, present)).toMatchObject({ reason: "own-merge" });
    expect(await ask(old, present, "lead")).toMatchObject({ reason: "no-such-person" });
    expect(await ask(old, "nobody")).toMatchObject({ reason: "no-such-person" });
    expect(await ask(old, old)).toMatchObject({ reason: "no-such-person" });
    const asked = await ask(old, present);
    if (!asked.ok) throw new Error(asked.reason);
    expect(await ask(old, present)).toEqual(asked);
    expect(await agree(asked.value.proposalId, "adjudicator")).toMatchObject({
      reason: "same-person",
    });
    expect(await agree(asked.value.proposalId, present)).toMatchObject({ reason: "own-merge" });
    expect(await agree("no-such-proposal")).toMatchObject({ reason: "no-such-proposal" });
    const agreed = await agree(asked.value.proposalId);
    expect(agreed).toMatchObject({ ok: true });
    expect(await agree(asked.value.proposalId)).toEqual(agreed);
    expect(await ask(old, present)).toMatchObject({ reason: "one-already" });
    expect(await ask(present, old)).toMatchObject({ reason: "one-already" });
    // A third account of hers, which adjudicates: now it may decide nothing about the other two.
    await merged("alter", present);
    expect(await enter(old, {}, "alter")).toMatchObject({ reason: "own-clearance" });
    const back = await askBack(old, present);
    if (!back.ok) throw new Error(back.reason);
    expect(await agree(back.value.proposalId, "alter")).toMatchObject({ reason: "own-merge" });
  });

  test("nobody asks as one account and agrees as another of theirs", async () => {
    const [one, two] = [await member(), await member()];
    const [old, present] = [await member(), await member()];
    await world().run(SYSTEM, async (context) => {
      for (const id of [one, two]) await addMembership(context, id, "program", "adjudicator");
    });
    await merged(one, two);
    const asked = await ask(old, present, one);
    if (!asked.ok) throw new Error(asked.reason);
    expect(await agree(asked.value.proposalId, two)).toMatchObject({ reason: "same-person" });
  });

  test("what one account approved for the other counts for neither, whichever is asked about", async () => {
    await world().run(SYSTEM, async (context) => {
      const own = {
        layer: "program" as const,
        source: "Ours.",
        checkedOn: "2026-08-20",
        example: true,
      };
      const sat = { req: "hours", kind: "sessions", type: "s", n: 1, horizon: "continuous" };
      const waivable = { by: ["program_lead"], max: "P30D" };
      const published = await publishRuleSet(context, {
        ...own,
        ...{ id: "OWN-YES@1", title: "Own yes" },
        rule: { ...sat, waivable },
      });
      expect(published).toMatchObject({ ok: true });
    });
    const opening = await openOpening(world(), { layers: ["OWN-YES@1"] });
    const [old, present] = [await member(), await member()];
    await world().run(SYSTEM, async (context) => {
      await addMembership(context, present, "program", "program_lead");
    });
    const days = { from: "2026-11-09", expiresOn: "2026-12-01" };
    const waiver = await world().run("lead", (context) =>
      askWaiver(context, {
        ...{ personId: old, openingId: opening, req: "hours", reason: "Snow.", evidence: null },
        ...days,
      }),
    );
    if (!waiver.ok) throw new Error(waiver.reason);
    const { waiverId } = waiver.value;
    expect(
      await world().run(present, (c) => answerWaiver(c, { waiverId, answer: "approved" })),
    ).toMatchObject({ ok: true });
    expect(await answer(opening, old)).toMatchObject({
      outcome: "ELIGIBLE_UNTIL",
      via: ["hours: waived"],
    });
    await merged(old, present);
    for (const id of [old, present])
      expect((await answer(opening, id))?.failing, id).toEqual(["hours: waiver self-approved"]);
  });

  test("a lead never places another account of theirs", async () => {
    const opening = await openOpening(world());
    const [member1, lead] = [await member(), await member()];
    await world().run(SYSTEM, (context) => addMembership(context, lead, "program", "program_lead"));
    await enter(member1);
    await merged(member1, lead);
    expect(await place(opening, member1, lead)).toMatchObject({ reason: "yourself" });
  });

  test("the database itself refuses to change a merge, and the chain holds", async () => {
    await expect(
      sql`update person_merge set into_id = 'amara'`.execute(world().app.db),
    ).rejects.toThrow(APPEND_ONLY);
    await expect(sql`delete from person_merge`.execute(world().app.db)).rejects.toThrow(
      APPEND_ONLY,
    );
    expect((await verifyRecord(world().app)).broken).toEqual([]);
  });
});

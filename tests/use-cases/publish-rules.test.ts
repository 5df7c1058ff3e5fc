import { beforeAll, describe, expect, test } from "vitest";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { explainDecision } from "../../app/placement/explain-decision.server";
import { changeOpeningLayers } from "../../app/placement/openings/change-opening-layers.server";
import { createOpening } from "../../app/placement/openings/create-opening.server";
import { readCandidate } from "../../app/placement/openings/read-candidate.server";
import { readOpeningLayers } from "../../app/placement/openings/read-opening-layers.server";
import { replayDecisions } from "../../app/placement/replay-decisions.server";
import { agreeToVersion } from "../../app/placement/rules/agree-to-version.server";
import { effectDigest, sumOf } from "../../app/placement/rules/effect";
import { planPublication } from "../../app/placement/rules/plan-publication.server";
import { proposeVersion } from "../../app/placement/rules/propose-version.server";
import type { Applies } from "../../app/placement/rules/publication";
import { publishRuleSet } from "../../app/placement/rules/publish-rule-set.server";
import { readWithout, type Without } from "../../app/placement/rules/read-without.server";
import { changeDraft, startRule, startVersion } from "../../app/placement/rules/save-draft.server";
import { SYSTEM } from "../../app/record/context.server";
import { activePlacementsIn } from "../../db/queries/placement";
import { storedDecisions } from "../../db/queries/placement-decisions";
import { openingById } from "../../db/queries/placement-openings";
import { openTasks } from "../../db/queries/placement-tasks";
import { proposalById } from "../../db/queries/record-proposals";
import { placeInSteps } from "./place-in-steps";
import { addPerson, openOpening, stagePlacement } from "./placement-world";
import { onEveryDatabase } from "./world";

const HOLD = { req: "own.hold", kind: "no_hold", horizon: "continuous" };
/** Only who was cleared on or after a day: by this the members part. */
const CARD = (max: string) => ({
  all: [
    HOLD,
    {
      req: "own.card",
      kind: "clearance",
      type: "az_ivp_card",
      max_age: max,
      horizon: "continuous",
    },
  ],
});

onEveryDatabase("publishing a rule", (world) => {
  let families = 0;
  let people = 0;
  beforeAll(async () => {
    await stagePlacement(world());
  });

  const got = <T>(outcome: { ok: true; value: T } | { ok: false; reason: string }): T => {
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value;
  };
  /** A member whose card was decided on a day. */
  async function member(on: string | null): Promise<string> {
    const id = `one-${++people}`;
    await world().run(SYSTEM, (context) => addPerson(context, id, "program", "corps_member"));
    if (on)
      await world().run("adjudicator", async (context) =>
        got(
          await recordClearance(context, {
            personId: id,
            type: "az_ivp_card",
            state: "cleared",
            on,
            validThrough: null,
            custody: "agency",
          }),
        ),
      );
    return id;
  }
  /** A program's rule at version 1, and an opening that uses it beside the shared ones. */
  async function setting(slots = 3) {
    const name = `OWN-${++families}`;
    await world().run(SYSTEM, async (context) =>
      got(
        await publishRuleSet(
          context,
          {
            id: `${name}@1`,
            title: "Own",
            layer: "program",
            source: "Handbook.",
            checkedOn: "2026-10-01",
            example: false,
            rule: HOLD,
          },
          "program",
        ),
      ),
    );
    const opening = await openOpening(world(), {
      layers: ["P-HOLD@1", `${name}@1`],
      slots,
      besideOthers: true,
    });
    return { name, opening };
  }
  const place = (openingId: string, personId: string, seen?: string) =>
    world().run("lead", (context) =>
      placeInSteps(context, {
        openingId,
        personId,
        key: `${openingId} ${personId}`,
        ...(seen === undefined ? {} : { seen }),
      }),
    );
  async function draft(name: string, rule: unknown, table: string | null = null) {
    const { id } = got(
      await world().run("lead", (context) => startVersion(context, { ruleId: `${name}@1` })),
    );
    await world().run("lead", async (context) =>
      got(await changeDraft(context, { id, change: () => ({ rule, table }) })),
    );
    return id;
  }
  const propose = (draftId: string, applies: Applies = { when: "at-once" }, who = "lead") =>
    world().run(who, (context) => proposeVersion(context, { draftId, applies }));
  async function planOf(proposalId: string) {
    const { app } = world();
    const proposal = await app.run(SYSTEM, ({ tx }) => proposalById(tx, proposalId));
    const { id, version, applies } = JSON.parse(proposal?.payload ?? "{}");
    const { ruleHash } = await import("../../app/placement/decision");
    const ruleSet = { id, hash: ruleHash(version.rule), rule: version.rule };
    return planPublication(app.db, { ruleSet, applies, now: app.now() });
  }
  const agree = (proposalId: string, seen: string, who = "lead-2") =>
    world().run(who, (context) => agreeToVersion(context, { proposalId, seen }));
  async function publish(name: string, rule: unknown, applies: Applies) {
    const { proposalId } = got(await propose(await draft(name, rule), applies));
    const { effect } = await planOf(proposalId);
    got(await agree(proposalId, effectDigest(effect)));
    return effect;
  }
  const answerOf = async (openingId: string, personId: string) =>
    (await explainDecision(world().app.reading(SYSTEM), { openingId, personId }))?.body.answer;
  const tasksIn = async (openingId: string) => {
    const held = await activePlacementsIn(world().app.db, [openingId]);
    return openTasks(
      world().app.db,
      held.map(({ id }) => id),
    );
  };

  test("what the preview counts is what is so afterwards, and each placement has its task", async () => {
    const { name, opening } = await setting();
    const [fresh, old, none] = [
      await member("2026-10-20"),
      await member("2025-10-20"),
      await member(null),
    ];
    for (const one of [fresh, old, none]) got(await place(opening, one));
    const aside = await member(null);
    const effect = await publish(name, CARD("P1Y"), { when: "at-once" });
    const placed = sumOf(effect.openings.map((one) => one.placed));
    expect(placed).toMatchObject({ asked: 3, stops: 2, sooner: 0, same: 1 });
    const rows = effect.rows.filter(({ openingId }) => openingId === opening);
    expect(rows.find(({ personId }) => personId === aside)).toMatchObject({
      kind: "stops",
      placementId: null,
      firstBad: "2026-11-09",
    });
    expect(rows.find(({ personId }) => personId === old)?.steps?.[0]?.req).toBe("own.card");
    const after = await Promise.all([fresh, old, none].map((one) => answerOf(opening, one)));
    expect(after.map((answer) => answer?.outcome)).toEqual([
      "ELIGIBLE",
      "INELIGIBLE",
      "INELIGIBLE",
    ]);
    const tasks = await tasksIn(opening);
    expect(tasks.map(({ cause, kind }) => [cause, kind])).toEqual([
      ["rule-published", "suspend"],
      ["rule-published", "suspend"],
    ]);
    expect((await openingById(world().app.db, opening))?.layers).toEqual(["P-HOLD@1", `${name}@2`]);
  });

  describe("no publication is retroactive without a named decision", () => {
    test("next term: who is placed keeps the version before, who comes later meets the new one", async () => {
      const { name, opening } = await setting();
      const [placed, later] = [await member(null), await member(null)];
      got(await place(opening, placed));
      const effect = await publish(name, CARD("P1Y"), { when: "next-term" });
      expect(effect.openings[0]?.placed).toMatchObject({ asked: 1, same: 1 });
      expect(await tasksIn(opening)).toEqual([]);
      expect(await answerOf(opening, placed)).toMatchObject({ outcome: "ELIGIBLE" });
      expect(await place(opening, later)).toMatchObject({ ok: false, reason: "not-eligible" });
    });

    test("from a day: the day before is the last safe one, said before and after", async () => {
      const { name, opening } = await setting();
      const placed = await member(null);
      got(await place(opening, placed));
      const effect = await publish(name, CARD("P1Y"), { when: "from-day", day: "2027-01-04" });
      expect(effect.rows.find(({ placementId }) => placementId !== null)).toMatchObject({
        kind: "sooner",
        lastSafe: "2027-01-03",
        firstBad: "2027-01-04",
      });
      expect(await answerOf(opening, placed)).toMatchObject({
        outcome: "ELIGIBLE_UNTIL",
        until: "2027-01-03",
      });
      expect((await tasksIn(opening)).map(({ kind }) => kind)).toEqual(["review"]);
    });

    test("stored decisions stay as they are, and replay byte for byte", async () => {
      const { name, opening } = await setting();
      got(await place(opening, await member("2025-10-20")));
      const before = await storedDecisions(world().app.db);
      await publish(name, CARD("P1Y"), { when: "at-once" });
      const after = await storedDecisions(world().app.db);
      for (const decision of before) expect(after).toContainEqual(decision);
      const replayed = await replayDecisions(world().app.reading(SYSTEM));
      expect(replayed.length).toBe(after.length);
      expect(replayed.filter(({ same }) => !same)).toEqual([]);
    });

    test("a question asked as of an earlier instant is answered by the rules of that instant", async () => {
      const { name, opening } = await setting();
      const someone = await member(null);
      const then = world().app.now();
      world().advance(60_000);
      await publish(name, CARD("P1Y"), { when: "at-once" });
      const ask = { openingId: opening, personId: someone };
      const reading = world().app.reading(SYSTEM);
      expect((await explainDecision(reading, ask))?.body.answer.outcome).toBe("INELIGIBLE");
      const earlier = await explainDecision(reading, { ...ask, knownAt: then });
      expect(earlier?.body.answer.outcome).toBe("ELIGIBLE");
    });
  });

  describe("two people", () => {
    test.each([
      ["lead", "same-person"],
      ["coach", "no-such-proposal"],
      ["elsewhere", "no-such-proposal"],
    ])("%s may not agree to what the lead asked: %s", async (who, reason) => {
      const { name, opening } = await setting();
      const { proposalId } = got(await propose(await draft(name, CARD("P1Y"))));
      const { effect } = await planOf(proposalId);
      expect(await agree(proposalId, effectDigest(effect), who)).toMatchObject({ reason });
      expect((await openingById(world().app.db, opening))?.layers).toContain(`${name}@1`);
    });

    test("an operator may, once; after that it is done", async () => {
      const { name } = await setting();
      const { proposalId } = got(await propose(await draft(name, CARD("P1Y"))));
      const seen = effectDigest((await planOf(proposalId)).effect);
      expect(await agree(proposalId, seen, "operator")).toMatchObject({ ok: true });
      expect(await agree(proposalId, seen, "operator")).toMatchObject({ reason: "version-taken" });
    });

    test("what changed since the page was shown is shown again first", async () => {
      const { name, opening } = await setting();
      const { proposalId } = got(await propose(await draft(name, CARD("P1Y"))));
      const seen = effectDigest((await planOf(proposalId)).effect);
      got(await place(opening, await member(null)));
      expect(await agree(proposalId, seen)).toMatchObject({ reason: "effect-changed" });
      const now = effectDigest((await planOf(proposalId)).effect);
      expect(await agree(proposalId, now)).toMatchObject({ ok: true });
    });

    test("of two versions asked for at once, the second is asked for again", async () => {
      const { name } = await setting();
      const first = got(await propose(await draft(name, CARD("P1Y"))));
      const second = got(await propose(await draft(name, CARD("P2Y"))));
      for (const [proposalId, want] of [
        [first.proposalId, { ok: true }],
        [second.proposalId, { reason: "version-taken" }],
      ] as const) {
        const seen = effectDigest((await planOf(proposalId)).effect);
        expect(await agree(proposalId, seen)).toMatchObject(want);
      }
    });
  });

  test("a rule published between preview and commit: the lead confirms again", async () => {
    const { name, opening } = await setting();
    const someone = await member("2026-10-20");
    const reading = () => world().app.reading(world().as("lead"));
    const ask = { openingId: opening, personId: someone, day: null };
    const page = await readCandidate(reading(), ask);
    await publish(name, CARD("P2Y"), { when: "at-once" });
    expect(await place(opening, someone, page?.digest)).toMatchObject({ reason: "answer-changed" });
    const again = await readCandidate(reading(), ask);
    const placed = await world().run("lead", (context) =>
      placeInSteps(context, {
        openingId: opening,
        personId: someone,
        key: "again",
        seen: again?.digest ?? "",
      }),
    );
    expect(placed).toMatchObject({ ok: true });
    const [held] = await activePlacementsIn(world().app.db, [opening]);
    expect(held?.pinned).toEqual(["P-HOLD@1", `${name}@2`]);
  });

  test.each([
    ["a rule that cannot be judged", { req: "x", kind: "no_hold" }, null],
    ["a table whose case fails", HOLD, "cases: [{id: odd, expect: {outcome: ELIGIBLE}}]"],
    ["nothing new", HOLD, null],
  ])("%s is not proposed", async (_, rule, table) => {
    const { name } = await setting();
    expect(await propose(await draft(name, rule, table))).toMatchObject({ reason: "not-ready" });
  });

  test.each([["2026-11-02"], ["2029-01-01"]])("nothing applies from %s on", async (day) => {
    const { name } = await setting();
    const asked = await propose(await draft(name, CARD("P1Y")), { when: "from-day", day });
    expect(asked).toMatchObject({ reason: "day-far" });
  });

  test("a new rule of a program is its own, and nobody else's", async () => {
    const start = (who: string, organizationId: string | null, name: string) =>
      world().run(who, (context) => startRule(context, { organizationId, name, title: "New" }));
    expect(await start("lead", null, "SHARED-1")).toMatchObject({ reason: "not-yours" });
    expect(await start("elsewhere", "program", "NEW-1")).toMatchObject({ reason: "not-yours" });
    expect(await start("lead", "program", "P-HOLD")).toMatchObject({ reason: "name-taken" });
    expect(await start("lead", "program", "new")).toMatchObject({ reason: "name-malformed" });
    const { id } = got(await start("lead", "program", "NEW-1"));
    for (const who of ["elsewhere", "coach"])
      expect(
        await world().run(who, (context) => changeDraft(context, { id, change: () => ({}) })),
      ).toMatchObject({ reason: "no-draft" });
    const change = () => ({ rule: HOLD, source: "Handbook." });
    got(await world().run("lead", (context) => changeDraft(context, { id, change })));
    const { proposalId } = got(await propose(id));
    const seen = effectDigest((await planOf(proposalId)).effect);
    expect(await agree(proposalId, seen)).toMatchObject({ ok: true, value: { id: "NEW-1@1" } });
  });

  describe("an opening's own layers", () => {
    const change = (openingId: string, ids: string[], seen: string, who = "lead") =>
      world().run(who, (context) =>
        changeOpeningLayers(context, {
          openingId,
          ruleSetIds: ids,
          applies: { when: "at-once" },
          seen,
        }),
      );
    const pageOf = (openingId: string, ids: string[], who = "lead") =>
      readOpeningLayers(world().app.reading(world().as(who)), {
        openingId,
        ruleSetIds: ids,
        applies: { when: "at-once" },
      });

    test("a layer that is added does what the page said, and nothing is taken away", async () => {
      const { opening } = await setting();
      const someone = await member(null);
      got(await place(opening, someone));
      const page = await pageOf(opening, ["AZ-IVP@1"]);
      expect(page?.effect?.openings[0]?.placed).toMatchObject({ asked: 1, stops: 1 });
      got(await change(opening, ["AZ-IVP@1"], page?.digest ?? ""));
      expect((await openingById(world().app.db, opening))?.layers).toContain("AZ-IVP@1");
      expect((await tasksIn(opening)).map(({ kind }) => kind)).toEqual(["suspend"]);
      expect(await answerOf(opening, someone)).toMatchObject({ outcome: "INELIGIBLE" });
    });

    test.each([
      ["another program's lead", ["AZ-IVP@1"], "elsewhere", "no-opening"],
      ["nothing chosen", [], "lead", "nothing-chosen"],
      ["what it has already", ["P-HOLD@1"], "lead", "unknown-layer"],
      ["what is not there", ["NO-RULE@1"], "lead", "unknown-layer"],
      ["a page that is out of date", ["AZ-IVP@1"], "lead", "effect-changed"],
    ])("%s is refused", async (_, ids, who, reason) => {
      const { opening } = await setting();
      expect(await change(opening, ids, "old", who)).toMatchObject({ reason });
      expect(await pageOf(opening, [], "elsewhere")).toBeNull();
    });
  });

  test("without a rule more places can be filled, and nothing is stored", async () => {
    const opened = await world().run("elsewhere", async (context) => {
      for (const id of ["new-1", "new-2"])
        await addPerson(context, id, "other-program", "corps_member");
      return createOpening(context, {
        programId: "other-program",
        schoolId: "school",
        title: "Tutor",
        role: "tutor",
        layers: ["AZ-IVP@1", "P-HOLD@1"],
        startsOn: "2026-11-09",
        endsOn: "2027-05-21",
        slots: 3,
        accompanied: false,
        besideOthers: false,
      });
    });
    const { id } = got(opened);
    const decisions = (await storedDecisions(world().app.db)).length;
    const rowsFor = async (without: Without) =>
      (await readWithout(world().app.reading(world().as("elsewhere")), without)).rows;
    const row = { id, title: "Tutor", school: "school", slots: 3, before: 0 };
    expect(await rowsFor({ rule: "AZ-IVP@1" })).toEqual([{ ...row, after: 2 }]);
    expect(await rowsFor({ badge: "rel-1" })).toEqual([{ ...row, after: 0 }]);
    expect((await storedDecisions(world().app.db)).length).toBe(decisions);
  });
});

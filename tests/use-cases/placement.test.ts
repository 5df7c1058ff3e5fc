import { beforeAll, describe, expect, test } from "vitest";
import type { PublishedAchievement } from "../../app/credentials/achievement";
import { publishAttestation } from "../../app/credentials/publish-attestation.server";
import { readAttestation } from "../../app/credentials/read-attestation.server";
import { revokeCredential } from "../../app/credentials/revoke-credential.server";
import { signAttestation } from "../../app/credentials/sign-attestation.server";
import { changeHold } from "../../app/placement/change-hold.server";
import { readClearanceForm } from "../../app/placement/clearances/read-clearances.server";
import {
  type ClearanceEntry,
  recordClearance,
} from "../../app/placement/clearances/record-clearance.server";
import { endPlacement } from "../../app/placement/end-placement.server";
import { explainDecision } from "../../app/placement/explain-decision.server";
import { readCandidate } from "../../app/placement/openings/read-candidate.server";
import { readOpening } from "../../app/placement/openings/read-opening.server";
import { readPlaced } from "../../app/placement/read-placed.server";
import { readReliance } from "../../app/placement/read-reliance.server";
import { recordAgeDate } from "../../app/placement/record-age-date.server";
import { replayDecisions } from "../../app/placement/replay-decisions.server";
import { publishRuleSet } from "../../app/placement/rules/publish-rule-set.server";
import { STRANGER, SYSTEM } from "../../app/record/context.server";
import { activePlacementsIn, insertPlacement } from "../../db/queries/placement";
import { storedDecisions } from "../../db/queries/placement-decisions";
import { openTasks } from "../../db/queries/placement-tasks";
import { standingsOf } from "../../db/queries/reporting";
import { award } from "./award-people";
import { placeInSteps } from "./place-in-steps";
import { addPerson, openOpening, stagePlacement } from "./placement-world";
import { DAY_MS, MONDAY, onEveryDatabase, type World } from "./world";

const CLEARED: Omit<ClearanceEntry, "personId"> = {
  type: "az_ivp_card",
  state: "cleared",
  on: "2026-10-20",
  validThrough: null,
  custody: "agency",
};

onEveryDatabase("placement", (world) => {
  let badge: PublishedAchievement;
  beforeAll(async () => {
    badge = await stagePlacement(world());
  });

  let people = 0;
  /** A new corps member of the program, cleared unless told. */
  async function member(state: ClearanceEntry["state"] | null = "cleared"): Promise<string> {
    const id = `member-${++people}`;
    await world().run(SYSTEM, (context) => addPerson(context, id, "program", "corps_member"));
    if (state) await clear(id, { state });
    return id;
  }
  async function clear(personId: string, changes: Partial<ClearanceEntry> = {}) {
    return world().run("adjudicator", (context) =>
      recordClearance(context, { personId, ...CLEARED, ...changes }),
    );
  }
  const place = (openingId: string, personId: string, key: string, actor = "lead") =>
    world().run(actor, (context) => placeInSteps(context, { openingId, personId, key }));
  const explained = async (openingId: string, personId: string) =>
    (await explainDecision(world().app.reading(SYSTEM), { openingId, personId }))?.body.answer;
  const tasksOf = async (openingId: string) => {
    const { db } = world().app;
    const held = await activePlacementsIn(db, [openingId]);
    return openTasks(
      db,
      held.map((placement) => placement.id),
    );
  };

  describe("placing", () => {
    test("someone eligible is placed, with the stored decision beside the placement", async () => {
      const opening = await openOpening(world());
      const person = await member();
      const placed = await place(opening, person, "k1");
      expect(placed).toMatchObject({ ok: true });
      const [stored] = await storedDecisions(world().app.db, {
        ids: placed.ok ? [placed.value.decisionId] : [],
      });
      expect(stored).toMatchObject({ personId: person, openingId: opening, outcome: "ELIGIBLE" });
    });

    test("a statement that a layer asks for is met once the person signs it", async () => {
      const { run, app, as } = world();
      const definition = {
        id: "conduct",
        version: "1",
        title: "Conduct",
        language: "en",
        paragraphs: ["I keep the limits."],
      };
      await run(SYSTEM, async (context) => {
        await publishAttestation(context, { organizationId: "college", definition });
        await publishRuleSet(context, {
          id: "SIGNED@1",
          title: "Signed",
          layer: "program",
          source: "Ours.",
          checkedOn: "2026-08-20",
          example: true,
          rule: { req: "signed", kind: "attest", what: "conduct", horizon: "continuous" },
        });
      });
      const opening = await openOpening(world(), { layers: ["SIGNED@1"] });
      const person = await member(null);
      expect((await explained(opening, person))?.failing).toEqual(["signed: no evidence"]);
      const page = await readAttestation(app.reading(as(person)), { id: "conduct" });
      await run(person, (context) =>
        signAttestation(context, {
          attestationId: "conduct",
          hash: page?.hash ?? "",
          typedName: person,
        }),
      );
      expect(await place(opening, person, "signed")).toMatchObject({ ok: true });
    });

    test.each([
      ["not_started", "az.ivp: no evidence"],
      ["pending", "az.ivp: pending"],
      ["flagged", "az.ivp: flagged or suspended"],
      ["not_cleared", "az.ivp: not_cleared"],
      ["withdrawn", "az.ivp: no evidence"],
    ] as const)("a clearance that is %s refuses: %s", async (state, why) => {
      const opening = await openOpening(world());
      const person = await member(state);
      expect(await place(opening, person, `k-${state}`)).toMatchObject({
        ok: false,
        reason: "not-eligible",
      });
      expect((await explained(opening, person))?.failing).toContain(why);
      expect(await activePlacementsIn(world().app.db, [opening])).toEqual([]);
    });

    test("a list of people says where they are placed, to their own program only", async () => {
      const opening = await openOpening(world());
      const [placed, waiting] = [await member(), await member()];
      expect(await place(opening, placed, "listed-1")).toMatchObject({ ok: true });
      const { db } = world().app;
      const personIds = [placed, waiting];
      const none = { courses: 0, badges: 0, school: null, hasChanged: false };
      const standing = async (programIds: string[], ledIds = programIds) =>
        standingsOf(db, { personIds, programIds, ledIds });
      const at = { ...none, school: expect.stringMatching(/./) };
      expect((await standing(["program"])).get(waiting)).toEqual(none);
      expect((await standing(["program"])).get(placed)).toEqual(at);
      expect((await standing(["elsewhere"])).get(placed)).toEqual(none);
      await world().run("lead", (c) => changeHold(c, { personId: placed, change: "put" }));
      expect((await standing(["program"])).get(placed)).toEqual({ ...at, hasChanged: true });
      expect((await standing(["program"], [])).get(placed)).toEqual(at);
    });

    test("a full opening says so, and the slot is free again when a placement ends", async () => {
      const opening = await openOpening(world());
      const [first, second] = [await member(), await member()];
      const placed = await place(opening, first, "full-1");
      expect(await place(opening, second, "full-2")).toEqual({ ok: false, reason: "slot-taken" });
      const placementId = placed.ok ? placed.value.placementId : "";
      expect(await world().run("lead", (c) => endPlacement(c, { placementId }))).toMatchObject({
        ok: true,
      });
      expect(await world().run("lead", (c) => endPlacement(c, { placementId }))).toMatchObject({
        reason: "ended-already",
      });
      expect(await place(opening, second, "full-3")).toMatchObject({ ok: true });
    });

    test("one key sent twice is one placement and one answer", async () => {
      const opening = await openOpening(world(), { slots: 2 });
      const person = await member();
      const first = await place(opening, person, "twice");
      expect(await place(opening, person, "twice")).toEqual(first);
      expect(await place(opening, person, "another")).toMatchObject({ reason: "already-placed" });
      expect(await activePlacementsIn(world().app.db, [opening])).toHaveLength(1);
    });

    test("the same days in two schools are refused, unless the opening allows it", async () => {
      const [first, second, third] = [
        await openOpening(world()),
        await openOpening(world(), { schoolId: "other-school" }),
        await openOpening(world(), { schoolId: "other-school", besideOthers: true }),
      ];
      const person = await member();
      expect(await place(first, person, "o1")).toMatchObject({ ok: true });
      expect(await place(second, person, "o2")).toMatchObject({ reason: "overlapping-hours" });
      expect(await place(third, person, "o3")).toMatchObject({ ok: true });
    });

    test("an answer that changed since the page was shown is shown again first", async () => {
      const opening = await openOpening(world());
      const person = await member();
      const shown = await explainDecision(world().app.reading(SYSTEM), {
        openingId: opening,
        personId: person,
      });
      await clear(person, { validThrough: "2027-02-01", on: "2026-10-21" });
      await clear(person, { state: "suspended", on: "2027-03-01" });
      const send = (key: string, seen: string | undefined) =>
        world().run("lead", (context) =>
          placeInSteps(context, {
            openingId: opening,
            personId: person,
            key,
            ...(seen === undefined ? {} : { seen }),
          }),
        );
      expect(await send("seen-1", shown?.digest)).toMatchObject({ reason: "answer-changed" });
      const again = await explainDecision(world().app.reading(SYSTEM), {
        openingId: opening,
        personId: person,
      });
      expect(again?.body.answer).toMatchObject({ outcome: "ELIGIBLE_UNTIL", until: "2027-02-28" });
      expect(await send("seen-2", again?.digest)).toMatchObject({ ok: true });
    });

    test.each([
      ["elsewhere", "amara", "not-your-program"],
      ["coach", "amara", "not-your-program"],
      ["amara", "amara", "not-your-program"],
      ["lead", "lead", "yourself"],
      ["lead", "elsewhere", "not-in-your-program"],
    ])("%s cannot place %s: %s", async (actor, person, reason) => {
      const opening = await openOpening(world());
      expect(await place(opening, person, `no-${actor}-${person}`, actor)).toEqual({
        ok: false,
        reason,
      });
    });

    test.each([
      ["starts-far", { startsOn: "1926-11-09" }],
      ["starts-far", { startsOn: "2030-11-09", endsOn: "2031-05-21" }],
      ["ends-before-start", { endsOn: "2026-11-08" }],
      ["ends-far", { startsOn: "2026-01-05", endsOn: "2026-11-01" }],
      ["ends-far", { endsOn: "2062-05-21" }],
    ])("%s: an opening with days %j is not opened", async (reason, days) => {
      await expect(openOpening(world(), days)).rejects.toThrow(reason);
    });

    test("an opening that is over takes nobody", async () => {
      const opening = await openOpening(world(), {
        startsOn: "2026-09-01",
        endsOn: "2026-11-02",
      });
      const person = await member();
      world().setClock(MONDAY + DAY_MS);
      expect(await place(opening, person, "over")).toMatchObject({ reason: "opening-over" });
      world().setClock(MONDAY);
    });

    test("the database itself refuses a placement whose decision says no", async () => {
      const opening = await openOpening(world());
      const person = await member("pending");
      await place(opening, person, "direct");
      const refusals = await storedDecisions(world().app.db);
      const no = refusals.find((one) => one.openingId === opening);
      expect(no).toMatchObject({ permits: false });
      const forged = world().run("lead", (context) =>
        insertPlacement(context.tx, {
          id: context.newId(),
          openingId: opening,
          personId: person,
          slot: 1,
          decisionId: no?.id ?? "",
          placedAt: context.now,
          pinned: [],
          placedBy: "lead",
        }),
      );
      await expect(forged).rejects.toThrow(/foreign key/i);
    });
  });

  test("the database itself refuses a second person in a slot, and a slot that is not there", async () => {
    const opening = await openOpening(world());
    const [holder, second] = [await member(), await member()];
    expect(await place(opening, holder, "slot-1")).toMatchObject({ ok: true });
    await place(opening, second, "slot-2");
    const yes = (await storedDecisions(world().app.db)).find(
      (one) => one.openingId === opening && one.personId === second,
    );
    expect(yes).toMatchObject({ permits: true });
    const forge = (slot: number) =>
      world().run("lead", (context) =>
        insertPlacement(context.tx, {
          id: context.newId(),
          openingId: opening,
          personId: second,
          slot,
          decisionId: yes?.id ?? "",
          placedAt: context.now,
          pinned: [],
          placedBy: "lead",
        }),
      );
    await expect(forge(1)).rejects.toThrow(/unique/i);
    await expect(forge(2)).rejects.toThrow(/foreign key/i);
  });

  describe("who reads what", () => {
    const reading = (personId: string) => world().app.reading(world().as(personId));

    test("the person and their lead read the same tree, and nobody else reads it", async () => {
      const openingId = await openOpening(world());
      const personId = await member("flagged");
      const mine = await readPlaced(reading(personId), { personId, openingId });
      const theirs = await readCandidate(reading("lead"), { openingId, personId, day: null });
      expect(mine.shown?.answer).toEqual(theirs?.answer);
      expect(JSON.stringify(mine)).not.toMatch(/flagged|suspended/);
      for (const other of ["elsewhere", "coach", "bo"]) {
        expect(await readCandidate(reading(other), { openingId, personId, day: null })).toBeNull();
        expect(await readOpening(reading(other), openingId)).toBeNull();
      }
    });

    test("a lead sees the readiest people first, each with what is missing", async () => {
      const openingId = await openOpening(world());
      const [ready, waiting] = [await member(), await member("pending")];
      const page = await readOpening(reading("lead"), openingId);
      const order = page?.candidates.map(({ personId }) => personId) ?? [];
      expect(order.indexOf(ready)).toBeLessThan(order.indexOf(waiting));
      const steps = page?.candidates.find(({ personId }) => personId === waiting)?.steps;
      expect(steps).toMatchObject([{ req: "az.ivp", why: "pending", next: { owner: "agency" } }]);
    });

    test("only an adjudicator of the program reads what was entered about someone", async () => {
      const personId = await member("flagged");
      expect(await readClearanceForm(reading("adjudicator"), personId)).toMatchObject({
        history: [{ state: "flagged" }],
      });
      for (const other of ["lead", "elsewhere", personId]) {
        expect(await readClearanceForm(reading(other), personId)).toBeNull();
      }
    });

    test("someone of sixteen is placed beside an adult where the school has agreed", async () => {
      const [agreed, not] = [
        await openOpening(world(), { accompanied: true }),
        await openOpening(world()),
      ];
      const person = await member(null);
      const aged = await world().run("adjudicator", (context) =>
        recordAgeDate(context, { personId: person, on: "2028-03-01" }),
      );
      expect(aged).toMatchObject({ ok: true });
      expect((await explained(not, person))?.failing).toContain(
        "az.minor_supervised: needs accompaniment",
      );
      expect((await explained(agreed, person))?.outcome).toBe("CONDITIONAL");
      expect(await place(agreed, person, "sixteen")).toMatchObject({ ok: true });
    });
  });

  describe("what changes under a placement", () => {
    async function placed(w: World): Promise<{ opening: string; person: string }> {
      const opening = await openOpening(w);
      const person = await member();
      const answer = await place(opening, person, `placed-${person}`);
      if (!answer.ok) throw new Error(answer.reason);
      return { opening, person };
    }

    test("a suspension writes a task to suspend, in its own transaction", async () => {
      const { opening, person } = await placed(world());
      await clear(person, { state: "suspended", on: "2026-11-02" });
      expect(await tasksOf(opening)).toMatchObject([
        { kind: "suspend", cause: "clearance-recorded" },
      ]);
    });

    test("a hold asks to suspend; lifting it asks to look again", async () => {
      const { opening, person } = await placed(world());
      const hold = () =>
        world().run("lead", (c) => changeHold(c, { personId: person, change: "put" }));
      const lift = () =>
        world().run("lead", (c) => changeHold(c, { personId: person, change: "lift" }));
      expect(await hold()).toMatchObject({ ok: true });
      expect(await hold()).toMatchObject({ reason: "on-hold-already" });
      expect((await explained(opening, person))?.failing).toEqual(["hold: on hold"]);
      expect(await lift()).toMatchObject({ ok: true });
      expect(await lift()).toMatchObject({ reason: "not-on-hold" });
      expect((await explained(opening, person))?.outcome).toBe("ELIGIBLE");
      expect((await tasksOf(opening)).map((task) => task.kind)).toEqual(["suspend", "review"]);
    });

    test("a revocation shows its program's lead what relied on it, and nobody else", async () => {
      const person = await member();
      const { credentialId } = await award(world(), badge, person);
      await world().app.settle();
      const relying = await openOpening(world(), { layers: ["P-TUTOR@1"] });
      const apart = await openOpening(world(), { besideOthers: true });
      for (const opening of [relying, apart])
        expect(await place(opening, person, `relied ${opening}`)).toMatchObject({ ok: true });
      const reliance = (reader: string) =>
        readReliance(world().app.reading(world().as(reader)), credentialId);
      expect(await reliance("lead")).toEqual([]);
      await world().run("reviewer", (c) =>
        revokeCredential(c, { credentialId, reason: "issued-in-error" }),
      );
      for (const reader of ["lead", "lead-2"])
        expect(await reliance(reader)).toEqual([
          {
            personId: person,
            opening: { id: relying, title: "Reading tutor", school: "school" },
            task: "suspend",
          },
        ]);
      for (const reader of ["elsewhere", "reviewer", "operator", "coach", "adjudicator", person])
        expect(await reliance(reader), reader).toEqual([]);
      expect(await readReliance(world().app.reading(STRANGER), credentialId)).toEqual([]);
    });

    test("news that changes nothing writes nothing", async () => {
      const { opening, person } = await placed(world());
      await clear(person, { state: "withdrawn", on: "2026-11-01" });
      expect(await tasksOf(opening)).toEqual([]);
    });

    test("every stored decision is made again byte for byte, then and now", async () => {
      world().advance(40 * DAY_MS);
      const replayed = await replayDecisions(world().app.reading(SYSTEM));
      expect(replayed.length).toBeGreaterThan(10);
      expect(replayed.filter((one) => !one.same)).toEqual([]);
      world().advance(-40 * DAY_MS);
    });
  });

  test.each([
    ["lead", "amara", {}, "not-in-your-program"],
    ["elsewhere", "amara", {}, "not-in-your-program"],
    ["adjudicator", "adjudicator", {}, "own-clearance"],
    ["adjudicator", "elsewhere", {}, "not-in-your-program"],
    ["adjudicator", "amara", { on: "2026-11-03" }, "dated-ahead"],
    ["adjudicator", "amara", { validThrough: "2026-10-01" }, "ends-early"],
  ] as const)(
    "%s cannot enter this clearance of %s: %j %s",
    async (actor, personId, changes, reason) => {
      const entered = await world().run(actor, (context) =>
        recordClearance(context, { personId, ...CLEARED, ...changes }),
      );
      expect(entered).toMatchObject({ ok: false, reason });
    },
  );

  test("a published rule set is never published otherwise", async () => {
    const ruleSet = {
      id: "T-HOLD@1",
      title: "Test",
      layer: "program",
      source: "test",
      checkedOn: "2026-11-02",
      example: true,
      rule: { req: "hold", kind: "no_hold", horizon: "continuous" },
    } as const;
    const publish = (rule: unknown) =>
      world().run(SYSTEM, (context) => publishRuleSet(context, { ...ruleSet, rule }));
    const first = await publish(ruleSet.rule);
    expect(first).toMatchObject({ ok: true });
    expect(await publish({ ...ruleSet.rule })).toEqual(first);
    expect(await publish({ ...ruleSet.rule, req: "other" })).toMatchObject({
      reason: "published-otherwise",
    });
    expect(await publish({ ...ruleSet.rule, kind: "vibes" })).toMatchObject({
      reason: "cannot-be-judged",
    });
  });
});

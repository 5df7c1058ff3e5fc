import { beforeAll, describe, expect, test } from "vitest";
import { publishAgreement } from "../../app/placement/agreements/publish-agreement.server";
import {
  readAgreement,
  readAgreements,
} from "../../app/placement/agreements/read-agreements.server";
import { endAgreement, signAgreement } from "../../app/placement/agreements/sign-agreement.server";
import { explainDecision } from "../../app/placement/explain-decision.server";
import { replayDecisions } from "../../app/placement/replay-decisions.server";
import { publishRuleSet } from "../../app/placement/rules/publish-rule-set.server";
import { SYSTEM } from "../../app/record/context.server";
import { insertMembership } from "../../db/queries/identity-organizations";
import { agreementById } from "../../db/queries/placement-agreements";
import { openTasks } from "../../db/queries/placement-tasks";
import { placeInSteps } from "./place-in-steps";
import { addPerson, openUnready, stagePlacement } from "./placement-world";
import { fillSchool } from "./ready-school";
import { APPEND_ONLY, onEveryDatabase } from "./world";

onEveryDatabase("an agreement", (world) => {
  let opening: string;
  let service: string;
  beforeAll(async () => {
    await stagePlacement(world());
    await world().run(SYSTEM, async (context) => {
      for (const [id, doc, parties] of [
        ["WITH-SCHOOL@1", "host", ["school", "program"]],
        ["WITH-PERSON@1", "service", ["person", "program"]],
      ] as const)
        await publishRuleSet(context, {
          id,
          title: id,
          layer: "program",
          source: "Ours.",
          checkedOn: "2026-08-20",
          example: true,
          rule: { all: [{ req: "r", kind: "agreement", doc, parties, horizon: "continuous" }] },
        });
      for (const [id, at] of [
        ["host-1", "school"],
        ["host-2", "other-school"],
      ] as const)
        await addPerson(context, id, at, "school_host");
      // Leads the program and hosts the school: may sign for either, not for both.
      await addPerson(context, "both-sides", "program", "program_lead");
      await insertMembership(context.tx, {
        id: context.newId(),
        personId: "both-sides",
        organizationId: "school",
        role: "school_host",
        grantedBy: null,
        grantedAt: context.now,
      });
    });
    await fillSchool(world(), { schoolId: "school", host: "host" });
    opening = await openUnready(world(), { layers: ["WITH-SCHOOL@1"], slots: 50 });
    service = await openUnready(world(), { layers: ["WITH-PERSON@1"], slots: 50 });
  });

  let people = 0;
  const member = async () => {
    const id = `signer-${++people}`;
    await world().run(SYSTEM, (context) => addPerson(context, id, "program", "corps_member"));
    return id;
  };
  const publish = async (doc: string, changes = {}, by = "lead") =>
    world().run(by, (context) =>
      publishAgreement(context, {
        programId: "program",
        doc,
        title: doc,
        words: `The words of ${doc}.`,
        endsOn: null,
        ...changes,
      }),
    );
  const published = async (doc: string, changes = {}) => {
    const outcome = await publish(doc, changes);
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value.textId;
  };
  const sign = async (by: string, textId: string, about: string, changes = {}) => {
    const hash = (await agreementById(world().app.db, textId))?.hash ?? "";
    return world().run(by, (context) =>
      signAgreement(context, { textId, hash, about, typedName: by, ...changes }),
    );
  };
  const end = (by: string, textId: string, about: string) =>
    world().run(by, (context) => endAgreement(context, { textId, about }));
  const failing = async (personId: string, openingId = opening) =>
    (await explainDecision(world().app.reading(SYSTEM), { openingId, personId }))?.body.answer
      .failing;

  test("with a school is met when both have signed, until one takes it back", async () => {
    const person = await member();
    const text = await published("host");
    expect(await failing(person)).toEqual(["r: unsigned: school, program"]);
    expect(await sign("lead", text, "school")).toMatchObject({ ok: true });
    expect(await failing(person)).toEqual(["r: unsigned: school"]);
    expect(await sign("host-1", text, "school")).toMatchObject({ ok: true });
    expect(await failing(person)).toEqual([]);
    const placed = await world().run("lead", (context) =>
      placeInSteps(context, { openingId: opening, personId: person, key: person }),
    );
    if (!placed.ok) throw new Error(placed.reason);
    const { placementId } = placed.value;
    expect(await end("host-1", text, "school")).toMatchObject({ ok: true });
    // Asked of the person by the opening's own rule, and of the school by the schools'.
    expect(await failing(person)).toEqual([
      "r: unsigned: school",
      "host.agreement: unsigned: school",
    ]);
    expect(await openTasks(world().app.db, [placementId])).toMatchObject([
      { kind: "suspend", cause: "agreement-changed" },
    ]);
    expect(await end("host-1", text, "school")).toMatchObject({ reason: "not-signed" });
    expect(await sign("host-1", text, "school")).toMatchObject({ ok: true });
    expect((await openTasks(world().app.db, [placementId])).at(-1)?.kind).toBe("review");
    const replayed = await replayDecisions(world().app.reading(SYSTEM));
    expect(replayed.length).toBeGreaterThan(0);
    expect(replayed.map(({ same }) => same)).not.toContain(false);
  });

  test("says nothing at another school, nor in an opening of another program", async () => {
    const text = await published("host");
    await sign("lead", text, "school");
    await sign("host-1", text, "school");
    const elsewhere = await openUnready(world(), {
      layers: ["WITH-SCHOOL@1"],
      schoolId: "other-school",
    });
    expect(await failing(await member(), elsewhere)).toEqual(["r: unsigned: school, program"]);
  });

  test("with a person is theirs alone", async () => {
    const [person, other] = [await member(), await member()];
    const text = await published("service");
    expect(await sign(person, text, person)).toMatchObject({ ok: true });
    expect(await failing(person, service)).toEqual(["r: unsigned: program"]);
    expect(await sign("lead", text, person)).toMatchObject({ ok: true });
    expect(await failing(person, service)).toEqual([]);
    expect(await failing(other, service)).toEqual(["r: unsigned: person, program"]);
    expect(await sign(other, text, person)).toMatchObject({ reason: "not-listed" });
  });

  test("signed twice is signed once", async () => {
    const [person, text] = [await member(), await published("service")];
    const first = await sign(person, text, person);
    expect(await sign(person, text, person)).toEqual(first);
  });

  describe("is not signed", () => {
    let text: string;
    beforeAll(async () => {
      text = await published("host", { title: "Again" });
    });
    test.each([
      ["under another name", "lead", "school", { typedName: "Somebody Else" }, "other-name"],
      ["by other words", "lead", "school", { hash: "x" }, "stale"],
      ["by the host of another school", "host-2", "school", {}, "not-listed"],
      ["by a lead of another program", "elsewhere", "school", {}, "no-such-agreement"],
      ["by a coach", "coach", "school", {}, "no-such-agreement"],
      ["for a school that is not there", "lead", "nowhere", {}, "not-listed"],
    ])("%s", async (_, by, about, changes, reason) => {
      expect(await sign(by, text, about, changes)).toMatchObject({ ok: false, reason });
    });

    test("under a version that a newer one followed, and the older signature stays", async () => {
      const before = await published("host");
      await sign("lead", before, "school");
      const next = await published("host", { title: "Newer" });
      expect(await sign("host-1", before, "school")).toMatchObject({ reason: "stale" });
      expect((await agreementById(world().app.db, next))?.version).toBeGreaterThan(1);
    });

    test("for both sides by one person", async () => {
      const fresh = await published("host");
      expect(await sign("both-sides", fresh, "school")).toMatchObject({ ok: true });
      expect(await sign("both-sides", fresh, "school")).toMatchObject({ reason: "same-person" });
    });

    test("after its last day", async () => {
      const over = await published("host", { endsOn: "2026-11-02" });
      await sign("lead", over, "school");
      const then = world().app.now();
      world().setClock(Date.parse("2026-11-04T12:00:00Z"));
      expect(await sign("host-1", over, "school")).toMatchObject({ reason: "over-already" });
      world().setClock(then);
    });
  });

  test.each([
    ["by somebody who leads no program", { programId: "program" }, "coach", "not-your-program"],
    ["for another program", { programId: "other-program" }, "lead", "not-your-program"],
    ["that no rule asks for", { doc: "poem" }, "lead", "nobody-asks"],
    ["that is over", { endsOn: "2026-11-01" }, "lead", "over-already"],
  ])("is not published %s", async (_, changes, by, reason) => {
    expect(await publish("host", changes, by)).toMatchObject({ ok: false, reason });
  });

  test("shows each reader their own part", async () => {
    const person = await member();
    const text = await published("service");
    const readBy = (by: string) => readAgreement(world().app.reading(world().as(by)), text);
    expect((await readBy(person))?.lines.map(({ id, mine }) => [id, mine])).toEqual([
      [person, true],
    ]);
    expect((await readBy("lead"))?.lines.length).toBeGreaterThan(1);
    for (const by of ["host-1", "elsewhere", "coach"]) expect(await readBy(by)).toBeNull();
    const hosted = await readAgreements(world().app.reading(world().as("host-1")));
    expect(hosted.flatMap(({ lines }) => lines.map(({ id }) => id))).toEqual(["school"]);
  });

  test("is append-only; the names can be erased", async () => {
    const { db } = world().app;
    const text = await published("host");
    await sign("lead", text, "school");
    await end("lead", text, "school");
    for (const table of ["agreement_text", "agreement_signature", "agreement_end"] as const)
      await expect(db.deleteFrom(table).execute(), table).rejects.toThrow(APPEND_ONLY);
    await db.deleteFrom("agreement_name").execute();
  });
});

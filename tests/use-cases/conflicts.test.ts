import { beforeAll, expect, test } from "vitest";
import { erasePerson } from "../../app/identity/erase-person.server";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import {
  readComing,
  readConflicts,
  readOwnConflicts,
} from "../../app/placement/conflicts/read-conflicts.server";
import {
  type ConflictEntry,
  endConflict,
  recordConflict,
} from "../../app/placement/conflicts/record-conflict.server";
import { proposePlacement } from "../../app/placement/offers/propose-placement.server";
import { readOffer } from "../../app/placement/offers/read-offer.server";
import { resumeOffer } from "../../app/placement/offers/resume-offer.server";
import { takeOfferStep } from "../../app/placement/offers/take-offer-step.server";
import { placePerson } from "../../app/placement/place-person.server";
import { readHosting } from "../../app/placement/read-hosting.server";
import { replayDecisions } from "../../app/placement/replay-decisions.server";
import { SYSTEM } from "../../app/record/context.server";
import { verifyRecord } from "../../app/record/verify-record.server";
import { readPersonExport } from "../../app/reporting/read-person-export.server";
import { storedDecisions } from "../../db/queries/placement-decisions";
import { openTasks } from "../../db/queries/placement-tasks";
import { addMembership, addPerson, openOpening, stagePlacement } from "./placement-world";
import { APPEND_ONLY, onEveryDatabase } from "./world";

onEveryDatabase("a conflict of interest at a school", (world) => {
  let opening = "";
  let elsewhere = "";
  beforeAll(async () => {
    await stagePlacement(world());
    opening = await openOpening(world(), { slots: 50 });
    elsewhere = await openOpening(world(), { slots: 50, schoolId: "other-school" });
  });

  let people = 0;
  async function member(): Promise<string> {
    const id = `person-${++people}`;
    await world().run(SYSTEM, (context) => addPerson(context, id, "program", "corps_member"));
    const card = { type: "az_ivp_card", state: "cleared", on: "2026-10-20" } as const;
    await world().run("adjudicator", (context) =>
      recordClearance(context, { personId: id, ...card, validThrough: null, custody: "agency" }),
    );
    return id;
  }
  const reading = (personId: string) => world().app.reading(world().as(personId));
  const declare = (actor: string, personId: string, changes: Partial<ConflictEntry> = {}) =>
    world().run(actor, (context) =>
      recordConflict(context, {
        personId,
        schoolId: "school",
        kind: "relative",
        said: "A sister in grade 3",
        ...changes,
      }),
    );
  const over = (actor: string, conflictId: string) =>
    world().run(actor, (context) => endConflict(context, { conflictId }));
  const propose = (personId: string, openingId = opening, key = "k") =>
    world().run("lead", (context) => proposePlacement(context, { openingId, personId, key }));
  async function offered(personId: string): Promise<string> {
    const proposed = await propose(personId);
    if (!proposed.ok) throw new Error(proposed.reason);
    const { offerId } = proposed.value;
    await world().run(personId, (context) =>
      takeOfferStep(context, { offerId, step: "person-accepted" }),
    );
    return offerId;
  }
  const accept = (offerId: string, key = "k") =>
    world().run("host", (context) => placePerson(context, { offerId, key }));

  test("keeps somebody from being proposed there, and nowhere else, until a lead says it is over", async () => {
    const person = await member();
    const declared = await declare(person, person);
    if (!declared.ok) throw new Error(declared.reason);
    expect(await propose(person)).toMatchObject({ ok: false, reason: "conflict-of-interest" });
    expect(await propose(person, elsewhere)).toMatchObject({ ok: true });
    const { conflictId } = declared.value;
    for (const [actor, reason] of [
      [person, "own"],
      ["host", "no-such-conflict"],
      ["coach", "no-such-conflict"],
      ["elsewhere", "no-such-conflict"],
    ] as const)
      expect(await over(actor, conflictId), actor).toMatchObject({ ok: false, reason });
    expect(await over("lead", conflictId)).toMatchObject({ ok: true });
    expect(await over("lead-2", conflictId)).toMatchObject({ reason: "ended-already" });
    expect(await propose(person, opening, "again")).toMatchObject({ ok: true });
  });

  test("a lead who serves too says nothing about themself as a lead", async () => {
    const person = await member();
    await world().run(SYSTEM, (context) =>
      addMembership(context, person, "program", "program_lead"),
    );
    const declared = await declare("lead", person);
    if (!declared.ok) throw new Error(declared.reason);
    expect(await over(person, declared.value.conflictId)).toMatchObject({ reason: "own" });
    expect(await readConflicts(reading(person), person)).toBeNull();
  });

  test("that comes up before the school's yes places nobody, and the stop is named", async () => {
    const person = await member();
    const offerId = await offered(person);
    const declared = await declare("host", person);
    if (!declared.ok) throw new Error(declared.reason);
    expect(await accept(offerId)).toMatchObject({ ok: false, reason: "conflict-of-interest" });
    expect(await readOffer(reading("lead"), offerId)).toMatchObject({
      state: "with-lead",
      stopped: "conflict-of-interest",
    });
    const resume = () => world().run("lead", (context) => resumeOffer(context, { offerId }));
    expect(await resume()).toMatchObject({ reason: "conflict-of-interest" });
    await over("lead", declared.value.conflictId);
    expect(await resume()).toMatchObject({ ok: true });
    expect(await accept(offerId, "again")).toMatchObject({ ok: true });
  });

  test("gives a placement there a task in its own transaction, and one elsewhere none", async () => {
    const person = await member();
    const offerId = await offered(person);
    expect(await accept(offerId)).toMatchObject({ ok: true });
    expect(await declare("lead", person, { schoolId: "other-school" })).toMatchObject({ ok: true });
    expect(await openTasks(world().app.db, [offerId])).toEqual([]);
    expect(await declare("lead", person)).toMatchObject({ ok: true });
    expect(await openTasks(world().app.db, [offerId])).toMatchObject([
      { kind: "suspend", cause: "conflict-changed" },
    ]);
    const coming = (await readHosting(reading("host"))).flatMap((one) => one.coming);
    expect(coming.find((one) => one.personId === person)).toMatchObject({ ready: "asked" });
  });

  test("is declared once for a school, by those whom it concerns", async () => {
    const person = await member();
    for (const stranger of ["elsewhere", "coach", "adjudicator", "bo", "host"])
      expect(await declare(stranger, person), stranger).toMatchObject({ reason: "no-such-person" });
    expect(await declare("lead", person, { schoolId: "program" })).toMatchObject({
      reason: "no-such-school",
    });
    expect(await declare(person, person)).toMatchObject({ ok: true });
    expect(await declare("lead", person)).toMatchObject({ reason: "known-already" });
  });

  test("is read by the person and the leads of their program; a host reads only who is coming", async () => {
    const person = await member();
    await offered(person);
    await declare(person, person);
    expect(await readOwnConflicts(reading(person))).toMatchObject({
      lines: [{ school: "school", kind: "relative", said: "A sister in grade 3" }],
    });
    expect((await readConflicts(reading("lead-2"), person))?.lines).toHaveLength(1);
    for (const other of ["host", "coach", "elsewhere", "adjudicator"])
      expect(await readConflicts(reading(other), person), other).toBeNull();
    const coming = await readComing(reading("host"), "school");
    expect(coming?.people).toContainEqual({ id: person, name: person });
    expect(JSON.stringify(coming)).not.toContain("sister");
    expect(await readComing(reading("lead"), "school")).toBeNull();
  });

  test("is in the person's export, and its words go when they are erased; decisions replay", async () => {
    const person = await member();
    const offerId = await offered(person);
    await accept(offerId);
    await declare(person, person, { said: "Cousin named Quetzal" });
    const section = readPersonExport(reading(person)).find(
      ([name]) => name === "conflictsOfInterest",
    );
    const rows: object[] = [];
    for await (const row of section?.[1] ?? []) rows.push(row);
    expect(rows).toMatchObject([{ said: "Cousin named Quetzal" }]);
    expect(await world().run(SYSTEM, (c) => erasePerson(c, { personId: person }))).toMatchObject({
      ok: true,
    });
    const { db } = world().app;
    const notes = await db.selectFrom("school_conflict_note").selectAll().execute();
    expect(JSON.stringify(notes)).not.toContain("Quetzal");
    expect(JSON.stringify(await storedDecisions(db))).not.toContain("Quetzal");
    await expect(db.deleteFrom("school_conflict").execute()).rejects.toThrow(APPEND_ONLY);
    for (const replayed of await replayDecisions(reading("lead")))
      expect(replayed).toMatchObject({ same: true });
    expect((await verifyRecord(world().app)).broken).toEqual([]);
  });
});

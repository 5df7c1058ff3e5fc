import { beforeAll, describe, expect, test } from "vitest";
import { erasePerson } from "../../app/identity/erase-person.server";
import { publishAgreement } from "../../app/placement/agreements/publish-agreement.server";
import { signAgreement } from "../../app/placement/agreements/sign-agreement.server";
import { explainDecision } from "../../app/placement/explain-decision.server";
import {
  answerAsGuardian,
  openGuardianLink,
} from "../../app/placement/guardians/answer-as-guardian.server";
import { askGuardiansAgain } from "../../app/placement/guardians/ask-guardians-again.server";
import { enterGuardian } from "../../app/placement/guardians/enter-guardian.server";
import { GUARDIAN_LINK_MS, type GuardianAct } from "../../app/placement/guardians/guardian";
import { askGuardianLink } from "../../app/placement/guardians/mail-guardian.server";
import { readGuardian, readGuardianForm } from "../../app/placement/guardians/read-guardian.server";
import { recordAgeDate } from "../../app/placement/record-age-date.server";
import { publishRuleSet } from "../../app/placement/rules/publish-rule-set.server";
import { STRANGER, SYSTEM } from "../../app/record/context.server";
import { verifyRecord } from "../../app/record/verify-record.server";
import { readStaffTasks } from "../../app/reporting/read-staff-tasks.server";
import { guardiansWaitedFor } from "../../db/queries/guardian-asks";
import { localMails } from "../../db/queries/identity-mail";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { newestAgreements } from "../../db/queries/placement-agreements";
import { openTasks } from "../../db/queries/placement-tasks";
import { placeInSteps } from "./place-in-steps";
import { addPerson, openOpening, stagePlacement } from "./placement-world";
import { DAY_MS, MONDAY, onEveryDatabase } from "./world";

const YOUTH = {
  id: "P-YOUTH@1",
  title: "Under 18",
  layer: "program",
  source: "Member handbook",
  checkedOn: "2026-10-01",
  example: true,
  rule: {
    req: "youth",
    kind: "agreement",
    doc: "youth",
    parties: ["guardian", "program"],
    horizon: "continuous",
  },
} as const;

onEveryDatabase("a guardian of somebody under 18", (world) => {
  let opening = "";
  beforeAll(async () => {
    await stagePlacement(world());
    await world().run(SYSTEM, (context) => publishRuleSet(context, YOUTH));
    const text = { programId: "program", doc: "youth", title: "Under 18", endsOn: null };
    await world().run("lead", (context) =>
      publishAgreement(context, { ...text, words: "We look after them." }),
    );
    opening = await openOpening(world(), { layers: ["P-YOUTH@1"], slots: 50 });
  });

  let people = 0;
  async function minor(turns18 = "2028-05-01"): Promise<string> {
    const id = `minor-${++people}`;
    await world().run(SYSTEM, (context) => addPerson(context, id, "program", "corps_member"));
    await world().run("adjudicator", (context) =>
      recordAgeDate(context, { personId: id, on: turns18 }),
    );
    return id;
  }
  const enter = (personId: string, changes: { name?: string; email?: string } = {}, by = "lead") =>
    world().run(by, (context) =>
      enterGuardian(context, {
        personId,
        name: "May Begay",
        email: `may-of-${personId}@home.example`,
        ...changes,
      }),
    );
  /** The links of a guardian that were not spent, newest last. */
  const linksTo = async (guardianId: string) =>
    world()
      .app.db.selectFrom("guardian_link")
      .select("id")
      .where("guardian_id", "=", guardianId)
      .where("used_at", "is", null)
      .orderBy("created_at")
      .orderBy("id")
      .execute();
  async function guarded(personId: string) {
    const entered = await enter(personId);
    if (!entered.ok) throw new Error(entered.reason);
    const { guardianId } = entered.value;
    const [link] = await linksTo(guardianId);
    return { personId, guardianId, linkId: link?.id ?? "" };
  }
  async function youth() {
    const texts = await newestAgreements(world().app.db, ["program"]);
    const text = texts.find(({ doc }) => doc === "youth");
    if (!text) throw new Error("the text was not published");
    return text;
  }
  async function act(linkId: string, what: GuardianAct, changes: object = {}) {
    const { id, hash } = await youth();
    const said = { linkId, act: what, textId: id, hash, name: "May Begay", ...changes };
    return world().run(STRANGER, (context) => answerAsGuardian(context, said));
  }
  const next = (answer: Awaited<ReturnType<typeof act>>) => {
    if (!answer.ok) throw new Error(answer.reason);
    return answer.value.nextLinkId;
  };
  const failing = async (personId: string, openingId = opening) =>
    (
      await explainDecision(world().app.reading(SYSTEM), { openingId, personId })
    )?.body.answer.failing.filter((one) => one.startsWith("youth"));
  const forProgram = async (personId: string) => {
    const { id, hash } = await youth();
    return world().run("lead", (context) =>
      signAgreement(context, { textId: id, hash, about: personId, typedName: "lead" }),
    );
  };
  const reading = (personId: string) => world().app.reading(world().as(personId));

  test("signs by a link of their own; the agreement is met when the program signed too", async () => {
    const { personId, linkId } = await guarded(await minor());
    expect(await failing(personId)).toEqual(["youth: unsigned: guardian, program"]);
    const second = next(await act(linkId, "sign", { name: "  may begay " }));
    expect(await failing(personId)).toEqual(["youth: unsigned: program"]);
    expect(await forProgram(personId)).toMatchObject({ ok: true });
    expect(await failing(personId)).toEqual([]);
    // Spent: neither read nor answered again, while the one that took its place works.
    expect(await act(linkId, "withdraw")).toMatchObject({ reason: "dead-link" });
    expect(await readGuardian(world().app.reading(STRANGER), linkId)).toBeNull();
    expect(await act(second, "sign")).toMatchObject({ reason: "signed-already" });
    expect((await readGuardianForm(reading("lead"), personId))?.texts).toMatchObject([
      { stand: "signed" },
    ]);
  });

  test("takes it back: every placement that rests on it gets a task in that transaction", async () => {
    const { personId, linkId } = await guarded(await minor());
    const second = next(await act(linkId, "sign"));
    await forProgram(personId);
    const placed = await world().run("lead", (context) =>
      placeInSteps(context, { openingId: opening, personId, key: personId }),
    );
    if (!placed.ok) throw new Error(placed.reason);
    const third = next(await act(second, "withdraw"));
    expect(await openTasks(world().app.db, [placed.value.placementId])).toMatchObject([
      { kind: "suspend", cause: "agreement-changed" },
    ]);
    expect((await readGuardian(world().app.reading(STRANGER), third))?.texts).toMatchObject([
      { stand: "withdrawn" },
    ]);
    expect(await act(third, "withdraw")).toMatchObject({ reason: "not-signed" });
  });

  test("refuses, and may think again", async () => {
    const { personId, linkId } = await guarded(await minor());
    const second = next(await act(linkId, "refuse"));
    expect((await readGuardian(world().app.reading(STRANGER), second))?.texts).toMatchObject([
      { stand: "refused" },
    ]);
    expect(await failing(personId)).toEqual(["youth: unsigned: guardian, program"]);
    world().advance(1000);
    expect(await act(second, "sign")).toMatchObject({ ok: true });
    world().setClock(MONDAY);
  });

  test("sees that young person, and nothing of anyone else", async () => {
    const first = await guarded(await minor());
    const second = await guarded(await minor());
    const shown = await readGuardian(world().app.reading(STRANGER), first.linkId);
    expect(shown).toMatchObject({ person: first.personId, program: "program", openings: [] });
    expect(JSON.stringify(shown)).not.toContain(second.personId);
    expect(shown?.texts.map(({ title }) => title)).toEqual(["Under 18"]);
  });

  test.each<[string, object, string]>([
    ["another name", { name: "Lou Begay" }, "other-name"],
    ["words that nobody published", { hash: "other" }, "stale"],
    ["a text without a guardian", { textId: "none" }, "no-such-agreement"],
  ])("does not sign with %s, and the link stays", async (_, changes, reason) => {
    const { linkId } = await guarded(await minor());
    expect(await act(linkId, "sign", changes)).toMatchObject({ ok: false, reason });
    expect(await act(linkId, "sign")).toMatchObject({ ok: true });
  });

  describe("is a second person", () => {
    test.each<[string, { name?: string; email?: string }, string]>([
      ["the young person's address", { email: "SELF" }, "same-address"],
      ["the lead's address", { email: "lead@people.example" }, "staff-address"],
      ["another lead's address", { email: "lead-2@people.example" }, "staff-address"],
      ["the coach's address", { email: "coach@people.example" }, "staff-address"],
      ["the young person's name", { name: "SELF" }, "same-name"],
    ])("never with %s", async (_, { name, email }, reason) => {
      const person = await minor();
      const changes = {
        ...(name === undefined ? {} : { name: person }),
        ...(email === undefined
          ? {}
          : { email: email === "SELF" ? `${person}@people.example` : email }),
      };
      expect(await enter(person, changes)).toMatchObject({ ok: false, reason });
    });

    test("entered by a lead of their program, for somebody under 18 as far as is on file", async () => {
      const person = await minor();
      for (const by of ["elsewhere", "coach", "adjudicator", "host", "bo"])
        expect(await enter(person, {}, by), by).toMatchObject({ reason: "not-in-your-program" });
      expect(await enter("bo")).toMatchObject({ reason: "age-unknown" });
      expect(await enter(await minor("2026-11-02"))).toMatchObject({ reason: "not-under-18" });
    });
  });

  test("a link ends by itself; another is mailed to the address on file, and to no other", async () => {
    const { personId, guardianId, linkId } = await guarded(await minor());
    world().setClock(MONDAY + GUARDIAN_LINK_MS);
    expect(await openGuardianLink(world().app.db, linkId, world().app.now())).toBeNull();
    const ask = (email: string) =>
      world().run(STRANGER, (context) => askGuardianLink(context, { email, address: null }));
    const before = (await linksTo(guardianId)).length;
    expect(await ask("nobody@home.example")).toMatchObject({ ok: true });
    expect(await linksTo(guardianId)).toHaveLength(before);
    expect(await ask(`may-of-${personId}@home.example`)).toMatchObject({ ok: true });
    const fresh = (await linksTo(guardianId)).filter(({ id }) => id !== linkId);
    expect(fresh).toHaveLength(1);
    expect(await act(fresh[0]?.id ?? "", "sign")).toMatchObject({ ok: true });
    world().setClock(MONDAY);
  });

  test("another one takes the place of the first, whose link dies and whose signature ends", async () => {
    const { personId, linkId } = await guarded(await minor());
    const second = next(await act(linkId, "sign"));
    world().advance(DAY_MS);
    await enter(personId, { name: "Lou Begay", email: `lou-${personId}@home.example` });
    expect(await act(second, "withdraw")).toMatchObject({ reason: "dead-link" });
    expect(await failing(personId)).toEqual(["youth: unsigned: guardian, program"]);
    world().setClock(MONDAY);
  });

  describe("when newer words are published", () => {
    const publish = (words: string, programId = "program", by = "lead") =>
      world().run(by, (context) =>
        publishAgreement(context, {
          programId,
          doc: "youth",
          title: "Under 18",
          endsOn: null,
          words,
        }),
      );
    const lettersTo = async (personId: string) => {
      await world().app.settle();
      const mails = await localMails(world().app.db, 1000);
      return mails.filter((mail) => JSON.stringify(mail).includes(`may-of-${personId}@`)).length;
    };
    const shownBy = async (guardianId: string) => {
      const link = (await linksTo(guardianId)).at(-1);
      return (await readGuardian(world().app.reading(STRANGER), link?.id ?? ""))?.texts[0];
    };
    const askAll = () => askGuardiansAgain(world().app);
    const homeOf = async (who: string) => {
      const memberships = await membershipsOf(world().app.db, who);
      const of = { personId: who, memberships, today: "2026-11-03" };
      const tasks = await readStaffTasks(world().app.reading(world().as(who)), of);
      return tasks.filter(({ kind }) => kind === "guardian");
    };
    const waitedFor = async () =>
      (await guardiansWaitedFor(world().app.db, ["program"], 100)).map(({ personId }) => personId);

    test("one letter, one task, what changed, and the old signature stands until a rule says otherwise", async () => {
      world().advance(DAY_MS);
      await askAll();
      const one = await guarded(await minor());
      const other = await guarded(await minor());
      const grown = await guarded(await minor("2026-11-05"));
      await act(one.linkId, "sign");
      await forProgram(one.personId);
      const before = await lettersTo(one.personId);
      world().advance(2 * DAY_MS);
      expect(await publish("We look after them.\n\nWe write every week.")).toMatchObject({
        ok: true,
      });

      // Three times on a day, and twice at once: one letter for each.
      await askAll();
      await Promise.all([askAll(), askAll()]);
      expect(await lettersTo(one.personId)).toBe(before + 1);
      expect(await lettersTo(other.personId)).toBe(2);
      expect(await lettersTo(grown.personId)).toBe(1);

      expect(await shownBy(one.guardianId)).toMatchObject({
        version: 2,
        stand: "earlier",
        earlier: { version: 1 },
        changes: [
          { is: "kept", words: "We look after them." },
          { is: "new", words: "We write every week." },
        ],
      });
      expect(await shownBy(other.guardianId)).toMatchObject({ stand: "open", changes: null });
      expect(await failing(one.personId)).toEqual([]);
      expect(await homeOf("lead")).toHaveLength(5);
      expect(await waitedFor()).toEqual(expect.arrayContaining([one.personId, other.personId]));
      expect(await homeOf("elsewhere")).toEqual([]);
      const asked = await readGuardianForm(reading("lead"), one.personId);
      expect(asked?.texts).toMatchObject([{ stand: "earlier", askedAt: world().app.now() }]);

      // A no leaves what was signed before as it is; the task is done, and no letter follows.
      const link = (await linksTo(one.guardianId)).at(-1);
      const second = next(await act(link?.id ?? "", "refuse"));
      expect(await failing(one.personId)).toEqual([]);
      expect(await shownBy(one.guardianId)).toMatchObject({
        stand: "refused",
        earlier: { version: 1 },
      });
      expect(await waitedFor()).not.toContain(one.personId);
      world().advance(DAY_MS);
      await askAll();
      expect(await lettersTo(one.personId)).toBe(before + 1);

      // A rule that asks for the newer words is met by them alone.
      await world().run(SYSTEM, (context) =>
        publishRuleSet(context, {
          ...YOUTH,
          id: "P-YOUTH@2",
          rule: { ...YOUTH.rule, min_version: 2 },
        }),
      );
      const strict = await openOpening(world(), { layers: ["P-YOUTH@2"], slots: 50 });
      expect(await failing(one.personId)).toEqual([]);
      expect(await failing(one.personId, strict)).toEqual(["youth: unsigned: guardian, program"]);
      await act(second, "sign");
      await forProgram(one.personId);
      expect(await failing(one.personId, strict)).toEqual([]);
      world().setClock(MONDAY);
    });

    test("whoever signs neither again nor at all is asked about the newest words only", async () => {
      const one = await guarded(await minor());
      const before = await lettersTo(one.personId);
      world().advance(DAY_MS);
      await publish("Third words.");
      await publish("Fourth words.");
      await askAll();
      expect(await lettersTo(one.personId)).toBe(before + 1);
      expect(await shownBy(one.guardianId)).toMatchObject({ version: 4, words: "Fourth words." });
      world().setClock(MONDAY);
    });

    test("a link answers for its own young person and program alone", async () => {
      const one = await guarded(await minor());
      const other = await guarded(await minor());
      expect(await publish("Ours.", "other-program", "elsewhere")).toMatchObject({ ok: true });
      const [theirs] = await newestAgreements(world().app.db, ["other-program"]);
      const strange = { textId: theirs?.id ?? "", hash: theirs?.hash ?? "" };
      expect(await act(one.linkId, "sign", strange)).toMatchObject({ reason: "no-such-agreement" });
      expect(
        JSON.stringify(await readGuardian(world().app.reading(STRANGER), one.linkId)),
      ).not.toContain("Ours.");
      await act(one.linkId, "sign");
      expect(await shownBy(one.guardianId)).toMatchObject({ stand: "signed" });
      expect(await shownBy(other.guardianId)).toMatchObject({ stand: "open" });
    });
  });

  test("is erased with the young person, and every chain still verifies", async () => {
    const { personId, linkId } = await guarded(await minor());
    await act(linkId, "sign");
    await world().app.settle();
    const address = `may-of-${personId}@home.example`;
    const letters = async () => JSON.stringify(await localMails(world().app.db, 1000));
    expect(await letters()).toContain(address);
    expect(await world().run(SYSTEM, (c) => erasePerson(c, { personId }))).toMatchObject({
      ok: true,
    });
    const { db } = world().app;
    const kept = JSON.stringify([
      await db.selectFrom("guardian_contact").selectAll().execute(),
      await db.selectFrom("audit_detail").selectAll().execute(),
      await letters(),
    ]);
    expect(kept).not.toContain(address);
    const names = await db
      .selectFrom("agreement_name")
      .innerJoin("agreement_signature as signed", "signed.id", "agreement_name.signature_id")
      .select("typed_name")
      .where("signed.about_person", "=", personId)
      .execute();
    expect(names).toEqual([]);
    expect((await verifyRecord(world().app)).broken).toEqual([]);
  });
});

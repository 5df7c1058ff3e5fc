import { beforeAll, expect, test } from "vitest";
import { chooseDigest, chooseReminders } from "../../app/identity/choose-reminders.server";
import { readLocalMail } from "../../app/identity/send-mail.server";
import { changeHold } from "../../app/placement/change-hold.server";
import { contestFact } from "../../app/placement/contests/contest-fact.server";
import { proposeMerge } from "../../app/placement/merges/propose-merge.server";
import { proposeVersion } from "../../app/placement/rules/propose-version.server";
import { publishRuleSet } from "../../app/placement/rules/publish-rule-set.server";
import { changeDraft, startVersion } from "../../app/placement/rules/save-draft.server";
import { askWaiver } from "../../app/placement/waivers/ask-waiver.server";
import { SYSTEM } from "../../app/record/context.server";
import { sendDigests } from "../../app/reporting/digest/send-digests.server";
import { removeStringsOf } from "../../db/queries/privacy-erasing";
import { BEGAN, deskOf } from "./desk-world";
import { addMembership, addPerson, openOpening, stagePlacement } from "./placement-world";
import { DAY_MS, HOUR_MS, onEveryDatabase } from "./world";

/** Seven in the morning of Tuesday 3 November 2026, in Phoenix. */
const MORNING = Date.UTC(2026, 10, 3, 14);

onEveryDatabase("the letter of the day", (world) => {
  const { clear, member, placed, refresh, letters } = deskOf(world);
  let openingId = "";
  let ends = "";
  let later = "";
  beforeAll(async () => {
    await stagePlacement(world());
    openingId = await openOpening(world(), BEGAN);
    ends = await placed(openingId, { validThrough: "2026-11-12" });
    later = await placed(openingId, { validThrough: "2026-11-28" });
    await refresh();
  });

  const digests = async (to: string) => {
    await world().app.settle();
    return (await readLocalMail(world().app))
      .filter(
        ({ subject, to: address }) =>
          subject.startsWith("What is new") && address.startsWith(`${to}@`),
      )
      .map(({ text }) =>
        text
          .split("\n")
          .filter((line) => line.startsWith("- "))
          .map((line) => line.slice(2)),
      );
  };
  const send = (holder = "one") => sendDigests(world().app, holder);

  test("nothing leaves before seven in the morning, where the program is", async () => {
    world().setClock(MORNING - HOUR_MS / 60);
    expect(await send()).toBe(0);
    expect(await digests("lead")).toEqual([]);
  });

  test("the same day three times, and from two processes: the same letters", async () => {
    world().setClock(MORNING);
    await Promise.all([send("one"), send("two")]);
    for (const holder of ["one", "two", "one"]) {
      world().advance(HOUR_MS);
      await send(holder);
    }
    for (const lead of ["lead", "lead-2"]) {
      const [first, ...more] = await digests(lead);
      expect(more).toEqual([]);
      expect(first).toEqual([
        `${ends} counts through 12 November 2026: Reading tutor.`,
        `Later: ${later} counts through 28 November 2026: Reading tutor.`,
      ]);
    }
  });

  test("whoever has nothing to hear gets no letter", async () => {
    expect(await digests("coach")).toEqual([]);
    expect(await digests("elsewhere")).toEqual([]);
    const days = await world()
      .app.db.selectFrom("digest")
      .select(["person_id", "lines"])
      .where("day", "=", "2026-11-03")
      .orderBy("person_id")
      .execute();
    expect(days.map(({ person_id, lines }) => [person_id, lines])).toEqual([
      ["adjudicator", 0],
      ["coach", 0],
      ["deputy", 0],
      ["elsewhere", 0],
      ["lead", 2],
      ["lead-2", 2],
      ["operator", 0],
    ]);
  });

  test("each event is said once, and only what is new brings another letter", async () => {
    world().setClock(MORNING + DAY_MS);
    await send();
    expect(await digests("lead")).toHaveLength(1);
    await world().run("lead-2", (c) => changeHold(c, { personId: ends, change: "put" }));
    await refresh();
    world().setClock(MORNING + 2 * DAY_MS);
    await send();
    const [newest, ...others] = await digests("lead");
    expect(others).toHaveLength(1);
    expect(newest?.sort()).toEqual([
      `Something changed under the placement of ${ends}: Reading tutor.`,
      `${ends} does not count now: Reading tutor.`,
    ]);
  });

  test("what was said to end later is said again when it is soon", async () => {
    world().setClock(MORNING + 12 * DAY_MS);
    await refresh();
    await send();
    expect((await digests("lead"))[0]).toContain(
      `${later} counts through 28 November 2026: Reading tutor.`,
    );
  });

  test("an adjudicator reads who waits, and never how a check stands", async () => {
    const waits = await member({ state: "flagged", on: "2026-11-14" });
    world().setClock(MORNING + 13 * DAY_MS);
    await send();
    const [lines] = await digests("adjudicator");
    expect(lines).toEqual([`${waits} waits for a decision of yours.`]);
    expect(JSON.stringify(await letters())).not.toMatch(/flagged|az_ivp|Fingerprint/i);
    const events = await world().app.db.selectFrom("digest_event").select("event").execute();
    for (const { event } of events) expect(event).toMatch(/^[0-9a-f]{64}$/);
    await clear(waits, { on: "2026-11-15" });
  });

  test("who wants none gets none", async () => {
    await world().run("lead", (c) => chooseDigest(c, { wanted: false }));
    const before = await digests("lead");
    await placed(openingId, { validThrough: "2026-11-20" });
    await refresh();
    world().setClock(MORNING + 14 * DAY_MS);
    await send();
    expect(await digests("lead")).toEqual(before);
    expect((await digests("lead-2"))[0]?.[0]).toContain("20 November 2026");
    await world().run("lead", (c) => chooseDigest(c, { wanted: true }));
  });

  test("a letter about a hold comes whatever someone chose, to their host too", async () => {
    const personId = await placed(openingId);
    await world().run(personId, (c) => chooseDigest(c, { wanted: false }));
    await world().run(personId, (c) => chooseReminders(c, { wanted: false }));
    await world().run("lead", (c) => changeHold(c, { personId, change: "put" }));
    await world().run("lead", (c) => changeHold(c, { personId, change: "lift" }));
    const held = (await letters()).filter(
      ({ to, template, names }) =>
        template.startsWith("hold-") &&
        (to.startsWith(personId) || ("person" in names && names.person === personId)),
    );
    expect(held.map(({ to, template }) => [template, to]).sort()).toEqual([
      ["hold-lifted", `${personId}@people.example`],
      ["hold-lifted-host", "host@people.example"],
      ["hold-put", `${personId}@people.example`],
      ["hold-put-host", "host@people.example"],
    ]);
  });

  test("whoever is erased stands in no kept letter", async () => {
    const known = { emails: [`${ends}@people.example`], names: [ends] };
    await world().run("lead", ({ tx, now }) => removeStringsOf(tx, ends, known, now));
    expect(JSON.stringify(await letters())).not.toContain(ends);
  });

  test("whoever may answer a waiver reads of it once, and who asked does not", async () => {
    world().setClock(MORNING + 20 * DAY_MS);
    await world().run(SYSTEM, (context) =>
      publishRuleSet(context, {
        id: "WAIVED@1",
        title: "Hours",
        layer: "program",
        source: "Ours.",
        checkedOn: "2026-08-20",
        example: true,
        rule: {
          req: "hours",
          kind: "sessions",
          type: "s",
          min_minutes: 60,
          horizon: "continuous",
          waivable: { by: ["program_lead"], max: "P30D" },
        },
      }),
    );
    const waived = await openOpening(world(), { layers: ["WAIVED@1"], ...BEGAN });
    const personId = await member();
    const asked = await world().run("lead", (context) =>
      askWaiver(context, {
        personId,
        openingId: waived,
        req: "hours",
        reason: "Training was snowed in.",
        evidence: null,
        from: "2026-11-24",
        expiresOn: "2026-12-10",
      }),
    );
    expect(asked).toMatchObject({ ok: true });
    const said = `A waiver for ${personId} waits for your answer.`;
    const times = async (who: string) =>
      (await digests(who)).flat().filter((words) => words === said).length;
    for (const day of [21, 22]) {
      world().setClock(MORNING + day * DAY_MS);
      await send();
    }
    expect(await times("lead-2")).toBe(1);
    expect(await times("lead")).toBe(0);
    expect(await times("adjudicator")).toBe(0);
  });

  test("whoever may answer a question about a record reads of it, and who entered it does not", async () => {
    world().setClock(MORNING + 25 * DAY_MS);
    const personId = await member(null);
    const fact = await clear(personId);
    if (!fact.ok) throw new Error(fact.reason);
    await world().run(SYSTEM, (context) =>
      addPerson(context, "adjudicator-2", "program", "adjudicator"),
    );
    const asked = await world().run(personId, (context) =>
      contestFact(context, { kind: "clearance", factId: fact.value.id, said: "Another day." }),
    );
    expect(asked).toMatchObject({ ok: true });
    for (const day of [26, 27]) {
      world().setClock(MORNING + day * DAY_MS);
      await send();
    }
    const times = async (who: string) =>
      (await digests(who)).flat().filter((words) => words.startsWith(`${personId} waits for an`))
        .length;
    expect(await times("adjudicator-2")).toBe(1);
    expect(await times("adjudicator")).toBe(0);
    expect(await times("lead-2")).toBe(0);
  });

  test("operators read what waits for a second person or is overdue, each once; who asked does not", async () => {
    world().setClock(MORNING + 30 * DAY_MS);
    const { app } = world();
    await world().run(SYSTEM, async (context) => {
      for (const id of ["opal", "oren"]) {
        await addPerson(context, id, "program", "corps_member");
        await addMembership(context, id, "platform", "operator");
      }
    });
    const [one, other, asks] = [await member(null), await member(null), await member(null)];
    const put = await world().run("lead", (c) =>
      changeHold(c, { personId: asks, change: "put", reason: "We talk first." }),
    );
    if (!put.ok) throw new Error(put.reason);
    const contest = { kind: "hold", factId: put.value.id, said: "Nobody told me." } as const;
    expect(await world().run(asks, (c) => contestFact(c, contest))).toMatchObject({ ok: true });
    world().setClock(MORNING + 50 * DAY_MS - HOUR_MS);
    const merge = await world().run("opal", (c) => proposeMerge(c, { from: one, into: other }));
    expect(merge).toMatchObject({ ok: true });
    const draft = await world().run("opal", (c) => startVersion(c, { ruleId: "WAIVED@1" }));
    if (!draft.ok) throw new Error(draft.reason);
    const draftId = draft.value.id;
    const rule = { req: "held", kind: "no_hold", horizon: "continuous" };
    await world().run("opal", (c) => changeDraft(c, { id: draftId, change: () => ({ rule }) }));
    const version = await world().run("opal", (c) =>
      proposeVersion(c, { draftId, applies: { when: "next-term" } }),
    );
    expect(version).toMatchObject({ ok: true });
    for (const day of [50, 51]) {
      world().setClock(MORNING + day * DAY_MS);
      await send();
    }
    const lines = async (who: string) => {
      const all = (await digests(who)).flat();
      return all.filter((said) => [one, asks, "Hours"].some((what) => said.includes(what))).sort();
    };
    expect(await lines("oren")).toEqual([
      "A version of Hours that opal proposes waits for your agreement, until 24 December 2026.",
      `Whether ${one} and ${other} are one person waits for your agreement.`,
      `${asks} has waited for an answer about their record since 17 December 2026.`,
    ]);
    expect(await lines("opal")).toEqual([
      `${asks} has waited for an answer about their record since 17 December 2026.`,
    ]);
    expect(await digests("oren")).toHaveLength(1);
    expect(app.now()).toBe(MORNING + 51 * DAY_MS);
  });
});

import { beforeAll, describe, expect, test } from "vitest";
import { acceptAsMember, acceptAsNew } from "../../app/identity/accept-invitation.server";
import { askErasure } from "../../app/identity/ask-erasure.server";
import { eraseByEmail, eraseDue, erasePerson } from "../../app/identity/erase-person.server";
import { readPersonErasure } from "../../app/identity/read-erasure.server";
import { readPeople } from "../../app/identity/read-people.server";
import { changeHold } from "../../app/placement/change-hold.server";
import { countRows } from "../../app/placement/roster/judge";
import { judgeSheet } from "../../app/placement/roster/judge-file.server";
import { readRosterFile } from "../../app/placement/roster/read-file.server";
import { readReport } from "../../app/placement/roster/read-report.server";
import { cellName } from "../../app/placement/roster/sheet";
import {
  chooseTwin,
  confirmUpload,
  endUploads,
  keepUpload,
  ownUpload,
  throwAway,
} from "../../app/placement/roster/use-upload.server";
import { SYSTEM } from "../../app/record/context.server";
import type { Outcome } from "../../app/record/outcome";
import { cohortMembers, cohortNamed } from "../../db/queries/cohorts";
import { clearancesOf } from "../../db/queries/placement-facts";
import { rosterPeople, unclaimedAt } from "../../db/queries/roster";
import { addPerson, stagePlacement } from "./placement-world";
import { BAD_CELLS, rosterLine, rosterList } from "./roster-list";
import { DAY_MS, onEveryDatabase } from "./world";

onEveryDatabase("roster", (world) => {
  beforeAll(async () => {
    await stagePlacement(world());
    await world().run(SYSTEM, async (context) => {
      await addPerson(context, "two-hats", "program", "program_lead");
      await addPerson(context, "visitor", "other-program", "corps_member");
    });
    await world().run(SYSTEM, ({ tx, newId, now }) =>
      tx
        .insertInto("membership")
        .values({
          id: newId(),
          person_id: "two-hats",
          organization_id: "program",
          role: "adjudicator",
          granted_by: null,
          granted_at: now,
          ended_by: null,
          ended_at: null,
        })
        .execute(),
    );
  });

  function value<T>(outcome: Outcome<T, string>): T {
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value;
  }
  const sheetOf = async (text: string) => value(await readRosterFile(Buffer.from(text)));
  const keep = async (text: string, actor = "lead", programId = "program") => {
    const sheet = await sheetOf(text);
    return world().run(actor, (context) => keepUpload(context, { programId, sheet }));
  };
  const judge = async (text: string, actor = "lead") => {
    const sheet = await sheetOf(text);
    return value(await judgeSheet(world().app.reading(world().as(actor)), "program", sheet));
  };
  const confirm = async (uploadId: string, { actor = "lead", invite = false } = {}) => {
    const outcome = await world().run(actor, (context) =>
      confirmUpload(context, { uploadId, invite }),
    );
    await world().app.settle();
    return outcome;
  };
  const bring = async (text: string, how: { actor?: string; invite?: boolean } = {}) => {
    const { id } = value(await keep(text, how.actor));
    await confirm(id, how);
    return ownUpload(world().app.reading(world().as(how.actor ?? "lead")), id);
  };
  const named = async (email: string) => {
    const people = await rosterPeople(world().app.db, "program");
    return people.find(({ emails }) => emails.includes(email));
  };

  describe("who may", () => {
    test("nobody brings people into a program that they do not lead", async () => {
      const text = "Name,E-mail\nNew One,new-one@x.example";
      for (const actor of ["coach", "elsewhere", "amara"])
        expect(await keep(text, actor)).toEqual({ ok: false, reason: "no-program" });
      expect(await keep(text, "lead", "no-such-program")).toEqual({
        ok: false,
        reason: "no-program",
      });
    });

    test("a list is its owner's alone, and ends", async () => {
      const { id } = value(await keep("Name,E-mail\nNew One,new-one@x.example"));
      const reading = (actor: string) => world().app.reading(world().as(actor));
      expect(await ownUpload(reading("lead"), id)).not.toBeNull();
      expect(await ownUpload(reading("lead-2"), id)).toBeNull();
      expect(await confirm(id, { actor: "lead-2" })).toMatchObject({ reason: "no-upload" });
      const now = world().app.now();
      world().setClock(now + 8 * DAY_MS);
      expect(await ownUpload(reading("lead"), id)).toBeNull();
      expect(await endUploads(world().app)).toBeGreaterThan(0);
      world().setClock(now);
      expect(await ownUpload(reading("lead"), id)).toBeNull();
    });

    test("thrown away, nothing of it is left", async () => {
      const { id } = value(await keep("Name,E-mail\nCanary Bird,canary@x.example"));
      expect(await world().run("lead", (context) => throwAway(context, id))).toMatchObject({
        ok: true,
      });
      const { app } = world();
      const rows = await app.db.selectFrom("roster_upload").select("sheet").execute();
      expect(rows.filter(({ sheet }) => sheet.includes("Canary"))).toEqual([]);
    });

    test("someone of another program is as unknown as anyone", async () => {
      const { rows } = await judge("Name,E-mail\nNobody Here,visitor@people.example");
      expect(rows[0]?.outcome).toBe("new");
    });
  });

  describe("clearances", () => {
    const head = "Name,E-mail,Clearance,Clearance state,Adjudicator,Clearance date,Valid through";
    const row = (changes = "cleared,state,2026-10-20,2032-10-20") =>
      `${head}\nCleared One,cleared-1@x.example,az_ivp_card,${changes}`;

    test("a lead who is no adjudicator cannot bring one in", async () => {
      const { rows } = await judge(row());
      expect(rows[0]).toMatchObject({
        outcome: "rejected",
        problems: [{ column: 3, fault: "clearance-right" }],
      });
    });

    test("cleared without who decided and when is rejected, the others do not wait", async () => {
      const { rows } = await judge(
        `${row("cleared,,,")}\nCleared Two,cleared-2@x.example,az_ivp_card,pending,,2026-10-20,`,
        "two-hats",
      );
      expect(rows.map((one) => one.outcome)).toEqual(["rejected", "new"]);
      expect(rows[0]).toMatchObject({ problems: [{ fault: "cleared-needs" }] });
    });

    test("goes through the adjudicator's own door, once", async () => {
      expect((await bring(row(), { actor: "two-hats" }))?.counts).toMatchObject({ added: 1 });
      const person = await named("cleared-1@x.example");
      const onFile = await clearancesOf(world().app.db, person?.personId ?? "", world().app.now());
      expect(onFile).toMatchObject([{ state: "cleared", recordedBy: "two-hats", body: "state" }]);
      const { rows } = await judge(row(), "two-hats");
      expect(rows[0]).toMatchObject({ outcome: "matched", changes: [] });
    });
  });

  describe("the same person, perhaps", () => {
    const text = "Name,E-mail,Start\nDup One,dup.1@x.example,2026-09-01";
    const twin = text.replace("dup.1@x", "other@y");
    test("more than a page asks about are reached one page after another", async () => {
      const rows = Array.from({ length: 12 }, (_, n) => `Pat Many ${"abcdefghijkl"[n]}`);
      const list = (at: string) =>
        ["Name,E-mail", ...rows.map((name, n) => `${name},many.${n}@${at}.example`)].join("\n");
      await bring(list("x"));
      const { id } = value(await keep(list("other")));
      const read = (twinsFrom: number) =>
        readReport(world().app.reading(world().as("lead")), id, {
          outcome: null,
          from: 0,
          twinsFrom,
        });
      const [first, second, beyond] = [await read(0), await read(10), await read(99)];
      expect(first?.twins).toHaveLength(10);
      expect(first?.twinsAt).toEqual({ earlier: null, later: 10 });
      expect(second?.twins).toHaveLength(2);
      expect(second?.twinsAt).toEqual({ earlier: 0, later: null });
      expect(beyond?.twins).toEqual(first?.twins);
    });

    test("nothing happens until the owner says, and then it is remembered", async () => {
      await bring(text);
      const person = await named("dup.1@x.example");
      const { id } = value(await keep(twin));
      expect(await confirm(id)).toMatchObject({ reason: "nothing" });
      const say = (choice: "same" | "two" | null, personId = person?.personId ?? "") =>
        world().run("lead", (context) =>
          chooseTwin(context, { uploadId: id, row: 2, choice, personId }),
        );
      expect(await say("same", "amara")).toMatchObject({ reason: "no-row" });
      expect(await say("two")).toMatchObject({ ok: true });
      expect(await say(null)).toMatchObject({ ok: true });
      expect(await say("same")).toMatchObject({ ok: true });
      await confirm(id);
      expect(await named("other@y.example")).toMatchObject({ personId: person?.personId });
      const { rows } = await judge(twin);
      expect(rows[0]).toMatchObject({ outcome: "matched", changes: [] });
    });

    test("two people stay two", async () => {
      const { id } = value(await keep(text.replace("dup.1@x", "third@z")));
      const person = await named("dup.1@x.example");
      await world().run("lead", (context) =>
        chooseTwin(context, {
          uploadId: id,
          row: 2,
          choice: "two",
          personId: person?.personId ?? "",
        }),
      );
      await confirm(id);
      expect((await named("third@z.example"))?.personId).not.toBe(person?.personId);
    });
  });

  test("erased, someone without an account is in no table of lists", async () => {
    const { app } = world();
    await bring("Name,E-mail\nGone Soon,gone-soon@x.example");
    await keep("Name,E-mail\nG. Soon,GONE-SOON@x.example");
    const person = await named("gone-soon@x.example");
    const erased = await world().run(SYSTEM, (context) =>
      erasePerson(context, { personId: person?.personId ?? "" }),
    );
    expect(erased).toMatchObject({ ok: true });
    const held = [
      await app.db.selectFrom("roster_upload").select(["sheet", "plan"]).execute(),
      await app.db.selectFrom("unclaimed_person").selectAll().execute(),
      await app.db.selectFrom("audit_detail").selectAll().execute(),
    ];
    expect(JSON.stringify(held).toLowerCase()).not.toMatch(/gone.soon/);
    expect(await named("gone-soon@x.example")).toBeUndefined();
  });

  test("their lead asks for it, it waits without a letter, and is done on its day", async () => {
    const { app, run, setClock } = world();
    await bring("Name,E-mail\nAsked Away,asked-away@x.example");
    const personId = (await named("asked-away@x.example"))?.personId ?? "";
    const before = await app.db.selectFrom("outbox").select("id").execute();
    const asked = await run("lead", (context) => askErasure(context, { personId }));
    if (!asked.ok) throw new Error(asked.reason);
    expect(await app.db.selectFrom("outbox").select("id").execute()).toHaveLength(before.length);
    expect(await run("elsewhere", (context) => askErasure(context, { personId }))).toMatchObject({
      reason: "unknown-person",
    });
    expect(await readPersonErasure(app.reading(world().as("lead")), personId)).toMatchObject({
      person: { name: "Asked Away" },
      asked: { dueAt: asked.value.dueAt },
    });
    const now = app.now();
    setClock(asked.value.dueAt);
    expect(await eraseDue(app)).toBe(1);
    setClock(now);
    expect(await named("asked-away@x.example")).toBeUndefined();
  });

  test("by an address at the command line, under every list that names it", async () => {
    const { app } = world();
    await bring("Name,E-mail\nLine Erased,line-erased@x.example");
    const personId = (await named("line-erased@x.example"))?.personId ?? "";
    expect(await eraseByEmail(app, "line-erased@x.example")).toEqual({
      ok: true,
      value: { personIds: [personId] },
    });
    expect(await eraseByEmail(app, "line-erased@x.example")).toMatchObject({
      reason: "unknown-person",
    });
  });

  describe("letters and accounts", () => {
    const letters = async () => {
      const rows = await world().app.db.selectFrom("invitation").selectAll().execute();
      return rows.map(({ email }) => email);
    };
    const linkTo = async (email: string) => {
      const row = await world()
        .app.db.selectFrom("account_token")
        .select("id")
        .where("email", "=", email)
        .where("purpose", "=", "invitation")
        .executeTakeFirstOrThrow();
      return row.id;
    };

    test("nobody is written to unless the lead asks", async () => {
      await bring("Name,E-mail\nQuiet One,quiet@x.example");
      expect(await letters()).not.toContain("quiet@x.example");
      await bring("Name,E-mail\nLoud One,loud@x.example", { invite: true });
      expect(await letters()).toContain("loud@x.example");
    });

    test("whoever accepts becomes the person of the list", async () => {
      const person = await named("loud@x.example");
      const linkId = await linkTo("loud@x.example");
      const accepted = await acceptAsNew(world().app, {
        language: "en",
        linkId,
        name: "Loud Herself",
        password: "a long enough phrase, 42",
        device: null,
      });
      expect(accepted).toMatchObject({ ok: true });
      expect(await named("loud@x.example")).toMatchObject({
        personId: person?.personId,
        name: "Loud Herself",
        claimed: true,
        roles: ["corps_member"],
      });
    });

    test("someone who has an account takes the place of the list, with its start", async () => {
      const address = "visitor@people.example";
      await bring(`Name,E-mail,Start\nStranger,${address},2026-09-09`, { invite: true });
      expect(await named(address)).toMatchObject({ claimed: false });
      const linkId = await linkTo(address);
      await world().run("visitor", (context) =>
        acceptAsMember(context, { linkId, email: address }),
      );
      expect(await named(address)).toMatchObject({
        personId: "visitor",
        claimed: true,
        start: "2026-09-09",
      });
      expect(await unclaimedAt(world().app.db, "program", address)).toBeNull();
    });

    test("with facts on file both stay, for people to tell apart", async () => {
      const { app } = world();
      await world().run(SYSTEM, (context) =>
        addPerson(context, "held", "other-program", "corps_member"),
      );
      const email = "held@people.example";
      await bring(`Name,E-mail\nHeld Person,${email}`, { invite: true });
      const listed = await named(email);
      await world().run("lead", (context) =>
        changeHold(context, { personId: listed?.personId ?? "", change: "put" }),
      );
      const linkId = await linkTo(email);
      await world().run("held", (context) => acceptAsMember(context, { linkId, email }));
      const people = await rosterPeople(app.db, "program");
      expect(people.filter(({ emails }) => emails.includes(email)).length).toBe(2);
    });
  });

  // Last, because whoever brings a list in afterwards is looked up among 4,950 people more.
  describe("5,000 rows, of which 50 are bad", () => {
    const list = rosterList(5_000);
    test("are read as 4,950 new and 50 rejected, each with its cell", async () => {
      const { rows } = await judge(list);
      expect(countRows(rows)).toMatchObject({ new: 4_950, rejected: 50, matched: 0, duplicate: 0 });
      const cells = rows.flatMap((row) =>
        row.outcome === "rejected"
          ? row.problems.map(({ column }) => cellName(column ?? -1, row.row))
          : [],
      );
      const expected = Array.from(
        { length: 50 },
        (_, at) => `${BAD_CELLS[at % 5]}${at * 100 + 101}`,
      );
      expect(cells).toEqual(expected);
    });

    test("come in as 4,950, and again as no change", { timeout: 300_000 }, async () => {
      const before = (await rosterPeople(world().app.db, "program")).length;
      const done = await bring(list);
      expect(done).toMatchObject({
        state: "done",
        at: 4_950,
        counts: { added: 4_950, changed: 0, passed: 0 },
      });
      const people = await rosterPeople(world().app.db, "program");
      expect(people.length - before).toBe(4_950);
      const { rows } = await judge(list);
      expect(countRows(rows)).toEqual({
        matched: 4_950,
        changed: 0,
        new: 0,
        duplicate: 0,
        rejected: 50,
      });
      const { id } = value(await keep(list));
      expect(await confirm(id)).toMatchObject({ ok: false, reason: "nothing" });
    });

    test("with one cell changed are that one change", async () => {
      const changed = rosterLine(7).replace("2026-08-17", "2026-08-18");
      const again = await bring(rosterList(5_000, { 7: changed }));
      expect(again?.counts).toEqual({ added: 0, changed: 1, passed: 0 });
      expect(await named("person7@roster.example")).toMatchObject({ start: "2026-08-18" });
      expect(await named("person8@roster.example")).toMatchObject({ start: "2026-08-17" });
    });

    test("stand in the program's people and in their cohort", async () => {
      const { app, as } = world();
      const cohort = await cohortNamed(app.db, "program", "fall 2026");
      const members = await cohortMembers(app.db, cohort?.id ?? "");
      expect(members.length).toBe(4_950);
      const who = {
        personId: "lead",
        name: "lead",
        email: "lead@x.example",
        sessionId: "s",
        provedAt: 0,
        factorAt: 0,
        hasFactor: true,
        language: "en",
        withheld: [],
        actor: as("lead"),
        memberships: [
          {
            organizationId: "program",
            organizationKind: "program",
            organizationName: "program",
            role: "program_lead",
          },
        ],
      } satisfies Parameters<typeof readPeople>[1];
      const { people } = await readPeople(app.reading(as("lead")), who, null);
      expect(people.some(({ email }) => email.endsWith("@roster.example"))).toBe(true);
    });
  });
});

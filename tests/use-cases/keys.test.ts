import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import type { PublishedAchievement } from "../../app/credentials/achievement";
import { activateKeys } from "../../app/credentials/activate-keys.server";
import { compromiseKey } from "../../app/credentials/compromise-key.server";
import { organizationDid } from "../../app/credentials/did-web";
import { badgeClaims } from "../../app/credentials/open-badge";
import { STAGED_MS } from "../../app/credentials/organization-key";
import { ownSources } from "../../app/credentials/own-sources.server";
import { credentialsOf } from "../../app/credentials/read-credentials.server";
import { readDidDocument } from "../../app/credentials/read-did-document.server";
import { readKeys } from "../../app/credentials/read-keys.server";
import { readStatusList } from "../../app/credentials/read-status-list.server";
import { reportKey, withdrawKeyReport } from "../../app/credentials/report-key.server";
import { resignAwards } from "../../app/credentials/resign-awards.server";
import { revokeCredential } from "../../app/credentials/revoke-credential.server";
import { signWithActiveKeys } from "../../app/credentials/sign-with-active-keys.server";
import { signEmbedded } from "../../app/credentials/signer.server";
import { stageKeys } from "../../app/credentials/stage-keys.server";
import { isoInstant } from "../../app/credentials/status-list";
import { verifyCredential } from "../../app/credentials/verification/verifier";
import { verifyIssuance } from "../../app/credentials/verify-issuance.server";
import { readLocalMail } from "../../app/identity/send-mail.server";
import { firstBroken } from "../../app/record/chain";
import { COMMAND_LINE, SYSTEM } from "../../app/record/context.server";
import { propose } from "../../app/record/propose.server";
import { awardById, encodingOf } from "../../db/queries/credentials";
import { keyEvents, keysOf } from "../../db/queries/credentials-keys";
import { insertMerge } from "../../db/queries/identity-merges";
import { chainEntries } from "../../db/queries/record";
import { award, openCollege } from "./award-people";
import { APPEND_ONLY, DAY_MS, onEveryDatabase } from "./world";

const organizationId = "college";

onEveryDatabase("keys", (world) => {
  let achievement: PublishedAchievement;
  beforeAll(async () => {
    achievement = await openCollege(world());
  });

  const kek = () => world().app.env.keyEncryptionKey;
  const stage = (actor = "operator") =>
    world().run(actor, (context) => stageKeys(context, { organizationId, kek: kek() }));
  const activate = (actor = "operator") =>
    world().run(actor, (context) => activateKeys(context, { organizationId }));
  const report = (kid: string, actor = "operator") =>
    world().run(actor, (context) =>
      reportKey(context, { organizationId, kid, reason: "seen", kek: kek() }),
    );
  const confirm = (kid: string, actor = "deputy") =>
    world().run(actor, (context) => compromiseKey(context, { organizationId, kid, kek: kek() }));
  const withdraw = (kid: string, actor = "operator") =>
    world().run(actor, (context) => withdrawKeyReport(context, { organizationId, kid }));
  /** By two people: the operator says so, and their deputy confirms. */
  const compromise = async (kid: string) => {
    await report(kid);
    return confirm(kid);
  };
  const states = async () =>
    (await keysOf(world().app.db, organizationId)).map(
      ({ kid, state, sealed }) => `${kid} ${state}${sealed === null ? "" : ", sealed"}`,
    );
  const codeOf = async (file: string | null) => {
    const { app } = world();
    const sources = await ownSources(app.reading(SYSTEM), app.env.origin);
    return file === null ? "not signed" : (await verifyCredential(file, sources)).code;
  };
  const filesOf = async (id: string) => {
    const { db } = world().app;
    return [await encodingOf(db, id, "json"), await encodingOf(db, id, "jwt")] as const;
  };
  const codesOf = async (files: readonly (string | null)[]) => Promise.all(files.map(codeOf));
  const idOf = async (personId: string) =>
    (await credentialsOf(world().app, personId))[0]?.id ?? "";
  const assertions = async () => {
    const { app } = world();
    const input = { origin: app.env.origin, organizationId };
    const document = await readDidDocument(app, input);
    const did = organizationDid(app.env.origin, organizationId);
    const ids = document?.assertionMethod as string[];
    return ids.map((id) => id.replace(`${did}#`, ""));
  };
  const listKid = async () => {
    const { app } = world();
    const listId = (await awardById(app.db, await idOf("dalia")))?.facts.statusListId ?? "";
    const list = await readStatusList(app, listId);
    if (list === null || list === "behind") return list;
    return JSON.parse(list.body).proof[0].verificationMethod.split("#")[1];
  };
  const lettersTo = async (personId: string) =>
    (await readLocalMail(world().app)).filter(
      ({ to, subject }) =>
        to === `${personId}@rioseco.example` && subject.startsWith("Download your credentials"),
    );
  const problems = async () => {
    const said: string[] = [];
    for await (const what of verifyIssuance(world().app)) said.push(what);
    return said;
  };

  test("the first pair is active at once; the next waits a day, unless nobody asks for it", async () => {
    const { app, advance } = world();
    await award(world(), achievement, "dalia");
    await app.settle();
    advance(DAY_MS);
    expect(await activate()).toEqual({ ok: false, reason: "nothing-staged" });
    expect(await stage()).toMatchObject({
      value: { kids: ["ed-2026-2", "p256-2026-2"], state: "staged" },
    });
    expect(await stage()).toEqual({ ok: false, reason: "already-staged" });
    expect(await states()).toEqual([
      "ed-2026-1 active, sealed",
      "p256-2026-1 active, sealed",
      "ed-2026-2 staged, sealed",
      "p256-2026-2 staged, sealed",
    ]);
    expect(await assertions()).toContain("ed-2026-2");
    advance(STAGED_MS - 1);
    expect(await activate()).toEqual({
      ok: false,
      reason: "too-soon",
      detail: { from: app.now() + 1 },
    });
    expect(await listKid()).toBe("ed-2026-1");
  });

  test("only operators touch keys, and only of an organization that there is", async () => {
    for (const actor of ["reviewer", "dalia", "stranger", "nobody"]) {
      expect(await stage(actor)).toEqual({ ok: false, reason: "not-allowed" });
      expect(await activate(actor)).toEqual({ ok: false, reason: "not-allowed" });
      expect(await report("ed-2026-1", actor)).toEqual({ ok: false, reason: "not-allowed" });
      expect(await confirm("ed-2026-1", actor)).toEqual({ ok: false, reason: "not-allowed" });
      expect(await withdraw("ed-2026-1", actor)).toEqual({ ok: false, reason: "not-allowed" });
    }
    for (const kind of [SYSTEM, COMMAND_LINE]) {
      const drill = { organizationId, kid: "ed-2026-1", kek: kek() };
      expect(await world().app.run(kind, (context) => compromiseKey(context, drill))).toMatchObject(
        { reason: "not-allowed" },
      );
    }
    expect(await report("ed-1999-1")).toEqual({ ok: false, reason: "no-such-key" });
    expect(await confirm("ed-1999-1")).toEqual({ ok: false, reason: "no-such-key" });
    expect(await confirm("ed-2026-1")).toEqual({ ok: false, reason: "not-reported" });
    expect(await withdraw("ed-2026-1")).toEqual({ ok: false, reason: "not-reported" });
    const nowhere = await world().run(SYSTEM, (context) =>
      activateKeys(context, { organizationId: "no-such" }),
    );
    expect(nowhere).toEqual({ ok: false, reason: "unknown-organization" });
  });

  test("activated, the new pair signs; the old one is destroyed and what it signed stays valid", async () => {
    const { app, advance } = world();
    const old = await filesOf(await idOf("dalia"));
    advance(1);
    const answers = await Promise.all([activate(), activate()]);
    expect(answers.map((answer) => (answer.ok ? "done" : answer.reason)).sort()).toEqual([
      "done",
      "nothing-staged",
    ]);
    await app.settle();
    expect(await states()).toEqual([
      "ed-2026-1 retired",
      "p256-2026-1 retired",
      "ed-2026-2 active, sealed",
      "p256-2026-2 active, sealed",
    ]);
    expect(await listKid()).toBe("ed-2026-2");
    expect(await codesOf(old)).toEqual([null, null]);
    expect(await filesOf(await idOf("dalia"))).toEqual(old);
    await award(world(), achievement, "jun");
    await app.settle();
    const [json] = await filesOf(await idOf("jun"));
    expect(json).toContain("#ed-2026-2");
    expect(await codeOf(json)).toBeNull();
    expect(await lettersTo("dalia")).toEqual([]);
  });

  test("a compromise: forgeries and old copies are refused, every award is signed again, earners are told once", async () => {
    const { app, advance } = world();
    await award(world(), achievement, "reviewer");
    await app.settle();
    const taken = await idOf("reviewer");
    await world().run("operator", (context) =>
      revokeCredential(context, { credentialId: taken, reason: "issued-in-error" }),
    );
    await app.settle();
    const people = ["dalia", "jun", "reviewer"];
    const ids = await Promise.all(people.map(idOf));
    const before = await Promise.all(ids.map(filesOf));
    const stolen = (await keysOf(app.db, organizationId)).find(({ kid }) => kid === "ed-2026-2");
    if (!stolen?.sealed) throw new Error("the active key is missing");
    const thief = { ...stolen, sealed: stolen.sealed };
    const did = organizationDid(app.env.origin, organizationId);
    const forge = async () => {
      const real = await awardById(app.db, ids[1] ?? "");
      if (real === null) throw new Error("no award to forge");
      const facts = { ...real.facts, subjectId: "6f0f4a5e-8f3c-4a0e-9f0d-3a4d5e6f7a8b" };
      const claims = badgeClaims(facts, real.definition, app.env.origin);
      return signEmbedded(claims, did, thief, kek(), isoInstant(app.now()));
    };
    expect(await codeOf(await forge())).toBeNull();

    advance(DAY_MS);
    // One person alone stops it from signing, and takes nothing from what it signed.
    expect(await report("ed-2026-2")).toMatchObject({ ok: true });
    expect(await report("ed-2026-2", "deputy")).toMatchObject({ reason: "already-reported" });
    expect(await codesOf(await filesOf(ids[1] ?? ""))).toEqual([null, null]);
    expect((await states()).slice(2)).toEqual([
      "ed-2026-2 retired",
      "p256-2026-2 retired",
      "ed-2026-3 active, sealed",
      "p256-2026-3 active, sealed",
    ]);
    expect(await confirm("ed-2026-2", "operator")).toEqual({ ok: false, reason: "same-person" });
    expect(await codeOf(await forge())).toBeNull();
    expect(await confirm("ed-2026-2")).toEqual({ ok: true, value: { isNew: true } });
    expect(await report("ed-2026-2")).toMatchObject({ reason: "already-compromised" });
    expect(await codeOf(await forge())).toBe("KEY_NOT_AUTHORISED");
    await app.settle();
    expect(await states()).toEqual([
      "ed-2026-1 retired",
      "p256-2026-1 retired",
      "ed-2026-2 compromised",
      "p256-2026-2 retired",
      "ed-2026-3 active, sealed",
      "p256-2026-3 active, sealed",
    ]);
    expect(await assertions()).toEqual([
      "ed-2026-1",
      "p256-2026-1",
      "p256-2026-2",
      "ed-2026-3",
      "p256-2026-3",
    ]);
    expect(await listKid()).toBe("ed-2026-3");
    const after = await Promise.all(ids.map(filesOf));
    expect(await Promise.all(after.map(codesOf))).toEqual([
      [null, null],
      [null, null],
      ["REVOKED", "REVOKED"],
    ]);
    for (const [index, [json, jwt]] of after.entries()) {
      expect(json).toContain(`/credentials/${ids[index]}"`);
      expect(json).toContain("#ed-2026-3");
      const header = Buffer.from(jwt?.split(".")[0] ?? "", "base64url").toString();
      expect(header).toContain("#p256-2026-3");
      const claims = (file: string | null | undefined) => ({
        ...JSON.parse(file ?? "{}"),
        proof: null,
      });
      expect(claims(json)).toEqual(claims(before[index]?.[0]));
    }
    // Dalia's first file is of a retired key and Jun's of the compromised one; both tokens of retired keys.
    expect(await codesOf([...(before[0] ?? []), ...(before[1] ?? [])])).toEqual([
      null,
      null,
      "KEY_NOT_AUTHORISED",
      null,
    ]);
    expect(await codeOf(await forge())).toBe("KEY_NOT_AUTHORISED");
    for (const [personId, letters] of [
      ["dalia", 1],
      ["jun", 1],
      ["reviewer", 0],
    ] as const)
      expect([personId, await lettersTo(personId)]).toMatchObject([personId, { length: letters }]);
    const [letter] = await lettersTo("dalia");
    expect(letter?.text).toContain("They stay valid");
    expect(letter?.text).toContain(`${app.env.origin}/credentials`);
  });

  test("run again, the drill changes nothing and tells no one twice", async () => {
    const { app, advance } = world();
    const files = async () =>
      Promise.all(["dalia", "jun"].map(async (person) => filesOf(await idOf(person))));
    const before = await files();
    advance(DAY_MS);
    expect(await confirm("ed-2026-2", "operator")).toEqual({ ok: true, value: { isNew: false } });
    await app.settle();
    expect(await files()).toEqual(before);
    expect(await states()).toHaveLength(6);
    expect(await lettersTo("jun")).toHaveLength(1);
    await expect(resignAwards(app, { organizationId, kid: "ed-2026-3" })).rejects.toThrow(
      "is not compromised",
    );
  });

  test("a drill that crashed in the middle is taken up where it stopped", async () => {
    const { app, advance } = world();
    await award(world(), achievement, "operator");
    await app.settle();
    advance(DAY_MS);
    // The crash: everything after the first signing again fails, in this process and the next.
    expect(await report("p256-2026-3")).toMatchObject({ ok: true });
    const marked = await world().run("deputy", async (context) => {
      const drill = { organizationId, kid: "p256-2026-3", kek: kek() };
      return compromiseKey({ ...context, enqueue: async () => {} }, drill);
    });
    expect(marked).toEqual({ ok: true, value: { isNew: true } });
    expect(await listKid()).toBe("behind");
    let stores = 0;
    const dying = {
      ...app,
      run: (...work: Parameters<typeof app.run>) => {
        if (++stores > 3) throw new Error("the machine is gone");
        return app.run(...work);
      },
    } as typeof app;
    const drill = { organizationId, kid: "p256-2026-3" };
    await expect(resignAwards(dying, drill)).rejects.toThrow("the machine is gone");
    const count = async () => {
      const { rows } = await sql<{ n: number; told: number }>`
        select count(*) as n, sum(told) as told from credential_resigning
        where compromised_kid = ${drill.kid}`.execute(app.db);
      return [Number(rows[0]?.n), Number(rows[0]?.told)];
    };
    const [signed = 0] = await count();
    expect(signed).toBeGreaterThan(0);
    expect(signed).toBeLessThan(4);
    await compromise("p256-2026-3");
    await Promise.all([app.settle(), resignAwards(app, drill)]);
    expect(await count()).toEqual([4, 3]);
    expect(await lettersTo("dalia")).toHaveLength(2);
    for (const person of ["dalia", "jun", "operator"])
      expect(await codesOf(await filesOf(await idOf(person)))).toEqual([null, null]);
  });

  test("a staged key that leaked leaves nothing to sign again", async () => {
    const { app, advance } = world();
    advance(DAY_MS);
    await stage();
    expect(await compromise("ed-2026-5")).toEqual({ ok: true, value: { isNew: true } });
    expect(await compromise("ed-2026-5")).toEqual({ ok: true, value: { isNew: false } });
    await app.settle();
    expect((await states()).slice(-4)).toEqual([
      "ed-2026-4 active, sealed",
      "p256-2026-4 active, sealed",
      "ed-2026-5 compromised",
      "p256-2026-5 retired",
    ]);
    expect(await lettersTo("dalia")).toHaveLength(2);
    expect(await stage()).toMatchObject({ ok: true });
  });

  test("a false alarm is taken back: what the key signed stays good, and it may be said again", async () => {
    const { app } = world();
    const before = await states();
    expect(await report("ed-2026-1")).toMatchObject({ ok: true });
    expect(await states()).toEqual(before);
    expect(await withdraw("ed-2026-1", "deputy")).toEqual({ ok: true, value: null });
    expect(await confirm("ed-2026-1")).toEqual({ ok: false, reason: "not-reported" });
    expect(await report("ed-2026-1", "deputy")).toMatchObject({ ok: true });
    const page = (who: string) => readKeys(app.reading(world().as(who)), organizationId);
    expect((await page("deputy"))?.reports).toMatchObject([{ kid: "ed-2026-1", mine: true }]);
    expect((await page("operator"))?.reports).toMatchObject([{ by: "deputy", mine: false }]);
  });

  test("a second account of the same person confirms nothing", async () => {
    const merge = (id: string, undoes: string | null) =>
      world().run("reviewer", async (context) => {
        const { proposalId } = await propose(context, { kind: "merge", payload: {} });
        await insertMerge(context.tx, {
          ...{ id, undoes, proposalId, from: "operator", into: "deputy" },
          ...{ organizationId, askedBy: "reviewer", agreedBy: "stranger" },
          ...{ at: context.now, recordedAt: context.now },
        });
      });
    await merge("one-person", null);
    expect(await confirm("ed-2026-1", "operator")).toEqual({ ok: false, reason: "same-person" });
    await merge("two-people", "one-person");
    expect(await withdraw("ed-2026-1")).toMatchObject({ ok: true });
  });

  test("every move and every signing is in the chain, and none of it can be changed", async () => {
    const { app } = world();
    const events = await keyEvents(app.db, organizationId, ["ed-2026-2"]);
    expect(events.map(({ action, byName }) => [action, byName])).toEqual([
      ["key-staged", "operator"],
      ["key-activated", "operator"],
      ["key-reported", "operator"],
      ["key-retired", "operator"],
      ["key-compromised", "deputy"],
    ]);
    for (const table of ["key_report", "key_report_end"])
      await expect(sql`delete from ${sql.table(table)}`.execute(app.db)).rejects.toThrow(
        APPEND_ONLY,
      );
    const entries = await chainEntries(app.db, `org:${organizationId}`);
    expect(firstBroken(entries)).toBeNull();
    expect(entries.filter(({ kind }) => kind === "credential-resigned")).toHaveLength(3 + 4);
    expect(await problems()).toEqual([]);
    await expect(sql`delete from credential_resigning`.execute(app.db)).rejects.toThrow(
      APPEND_ONLY,
    );
    await expect(sql`update credential_resigning set told = 0`.execute(app.db)).rejects.toThrow(
      APPEND_ONLY,
    );
    const id = await idOf("jun");
    const jwt = await encodingOf(app.db, id, "jwt");
    const put = (body: string | null) =>
      sql`update credential_encoding set body = ${body} where credential_id = ${id} and format = 'jwt'`.execute(
        app.db,
      );
    await put("x");
    expect(await problems()).toEqual([`credential ${id}: its JWT is not the one that was issued`]);
    await put(jwt);
  });

  test("what a key signed while it was being shut out is never stored", async () => {
    const { app } = world();
    const used: string[] = [];
    const stored: string[] = [];
    await signWithActiveKeys(
      app,
      { organizationId },
      async ({ embedded: { kid } }) => {
        used.push(kid);
        if (used.length === 1) expect(await compromise(kid)).toMatchObject({ ok: true });
        return kid;
      },
      async (_, kid) => {
        stored.push(kid);
      },
    );
    expect(used).toHaveLength(2);
    expect(stored).toEqual(used.slice(1));
    await app.settle();
    expect(await problems()).toEqual([]);
  });
});

import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import type { PublishedAchievement } from "../../app/credentials/achievement";
import { checkCredential } from "../../app/credentials/check-credential.server";
import { chooseVisibility } from "../../app/credentials/choose-visibility.server";
import { readCredentialFile } from "../../app/credentials/read-credential-file.server";
import { readCredentialPage } from "../../app/credentials/read-credential-page.server";
import { revokeCredential } from "../../app/credentials/revoke-credential.server";
import type { Visibility } from "../../app/credentials/visibility";
import { type Actor, STRANGER } from "../../app/record/context.server";
import { readPersonExport } from "../../app/reporting/read-person-export.server";
import { encodingOf } from "../../db/queries/credentials";
import { insertAgeDate } from "../../db/queries/placement-facts";
import { award, openCollege } from "./award-people";
import { APPEND_ONLY, DAY_MS, onEveryDatabase } from "./world";

onEveryDatabase("who may open a credential", (world) => {
  let achievement: PublishedAchievement;
  let id: string;
  beforeAll(async () => {
    achievement = await openCollege(world());
    id = (await award(world(), achievement, "dalia")).credentialId;
    await world().app.settle();
  });

  const choose = (actor: string, visibility: Visibility, credentialId = id) =>
    world().run(actor, (context) => chooseVisibility(context, { credentialId, visibility }));
  const open = async (actor: Actor | string) => {
    const { app, as } = world();
    const reading = app.reading(typeof actor === "string" ? as(actor) : actor);
    const page = await readCredentialPage(reading, { id, origin: app.env.origin });
    const file = await readCredentialFile(reading, { id, format: "json" });
    const { visibility, holderName } = page === null || page === "withdrawn" ? {} : page;
    return page === null || page === "withdrawn"
      ? { page, file }
      : { visibility, holderName, isOpen: file?.isOpen };
  };

  test("by its link, without a name, until its holder chooses", async () => {
    expect(await open(STRANGER)).toEqual({
      visibility: "unlisted",
      holderName: null,
      isOpen: true,
    });
    expect(await open("dalia")).toMatchObject({ holderName: "dalia" });
  });

  test("private: not there for strangers, and still there for its holder and its issuer", async () => {
    expect(await choose("dalia", "private")).toEqual({
      ok: true,
      value: { visibility: "private" },
    });
    for (const actor of [STRANGER, "jun", "stranger"]) {
      expect(await open(actor)).toEqual({ page: null, file: null });
    }
    for (const actor of ["dalia", "reviewer", "operator"]) {
      expect(await open(actor)).toEqual({
        visibility: "private",
        holderName: "dalia",
        isOpen: false,
      });
    }
  });

  test("private: a copy is checked as before, its link says nothing", async () => {
    const { app } = world();
    const copy = (await encodingOf(app.db, id, "json")) ?? "";
    const check = async (file: string) => {
      const input = { file, email: null, address: "192.0.2.1" };
      const outcome = await checkCredential(app, STRANGER, input);
      if (!outcome.ok) return outcome.reason;
      return outcome.value.kind === "badge" ? outcome.value.verification.code : "a receipt";
    };
    expect(await check(copy)).toBeNull();
    expect(await check(`${app.env.origin}/credentials/${id}`)).toBe("missing");
    expect(await check(`${app.env.origin}/credentials/nobodys`)).toBe("missing");
  });

  test("public: the name is for everyone; and back again", async () => {
    await choose("dalia", "public");
    expect(await open(STRANGER)).toEqual({
      visibility: "public",
      holderName: "dalia",
      isOpen: true,
    });
    await choose("dalia", "unlisted");
    expect(await open(STRANGER)).toMatchObject({ visibility: "unlisted", holderName: null });
  });

  test("only its holder chooses, and choosing again writes nothing", async () => {
    const { db } = world().app;
    const count = async () =>
      (await sql<{ n: number }>`select count(*) as n from credential_visibility`.execute(db)).rows;
    const before = await count();
    for (const actor of ["jun", "reviewer", "operator"]) {
      expect(await choose(actor, "public")).toMatchObject({ reason: "no-such-credential" });
    }
    expect(await choose("dalia", "public", "nobodys")).toMatchObject({ ok: false });
    expect(await choose("dalia", "unlisted")).toMatchObject({ ok: true });
    expect(await count()).toEqual(before);
  });

  test("many choices at once are written one after another", async () => {
    const { db } = world().app;
    const many: Visibility[] = Array.from({ length: 20 }, (_, n) => (n % 2 ? "public" : "private"));
    await Promise.all(many.map((visibility) => choose("dalia", visibility)));
    const { rows } = await sql<{ seq: number; visibility: Visibility }>`
      select seq, visibility from credential_visibility where credential_id = ${id}
      order by seq`.execute(db);
    expect(rows.map(({ seq }) => Number(seq))).toEqual(rows.map((_, at) => at + 1));
    expect(await open("dalia")).toMatchObject({ visibility: rows.at(-1)?.visibility });
    for (const change of [
      sql`update credential_visibility set visibility = 'public'`,
      sql`delete from credential_visibility`,
    ]) {
      await expect(change.execute(db)).rejects.toThrow(APPEND_ONLY);
    }
  });

  test("its holder's export tells every choice, and what would stay of it after erasing", async () => {
    const { app, as } = world();
    const exported = new Map(readPersonExport(app.reading(as("dalia"))));
    const rowsOf = async (name: string) => {
      const rows: object[] = [];
      for await (const row of exported.get(name) ?? []) rows.push(row);
      return rows;
    };
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from credential_visibility`.execute(app.db);
    const choices = await rowsOf("credentialPages");
    expect(choices).toHaveLength(Number(rows[0]?.n));
    expect(choices[0]).toMatchObject({ credentialId: id, visibility: "private" });
    expect(await rowsOf("keptOfCredentialsAfterErasure")).toHaveLength(3);
  });

  test("private until its holder is of age, and then until they choose otherwise", async () => {
    const { run, advance } = world();
    await choose("dalia", "public");
    const of18 = { id: "age-1", personId: "dalia", organizationId: "college", age: "18" };
    await run("operator", ({ tx, now }) =>
      insertAgeDate(tx, { ...of18, on: "2026-11-03", recordedBy: "operator", recordedAt: now }),
    );
    expect(await open(STRANGER)).toEqual({ page: null, file: null });
    expect(await choose("dalia", "unlisted")).toMatchObject({ reason: "under-age" });
    advance(DAY_MS);
    expect(await open(STRANGER)).toMatchObject({ visibility: "public" });
  });

  test("withdrawn, and nothing else, once its holder is erased", async () => {
    const { app, run } = world();
    const erased = (await award(world(), achievement, "jun")).credentialId;
    await app.settle();
    const input = { credentialId: erased, reason: "holder-request" } as const;
    await run("reviewer", (context) => revokeCredential(context, input));
    await app.settle();
    const copy = (await encodingOf(app.db, erased, "json")) ?? "";
    await app.db.deleteFrom("account").where("person_id", "=", "jun").execute();
    const reading = app.reading(STRANGER);
    const { origin } = app.env;
    expect(await readCredentialPage(reading, { id: erased, origin })).toBe("withdrawn");
    expect(await readCredentialFile(reading, { id: erased, format: "json" })).toBeNull();
    const said = { file: copy, email: null, address: "192.0.2.2" };
    expect(await checkCredential(app, STRANGER, said)).toMatchObject({
      value: { verification: { verdict: "invalid", code: "REVOKED" } },
    });
  });
});

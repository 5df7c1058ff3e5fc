import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import type { PublishedAchievement } from "../../app/credentials/achievement";
import { ownSources } from "../../app/credentials/own-sources.server";
import { publishAchievement } from "../../app/credentials/publish-achievement.server";
import { refreshStatusLists } from "../../app/credentials/publish-status-list.server";
import {
  readCredentialPage,
  readLatestIssued,
} from "../../app/credentials/read-credential-page.server";
import { credentialsOf } from "../../app/credentials/read-credentials.server";
import { readDidDocument } from "../../app/credentials/read-did-document.server";
import { readStatusList } from "../../app/credentials/read-status-list.server";
import { readWallet } from "../../app/credentials/read-wallet.server";
import type { RevocationReason } from "../../app/credentials/revocation";
import { revokeCredential } from "../../app/credentials/revoke-credential.server";
import { signCredential } from "../../app/credentials/sign-credential.server";
import { verifyCredential } from "../../app/credentials/verification/verifier";
import { verifyIssuance } from "../../app/credentials/verify-issuance.server";
import { firstBroken } from "../../app/record/chain";
import { type Reading, STRANGER, SYSTEM } from "../../app/record/context.server";
import { awardById, encodingOf } from "../../db/queries/credentials";
import { keysOf } from "../../db/queries/credentials-keys";
import { chainEntries } from "../../db/queries/record";
import { definition } from "../signed-badges";
import { award, openCollege } from "./award-people";
import { APPEND_ONLY, DAY_MS, MONDAY, onEveryDatabase } from "./world";

onEveryDatabase("credentials", (world) => {
  let achievement: PublishedAchievement;
  beforeAll(async () => {
    achievement = await openCollege(world());
  });

  const codeOf = async (credentialId: string, format: "json" | "jwt" = "json") => {
    const { app } = world();
    const file = await encodingOf(app.db, credentialId, format);
    const sources = await ownSources(app.reading(SYSTEM), app.env.origin);
    return file === null ? "not signed" : (await verifyCredential(file, sources)).code;
  };
  const revoke = (actor: string, credentialId: string, reason: RevocationReason = "integrity") =>
    world().run(actor, (context) => revokeCredential(context, { credentialId, reason }));

  test("a version is published once and never changes", async () => {
    const publish = (change: Partial<typeof definition>, organizationId = "college") =>
      world().run("reviewer", (context) =>
        publishAchievement(context, { organizationId, definition: { ...definition, ...change } }),
      );
    expect(await publish({})).toEqual({ ok: true, value: { isNew: false } });
    expect(await publish({ title: "Other" })).toMatchObject({ ok: false, reason: "changed" });
    expect(await publish({}, "elsewhere")).toMatchObject({ ok: false, reason: "owner" });
    const { db } = world().app;
    await expect(sql`update achievement_version set body = '{}'`.execute(db)).rejects.toThrow(
      APPEND_ONLY,
    );
  });

  test("two hundred at once make one award, which both encodings prove", async () => {
    const { app } = world();
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => award(world(), achievement, "dalia")),
    );
    expect(new Set(answers.map(({ credentialId }) => credentialId)).size).toBe(1);
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
    await app.settle();
    const id = answers[0]?.credentialId ?? "";
    expect([await codeOf(id, "json"), await codeOf(id, "jwt")]).toEqual([null, null]);
    expect(await credentialsOf(app, "dalia")).toEqual([
      {
        id,
        personId: "dalia",
        def: "rel-1",
        issuerOrganizationId: "college",
        issued: "2026-11-02",
        issuedRecordedAt: MONDAY,
        version: 1,
      },
    ]);
    const entries = await chainEntries(app.db, "org:college");
    expect(entries.filter(({ kind }) => kind === "credential-issued")).toHaveLength(1);
    expect(firstBroken(entries)).toBeNull();
  });

  test("nothing public holds a name or an address", async () => {
    const { app } = world();
    const [held] = await credentialsOf(app, "dalia");
    const json = (await encodingOf(app.db, held?.id ?? "", "json")) ?? "";
    const jwt = (await encodingOf(app.db, held?.id ?? "", "jwt")) ?? "";
    const payload = Buffer.from(jwt.split(".")[1] ?? "", "base64url").toString();
    for (const text of [json, payload]) expect(text).not.toMatch(/dalia|@rioseco/);
  });

  test("a crash after the reservation leaves work that ends under the same id", async () => {
    const { app } = world();
    const { credentialId } = await award(world(), achievement, "jun");
    const reserved = await awardById(app.db, credentialId);
    if (reserved?.status.kind === "being-signed") {
      expect(await credentialsOf(app, "jun")).toEqual([]);
    }
    await Promise.all([
      signCredential(app, credentialId),
      signCredential(app, credentialId),
      app.settle(),
    ]);
    expect((await awardById(app.db, credentialId))?.status.kind).toBe("issued");
    const log = await sql<{
      n: number;
    }>`select count(*) as n from issuance_log where credential_id = ${credentialId}`.execute(
      app.db,
    );
    expect(Number(log.rows[0]?.n)).toBe(1);
    expect(await codeOf(credentialId)).toBeNull();
    await expect(signCredential(app, "no-such")).rejects.toThrow("No reserved credential");
  });

  test("an organization has one pair of keys, sealed, and a document that publishes them", async () => {
    const { app } = world();
    const keys = await keysOf(app.db, "college");
    expect(keys.map(({ kid, state }) => [kid, state])).toEqual([
      ["ed-2026-1", "active"],
      ["p256-2026-1", "active"],
    ]);
    const document = await readDidDocument(app, {
      origin: app.env.origin,
      organizationId: "college",
    });
    expect(document).toMatchObject({ id: "did:web:localhost%3A3000:o:college" });
    expect(document?.assertionMethod).toHaveLength(2);
    expect(JSON.stringify(document)).not.toContain(keys[0]?.sealed);
    expect(
      await readDidDocument(app, { origin: app.env.origin, organizationId: "elsewhere" }),
    ).toBeNull();
  });

  test("a holder lists their own, a reviewer the latest of their college with names", async () => {
    const { app, as } = world();
    expect(await readLatestIssued(app.reading(as("dalia")))).toBeNull();
    expect(await readWallet(app.reading(as("dalia")))).toMatchObject([
      { standing: "issued", visibility: "unlisted", mayChoose: true, renewal: null },
    ]);
    expect(await readWallet(app.reading(as("reviewer")))).toEqual([]);
    const issued = await readLatestIssued(app.reading(as("reviewer")));
    expect(issued?.map(({ holderName }) => holderName).sort()).toEqual(["dalia", "jun"]);
    expect(await readLatestIssued(app.reading(as("stranger")))).toEqual([]);
  });

  test("a page says the name and the reason to those who know them, and to no one else", async () => {
    const { app, as } = world();
    const [held] = await credentialsOf(app, "dalia");
    const input = { id: held?.id ?? "", origin: app.env.origin };
    const page = (reading: Reading) => readCredentialPage(reading, input);
    expect(await page(app.reading(STRANGER))).toMatchObject({ holderName: null, mayRevoke: false });
    expect(await page(app.reading(as("jun")))).toMatchObject({
      holderName: null,
      seenAs: "anyone",
    });
    expect(await page(app.reading(as("dalia")))).toMatchObject({
      holderName: "dalia",
      mayRevoke: false,
    });
    expect(await page(app.reading(as("reviewer")))).toMatchObject({
      holderName: "dalia",
      mayRevoke: true,
    });
    expect(await page(app.reading(as("stranger")))).toMatchObject({
      holderName: null,
      mayRevoke: false,
    });
  });

  test("who may not revoke is told why, and nothing changes", async () => {
    const [held] = await credentialsOf(world().app, "dalia");
    const id = held?.id ?? "";
    for (const [actor, reason] of [
      ["dalia", "own"],
      ["jun", "not-yours-to-revoke"],
      ["stranger", "not-yours-to-revoke"],
    ] as const) {
      expect(await revoke(actor, id)).toMatchObject({ ok: false, reason });
    }
    expect(await revoke("reviewer", "nope")).toMatchObject({
      ok: false,
      reason: "no-such-credential",
    });
    expect(await codeOf(id)).toBeNull();
  });

  test("revoking is seen by the list, the reader and our verifier, and only once", async () => {
    const { app, advance } = world();
    const [held] = await credentialsOf(app, "dalia");
    const id = held?.id ?? "";
    const listId = (await awardById(app.db, id))?.facts.statusListId ?? "";
    advance(DAY_MS);
    expect(await revoke("reviewer", id)).toEqual({ ok: true, value: { credentialId: id } });
    expect(["STATUS_UNKNOWN", "REVOKED"]).toContain(await codeOf(id));
    await app.settle();
    expect([await codeOf(id, "json"), await codeOf(id, "jwt")]).toEqual(["REVOKED", "REVOKED"]);
    expect(await credentialsOf(app, "dalia")).toMatchObject([
      { id, revoked: "2026-11-03", revokedRecordedAt: MONDAY + DAY_MS },
    ]);
    expect(await revoke("operator", id)).toMatchObject({ ok: false, reason: "already-revoked" });
    expect(await award(world(), achievement, "dalia")).toEqual({ credentialId: id, isNew: false });
    const [other] = await credentialsOf(app, "jun");
    expect(await codeOf(other?.id ?? "")).toBeNull();
    expect(await readStatusList(app, listId)).toMatchObject({
      body: expect.stringContaining("proof"),
    });
    await expect(sql`delete from status_event`.execute(app.db)).rejects.toThrow(APPEND_ONLY);
  });

  test("a file that is not the one that was issued is named, and so is a list that lags", async () => {
    const { app } = world();
    const problems = async () => {
      const said: string[] = [];
      for await (const what of verifyIssuance(app)) said.push(what);
      return said;
    };
    expect(await problems()).toEqual([]);
    const [other] = await credentialsOf(app, "jun");
    const id = other?.id ?? "";
    const file = await encodingOf(app.db, id, "jwt");
    await sql`update credential_encoding set body = 'x' where credential_id = ${id} and format = 'jwt'`.execute(
      app.db,
    );
    await sql`update status_list set signed_events = 0`.execute(app.db);
    expect(await problems()).toEqual([
      `credential ${id}: its JWT is not the one that was issued`,
      expect.stringMatching(/^status list .*: the signed copy lacks a revocation$/),
    ]);
    await sql`update credential_encoding set body = ${file} where credential_id = ${id} and format = 'jwt'`.execute(
      app.db,
    );
    await sql`update status_list set signed_events = 1`.execute(app.db);
  });

  test("an award is signed at once although its list lags or is out of date", async () => {
    const { app, advance } = world();
    const signed = async (personId: string) => {
      const { credentialId } = await award(world(), achievement, personId);
      await app.settle();
      return codeOf(credentialId);
    };
    await sql`update status_list set signed_events = 0`.execute(app.db);
    expect(await signed("reviewer")).toBeNull();
    advance(4 * DAY_MS);
    expect(await signed("operator")).toBeNull();
  });

  test("lists are signed anew each day, and one that was not goes out of date", async () => {
    const { app, advance } = world();
    const [other] = await credentialsOf(app, "jun");
    const id = other?.id ?? "";
    expect(await refreshStatusLists(app)).toBe(0);
    advance(4 * DAY_MS);
    expect(await codeOf(id)).toBe("STATUS_UNKNOWN");
    expect(await refreshStatusLists(app)).toBe(1);
    expect(await codeOf(id)).toBeNull();
  });
});

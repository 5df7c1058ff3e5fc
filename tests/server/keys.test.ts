import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readEnv } from "../../app/env.server";
import { RECOVERY_BYTES, recoveryCode } from "../../app/identity/factor";
import { hashPassword } from "../../app/identity/hash-password.server";
import { sha256 } from "../../app/record/canonical";
import { keysOf } from "../../db/queries/credentials-keys";
import { setPasswordHash } from "../../db/queries/identity-accounts";
import { replaceRecoveryCodes } from "../../db/queries/identity-factors";
import { Browser } from "./browser";
import { type IssuedBadge, startWithBadge } from "./issued-badge";
import { muster } from "./muster";
import { TEST_SECRETS } from "./server";

const PHRASE = "a lantern above the dry wash";
const NEW_KEK = Buffer.alloc(32, 21).toString("base64");
const OLD_KEK = TEST_SECRETS.MUSTER_KEY_ENCRYPTION_KEY;

let issued: IssuedBadge;
const codes: Record<string, string[]> = {};
beforeAll(async () => {
  issued = await startWithBadge();
  for (const who of ["operator", "deputy"]) {
    codes[who] = Array.from({ length: 9 }, () => recoveryCode(randomBytes(RECOVERY_BYTES)));
    const digests = codes[who].map(sha256);
    await issued.db.transaction().execute((tx) => replaceRecoveryCodes(tx, who, digests));
  }
});
afterAll(() => issued?.end());

const keys = (words: string[], env: Record<string, string> = {}) =>
  muster(["keys", ...words], {
    DATABASE_URL: issued.databaseUrl,
    MUSTER_ORIGIN: issued.server.origin,
    ...env,
  });
/** The same by an operator, who gives a code that opens once. */
const keysBy = (who: string, words: string[], env: Record<string, string> = {}) =>
  keys([...words, "--by", `${who}@rioseco.example`, "--code", codes[who]?.pop() ?? ""], env);
const report = (who: string, kid: string, env: Record<string, string> = {}) =>
  keysBy(who, ["report", ...college, "--kid", kid, "--reason", "server-entered"], env);
/** What the doctor says of keys, on the line and in words. */
const doctorOnKeys = async (env: Record<string, string>) => {
  const { code, lines, words } = await muster(["doctor"], {
    DATABASE_URL: issued.databaseUrl,
    MUSTER_ORIGIN: issued.server.origin,
    ...env,
  });
  return { code, words, warnings: lines.find(({ check }) => check === "keys")?.warnings };
};
const college = ["--organization", "college"];
const didJson = (headers: Record<string, string> = {}) =>
  fetch(`${issued.server.origin}/o/college/did.json`, { headers });
const fileNow = async () =>
  (await fetch(`${issued.server.origin}/credentials/${issued.id}.json`)).text();

test("did.json may be kept for five minutes, and is another one once a pair is staged", async () => {
  const before = await didJson();
  expect(before.headers.get("cache-control")).toBe("public, max-age=300");
  expect(before.headers.get("access-control-allow-origin")).toBe("*");
  const etag = before.headers.get("etag") ?? "";
  expect((await didJson({ "if-none-match": etag })).status).toBe(304);

  const staged = await keys(["stage", ...college]);
  expect(staged, staged.words).toMatchObject({
    code: 0,
    lines: [{ state: "staged" }, { state: "staged" }],
  });
  const after = await didJson({ "if-none-match": etag });
  expect(after.status).toBe(200);
  const { id, verificationMethod } = await after.json();
  expect(verificationMethod).toHaveLength(4);
  for (const { id: keyId } of verificationMethod)
    expect(keyId.replace(id, "")).toMatch(/^#(ed|p256)-\d{4}-\d+$/);
});

const compromiseBy = (by: string, code = "") => [
  ...["compromise", ...college, "--kid", "ed-1999-1", "--by", by, "--code", code],
];

test("what cannot be done is a sentence and a line, and changes nothing", async () => {
  for (const [words, reason] of [
    [["activate", ...college], "too-soon"],
    [["stage", ...college], "already-staged"],
    [[...compromiseBy("operator@rioseco.example", "123456")], "no-code"],
    [[...compromiseBy("dalia@rioseco.example", "123456")], "no-operator"],
    [[...compromiseBy("operator@rioseco.example", codes.operator?.pop())], "no-such-key"],
    [["list", "--organization", "nowhere"], "unknown-organization"],
  ] as const) {
    const ended = await keys([...words]);
    expect(ended).toMatchObject({ code: 1, lines: [{ reason }] });
    expect(ended.words).toMatch(/\.\n$/);
  }
  const listed = await keys(["list", ...college]);
  expect(listed.lines.map(({ state }) => state).sort()).toEqual([
    "active",
    "active",
    "staged",
    "staged",
  ]);
});

test("the drill takes two operators, by command and on the page; neither prints a key", async () => {
  const [kid = ""] = (await keysOf(issued.db, "college"))
    .filter(({ state, algorithm }) => state === "active" && algorithm === "Ed25519")
    .map((key) => key.kid);
  const old = await fileNow();
  const asked = await report("operator", kid);
  expect(asked, asked.words).toMatchObject({ code: 0, lines: [{ kid, reported: true }] });
  const alone = await keysBy("operator", ["compromise", ...college, "--kid", kid]);
  expect(alone).toMatchObject({ code: 1, lines: [{ reason: "same-person" }] });
  expect(await fileNow()).toBe(old);
  const ended = await keysBy("deputy", ["compromise", ...college, "--kid", kid]);
  expect(ended, ended.words).toMatchObject({
    code: 0,
    lines: [
      { kid, state: "compromised", signedAgain: 1, left: 0, told: 1, lists: 1, listsLeft: 0 },
    ],
  });
  const again = await keysBy("deputy", ["compromise", ...college, "--kid", kid]);
  expect(again).toMatchObject({ code: 0, lines: ended.lines });
  expect((await (await didJson()).json()).assertionMethod).not.toContainEqual(
    expect.stringContaining(`#${kid}`),
  );
  const check = async (file: string) => {
    const answer = await fetch(`${issued.server.origin}/verify`, {
      method: "POST",
      headers: { origin: issued.server.origin },
      body: new URLSearchParams({ file }),
    });
    return answer.text();
  };
  expect(await check(old)).toContain("KEY_NOT_AUTHORISED");
  const signedAgain = await fileNow();
  expect(await check(signedAgain)).not.toMatch(/KEY_NOT_AUTHORISED|PROOF_INVALID|REVOKED/);

  const browser = new Browser(issued.server.origin);
  const passwordHash = await hashPassword(PHRASE);
  await issued.db.transaction().execute((tx) => setPasswordHash(tx, "operator", passwordHash));
  await browser.signIn("operator@rioseco.example", PHRASE);
  // As if they had given a code too: what is asked of it has tests of its own.
  await issued.db.updateTable("login_session").set({ factor_at: Date.now() }).execute();
  const path = "/organizations/college/keys";
  const page = await browser.get(path);
  expect(page.html).toContain("Credentials signed again: 1 of 1. Earners told: 1.");
  const inUse = (await keysOf(issued.db, "college")).filter(({ state }) => state === "active");
  const token = inUse.find(({ algorithm }) => algorithm === "ES256")?.kid ?? "";
  const send = (step: string) =>
    browser.post(path, [
      ["step", step],
      ["beside", "6"],
      ["kid", token],
      ["reason", "person-left"],
    ]);
  const said = await send("report");
  expect([said.status, said.headers.get("location")]).toEqual([303, `${path}?done=report`]);
  const waiting = await browser.get(path);
  expect(waiting.html).toContain("You said so. Another operator confirms it.");
  const own = await send("compromise");
  expect([own.status, own.html]).toEqual([422, expect.stringContaining("You said so yourself.")]);
  await issued.db.transaction().execute((tx) => setPasswordHash(tx, "deputy", passwordHash));
  await browser.signIn("deputy@rioseco.example", PHRASE);
  await issued.db.updateTable("login_session").set({ factor_at: Date.now() }).execute();
  const sent = await send("compromise");
  expect([sent.status, sent.headers.get("location")]).toEqual([303, `${path}?done=compromise`]);
  await expect.poll(fileNow).not.toBe(signedAgain);
  const after = await browser.get(`${path}?done=compromise`);
  expect(after.html).toContain("The key is shut out.");
  const secrets = (await keysOf(issued.db, "college")).flatMap(({ sealed }) => sealed ?? []);
  const shown = [ended.words, JSON.stringify(ended.lines), page.html, after.html].join();
  for (const secret of [...secrets, OLD_KEK]) expect(shown).not.toContain(secret);
  expect(issued.server.lines().join()).not.toMatch(new RegExp(secrets.join("|")));
});

test("private halves are sealed anew under another key-encryption key", async () => {
  const without = await keys(["rewrap"], { MUSTER_KEY_ENCRYPTION_KEY: NEW_KEK });
  expect(without.code).toBe(1);
  expect(without.lines.every(({ result }) => result === "not-at-hand")).toBe(true);
  const both = { MUSTER_KEY_ENCRYPTION_KEY: NEW_KEK, MUSTER_KEY_ENCRYPTION_KEY_OLD: OLD_KEK };
  const before = await keysOf(issued.db, "college");
  const [kidOfOne = ""] = before.filter(({ sealed }) => sealed !== null).map(({ kid }) => kid);
  const warned = (kid: string, isAtHand: boolean) =>
    expect.arrayContaining([expect.objectContaining({ organization: "college", kid, isAtHand })]);
  expect(await doctorOnKeys({ MUSTER_KEY_ENCRYPTION_KEY: NEW_KEK })).toMatchObject({
    code: 0,
    warnings: warned(kidOfOne, false),
    words: expect.stringContaining("cannot sign"),
  });
  expect(await doctorOnKeys(both)).toMatchObject({
    code: 0,
    warnings: warned(kidOfOne, true),
    words: expect.stringContaining(`college ${kidOfOne} is still sealed`),
  });
  const ended = await keys(["rewrap"], both);
  expect(ended, ended.words).toMatchObject({ code: 0 });
  const sealedAnew = ended.lines.filter(({ organization }) => organization === "college");
  expect(sealedAnew).toHaveLength(before.filter(({ sealed }) => sealed !== null).length);
  const after = await keysOf(issued.db, "college");
  for (const [at, key] of after.entries()) {
    expect(key.publicKey).toBe(before[at]?.publicKey);
    if (key.sealed !== null) expect(key.sealed).not.toBe(before[at]?.sealed);
  }
  expect(await keys(["rewrap"], both)).toMatchObject({ code: 0, lines: [] });
  expect((await doctorOnKeys(both)).warnings).toBeUndefined();
  // With the new one alone everything signs: the drill needs every private half in use.
  const kid = after.find(({ state, algorithm }) => state === "active" && algorithm === "ES256");
  const alone = { MUSTER_KEY_ENCRYPTION_KEY: NEW_KEK };
  await report("deputy", kid?.kid ?? "", alone);
  const words = ["compromise", ...college, "--kid", kid?.kid ?? ""];
  const drill = await keysBy("operator", words, alone);
  expect(drill, drill.words).toMatchObject({ code: 0, lines: [{ left: 0, listsLeft: 0 }] });
});

test("an old key-encryption key alone is refused, and so is one that is too short", () => {
  expect(() => readEnv({ MUSTER_KEY_ENCRYPTION_KEY_OLD: OLD_KEK })).toThrow("goes with a new");
  expect(() =>
    readEnv({ MUSTER_KEY_ENCRYPTION_KEY: NEW_KEK, MUSTER_KEY_ENCRYPTION_KEY_OLD: "c2hvcnQ=" }),
  ).toThrow("MUSTER_KEY_ENCRYPTION_KEY_OLD must be 32 bytes");
});

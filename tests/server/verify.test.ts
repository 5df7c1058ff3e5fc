import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type IssuedBadge, startWithBadge } from "./issued-badge";

let issued: IssuedBadge;
beforeAll(async () => {
  issued = await startWithBadge();
});
afterAll(() => issued.end());

/** A page's text without its tags. */
const said = async (answer: Response) => (await answer.text()).replace(/<[^>]*>/g, "");
const send = (file: BlobPart, fields: Record<string, string> = {}) => {
  const form = new FormData();
  form.set("upload", new File([file], "../../etc/badge.exe"));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const { origin } = issued.server;
  return fetch(`${origin}/verify`, { method: "POST", headers: { origin }, body: form });
};
const svg = (badge: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:ob="https://purl.imsglobal.org/ob/v3p0"><ob:credential><![CDATA[${badge}]]></ob:credential></svg>`;

describe("a file sent to the check", () => {
  test.each<[string, () => string, string[]]>([
    ["the badge", () => issued.json, ["Valid", "eddsa-rdfc-2022"]],
    ["the token", () => issued.jwt, ["Valid", "ES256"]],
    ["a picture", () => svg(issued.json), ["Valid"]],
    [
      "a picture with a script",
      () => svg(issued.json).replace("<ob:", "<script/><ob:"),
      ["FORMAT", "holds a script"],
    ],
    ["10,000 levels", () => `{"a":${"[".repeat(10_000)}`, ["TOO_DEEP"]],
    ["nothing that is a badge", () => "MZ", ["FORMAT"]],
  ])("%s", async (_, file, words) => {
    const answer = await send(file(), { file: "", email: "" });
    expect(answer.status).toBe(200);
    const text = await said(answer);
    for (const word of words) expect(text).toContain(word);
  });

  test("with an e-mail, and a bad one", async () => {
    const good = await said(await send(issued.json, { email: "dalia@rioseco.example" }));
    expect(good).toContain("The e-mail matches");
    expect((await send(issued.json, { email: "no address" })).status).toBe(422);
  });

  test("over 2 MB, cut short, two files, none", async () => {
    expect((await send("x".repeat(2 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await send("x".repeat(4 * 1024 * 1024))).status).toBe(413);
    const { origin } = issued.server;
    const post = (body: string | FormData, type?: string) =>
      fetch(`${origin}/verify`, {
        method: "POST",
        headers: { origin, ...(type === undefined ? {} : { "content-type": type }) },
        body,
      });
    const cut = await post(
      '--x\r\nContent-Disposition: form-data; name="upload"; filename="a"\r\n\r\nMZ',
      "multipart/form-data; boundary=x",
    );
    expect(cut.status).toBe(400);
    const two = new FormData();
    for (const name of ["a", "b"]) two.append("upload", new File([issued.json], name));
    expect((await post(two)).status).toBe(400);
    expect((await send("", { file: "" })).status).toBe(422);
  });

  test("a link into a private network comes back with a sentence", async () => {
    const answer = await send("", { file: "https://169.254.169.254/latest/meta-data" });
    expect(answer.status).toBe(422);
    expect(await said(answer)).toContain("private network");
  });
});

const ask = async (body: unknown, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${issued.server.origin}/api/verify`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
};

describe("the check for programs", () => {
  test.each<[string, () => unknown]>([
    ["text", () => issued.json],
    ["JSON", () => JSON.parse(issued.json)],
    ["a token", () => issued.jwt],
    ["a link", () => `${issued.server.origin}/credentials/${issued.id}`],
  ])("takes %s", async (_, credential) => {
    const { status, headers, body } = await ask({ credential: credential() });
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(body).toMatchObject({ verdict: "valid", code: null });
    expect(body.checks.map(({ name }: { name: string }) => name)).toContain("status");
    expect(body.receipt.split(".")).toHaveLength(3);
  });

  test("says why not", async () => {
    const changed = issued.json.replace("Start With", "End With");
    expect((await ask({ credential: changed })).body).toMatchObject({
      verdict: "invalid",
      code: "PROOF_INVALID",
    });
    expect((await ask({ credential: "https://10.0.0.1/" })).body).toMatchObject({
      status: 422,
      title: "private",
    });
  });

  test.each<[string, string, Record<string, string>, number]>([
    ["no JSON", "x", {}, 400],
    ["a name twice", '{"credential":"x","credential":"y"}', {}, 400],
    ["nothing to check", "{}", {}, 400],
    ["a form", "credential=x", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["a megabyte", `{"credential":"${"x".repeat(1_000_000)}"}`, {}, 413],
    ["a page of another site", "{}", { origin: "https://evil.example" }, 403],
  ])("refuses %s", async (_, body, headers, status) => {
    const answer = await fetch(`${issued.server.origin}/api/verify`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
    });
    expect(answer.status).toBe(status);
  });

  test("the issuers that are accepted here are public", async () => {
    const answer = await fetch(`${issued.server.origin}/trust/issuers.json`);
    const { issuers } = await answer.json();
    const { issuer } = JSON.parse(issued.json);
    expect(issuers).toContainEqual({ id: issuer.id, name: "The college" });
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });
});

describe("a receipt", () => {
  test("says what was checked, names no one, and can be checked itself", async () => {
    const { body } = await ask({ credential: issued.json, email: "dalia@rioseco.example" });
    const claims = JSON.parse(Buffer.from(body.receipt.split(".")[1], "base64url").toString());
    expect(claims).toMatchObject({
      sha256: createHash("sha256").update(issued.json).digest("hex"),
      verdict: "valid",
      code: null,
      badge: { id: `${issued.server.origin}/credentials/${issued.id}` },
      status_at: expect.any(Number),
    });
    expect(JSON.stringify(claims)).not.toMatch(/dalia|rioseco/i);
    expect((await ask({ credential: body.receipt })).body.receipt).toEqual(claims);
    expect(await said(await send(body.receipt))).toContain("Signed, and not changed since");
  });

  test("is worth nothing once changed, signed by another, or taken for a badge", async () => {
    const { body } = await ask({ credential: issued.json });
    const [header, payload, signature] = body.receipt.split(".");
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString());
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const changed = [header, part({ ...claims, verdict: "invalid" }), signature].join(".");
    expect((await ask({ credential: changed })).body.receipt).toBeNull();
    const { kid } = JSON.parse(Buffer.from(header, "base64url").toString());
    const asBadge = [part({ alg: "ES256", kid, typ: "JWT" }), payload, signature].join(".");
    expect((await ask({ credential: asBadge })).body.verdict).toBe("invalid");
    const [badgeHeader, badgePayload, badgeSignature] = issued.jwt.split(".");
    const badgeKid = JSON.parse(Buffer.from(badgeHeader ?? "", "base64url").toString()).kid;
    const asReceipt = [
      part({ alg: "ES256", kid: badgeKid, typ: "muster-receipt+jwt" }),
      badgePayload,
      badgeSignature,
    ].join(".");
    expect((await ask({ credential: asReceipt })).body.receipt).toBeNull();
  });
});

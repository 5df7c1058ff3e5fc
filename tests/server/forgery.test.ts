import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTwins, type Twins } from "./twins";

let twins: Twins;
let cookie = "";
beforeAll(async () => {
  twins = await openTwins();
}, 300_000);
afterAll(() => twins?.close());

interface Raw {
  status: number;
  text: string;
}

/** Sends bytes as they are, and reads the whole answer. */
function raw(bytes: string): Promise<Raw> {
  const { port } = new URL(twins.server.origin);
  return new Promise((done, fail) => {
    const socket = connect(Number(port), "localhost");
    let text = "";
    socket.setEncoding("latin1");
    socket.setTimeout(15_000, () => socket.destroy(new Error("no answer")));
    socket.on("data", (part) => {
      text += part;
    });
    socket.on("error", fail);
    socket.on("close", () => done({ status: Number(text.split(" ")[1]), text }));
    socket.write(bytes);
  });
}

function request(
  method: string,
  target: string,
  headers: Record<string, string>,
  body = "",
): string {
  const lines = Object.entries({
    host: new URL(twins.server.origin).host,
    connection: "close",
    ...(body && {
      "content-type": "application/x-www-form-urlencoded",
      "content-length": String(body.length),
    }),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}`);
  return `${method} ${target} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n${body}`;
}

/** Ending all other sessions: a post that always does something, which the database shows. */
const BODY = "session=others";
const TARGETS = ["/account/sessions", "/account/sessions.data", "/account/sessions.data?_routes=x"];

const count = () =>
  twins.world.app.db
    .selectFrom("login_session")
    .select("digest")
    .where("person_id", "=", "luis")
    .execute()
    .then((rows) => rows.length);

/** R3: what ran in the framework without a gate. `O` is our origin, `H` our host. */
const FORGERIES: [string, (ours: { origin: string; host: string }) => Record<string, string>][] = [
  ["another site's origin", () => ({ origin: "https://evil.example" })],
  ["cross-site metadata without an origin", () => ({ "sec-fetch-site": "cross-site" })],
  ["a sister host", () => ({ origin: "http://sister.localhost", "sec-fetch-site": "same-site" })],
  ["no origin at all", () => ({})],
  ["an opaque origin", () => ({ origin: "null" })],
  [
    "a forged X-Forwarded-Host that matches its origin",
    () => ({ origin: "https://evil.example", "x-forwarded-host": "evil.example" }),
  ],
  [
    "a forged Forwarded and protocol",
    () => ({
      origin: "https://evil.example",
      forwarded: "host=evil.example;proto=https",
      "x-forwarded-proto": "https",
    }),
  ],
  [
    "our origin, from another site's page",
    ({ origin }) => ({ origin, "sec-fetch-site": "cross-site" }),
  ],
];

describe("a forged post does nothing", () => {
  describe.each(FORGERIES)("%s", (_, forge) => {
    test.each([...TARGETS, "/nothing/here", "/sign-in"])("to %s", async (target) => {
      cookie = await twins.enterAs("coach");
      await twins.enterAs("coach");
      const before = await count();
      const { origin } = twins.server;
      const headers = { cookie, ...forge({ origin, host: new URL(origin).host }) };
      const answer = await raw(request("POST", target, headers, BODY));
      expect(answer.status).toBe(403);
      expect(answer.text).toContain("We could not accept that");
      expect(answer.text).not.toMatch(/evil|sister/);
      expect(await count()).toBe(before);
    });
  });

  test("and our own form does", async () => {
    cookie = await twins.enterAs("coach");
    await twins.enterAs("coach");
    expect(await count()).toBeGreaterThan(1);
    const { origin } = twins.server;
    const headers = { cookie, origin, "sec-fetch-site": "same-origin" };
    expect((await raw(request("POST", "/account/sessions", headers, BODY))).status).toBe(303);
    expect(await count()).toBe(1);
  });
});

describe("headers that speak for a proxy steer nothing", () => {
  test.each<[string, Record<string, string>]>([
    ["X-Forwarded-Host", { "x-forwarded-host": "evil.example" }],
    ["X-Forwarded-Host with a port", { "x-forwarded-host": "a:8443" }],
    ["X-Forwarded-Host with an impossible port", { "x-forwarded-host": "a:99999" }],
    ["X-Forwarded-Proto", { "x-forwarded-proto": "https" }],
    ["X-Forwarded-Prefix", { "x-forwarded-prefix": "/evil.example" }],
    ["Forwarded", { forwarded: "for=1.1.1.1;host=evil.example" }],
    ["X-Original-URL", { "x-original-url": "/organizations" }],
    ["X-HTTP-Method-Override", { "x-http-method-override": "DELETE" }],
  ])("%s", async (_, headers) => {
    const page = await raw(request("GET", "/sign-in", headers));
    const honest = await raw(request("GET", "/sign-in", {}));
    expect(page.status).toBe(200);
    expect(plain(page.text)).toBe(plain(honest.text));
    const away = await raw(request("GET", "/account", headers));
    expect(away.text).toMatch(/^location: \/sign-in\?next=%2Faccount\r$/im);
  });

  test.each([
    ["another host", { host: "evil.example" }],
    ["our name at an impossible port", { host: "localhost:99999" }],
    ["no such host at all", { host: "%%%" }],
    ["two hosts in one", { host: "localhost evil.example" }],
  ])("%s is not us", async (_, headers) => {
    for (const target of ["/sign-in", "/account.data", "/healthz/x"]) {
      const answer = await raw(request("GET", target, headers));
      expect(answer.status, target).toBe(421);
      expect(answer.text).not.toContain("evil");
    }
  });
});

describe("only what HTTP is", () => {
  test.each(["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"])(
    "%s is answered 405, everywhere",
    async (method) => {
      for (const target of ["/", "/sign-in", "/account.data", "/nothing"]) {
        const answer = await raw(request(method, target, { origin: twins.server.origin }));
        expect(answer.status, `${method} ${target}`).toBe(405);
        expect(answer.text).toMatch(/^allow: GET, HEAD, POST\r$/im);
      }
    },
  );

  test.each<[string, () => string]>([
    [
      "two lengths",
      () => request("POST", "/sign-in", { "content-length": "4\r\ncontent-length: 5" }, "a=bcd"),
    ],
    [
      "length and chunks",
      () => request("POST", "/sign-in", { "transfer-encoding": "chunked" }, "0\r\n\r\nGET /"),
    ],
    ["a bare line feed", () => "GET /sign-in HTTP/1.1\nhost: localhost\n\n"],
    ["a 20 KB address", () => request("GET", `/${"a".repeat(20_000)}`, {})],
    ["a 6 KB address", () => request("GET", `/${"a".repeat(6_000)}`, {})],
    ["headers of 40 KB", () => request("GET", "/", { "x-long": "a".repeat(40_000) })],
    ["an absolute address", () => request("GET", "http://evil.example/", {})],
    ["no HTTP at all", () => "hello\r\n\r\n"],
  ])("%s is refused with a 4xx, and the next request is fine", async (_, bytes) => {
    const answer = await raw(bytes());
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect((await fetch(`${twins.server.origin}/healthz`)).status).toBe(200);
  });

  test.each([
    ["headers", (socket: Socket) => socket.write("POST /sign-in HTTP/1.1\r\nhost: "), "x"],
    [
      "a body",
      (socket: Socket) =>
        socket.write(
          request(
            "POST",
            "/sign-in",
            { origin: twins.server.origin, "content-length": "1000" },
            "a=b",
          ),
        ),
      "c",
    ],
  ])(
    "%s that drip in are cut off after ten seconds, and the next request is fine",
    async (_, begin, drop) => {
      const began = performance.now();
      const socket = connect(Number(new URL(twins.server.origin).port), "localhost");
      begin(socket);
      const dripping = setInterval(() => socket.write(drop), 500);
      await new Promise((done) => socket.once("error", done).once("close", done).resume());
      clearInterval(dripping);
      const seconds = (performance.now() - began) / 1000;
      expect(seconds).toBeGreaterThan(5);
      expect(seconds).toBeLessThan(15);
      expect((await fetch(`${twins.server.origin}/healthz`)).status).toBe(200);
    },
  );

  test.each([
    "/%00",
    "/%zz",
    "/a%0d%0ab",
    "/..%2f..%2fetc%2fpasswd",
    "/.env",
    "/%c0%af",
    "/people/%F0%28",
  ])("the address %s is nowhere, not an error", async (target) => {
    const answer = await raw(request("GET", target, {}));
    expect(answer.status).toBeGreaterThanOrEqual(300);
    expect(answer.status).toBeLessThan(500);
  });
});

function plain(text: string): string {
  return text.replace(/nonce(="[^"]*"|-[^']*)/g, "").replace(/^date:.*$/im, "");
}

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RIGHTS } from "./rights";
import { type BuiltRoute, builtRoutes, dataPath, fill } from "./routes";
import { contents, openTwins, type Twins, type Visitor } from "./twins";

const actions = (await builtRoutes()).filter((route) => route.takesPosts);
let twins: Twins;
beforeAll(async () => {
  twins = await openTwins();
}, 300_000);
afterAll(() => twins?.close());

/** Someone who may post here, in a session of their own, so that the form is really read. */
async function sender(route: BuiltRoute): Promise<string> {
  const right = RIGHTS[route.path];
  const write = right?.write ?? right?.read ?? "public";
  const visitor: Visitor =
    write === "public" ? "nobody" : write === "signed-in" ? "coach" : (write[0] ?? "nobody");
  return twins.enterAs(visitor);
}

function pathOf(route: BuiltRoute): string {
  return fill(
    route.path,
    (RIGHTS[route.path]?.names ?? []).map((name) => twins.own[name]),
  );
}

interface Attack {
  body: string | ReadableStream<Uint8Array>;
  type?: string;
}

const FORM = "application/x-www-form-urlencoded";

async function post(
  route: BuiltRoute,
  cookie: string,
  { body, type = FORM }: Attack,
  asData = false,
) {
  const path = pathOf(route);
  return fetch(`${twins.server.origin}${asData ? dataPath(path) : path}`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie, origin: twins.server.origin, "content-type": type },
    body,
    duplex: "half",
  } as RequestInit);
}

/** The names of every field of the page's forms, so that attacks reach the schema. */
async function fieldsOf(route: BuiltRoute, cookie: string): Promise<string[]> {
  const page = await fetch(`${twins.server.origin}${pathOf(route)}`, { headers: { cookie } });
  const names = (await page.text()).matchAll(
    /<(?:input|select|textarea|button)[^>]* name="([^"]*)"/g,
  );
  return [...new Set([...names].map((match) => match[1] ?? ""))];
}

const encode = (pairs: [string, string][]) => new URLSearchParams(pairs).toString();
const deep = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;
const KEYS = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"];

function attacks(fields: readonly string[]): [string, Attack][] {
  const all = (value: string): [string, string][] => fields.map((name) => [name, value]);
  return [
    ["a body 1,000 levels deep", { body: deep(1000), type: "application/json" }],
    ["a body 20,000 levels deep", { body: deep(20_000), type: "application/json" }],
    ["a deep body said to be a form", { body: deep(1000) }],
    ["field names 1,000 levels deep", { body: `a${"[a]".repeat(1000)}=1` }],
    ["NUL bytes in every field", { body: encode(all("a\0b")) }],
    ["raw NUL bytes", { body: "a\0b=c\0d" }],
    ["every field twice", { body: encode([...all("1"), ...all("2")]) }],
    ["100 KB in every field", { body: encode(all("x".repeat(100_000)).slice(0, 3)) }],
    ["100 KB of nothing asked", { body: `z=${"x".repeat(100_000)}` }],
    ["2 MB", { body: "x".repeat(2_000_000) }],
    ["5,000 fields", { body: "a=1&".repeat(5000) }],
    ["prototype names", { body: encode(KEYS.map((key) => [key, "1"])) }],
    ["bad escapes", { body: "a=%zz&%=%&b=%ff%fe" }],
    ["bytes that are no text", { body: "\u0001\u0002\u00ff=\u00ff" }],
    ["a file upload", { body: "--x\r\n\r\n--x--", type: "multipart/form-data; boundary=x" }],
    ["an upload without a boundary", { body: "x", type: "multipart/form-data" }],
    ["plain text", { body: "role=operator", type: "text/plain" }],
    ["XML", { body: "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", type: "application/xml" }],
    ["no type at all", { body: "a=1", type: "" }],
    ["nothing", { body: "" }],
    ["control and direction marks", { body: encode(all("\u202e\u0007\r\nBcc: x@x.example")) }],
    ["script in every field", { body: encode(all('"><script>alert(1)</script>')) }],
    ["SQL in every field", { body: encode(all("' or 1=1; drop table person; --")) }],
    ["numbers that are none", { body: encode(all("1e309")) }],
  ];
}

/** A name or a reason is what somebody says it is: text that would do harm elsewhere is kept, and shown as text. */
const TAKE_ANY_WORDS = ["/account/name", "/people/:id/name", "/placements/:id/ending"];

describe.each(actions)("$path", (route) => {
  test("takes no harm from any body, and writes nothing", async () => {
    const endsSessions = route.path === "/sign-out";
    let cookie = await sender(route);
    const fields = await fieldsOf(route, cookie);
    // Some actions ask nothing but that they be pressed: pressed once, they have nothing left to do.
    await post(route, cookie, { body: "" });
    if (endsSessions) cookie = await sender(route);
    const before = await contents(twins.world);
    for (const [name, attack] of attacks(fields)) {
      for (const asData of route.isPage ? [false, true] : [false]) {
        if (endsSessions) cookie = await sender(route);
        const answer = await post(route, cookie, attack, asData);
        const body = await answer.text();
        expect(answer.status, `${name}: ${body.slice(0, 200)}`).toBeLessThan(500);
        if (!asData) expect(body, name).not.toContain("<script>alert(1)");
      }
    }
    if (!TAKE_ANY_WORDS.includes(route.path)) expect(await contents(twins.world)).toEqual(before);
    expect((await fetch(`${twins.server.origin}/readyz`)).status).toBe(200);
  });

  test("an address of 20 KB is refused before anything runs", async () => {
    const answer = await fetch(`${twins.server.origin}${pathOf(route)}?q=${"a".repeat(20_000)}`, {
      method: "POST",
      headers: { cookie: await sender(route), origin: twins.server.origin },
    });
    expect([414, 431]).toContain(answer.status);
  });
});

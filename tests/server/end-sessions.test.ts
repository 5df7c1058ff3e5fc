import { afterAll, beforeAll, expect, test } from "vitest";
import { addPerson, PHRASE } from "../use-cases/identity-people";
import { MONDAY } from "../use-cases/world";
import { contents, enter, openTwins, type Twins } from "./twins";

let twins: Twins;
let operator = "";
beforeAll(async () => {
  twins = await openTwins();
  operator = await addPerson(twins.world, "operator@mesa.example", [
    { organizationId: "platform", role: "operator" },
  ]);
}, 300_000);
afterAll(() => twins?.close());

const PATH = "/people/ana/sessions";
const ALL = { session: "all" };
const STOP_LETTERS = { reminders: "off" };

function send(path: string, cookie: string, body?: Record<string, string>): Promise<Response> {
  const { origin } = twins.server;
  return fetch(`${origin}${path}`, {
    redirect: "manual",
    headers: { origin, cookie },
    ...(body && { method: "POST", body: new URLSearchParams(body) }),
  });
}

/** Whether a cookie reads and writes as someone who is signed in. */
async function isOpen(cookie: string): Promise<boolean> {
  const read = await send("/account", cookie);
  const before = await contents(twins.world);
  const written = await send("/account", cookie, STOP_LETTERS);
  if (read.status === 200 && written.status === 303) return true;
  expect([read.status, read.headers.get("location")]).toEqual([303, "/sign-in?next=%2Faccount"]);
  expect(written.status).toBe(401);
  expect(await contents(twins.world)).toEqual(before);
  return false;
}

test("what an operator ends answers as signed out and writes nothing, on the very next request", async () => {
  const opals = await enter(twins.world, operator);
  await send(PATH, opals, ALL);
  const [phone, laptop] = [await enter(twins.world, "ana"), await enter(twins.world, "ana")];
  const bens = await enter(twins.world, "ben");
  expect([await isOpen(phone), await isOpen(laptop)]).toEqual([true, true]);
  const found = await send("/people/find", opals, { email: "ana@mesa.example" });
  expect([found.status, found.headers.get("location")]).toEqual([303, PATH]);
  const listed = await (await send(PATH, opals)).text();
  const [one = ""] = /(?<=name="session" value=")[0-9a-f]{64}/.exec(listed) ?? [];
  expect((await send(PATH, opals, { session: one })).status).toBe(303);
  expect([await isOpen(phone), await isOpen(laptop)].filter(Boolean)).toHaveLength(1);
  expect((await send(PATH, opals, ALL)).headers.get("location")).toBe(`${PATH}?ended`);
  expect([await isOpen(phone), await isOpen(laptop)]).toEqual([false, false]);
  expect(await isOpen(bens)).toBe(true);
});

test("with a six-minute-old proof nothing ends until the password is typed again", async () => {
  const anas = await enter(twins.world, "ana");
  const opals = await enter(twins.world, operator);
  await twins.world.app.db
    .updateTable("login_session")
    .set({ proved_at: MONDAY - 6 * 60_000 })
    .where("person_id", "=", operator)
    .execute();
  expect((await send(PATH, opals, ALL)).status).toBe(401);
  expect(await isOpen(anas)).toBe(true);
  const next = `/proof?next=${encodeURIComponent(PATH)}`;
  const held = { ...ALL, "proof-person": operator, "proof-password": PHRASE };
  const proved = await send(next, opals, held);
  expect([proved.status, proved.headers.get("location")]).toEqual([307, PATH]);
  const renewed = proved.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  expect((await send(PATH, renewed, held)).status).toBe(303);
  expect(await isOpen(anas)).toBe(false);
});

test.each(["rosa", "luis", "ada", "rev", "ana"])("%s ends nobody's", async (person) => {
  const bens = await enter(twins.world, "ben");
  const cookie = await enter(twins.world, person);
  expect((await send("/people/ben/sessions", cookie)).status).toBe(403);
  expect((await send("/people/ben/sessions", cookie, ALL)).status).toBe(403);
  expect(await isOpen(bens)).toBe(true);
});

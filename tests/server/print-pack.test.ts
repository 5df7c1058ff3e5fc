import { afterAll, beforeAll, expect, test } from "vitest";
import { publishRel1 } from "../use-cases/rel-1";
import { enter, openTwins, type Twins, type Visitor } from "./twins";

let twins: Twins;
beforeAll(async () => {
  twins = await openTwins();
  await publishRel1(twins.world, "juniper");
}, 300_000);
afterAll(() => twins?.close());

const PACK = "/courses/rel-1/print";

async function get(path: string, cookie = ""): Promise<Response> {
  return fetch(twins.server.origin + path, { headers: { cookie }, redirect: "manual" });
}
async function pageFor(visitor: Visitor, path = PACK): Promise<string> {
  const answer = await get(path, twins.cookies[visitor]);
  expect(answer.status).toBe(200);
  return answer.text();
}

test("leads whoever is not signed in to sign-in and back", async () => {
  const answer = await get(PACK);
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe(`/sign-in?next=${encodeURIComponent(PACK)}`);
});

test("is not there for a course that is not there", async () => {
  expect((await get("/courses/none-1/print", await enter(twins.world, "ana"))).status).toBe(404);
});

test("prints all its parts, each scenario with its feedback apart from the question", async () => {
  const page = await pageFor("corps_member");
  for (const id of ["reading", "cards", "guide", "rubric"]) expect(page).toContain(`id="${id}"`);
  const reading = page.slice(page.indexOf('id="reading"'), page.indexOf('id="leads-1"'));
  expect(reading).toContain("Shandiin");
  expect(reading).not.toMatch(/Short, sincere, and followed by action/);
  expect(page.slice(page.indexOf('id="leads-1"'))).toMatch(/Short, sincere, and followed by/);
});

test("prints one part alone when it is asked for", async () => {
  const page = await pageFor("corps_member", `${PACK}?part=cards`);
  expect(page).toContain('id="cards"');
  for (const id of ["reading", "guide", "rubric"]) expect(page).not.toContain(`id="${id}"`);
});

test("says its version and its address on its pages", async () => {
  const page = await pageFor("corps_member");
  const host = twins.server.origin.replace("http://", "");
  expect(page).toMatch(/REL-1 1\.\d+\.\d+ · mark [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}/);
  expect(page).toContain(`${host}/courses/rel-1`);
  expect(page).toContain(`aria-label="QR code of ${twins.server.origin}/courses/rel-1"`);
});

test("tells an observer what observers read, and nobody else", async () => {
  const line = "Retry the missed rows only, on a different card, on another day.";
  for (const visitor of ["coach", "program_lead", "author", "reviewer"] as const)
    expect(await pageFor(visitor), visitor).toContain(line);
  for (const visitor of ["corps_member", "school_host", "adjudicator"] as const)
    expect(await pageFor(visitor), visitor).not.toContain(line);
});

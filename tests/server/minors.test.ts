import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SYSTEM } from "../../app/record/context.server";
import { insertContest } from "../../db/queries/placement-contests";
import { MONDAY } from "../use-cases/world";
import { type Prepared, prepareForms } from "./forms";
import { enter, openTwins, type Twins } from "./twins";

/** Ben is under 18 and has a guardian; Ana is not. */
let twins: Twins;
let things: Prepared;
beforeAll(async () => {
  twins = await openTwins();
  things = await prepareForms(twins);
  await twins.world.run(SYSTEM, async ({ tx }) => {
    for (const personId of ["ben", "ana"])
      await insertContest(tx, {
        id: `asked-by-${personId}`,
        personId,
        organizationId: "mesa",
        kind: "session",
        factId: "none",
        decidedBy: null,
        askedAt: MONDAY,
        dueOn: "2026-11-16",
        said: "I was there.",
        salt: "s",
      });
  });
}, 300_000);
afterAll(() => twins?.close());

async function read(path: string, cookie = ""): Promise<{ status: number; text: string }> {
  const headers = { cookie };
  const page = await fetch(`${twins.server.origin}${path}`, { headers, redirect: "manual" });
  const html = await page.text();
  return { status: page.status, text: html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ") };
}

describe("a form says who else reads it before anything is written to somebody under 18", () => {
  test.each<[string, (who: string) => string, string]>([
    ["an observation", (who) => `/people/${who}/observations/new?course=rel-9`, "luis"],
    ["a conflict of interest", (who) => `/people/${who}/conflicts`, "rosa"],
    ["an answer", (who) => `/contests/asked-by-${who}`, "rosa"],
  ])("%s", async (_, pathOf, by) => {
    const cookie = await enter(twins.world, by);
    const toBen = await read(pathOf("ben"), cookie);
    expect(toBen.status).toBe(200);
    expect(toBen.text).toMatch(
      /ben is under 18\. The program’s .+ can read what you write here too\./,
    );
    const toAna = await read(pathOf("ana"), cookie);
    expect(toAna.status).toBe(200);
    expect(toAna.text).not.toContain("under 18");
  });

  test("their own words, to themself", async () => {
    const path = "/record/conflicts";
    const bens = await read(path, await enter(twins.world, "ben"));
    expect(bens.text).toMatch(/You are under 18\. The program’s .+ can read what you write here\./);
    const anas = await read(path, await enter(twins.world, "ana"));
    expect(anas.status).toBe(200);
    expect(anas.text).not.toContain("under 18");
    const reading = await read("/account/reading", await enter(twins.world, "ben"));
    expect(reading.text).toContain("You are under 18, so choose two or none");
  });

  test("the page of words is linked from theirs, and from nobody else's", async () => {
    const cookie = await enter(twins.world, "rosa");
    const link = "What they and adults wrote to each other";
    expect((await read("/people/ben", cookie)).text).toContain(link);
    expect((await read("/people/ana", cookie)).text).not.toContain(link);
    expect((await read("/people/ben/words", cookie)).text).toContain("I was there.");
  });
});

describe("a guardian's link", () => {
  const dead = "This link does not work";

  test("opens that young person's page without an account, and nothing else does", async () => {
    const { guardian } = things.tokens;
    const shown = await read(`/guardian/${guardian}`);
    expect(shown.text).toContain("For the guardian of ben");
    expect(shown.text).not.toContain("ana");
    const [id = "", mac = ""] = guardian.split(".");
    for (const other of [
      id,
      `${id}.`,
      `${id}.${mac.slice(1)}`,
      `other.${mac}`,
      `${id}.${mac}.${mac}`,
    ])
      expect((await read(`/guardian/${other}`)).text, other).toContain(dead);
    // The link opens no page of the young person, nor of the program.
    for (const path of ["/people/ben", "/people/ben/guardian", "/people/ben/words", "/record"])
      expect((await read(path)).text).not.toContain("I was there.");
  });

  test("is dead on its last instant, and says where to ask for another", async () => {
    const { db } = twins.world.app;
    const [id = ""] = things.tokens.guardian.split(".");
    await db
      .updateTable("guardian_link")
      .set({ expires_at: MONDAY })
      .where("id", "=", id)
      .execute();
    const over = await read(`/guardian/${things.tokens.guardian}`);
    expect(over.text).toContain(dead);
    expect(over.text).toContain("Ask for a new link");
    expect(over.text).not.toContain("ben");
  });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { PublishedAchievement } from "../../app/credentials/achievement";
import { publishAchievement } from "../../app/credentials/publish-achievement.server";
import { refreshStatusLists } from "../../app/credentials/publish-status-list.server";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { endPlacement } from "../../app/placement/end-placement.server";
import { explainDecision } from "../../app/placement/explain-decision.server";
import { daysLater } from "../../app/record/civil-day";
import { SYSTEM } from "../../app/record/context.server";
import { readMonday } from "../../app/reporting/monday/read-monday.server";
import type { Engine } from "../../db/connect";
import { achievementVersions } from "../../db/queries/credentials-achievements";
import { openOffers } from "../../db/queries/placement-offers";
import { takeLease } from "../../db/queries/record";
import { definition } from "../signed-badges";
import { award } from "../use-cases/award-people";
import { placeInSteps } from "../use-cases/place-in-steps";
import { addPerson, openOpening, stagePlacement } from "../use-cases/placement-world";
import { DAY_MS, MONDAY, openWorld, type World } from "../use-cases/world";
import { freePort, startServer, TEST_SECRETS, type TestServer } from "./server";
import { enter } from "./twins";

const ROUNDS = process.env.MUSTER_DEEP === "1" ? 50 : 1;
const TOO_LONG_MS = 60 * 60_000;
/** How long the server is down in each round. */
const DOWN_DAYS = 40;
/** The card is good through this many days after the round begins. */
const GOOD_DAYS = 10;
const NOT_NOW = "Not eligible now";
const NO_ONE = "job of nobody";

describe.each<Engine>(["sqlite", "postgres"])("the sweep is missed, on %s", (engine) => {
  const folder = mkdtempSync(join(tmpdir(), "muster-sweep-"));
  const clock = join(folder, "now");
  let world: World;
  let achievement: PublishedAchievement;
  let server: TestServer | null = null;
  let port = 0;
  beforeAll(async () => {
    // What one process signed names the address under which the others answer.
    port = await freePort();
    world = await openWorld(engine, {
      origin: `http://localhost:${port}`,
      keyEncryptionKey: Buffer.from(TEST_SECRETS.MUSTER_KEY_ENCRYPTION_KEY, "base64"),
    });
    await stagePlacement(world);
    const monthly = { ...definition, id: "two-months", valid_months: 2 };
    await world.run("reviewer", (context) =>
      publishAchievement(context, { organizationId: "college", definition: monthly }),
    );
    const [published] = await achievementVersions(world.app.db, monthly.id);
    if (!published) throw new Error("the badge was not published");
    achievement = published;
  });
  afterAll(async () => {
    await server?.end("SIGKILL");
    await world?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  let now = MONDAY;
  const today = () => new Date(now).toISOString().slice(0, 10);
  function moveTo(instant: number) {
    now = instant;
    world.setClock(now);
    writeFileSync(clock, new Date(now).toISOString());
  }
  const start = () =>
    startServer({ databaseUrl: world.database.url, port, env: { MUSTER_CLOCK_FILE: clock } });
  async function page(path: string, personId: string): Promise<string> {
    const cookie = await enter(world, personId);
    const answer = await fetch(`${server?.origin}${path}`, { headers: { cookie } });
    expect(answer.status).toBe(200);
    return answer.text();
  }
  const outcome = async (openingId: string, personId: string, at: number) => {
    const reading = { ...world.app.reading(SYSTEM), now: at };
    return (await explainDecision(reading, { openingId, personId }))?.body.answer.outcome;
  };
  const lettersTo = async (personId: string) => {
    const rows = await world.app.db
      .selectFrom("local_mail")
      .select("mail")
      .where("to_address", "=", `${personId}@people.example`)
      .execute();
    return rows.filter(({ mail }) => mail.includes("credential-ends")).length;
  };
  /** Somebody whose card is good for ten more days. */
  async function carded(id: string): Promise<string> {
    await world.run(SYSTEM, (context) => addPerson(context, id, "program", "corps_member"));
    const recorded = await world.run("adjudicator", (context) =>
      recordClearance(context, {
        personId: id,
        type: "az_ivp_card",
        state: "cleared",
        on: daysLater(today(), -5),
        validThrough: daysLater(today(), GOOD_DAYS),
        custody: "agency",
      }),
    );
    expect(recorded.ok).toBe(true);
    return id;
  }
  /** Jobs of the server find that another process makes the hints; the hints are of before. */
  const holdHints = (until: number) =>
    world.run(SYSTEM, ({ tx }) => takeLease(tx, "hints", NO_ONE, now, until));

  async function round(nth: number): Promise<void> {
    const openingId = await openOpening(world, {
      startsOn: daysLater(today(), 1),
      endsOn: daysLater(today(), 200),
      slots: 2,
      title: `Opening ${nth}`,
    });
    const [placed, other] = [await carded(`placed-${nth}`), await carded(`other-${nth}`)];
    const placing = await world.run("lead", (context) =>
      placeInSteps(context, { openingId, personId: placed, key: `key-${nth}` }),
    );
    if (!placing.ok) throw new Error(placing.reason);
    // What is signed now names a list that somebody must have kept fresh.
    await refreshStatusLists(world.app);
    await world.app.settle();
    await award(world, achievement, placed);
    await world.app.settle();
    server = await start();
    expect(await page("/placed", placed)).toContain("Yes, until");
    await vi.waitFor(async () => {
      const { unjudged } = (await readMonday(world.app.reading(world.as("lead")))) ?? {};
      expect(unjudged).toBe(0);
    }, 20_000);
    await world.app.db.deleteFrom("lease").where("name", "=", "hints").execute();
    await server.end("SIGKILL");
    expect(await holdHints(now + 1_000 * DAY_MS)).toBe(true);

    // The status was right all along: nothing ran between these days.
    const began = now;
    for (const [days, said] of [
      [GOOD_DAYS - 1, "ELIGIBLE_UNTIL"],
      [GOOD_DAYS, "ELIGIBLE_UNTIL"],
      [GOOD_DAYS + 1, "INELIGIBLE"],
      [DOWN_DAYS, "INELIGIBLE"],
    ] as const)
      for (const who of [placed, other])
        expect(await outcome(openingId, who, began + days * DAY_MS)).toBe(said);

    moveTo(began + DOWN_DAYS * DAY_MS);
    server = await start();
    const monday = await page("/monday", "lead");
    expect(monday).toContain(`placed-${nth}`);
    expect(monday).toContain(NOT_NOW);
    expect(await page("/placed", placed)).toContain("Not yet:");
    expect(await page(`/openings/${openingId}/people/${other}`, "lead")).toContain("Not yet:");
    const cookie = await enter(world, "lead");
    const proposed = await fetch(`${server.origin}/openings/${openingId}/people/${other}`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie, origin: server.origin },
      body: new URLSearchParams({ key: `late-${nth}`, seen: "what it said before" }),
    });
    expect(proposed.status).toBe(422);
    expect(await openOffers(world.app.db, { openingIds: [openingId] })).toEqual([]);

    // Then the jobs send what is due, once, however often the server dies and starts.
    await vi.waitFor(async () => expect(await lettersTo(placed)).toBe(1), 20_000);
    await server.end("SIGKILL");
    await world.app.db.deleteFrom("lease").execute();
    server = await start();
    await vi.waitFor(async () => {
      const { unjudged } = (await readMonday(world.app.reading(world.as("lead")))) ?? {};
      expect(unjudged).toBe(0);
    }, 20_000);
    await server.end();
    server = null;
    expect(await lettersTo(placed)).toBe(1);
    const { placementId } = placing.value;
    await world.run("lead", (context) => endPlacement(context, { placementId }));
    moveTo(now + DAY_MS);
  }

  test(
    `every answer was right all along, and each letter leaves once (${ROUNDS} rounds)`,
    async () => {
      moveTo(MONDAY);
      for (let nth = 0; nth < ROUNDS; nth++) await round(nth);
    },
    TOO_LONG_MS,
  );
});

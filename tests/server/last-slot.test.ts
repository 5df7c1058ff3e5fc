import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { SYSTEM } from "../../app/record/context.server";
import type { Engine } from "../../db/connect";
import { lockOpening } from "../../db/queries/locks";
import { openOffers } from "../../db/queries/placement-offers";
import { addPerson, openOpening, stagePlacement } from "../use-cases/placement-world";
import { MONDAY, openWorld, type World } from "../use-cases/world";
import { asItStands, postedForms, problemsSaid } from "./page";
import { startServer, TEST_SECRETS, type TestServer } from "./server";
import { enter } from "./twins";

const ROUNDS = process.env.MUSTER_DEEP === "1" ? 50 : 4;
const TOO_LONG_MS = 20 * 60_000;
/** Long enough for both presses to reach what they must wait for. */
const HELD_MS = 120;

interface Pressed {
  status: number;
  to: string | null;
  html: string;
}

describe.each<Engine>(["sqlite", "postgres"])("two servers over one database, on %s", (engine) => {
  const folder = mkdtempSync(join(tmpdir(), "muster-slot-"));
  let world: World;
  let servers: [TestServer, TestServer];
  let leads: [string, string];
  beforeAll(async () => {
    world = await openWorld(engine, {
      keyEncryptionKey: Buffer.from(TEST_SECRETS.MUSTER_KEY_ENCRYPTION_KEY, "base64"),
    });
    await stagePlacement(world);
    const clock = join(folder, "now");
    writeFileSync(clock, new Date(MONDAY).toISOString());
    const env = { MUSTER_CLOCK_FILE: clock };
    const { url } = world.database;
    servers = [
      await startServer({ databaseUrl: url, env }),
      await startServer({ databaseUrl: url, env }),
    ];
    leads = [await enter(world, "lead"), await enter(world, "lead-2")];
  });
  afterAll(async () => {
    await Promise.all((servers ?? []).map((server) => server.end()));
    await world?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  let people = 0;
  async function ready(): Promise<string> {
    const id = `ready-${++people}`;
    await world.run(SYSTEM, (context) => addPerson(context, id, "program", "corps_member"));
    const recorded = await world.run("adjudicator", (context) =>
      recordClearance(context, {
        personId: id,
        type: "az_ivp_card",
        state: "cleared",
        on: "2026-10-20",
        validThrough: null,
        custody: "agency",
      }),
    );
    expect(recorded.ok).toBe(true);
    return id;
  }

  /** A lead opens a candidate's page and would press its button. */
  async function open(nth: 0 | 1, path: string, cookie = leads[nth]) {
    const { origin } = servers[nth];
    const page = await fetch(origin + path, { headers: { cookie } });
    const form = postedForms(await page.text()).find(({ controls }) =>
      controls.some(({ name }) => name === "seen"),
    );
    if (!form) throw new Error(`no form on ${path}: ${page.status}`);
    const body = new URLSearchParams(asItStands(form));
    return (at: TestServer = servers[nth]): Promise<Pressed> =>
      fetch(at.origin + path, {
        method: "POST",
        redirect: "manual",
        headers: { cookie, origin: at.origin },
        body,
      }).then(async (answer) => ({
        status: answer.status,
        to: answer.headers.get("location"),
        html: await answer.text(),
      }));
  }

  /** Presses two buttons while a third transaction holds the opening, so that neither is done first. */
  async function pressBoth(openingId: string, press: (() => Promise<Pressed>)[]) {
    let answered = 0;
    const pressed = await world.run(SYSTEM, async ({ tx }) => {
      await lockOpening(tx, openingId);
      const under = press.map((one) => one().finally(() => answered++));
      await new Promise((passed) => setTimeout(passed, HELD_MS));
      expect(answered).toBe(0);
      return { under };
    });
    return Promise.all(pressed.under);
  }

  test(
    `the last slot: one has it, the other reads so and sees the opening as it is (${ROUNDS} rounds)`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const openingId = await openOpening(world, { title: `Last ${round}` });
        const [a, b] = [await ready(), await ready()];
        const press = [
          await open(0, `/openings/${openingId}/people/${a}`),
          await open(1, `/openings/${openingId}/people/${b}`),
        ];
        const both = await pressBoth(openingId, press);
        expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
        const lost = both.findIndex(({ status }) => status === 422);
        const said = problemsSaid(both[lost]?.html ?? "").map(({ message }) => message);
        expect(said).toEqual([
          "Someone else took the last place a moment ago. You see the opening as it is now: 1 of 1 taken or kept for someone. Nobody was proposed by you.",
        ]);
        const offers = await openOffers(world.app.db, { openingIds: [openingId] });
        expect(offers.map(({ personId }) => personId)).toEqual([lost === 0 ? b : a]);
      }
    },
    TOO_LONG_MS,
  );

  test(
    `one form sent to both: one proposal, and the same answer twice (${ROUNDS} rounds)`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const openingId = await openOpening(world, { title: `Twice ${round}`, slots: 2 });
        const press = await open(0, `/openings/${openingId}/people/${await ready()}`);
        const both = await pressBoth(
          openingId,
          servers.map((server) => () => press(server)),
        );
        const [offer, ...more] = await openOffers(world.app.db, { openingIds: [openingId] });
        expect(more).toEqual([]);
        const answers = both.map(({ status, to }) => ({ status, to }));
        const expected = { status: 303, to: `/offers/${offer?.id}` };
        expect(answers).toEqual([expected, expected]);
        const { status, to } = await press();
        expect({ status, to }).toEqual(expected);
      }
    },
    TOO_LONG_MS,
  );

  test("no server wrote an error while all that went on", () => {
    const lines = servers.flatMap((server) => server.lines());
    expect(lines.filter((line) => /"error"|"level":50|"status":5/.test(line))).toEqual([]);
  });
});

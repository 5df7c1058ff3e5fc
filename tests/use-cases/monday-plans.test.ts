import Database from "better-sqlite3";
import { Kysely } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAwarded } from "../../app/credentials/read-awarded.server";
import { readPeople } from "../../app/identity/read-people.server";
import { refreshHints } from "../../app/placement/hints/refresh-hints.server";
import { NO_NEED } from "../../app/placement/matching/need";
import { saveNeed } from "../../app/placement/matching/save-need.server";
import { readOpening } from "../../app/placement/openings/read-opening.server";
import { readOpenings } from "../../app/placement/openings/read-openings.server";
import type { Reading } from "../../app/record/context.server";
import { MONDAY_LISTS } from "../../app/reporting/monday/monday";
import { readMonday, readMondayList } from "../../app/reporting/monday/read-monday.server";
import { readStandings } from "../../app/reporting/read-standings.server";
import { openSqliteFile, sqliteDialect } from "../../db/dialects";
import { membershipsOf } from "../../db/queries/identity-organizations";
import type { DB } from "../../db/schema";
import { openOpening, stagePlacement } from "./placement-world";
import { openWorld, type World } from "./world";

/** Tables that grow with what is taught and ruled, not with the people: read whole, or kept in memory. */
const CATALOG = [
  "course_version",
  "attestation_version",
  "clearance_type",
  "rule_set",
  "rule_owner",
];

describe("the queries of a lead's pages on SQLite", () => {
  let world: World;
  let openingId = "";
  beforeAll(async () => {
    world = await openWorld("sqlite");
    await stagePlacement(world);
    openingId = await openOpening(world, {
      slots: 3,
      schedule: { weekdays: [2, 4], from: "08:00", to: "11:30", students: null },
    });
    const need = { ...NO_NEED, languages: ["es"], modality: "both", town: "Page" } as const;
    const badges = (await readAwarded({ db: world.app.db })).map(({ definition }) => definition.id);
    const said = await world.run("lead", (context) =>
      saveNeed(context, { openingId, need: { ...need, badges } }),
    );
    expect([said.ok, badges.length]).toEqual([true, 1]);
    await refreshHints(world.app, "test");
  });
  afterAll(() => world.close());

  /** What SQLite would read whole, of all that a reader asks for. */
  async function scanned(read: (reading: Reading) => Promise<unknown>): Promise<string[]> {
    const file = world.database.url.slice("file:".length);
    const asked = new Map<string, readonly unknown[]>();
    const db = new Kysely<DB>({
      dialect: sqliteDialect(openSqliteFile(file)),
      log: ({ query }) => {
        asked.set(query.sql, query.parameters);
      },
    });
    await read({ ...world.app.reading(world.as("lead")), db });
    await db.destroy();
    expect(asked.size).toBeGreaterThan(3);
    const raw = new Database(file, { readonly: true });
    const found = [...asked].flatMap(([words, parameters]) => {
      const plan = raw.prepare(`explain query plan ${words}`).all(...parameters);
      const scans = plan.map(
        (step) => /^SCAN (\S+)/.exec((step as { detail: string }).detail)?.[1],
      );
      return scans.flatMap((name) => (name === undefined ? [] : [tableOf(words, name)]));
    });
    raw.close();
    return found.filter((table) => !CATALOG.includes(table));
  }

  const PAGES: [string, (reading: Reading) => Promise<unknown>][] = [
    ["Monday", readMonday],
    ...MONDAY_LISTS.map((list): (typeof PAGES)[number] => [
      `all of ${list}`,
      (reading) => readMondayList(reading, { list, page: 1 }),
    ]),
    ["the openings", readOpenings],
    ["one opening", (reading) => readOpening(reading, openingId)],
    [
      "the people",
      async (reading) => {
        const who = { personId: "lead", memberships: await membershipsOf(reading.db, "lead") };
        const { people } = await readPeople(reading, who as Parameters<typeof readPeople>[1], null);
        await readStandings(reading, who, people);
      },
    ],
  ];
  test.each(PAGES)("of %s read no table whole that grows with the corps", async (_, read) => {
    expect(await scanned(read)).toEqual([]);
  });

  test("and one that did would be named", async () => {
    const scan = ({ db }: Reading) => db.selectFrom("attendance as a").selectAll().execute();
    const three = async (reading: Reading) => {
      await readOpenings(reading);
      await readPeople(reading, { memberships: [] } as never, null);
      await scan(reading);
    };
    expect(await scanned(three)).toEqual(["attendance"]);
  });
});

/** The table behind a name in a plan. */
function tableOf(words: string, name: string): string {
  return new RegExp(`"?(\\w+)"? as "?${name}"?\\b`).exec(words)?.[1] ?? name;
}

import { unzipSync } from "fflate";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { badgeFile } from "../../app/credentials/BadgeFile";
import { textFor } from "../../app/i18n/catalog";
import { readPersonExport } from "../../app/reporting/read-person-export.server";
import { zipExport } from "../../app/reporting/zip-export.server";
import type { Engine } from "../../db/connect";
import { HELD } from "../../db/held/tables";
import { accountByEmail } from "../../db/queries/identity-accounts";
import { seedDemo } from "../../scripts/seed/demo";
import { CORPS } from "../cast";
import { MONDAY, openWorld, type World } from "./world";

/** Tables that name a person by `person_id`: the section that hands its rows over, or why none does. */
const COVERED: Record<string, string | { not: string }> = {
  account: "account",
  membership: "roles",
  login_session: "sessions",
  known_device: "devices",
  factor: "secondFactors",
  recovery_code: { not: "a secret, and says nothing" },
  account_token: { not: "a link that was mailed, gone within days" },
  registration: "courses",
  mastery_state: { not: "worked out from the answers, which are there" },
  problem_report: "reports",
  serving_choice: "serving",
  accommodation: "reading",
  accommodation_reader: { not: "beside accommodation: the words are there" },
  observation: "observations",
  training_booking: "bookings",
  training_check_in: "checkIns",
  attendance: "trainingSessions",
  credential: "credentials",
  credential_resigning: { not: "about a key, not the person" },
  attestation: "signatures",
  clearance: "clearances",
  hold_fact: "holds",
  age_fact: "ageDates",
  decision: "decisions",
  placement: "placements",
  offer: "offers",
  paper: "papers",
  name_change: "nameChanges",
  earlier_name: "earlierNames",
  waiver: "waivers",
  fact_correction: "corrections",
  contest: "contests",
  school_conflict: "conflictsOfInterest",
  guardian: "guardians",
  enrolment: "enrolments",
  person_hint: { not: "a hint, made again from the facts at any time" },
  standing_hint: { not: "a hint, made again from the facts at any time" },
  ready_order: { not: "a hint, made again from the orders at any time" },
  vendor_order: "checksOrdered",
  service_term: "terms",
  hours_entry: "hours",
  hours_decision: "hours",
  hours_sum: { not: "a sum of the hours, which are there" },
  unclaimed_person: { not: "gone once someone has an account" },
  roster_start: "startDays",
  roster_address: "addresses",
  roster_choice: { not: "part of a list on its way in, gone within days" },
  cohort_member: "cohorts",
  cohort_extension: "moreTime",
  reminder: "reminders",
  last_reminder: { not: "the newest of the reminders, which are there" },
  digest: "dailyLetters",
  digest_event: { not: "keeps a letter from saying a thing twice" },
  bulk_row: { not: "part of a list on its way in, gone within days" },
  person_read: "reads",
  erasure_request: "erasureRequests",
  erasure: { not: "whoever it names has no account to ask with" },
  legal_hold: "legalHolds",
  course_retirement: { not: "a decision about a course, named in its college's audit" },
  regrade: { not: "a decision about a course, named in its college's audit" },
  draft_revision: "courseChanges",
  draft_held: "textsKeptAside",
  draft_held_end: { not: "work on a college's course, in a history that its authors read" },
  draft_step: "courseReviews",
  draft_presence: { not: "which page was open last, beside the changes, which are there" },
  review_comment: "courseComments",
  review_comment_step: { not: "work on a college's course, in a history that its authors read" },
  guest_link_end: { not: "work on a college's course, in a history that its authors read" },
  course_right: "courseRights",
  course_signer: "courseSignOffs",
  draft_look: { not: "a file that was looked at, gone within a day" },
};

/** Tables whose rows are about the person in `person_id`. */
const ABOUT = Object.entries(HELD)
  .filter(([, { columns }]) => Object.hasOwn(columns, "person_id"))
  .map(([table]) => table);

test("every table with a person in it is in the export, or says why not", () => {
  expect(ABOUT.filter((table) => !Object.hasOwn(COVERED, table))).toEqual([]);
  expect(Object.keys(COVERED).filter((table) => !ABOUT.includes(table))).toEqual([]);
});

describe.each<Engine>(["sqlite", "postgres"])("what is held about someone on %s", (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine);
    await seedDemo({ connection: world.database, env: world.app.env }, MONDAY);
  }, 600_000);
  afterAll(() => world.close());

  const sections = new Map<string, Promise<Map<string, object[]>>>();
  const exportOf = (personId: string) => {
    const read = async () => {
      const found = new Map<string, object[]>();
      for (const [name, rows] of readPersonExport(world.app.reading(world.as(personId)))) {
        const all: object[] = [];
        for await (const row of rows) all.push(row);
        found.set(name, all);
      }
      return found;
    };
    const known = sections.get(personId) ?? read();
    sections.set(personId, known);
    return known;
  };

  test.each(ABOUT.filter((table) => typeof COVERED[table] === "string"))(
    "whoever is in %s has it in their export",
    async (table) => {
      const section = String(COVERED[table]);
      const { rows } = await sql<{ person_id: string }>`
        select distinct t.person_id from ${sql.table(table)} as t
        join account as a on a.person_id = t.person_id
        order by t.person_id limit 10`.execute(world.app.db);
      for (const { person_id: personId } of rows) {
        const found = (await exportOf(personId)).get(section);
        expect(found?.length, `${section} of ${personId}`).toBeGreaterThan(0);
      }
    },
    120_000,
  );

  test("the file has all of it as JSON, each section as CSV, and each badge as PDF", async () => {
    const holder = await accountByEmail(world.app.db, CORPS.ines.email);
    const personId = holder?.personId ?? "";
    const parts: Uint8Array[] = [];
    const input = { origin: world.app.env.origin, draw: badgeFile, t: textFor("en") };
    for await (const part of zipExport(world.app.reading(world.as(personId)), input))
      parts.push(part);
    const files = Object.keys(unzipSync(Buffer.concat(parts)));
    expect(files).toContain("everything.json");
    for (const section of (await exportOf(personId)).keys())
      expect(files).toContain(`tables/${section}.csv`);
    const held = (await exportOf(personId)).get("credentials") ?? [];
    expect(held.length).toBeGreaterThan(0);
    expect(files.filter((file) => /^credentials\/.*\.pdf$/.test(file))).toHaveLength(held.length);
  });
});

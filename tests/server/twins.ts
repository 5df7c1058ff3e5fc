import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { saveDraft } from "../../app/authoring/save-draft.server";
import { startCourse } from "../../app/authoring/start-course.server";
import { stateCredit } from "../../app/credentials/career/state-credit.server";
import { signingKeys } from "../../app/credentials/mint-keys.server";
import { publishAchievement } from "../../app/credentials/publish-achievement.server";
import { publishAttestation } from "../../app/credentials/publish-attestation.server";
import { reserveAward } from "../../app/credentials/reserve-award.server";
import { PLATFORM, ROLES, type Role } from "../../app/identity/roles";
import { openSession } from "../../app/identity/session.server";
import { createTrainingSession } from "../../app/observation/create-training-session.server";
import { recordObservation } from "../../app/observation/record-observation.server";
import { publishAgreement } from "../../app/placement/agreements/publish-agreement.server";
import { planRun } from "../../app/placement/bulk/plan-run.server";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { createCohort } from "../../app/placement/cohorts/change-cohort.server";
import { recordConflict } from "../../app/placement/conflicts/record-conflict.server";
import { saveEnrolmentRule } from "../../app/placement/enrolments/change-rule.server";
import { createOpening } from "../../app/placement/openings/create-opening.server";
import { recordPaper } from "../../app/placement/papers/record-paper.server";
import type { Sheet } from "../../app/placement/roster/sheet";
import { keepUpload } from "../../app/placement/roster/use-upload.server";
import { proposeVersion } from "../../app/placement/rules/propose-version.server";
import { publishRuleSet } from "../../app/placement/rules/publish-rule-set.server";
import { type RuleSet, readRuleSet } from "../../app/placement/rules/rule-set";
import { changeDraft, startVersion } from "../../app/placement/rules/save-draft.server";
import { askSchoolWaiver } from "../../app/placement/schools/waive-school.server";
import { addVendor } from "../../app/placement/vendors/add-vendor.server";
import { askWaiver } from "../../app/placement/waivers/ask-waiver.server";
import { SYSTEM } from "../../app/record/context.server";
import type { Outcome } from "../../app/record/outcome";
import { enterHours } from "../../app/reporting/hours/enter-hours.server";
import { enterCohort } from "../../db/queries/cohorts";
import { achievementVersions } from "../../db/queries/credentials-achievements";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { lockPeople } from "../../db/queries/locks";
import { schoolItems } from "../../db/queries/schools";
import { definition } from "../signed-badges";
import { addOrganization, addPerson, openMesa } from "../use-cases/mesa";
import { placeInSteps } from "../use-cases/place-in-steps";
import { publishClearanceTypes } from "../use-cases/placement-world";
import { readySchool } from "../use-cases/ready-school";
import { items, publishSmallCourse } from "../use-cases/small-course";
import { MONDAY, openWorld, type World } from "../use-cases/world";
import { startServer, TEST_SECRETS, type TestServer } from "./server";

/** Whom a request comes from: somebody with exactly one role, or nobody. */
export type Visitor = Role | "nobody";
export const VISITORS: readonly Visitor[] = ["nobody", ...ROLES];

/** What a path's last variable part may name; each exists once at home and once elsewhere. */
export type Thing =
  | "organization"
  | "school"
  | "schoolItem"
  | "schoolWaiver"
  | "conflict"
  | "person"
  | "session"
  | "observation"
  | "opening"
  | "placement"
  | "waiver"
  | "vendor"
  | "hours"
  | "offer"
  | "paper"
  | "list"
  | "cohort"
  | "run"
  | "enrolment"
  | "agreement"
  | "achievement"
  | "credential"
  | "credit"
  | "course"
  | "statement"
  | "rule"
  | "draft"
  | "proposal"
  | "studio"
  | "studioItem"
  | "studioLesson"
  | "studioFile"
  | "studioHeld"
  | "text";
export type Things = Record<Thing, string>;

/** A real server over two of everything: the visitors' own organizations, and strangers'. */
export interface Twins {
  server: TestServer;
  world: World;
  /** The Cookie header of each visitor; "" for nobody. */
  cookies: Record<Visitor, string>;
  /** Opens another session for a visitor, who has shown their second factor unless told. */
  enterAs: (visitor: Visitor, factorAt?: null | undefined) => Promise<string>;
  own: Things;
  other: Things;
  close: () => Promise<void>;
}

/** Somebody of the visitors' own organizations, for each role. */
const HOME: Record<Role, string> = {
  corps_member: "ana",
  author: "aut",
  reviewer: "rev",
  coach: "luis",
  adjudicator: "ada",
  program_lead: "rosa",
  school_host: "hana",
  operator: "opal",
};

export async function openTwins(): Promise<Twins> {
  const world = await openWorld("sqlite", {
    keyEncryptionKey: Buffer.from(TEST_SECRETS.MUSTER_KEY_ENCRYPTION_KEY, "base64"),
  });
  await openMesa(world);
  for (const [kind, id, parentId] of [
    ["college", "willow", null],
    ["district", "saguaro", null],
    ["school", "cottonwood", "saguaro"],
    ["school", "ironwood", null],
  ] as const) {
    await addOrganization(world, kind, id, parentId);
  }
  await addPerson(world, "ada", [{ at: "mesa", role: "adjudicator" }]);
  await addPerson(world, "aut", [{ at: "juniper", role: "author" }]);
  await addPerson(world, "rev", [{ at: "juniper", role: "reviewer" }]);
  await addPerson(world, "hana", [{ at: "cottonwood", role: "school_host" }]);
  await addPerson(world, "opal", [{ at: "platform", role: "operator" }]);
  await addPerson(world, "rio", [{ at: "ridge", role: "corps_member" }]);

  await addPerson(world, "wia", [{ at: "willow", role: "author" }]);
  await addPerson(world, "wil", [{ at: "willow", role: "reviewer" }]);
  await addPerson(world, "iris", [{ at: "ironwood", role: "school_host" }]);
  await addPerson(world, "adr", [{ at: "ridge", role: "adjudicator" }]);
  await publishRules(world);
  const bank = [...items("S.1", "practice", 3), ...items("S.1", "check", 8)];
  await publishSmallCourse(world.app.db, { courseId: "small", people: [], bank });
  await world.run(SYSTEM, (context) =>
    publishAttestation(context, {
      organizationId: "juniper",
      definition: {
        id: "conduct",
        version: "1",
        title: "Code of conduct",
        language: "en",
        paragraphs: ["I keep the limits of the program."],
      },
    }),
  );

  const own = await thingsOf(world, {
    program: "mesa",
    college: "juniper",
    author: "aut",
    reviewer: "rev",
    school: "cottonwood",
    host: "hana",
    lead: "rosa",
    coach: "luis",
    adjudicator: "ada",
    person: "ana",
  });
  const other = await thingsOf(world, {
    program: "ridge",
    college: "willow",
    author: "wia",
    reviewer: "wil",
    school: "ironwood",
    host: "iris",
    lead: "omar",
    coach: "omar",
    adjudicator: "adr",
    person: "rio",
  });
  // The first receipt of an installation makes the platform's keys; here there was one before.
  await signingKeys(world.app, PLATFORM);
  const folder = mkdtempSync(join(tmpdir(), "muster-clock-"));
  const clock = join(folder, "now");
  writeFileSync(clock, new Date(MONDAY).toISOString());
  const server = await startServer({
    databaseUrl: world.database.url,
    env: { MUSTER_CLOCK_FILE: clock },
  });
  const enterAs = async (visitor: Visitor, factorAt?: null | undefined) =>
    visitor === "nobody" ? "" : enter(world, HOME[visitor], factorAt);
  const entered = VISITORS.map(async (visitor) => [visitor, await enterAs(visitor)] as const);
  const cookies = Object.fromEntries(await Promise.all(entered)) as Record<Visitor, string>;
  const close = async () => {
    await server.end();
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { server, world, cookies, enterAs, own, other, close };
}

/**
 * Opens a session for someone who has shown their second factor (unless told), and gives the Cookie
 * header of their browser.
 */
export async function enter(
  { app, run }: World,
  personId: string,
  factorAt: number | null = app.now(),
): Promise<string> {
  const opened = await run(personId, async (context) =>
    openSession(context, app.env, {
      personId,
      device: null,
      memberships: await membershipsOf(context.tx, personId),
      factorAt,
    }),
  );
  return opened.setCookie.split(";")[0] ?? "";
}

/** Tables that requests and the jobs of every minute write to, whatever was asked. */
const CHANGES_ANYWAY = [
  "rate_counter",
  "login_session",
  "checkpoint",
  "checkpoint_head",
  "chain_head",
  "lease",
  "placement_hint",
  "opening_hint",
  "person_hint",
  "standing_hint",
  "placement_hint",
  "person_read",
];

/** Every other table. */
export async function quietTables({ app: { db } }: World): Promise<string[]> {
  const tables = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' order by name`.execute(db);
  return tables.rows.flatMap(({ name }) => (CHANGES_ANYWAY.includes(name) ? [] : [name]));
}

/** What every such table holds, to see that nothing was written. */
export async function contents(world: World): Promise<Record<string, string>> {
  const { db } = world.app;
  const held = (await quietTables(world)).map(async (name) => {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db);
    return [name, JSON.stringify(rows)] as const;
  });
  return Object.fromEntries(await Promise.all(held));
}

const RULES = "scripts/seed/rules";
/** Asks for an agreement between a school and a program. */
const HOST_RULE = "scripts/seed/rule-examples/host-ready.yaml";

async function publishRules({ run }: World): Promise<void> {
  await run(SYSTEM, async (context) => {
    await publishClearanceTypes(context);
    const files = readdirSync(RULES).map((file) => join(RULES, file));
    for (const file of [...files, HOST_RULE]) {
      const read = readRuleSet(readFileSync(file, "utf8"), { college: "juniper" });
      if ("problem" in read) throw new Error(read.problem);
      got(await publishRuleSet(context, read.ruleSet));
    }
  });
}

/** A list of people: someone new, someone who may be a person of the program, and a bad row. */
export function listOf(person: string): Sheet {
  const rows = [
    ["New One", "new.one@list.example"],
    [person, "again@list.example"],
    ["Bad", "bad"],
  ];
  return {
    headers: ["Name", "E-mail"],
    rows: rows.map((cells, at) => ({ row: at + 2, cells })),
    leftOut: [],
  };
}

interface Side {
  program: string;
  college: string;
  author: string;
  reviewer: string;
  school: string;
  host: string;
  lead: string;
  coach: string;
  adjudicator: string;
  person: string;
}

/** One of everything in a program, made by its own people. */
async function thingsOf({ app, run }: World, side: Side): Promise<Things> {
  const { program, college, author, reviewer, school, host, lead, coach, adjudicator, person } =
    side;
  const session = await run(lead, (context) =>
    createTrainingSession(context, {
      key: `session-${program}`,
      organizationId: program,
      title: `Orientation of ${program}`,
      mode: "in_person",
      day: "2026-11-02",
      time: "11:00",
      minutes: 240,
      place: "Room 2",
    }),
  );
  const observation = await run(coach, (context) =>
    recordObservation(context, {
      key: `observation-${program}`,
      personId: person,
      courseId: "rel-9",
      onDay: "2026-11-02",
      levels: { A: 4, B: 3 },
      saw: `Seen at ${program}`,
      nextStep: "Keep the preview short.",
    }),
  );
  const opening = await run(lead, (context) =>
    createOpening(context, {
      programId: program,
      schoolId: school,
      title: `Reading tutor of ${program}`,
      role: "tutor",
      layers: ["AZ-IVP@1", "P-HOLD@1"],
      startsOn: "2026-11-09",
      endsOn: "2027-05-21",
      slots: 2,
      accompanied: false,
      besideOthers: false,
    }),
  );
  const openingId = got(opening).id;
  const rule = `${program.toUpperCase()}-OWN@1`;
  await run(SYSTEM, async (context) => got(await publishRuleSet(context, ownRule(rule), program)));
  const draft = await run(lead, async (context) => {
    const { id } = got(await startVersion(context, { ruleId: rule }));
    const paper = { req: "own.paper", kind: "attest", what: "conduct", horizon: "continuous" };
    got(await changeDraft(context, { id, change: () => ({ rule: { all: [paper] } }) }));
    return id;
  });
  const asked = await run(lead, (context) =>
    proposeVersion(context, { draftId: draft, applies: { when: "at-once" } }),
  );
  await run(adjudicator, async (context) =>
    got(
      await recordClearance(context, {
        personId: person,
        type: "az_ivp_card",
        state: "cleared",
        on: "2026-10-20",
        validThrough: null,
        custody: "agency",
      }),
    ),
  );
  const vendor = await run(adjudicator, (context) =>
    addVendor(context, { programId: program, name: `Checks for ${program}` }),
  );
  await readySchool({ app, run }, { programId: program, schoolId: school, lead, host });
  const elsewhere = school === "cottonwood" ? "ironwood" : "cottonwood";
  const schoolItem = (await schoolItems(app.db, { schoolId: school })).at(-1);
  const conflict = await run(lead, (context) =>
    recordConflict(context, {
      personId: person,
      schoolId: elsewhere,
      kind: "relative",
      said: `An aunt of ${person} teaches there.`,
    }),
  );
  const schoolWaiver = await run(lead, (context) =>
    askSchoolWaiver(context, {
      schoolId: school,
      programId: program,
      req: "host.role-card",
      from: "2026-11-02",
      expiresOn: "2026-11-20",
      reason: `The staff of ${school} meets next week.`,
    }),
  );
  const placed = await run(lead, (context) =>
    placeInSteps(context, { openingId, personId: person, key: `place-${program}` }, host),
  );
  const waiver = await run(lead, async (context) =>
    askWaiver(context, {
      personId: person,
      openingId: got(
        await createOpening(context, {
          programId: program,
          schoolId: school,
          title: `Math tutor of ${program}`,
          role: "tutor",
          layers: ["P-INPERSON@1"],
          startsOn: "2026-11-09",
          endsOn: "2027-05-21",
          slots: 1,
          accompanied: false,
          besideOthers: true,
        }),
      ).id,
      req: "p.inperson",
      from: "2026-11-09",
      expiresOn: "2026-12-09",
      reason: `Training of ${program} was snowed in.`,
      evidence: null,
    }),
  );
  const begun = await run(author, (context) =>
    startCourse(context, {
      template: "micro-lesson",
      code: college === "juniper" ? "OWN-1" : "OTH-1",
      title: `A course of ${college}`,
      organizationId: college,
      college,
    }),
  );
  const draftOfCourse = got(begun).draftId;
  const studioHeld = await heldIn(draftOfCourse, (change) =>
    run(author, (context) => saveDraft(context, change)),
  );
  const paper = await run(adjudicator, (context) =>
    recordPaper(context, {
      personId: person,
      entry: { what: "diploma", on: "2020-06-01", custody: "person" },
    }),
  );
  const list = await run(lead, (context) =>
    keepUpload(context, { programId: program, sheet: listOf(person) }),
  );
  const cohort = await run(lead, async (context) => {
    const made = { programId: program, name: `Fall of ${program}`, startsOn: null };
    const { id } = got(await createCohort(context, { ...made, dueOn: "2026-12-01" }));
    const from = "2026-11-02";
    await enterCohort(context.tx, {
      id: context.newId(),
      cohortId: id,
      programId: program,
      personId: person,
      from,
    });
    return id;
  });
  const bulk = await planRun(
    app,
    { kind: "person", personId: lead },
    {
      programId: program,
      action: "invite",
      pasted: [`new@${program}.example`],
      ticked: [],
      reason: "They applied.",
      dueOn: null,
      formKey: `run of ${program}`,
    },
  );
  const enrolment = await run(lead, (context) =>
    saveEnrolmentRule(context, {
      programId: program,
      role: null,
      schoolId: null,
      joinedFrom: "2027-01-01",
      courses: ["small"],
    }),
  );
  const agreement = await run(lead, (context) =>
    publishAgreement(context, {
      programId: program,
      doc: "host",
      title: `Hosting for ${program}`,
      words: `What ${program} and the school agree.`,
      endsOn: null,
    }),
  );
  const achievement = `badge-${college}`;
  await run(reviewer, async (context) =>
    got(
      await publishAchievement(context, {
        organizationId: college,
        definition: { ...definition, id: achievement },
      }),
    ),
  );
  const [published] = await achievementVersions(app.db, achievement);
  if (!published) throw new Error(`${achievement} was not published`);
  const credit = await run(reviewer, (context) =>
    stateCredit(context, {
      collegeId: college,
      achievementId: achievement,
      course: `Course of ${college}`,
      credits: 3,
      unit: "semester",
      policyUrl: `https://${college}.example/credit`,
      checkedOn: "2026-11-01",
      endsOn: "2027-06-30",
    }),
  );
  const awarded = await run(person, async (context) => {
    await lockPeople(context.tx, [person]);
    const evidence = [{ name: "Practice task", description: "Rated 3 or better in every row." }];
    return reserveAward(context, {
      personId: person,
      achievement: published,
      evidence,
      basis: [],
    });
  });
  await app.settle();
  const hours = await run(person, (context) =>
    enterHours(context, {
      personId: person,
      kind: "service",
      on: "2026-10-30",
      minutes: 210,
      key: `hours-${program}`,
    }),
  );
  return {
    achievement,
    hours: got(hours).entryId,
    credential: awarded.credentialId,
    credit: got(credit).creditId,
    organization: program,
    school,
    schoolItem: schoolItem?.id ?? "",
    schoolWaiver: got(schoolWaiver).waiverId,
    conflict: got(conflict).conflictId,
    person,
    session: got(session).id,
    observation: got(observation).id,
    opening: openingId,
    placement: got(placed).placementId,
    waiver: got(waiver).waiverId,
    offer: got(placed).placementId,
    vendor: got(vendor).vendorId,
    paper: got(paper).id,
    list: got(list).id,
    cohort,
    run: got(bulk).id,
    enrolment: got(enrolment).id,
    agreement: got(agreement).textId,
    course: "small",
    statement: "conduct",
    rule,
    draft,
    studio: got(begun).draftId,
    studioItem: `${college === "juniper" ? "OWN" : "OTH"}.1.1-Q01`,
    studioLesson: "01-first-lesson",
    studioFile: "items.yaml",
    studioHeld,
    proposal: got(asked).proposalId,
    text: "anything",
  };
}

/** A text that was kept aside, because somebody else had begun the same file. */
async function heldIn(
  draftId: string,
  save: (change: Parameters<typeof saveDraft>[1]) => ReturnType<typeof saveDraft>,
): Promise<string> {
  const begin = (text: string) =>
    save({
      draftId,
      editKey: `begins-with-${text.length}`,
      kind: "save",
      why: null,
      changes: [{ path: "sources.yaml", baseSeq: null, text }],
    });
  got(await begin("facts: []\n"));
  const [file] = got(await begin("# Ours\nfacts: []\n")).files;
  if (file?.heldId === undefined) throw new Error("nothing was kept aside");
  return file.heldId;
}

/** A program's own layer. */
function ownRule(id: string): RuleSet {
  return {
    id,
    title: `Rule ${id}`,
    layer: "program",
    source: "The program’s own handbook.",
    checkedOn: "2026-10-01",
    example: false,
    rule: { req: "own.hold", kind: "no_hold", horizon: "continuous" },
  };
}

function got<T>(outcome: Outcome<T, string>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`);
  return outcome.value;
}

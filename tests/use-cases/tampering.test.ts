import { readdirSync } from "node:fs";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withdrawCredit } from "../../app/credentials/career/withdraw-credit.server";
import { reportKey, withdrawKeyReport } from "../../app/credentials/report-key.server";
import { doCoachTask } from "../../app/learning/do-coach-task.server";
import { changeSession } from "../../app/observation/change-session.server";
import { correctObservation } from "../../app/observation/correct-observation.server";
import { endAgreement } from "../../app/placement/agreements/sign-agreement.server";
import { changeHold } from "../../app/placement/change-hold.server";
import { endConflict, recordConflict } from "../../app/placement/conflicts/record-conflict.server";
import { answerContest } from "../../app/placement/contests/answer-contest.server";
import { correctFact } from "../../app/placement/corrections/correct-fact.server";
import { agreeToMerge } from "../../app/placement/merges/agree-to-merge.server";
import { proposeMerge } from "../../app/placement/merges/propose-merge.server";
import { moveOpenings } from "../../app/placement/rules/move-openings.server";
import { endSchoolWaiver } from "../../app/placement/schools/end-school-waiver.server";
import { answerSchoolWaiver } from "../../app/placement/schools/waive-school.server";
import { endVendor } from "../../app/placement/vendors/end-vendor.server";
import { endWaiver } from "../../app/placement/waivers/end-waiver.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import { sealRow } from "../../app/record/seal-row.server";
import { SEALED_TABLES, SIDE_TABLES } from "../../app/record/sealed-tables";
import { verifyRecord } from "../../app/record/verify-record.server";
import { writeCheckpoint } from "../../app/record/write-checkpoint.server";
import { SEALED_KINDS, verifyLog } from "../../app/reporting/verify-log.server";
import type { Engine } from "../../db/connect";
import { accountByEmail } from "../../db/queries/identity-accounts";
import { coachTasksFor } from "../../db/queries/learning-coach";
import { standingFacts } from "../../db/queries/placement-corrections";
import { insertPublication } from "../../db/queries/rules";
import { seedDemo } from "../../scripts/seed/demo";
import { CORPS, STAFF } from "../cast";
import { appendOnlyTables } from "../schema-types";
import { MONDAY, openWorld, type World } from "./world";

const DEEP = process.env.MUSTER_DEEP === "1";
/** Rows of each table in which one byte is changed. */
const ROWS = DEEP ? 40 : 2;
const TOO_LONG_MS = 30 * 60_000;

/** Every table that the log is or vouches for, with columns that are state and no record. */
const LOGGED: Record<string, readonly string[]> = {
  chain_entry: [],
  chain_head: ["sealed_seq"],
  checkpoint: [],
  checkpoint_head: [],
  audit_event: [],
  audit_detail: [],
  decision: [],
  clearance: [],
  age_fact: [],
  hold_fact: [],
  paper: [],
  agreement_signature: [],
  agreement_name: [],
  person_merge: [],
  fact_correction: [],
  waiver: [],
  waiver_reason: [],
  waiver_answer: [],
  waiver_end: [],
  observation: ["type"],
  observation_note: [],
  attendance: [],
  attendance_note: [],
  training_session: [],
  training_change: [],
  training_change_note: [],
  training_sign_off: [],
  coach_task_result: [],
  coach_task_note: [],
  contest: [],
  contest_note: [],
  contest_answer: [],
  school_item: [],
  school_item_note: [],
  school_waiver: [],
  school_waiver_reason: [],
  school_waiver_answer: [],
  school_waiver_end: [],
  school_waiver_end_reason: [],
  school_conflict: [],
  school_conflict_note: [],
  school_conflict_end: [],
  contest_answer_note: [],
  rule_set: [],
  rule_publication: [],
  agreement_text: [],
  agreement_end: [],
  vendor: [],
  vendor_end: [],
  vendor_order: [],
  vendor_news: [],
  opening_change: [],
  opening_need: [],
  clearance_type: [],
  rule_table: [],
  card: [],
  draft_step: [],
  career_role: [],
  college_credit: [],
  college_credit_end: [],
  key_report: [],
  key_report_end: [],
  status_event: [],
  issuance_log: [],
  statement: [],
  response: [],
};

/** Every other append-only table, under why no chain vouches for its rows. */
const NOT_LOGGED: Record<string, readonly string[]> = {
  "what an author publishes bears its own hash, and sealed answers and credentials name the version":
    [
      "achievement_version",
      "attestation_version",
      "course_version",
      "item_version",
      "lesson_version",
      "media",
      "media_part",
      "objective",
      "version_media",
    ],
  "numbers of the mastery rule, and the version in force is named in each sealed answer's replay": [
    "parameter",
    "parameter_set",
  ],
  "steps of a check or of practice: the answers themselves are sealed, and mastery is replayed from them":
    [
      "accepted_answer",
      "check_question",
      "check_try",
      "check_try_mended",
      "check_try_result",
      "course_renewal",
      "critical_miss",
      "lesson_completion",
      "refresher",
      "retention_due",
      "retention_mended",
      "retention_result",
      "retention_try",
      "scenario_choice",
    ],
  "who works on a task: what was decided is sealed": ["coach_task", "coach_task_holding"],
  "signed itself, and a verifier of its own reads it": ["attestation", "credential_resigning"],
  "a letter that was sent, or one that is owed": [
    "expiry_reminder",
    "question_shortage",
    "guardian_ask",
    "reminder",
    "retention_reminder",
    "survey_ask",
    "survey_reminder",
  ],
  "an audit event beside it is sealed and says who, what and when": [
    "agreement",
    "cohort_extension",
    "course_retirement",
    "course_signer",
    "course_version_seal",
    "erasure",
    "erasure_request",
    "erasure_withdrawal",
    "guardian",
    "guardian_refusal",
    "legal_hold",
    "name_change",
    "offer_step",
    "opening_schedule",
    "opening_slot",
    "proposal",
    "regrade",
    "rule_owner",
  ],
  "no right, credential or placement rests on it": [
    "course_media",
    "credential_visibility",
    "enrolment",
    "enrolment_undo",
    "hours_decision",
    "hours_entry",
    "problem_report",
    "problem_report_result",
    "report_signature",
    "school_area",
    "service_term",
    "survey",
    "survey_answer",
    "training_check_in",
    "training_code",
    "version_stay",
  ],
  "sealed in the chain of its registration, which has a verifier of its own": [
    "regraded_answer",
    "version_move",
    "version_move_objective",
  ],
  "the log of reads is unchained by design: it is written for every page opened": ["person_read"],
};

/** A generator of whole numbers below a bound, the same in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

/** The value with one byte changed. */
function changed(value: string | number, roll: (below: number) => number): string | number {
  if (typeof value === "number") return value === 0 ? 1 : value === 1 ? 0 : value + 1;
  const at = roll(Math.max(1, value.length));
  const letter = value[at] === "0" ? "1" : "0";
  return value.slice(0, at) + letter + value.slice(at + 1);
}

test("every table that the record seals is here", () => {
  const sealed = [
    ...Object.keys(SEALED_TABLES),
    ...Object.values(SEALED_KINDS).map(({ table }) => table),
    ...SIDE_TABLES.map(({ table }) => table),
  ];
  const missing = sealed.filter((table) => !Object.hasOwn(LOGGED, table));
  expect(missing).toEqual([]);
});

test("every append-only table is here, or is left out with a reason", () => {
  const files = readdirSync("db/migrations").filter((file) => /^\d{4}-/.test(file));
  const tables = appendOnlyTables(files.map((file) => `db/migrations/${file}`));
  expect(tables.length).toBeGreaterThan(90);
  const left = Object.values(NOT_LOGGED).flat();
  const told = [...Object.keys(LOGGED), ...left];
  expect(tables.filter((table) => !told.includes(table))).toEqual([]);
  expect(left.filter((table) => !tables.includes(table) || Object.hasOwn(LOGGED, table))).toEqual(
    [],
  );
});

describe.each<Engine>(["sqlite", "postgres"])("one changed byte on %s", (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine);
    await seedDemo({ connection: world.database, env: world.app.env }, MONDAY);
    await more(world);
    await unguard(world);
    expect((await verifyLog(world.app)).broken).toEqual([]);
  }, TOO_LONG_MS);
  afterAll(() => world.close());
  /** Issued files and answers have verifiers of their own, which take longer. */
  const verify = (table: string) =>
    ["issuance_log", "statement", "response"].includes(table)
      ? verifyLog(world.app)
      : verifyRecord(world.app, SEALED_KINDS);

  test.each(Object.keys(LOGGED))(
    "in %s is named",
    async (table) => {
      const roll = dice(Number(process.env.MUSTER_SEED ?? 7));
      const place = sql.raw(engine === "sqlite" ? "rowid" : "ctid::text");
      const { db } = world.app;
      const { rows } = await sql<Record<string, string | number | null>>`
        select ${place} as row_place, t.* from ${sql.table(table)} as t`.execute(db);
      expect(rows.length).toBeGreaterThan(0);
      let flips = 0;
      for (let tried = 0; flips < ROWS && tried < ROWS * 20; tried++) {
        const row = rows[roll(rows.length)]!;
        const columns = Object.keys(row).filter(
          (name) => name !== "row_place" && row[name] !== null && !LOGGED[table]?.includes(name),
        );
        const column = columns[roll(columns.length)]!;
        const value = row[column]!;
        const put = (to: string | number) =>
          sql`update ${sql.table(table)} set ${sql.ref(column)} = ${to}
              where ${place} = ${row.row_place} returning ${place} as row_place`.execute(db);
        // Words under another row's name belong to nothing; whose they were, nobody can tell.
        const isKey = SIDE_TABLES.some(
          (side) => side.table === table && side.by.some(([here]) => here === column),
        );
        const named = isKey
          ? { what: expect.stringContaining(table) }
          : await whereItStands(world, table, row);
        const moved = await put(changed(value, roll)).catch(() => null);
        // The database itself refuses what its checks do not allow.
        if (moved === null) continue;
        flips++;
        row.row_place = (moved.rows[0] as { row_place: string | number }).row_place;
        const { broken } = await verify(table);
        expect(broken, `${table}.${column} of ${JSON.stringify(row)}`).toEqual(
          expect.arrayContaining([expect.objectContaining(named)]),
        );
        row.row_place = ((await put(value)).rows[0] as { row_place: string | number }).row_place;
      }
      expect(flips).toBe(ROWS);
      expect((await verify(table)).broken).toEqual([]);
    },
    TOO_LONG_MS,
  );
});

/** What the verifier must say of a row: its chain and entry, or the row by its name. */
async function whereItStands(
  world: World,
  table: string,
  row: Record<string, string | number | null>,
): Promise<object> {
  if (table.startsWith("checkpoint")) return { stream: "checkpoints" };
  if (table.startsWith("chain_")) return { stream: expect.stringMatching(/^(org|registration):/) };
  const names = [
    row.id,
    row.audit_id,
    row.task_id,
    row.session_id,
    row.credential_id,
    row.contest_id,
    row.signature_id,
    row.fact_id,
    row.waiver_id,
  ];
  const name = names.find((one) => one !== undefined && one !== null) ?? Object.values(row)[1];
  const entries = await world.app.db
    .selectFrom("chain_entry")
    .select(["stream", "seq"])
    .where("ref_id", "=", String(name))
    .execute();
  const first = entries[0];
  if (table.startsWith("audit_") && first) return { stream: first.stream, seq: first.seq };
  return { what: expect.stringContaining(String(name)) };
}

/** What the demo's story has none of. */
async function more(world: World): Promise<void> {
  const { app, run } = world;
  const idOf = async (email: string) => (await accountByEmail(app.db, email))?.personId ?? "";
  const lead = await idOf(STAFF.lead.email);
  const [one, other] = [await idOf(CORPS.kofi.email), await idOf("kofi.mensah@work.example")];
  await run(lead, (context) => changeHold(context, { personId: one, change: "put" }));
  const adjudicator = await idOf(STAFF.adjudicator.email);
  const asked = await run(adjudicator, (context) =>
    proposeMerge(context, { from: other, into: one }),
  );
  if (!asked.ok) throw new Error(asked.reason);
  const operator = await idOf(STAFF.operator.email);
  const agreed = await run(operator, (context) => agreeToMerge(context, asked.value));
  if (!agreed.ok) throw new Error(agreed.reason);
  const coach = await idOf(STAFF.coach.email);
  const [task] = await coachTasksFor(app.db, coach);
  if (!task) throw new Error("the demo leaves its coach a task");
  const { id: taskId, personId: learnerId } = task;
  const reopened = await run(coach, (context) =>
    doCoachTask(context, { personId: learnerId, taskId, reason: "We worked through it together." }),
  );
  if (!reopened.ok) throw new Error(reopened.reason);
  const observation = await app.db
    .selectFrom("observation")
    .selectAll()
    .orderBy("id")
    .executeTakeFirstOrThrow();
  const taken = await run(lead, (context) =>
    correctObservation(context, {
      observationId: observation.id,
      reason: "It was another room.",
      change: { kind: "withdraw" },
    }),
  );
  if (!taken.ok) throw new Error(taken.reason);
  const session = await app.db
    .selectFrom("training_session")
    .selectAll()
    .where("starts_at", ">", MONDAY)
    .executeTakeFirstOrThrow();
  const moved = await run(lead, (context) =>
    changeSession(context, {
      sessionId: session.id,
      seen: 0,
      reason: "The room is taken.",
      to: { kind: "cancel" },
    }),
  );
  if (!moved.ok) throw new Error(moved.reason);
  const marcus = await idOf(CORPS.marcus.email);
  const fact = (await standingFacts(app.db, marcus, app.now())).find(
    ({ kind }) => kind === "clearance",
  );
  const correction = { personId: marcus, factId: fact?.id ?? "", reason: "wrong_day" } as const;
  const corrected = await run(adjudicator, (context) => correctFact(context, correction));
  if (!corrected.ok) throw new Error(corrected.reason);
  const school = await app.db
    .selectFrom("organization")
    .select("id")
    .where("kind", "=", "school")
    .orderBy("id")
    .executeTakeFirstOrThrow();
  const noor = await idOf(CORPS.noor.email);
  for (const personId of [marcus, noor]) {
    const conflict = {
      personId,
      schoolId: school.id,
      kind: "relative",
      said: "A sister.",
    } as const;
    const written = await run(personId, (context) => recordConflict(context, conflict));
    if (!written.ok) throw new Error(written.reason);
    const over = await run(lead, (context) => endConflict(context, written.value));
    if (!over.ok) throw new Error(over.reason);
  }
  const late = await app.db.selectFrom("school_waiver").select("id").executeTakeFirstOrThrow();
  const allowed = await run(adjudicator, (context) =>
    answerSchoolWaiver(context, { waiverId: late.id, answer: "approved" }),
  );
  if (!allowed.ok) throw new Error(allowed.reason);
  const early = { waiverId: late.id, reason: "The times are on file." };
  const stopped = await run(lead, (context) => endSchoolWaiver(context, early));
  if (!stopped.ok) throw new Error(stopped.reason);
  const waiver = await app.db
    .selectFrom("waiver_answer")
    .select("waiver_id")
    .executeTakeFirstOrThrow();
  const ended = await run(lead, (context) => endWaiver(context, { waiverId: waiver.waiver_id }));
  if (!ended.ok) throw new Error(ended.reason);
  const contest = await app.db.selectFrom("contest").select("id").executeTakeFirstOrThrow();
  const finding = {
    contestId: contest.id,
    finding: "upheld",
    said: "The sheet is right.",
  } as const;
  const answered = await run(lead, (context) => answerContest(context, finding));
  if (!answered.ok) throw new Error(answered.reason);
  const reviewer = await idOf(STAFF.reviewer.email);
  const credit = await app.db.selectFrom("college_credit").select("id").executeTakeFirstOrThrow();
  const unsaid = await run(reviewer, (context) =>
    withdrawCredit(context, { creditId: credit.id, reason: "changed" }),
  );
  if (!unsaid.ok) throw new Error(unsaid.reason);
  const vendor = await app.db.selectFrom("vendor").select("id").executeTakeFirstOrThrow();
  const closed = await run(adjudicator, (context) => endVendor(context, vendor.id));
  if (!closed.ok) throw new Error(closed.reason);
  const signature = await app.db
    .selectFrom("agreement_signature")
    .selectAll()
    .where("party", "=", "program")
    .executeTakeFirstOrThrow();
  const about = signature.about_school ?? signature.about_person ?? "";
  const withdrawn = await run(signature.signed_by, (context) =>
    endAgreement(context, { textId: signature.text_id, about }),
  );
  if (!withdrawn.ok) throw new Error(withdrawn.reason);
  const rule = await app.db
    .selectFrom("rule_set")
    .select("id")
    .orderBy("id")
    .executeTakeFirstOrThrow();
  await run(COMMAND_LINE, async (context) => {
    const said = { applies: { when: "at-once" }, table: null, cases: 0 } as const;
    await insertPublication(context.tx, rule.id, { ...said, askedBy: lead, agreedBy: operator });
    await sealRow(context, { organizationId: "platform", table: "rule_publication", id: rule.id });
  });
  const retired = await app.db.selectFrom("org_key").selectAll().executeTakeFirstOrThrow();
  const { organization_id: organizationId, kid } = retired;
  const kek = app.env.keyEncryptionKey;
  const reported = await run(operator, (context) =>
    reportKey(context, { organizationId, kid, reason: "seen", kek }),
  );
  if (!reported.ok) throw new Error(reported.reason);
  const alarm = await run(operator, (context) =>
    withdrawKeyReport(context, { organizationId, kid }),
  );
  if (!alarm.ok) throw new Error(alarm.reason);
  const openings = await app.db.selectFrom("opening").select(["id", "layers"]).limit(2).execute();
  const changes = openings.map(({ id, layers }) => ({
    openingId: id,
    layers: JSON.parse(layers) as string[],
    moves: [],
  }));
  const effect = { openings: [], rows: [], left: 0 };
  await run(lead, (context) => moveOpenings(context, { changes, effect, ruleSetId: null }));
  await app.settle();
  await run(COMMAND_LINE, (context) => writeCheckpoint(context, "test"));
}

/** What only the owner of a database can do: take away what refuses changes. */
async function unguard({ app, engine }: World): Promise<void> {
  if (engine === "postgres") {
    for (const table of Object.keys(LOGGED))
      await sql`alter table ${sql.table(table)} disable trigger all`.execute(app.db);
    return;
  }
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_master where type = 'trigger'`.execute(app.db);
  for (const { name } of rows) await sql`drop trigger ${sql.ref(name)}`.execute(app.db);
}

import { longestHelp } from "../../app/identity/accommodation";
import { hashPassword } from "../../app/identity/hash-password.server";
import { invitePerson } from "../../app/identity/invite-person.server";
import { linkAddress } from "../../app/identity/link.server";
import { longestReport } from "../../app/learning/problem-report";
import { minutesField, seenField } from "../../app/observation/attendance-sheet";
import { createTrainingSession } from "../../app/observation/create-training-session.server";
import { recordObservation } from "../../app/observation/record-observation.server";
import { createOpening } from "../../app/placement/create-opening.server";
import { recordClearance } from "../../app/placement/record-clearance.server";
import { SYSTEM } from "../../app/record/context.server";
import { setPasswordHash } from "../../db/queries/identity-accounts";
import { insertLink, type LinkPurpose } from "../../db/queries/identity-links";
import { registrationOf } from "../../db/queries/learning";
import { insertCoachTask } from "../../db/queries/learning-coach";
import { insertCode } from "../../db/queries/observation-sign-off";
import { PHRASE } from "../use-cases/identity-people";
import { learner } from "../use-cases/learner";
import { publishRel1 } from "../use-cases/rel-1";
import { DAY_MS, MONDAY, type World } from "../use-cases/world";
import type { Field } from "./bad-values";
import { TEST_SECRETS } from "./server";
import { enter, type Twins, type Visitor } from "./twins";

export type Values = Record<string, string | readonly string[]>;

/** One form of the app, as someone who may send it fills it in. */
export interface FormCase {
  /** Sets apart the forms of one address. */
  name?: string;
  /** Who sends it. */
  as: Visitor;
  /** The page that the form stands on, where that is not the address it posts to. */
  page?: (things: Prepared) => string;
  /** Stands on the page that asks who is there, when a form is sent here with an old proof. */
  waits?: string;
  /** The address it posts to, where the ids of RIGHTS do not name it. */
  path?: (things: Prepared) => string;
  fields: Record<string, Field>;
  /** What is typed over what the page shows. */
  good: Values;
  /** Answers of the right kind that must be refused all the same: ids of others, ended or unknown. */
  wrong?: [what: string, values: Values][];
  /** Rows that one sending adds, by table, however often its button is pressed. */
  adds: Record<string, number>;
  /** Sends the form that waited on its way (307). */
  leadsOn?: true;
  /** Its page shows the form only to someone further on; what is sent is all in `good`. */
  bare?: true;
  /** What is sent is refused, because nothing of the kind was asked. */
  refused?: true;
  /** Answers with a page, and changes nothing. */
  shows?: true;
  /** The unseen field that says which of the page's forms was sent; lost, so is the place of the rest. */
  finds?: string;
  /** Tables that keep what was asked even when the answer is no. */
  keepsAsked?: string[];
  /** Why pressing twice may do it twice, where it may. */
  twice?: string;
}

/** What the forms stand on that the twins do not have. */
export interface Prepared {
  tokens: Record<"reset" | "invitation" | "sign-up", string>;
  /** Sessions of the program: past, open for check-in with a code and without, and to come. */
  sessionId: string;
  codedId: string;
  soonId: string;
  laterId: string;
  observationId: string;
  openingId: string;
  taskId: string;
  rel1: string;
}

/** Stands for the first answer that the page offers. */
export const OFFERED = "(the first one offered)";

const ROOM_CODE = "402918";
const NEW_PHRASE = "nine herons by the old canal";
const line = (max: number): Field => ({ is: "line", max });
const text = (max: number): Field => ({ is: "text", max });
const choice: Field = { is: "choice" };
const carried: Field = { is: "carried" };
/** A file goes in a form of another kind, which has its own tests; in this kind it says nothing. */
const sentApart: Field = { is: "ignored" };
const day: Field = { is: "day" };
const email: Field = { is: "email" };
const confidence: Field = { is: "choice", optional: true };
const password: Field = { is: "password" };
const newPassword: Field = { is: "new password" };

/** Every action of the app; one without a row here fails the test, as does a field of a page. */
export const FORMS: Record<string, FormCase[]> = {
  "/sign-in": [
    {
      as: "nobody",
      fields: { email, password },
      good: { email: "luis@mesa.example", password: PHRASE },
      wrong: [["an address that has no account", { email: "nobody@mesa.example" }]],
      adds: {},
      twice: "each press opens a session",
    },
  ],
  "/sign-out": [{ as: "coach", fields: {}, good: {}, adds: {} }],
  "/join": [
    {
      as: "nobody",
      fields: { name: line(100), email, password: newPassword },
      good: { name: "Noor Haddad", email: "noor@new.example", password: PHRASE },
      wrong: [["their own name as password", { password: "NoorHaddad-2026" }]],
      adds: { account_token: 1, outbox: 1 },
      twice: "each press sends a letter; of their links the first one used makes the account",
    },
  ],
  "/forgot": [
    {
      as: "nobody",
      fields: { email },
      good: { email: "rosa@mesa.example" },
      adds: { account_token: 1, outbox: 1 },
      twice: "each press sends a letter; only the link of the last one works",
    },
  ],
  "/reset/:token": [
    {
      as: "nobody",
      path: ({ tokens }) => `/reset/${tokens.reset}`,
      fields: { password: newPassword },
      good: { password: NEW_PHRASE },
      adds: { outbox: 1 },
    },
  ],
  "/invitation/:token": [
    {
      as: "nobody",
      path: ({ tokens }) => `/invitation/${tokens.invitation}`,
      fields: { name: line(100), password: newPassword },
      good: { name: "Noor Haddad", password: PHRASE },
      adds: { account: 1, membership: 1 },
    },
  ],
  "/verify-email/:token": [
    {
      as: "nobody",
      path: ({ tokens }) => `/verify-email/${tokens["sign-up"]}`,
      fields: {},
      good: {},
      adds: { account: 1, membership: 1 },
    },
  ],
  "/account/email": [
    {
      as: "coach",
      fields: { email, "present-password": password },
      good: { email: "luis@new.example", "present-password": PHRASE },
      wrong: [["the address they have", { email: "luis@mesa.example" }]],
      adds: { account_token: 1 },
      twice: "each press sends a letter; only the link of the last one works",
    },
  ],
  "/account/sessions": [
    {
      as: "coach",
      fields: { session: carried },
      good: { session: "others" },
      wrong: [["a session of nobody", { session: "nobody" }]],
      adds: {},
    },
  ],
  "/organizations/new": [
    {
      as: "operator",
      fields: {
        kind: choice,
        name: line(120),
        zone: choice,
        state: { is: "choice", optional: true },
        district: { is: "choice", optional: true },
      },
      good: { kind: "college", name: "Saguaro College", zone: "America/Phoenix" },
      wrong: [
        ["a school of no district", { kind: "school" }],
        ["the platform", { kind: "platform" }],
        ["a program as district", { kind: "school", district: "mesa" }],
        ["a name that is taken, in other letters", { name: "JUNIPER" }],
      ],
      adds: { organization: 1, audit_event: 1 },
    },
  ],
  "/organizations/:id": [
    {
      as: "program_lead",
      fields: { person: choice, role: choice },
      good: { person: "ben", role: "coach" },
      wrong: [
        ["someone of another program", { person: "rio" }],
        ["a role of another kind of organization", { role: "operator" }],
        ["a role that they hold", { role: "corps_member" }],
      ],
      adds: { membership: 1, audit_event: 1 },
    },
  ],
  "/organizations/:id/keys": [
    {
      name: "the next pair",
      as: "operator",
      fields: { step: carried, beside: carried },
      good: { step: "stage" },
      wrong: [
        ["a pair that is not there", { step: "activate" }],
        ["a key that is not there", { step: "compromise", kid: "ed-1999-1" }],
      ],
      adds: { org_key: 2, audit_event: 2 },
    },
  ],
  "/organizations/:id/ended-roles": [
    {
      as: "program_lead",
      page: () => "/organizations/mesa",
      fields: { person: carried, role: carried },
      good: { person: "kai", role: "coach" },
      wrong: [
        ["someone of another program", { person: "rio", role: "corps_member" }],
        ["a role that they do not hold", { role: "adjudicator" }],
        ["no role at all", { role: "king" }],
      ],
      adds: { audit_event: 1 },
    },
  ],
  "/people/invite": [
    {
      as: "program_lead",
      fields: { organization: choice, role: choice, email },
      good: { organization: "mesa", role: "coach", email: "new@mesa.example" },
      wrong: [
        ["another program", { organization: "ridge" }],
        ["a role of another kind of organization", { role: "school_host" }],
        ["someone who is a coach there", { email: "luis@mesa.example" }],
      ],
      adds: { invitation: 1, account_token: 1, outbox: 1 },
      twice: "inviting again sends a new letter, and the earlier link stops working",
    },
  ],
  "/people/find": [
    {
      as: "operator",
      fields: { email },
      good: { email: "omar@mesa.example" },
      wrong: [["an address that has no account", { email: "nobody@mesa.example" }]],
      adds: {},
    },
  ],
  "/people/:id/sessions": [
    {
      as: "operator",
      path: () => "/people/omar/sessions",
      fields: { session: carried },
      good: { session: "all" },
      wrong: [["a session of nobody", { session: "nobody" }]],
      adds: { audit_event: 1, outbox: 1 },
    },
  ],
  "/people/:id/observations/new": [
    {
      as: "coach",
      path: () => "/people/ana/observations/new?course=rel-9",
      fields: {
        key: carried,
        course: { is: "ignored" },
        day,
        saw: { is: "text", max: 2000, optional: true },
        nextStep: { is: "text", max: 2000, optional: true },
        "row-A": choice,
        "row-B": choice,
      },
      good: { day: "2026-10-30", saw: "Greeted by name.", "row-A": "3", "row-B": "4" },
      wrong: [
        ["tomorrow", { day: "2026-11-03" }],
        ["two years ago", { day: "2024-11-02" }],
        ["a level that there is not", { "row-A": "5" }],
      ],
      adds: { observation: 1, observation_note: 1 },
    },
  ],
  "/observations/:id/correction": [
    {
      name: "score again",
      as: "coach",
      path: ({ observationId }) => `/observations/${observationId}/correction`,
      fields: {
        change: carried,
        reason: text(2000),
        day: { is: "day", optional: true },
        saw: { is: "text", max: 2000, optional: true },
        nextStep: { is: "text", max: 2000, optional: true },
        "row-A": choice,
        "row-B": choice,
      },
      good: { change: "rescore", reason: "I mixed two rows up.", "row-A": "3", "row-B": "3" },
      wrong: [
        ["tomorrow", { day: "2026-11-03" }],
        ["another change", { change: "delete" }],
      ],
      adds: { observation: 1 },
    },
    {
      name: "withdraw",
      as: "program_lead",
      fields: { change: carried, reason: text(2000) },
      good: { change: "withdraw", reason: "This was another person." },
      adds: { observation: 1 },
    },
  ],
  "/sessions/new": [
    {
      as: "coach",
      fields: {
        key: carried,
        program: choice,
        title: line(120),
        mode: choice,
        place: line(200),
        day,
        time: { is: "time" },
        minutes: { is: "number", min: 1, max: 600 },
        seats: { is: "number", min: 1, max: 1000, optional: true },
      },
      good: { title: "Reading together", place: "Room 4" },
      wrong: [
        ["a program of others", { program: "ridge" }],
        ["two years ahead", { day: "2028-11-02" }],
        ["two years ago", { day: "2024-11-02" }],
      ],
      adds: { training_session: 1 },
    },
  ],
  "/sessions/:id": [
    {
      as: "coach",
      path: ({ sessionId }) => `/sessions/${sessionId}`,
      fields: {
        [minutesField("ana")]: { is: "number", min: 0, max: 120, optional: true },
        [minutesField("ben")]: { is: "number", min: 0, max: 120, optional: true },
        [minutesField("both")]: { is: "number", min: 0, max: 120, optional: true },
        [seenField("ana")]: { is: "seen" },
        [seenField("ben")]: { is: "seen" },
        [seenField("both")]: { is: "seen" },
        reason: { is: "line", max: 500, optional: true },
      },
      good: { [minutesField("ana")]: "120" },
      wrong: [["nobody", { [minutesField("ana")]: "" }]],
      adds: { attendance: 1 },
    },
  ],
  "/sessions/:id/sign-off": [
    {
      as: "program_lead",
      path: ({ sessionId }) => `/sessions/${sessionId}/sign-off`,
      fields: {},
      good: {},
      adds: { training_sign_off: 1 },
    },
  ],
  "/sessions/:id/seat": [
    {
      as: "corps_member",
      fields: { act: carried },
      good: { act: "book" },
      wrong: [["what is neither", { act: "sell" }]],
      adds: { training_booking: 1 },
    },
  ],
  "/sessions/:id/code": [
    {
      as: "coach",
      path: ({ soonId }) => `/sessions/${soonId}/code`,
      fields: { seen: carried },
      good: {},
      wrong: [["a page that is out of date", { seen: "7" }]],
      adds: { training_code: 1 },
    },
  ],
  "/sessions/:id/check-in": [
    {
      as: "corps_member",
      path: ({ codedId }) => `/sessions/${codedId}/check-in`,
      fields: { code: line(20) },
      good: { code: ROOM_CODE },
      wrong: [["another code", { code: "000000" }]],
      adds: { training_check_in: 1 },
    },
  ],
  "/sessions/:id/change": [
    {
      name: "move",
      as: "coach",
      path: ({ laterId }) => `/sessions/${laterId}/change`,
      fields: {
        act: carried,
        seen: carried,
        day,
        time: { is: "time" },
        minutes: { is: "number", min: 1, max: 600 },
        place: line(200),
        seats: { is: "number", min: 1, max: 1000, optional: true },
        reason: line(200),
      },
      good: { act: "move", day: "2026-11-05", reason: "The room is taken." },
      wrong: [
        ["a day that is past", { day: "2026-11-01" }],
        ["two years ahead", { day: "2028-11-02" }],
        ["a page that is out of date", { seen: "7" }],
      ],
      adds: { training_change: 1 },
    },
    {
      name: "cancel",
      as: "coach",
      path: ({ soonId }) => `/sessions/${soonId}/change`,
      fields: { act: carried, seen: carried, reason: line(200) },
      good: { act: "cancel", reason: "The school is closed." },
      wrong: [["a page that is out of date", { seen: "7" }]],
      adds: { training_change: 1 },
    },
  ],
  "/courses/:course": [
    {
      as: "coach",
      fields: {},
      good: {},
      adds: { registration: 1 },
    },
  ],
  "/practice": [
    {
      as: "coach",
      bare: true,
      fields: {
        course: carried,
        item: carried,
        nth: carried,
        answer: { is: "ignored" },
      },
      good: { course: "nobody", item: "nobody", nth: "0", answer: "a" },
      adds: {},
    },
  ],
  "/courses/:course/check/result": [
    {
      as: "corps_member",
      bare: true,
      fields: { parallel: carried, answer: { is: "choices", most: 20 } },
      good: { parallel: "nobody", answer: "a" },
      adds: {},
      refused: true,
    },
  ],
  "/account": [
    {
      as: "corps_member",
      fields: { reminders: carried },
      good: { reminders: "off" },
      wrong: [["what is neither", { reminders: "sometimes" }]],
      adds: {},
    },
  ],
  "/account/reading": [
    {
      as: "corps_member",
      fields: {
        size: choice,
        also: { is: "choices", most: 2 },
        words: { is: "text", max: longestHelp, optional: true },
        who: { is: "choices", most: 50 },
      },
      good: { size: "larger", words: "Time to read before I answer." },
      wrong: [
        ["someone of another program", { who: ["omar"] }],
        ["nobody at all", { who: ["nobody-here"] }],
      ],
      adds: { accommodation: 1 },
    },
  ],
  "/courses/:course/report": [
    {
      as: "corps_member",
      path: () => "/courses/rel-1/report?lesson=01-what-students-need&part=1",
      fields: { key: carried, kind: choice, words: text(longestReport) },
      good: { kind: "broken", words: "The figure is cut off on my phone." },
      adds: { problem_report: 1, problem_report_note: 1 },
    },
  ],
  "/courses/:course/reports": [
    {
      as: "reviewer",
      path: () => "/courses/rel-1/reports",
      bare: true,
      fields: { report: carried },
      good: { report: "nobody" },
      adds: {},
      refused: true,
    },
  ],
  "/courses/:course/practice": [
    {
      as: "corps_member",
      fields: { item: carried, nth: carried, answer: { is: "choices", most: 20 }, confidence },
      good: { answer: OFFERED },
      wrong: [
        ["no answer", { answer: [] }],
        ["two answers to one question", { answer: ["a", "b"] }],
        ["a question of the check", { item: "S.1-c1" }],
        ["a question of another course", { item: "REL.1.1-Q01" }],
        ["a turn that has not come", { nth: "7" }],
      ],
      adds: { response: 1 },
    },
  ],
  "/courses/:course/check": [
    {
      as: "corps_member",
      fields: { question: carried, answer: { is: "choices", most: 20 }, confidence },
      good: { answer: OFFERED },
      wrong: [
        ["no answer", { answer: [] }],
        ["two answers to one question", { answer: ["a", "b"] }],
        ["a question that is not open", { question: "999" }],
      ],
      adds: { response: 1 },
    },
  ],
  "/courses/:course/lessons/:slug": [
    {
      name: "scenario",
      as: "corps_member",
      path: ({ rel1 }) => rel1,
      fields: { part: carried, which: carried, choice },
      good: { choice: "b" },
      wrong: [
        ["a case of another lesson", { which: "REL-1-L2-S1" }],
        ["a choice that there is not", { choice: "z" }],
      ],
      adds: { scenario_choice: 1 },
      twice: "each choice is kept as it was made",
    },
    {
      name: "reflection",
      as: "corps_member",
      path: ({ rel1 }) => rel1,
      finds: "which",
      fields: { part: carried, which: carried, text: { is: "text", max: 4000, optional: true } },
      good: { text: "I will learn three names today." },
      wrong: [["a question of another lesson", { which: "REL-1-L2-R1" }]],
      adds: { statement: 1 },
    },
    {
      name: "question",
      as: "corps_member",
      path: ({ rel1 }) => rel1,
      fields: {
        part: carried,
        which: carried,
        nth: carried,
        answer: { is: "choices", most: 20 },
        confidence,
      },
      good: { answer: OFFERED },
      wrong: [
        ["no answer", { answer: [] }],
        ["a question of another lesson", { which: "REL.1.2-Q01" }],
      ],
      adds: { response: 1 },
    },
    {
      name: "end",
      as: "corps_member",
      path: ({ rel1 }) => rel1,
      fields: { part: carried },
      good: { part: "end" },
      adds: { lesson_completion: 1 },
    },
  ],
  "/people/:id/tries": [
    {
      as: "coach",
      fields: { task: carried, reason: text(1000) },
      finds: "task",
      good: { reason: "We went through it together." },
      wrong: [["a task of nobody", { task: "nobody" }]],
      adds: { coach_task_result: 1, coach_task_note: 1 },
    },
  ],
  "/openings/new": [
    {
      as: "program_lead",
      fields: {
        key: carried,
        program: choice,
        school: choice,
        title: line(120),
        role: choice,
        starts: day,
        ends: day,
        slots: { is: "number", min: 1, max: 200 },
        layers: { is: "choices", most: 50 },
        accompanied: { is: "tick" },
        beside: { is: "tick" },
      },
      good: {
        school: "cottonwood",
        title: "Math tutor",
        starts: "2026-11-09",
        ends: "2027-05-21",
        layers: ["AZ-IVP@1"],
      },
      wrong: [
        ["a program of others", { program: "ridge" }],
        ["a college as school", { school: "juniper" }],
        ["no rule at all", { layers: [] }],
        ["an end before the start", { ends: "2026-11-08" }],
        ["an end that is past", { starts: "2026-01-05", ends: "2026-05-22" }],
        ["a start long ago", { starts: "1926-11-09" }],
        ["an end far ahead", { ends: "2199-12-31" }],
      ],
      adds: { opening: 1, audit_event: 1 },
    },
  ],
  "/openings/:id/people/:person": [
    {
      as: "program_lead",
      path: ({ openingId }) => `/openings/${openingId}/people/ben`,
      fields: { key: carried, seen: carried },
      good: {},
      wrong: [["a page that is out of date", { seen: "another answer" }]],
      keepsAsked: ["decision", "chain_entry", "idempotency_key"],
      adds: { placement: 1 },
    },
  ],
  "/placements/:id/ending": [{ as: "program_lead", fields: {}, good: {}, adds: {} }],
  "/people/:id/clearances/new": [
    {
      as: "adjudicator",
      fields: {
        key: carried,
        type: choice,
        state: choice,
        on: day,
        through: { is: "day", optional: true },
        custody: choice,
      },
      good: { state: "cleared", on: "2026-10-20", through: "2032-10-19" },
      wrong: [
        ["tomorrow", { on: "2026-11-03" }],
        ["an end before its day", { through: "2026-10-19" }],
        ["a decision of a hundred years ago", { on: "1926-10-20" }],
        ["an end a hundred years ahead", { through: "2126-10-20" }],
        [
          "a ban that begins in a hundred years",
          { state: "not_cleared", on: "2126-10-20", through: "" },
        ],
      ],
      adds: { clearance: 1 },
    },
  ],
  // Before their age is known: who is under age has no choice.
  "/credentials/:id/visibility": [
    {
      as: "corps_member",
      fields: { visibility: choice },
      good: { visibility: "private" },
      adds: { credential_visibility: 1 },
    },
  ],
  "/people/:id/age": [
    {
      as: "adjudicator",
      page: () => "/people/ana/clearances/new",
      fields: { key: carried, turns18: day },
      good: { turns18: "2027-03-04" },
      wrong: [
        ["someone who is not born yet", { turns18: "2050-03-04" }],
        ["someone of 150 years", { turns18: "1900-03-04" }],
      ],
      adds: { age_fact: 1 },
    },
  ],
  "/people/:id/hold": [
    {
      as: "program_lead",
      fields: { change: carried },
      good: {},
      wrong: [
        ["what is no change", { change: "keep" }],
        ["lifting what is not there", { change: "lift" }],
      ],
      adds: { hold_fact: 1 },
    },
  ],
  "/credentials/:id/revocation": [
    {
      as: "reviewer",
      fields: { reason: choice },
      good: { reason: "issued-in-error" },
      adds: { status_event: 1 },
    },
  ],
  "/attestations/:id": [
    {
      as: "corps_member",
      fields: { hash: carried, name: line(200) },
      good: { name: "ana" },
      wrong: [["another person's name", { name: "ben" }]],
      adds: { attestation: 1, attestation_name: 1 },
    },
  ],
  "/verify": [
    {
      as: "nobody",
      fields: { file: { is: "file" }, upload: sentApart, email: { is: "email", optional: true } },
      good: { file: "{}" },
      adds: {},
      shows: true,
    },
  ],
  "/verify/bulk": [
    {
      as: "program_lead",
      fields: { rows: { is: "file" }, upload: sentApart },
      good: { rows: "nobody@rioseco.example" },
      adds: {},
      shows: true,
    },
  ],
  "/proof": [
    {
      as: "program_lead",
      waits: "/people/invite",
      path: () => "/proof?next=%2Fpeople%2Finvite",
      fields: {
        "proof-password": password,
        "proof-person": { is: "ignored" },
        email: { is: "ignored" },
      },
      good: { "proof-password": PHRASE },
      wrong: [["another person's form", { "proof-person": "luis" }]],
      adds: {},
      leadsOn: true,
    },
  ],
  "/account/password": [
    {
      as: "coach",
      fields: { "present-password": password, "new-password": newPassword },
      good: { "present-password": PHRASE, "new-password": NEW_PHRASE },
      adds: { audit_event: 1, outbox: 1 },
    },
  ],
};

/** Makes what the forms stand on. */
export async function prepareForms({ world }: Twins): Promise<Prepared> {
  const { app, run } = world;
  const hash = await hashPassword(PHRASE);
  await run(SYSTEM, async ({ tx }) => {
    for (const person of ["luis", "rosa"]) await setPasswordHash(tx, person, hash);
  });
  await enter(world, "omar");
  const sessionOn = async (title: string, day: string, time: string) => {
    const where = { organizationId: "mesa", mode: "in_person", place: "Room 2" } as const;
    const made = await run("rosa", (context) =>
      createTrainingSession(context, { ...where, key: title, title, day, time, minutes: 120 }),
    );
    if (!made.ok) throw new Error(`${title}: ${made.reason}`);
    return made.value.id;
  };
  const codedId = await sessionOn("Now", "2026-11-02", "10:15");
  await run(SYSTEM, ({ tx }) =>
    insertCode(tx, {
      sessionId: codedId,
      nth: 1,
      code: ROOM_CODE,
      madeBy: "luis",
      madeAt: MONDAY,
    }),
  );
  const observation = await run("luis", (context) =>
    recordObservation(context, {
      key: "to correct",
      personId: "ana",
      courseId: "rel-9",
      onDay: "2026-10-28",
      levels: { A: 2, B: 2 },
      saw: null,
      nextStep: null,
    }),
  );
  const opening = await run("rosa", (context) =>
    createOpening(context, {
      programId: "mesa",
      schoolId: "cottonwood",
      title: "Reading tutor, mornings",
      role: "tutor",
      layers: ["AZ-IVP@1"],
      startsOn: "2026-11-09",
      endsOn: "2027-05-21",
      slots: 2,
      accompanied: false,
      besideOthers: false,
    }),
  );
  await run("ada", (context) =>
    recordClearance(context, {
      personId: "ben",
      type: "az_ivp_card",
      state: "cleared",
      on: "2026-10-20",
      validThrough: null,
      custody: "agency",
    }),
  );
  await publishRel1(world, "juniper");
  await learner(world, "ana", "rel-1").start();
  await learner(world, "ana", "small").begin();
  const registration = await registrationOf(app.db, "ana", "small");
  await run(SYSTEM, async ({ tx }) => {
    await insertCoachTask(tx, {
      id: "task",
      registrationId: registration?.id ?? "",
      objectiveId: "S.1",
      kind: "no-questions",
      afterTries: 0,
      openedAt: MONDAY,
    });
  });
  if (!observation.ok || !opening.ok) throw new Error("the forms have no ground");
  return {
    tokens: await makeLinks(world, hash),
    sessionId: await sessionOn("Before the term", "2026-10-29", "09:00"),
    soonId: await sessionOn("Soon", "2026-11-02", "10:20"),
    laterId: await sessionOn("Later", "2026-11-04", "09:00"),
    codedId,
    observationId: observation.value.id,
    openingId: opening.value.id,
    taskId: "task",
    rel1: "/courses/rel-1/lessons/01-what-students-need",
  };
}

/** A link of each kind that opens its form, as the server would mail it. */
async function makeLinks({ app, run }: World, passwordHash: string): Promise<Prepared["tokens"]> {
  const { origin } = app.env;
  const invited = await run("rosa", (context) =>
    invitePerson(context, {
      organizationId: "mesa",
      role: "coach",
      email: "noor@invited.example",
      address: null,
    }),
  );
  if (!invited.ok) throw new Error(`nobody was invited: ${invited.reason}`);
  await run(SYSTEM, async ({ tx }) => {
    const link = { invitationId: null, createdAt: MONDAY, expiresAt: MONDAY + DAY_MS };
    const reset = { id: "reset", purpose: "reset-password", personId: "kai" } as const;
    await insertLink(tx, { ...link, ...reset, email: "kai@mesa.example", pending: {} });
    const pending = { name: "Sol", passwordHash };
    const signUp = { id: "sign-up", purpose: "sign-up", personId: null } as const;
    await insertLink(tx, { ...link, ...signUp, email: "sol@new.example", pending });
  });
  const tokenOf = (purpose: LinkPurpose, id: string) => {
    const address = linkAddress({ origin, secret: TEST_SECRETS.MUSTER_SECRET }, purpose, id);
    return address.split("/").at(-1) ?? "";
  };
  return {
    reset: tokenOf("reset-password", "reset"),
    invitation: tokenOf("invitation", invited.value.linkId),
    "sign-up": tokenOf("sign-up", "sign-up"),
  };
}

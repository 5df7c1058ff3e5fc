import { longestComment } from "../../app/authoring/review/comment-on-draft.server";
import { longestRetirement } from "../../app/catalog/retirement";
import { longestHelp } from "../../app/identity/accommodation";
import { codeOfStep, stepAt } from "../../app/identity/factor";
import { hashPassword } from "../../app/identity/hash-password.server";
import { longestHoldReason } from "../../app/identity/hold-data.server";
import { invitePerson } from "../../app/identity/invite-person.server";
import { type LinkFor, linkAddress } from "../../app/identity/link.server";
import { sealFactor } from "../../app/identity/seal-factor.server";
import { longestReport } from "../../app/learning/problem-report";
import { minutesField, seenField } from "../../app/observation/attendance-sheet";
import { createTrainingSession } from "../../app/observation/create-training-session.server";
import { recordObservation } from "../../app/observation/record-observation.server";
import { publishAgreement } from "../../app/placement/agreements/publish-agreement.server";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import type { ContestedKind } from "../../app/placement/contests/contest";
import { contestFact } from "../../app/placement/contests/contest-fact.server";
import { readOwnFacts } from "../../app/placement/contests/read-own-facts.server";
import { enterGuardian } from "../../app/placement/guardians/enter-guardian.server";
import { proposePlacement } from "../../app/placement/offers/propose-placement.server";
import { takeOfferStep } from "../../app/placement/offers/take-offer-step.server";
import { createOpening } from "../../app/placement/openings/create-opening.server";
import { recordAgeDate } from "../../app/placement/record-age-date.server";
import { keepUpload } from "../../app/placement/roster/use-upload.server";
import { publishRuleSet } from "../../app/placement/rules/publish-rule-set.server";
import { SYSTEM } from "../../app/record/context.server";
import { openSurvey } from "../../app/reporting/survey/open-survey.server";
import { setPasswordHash } from "../../db/queries/identity-accounts";
import { confirmFactor, insertFactor } from "../../db/queries/identity-factors";
import { insertLink } from "../../db/queries/identity-links";
import { registrationOf } from "../../db/queries/learning";
import { insertCoachTask } from "../../db/queries/learning-coach";
import { insertCode } from "../../db/queries/observation-sign-off";
import { asksOf } from "../../db/queries/survey";
import { PHRASE } from "../use-cases/identity-people";
import { learner } from "../use-cases/learner";
import { publishClearanceTypes } from "../use-cases/placement-world";
import { publishRel1 } from "../use-cases/rel-1";
import { items, publishSmallCourse } from "../use-cases/small-course";
import { DAY_MS, MONDAY, type World } from "../use-cases/world";
import type { Field } from "./bad-values";
import { TEST_SECRETS } from "./server";
import { enter, listOf, type Twins, type Visitor } from "./twins";

export type Values = Record<string, string | readonly string[]>;

/** One form of the app, as someone who may send it fills it in. */
export interface FormCase {
  /** Sets apart the forms of one address. */
  name?: string;
  /** Who sends it. */
  as: Visitor;
  /** The page that the form stands on, where that is not the address it posts to. */
  page?: (things: Prepared) => string;
  /** The password was right, and the code is still to be given. */
  half?: true;
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

/** What a page's own script sends, and is answered in JSON: tested where that script is. */
export const FOR_SCRIPTS: readonly string[] = ["/studio/:draft/edits"];

/** What the forms stand on that the twins do not have. */
export interface Prepared {
  tokens: Record<"reset" | "invitation" | "sign-up" | "survey" | "guardian", string>;
  /** Sessions of the program: past, open for check-in with a code and without, and to come. */
  sessionId: string;
  codedId: string;
  soonId: string;
  laterId: string;
  observationId: string;
  /** A clearance of Ana's; and contests of hers: one for her lead to answer, one to take back. */
  clearanceId: string;
  contestId: string;
  backId: string;
  openingId: string;
  /** Lists that were brought to be read, one of them to throw away. */
  listId: string;
  spareListId: string;
  draftId: string;
  /** A course that is being written. */
  studioId: string;
  /** An opening that asks for training, which may be waived. */
  trainedId: string;
  /** Proposals at different steps. */
  offers: Record<"withPerson" | "withSchool" | "toWithdraw", string>;
  /** An agreement that a host has not signed. */
  agreementId: string;
  taskId: string;
  rel1: string;
}

/** Stands for the first answer that the page offers. */
export const OFFERED = "(the first one offered)";

const ROOM_CODE = "402918";
/** The secret on everybody's phone here, and the code that it shows. */
const SECRET = Buffer.from("twenty bytes, shared");
const CODE = codeOfStep(SECRET, stepAt(MONDAY));
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
/** Fields that are kept as they are typed. */
function keptFields(...names: string[]): Record<string, Field> {
  return Object.fromEntries(names.map((name) => [name, { is: "kept" }]));
}

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
  "/sign-in/code": [
    {
      as: "school_host",
      half: true,
      fields: { "one-time-password": line(64) },
      good: { "one-time-password": CODE },
      wrong: [["a code that is not theirs", { "one-time-password": "000000" }]],
      adds: {},
    },
  ],
  "/account/factor": [
    {
      as: "author",
      fields: { do: carried },
      good: { do: "begin" },
      wrong: [
        ["what is no step", { do: "skip" }],
        ["codes before it is on", { do: "codes" }],
        ["turning off what is not on", { do: "remove" }],
      ],
      adds: { factor: 1 },
    },
    {
      name: "its first code",
      as: "reviewer",
      fields: { do: carried, "one-time-password": line(64) },
      good: { do: "confirm", "one-time-password": CODE },
      wrong: [["a code that is not theirs", { "one-time-password": "000000" }]],
      finds: "do",
      adds: { recovery_code: 10 },
      shows: true,
    },
  ],
  "/people/:id/factor": [
    {
      as: "operator",
      path: () => "/people/hana/factor",
      fields: { do: carried },
      good: { do: "ask" },
      wrong: [["agreeing to what nobody asked", { do: "agree", proposal: "nobodys" }]],
      adds: { proposal: 1, audit_event: 1 },
    },
  ],
  "/language": [
    {
      as: "coach",
      fields: { language: choice, back: { is: "line", max: 2000, optional: true } },
      good: { language: "en" },
      adds: {},
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
    {
      name: "what one says of a key",
      as: "operator",
      fields: { step: carried, beside: carried, kid: choice, reason: choice },
      good: { step: "report", kid: OFFERED, reason: "seen" },
      wrong: [["a key that is not there", { kid: "ed-1999-1" }]],
      adds: { key_report: 1 },
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
  "/people": [
    {
      as: "coach",
      fields: { name: line(100) },
      good: { name: "nobody of that name" },
      wrong: [["one letter", { name: "n" }]],
      adds: {},
      shows: true,
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
  // While what it contests still stands: the next form takes it back.
  "/contests/:id": [
    {
      name: "answered",
      as: "program_lead",
      path: ({ contestId }) => `/contests/${contestId}`,
      fields: { step: carried, finding: choice, said: text(2000) },
      good: { finding: "upheld", said: "Your coach showed me the sheet." },
      wrong: [["put right, while it still stands", { finding: "corrected" }]],
      adds: { contest_answer: 1, contest_answer_note: 1, outbox: 1 },
    },
    {
      name: "taken back",
      as: "corps_member",
      path: ({ backId }) => `/contests/${backId}`,
      fields: { step: carried },
      good: {},
      adds: { contest_answer: 1 },
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
    {
      name: "the day's letter",
      as: "coach",
      fields: { digest: carried },
      good: { digest: "off" },
      wrong: [["what is neither", { digest: "sometimes" }]],
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
  "/account/serving": [
    {
      as: "corps_member",
      fields: {
        languages: { is: "line", max: 500, optional: true },
        weekdays: { is: "choices", most: 7 },
        from: { is: "time" },
        to: { is: "time" },
        places: { is: "text", max: 810, optional: true },
        modality: { is: "choice", optional: true },
      },
      good: {
        languages: "Spanish, Navajo",
        weekdays: ["2", "4"],
        from: "08:00",
        to: "12:00",
        places: "Painted Mesa Unified District\nTuba City",
        modality: "both",
      },
      wrong: [
        ["a language that is none", { languages: "Spanish, Klingonish" }],
        ["more languages than a list takes", { languages: "es,nv,fr,de,it,pt,pl,ru,uk,vi,so" }],
        ["an end before the start", { to: "07:59" }],
        ["one place that never ends", { places: "x".repeat(81) }],
        ["eleven places", { places: "abcdefghijk".split("").join("\n") }],
      ],
      adds: { serving_choice: 7 },
    },
  ],
  "/account/erasure": [
    {
      as: "author",
      fields: { do: carried },
      good: { do: "ask" },
      wrong: [
        ["what is neither", { do: "hold" }],
        ["taking back what nobody asked", { do: "take-back" }],
      ],
      adds: { erasure_request: 1, audit_event: 1, outbox: 1 },
    },
  ],
  "/people/:id/erasure": [
    {
      name: "asking",
      as: "program_lead",
      path: () => "/people/ben/erasure",
      fields: { do: carried },
      good: { do: "ask" },
      wrong: [["taking back what nobody asked", { do: "take-back" }]],
      adds: { erasure_request: 1, audit_event: 1, outbox: 1 },
    },
    {
      name: "a legal hold",
      as: "operator",
      path: () => "/people/ben/erasure",
      fields: { do: carried, reason: line(longestHoldReason) },
      good: { do: "hold", reason: "Case 26-114" },
      wrong: [["lifting what is not there", { do: "lift" }]],
      finds: "do",
      adds: { legal_hold: 1, audit_event: 1 },
    },
  ],
  "/courses/:course/retirement": [
    {
      as: "author",
      path: () => "/courses/rel-1/retirement",
      fields: { act: carried, reason: text(longestRetirement) },
      good: { reason: "REL-2 teaches this now." },
      wrong: [["what is neither", { act: "sell" }]],
      adds: { course_retirement: 1, audit_event: 1 },
      finds: "act",
    },
  ],
  "/courses/:course/new-version": [
    {
      as: "corps_member",
      fields: { version: carried, choice: carried },
      good: { choice: "stay" },
      wrong: [
        ["what is neither", { choice: "back" }],
        ["a version that is not the newest", { version: "small@1" }],
        ["to go on while a check is under way", { choice: "go-on" }],
      ],
      adds: { version_stay: 1, statement: 1 },
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
  "/hours": [
    {
      as: "corps_member",
      fields: {
        key: carried,
        day,
        kind: choice,
        hours: { is: "number", min: 0, max: 24 },
        minutes: { is: "number", min: 0, max: 59 },
      },
      good: { day: "2026-10-29", hours: "3", minutes: "30" },
      wrong: [
        ["tomorrow", { day: "2026-11-03" }],
        ["two years ago", { day: "2024-11-02" }],
        ["no time", { hours: "0", minutes: "0" }],
        ["more than the day holds", { day: "2026-10-30", hours: "21" }],
      ],
      adds: { hours_entry: 1 },
    },
  ],
  "/people/:id/hours": [
    {
      as: "coach",
      fields: {
        key: carried,
        day,
        kind: choice,
        hours: { is: "number", min: 0, max: 24 },
        minutes: { is: "number", min: 0, max: 59 },
      },
      good: { day: "2026-10-28", hours: "1", minutes: "15" },
      wrong: [["tomorrow", { day: "2026-11-03" }]],
      adds: { hours_entry: 1 },
    },
  ],
  "/people/:id/term": [
    {
      as: "program_lead",
      fields: {
        hours: choice,
        starts: day,
        ends: day,
        college: { is: "choice", optional: true },
        workStudy: { is: "tick" },
      },
      good: { hours: "900", starts: "2026-09-01", ends: "2027-05-31" },
      wrong: [
        ["days the wrong way round", { ends: "2026-08-31" }],
        ["a program as college", { college: "mesa" }],
      ],
      adds: { service_term: 1, audit_event: 1 },
      twice: "each press sets the term anew; the last one holds",
    },
  ],
  "/reports/hours": [
    {
      as: "program_lead",
      fields: { entry: { is: "choices", most: 100 }, verdict: carried },
      good: { entry: OFFERED, verdict: "approved" },
      wrong: [["nobody's", { entry: "nobody" }]],
      adds: { hours_decision: 1, audit_event: 1 },
    },
  ],
  "/hours/:id": [
    {
      as: "coach",
      fields: {
        day,
        kind: choice,
        hours: { is: "number", min: 0, max: 24 },
        minutes: { is: "number", min: 0, max: 59 },
      },
      good: { day: "2026-10-30", hours: "3", minutes: "0" },
      wrong: [["tomorrow", { day: "2026-11-03" }]],
      adds: { hours_entry: 1 },
    },
  ],
  "/reports/equity": [
    {
      as: "program_lead",
      fields: { program: carried, school: choice, area: choice },
      good: { school: "cottonwood", area: "rural" },
      wrong: [
        ["a program of others", { program: "ridge" }],
        ["a school of others", { school: "mesa" }],
      ],
      adds: { school_area: 1, audit_event: 1 },
    },
  ],
  "/reports/survey": [
    {
      as: "program_lead",
      fields: { program: carried, closes: day },
      good: { closes: "2026-11-30" },
      wrong: [
        ["a program of others", { program: "ridge" }],
        ["today", { closes: "2026-11-02" }],
        ["a year ahead", { closes: "2027-11-02" }],
      ],
      adds: { survey: 1, survey_ask: 1, audit_event: 1 },
    },
  ],
  "/guardian": [
    {
      as: "nobody",
      fields: { email },
      good: { email: "may@home.example" },
      adds: { guardian_link: 1, outbox: 1 },
      twice: "each press sends a letter with a link of its own",
    },
  ],
  "/guardian/:token": [
    {
      as: "nobody",
      path: ({ tokens }) => `/guardian/${tokens.guardian}`,
      fields: { act: carried, text: carried, hash: carried, name: line(200) },
      finds: "act",
      good: { act: "sign", name: "May Begay" },
      wrong: [
        ["another name", { name: "rosa" }],
        ["words that nobody published", { hash: "x" }],
      ],
      adds: { agreement_signature: 1, agreement_name: 1, guardian_link: 1 },
    },
  ],
  "/people/:id/guardian": [
    {
      as: "program_lead",
      path: () => "/people/ben/guardian",
      fields: { key: carried, name: line(120), email },
      good: { name: "Lou Begay", email: "lou@home.example" },
      wrong: [
        ["the address of a lead", { email: "rosa@mesa.example" }],
        ["the name of the young person", { name: "ben" }],
      ],
      adds: { guardian: 1, guardian_contact: 1, guardian_link: 1, outbox: 1 },
    },
  ],
  "/survey/:token": [
    {
      as: "nobody",
      path: ({ tokens }) => `/survey/${tokens.survey}`,
      fields: {
        "enough-tutor": choice,
        times: choice,
        ready: choice,
        fits: choice,
        supervision: choice,
        language: choice,
        again: choice,
        stopped: { is: "text", max: 1000, optional: true },
      },
      good: {
        "enough-tutor": "enough",
        times: "yes",
        ready: "mostly",
        fits: "no",
        supervision: "fair",
        language: "not_needed",
        again: "perhaps",
      },
      adds: { survey_answer: 1 },
      twice: "each press is an answer; the last one holds",
    },
  ],
  "/reports/evidence": [
    {
      as: "program_lead",
      page: () => "/reports/evidence?from=2026-10-01&through=2026-10-31&asOf=2026-11-01",
      path: () => "/reports/evidence",
      fields: { program: carried, from: carried, through: carried, asOf: carried },
      good: {},
      wrong: [
        ["a program of others", { program: "ridge" }],
        ["a day that is not over", { asOf: "2026-11-02" }],
        ["days the wrong way round", { through: "2026-09-01" }],
      ],
      adds: { audit_event: 1 },
      twice: "each press takes the pack out once more, and is written down",
    },
  ],
  "/reports/letter": [
    {
      as: "program_lead",
      page: () => "/reports/letter?asOf=2026-11-01",
      path: () => "/reports/letter",
      fields: { program: carried, district: carried, asOf: carried },
      good: {},
      wrong: [
        ["a program of others", { program: "ridge" }],
        ["a day that is not over", { asOf: "2026-11-02" }],
        ["a district with nobody of ours", { district: "ridge" }],
      ],
      adds: { audit_event: 1 },
      twice: "each press takes the letter out once more, and is written down",
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
        weekdays: { is: "choices", most: 7 },
        from: { is: "time" },
        to: { is: "time" },
        students: { is: "number", min: 1, max: 200, optional: true },
        layers: { is: "choices", most: 50 },
        accompanied: { is: "tick" },
        beside: { is: "tick" },
      },
      good: {
        school: "cottonwood",
        title: "Math tutor",
        starts: "2026-11-09",
        ends: "2027-05-21",
        weekdays: ["1", "3"],
        from: "08:00",
        to: "11:30",
        students: "4",
        layers: ["AZ-IVP@1"],
      },
      wrong: [
        ["no day of the week", { weekdays: [] }],
        ["an end before the start of the day", { to: "07:59" }],
        ["a fifth student of a tutor", { students: "5" }],
        ["a program of others", { program: "ridge" }],
        ["a college as school", { school: "juniper" }],
        ["no rule at all", { layers: [] }],
        ["an end before the start", { ends: "2026-11-08" }],
        ["an end that is past", { starts: "2026-01-05", ends: "2026-05-22" }],
        ["a start long ago", { starts: "1926-11-09" }],
        ["an end far ahead", { ends: "2199-12-31" }],
      ],
      adds: { opening: 1, opening_schedule: 1, audit_event: 1 },
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
      adds: { offer: 1 },
    },
  ],
  "/offers/:id": [
    {
      name: "the person accepts",
      as: "corps_member",
      path: ({ offers }) => `/offers/${offers.withPerson}`,
      fields: { key: carried, step: carried },
      finds: "step",
      good: { step: "person-accepted" },
      wrong: [["the school's own step", { step: "school-accepted" }]],
      keepsAsked: ["idempotency_key"],
      adds: { offer_step: 1 },
    },
    {
      name: "the school accepts",
      as: "school_host",
      path: ({ offers }) => `/offers/${offers.withSchool}`,
      fields: { key: carried, step: carried },
      finds: "step",
      good: { step: "school-accepted" },
      wrong: [["the person's own step", { step: "person-declined" }]],
      adds: { offer_step: 1, placement: 1 },
    },
    {
      name: "the lead withdraws",
      as: "program_lead",
      path: ({ offers }) => `/offers/${offers.toWithdraw}`,
      fields: { key: carried, step: carried },
      finds: "step",
      good: { step: "withdrawn" },
      wrong: [["a step whose turn it is not", { step: "resumed" }]],
      adds: { offer_step: 1 },
    },
  ],
  "/openings/:id/people/:person/reminder": [
    {
      as: "program_lead",
      path: ({ trainedId }) => `/openings/${trainedId}/people/ben/reminder`,
      fields: { req: carried, back: carried },
      good: {},
      wrong: [["what nobody has a step about", { req: "no.such" }]],
      adds: { reminder: 1, last_reminder: 1, outbox: 1, audit_event: 1 },
    },
  ],
  "/openings/:id/people/:person/waiver": [
    {
      as: "program_lead",
      path: ({ trainedId }) => `/openings/${trainedId}/people/ben/waiver`,
      fields: {
        key: carried,
        req: choice,
        reason: text(1000),
        evidence: { is: "line", max: 200, optional: true },
        from: day,
        expiresOn: day,
      },
      good: { reason: "The road was closed.", evidence: "Folder 12" },
      wrong: [
        ["what the opening does not ask for", { req: "az.ivp" }],
        ["a first day in the past", { from: "2026-10-01" }],
        ["a first day after the opening", { from: "2027-05-22", expiresOn: "2027-05-23" }],
        ["an end before the start", { expiresOn: "2026-11-08" }],
        ["longer than the rule allows", { expiresOn: "2026-12-10" }],
      ],
      adds: { waiver: 1, waiver_reason: 1 },
    },
  ],
  "/agreements/:id": [
    {
      name: "sign",
      as: "school_host",
      path: ({ agreementId }) => `/agreements/${agreementId}`,
      fields: { act: carried, hash: carried, about: choice, name: line(200) },
      good: { act: "sign", name: "hana" },
      wrong: [
        ["another person's name", { name: "rosa" }],
        ["words that nobody published", { hash: "x" }],
      ],
      adds: { agreement_signature: 1, agreement_name: 1 },
    },
    {
      name: "end",
      as: "school_host",
      path: ({ agreementId }) => `/agreements/${agreementId}`,
      fields: { act: carried, about: choice },
      good: { act: "end" },
      // This one's, and that of the version before it, which was in force too.
      adds: { agreement_end: 2 },
    },
  ],
  "/agreements/new": [
    {
      as: "program_lead",
      fields: {
        key: carried,
        program: choice,
        doc: choice,
        title: line(120),
        words: text(8000),
        endsOn: { is: "day", optional: true },
      },
      good: { title: "Hosting, second year", words: "We go on.", endsOn: "2027-06-30" },
      wrong: [
        ["a program of others", { program: "ridge" }],
        ["what no rule asks for", { doc: "poem" }],
        ["a last day that is past", { endsOn: "2026-11-01" }],
      ],
      adds: { agreement_text: 1 },
    },
  ],
  "/waivers/:id": [
    {
      name: "approve",
      as: "adjudicator",
      fields: { act: carried },
      good: { act: "approve" },
      wrong: [
        ["what is no answer", { act: "shred" }],
        ["ending what nobody approved", { act: "end" }],
      ],
      adds: { waiver_answer: 1 },
    },
    {
      name: "end",
      as: "program_lead",
      fields: { act: carried },
      good: { act: "end" },
      wrong: [["answering what is answered", { act: "decline" }]],
      adds: { waiver_end: 1 },
    },
  ],
  "/placements/:id/ending": [
    {
      as: "program_lead",
      fields: { reason: line(200) },
      good: { reason: "The school closes its reading room." },
      adds: {},
    },
  ],
  "/people/:id/clearances/new": [
    {
      as: "adjudicator",
      fields: {
        key: carried,
        type: choice,
        decider: choice,
        state: choice,
        on: day,
        through: { is: "day", optional: true },
        custody: choice,
        under: choice,
      },
      good: { state: "cleared", on: "2026-10-20", through: "2032-10-19", under: "present" },
      wrong: [
        ["tomorrow", { on: "2026-11-03" }],
        ["a type nobody published", { type: "vibes" }],
        ["a body that does not decide it", { decider: "program" }],
        ["a district far away", { type: "district_check", decider: "district:elsewhere" }],
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
  "/vendors": [
    {
      as: "adjudicator",
      fields: { key: carried, name: line(80), program: choice },
      good: { name: "Careful Checks" },
      adds: { vendor: 1, audit_event: 1 },
    },
  ],
  "/people/:id/checks": [
    {
      as: "adjudicator",
      page: () => "/people/ana/clearances/new",
      fields: { key: carried, vendor: choice, type: choice, decider: choice },
      good: { type: "az_ivp_card", decider: "state" },
      wrong: [["a body that does not decide it", { decider: "program" }]],
      adds: { vendor_order: 1, clearance: 1 },
    },
  ],
  "/vendors/:id": [
    {
      as: "adjudicator",
      fields: { act: carried },
      good: { act: "end" },
      wrong: [["what cannot be done to it", { act: "shred" }]],
      adds: { vendor_end: 1, audit_event: 1 },
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
  "/people/:id/papers": [
    {
      as: "adjudicator",
      fields: { key: carried, what: choice, on: day, custody: choice },
      good: { what: "associate-degree", on: "2022-05-20" },
      wrong: [
        ["tomorrow", { on: "2026-11-03" }],
        ["a paper of 1900", { on: "1900-05-20" }],
        ["a paper that no rule asks for", { what: "horoscope" }],
      ],
      adds: { paper: 1 },
    },
  ],
  "/people/:id/papers/:paper": [
    {
      name: "correct",
      as: "adjudicator",
      fields: { change: carried, what: choice, on: day, custody: choice },
      good: { change: "correct", on: "2020-06-02" },
      wrong: [["tomorrow", { on: "2026-11-03" }]],
      adds: { paper: 1 },
    },
  ],
  "/people/:id/hold": [
    {
      as: "program_lead",
      fields: { change: carried, reason: line(200) },
      good: { reason: "We talk on Thursday." },
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
  "/credentials/credit": [
    {
      as: "reviewer",
      fields: {
        key: carried,
        college: choice,
        achievement: choice,
        course: line(120),
        credits: { is: "number", min: 1, max: 30 },
        unit: choice,
        policy: { is: "web address" },
        checked: day,
        ends: day,
      },
      good: {
        course: "EDU 120, Helping a Student Read",
        credits: "3",
        policy: "https://juniper.example/credit",
        checked: "2026-11-01",
        ends: "2027-06-30",
      },
      wrong: [
        ["a college for which they do not review", { college: "willow" }],
        ["a credential that is not there", { achievement: "badge-nowhere" }],
        ["a check to come", { checked: "2026-11-04" }],
        ["a check of long ago", { checked: "2025-10-01" }],
        ["a last day that is over", { ends: "2026-10-31" }],
        ["a last day far ahead", { ends: "2036-06-30" }],
        [
          "what the college says already",
          { achievement: "badge-juniper", course: "Course of juniper" },
        ],
      ],
      adds: { college_credit: 1, audit_event: 1 },
    },
  ],
  "/credentials/credit/:credit": [
    {
      as: "reviewer",
      fields: { reason: choice },
      good: { reason: "changed" },
      adds: { college_credit_end: 1, audit_event: 1 },
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
  "/record/contest": [
    {
      as: "corps_member",
      path: ({ clearanceId }) => `/record/contest?kind=clearance&fact=${clearanceId}`,
      fields: { kind: carried, fact: carried, said: text(2000) },
      good: { said: "The card came a week earlier." },
      wrong: [["what is nobody's", { fact: "nothing" }]],
      adds: { contest: 1, contest_note: 1 },
    },
  ],
  "/people/:id/corrections": [
    {
      as: "adjudicator",
      fields: { fact: choice, reason: choice },
      good: { fact: OFFERED, reason: OFFERED },
      adds: { fact_correction: 1 },
    },
  ],
  "/people/:id/same": [
    {
      name: "asked",
      as: "adjudicator",
      path: () => "/people/ana/same?with=ben",
      fields: { step: carried, into: choice },
      good: { into: "ben" },
      wrong: [
        ["someone of another program", { into: "rio" }],
        ["parting who was never merged", { step: "unmerge" }],
      ],
      adds: { proposal: 1, audit_event: 1 },
    },
    {
      name: "agreed",
      as: "operator",
      path: () => "/people/ana/same?with=ben",
      fields: { step: carried, proposal: carried },
      good: {},
      wrong: [["what nobody asked", { proposal: "nothing" }]],
      adds: { agreement: 1, person_merge: 1 },
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
  "/openings/:id/check": [
    {
      as: "program_lead",
      fields: { rows: { is: "file" }, upload: sentApart },
      good: { rows: "ana@mesa.example" },
      adds: {},
      shows: true,
    },
  ],
  "/cohorts": [
    {
      as: "program_lead",
      fields: {
        key: carried,
        program: carried,
        name: line(60),
        starts: { is: "day", optional: true },
        due: { is: "day", optional: true },
      },
      good: { name: "Spring of mesa", starts: "2027-01-04", due: "2027-02-01" },
      wrong: [
        ["a name that is there", { name: "FALL OF MESA" }],
        ["due before it starts", { due: "2026-12-31" }],
        ["a program of others", { program: "ridge" }],
      ],
      adds: { cohort: 1 },
    },
  ],
  "/cohorts/:id": [
    {
      as: "program_lead",
      fields: { key: carried, people: { is: "choices", most: 500 }, due: day, reason: line(200) },
      good: { people: "ana", due: "2026-12-15", reason: "The card takes longer." },
      wrong: [
        ["somebody else", { people: "rio" }],
        ["no later day", { due: "2026-12-01" }],
        ["a day that is past", { due: "2026-11-01" }],
      ],
      adds: { cohort_extension: 1 },
    },
  ],
  "/bulk": [
    {
      name: "pasted",
      as: "program_lead",
      fields: {
        key: carried,
        program: carried,
        action: choice,
        rows: { is: "file" },
        due: { is: "day", optional: true },
        reason: line(200),
      },
      good: { action: "extend", rows: "ana", due: "2026-12-20", reason: "The card takes longer." },
      wrong: [
        ["another program", { program: "ridge" }],
        ["no day to extend to", { due: "" }],
        ["more rows than a list has", { rows: "ana\n".repeat(501) }],
      ],
      adds: { bulk_run: 1, bulk_row: 1 },
      keepsAsked: ["rate_counter"],
    },
    {
      name: "ticked",
      as: "program_lead",
      fields: {
        key: carried,
        program: carried,
        action: choice,
        rows: sentApart,
        due: { is: "day", optional: true },
        reason: line(200),
      },
      good: { people: "ana", action: "remind", reason: "Before the term." },
      wrong: [["somebody else", { people: "rio" }]],
      adds: { bulk_run: 1, bulk_row: 1 },
      keepsAsked: ["rate_counter"],
    },
  ],
  "/enrolments": [
    {
      name: "look",
      as: "program_lead",
      fields: {
        key: carried,
        step: carried,
        program: carried,
        courses: { is: "choices", most: 40 },
        role: { is: "choice", optional: true },
        school: { is: "choice", optional: true },
        from: { is: "day", optional: true },
      },
      good: { courses: "small", from: "2027-01-01" },
      wrong: [
        ["another program", { program: "ridge" }],
        ["a school that is none", { school: "mesa" }],
      ],
      adds: {},
      shows: true,
    },
    {
      name: "keep",
      as: "program_lead",
      fields: {
        key: carried,
        step: carried,
        program: carried,
        courses: { is: "choices", most: 40 },
        role: { is: "choice", optional: true },
        school: { is: "choice", optional: true },
        from: { is: "day", optional: true },
      },
      good: { step: "keep", courses: "small", from: "2027-01-01" },
      wrong: [["another program", { program: "ridge" }]],
      adds: { enrolment_rule: 1 },
    },
  ],
  "/enrolments/:id": [
    {
      name: "end",
      as: "program_lead",
      fields: { act: carried },
      good: { act: "end" },
      wrong: [["what is neither", { act: "keep" }]],
      adds: {},
    },
  ],
  "/bulk/:id": [
    {
      as: "program_lead",
      fields: {},
      good: {},
      adds: { invitation: 1, account_token: 1 },
    },
  ],
  "/roster": [
    {
      as: "program_lead",
      fields: { program: carried, list: sentApart },
      good: {},
      adds: {},
      refused: true,
    },
  ],
  "/roster/:id": [
    {
      name: "choose",
      as: "program_lead",
      path: ({ listId }) => `/roster/${listId}`,
      fields: { what: carried, row: carried, person: carried, choice },
      good: { what: "choose", choice: "two" },
      wrong: [
        ["a row that is in no doubt", { row: "2" }],
        ["somebody else", { person: "ana" }],
      ],
      adds: { roster_choice: 1 },
      finds: "what",
    },
    {
      name: "import",
      as: "program_lead",
      path: ({ listId }) => `/roster/${listId}`,
      fields: { what: carried, invite: { is: "tick" } },
      good: { what: "import" },
      adds: { outbox: 1 },
      twice: "the people come in after the answer, once",
    },
    {
      name: "drop",
      as: "program_lead",
      path: ({ spareListId }) => `/roster/${spareListId}`,
      fields: { what: carried },
      good: { what: "drop" },
      adds: { roster_upload: -1 },
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
  "/people/:id/name": [
    {
      as: "program_lead",
      fields: { name: line(100) },
      good: { name: "Ana Morningstar" },
      adds: { name_change: 1 },
    },
  ],
  "/account/name": [
    {
      as: "corps_member",
      fields: { name: line(100) },
      good: { name: "Ana Begay" },
      adds: { name_change: 1 },
    },
  ],
  "/studio": [
    {
      as: "author",
      bare: true,
      fields: { version: carried },
      good: { version: "nobody" },
      adds: {},
      refused: true,
    },
  ],
  "/studio/fork": [
    {
      as: "author",
      fields: { version: choice, college: choice, code: line(12) },
      good: { code: "FRK-1" },
      wrong: [
        ["no code", { code: "fork" }],
        ["a code that is taken", { code: "REL-1" }],
      ],
      adds: { course: 1, course_draft: 1, draft_step: 1 },
    },
  ],
  "/studio/new": [
    {
      as: "author",
      fields: { college: carried, code: line(12), title: line(120), template: choice },
      good: { code: "NEW-1", title: "Words that help", template: "scenario" },
      wrong: [
        ["no code", { code: "new" }],
        ["a code of another college", { code: "OTH-1" }],
        ["a college of others", { college: "willow" }],
      ],
      adds: {
        course: 1,
        course_draft: 1,
        course_right: 1,
        draft_step: 1,
        audit_event: 1,
        audit_detail: 1,
        chain_entry: 2,
        draft_revision: 3,
      },
    },
  ],
  "/studio/:draft": [
    {
      as: "author",
      path: ({ studioId }) => `/studio/${studioId}`,
      bare: true,
      fields: { editKey: carried, seq: carried, path: carried, fix: carried },
      good: { editKey: "a-press-1", seq: "3", path: "items.yaml", fix: "1-1-none" },
      wrong: [["a file that there is not", { path: "lessons/none.mdx" }]],
      adds: {},
      refused: true,
    },
  ],
  "/studio/:draft/settings": [
    {
      as: "author",
      path: ({ studioId }) => `/studio/${studioId}/settings`,
      fields: {
        editKey: carried,
        seq: carried,
        title: line(120),
        summary: text(600),
        version: line(14),
        strand: choice,
        audience: { is: "choices", most: 5 },
        modality: choice,
        minutes: { is: "number", min: 1, max: 180 },
        readingGrade: { is: "number", min: 3, max: 12 },
        prerequisites: { is: "line", max: 200, optional: true },
        notNeeded: { is: "choices", most: 2 },
        nextReview: line(200),
      },
      good: { title: "Words that last" },
      wrong: [
        ["no version", { version: "one" }],
        ["no code", { prerequisites: "SAFE" }],
        ["no day", { nextReview: "every spring" }],
      ],
      adds: { draft_revision: 1 },
    },
  ],
  "/studio/:draft/task": [
    {
      as: "author",
      path: ({ studioId }) => `/studio/${studioId}/task`,
      fields: { editKey: carried, seq: carried },
      good: {},
      adds: { draft_revision: 2 },
    },
  ],
  "/studio/:draft/companion": [
    {
      as: "author",
      path: ({ studioId }) => `/studio/${studioId}/companion`,
      fields: {
        editKey: carried,
        seq: carried,
        before: { is: "text", max: 1200, optional: true },
        bring: { is: "text", max: 1200, optional: true },
        notes: { is: "text", max: 1200, optional: true },
      },
      good: { bring: "A ball\nChalk" },
      adds: { draft_revision: 1 },
    },
  ],
  "/studio/:draft/sources": [
    {
      as: "author",
      path: ({ studioId }) => `/studio/${studioId}/sources`,
      fields: {
        editKey: carried,
        seq: carried,
        who: line(400),
        work: line(400),
        where: { is: "line", max: 400, optional: true },
        url: { is: "web address", optional: true },
        basis: choice,
        study: { is: "choice", optional: true },
        checked: choice,
        note: text(400),
        figures: { is: "line", max: 200, optional: true },
      },
      good: {
        who: "Ruiz, 2024",
        work: "Asking before telling",
        basis: "research",
        checked: "V",
        note: "One small study of adults.",
      },
      wrong: [["no digits", { figures: "many" }]],
      adds: { draft_revision: 1 },
    },
  ],
  "/studio/:draft/import": [
    {
      as: "author",
      path: ({ studioId }) => `/studio/${studioId}/import`,
      fields: { editKey: carried, seq: carried, how: choice, step: carried, file: sentApart },
      good: {},
      adds: {},
      refused: true,
    },
  ],
  "/studio/:draft/people": [
    {
      name: "a person",
      as: "author",
      path: ({ studioId }) => `/studio/${studioId}/people`,
      fields: {
        editKey: carried,
        seq: carried,
        do: carried,
        name: line(200),
        is: choice,
        kind: choice,
        home: line(200),
        shows: { is: "text", max: 1000, optional: true },
        needs: { is: "line", max: 200, optional: true },
      },
      good: { do: "save", name: "Amina", home: "Lewiston, Maine", shows: "asks first" },
      finds: "do",
      adds: { draft_revision: 1 },
    },
    {
      name: "other names",
      as: "author",
      path: ({ studioId }) => `/studio/${studioId}/people`,
      fields: {
        editKey: carried,
        seq: carried,
        do: carried,
        others: { is: "text", max: 8000, optional: true },
      },
      good: { do: "others", others: "IEP" },
      finds: "do",
      adds: { draft_revision: 1 },
    },
  ],
  "/studio/:draft/objectives": [
    {
      as: "author",
      path: ({ studioId }) => `/studio/${studioId}/objectives`,
      fields: {
        editKey: carried,
        seq: carried,
        "text-OWN.1.1": { is: "line", max: 300, optional: true },
        added: { is: "line", max: 300, optional: true },
        remove: { is: "choice", optional: true },
      },
      good: { added: "Name one thing that helped" },
      adds: { draft_revision: 1 },
    },
  ],
  "/studio/:draft/lessons/new": [
    {
      as: "author",
      path: ({ studioId }) => `/studio/${studioId}/lessons/new`,
      fields: {
        editKey: carried,
        seq: carried,
        title: line(120),
        minutes: { is: "number", min: 1, max: 180 },
        objectives: { is: "choices", most: 12 },
      },
      good: { title: "The second lesson", objectives: OFFERED },
      adds: { draft_revision: 2 },
    },
  ],
  "/studio/:draft/lessons/:lesson/settings": [
    {
      as: "author",
      path: ({ studioId }) => `/studio/${studioId}/lessons/01-first-lesson/settings`,
      fields: {
        editKey: carried,
        seq: carried,
        title: line(120),
        minutes: { is: "number", min: 1, max: 180 },
        objectives: { is: "choices", most: 12 },
      },
      good: { title: "The first of two" },
      adds: { draft_revision: 2 },
    },
  ],
  "/studio/:draft/sharing": [
    {
      name: "a right",
      as: "author",
      path: ({ studioId }) => `/studio/${studioId}/sharing`,
      fields: { do: carried, email, role: choice },
      good: { email: "rev@mesa.example", role: "editor" },
      wrong: [
        ["somebody without a college", { email: "ana@mesa.example" }],
        ["a right that there is not", { do: "end nothing" }],
        ["a link that there is not", { do: "stop nothing" }],
      ],
      finds: "do",
      adds: { course_right: 1, audit_event: 1 },
    },
    {
      name: "what a reviewer signs",
      as: "author",
      path: ({ studioId }) => `/studio/${studioId}/sharing`,
      fields: { do: carried, kinds: { is: "choices", most: 4 } },
      good: { do: "sign rev", kinds: "legal" },
      wrong: [["somebody who reviews nothing here", { do: "sign ana" }]],
      finds: "do",
      adds: { course_signer: 1, audit_event: 1 },
    },
    {
      name: "the licence",
      as: "author",
      path: ({ studioId }) => `/studio/${studioId}/sharing`,
      fields: { do: carried, editKey: carried, licence: choice },
      good: { licence: "CC-BY-SA-4.0" },
      wrong: [["changes of what it was not made from", { do: "upstream" }]],
      finds: "do",
      adds: { draft_revision: 1 },
    },
    {
      name: "a guest",
      as: "author",
      path: ({ studioId }) => `/studio/${studioId}/sharing`,
      fields: {
        do: carried,
        key: carried,
        whom: line(100),
        days: { is: "number", min: 1, max: 60 },
        withKeys: { is: "tick" },
      },
      good: { whom: "Dr. Begay, who knows the law", days: "14" },
      finds: "do",
      shows: true,
      adds: { guest_link: 1, audit_event: 1 },
    },
  ],
  "/studio/:draft/history": [
    {
      as: "author",
      path: ({ studioId }) => `/studio/${studioId}/history`,
      bare: true,
      fields: { seq: carried, editKey: carried },
      good: { seq: "2", editKey: "bring-back-1" },
      wrong: [["a revision to come", { seq: "99999" }]],
      adds: {},
    },
  ],
  "/studio/:draft/release": [
    {
      as: "author",
      path: ({ studioId }) => `/studio/${studioId}/release`,
      bare: true,
      fields: {
        seq: carried,
        steps: carried,
        version: line(14),
        note: { is: "text", max: 2000, optional: true },
      },
      good: { seq: "3", steps: "1", version: "1.0.0" },
      wrong: [["no number", { version: "one" }]],
      adds: {},
      refused: true,
    },
  ],
  "/studio/:draft/items": [
    {
      as: "author",
      path: ({ studioId }) => `/studio/${studioId}/items`,
      fields: { editKey: carried, seq: carried, objective: choice, type: choice, pool: choice },
      good: { objective: "OWN.1.1", type: "multi", pool: "check" },
      wrong: [["an objective of another course", { objective: "OTH.1.1" }]],
      adds: { draft_revision: 1 },
    },
  ],
  "/studio/:draft/items/import": [
    {
      as: "author",
      bare: true,
      fields: { editKey: carried, seq: carried },
      good: { editKey: "an import", seq: "99999", items: "[]", do: "add" },
      wrong: [["items that are none", { items: "{" }]],
      adds: {},
      refused: true,
    },
  ],
  "/studio/:draft/items/:item": [
    {
      as: "author",
      fields: {
        editKey: carried,
        seq: carried,
        ...keptFields(
          ...["id", "objective", "level", "pool", "critical", "family", "stem", "sources"],
          ...["figure.src", "figure.alt", "answer", "options.count", "options.right", "do"],
          ...["0", "1", "2"].flatMap((row) =>
            ["at", "id", "text", "feedback"].map((name) => `options.${row}.${name}`),
          ),
        ),
      },
      good: { stem: "Ana looks up. What do you say?", do: "save" },
      adds: { draft_revision: 1 },
    },
  ],
  "/bank/:course/:item": [
    {
      as: "author",
      path: () => "/bank/rel-1/REL.1.1-Q02",
      fields: { editKey: carried, place: choice },
      good: {},
      wrong: [["a draft of others", { place: "nobody OWN.1.1" }]],
      adds: { draft_revision: 1 },
    },
  ],
  "/bank/:course/:item/regrade": [
    {
      as: "author",
      path: () => "/bank/rel-1/REL.1.1-Q02/regrade",
      bare: true,
      fields: { version: carried, reason: text(1000) },
      good: { version: "nobody", reason: "The key was wrong." },
      adds: {},
      refused: true,
    },
  ],
  "/studio/:draft/items/:item/source": [
    {
      as: "author",
      bare: true,
      fields: { editKey: carried, seq: carried },
      good: { editKey: "an edit of no pin", seq: "99999" },
      adds: {},
      refused: true,
    },
  ],
  "/studio/:draft/items/:item/graph": [
    {
      as: "author",
      bare: true,
      fields: { editKey: carried, seq: carried },
      good: { editKey: "an edit of no scenario", seq: "99999" },
      adds: {},
      refused: true,
    },
  ],
  "/studio/:draft/review": [
    {
      name: "a comment",
      as: "reviewer",
      fields: { do: carried, on: carried, key: carried, words: text(longestComment) },
      good: { words: "Say where this is." },
      wrong: [
        ["a revision to come", { on: "draft@99999" }],
        ["a file that there is not", { on: "lessons/none.mdx@1" }],
        ["a comment that there is not", { do: "resolved nothing" }],
        ["a step that is no form's", { do: "step released" }],
      ],
      finds: "do",
      adds: { review_comment: 1, review_comment_note: 1 },
    },
    {
      name: "a step that is not open",
      as: "reviewer",
      bare: true,
      fields: {
        do: carried,
        seq: carried,
        words: { is: "text", max: longestComment, optional: true },
      },
      good: { do: "step approved", seq: "3" },
      adds: {},
      refused: true,
    },
  ],
  "/studio/:draft/lessons/:lesson": [
    {
      as: "author",
      fields: {
        base: { is: "seen" },
        editKey: carried,
        act: { is: "ignored" },
        why: { is: "line", max: 200, optional: true },
        text: { is: "file" },
      },
      good: { act: "save", why: "Say it shorter", text: "---\ncourse: OWN-1\n---\n\nShort.\n" },
      adds: { draft_revision: 1 },
    },
    {
      name: "a preview",
      as: "author",
      fields: {
        base: { is: "seen" },
        editKey: carried,
        act: { is: "ignored" },
        why: { is: "line", max: 200, optional: true },
        text: { is: "file" },
      },
      good: { act: "preview", text: "---\ncourse: OWN-1\n---\n\nWords.\n" },
      adds: {},
      shows: true,
    },
  ],
  "/studio/:draft/lessons/:lesson/blocks": [
    {
      as: "author",
      path: ({ studioId }) => `/studio/${studioId}/lessons/01-first-lesson/blocks`,
      page: ({ studioId }) => `/studio/${studioId}/lessons/01-first-lesson/blocks?at=0&add=heading`,
      fields: {
        editKey: carried,
        seq: carried,
        work: { is: "ignored" },
        block: carried,
        type: carried,
        depth: { is: "ignored" },
        text: { is: "file" },
      },
      good: { work: "add", text: "Two gaps to watch for" },
      adds: { draft_revision: 1 },
    },
  ],
  "/studio/:draft/figures": [
    {
      as: "author",
      path: ({ studioId }) => `/studio/${studioId}/figures`,
      fields: {
        editKey: carried,
        seq: carried,
        work: { is: "ignored" },
        name: line(64),
        upload: sentApart,
        svg: { is: "file" },
      },
      good: {
        work: "add",
        name: "thin-line",
        svg: '<svg viewBox="0 0 9 9"><path d="M0 0h9"/></svg>',
      },
      wrong: [
        ["a name that is none", { name: "Thin line" }],
        ["a drawing that runs code", { svg: '<svg viewBox="0 0 9 9" onload="alert(1)"></svg>' }],
      ],
      adds: { draft_revision: 1 },
    },
  ],
  "/studio/:draft/media": [
    {
      as: "author",
      path: ({ studioId }) => `/studio/${studioId}/media`,
      fields: {
        editKey: carried,
        seq: carried,
        work: { is: "ignored" },
        title: line(120),
        language: choice,
        poster: { is: "ignored" },
        upload: sentApart,
      },
      good: { work: "add", title: "A hello at the door" },
      adds: {},
      refused: true,
    },
  ],
  "/studio/:draft/files/*": [
    {
      as: "author",
      fields: {
        base: { is: "seen" },
        editKey: carried,
        act: { is: "ignored" },
        why: { is: "line", max: 200, optional: true },
        text: { is: "file" },
      },
      good: { act: "save", text: "items: []\n# Nothing yet.\n" },
      adds: { draft_revision: 1 },
    },
  ],
  "/studio/:draft/held/:held": [
    {
      as: "author",
      fields: {
        base: { is: "seen" },
        editKey: carried,
        act: { is: "ignored" },
        text: { is: "ignored" },
      },
      good: { act: "mine" },
      adds: { draft_revision: 1, draft_held_end: 1 },
    },
  ],
  "/rules/new": [
    {
      as: "program_lead",
      fields: { owner: choice, title: line(120), name: line(40) },
      good: { owner: "mesa", title: "Before you start", name: "MESA-NEW" },
      wrong: [
        ["a program of others", { owner: "ridge" }],
        ["everyone, for a lead", { owner: "everyone" }],
        ["a name that is taken", { name: "P-HOLD" }],
        ["small letters", { name: "mesa" }],
      ],
      adds: { rule_draft: 1 },
    },
  ],
  "/rules/:id": [{ as: "program_lead", fields: {}, good: {}, adds: {} }],
  "/rules/drafts/:draft": [
    {
      name: "a part is added",
      as: "program_lead",
      fields: { step: carried, kind: choice },
      finds: "step",
      good: { kind: "no_hold" },
      wrong: [["a kind that is none", { kind: "prayer" }]],
      adds: {},
    },
    {
      name: "a part is moved",
      as: "program_lead",
      fields: { step: carried },
      finds: "step",
      good: { step: "up top.0" },
      wrong: [["no place", { step: "up 0" }]],
      adds: {},
    },
  ],
  "/rules/drafts/:draft/part": [
    {
      as: "program_lead",
      path: ({ draftId }) => `/rules/drafts/${draftId}/part?at=0`,
      fields: {
        what: { is: "line", max: 200, optional: true },
        horizon: choice,
        waived_by: { is: "line", max: 200, optional: true },
        waived_for: { is: "line", max: 200, optional: true },
        req: line(80),
      },
      good: { what: "conduct", req: "own.paper" },
      wrong: [["a period that is none", { waived_by: "program_lead", waived_for: "soon" }]],
      adds: {},
    },
    {
      name: "a group",
      as: "program_lead",
      fields: { group: choice, least: { is: "number", min: 1, max: 100 } },
      good: { group: "any", least: "1" },
      adds: {},
    },
  ],
  "/rules/drafts/:draft/words": [
    {
      as: "program_lead",
      fields: {
        title: line(120),
        layer: choice,
        source: text(1000),
        checked: day,
        example: { is: "tick" },
        text: text(40_000),
        table: { is: "text", max: 40_000, optional: true },
      },
      good: {
        title: "Before you start",
        source: "Handbook, page 5.",
        text: "all:\n  - req: own.paper\n    kind: attest\n    what: conduct\n    horizon: continuous",
      },
      wrong: [
        ["text that is no YAML", { text: "all: [" }],
        ["an alias", { text: "a: &x 1" }],
      ],
      adds: {},
    },
  ],
  "/rules/drafts/:draft/effect": [
    {
      as: "program_lead",
      fields: { how: carried },
      good: {},
      wrong: [
        ["a day that is past", { how: "from-day 2026-01-01" }],
        ["no day at all", { how: "from-day 2027-02-31" }],
      ],
      adds: { proposal: 1 },
      twice: "each press asks anew; the first that is agreed to is published",
    },
  ],
  "/rules/proposals/:proposal": [
    {
      as: "operator",
      fields: { seen: carried },
      good: {},
      wrong: [["a page that is out of date", { seen: "another answer" }]],
      adds: { rule_set: 1, rule_publication: 1, agreement: 1 },
    },
  ],
  "/openings/:id/needs": [
    {
      as: "program_lead",
      fields: {
        grades: { is: "choices", most: 14 },
        languages: { is: "line", max: 300, optional: true },
        modality: { is: "choice", optional: true },
        town: { is: "line", max: 80, optional: true },
        badges: { is: "choices", most: 200 },
        host: { is: "line", max: 120, optional: true },
      },
      good: {
        grades: ["K", "3"],
        languages: "Spanish; nv",
        modality: "in_person",
        town: "Tuba City",
        host: "Dolores Begay",
      },
      wrong: [
        ["a language that is none", { languages: "Klingonish" }],
        ["six languages", { languages: "es,nv,fr,de,it,pt" }],
        ["a badge that is none", { badges: ["no-such-badge"] }],
      ],
      adds: { opening_need: 1, opening_contact: 1, audit_event: 1 },
    },
  ],
  "/openings/:id/rules": [
    {
      as: "program_lead",
      path: ({ openingId }) => `/openings/${openingId}/rules?rules=P-OBSERVED@1`,
      fields: { rules: carried, how: carried, seen: carried },
      good: {},
      wrong: [
        ["a rule of others", { rules: "RIDGE-OWN@1" }],
        ["a rule that it has", { rules: "P-HOLD@1" }],
        ["a page that is out of date", { seen: "another answer" }],
      ],
      adds: { opening_change: 1 },
    },
  ],
  "/record/conflicts": [
    {
      as: "corps_member",
      fields: { key: carried, school: choice, kind: choice, said: text(500) },
      good: { said: "My mother teaches there." },
      wrong: [["what is no school", { school: "mesa" }]],
      adds: { school_conflict: 1, school_conflict_note: 1 },
    },
  ],
  "/people/:id/conflicts/:conflict": [
    { as: "program_lead", fields: {}, good: {}, adds: { school_conflict_end: 1 } },
  ],
  "/people/:id/conflicts": [
    {
      as: "program_lead",
      path: () => "/people/ben/conflicts",
      fields: { key: carried, school: choice, kind: choice, said: text(500) },
      good: { kind: "other", said: "Sits on its board." },
      wrong: [["what is no school", { school: "juniper" }]],
      adds: { school_conflict: 1, school_conflict_note: 1 },
    },
  ],
  "/schools/:id/conflicts": [
    {
      as: "school_host",
      fields: { key: carried, person: choice, kind: choice, said: text(500) },
      good: { person: "ana", said: "Her cousin is in grade 4." },
      wrong: [["somebody who is not coming", { person: "rio" }]],
      twice: "one that is known already answers the same",
      adds: {},
    },
  ],
  "/schools/:id/waivers/:waiver": [
    {
      name: "answer",
      as: "adjudicator",
      fields: { answer: carried },
      good: { answer: "approved" },
      wrong: [["what is no answer", { answer: "perhaps" }]],
      adds: { school_waiver_answer: 1 },
    },
    {
      name: "end",
      as: "program_lead",
      fields: { answer: carried, reason: text(500) },
      good: { answer: "ended", reason: "The cards are handed out." },
      wrong: [["answering what is answered", { answer: "declined" }]],
      adds: { school_waiver_end: 1, school_waiver_end_reason: 1 },
    },
  ],
  "/schools/:id/waivers": [
    {
      as: "program_lead",
      fields: {
        key: carried,
        program: choice,
        req: choice,
        reason: text(500),
        from: day,
        expiresOn: day,
      },
      good: { reason: "The aide starts on Monday.", expiresOn: "2026-11-27" },
      wrong: [
        ["a program of others", { program: "ridge" }],
        ["what is never waived", { req: "host.supervisor" }],
        ["a first day in the past", { from: "2026-10-01" }],
        ["longer than the rule allows", { expiresOn: "2026-12-20" }],
      ],
      adds: { school_waiver: 1, school_waiver_reason: 1 },
    },
  ],
  "/schools/:id": [
    {
      as: "school_host",
      fields: {
        key: carried,
        what: choice,
        host: { is: "choice", optional: true },
        said: { is: "text", max: 500, optional: true },
        view: { is: "choices", most: 2 },
        through: { is: "day", optional: true },
      },
      good: { what: "named-supervisor", host: "hana", said: "Every school day" },
      wrong: [
        ["a supervisor who is not of the school", { host: "rosa" }],
        ["a space that nobody sees into", { what: "space-in-view", view: ["interruptible"] }],
        ["a last day that is past", { through: "2026-11-01" }],
        ["a last day far ahead", { through: "2199-12-31" }],
      ],
      adds: { school_item: 1 },
    },
  ],
  "/schools/:id/items/:item": [
    { as: "school_host", fields: {}, good: {}, adds: { school_item: 1 } },
  ],
};

/** Makes what the forms stand on. */
export async function prepareForms({ world, own }: Twins): Promise<Prepared> {
  const { app, run } = world;
  const facts = await readOwnFacts(app.db, "ana", MONDAY);
  const contested = async (wanted: ContestedKind) => {
    const factId = facts.find(({ kind }) => kind === wanted)?.id ?? "";
    const made = await run("ana", (context) =>
      contestFact(context, { kind: wanted, factId, said: "This is not as it was." }),
    );
    if (!made.ok) throw new Error(`${wanted}: ${made.reason}`);
    return made.value.id;
  };
  const hash = await hashPassword(PHRASE);
  await run(SYSTEM, async ({ tx }) => {
    for (const person of ["luis", "rosa"]) await setPasswordHash(tx, person, hash);
  });
  await run(SYSTEM, async ({ tx, now, newId }) => {
    for (const personId of ["hana", "rev"]) {
      const owner = { id: newId(), personId, kind: "totp" } as const;
      await insertFactor(tx, { ...owner, ...sealFactor(SECRET, owner, app.env), madeAt: now });
      if (personId === "hana") await confirmFactor(tx, owner.id, now);
    }
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
  const opening = await openPlaces(world, { from: "08:00", to: "11:30" });
  const trained = await run("rosa", (context) =>
    createOpening(context, {
      programId: "mesa",
      schoolId: "cottonwood",
      title: "Reading tutor, afternoons",
      role: "tutor",
      layers: ["P-INPERSON@1"],
      startsOn: "2026-11-09",
      endsOn: "2027-05-21",
      slots: 2,
      accompanied: false,
      besideOthers: false,
    }),
  );
  await run(SYSTEM, publishClearanceTypes);
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
  await publishSmallCourse(app.db, {
    ...{ courseId: "small", people: [], bank: items("S.1", "check", 14), edition: 2 },
    texts: { "S.1": "Do it in another way." },
  });
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
  const list = () =>
    run("rosa", (context) => keepUpload(context, { programId: "mesa", sheet: listOf("ben") }));
  const [kept, spare] = [await list(), await list()];
  if (!kept.ok || !spare.ok) throw new Error("the lists are not kept");
  const agreement = await run("rosa", (context) =>
    publishAgreement(context, {
      programId: "mesa",
      doc: "host",
      title: "Hosting, first year",
      words: "We begin.",
      endsOn: null,
    }),
  );
  if (!agreement.ok) throw new Error(agreement.reason);
  if (!observation.ok || !trained.ok) throw new Error("the forms have no ground");
  return {
    tokens: await makeLinks(world, hash),
    sessionId: await sessionOn("Before the term", "2026-10-29", "09:00"),
    soonId: await sessionOn("Soon", "2026-11-02", "10:20"),
    laterId: await sessionOn("Later", "2026-11-04", "09:00"),
    codedId,
    observationId: observation.value.id,
    clearanceId: facts.find(({ kind }) => kind === "clearance")?.id ?? "",
    contestId: await contested("observation"),
    backId: await contested("decision"),
    openingId: opening,
    draftId: own.draft,
    studioId: own.studio,
    offers: await makeOffers(world),
    trainedId: trained.value.id,
    agreementId: agreement.value.textId,
    taskId: "task",
    listId: kept.value.id,
    spareListId: spare.value.id,
    rel1: "/courses/rel-1/lessons/01-what-students-need",
  };
}

/** Opens two places at some hours of every school day. */
async function openPlaces(
  { run }: World,
  times: { from: string; to: string },
  besideOthers = false,
): Promise<string> {
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
      besideOthers,
      schedule: { weekdays: [1, 2, 3, 4, 5], ...times, students: 3 },
    }),
  );
  if (!opening.ok) throw new Error(opening.reason);
  return opening.value.id;
}

/** Proposals that wait on the person, on the school, and on the person again. */
async function makeOffers(world: World): Promise<Prepared["offers"]> {
  const propose = async (openingId: string, personId: string) => {
    const proposed = await world.run("rosa", (context) =>
      proposePlacement(context, { openingId, personId, key: openingId }),
    );
    if (!proposed.ok) throw new Error(proposed.reason);
    return proposed.value.offerId;
  };
  const afternoons = await openPlaces(world, { from: "12:30", to: "15:00" }, true);
  const evenings = await openPlaces(world, { from: "16:00", to: "17:00" }, true);
  const withSchool = await propose(afternoons, "ben");
  await world.run("ben", (context) =>
    takeOfferStep(context, { offerId: withSchool, step: "person-accepted" }),
  );
  return {
    withPerson: await propose(afternoons, "ana"),
    withSchool,
    toWithdraw: await propose(evenings, "ana"),
  };
}

/** Ben is under 18 and has a guardian, who has something to sign. Returns the link that she was sent. */
async function guardianOf({ app, run }: World, address: string): Promise<string> {
  await run("ada", (context) => recordAgeDate(context, { personId: "ben", on: "2028-05-01" }));
  await run(SYSTEM, (context) =>
    publishRuleSet(context, {
      id: "P-YOUTH@1",
      title: "Under 18",
      layer: "program",
      source: "Member handbook",
      checkedOn: "2026-10-01",
      example: true,
      rule: {
        req: "youth",
        kind: "agreement",
        doc: "youth",
        parties: ["guardian", "program"],
        horizon: "continuous",
      },
    }),
  );
  const text = { programId: "mesa", doc: "youth", title: "Serving under 18", endsOn: null };
  await run("rosa", (context) => publishAgreement(context, { ...text, words: "We look after." }));
  const entered = await run("rosa", (context) =>
    enterGuardian(context, { personId: "ben", name: "May Begay", email: address }),
  );
  if (!entered.ok) throw new Error(entered.reason);
  const { guardianId } = entered.value;
  const link = await app.db
    .selectFrom("guardian_link")
    .select("id")
    .where("guardian_id", "=", guardianId)
    .executeTakeFirstOrThrow();
  return link.id;
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
  // The other program asks its school, so that ours still can.
  const surveyed = await run("omar", (context) =>
    openSurvey(context, { programId: "ridge", closesOn: "2026-11-30" }),
  );
  if (!surveyed.ok) throw new Error(`no school was asked: ${surveyed.reason}`);
  const [ask] = await asksOf(app.db, "ridge");
  const tokenOf = (purpose: LinkFor, id: string) => {
    const address = linkAddress({ origin, secret: TEST_SECRETS.MUSTER_SECRET }, purpose, id);
    return address.split("/").at(-1) ?? "";
  };
  return {
    reset: tokenOf("reset-password", "reset"),
    invitation: tokenOf("invitation", invited.value.linkId),
    "sign-up": tokenOf("sign-up", "sign-up"),
    survey: tokenOf("survey", ask?.id ?? ""),
    guardian: tokenOf("guardian", await guardianOf({ app, run } as World, "may@home.example")),
  };
}

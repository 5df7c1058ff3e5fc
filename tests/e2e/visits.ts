import { CAST, type CastName, PASSWORD } from "../cast";
import { answerRight, leaveBy } from "./answer";
import {
  along,
  badgeOf,
  below,
  byLetter,
  grown,
  type Reach,
  sent,
  sessionsOf,
  signedOut,
  verified,
} from "./reach";

/** One page, as one person comes to see it. */
export interface Visit {
  /** The address as the routes write it, `/people/:id`: every page route stands somewhere here. */
  route: string;
  /** Where the page differs from the same route's others. */
  when?: string;
  /** How it is reached; by its own address when that has no part to fill in. */
  by?: Reach | string;
  /** What it answers; 200 unless told. */
  status?: number;
}

/** What one person visits, in this order; null is someone who is not signed in. */
export interface Sitting {
  who: CastName | null;
  visits: readonly Visit[];
}

const COURSE = "/courses/rel-1";
const BANK_ITEM = "/bank/rel-1/REL.1.1-Q01";
const LESSON = `${COURSE}/lessons/02-first-five-minutes`;
const at =
  (path: string): Reach =>
  (page) =>
    page.goto(path);
const open = (...routes: string[]): Visit[] => routes.map((route) => ({ route }));

const observation = /^\/observations\/[^/]+$/;
const person = /^\/people\/(?!invite)[^/]+$/;
const opening = /^\/openings\/(?!new)[^/]+$/;
const rule = /^\/rules\/[A-Z][^/.]+@\d+$/;
/** A text against what the course has is kept aside, and its page opened. */
const heldText: Reach = async (page) => {
  await along("/studio", oneDraft)(page);
  const { origin, pathname } = new URL(page.url());
  const form = {
    path: "course.yaml",
    base: "",
    text: "title: Ours\n",
    editKey: "kept-aside-by-a-visit",
  };
  const answer = await page.request.post(`${pathname}/edits`, { form, headers: { origin } });
  const { file } = await answer.json();
  await page.goto(`${pathname}/held/${file.heldId}`);
};
const oneLesson = /^\/studio\/[^/]+\/lessons\/[^/]+$/;
const oneDraft = /^\/studio\/(?!new$|fork$)[^/]+$/;
const oneItem = along("/studio", oneDraft, /\/items$/, /\/items\/[^/]+-Q01$/);
const ruleDraft = /^\/rules\/drafts\/[^/]+$/;
const ruleProposal = /^\/rules\/proposals\/[^/]+$/;
const candidate = /^\/openings\/[^/]+\/people\/[^/]+$/;
const onePaper = along("/people", /^Amara/, /\/papers$/, /\/papers\/[^/]+$/);
const list = /^\/roster\/[^/.]+$/;
const cohort = /^\/cohorts\/[^/]+$/;
const agreement = /^\/agreements\/(?!new)[^/]+$/;
const oneWaiver = /^\/waivers\/[^/]+$/;
const waiverForm = along("/openings", opening, /^Theo/, /\/waiver\?req=/);
const offer = /^\/offers\/[^/]+$/;
const comingConflict = along("/schools", /^\/schools\/[^/]+$/, /\/conflicts$/);
const conflicts = along("/openings", opening, /^Theo/, /\/conflicts$/);
const oneConflict = along("/openings", opening, /^Theo/, /\/conflicts$/, /\/conflicts\/[^/]+$/);
const guardianOfLena = below(along("/people", /^Lena/), "/guardian");
const wordsOfLena = along("/people", /^Lena/, /\/words$/);
const oneSchool = /^\/schools\/[^/]+$/;
const schoolWaivers = along("/schools", /^Painted Mesa/, /^\/schools\/[^/]+\/waivers$/);
const oneSchoolWaiver = along(
  "/schools",
  /^Painted Mesa/,
  /^\/schools\/[^/]+\/waivers$/,
  /^\/schools\/[^/]+\/waivers\/[^/]+$/,
);
const organization = /^\/organizations\/(?!new)[^/]+$/;
const session = /^\/sessions\/(?!new)[^/]+$/;
const contest = /^\/contests\/[^/]+$/;
const same = /^\/people\/[^/]+\/same\?with=/;
const oneCredit = /^\/credentials\/credit\/[^/]+$/;
const vendor = /^\/vendors\/[^/]+$/;
const newClearance = /^\/people\/[^/]+\/clearances\/new$/;
const newObservation = /^\/people\/[^/]+\/observations\/new$/;
/** The same, of one course among several. */
const ofOneCourse = /\/observations\/new\?course=rel-1$/;
const entry = along("/", newClearance);
const manyChecked = sent(at("/verify/bulk"), /^Check the rows/, {
  rows: "theo@home.example\nnobody@home.example\nhttps://elsewhere.example/badge",
});
const tries = along("/people", /^Noor/, /\/tries$/);
const correction = along("/people", /^Ines/, observation, /\/correction$/);

/** A form that came back: sent with nothing typed but `typed`. */
const refused = (
  route: string,
  button: RegExp,
  by: Reach = at(route),
  typed: Record<string, string> = {},
): Visit => ({ route, when: "refused", by: sent(by, button, typed), status: 422 });

/** The first question of a check, begun or gone on with. */
const CHECK: Reach = async (page) => {
  await page.goto(`${COURSE}/check`);
  const start = page.getByRole("button", { name: "Start the check" });
  if (await start.isVisible()) await leaveBy(start);
};
/** Daily practice on a day on which something is due. */
const QUESTION_DUE: Reach = async (page) => {
  await page.goto("/practice");
  await page.getByRole("button", { name: "Check my answer" }).waitFor();
};
const ANSWERED_DUE: Reach = async (page) => {
  await QUESTION_DUE(page);
  await answerRight(page);
  await leaveBy(page.getByRole("button", { name: "Check my answer" }));
};
const report = along(LESSON, new RegExp(`^${COURSE}/report\\?`));
const forgotten = sent(at("/forgot"), /./, { email: "theo@home.example" });
const joined = sent(at("/join"), /./, {
  name: "Ada Yellowhorse",
  email: "ada@home.example",
  password: "a lantern on the mesa",
});
const asked = sent(signedOut(at("/people/invite")), /./, { email: "someone@home.example" });
const half = sent(at("/sign-in"), /^Sign in$/, { email: CAST.lead.email, password: PASSWORD });
const held = sent(asked, /./, { "proof-email": "nobody@home.example", "proof-password": "x" });

/** Every page of every role, and what forms answer. */
export const SITTINGS: readonly Sitting[] = [
  {
    who: null,
    visits: [
      { route: "/sign-in/code", by: half },
      ...open(
        "/",
        "/sign-in",
        "/join",
        "/forgot",
        "/policy/mastery",
        "/outbox",
        "/proof",
        "/language",
      ),
      { route: "/*", by: "/no-such-page", status: 404 },
      refused("/sign-in", /^Sign in$/),
      refused("/join", /./, at("/join"), { name: "Ada", password: "short" }),
      refused("/forgot", /./),
      { route: "/join", when: "sent", by: joined },
      { route: "/forgot", when: "sent", by: forgotten },
    ],
  },
  {
    who: null,
    visits: [
      { route: "/invitation/:token", by: along("/outbox", /^\/invitation\//) },
      refused("/invitation/:token", /./, along("/outbox", /^\/invitation\//)),
      { route: "/invitation/:token", when: "dead", by: "/invitation/no-such-link" },
      { route: "/reset/:token", by: byLetter(forgotten, /^\/reset\//) },
      refused("/reset/:token", /./, along("/outbox", /^\/reset\//)),
      { route: "/reset/:token", when: "dead", by: "/reset/no-such-link" },
      { route: "/verify-email/:token", by: byLetter(joined, /^\/verify-email\//) },
      { route: "/guardian" },
      refused("/guardian", /./),
      { route: "/guardian/:token", by: along("/outbox", /^\/guardian\//) },
      refused("/guardian/:token", /^Sign with/, along("/outbox", /^\/guardian\//)),
      { route: "/guardian/:token", when: "dead", by: "/guardian/no-such-link" },
      { route: "/survey/:token", by: along("/outbox", /^\/survey\//) },
      refused("/survey/:token", /^Send/, along("/outbox", /^\/survey\//)),
      { route: "/survey/:token", when: "dead", by: "/survey/no-such-link" },
      { route: "/verify-email/:token", when: "dead", by: "/verify-email/no-such-link" },
    ],
  },
  {
    who: null,
    visits: [
      { route: "/verify" },
      refused("/verify", /^Check/),
      { route: "/verify", when: "valid", by: verified("amara") },
      { route: "/verify", when: "revoked", by: verified("ines") },
      {
        route: "/verify",
        when: "tampered",
        by: verified("amara", (badge) => badge.replace("Start With Trust", "Start With Thrust")),
      },
      { route: "/verify/offline" },
      { route: "/credentials/:id", by: badgeOf("amara", "") },
      { route: "/achievements/:id", by: "/achievements/rel-1" },
      { route: "/achievements/:id/:version", by: "/achievements/rel-1/1" },
    ],
  },
  {
    who: "theo",
    visits: [
      ...open("/", "/courses", "/practice", "/placed", "/credentials", "/sessions"),
      { route: "/courses/:course", by: COURSE },
      { route: "/courses/:course/print", by: `${COURSE}/print` },
      { route: "/courses/:course/print", when: "cards alone", by: `${COURSE}/print?part=cards` },
      { route: "/courses/:course/check", by: `${COURSE}/check` },
      { route: "/courses/:course/lessons/:slug", by: LESSON },
      {
        route: "/courses/:course/lessons/:slug",
        when: "chosen",
        by: async (page) => {
          await page.goto(LESSON);
          const scenario = page.getByRole("region", { name: "Scenario" }).first();
          await scenario.getByRole("radio").first().check();
          await scenario.getByRole("button", { name: "See what happens" }).click();
          await scenario.getByText("Your choice").waitFor();
        },
      },
      { route: "/courses/:course/practice", by: `${COURSE}/practice` },
      refused("/courses/:course/practice", /^Check my answer/, at(`${COURSE}/practice`)),
      {
        route: "/courses/:course/practice",
        when: "answered",
        by: async (page) => {
          await page.goto(`${COURSE}/practice`);
          await answerRight(page);
          await leaveBy(page.getByRole("button", { name: "Check my answer" }));
        },
      },
      { route: "/sessions/:id", by: along("/sessions", session) },
      { route: "/sessions/:id/seat", by: below(along("/sessions", session), "/seat") },
      { route: "/sessions/:id/check-in", by: below(along("/sessions", session), "/check-in") },
    ],
  },
  {
    who: "theo",
    visits: [
      ...open(
        "/account",
        "/account/sessions",
        "/account/password",
        "/account/email",
        "/account/name",
        "/sign-out",
      ),
      ...open("/account/reading", "/account/serving", "/account/erasure", "/account/factor"),
      ...open("/practice"),
      { route: "/achievements/:id", when: "on the way", by: "/achievements/rel-1" },
      { route: "/credentials/ladder", when: "at its foot" },
      { route: "/attestations/:id", by: "/attestations/conduct" },
      refused("/attestations/:id", /^Sign with/, at("/attestations/conduct")),
      { route: "/courses/:course/report", by: report },
      refused("/courses/:course/report", /./, report),
      { route: "/courses/:course/new-version", by: `${COURSE}/new-version` },
      { route: "/courses/:course/objectives/:objective", by: `${COURSE}/objectives/REL.1.1` },
      refused("/account/password", /./),
      refused("/account/email", /./),
      refused("/account/name", /^Save/, at("/account/name"), { name: " " }),
      { route: "/courses/:course/check", when: "asking", by: CHECK },
      refused("/courses/:course/check", /^Save and go on/, CHECK),
    ],
  },
  {
    who: "amara",
    visits: [
      ...open("/", "/placed", "/sessions", "/credentials", "/credentials/ladder"),
      { route: "/offers/:id", when: "to answer", by: along("/placed", offer) },
      { route: "/observations/:id", by: along("/sessions", observation) },
      { route: "/credentials/:id", by: along("/credentials", /^\/credentials\/[^/.]+$/) },
      {
        route: "/credentials/:id/certificate",
        by: along("/credentials", /^\/credentials\/[^/.]+$/, /\/certificate$/),
      },
      {
        route: "/credentials/:id/evidence",
        by: along("/credentials", /^\/credentials\/[^/.]+$/, /\/evidence$/),
      },
      {
        route: "/credentials/:id/pass",
        by: along("/credentials", /^\/credentials\/[^/.]+$/, /\/pass$/),
      },
      {
        route: "/credentials/:id/visibility",
        by: along("/credentials", /^\/credentials\/[^/]+\/visibility$/),
      },
      { route: "/courses/:course", when: "kept", by: COURSE },
      { route: "/courses/:course/check", when: "kept", by: `${COURSE}/check` },
      { route: "/practice", when: "due", by: QUESTION_DUE },
      { route: "/practice", when: "answered", by: ANSWERED_DUE },
    ],
  },
  {
    who: "kofi",
    visits: [
      { route: "/" },
      { route: "/courses/:course", when: "to be confirmed", by: COURSE },
      { route: "/courses/:course/check", when: "to be confirmed", by: `${COURSE}/check` },
      { route: "/courses/:course/check/result", by: `${COURSE}/check/result` },
    ],
  },
  {
    who: "ines",
    visits: [
      ...open("/", "/placed"),
      { route: "/credentials/:id", by: along("/credentials", /^\/credentials\/[^/.]+$/) },
    ],
  },
  {
    who: "noor",
    visits: [
      { route: "/" },
      { route: "/courses/:course", by: COURSE },
      { route: "/courses/:course/check", by: `${COURSE}/check` },
      { route: "/courses/:course/check/result", by: `${COURSE}/check/result` },
      { route: "/policy/mastery", when: "with own numbers" },
    ],
  },
  {
    who: "marcus",
    visits: [
      ...open("/", "/placed", "/hours", "/account/reads"),
      {
        route: "/courses/:course/new-version",
        when: "offered",
        by: "/courses/tut-2/new-version",
      },
      { route: "/hours/:id", by: along("/hours", /^\/hours\/[^/]+$/) },
      refused("/hours", /^Enter this/),
    ],
  },
  {
    who: "amara",
    visits: [
      { route: "/record" },
      { route: "/record/conflicts" },
      refused("/record/conflicts", /^Write it down/),
      { route: "/record/contest", by: along("/record", /^\/record\/contest/) },
      refused("/record/contest", /^Ask someone/, along("/record", /^\/record\/contest/)),
      { route: "/contests/:id", by: along("/record", contest) },
    ],
  },
  {
    who: "lead",
    visits: [
      { route: "/contests" },
      { route: "/contests/:id", when: "to answer", by: along("/contests", contest) },
      refused("/contests/:id", /^Send the answer/, along("/contests", contest)),
    ],
  },
  {
    who: "lena",
    visits: [...open("/", "/placed")],
  },
  {
    who: "lead",
    visits: [
      ...open("/", "/monday", "/expiring", "/people", "/people/invite", "/sessions"),
      ...open("/sessions/new"),
      ...open("/enrolments"),
      refused("/enrolments", /^See whom/),
      { route: "/enrolments/:id", by: along("/enrolments", /^\/enrolments\/[^/]+$/) },
      ...open("/bulk"),
      refused("/bulk", /^See what/),
      {
        route: "/bulk/:id",
        when: "rehearsed",
        by: sent(at("/bulk"), /^See what/, {
          rows: "Theo Lindqvist\nNoor Haddad\nNobody Atall",
          reason: "Before the term starts.",
        }),
      },
      { route: "/bulk/:id", when: "done", by: along("/bulk", /^\/bulk\/[^/.]+$/) },
      {
        route: "/expiring",
        when: "picked",
        by: "/expiring?within=30&owner=person&action=apply",
      },
      {
        route: "/openings/:id/people/:person/reminder",
        by: below(along("/openings", opening, candidate), "/reminder"),
      },
      ...["at-risk", "starting", "ending", "waiting"].map((list) => ({
        route: "/monday/:list",
        when: list,
        by: `/monday/${list}`,
      })),
      refused("/people", /^Find/),
      {
        route: "/people",
        when: "found",
        by: sent(at("/people"), /^Find/, { name: "home.example" }),
      },
      refused("/people/invite", /./),
      refused("/sessions/new", /./, at("/sessions/new"), { day: "", minutes: "0" }),
      { route: "/people/:id", by: along("/people", person) },
      { route: "/sessions/:id", by: along("/sessions", session) },
      { route: "/sessions/:id", when: "past", by: along("/sessions", /Orientation, day 1/) },
      { route: "/sessions/:id/change", by: along("/sessions", session, /\/change$/) },
      refused("/sessions/:id/change", /./, along("/sessions", session, /\/change$/)),
      { route: "/sessions/:id/code", by: below(along("/sessions", session), "/code") },
      { route: "/sessions/:id/sign-off", by: below(along("/sessions", session), "/sign-off") },
      { route: "/organizations/:id", by: along("/organizations", organization) },
      {
        route: "/organizations/:id/ended-roles",
        by: below(along("/organizations", organization), "/ended-roles"),
      },
      refused("/organizations/:id", /^Give/, along("/organizations", organization)),
    ],
  },
  {
    who: "lead",
    visits: [
      ...open("/openings", "/openings/new", "/organizations", "/verify/bulk"),
      refused("/openings/new", /./),
      ...open("/roster", "/cohorts"),
      { route: "/openings/:id/check", by: below(along("/openings", opening), "/check") },
      { route: "/roster/:id", by: along("/roster", list) },
      {
        route: "/roster/:id",
        when: "in doubt",
        by: below(along("/roster", list), "?show=duplicate"),
      },
      { route: "/cohorts/:id", by: along("/cohorts", cohort) },
      refused("/roster", /^Read/),
      refused("/cohorts", /^Create/),
      refused("/cohorts/:id", /^Give/, along("/cohorts", cohort)),
      refused("/verify/bulk", /^Check the rows/),
      { route: "/verify/bulk", when: "checked", by: manyChecked },
      ...open("/rules"),
      ...open("/rules/new", "/rules/what-if"),
      refused("/rules/new", /./),
      { route: "/rules/what-if", when: "asked", by: "/rules/what-if?without=badges:rel-1" },
      { route: "/rules/:id", by: along("/rules", rule) },
      ...open("/reports", "/reports/ready", "/reports/coverage"),
      ...open("/reports/equity", "/reports/credit", "/reports/letter"),
      ...open("/reports/evidence", "/reports/hours", "/reports/survey"),
      { route: "/rules/drafts/:draft", by: along("/rules", ruleDraft) },
      { route: "/rules/drafts/:draft/words", by: along("/rules", ruleDraft, /\/words$/) },
      { route: "/rules/drafts/:draft/part", by: along("/rules", ruleDraft, /\/part\?at=0$/) },
      { route: "/rules/drafts/:draft/effect", by: along("/rules", ruleDraft, /\/effect$/) },
      { route: "/rules/proposals/:proposal", by: along("/rules", ruleProposal) },
      {
        route: "/openings/:id/needs",
        by: along("/openings", opening, /^\/openings\/[^/]+\/needs$/),
      },
      {
        route: "/openings/:id/rules",
        by: along("/openings", opening, /^\/openings\/[^/]+\/rules$/),
      },
      { route: "/people/:id/hours", by: along("/reports/hours", /^\/people\/[^/]+\/hours$/) },
      {
        route: "/people/:id/term",
        by: along("/reports/hours", /^\/people\/[^/]+\/hours$/, /\/term$/),
      },
      { route: "/openings/:id", by: along("/openings", opening) },
      { route: "/openings/:id/people/:person", by: along("/openings", opening, candidate) },
      { route: "/people/:id/hold", by: along("/openings", opening, candidate, /\/hold$/) },
      refused("/people/:id/hold", /^Put a hold/, along("/openings", opening, candidate, /\/hold$/)),
      { route: "/openings/:id/people/:person/waiver", by: waiverForm },
      refused("/openings/:id/people/:person/waiver", /^Ask for this/, waiverForm),
      ...open("/waivers", "/agreements", "/agreements/new"),
      refused("/agreements/new", /^Publish/),
      ...open("/schools"),
      { route: "/people/:id/guardian", by: guardianOfLena },
      { route: "/people/:id/words", by: wordsOfLena },
      refused("/people/:id/guardian", /^Enter and send/, guardianOfLena),
      { route: "/people/:id/conflicts", by: conflicts },
      refused("/people/:id/conflicts", /^Write it down/, conflicts),
      { route: "/people/:id/conflicts/:conflict", by: oneConflict },
      { route: "/schools/:id", by: along("/schools", /^Painted Mesa/) },
      { route: "/schools/:id/waivers", by: schoolWaivers },
      refused("/schools/:id/waivers", /^Ask for it/, schoolWaivers),
      { route: "/agreements/:id", by: along("/agreements", agreement) },
      { route: "/waivers/:id", when: "in force", by: along("/waivers", oneWaiver) },
      { route: "/credentials/:id", when: "relied on", by: badgeOf("ines", "") },
      { route: "/offers/:id", by: along("/openings", opening, offer) },
      { route: "/placements/:id/ending", by: along("/openings", opening, /\/ending$/) },
      refused(
        "/placements/:id/ending",
        /^End the placement/,
        along("/openings", opening, /\/ending$/),
      ),
      { route: "/people/invite", when: "signed out", by: asked, status: 401 },
      { route: "/proof", when: "refused", by: held, status: 422 },
    ],
  },
  {
    who: "coach",
    visits: [
      ...open("/", "/people", "/sessions"),
      { route: "/people/:id", by: along("/people", person) },
      { route: "/people/:id/tries", by: along("/people", /^Theo/, /\/tries$/) },
      { route: "/people/:id/tries", when: "waiting", by: tries },
      refused("/people/:id/tries", /./, tries),
      { route: "/people/:id/observations/new", when: "to choose", by: along("/", newObservation) },
      { route: "/people/:id/observations/new", by: along("/", newObservation, ofOneCourse) },
      refused("/people/:id/observations/new", /./, along("/", newObservation, ofOneCourse)),
      { route: "/observations/:id", by: along("/people", /^Ines/, observation) },
      { route: "/observations/:id/correction", by: correction },
      refused("/observations/:id/correction", /./, correction),
    ],
  },
  {
    who: "adjudicator",
    visits: [
      ...open("/", "/clearances", "/people", "/duplicates", "/waivers"),
      { route: "/people/:id/corrections", by: below(along("/people", person), "/corrections") },
      { route: "/people/:id/same", by: along("/duplicates", same) },
      refused("/people/:id/same", /^Ask a second/, along("/duplicates", same)),
      { route: "/waivers/:id", by: along("/waivers", oneWaiver) },
      { route: "/schools/:id/waivers/:waiver", by: oneSchoolWaiver },
      { route: "/people/:id/clearances/new", by: entry },
      refused("/people/:id/clearances/new", /^Enter/, entry),
      ...open("/vendors"),
      refused("/vendors", /^Add/),
      { route: "/vendors/:id", by: along("/vendors", vendor) },
      { route: "/vendors/:id", when: "shown", by: sent(along("/vendors", vendor), /^Show/, {}) },
      { route: "/people/:id/checks", by: below(along("/people", person), "/checks") },
      { route: "/people/:id/papers", by: along("/people", /^Amara/, /\/papers$/) },
      refused("/people/:id/papers", /^Put it/, along("/people", /^Amara/, /\/papers$/)),
      { route: "/people/:id/papers/:paper", by: onePaper },
      refused("/people/:id/papers/:paper", /^Save/, onePaper, { on: "" }),
      { route: "/people/:id/name", by: along("/people", person, /\/name$/) },
      { route: "/people/:id/age", by: below(along("/people", person), "/age") },
      refused("/people/:id/age", /^Put this day/, entry),
    ],
  },
  {
    who: "operator",
    visits: [
      ...open("/", "/rules", "/organizations", "/organizations/new"),
      refused("/organizations/new", /./),
      { route: "/organizations/:id", by: along("/organizations", organization) },
      {
        route: "/organizations/:id/keys",
        by: below(along("/organizations", organization), "/keys"),
      },
      refused(
        "/organizations/:id/keys",
        /^Stop this key/,
        below(along("/organizations", /^Juniper Flat/), "/keys"),
      ),
    ],
  },
  {
    who: "operator",
    visits: [
      { route: "/people/find" },
      refused("/people/find", /./),
      { route: "/people/:id/sessions", by: sessionsOf("theo") },
      { route: "/people/:id/erasure", by: below(sessionsOf("theo"), "/../erasure") },
      { route: "/people/:id/factor", by: below(sessionsOf("lead"), "/../factor") },
      { route: "/people/:id/sessions", when: "ended", by: sent(sessionsOf("theo"), /^End all/) },
    ],
  },
  {
    who: "host",
    visits: [
      ...open("/", "/hosting", "/agreements", "/schools"),
      { route: "/schools/:id", when: "for its host", by: along("/schools", oneSchool) },
      refused("/schools/:id", /^Put it on file/, along("/schools", oneSchool)),
      { route: "/schools/:id/conflicts", by: comingConflict },
      refused("/schools/:id/conflicts", /^Write it down/, comingConflict),
      { route: "/schools/:id/items/:item", by: along("/schools", oneSchool, /\/items\/[^/]+$/) },
      { route: "/agreements/:id", by: along("/agreements", agreement) },
    ],
  },
  {
    who: "middleHost",
    visits: [
      ...open("/", "/hosting"),
      { route: "/schools/:id", when: "not ready", by: along("/hosting", oneSchool) },
      { route: "/offers/:id", when: "for the school", by: along("/hosting", offer) },
    ],
  },
  {
    who: "author",
    visits: [
      ...open("/", "/courses"),
      { route: "/courses/:course/reports", by: `${COURSE}/reports` },
      { route: "/courses/:course/retirement", by: `${COURSE}/retirement` },
      refused("/courses/:course/retirement", /^Retire/, at(`${COURSE}/retirement`)),
      ...open("/bank"),
      { route: "/bank", when: "nothing found", by: "/bank?words=xyzzy" },
      { route: "/bank/:course/:item", by: BANK_ITEM },
      { route: "/bank/:course/:item/regrade", by: `${BANK_ITEM}/regrade` },
      ...open("/studio", "/studio/new", "/studio/fork"),
      refused("/studio/fork", /^Start from/),
      refused("/studio/new", /./),
      { route: "/studio/:draft", by: along("/studio", oneDraft) },
      { route: "/studio/:draft/settings", by: along("/studio", oneDraft, /\/settings$/) },
      { route: "/studio/:draft/export", by: along("/studio", oneDraft, /\/export$/) },
      { route: "/studio/:draft/task", by: along("/studio", oneDraft, /\/task$/) },
      { route: "/studio/:draft/companion", by: along("/studio", oneDraft, /\/companion$/) },
      {
        route: "/studio/:draft/companion/print",
        by: along("/studio", oneDraft, /\/companion$/, /\/companion\/print$/),
      },
      { route: "/studio/:draft/sources", by: along("/studio", oneDraft, /\/sources$/) },
      {
        route: "/studio/:draft/import",
        by: along("/studio", oneDraft, /\/studio\/[^/]+\/import$/),
      },
      {
        route: "/studio/:draft/people",
        by: along("/studio", oneDraft, /\/settings$/, /\/people$/),
      },
      {
        route: "/studio/:draft/objectives",
        by: along("/studio", oneDraft, /\/settings$/, /\/objectives$/),
      },
      {
        route: "/studio/:draft/lessons/new",
        by: along("/studio", oneDraft, /\/settings$/, /\/lessons\/new$/),
      },
      {
        route: "/studio/:draft/lessons/:lesson/settings",
        by: along("/studio", oneDraft, /\/settings$/, /\/lessons\/[^/]+\/settings$/),
      },
      { route: "/studio/:draft/compare", by: below(along("/studio", oneDraft), "/compare") },
      { route: "/studio/:draft/history", by: below(along("/studio", oneDraft), "/history") },
      {
        route: "/studio/:draft/history",
        when: "at a revision",
        by: below(along("/studio", oneDraft), "/history?at=1"),
      },
      { route: "/studio/:draft/sharing", by: below(along("/studio", oneDraft), "/sharing") },
      refused(
        "/studio/:draft/sharing",
        /^Give this right/,
        below(along("/studio", oneDraft), "/sharing"),
      ),
      {
        route: "/studio/:draft/sharing",
        when: "a link made",
        by: sent(below(along("/studio", oneDraft), "/sharing"), /^Make the link/, {
          whom: "Dr. Begay",
        }),
      },
      { route: "/guest/:token", when: "over", by: "/guest/nothing", status: 404 },
      { route: "/studio/:draft/release", by: below(along("/studio", oneDraft), "/release") },
      { route: "/studio/:draft/items", by: along("/studio", oneDraft, /\/items$/) },
      {
        route: "/studio/:draft/items/import",
        by: along("/studio", oneDraft, /\/items$/, /\/import$/),
      },
      { route: "/studio/:draft/items/:item", by: oneItem },
      { route: "/studio/:draft/items/:item/source", by: below(oneItem, "/source") },
      {
        route: "/studio/:draft/items/:item",
        when: "a row more",
        by: grown(oneItem, /^Add a choice/, "main fieldset.row-of"),
      },
      {
        route: "/studio/:draft/items/:item/graph",
        by: along("/studio", oneDraft, /\/items$/, /\/items\/[^/]+-B\d+$/, /\/graph$/),
      },
      { route: "/studio/:draft/review", by: below(along("/studio", oneDraft), "/review") },
      refused(
        "/studio/:draft/review",
        /^Add the comment/,
        below(along("/studio", oneDraft), "/review"),
      ),
      {
        route: "/studio/:draft/read/:lesson",
        by: below(along("/studio", oneDraft), "/read/04-high-standards-plus-belief"),
      },
      { route: "/studio/:draft/lessons/:lesson", by: along("/studio", oneDraft, oneLesson) },
      {
        route: "/studio/:draft/lessons/:lesson/blocks",
        by: along("/studio", oneDraft, /\/lessons\/[^/]+\/blocks$/),
      },
      { route: "/studio/:draft/figures", by: along("/studio", oneDraft, /\/figures$/) },
      { route: "/studio/:draft/media", by: along("/studio", oneDraft, /\/media$/) },
      { route: "/studio/:draft/held/:held", by: heldText },
      {
        route: "/studio/:draft/files/*",
        by: below(along("/studio", oneDraft), "/files/course.yaml"),
      },
    ],
  },
  {
    who: "reviewer",
    visits: [
      { route: "/" },
      ...open("/reviews"),
      { route: "/credentials/:id", by: badgeOf("amara", "") },
      { route: "/credentials/:id/revocation", by: badgeOf("amara", "/revocation") },
      refused("/credentials/:id/revocation", /./, badgeOf("amara", "/revocation")),
      ...open("/credentials/credit"),
      refused("/credentials/credit", /^State/),
      { route: "/credentials/credit/:credit", by: along("/credentials/credit", oneCredit) },
      refused("/credentials/credit/:credit", /^Withdraw/, along("/credentials/credit", oneCredit)),
    ],
  },
];

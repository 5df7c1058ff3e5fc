import type { CastName } from "../cast";
import { answerRight, leaveBy } from "./answer";
import {
  along,
  badgeOf,
  below,
  byLetter,
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
const LESSON = `${COURSE}/lessons/02-first-five-minutes`;
const at =
  (path: string): Reach =>
  (page) =>
    page.goto(path);
const open = (...routes: string[]): Visit[] => routes.map((route) => ({ route }));

const observation = /^\/observations\/[^/]+$/;
const person = /^\/people\/(?!invite)[^/]+$/;
const opening = /^\/openings\/(?!new)[^/]+$/;
const candidate = /^\/openings\/[^/]+\/people\/[^/]+$/;
const organization = /^\/organizations\/(?!new)[^/]+$/;
const session = /^\/sessions\/(?!new)[^/]+$/;
const newClearance = /^\/people\/[^/]+\/clearances\/new$/;
const newObservation = /^\/people\/[^/]+\/observations\/new$/;
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
const held = sent(asked, /./, { "proof-email": "nobody@home.example", "proof-password": "x" });

/** Every page of every role, and what forms answer. */
export const SITTINGS: readonly Sitting[] = [
  {
    who: null,
    visits: [
      ...open("/", "/sign-in", "/join", "/forgot", "/policy/mastery", "/outbox", "/proof"),
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
      ...open("/account", "/account/sessions", "/account/password", "/account/email", "/sign-out"),
      ...open("/account/reading", "/practice"),
      { route: "/achievements/:id", when: "on the way", by: "/achievements/rel-1" },
      { route: "/attestations/:id", by: "/attestations/conduct" },
      refused("/attestations/:id", /^Sign with/, at("/attestations/conduct")),
      { route: "/courses/:course/report", by: report },
      refused("/courses/:course/report", /./, report),
      { route: "/courses/:course/objectives/:objective", by: `${COURSE}/objectives/REL.1.1` },
      refused("/account/password", /./),
      refused("/account/email", /./),
      { route: "/courses/:course/check", when: "asking", by: CHECK },
      refused("/courses/:course/check", /^Save and go on/, CHECK),
    ],
  },
  {
    who: "amara",
    visits: [
      ...open("/", "/placed", "/sessions", "/credentials"),
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
  { who: "marcus", visits: open("/", "/placed") },
  {
    who: "lena",
    visits: [...open("/", "/placed")],
  },
  {
    who: "lead",
    visits: [
      ...open("/", "/people", "/people/invite", "/sessions", "/sessions/new"),
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
      refused("/verify/bulk", /^Check the rows/),
      { route: "/verify/bulk", when: "checked", by: manyChecked },
      { route: "/openings/:id", by: along("/openings", opening) },
      { route: "/openings/:id/people/:person", by: along("/openings", opening, candidate) },
      { route: "/people/:id/hold", by: along("/openings", opening, candidate, /\/hold$/) },
      { route: "/credentials/:id", when: "relied on", by: badgeOf("ines", "") },
      { route: "/placements/:id/ending", by: along("/openings", opening, /\/ending$/) },
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
      { route: "/people/:id/observations/new", by: along("/", newObservation) },
      refused("/people/:id/observations/new", /./, along("/", newObservation)),
      { route: "/observations/:id", by: along("/people", /^Ines/, observation) },
      { route: "/observations/:id/correction", by: correction },
      refused("/observations/:id/correction", /./, correction),
    ],
  },
  {
    who: "adjudicator",
    visits: [
      ...open("/", "/clearances", "/people"),
      { route: "/people/:id/clearances/new", by: entry },
      refused("/people/:id/clearances/new", /^Enter/, entry),
      { route: "/people/:id/age", by: below(along("/people", person), "/age") },
      refused("/people/:id/age", /^Put this day/, entry),
    ],
  },
  {
    who: "operator",
    visits: [
      ...open("/", "/organizations", "/organizations/new"),
      refused("/organizations/new", /./),
      { route: "/organizations/:id", by: along("/organizations", organization) },
      {
        route: "/organizations/:id/keys",
        by: below(along("/organizations", organization), "/keys"),
      },
    ],
  },
  {
    who: "operator",
    visits: [
      { route: "/people/find" },
      refused("/people/find", /./),
      { route: "/people/:id/sessions", by: sessionsOf("theo") },
      { route: "/people/:id/sessions", when: "ended", by: sent(sessionsOf("theo"), /^End all/) },
    ],
  },
  { who: "host", visits: open("/", "/hosting") },
  {
    who: "author",
    visits: [
      ...open("/", "/courses"),
      { route: "/courses/:course/reports", by: `${COURSE}/reports` },
    ],
  },
  {
    who: "reviewer",
    visits: [
      { route: "/" },
      { route: "/credentials/:id", by: badgeOf("amara", "") },
      { route: "/credentials/:id/revocation", by: badgeOf("amara", "/revocation") },
      refused("/credentials/:id/revocation", /./, badgeOf("amara", "/revocation")),
    ],
  },
];

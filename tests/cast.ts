import type { OrganizationKind, Role } from "../app/identity/roles";

/**
 * The people of the demo, of the screenshots and of the end-to-end tests: one at every stage of the
 * way from invited to placed. All people, places of work and addresses are invented.
 */

/** Everyone's password in the demo. */
export const PASSWORD = "five herons by the canal";
/** Where the program and its schools count their days. */
export const ZONE = "America/Phoenix";

interface Organization {
  kind: Exclude<OrganizationKind, "platform">;
  name: string;
  /** The district of a school. */
  under?: "district";
}

export const ORGANIZATIONS = {
  college: { kind: "college", name: "Juniper Flat College" },
  program: { kind: "program", name: "Rio Seco Student Success Corps" },
  district: { kind: "district", name: "Painted Mesa Unified District" },
  school: { kind: "school", name: "Agua Linda Elementary", under: "district" },
  middle: { kind: "school", name: "Painted Mesa Middle School", under: "district" },
} as const satisfies Record<string, Organization>;
export type OrganizationKey = keyof typeof ORGANIZATIONS;

interface Person {
  name: string;
  email: string;
  role: Role;
  at: OrganizationKey | "platform";
}

export const STAFF = {
  operator: {
    name: "Wren Castellano",
    email: "wren@muster.example",
    role: "operator",
    at: "platform",
  },
  author: {
    name: "Dalia Ferreira",
    email: "dalia@juniperflat.example",
    role: "author",
    at: "college",
  },
  reviewer: {
    name: "Henrik Solberg",
    email: "henrik@juniperflat.example",
    role: "reviewer",
    at: "college",
  },
  lead: {
    name: "Marisol Quintero",
    email: "marisol@rioseco.example",
    role: "program_lead",
    at: "program",
  },
  coach: { name: "Desmond Okafor", email: "desmond@rioseco.example", role: "coach", at: "program" },
  adjudicator: {
    name: "Rafaela Delgado",
    email: "rafaela@rioseco.example",
    role: "adjudicator",
    at: "program",
  },
  host: {
    name: "Rosalind Etsitty",
    email: "rosalind@agualinda.example",
    role: "school_host",
    at: "school",
  },
  middleHost: {
    name: "Cora Whitfield",
    email: "cora@paintedmesa.example",
    role: "school_host",
    at: "middle",
  },
} as const satisfies Record<string, Person>;

/** How far a corps member has come when the demo begins. */
export type Stage =
  | "half way through the course"
  | "check not passed yet"
  | "badge, retention due, clearance pending"
  | "eligible, every objective kept"
  | "placed"
  | "badge revoked"
  | "sixteen";

interface CorpsMember extends Person {
  stage: Stage;
}

const corps = <Name extends string>(name: Name, email: string, stage: Stage) =>
  ({ name, email, role: "corps_member", at: "program", stage }) as const satisfies CorpsMember;

export const CORPS = {
  theo: corps("Theo Lindqvist", "theo@home.example", "half way through the course"),
  noor: corps("Noor Haddad", "noor@home.example", "check not passed yet"),
  kofi: corps("Kofi Mensah", "kofi@home.example", "badge, retention due, clearance pending"),
  amara: corps("Amara Osei", "amara@home.example", "eligible, every objective kept"),
  marcus: corps("Marcus Bell", "marcus@home.example", "placed"),
  ines: corps("Ines Valenzuela", "ines@home.example", "badge revoked"),
  lena: corps("Lena Yazzie", "lena@home.example", "sixteen"),
} as const satisfies Record<string, CorpsMember>;

/** Invited a moment ago: there is a letter, and no account yet. */
export const INVITED = {
  email: "jun.park@home.example",
  role: "corps_member",
  at: "program",
} as const;

/** Everyone who has an account in the demo. */
export const CAST = { ...STAFF, ...CORPS } as const;
export type CastName = keyof typeof CAST;

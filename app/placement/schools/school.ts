import type { Role } from "../../identity/roles";
import { addDays, type Day } from "../gate/days";

/** What a school puts on file about itself, by the `what` of its rule; the last four are the host checklist. */
export const SCHOOL_NEEDS = [
  "named-supervisor",
  "space-in-view",
  "schedule",
  "data-access",
  "first-week-plan",
  "weekly-check-in",
  "role-card",
] as const;
export type SchoolNeed = (typeof SCHOOL_NEEDS)[number];

/** Whether the `what` of a rule is something that a school puts on file. */
export function isSchoolNeed(what: string): what is SchoolNeed {
  return SCHOOL_NEEDS.some((need) => need === what);
}

/** Who reads whether a school is ready: its hosts, and the staff of programs that serve there. */
export const READS_SCHOOLS: readonly Role[] = ["school_host", "program_lead", "adjudicator"];

/** Something on file about a school. What stands beside it in words is erasable, and not here. */
export interface SchoolItem {
  id: string;
  schoolId: string;
  what: SchoolNeed;
  on: Day;
  /** The last day on which it stands; null when it does not end by itself. */
  through: Day | null;
  /** The host who supervises; null for another need, and for someone without an account. */
  supervisorId: string | null;
  recordedBy: string;
  /** Epoch milliseconds. */
  recordedAt: number;
  supersedes: string | null;
  withdrawn: boolean;
}

/** Longer than this nothing is said to stand: two school years and the summer between. */
export const LONGEST_STANDING_DAYS = 2 * 366;

/** The entries that stand: neither taken the place of, nor the taking back of another. */
export function standingItems<Item extends Pick<SchoolItem, "id" | "supersedes" | "withdrawn">>(
  items: readonly Item[],
): Item[] {
  const replaced = new Set(items.map(({ supersedes }) => supersedes));
  return items.filter(({ id, withdrawn }) => !withdrawn && !replaced.has(id));
}

/** Somebody's time as a host of a school; instants in epoch milliseconds. */
export interface Hosted {
  personId: string;
  from: number;
  to: number | null;
}

/** Whether a supervisor is a host of the school at an instant; one without an account always is. */
export function isThere(
  { supervisorId }: Pick<SchoolItem, "supervisorId">,
  hosts: readonly Hosted[],
  at: number,
): boolean {
  if (supervisorId === null) return true;
  return hosts.some(
    ({ personId, from, to }) => personId === supervisorId && from <= at && (to === null || to > at),
  );
}

/** Why nothing was put on file; `through-far` carries `latest`. */
export type SchoolItemRefusal =
  | "no-such-school"
  | "no-such-supervisor"
  | "nobody-named"
  | "not-in-view"
  | "nothing-said"
  | "through-past"
  | "through-far"
  | "no-such-item"
  | "taken-back-already";

/** What a host says about one need. */
export interface SchoolItemEntry {
  what: SchoolNeed;
  through: Day | null;
  /** The id of a host here; null where the supervisor has no account, and for every other need. */
  supervisorId: string | null;
  /** Where, when, or how; the name of a supervisor without an account. */
  said: string | null;
  /** Others can see into the space. */
  observable: boolean;
  /** Others can step in at any time. */
  interruptible: boolean;
}

/**
 * What is wrong with an entry, or null. A supervisor is a host of the school or a name, a space in view
 * can be seen into and stepped into, a schedule says when; an end lies between today and two years on.
 */
export function itemProblem(
  entry: SchoolItemEntry,
  { today, hosts }: { today: Day; hosts: readonly string[] },
): { reason: SchoolItemRefusal; detail?: { latest: Day } } | null {
  const { what, through, supervisorId, said } = entry;
  if (what === "named-supervisor") {
    if (supervisorId === null && said === null) return { reason: "nobody-named" };
    if (supervisorId !== null && !hosts.includes(supervisorId))
      return { reason: "no-such-supervisor" };
  }
  if (what === "space-in-view" && !(entry.observable && entry.interruptible))
    return { reason: "not-in-view" };
  if ((what === "space-in-view" || what === "schedule") && said === null)
    return { reason: "nothing-said" };
  const latest = addDays(today, LONGEST_STANDING_DAYS);
  if (through !== null && through < today) return { reason: "through-past" };
  return through !== null && through > latest
    ? { reason: "through-far", detail: { latest } }
    : null;
}

/** A waiver of something that a school lacks, with what a second person said, and its early end. */
export interface SchoolWaiver {
  id: string;
  programId: string;
  schoolId: string;
  req: string;
  from: Day;
  expiresOn: Day;
  askedBy: string;
  /** Epoch milliseconds. */
  askedAt: number;
  /** Null once erased. */
  reason: string | null;
  answer: { answer: "approved" | "declined"; role: string; by: string; at: number } | null;
  /** `from`: the first day on which it no longer counts; `reason` is null once erased. */
  ended: { from: Day; by: string; at: number; reason: string | null } | null;
}

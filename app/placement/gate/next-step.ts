import type { About } from "./leaf";

/** Whose turn it is. `agency` is the deciding body that the rule names. */
export const OWNERS = ["person", "coach", "adjudicator", "lead", "school", "agency"] as const;
export type Owner = (typeof OWNERS)[number];

/** The one thing that would move a requirement, and whose it is. */
export interface NextStep {
  action: Action;
  owner: Owner;
}

export const ACTIONS = [
  "earn",
  "renew",
  "retake",
  "ask-college",
  "apply",
  "decide",
  "review",
  "wait-agency",
  "start-later",
  "attend",
  "observe",
  "sign",
  "attest",
  "enter-age-date",
  "accompany",
  "lift-hold",
  "settle-waiver",
  "ready-school",
  "settle-conflict",
] as const;
export type Action = (typeof ACTIONS)[number];

const STEPS: Readonly<Record<string, Readonly<Record<string, NextStep>>>> = {
  credential: {
    "no evidence": { action: "earn", owner: "person" },
    "issuer not trusted": { action: "earn", owner: "person" },
    "version too old": { action: "retake", owner: "person" },
    "version retired": { action: "retake", owner: "person" },
    expired: { action: "renew", owner: "person" },
    revoked: { action: "ask-college", owner: "lead" },
  },
  clearance: {
    "no evidence": { action: "apply", owner: "person" },
    expired: { action: "apply", owner: "person" },
    "break in service too long": { action: "apply", owner: "person" },
    "cleared under another name": { action: "apply", owner: "person" },
    "adjudicator not accepted": { action: "decide", owner: "adjudicator" },
    pending: { action: "wait-agency", owner: "agency" },
    "flagged or suspended": { action: "review", owner: "adjudicator" },
    not_cleared: { action: "review", owner: "adjudicator" },
  },
  attest: { "no evidence": { action: "attest", owner: "person" } },
};

const ANY_KIND: Readonly<Record<string, NextStep>> = {
  "dated in the future": { action: "start-later", owner: "lead" },
  "not yet valid": { action: "start-later", owner: "lead" },
  "adjudicated too late": { action: "start-later", owner: "lead" },
  "age date missing": { action: "enter-age-date", owner: "adjudicator" },
  "needs accompaniment": { action: "accompany", owner: "school" },
  "on hold": { action: "lift-hold", owner: "lead" },
};

/**
 * The next step for a failing requirement; null when nothing anyone does can change it (an age). A
 * waiver is settled where that can help; one that the rule does not allow leaves the leaf's `own`
 * reason to act on.
 */
export function nextStep(
  { kind, about }: { kind: string; about: About },
  { why, own }: { why: string; own?: string },
): NextStep | null {
  if (why.startsWith("waiver ")) return { action: "settle-waiver", owner: "lead" };
  return ownStep(kind, own ?? why, about);
}

function ownStep(kind: string, why: string, about: About): NextStep | null {
  if (why === "under age" || why === "over age") return null;
  if (kind === "sessions") return { action: "attend", owner: "person" };
  if (kind === "observations") return { action: "observe", owner: "coach" };
  if (why.startsWith("unsigned: ")) return { action: "sign", owner: signer(why) };
  const step = STEPS[kind]?.[why] ?? ANY_KIND[why] ?? null;
  // A check that nobody outside decides waits on our own adjudicator, not on an agency.
  const decidedHere = Array.isArray(about.by) && about.by.includes("program");
  return step?.action === "wait-agency" && decidedHere
    ? { action: "decide", owner: "adjudicator" }
    : step;
}

/** Whose signature is asked for first. A party that is neither the person nor the school is ours. */
function signer(why: string): Owner {
  const parties = why.slice("unsigned: ".length).split(", ");
  if (parties.includes("member")) return "person";
  return parties.includes("site") || parties.includes("school") ? "school" : "lead";
}

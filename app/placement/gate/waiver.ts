import { addDays, addPeriod, type Day } from "./days";
import type { Known, WaiverFact } from "./facts";
import type { Leaf, Waivable } from "./leaf";
import type { Judged, State } from "./state";

type Failure = Extract<State, { pass: null }>;

/** Why-words that no waiver covers. */
const FINAL: ReadonlySet<string> = new Set([
  "flagged or suspended",
  "not_cleared",
  "revoked",
  "on hold",
]);

/** Whether no waiver covers what fails for this reason, whoever approves it. */
export function isFinal(why: string): boolean {
  return FINAL.has(why);
}

/** Why a waiver does not cover; the furthest of several gives the word. */
const ORDER = [
  "waiver incomplete",
  "waiver self-approved",
  "waiver approver not allowed",
  "waiver too long",
  "waiver expired",
] as const;
type Refusal = (typeof ORDER)[number];

/**
 * The leaf's answer with the waivers that name it (gate.md §3): a failing day becomes `waived`, or
 * carries the reason why the waiver does not cover it. A pass is never touched.
 */
export function withWaivers(leaf: Leaf, known: Known, judged: Judged): Judged {
  const waivers = known.facts.waivers.filter((waiver) => waiver.req === leaf.req);
  if (waivers.length === 0) return judged;
  return {
    changes: [...judged.changes, ...waivers.flatMap(changes)],
    on(day): State {
      const state = judged.on(day);
      if (state.pass !== null || isFinal(state.why)) return state;
      return leaf.waivable
        ? waived(state, leaf.waivable, waivers, known.ids, day)
        : { ...state, why: "not waivable", own: state.why };
    },
  };
}

function waived(
  state: Failure,
  waivable: Waivable,
  waivers: readonly WaiverFact[],
  ids: ReadonlySet<string>,
  day: Day,
): State {
  let furthest = -1;
  for (const waiver of waivers) {
    const refusal = refusalOf(waiver, waivable, ids, day);
    if (refusal === "covers") return { pass: "waived", evidence: [waiver.id] };
    if (refusal !== "not begun") furthest = Math.max(furthest, ORDER.indexOf(refusal));
  }
  const word = ORDER[furthest];
  return word === undefined ? state : { ...state, why: word, own: state.why };
}

function refusalOf(
  waiver: WaiverFact,
  waivable: Waivable,
  ids: ReadonlySet<string>,
  day: Day,
): Refusal | "not begun" | "covers" {
  const { reason, approver, on, through } = waiver;
  if (reason === null || approver === null || on === null || through === null) {
    return "waiver incomplete";
  }
  if (ids.has(approver)) return "waiver self-approved";
  if (waiver.approverRole === null || !waivable.by.includes(waiver.approverRole)) {
    return "waiver approver not allowed";
  }
  if (waivable.max && through > addPeriod(on, waivable.max)) return "waiver too long";
  if (day < on) return "not begun";
  return day > through ? "waiver expired" : "covers";
}

function changes({ on, through }: WaiverFact): Day[] {
  return [...(on === null ? [] : [on]), ...(through === null ? [] : [addDays(through, 1)])];
}

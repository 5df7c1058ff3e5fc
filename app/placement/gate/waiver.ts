import { addDays, addPeriod, type Day } from "./days";
import type { Known, WaiverFact } from "./facts";
import type { Leaf, Waivable } from "./leaf";
import { failsBy, type Judged, type State } from "./state";
import { bestByDay, type Standings } from "./sweep";

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
  const { waivable } = leaf;
  const best = waivable && bestByDay(waivers, standingsOf(waivable, known.ids));
  return {
    ...judged,
    changes: [...judged.changes, ...waivers.flatMap(changes)],
    on(day): State {
      const state = judged.on(day);
      if (state.pass !== null || isFinal(state.why)) return state;
      return best ? waived(state, best(day)) : unwaived(state, "not waivable");
    },
  };
}

/** How a waiver stands on a day: `word` null = it covers. */
interface Standing {
  id: string;
  word: Refusal | "not begun" | null;
}

function standingsOf(
  waivable: Waivable,
  ids: ReadonlySet<string>,
): Standings<WaiverFact, Standing> {
  return {
    changes,
    standing: (waiver, day) => ({ id: waiver.id, word: refusalOf(waiver, waivable, ids, day) }),
    rank({ word }) {
      if (word === null) return ORDER.length + 1;
      return word === "not begun" ? 0 : ORDER.indexOf(word) + 1;
    },
  };
}

function waived(state: Failure, best: Standing | null): State {
  if (best === null || best.word === "not begun") return state;
  return best.word === null ? { pass: "waived", evidence: [best.id] } : unwaived(state, best.word);
}

function unwaived(state: Failure, word: string): State {
  return failsBy(word, () => state.evidence, state.why);
}

function refusalOf(
  waiver: WaiverFact,
  waivable: Waivable,
  ids: ReadonlySet<string>,
  day: Day,
): Refusal | "not begun" | null {
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
  return day > through ? "waiver expired" : null;
}

function changes({ on, through }: WaiverFact): Day[] {
  return [...(on === null ? [] : [on]), ...(through === null ? [] : [addDays(through, 1)])];
}

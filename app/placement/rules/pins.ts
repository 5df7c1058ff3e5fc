import { type Day, earlier } from "../gate/days";
import { nameOf } from "../gate/layers";

/** How long people who are placed keep the earlier version: through a day, or to the end of their term. */
export type KeptThrough = Day | "term";

/** One layer of an opening that moved to a newer version. */
export interface LayerMove {
  from: string;
  to: string;
  /** The day at the school on which the opening began to name the newer version. */
  on: Day;
  /** Null: nobody keeps the earlier version. */
  through: KeptThrough | null;
}

/** What a question about a placement says of its rules (gate.md §2b). */
export interface Pins {
  pinned: string[];
  grandfather: Record<string, KeptThrough>;
}

/**
 * The versions that a placement stands under now: those it was made under, moved on by what came
 * since, oldest move first. A version that has come into force is what the next one finds; one that
 * was still to come keeps its day, so that no later choice lets anyone keep an old version longer.
 */
export function pinsNow(madeUnder: readonly string[], moves: readonly LayerMove[]): Pins {
  const pins: Pins = { pinned: [], grandfather: {} };
  for (const pin of madeUnder) {
    const { holds, next, through } = followed(pin, moves);
    pins.pinned.push(holds);
    if (through !== null) pins.grandfather[next] = through;
  }
  return pins;
}

/** A layer that holds one version, with a `next` to follow it after `through`; null = in force. */
interface Followed {
  holds: string;
  next: string;
  through: KeptThrough | null;
}

function followed(pin: string, moves: readonly LayerMove[]): Followed {
  let now: Followed = { holds: pin, next: pin, through: null };
  for (const move of moves) {
    if (nameOf(move.to) !== nameOf(pin) || versionOf(move.to) <= versionOf(now.next)) continue;
    const came = now.through !== null && now.through !== "term" && now.through < move.on;
    const settled = came ? { holds: now.next, next: now.next, through: null } : now;
    const waits = settled.through !== null;
    const through = waits ? sooner(settled.through, move.through) : move.through;
    now = {
      holds: through === null ? move.to : settled.holds,
      next: move.to,
      through,
    };
  }
  return now;
}

function sooner(a: KeptThrough | null, b: KeptThrough | null): KeptThrough | null {
  if (a === null || b === null) return null;
  if (a === "term") return b;
  return b === "term" ? a : earlier(a, b);
}

/** 2 of `P-TUTOR@2`. */
export function versionOf(rule: string): number {
  return Number(rule.slice(rule.lastIndexOf("@") + 1));
}

/** The layers that an opening named at an instant (epoch milliseconds), its changes oldest first. */
export function layersAt(
  now: readonly string[],
  changes: readonly { was: readonly string[]; at: number }[],
  at: number,
): readonly string[] {
  return changes.find((change) => change.at > at)?.was ?? now;
}

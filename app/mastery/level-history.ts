import type { Evidence } from "./belief";
import { type Level, levelOf } from "./level";
import { freshPractice, type PracticeState, practiced } from "./practice";

/** What can change a level, as the log holds it. `at` in epoch milliseconds. */
export type LevelEvent = { at: number } & (
  | { kind: "practiced"; evidence: Evidence & { learn: number } }
  | { kind: "try-opened" | "reopened" }
  | { kind: "shown" | "kept" | "not-kept" }
);

/** From an instant on, someone was at a level. */
export interface LevelChange {
  at: number;
  level: Level;
}

/**
 * The levels of one objective over time, by the same rules that judge it now, from its events in any
 * order: one change for each time the level became another. Empty when nothing happened yet.
 */
export function levelHistory(events: readonly LevelEvent[]): LevelChange[] {
  const changes: LevelChange[] = [];
  let practice: PracticeState | null = null;
  let check: Parameters<typeof levelOf>[1] = { begun: false, shown: false, retention: null };
  for (const event of [...events].sort((a, b) => a.at - b.at)) {
    if (event.kind === "practiced" && event.evidence.weight > 0)
      practice = practiced(practice ?? freshPractice(), event.evidence, event.evidence.learn);
    if (event.kind === "try-opened") check = { ...check, begun: true };
    if (event.kind === "reopened") check = { ...check, shown: false, retention: null };
    if (event.kind === "shown") check = { ...check, shown: true, retention: null };
    if (event.kind === "kept") check = { ...check, retention: "kept" };
    if (event.kind === "not-kept") check = { ...check, shown: false, retention: "not-kept" };
    const level = levelOf(practice, check);
    const before = changes.at(-1)?.level ?? "not-started";
    if (level !== before) changes.push({ at: event.at, level });
  }
  return changes;
}

const hour = 3_600_000;

/** mastery.md §0.7: three tries; 24 hours after the first miss, 72 after the second. */
export const tryRule = { tries: 3, waits: [24 * hour, 72 * hour] } as const;

/** One try on an objective. `outcome` is null while it is open. */
export interface Try {
  outcome: "shown" | "not-yet" | null;
  closedAt: number | null;
}

/** What stands between a person and the next try on an objective. */
export type TryDoor =
  | { state: "shown" }
  | { state: "under-way" }
  | { state: "open"; number: number }
  | { state: "wait"; number: number; until: number }
  | { state: "no-questions" }
  | { state: "coach" };

/**
 * Takes the tries so far in order, the instants at which a coach opened one more, whether enough
 * unseen questions remain, and the instant. A try that cannot open is not spent.
 */
export function doorOf(
  tries: readonly Try[],
  reopenedAt: readonly number[],
  enoughQuestions: boolean,
  now: number,
): TryDoor {
  if (tries.some((one) => one.outcome === "shown")) return { state: "shown" };
  if (tries.some((one) => one.outcome === null)) return { state: "under-way" };
  if (!enoughQuestions) return { state: "no-questions" };
  if (tries.length >= tryRule.tries + reopenedAt.length) return { state: "coach" };
  const number = tries.length + 1;
  const until = opensAt(tries);
  return now >= until ? { state: "open", number } : { state: "wait", number, until };
}

/** The wait after the last miss. A try that a coach opened has none. */
function opensAt(tries: readonly Try[]): number {
  const wait = tryRule.waits[tries.length - 1] ?? 0;
  return (tries.at(-1)?.closedAt ?? 0) + wait;
}

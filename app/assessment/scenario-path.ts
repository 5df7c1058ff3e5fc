/** One choice in a scenario, as the log has it. */
export interface SceneAnswer {
  /** The scene that it was made in. */
  itemId: string;
  /** Later choices have higher numbers. */
  seq: number;
  right: boolean;
  /** The scene that it leads to; null at an end. */
  next: string | null;
}

/** mastery.md §3: what a choice weighs once one before it was wrong. */
const AFTER_A_MISS = 0.5;

/**
 * The path that stands: from the first scene by the latest choice in each, as far as every choice is
 * later than the one before it. A choice made once more so takes back all that followed the first.
 * Takes the choices in order; `waiting` is the scene to be answered now, null when the scenario is over.
 */
export function standingPath<T extends SceneAnswer>(
  start: string,
  answers: readonly T[],
): { path: T[]; waiting: string | null } {
  const latest = new Map(answers.map((answer) => [answer.itemId, answer]));
  const path: T[] = [];
  for (let scene: string | null = start; scene !== null; ) {
    const answer = latest.get(scene);
    if (!answer || answer.seq <= (path.at(-1)?.seq ?? 0)) return { path, waiting: scene };
    path.push(answer);
    scene = answer.next;
  }
  return { path, waiting: null };
}

/** The most that a choice counts after these: half once one of them was wrong. */
export function sceneWeight(before: readonly Pick<SceneAnswer, "right">[]): number {
  return before.every(({ right }) => right) ? 1 : AFTER_A_MISS;
}

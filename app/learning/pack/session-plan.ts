/** The parts of a session in a room, in order. */
export type SessionPart = "opening" | "example" | "cards" | "writing" | "task" | "close";

/** One part of a session: when it starts, and how long it takes, in minutes. */
export interface SessionStep {
  part: SessionPart;
  from: number;
  minutes: number;
}

const OPENING = 5;
const EXAMPLE = 8;
const WRITING = 3;
/** One strength and one next step, after the task. */
const FEEDBACK = 3;
const CLOSE = 5;

/** How long a pair has for one card: read, choose alone, say why, turn it over. */
export const CARD_MINUTES = 4;
/** More cards than these make people hurry; the others are for another day. */
export const MOST_CARDS = 5;

/**
 * A session built from what a course has: parts that it has nothing for are left out.
 *
 * @param task the minutes that the practice task takes by its steps; null when there is none
 */
export function planSession(course: {
  hasExample: boolean;
  cards: number;
  reflections: number;
  task: number | null;
}): SessionStep[] {
  const parts: [SessionPart, number][] = [
    ["opening", OPENING],
    ["example", course.hasExample ? EXAMPLE : 0],
    ["cards", Math.min(course.cards, MOST_CARDS) * CARD_MINUTES],
    ["writing", course.reflections > 0 ? WRITING : 0],
    ["task", course.task ? course.task + FEEDBACK : 0],
    ["close", CLOSE],
  ];
  let from = 0;
  const steps: SessionStep[] = [];
  for (const [part, minutes] of parts) {
    if (minutes === 0) continue;
    steps.push({ part, from, minutes });
    from += minutes;
  }
  return steps;
}

/** How long a session takes in all, in minutes. */
export function sessionMinutes(steps: readonly SessionStep[]): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
}

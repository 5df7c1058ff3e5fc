/** Why a task in the box gave no answer; a closed list. */
export type BoxRefusal = "busy" | "time" | "memory" | "crashed";

/** A task by its name, with what it takes and gives: both are copied, so they are plain data. */
export interface BoxTask<Input, Output> {
  name: string;
  /** Never there: it only carries the two types. */
  types?: (input: Input) => Output;
}

/** Names a task. The box's own program says how it is done, with `doing`. */
export function boxTask<Input, Output>(name: string): BoxTask<Input, Output> {
  return { name };
}

/** Loads what the box's other tasks need, so that nobody waits for it; every box does it. */
export const WARM_UP = boxTask<null, null>("warm up");

/** How the tasks of a box are done, by their names. */
export type BoxTasks = ReadonlyMap<string, (input: never) => unknown>;

/** One entry of a box's list: a task and how it is done. */
export function doing<Input, Output>(
  { name }: BoxTask<Input, Output>,
  work: (input: Input) => Output | Promise<Output>,
): [string, (input: never) => unknown] {
  return [name, work];
}

/** What the box allows one piece of work, and how many pieces may wait. */
export const BOX_LIMITS = {
  /** Once work has begun. */
  timeMs: 10_000,
  oldGenerationMb: 256,
  /** What the whole process may grow by meanwhile: buffers stand outside a worker's heap. */
  growthMb: 640,
  waiting: 24,
  waitMs: 10_000,
  startMs: 30_000,
} as const;
export type BoxLimits = { [name in keyof typeof BOX_LIMITS]: number };

/** What to say when `what` (the course, this file) was not read to its end, and what to do about it. */
export function stoppedSentences(
  reason: BoxRefusal,
  what: string,
): { message: string; fix: string } {
  switch (reason) {
    case "busy":
      return {
        message: `Too many others are being read just now, so ${what} was not.`,
        fix: "Try again in a moment: nothing was changed.",
      };
    case "time":
      return {
        message: `Reading ${what} took longer than ${BOX_LIMITS.timeMs / 1000} seconds, so it was stopped.`,
        fix: "Take out what was added last, or split it into smaller parts.",
      };
    case "memory":
      return {
        message: `Reading ${what} needed more than ${BOX_LIMITS.oldGenerationMb} MB, so it was stopped.`,
        fix: "Take out what was added last, or split it into smaller parts.",
      };
    case "crashed":
      return {
        message: `Reading ${what} broke off before its end.`,
        fix: "Try again; if it breaks off again, take out what was added last.",
      };
  }
}

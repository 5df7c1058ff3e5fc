import type { CoachTaskKind } from "./coach-task";
import type { Holding } from "./escalation";

/** Who has a task, with the names that people read. */
export interface NamedHolding extends Holding {
  holder: string;
  backup: string | null;
  lead: string | null;
}

/** Who has a task, as pages say it: names and no ids. */
export interface HeldBy
  extends Pick<NamedHolding, "stage" | "holder" | "backup" | "lead" | "because" | "since"> {
  movesAt: number | null;
  /** The reader has it. */
  mine: boolean;
}

/** What a reader is told of who has a task. */
export function heldBy(held: NamedHolding, readerId: string): HeldBy {
  const { holderId, backupId: _backup, leadId: _lead, ...said } = held;
  return { ...said, mine: holderId === readerId };
}

/** A coach task that nobody has done yet. Instants are epoch milliseconds. */
export interface HeldTask {
  taskId: string;
  personId: string;
  courseId: string;
  course: string;
  /** Empty where it is about the whole course: the practice task. */
  objectiveId: string;
  kind: CoachTaskKind;
  openedAt: number;
  /** Null while nobody in the person's program can have it. */
  held: NamedHolding | null;
}

/** An open task as it is moved: how often it was given before. */
export interface OpenTask extends HeldTask {
  nth: number;
}

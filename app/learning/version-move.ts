import type { Json } from "../record/canonical";
import type { Fate } from "./carry-over";

/** What became of one objective as someone went on in another version. */
export interface MovedObjective {
  objectiveId: string;
  fate: Fate;
  /** What was shown of it still stands. */
  carries: boolean;
}

/** A registration goes on in another version of its course, by its person's word. */
export interface VersionMove {
  id: string;
  registrationId: string;
  fromVersionId: string;
  toVersionId: string;
  /** They took the offer; or began to renew what they had earned by it, which asks for everything anew. */
  why: "accepted" | "renewal";
  at: number;
  /** In order of id; none for a renewal. */
  objectives: MovedObjective[];
}

/** What the chain vouches for. */
export function movePayload(move: VersionMove): Json {
  const { objectives, ...row } = move;
  return { ...row, objectives: objectives.map((one) => ({ ...one })) };
}

/** Entries of the registration's chain that seal a move. */
export const MOVE_KIND = "version-move";

/** What of a record is since an objective was reopened; all of it when it never was. */
export function since<T extends { objectiveId: string }>(
  reopened: ReadonlyMap<string, number>,
  all: readonly T[],
  at: (one: T) => number,
): T[] {
  return all.filter((one) => at(one) >= (reopened.get(one.objectiveId) ?? 0));
}

import type { Reader } from "../../db/connect";
import { type OpeningChange, openingChanges } from "../../db/queries/placement-changes";
import type { Judged } from "./decision";
import { type GateQuestion, judgeOpening } from "./openings/judge-opening.server";
import type { Placement } from "./placement";
import { pinsNow } from "./rules/pins";
import {
  type ConflictsOf,
  groundOf,
  readSchoolSide,
  type SchoolFacts,
} from "./schools/read-school-side.server";

/** A question about someone who is placed. */
export interface PlacementQuestion
  extends Pick<GateQuestion, "opening" | "at" | "rules" | "facts"> {
  placement: Pick<Placement, "personId" | "pinned">;
  /** How the opening's layers changed, where many are asked about; else it is read. */
  changes?: readonly OpeningChange[];
  /** What is on file about the school, where many are asked about; else it is read. */
  schoolFacts?: SchoolFacts;
  /** Their conflicts of interest, where many are asked about; else they are read. */
  conflicts?: ConflictsOf;
}

/**
 * Asks the gate about a placement: under the rule versions it was made under, or those that took
 * their place as their publishers chose (gate.md §3), and about the school's side of it. It only reads.
 */
export async function judgePlacement(
  db: Reader,
  { placement, changes, schoolFacts, conflicts, ...question }: PlacementQuestion,
): Promise<Judged> {
  const told = changes ?? (await openingChanges(db, [question.opening.id]));
  const moves = told
    .filter(({ openingId }) => openingId === question.opening.id)
    .flatMap(({ moves }) => moves);
  const { personId } = placement;
  const school = await readSchoolSide(db, {
    ground: groundOf(question.opening),
    personId,
    at: question.at,
    placed: true,
    ...(schoolFacts ? { facts: schoolFacts } : {}),
    ...(conflicts ? { conflicts } : {}),
  });
  return judgeOpening(db, {
    ...question,
    personId,
    school,
    ...pinsNow(placement.pinned, moves),
  });
}

import { holdsOf } from "../../db/queries/placement-facts";
import type { Reading } from "../record/context.server";
import { sharedProgram } from "./check-rights.server";
import type { Day } from "./gate/days";

/** A person's hold, as a lead of their program sees it. */
export interface HoldPage {
  personId: string;
  name: string;
  /** The first day of the hold in force; null when there is none. */
  since: Day | null;
}

/** Whether a person is on hold, for a lead of their program; null for anyone else. */
export async function readHold(
  { db, actor, now }: Reading,
  personId: string,
): Promise<HoldPage | null> {
  const shared = await sharedProgram(db, actor, "program_lead", personId);
  if (!shared) return null;
  const holds = await holdsOf(db, personId, now);
  const inForce = holds.find(({ liftedOn }) => liftedOn === null);
  return { personId, name: shared.name, since: inForce?.on ?? null };
}

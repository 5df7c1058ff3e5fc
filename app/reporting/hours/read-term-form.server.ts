import { organizationsOfKind } from "../../../db/queries/reporting-names";
import { sharedProgram } from "../../placement/check-rights.server";
import { dayIn } from "../../record/civil-day";
import type { Reading } from "../../record/context.server";

/** What the form of a term offers. */
export interface TermPage {
  person: { id: string; name: string };
  today: string;
  colleges: readonly { id: string; name: string }[];
}

/** The form in which a lead sets a term; null unless the person serves in a program that they lead. */
export async function readTermForm(
  { db, actor, now }: Reading,
  personId: string,
): Promise<TermPage | null> {
  const program = await sharedProgram(db, actor, "program_lead", personId);
  if (!program || actor.personId === personId) return null;
  return {
    person: { id: personId, name: program.name },
    today: dayIn(now, "UTC"),
    colleges: await organizationsOfKind(db, "college"),
  };
}

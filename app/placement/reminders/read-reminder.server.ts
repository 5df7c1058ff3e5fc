import { corpsMemberIn } from "../../../db/queries/identity-people";
import type { Reading } from "../../record/context.server";
import { holdsRoleIn } from "../check-rights.server";
import { explainDecision } from "../explain-decision.server";
import type { Day } from "../gate/days";
import type { ExplainedLeaf } from "../gate/explain";
import { readNames } from "../read-names.server";
import { seenBy } from "../seen";
import { leavesToAct } from "../status";
import { readReminded } from "./read-reminded.server";
import { type Reminded, remindedKey } from "./reminder";

/** What a letter would be about, before it is sent. */
export interface ReminderPage {
  personId: string;
  name: string;
  opening: { id: string; title: string; school: string };
  /** Null when nobody has a step to take about it by now. */
  leaf: ExplainedLeaf | null;
  /** The last good day; null when it fails now. */
  until: Day | null;
  reminded: Reminded | null;
  names: Record<string, string>;
}

/** What the reminder of someone would say; null unless the reader leads the program they serve in. */
export async function readReminder(
  reading: Reading,
  { openingId, personId, req }: { openingId: string; personId: string; req: string | null },
): Promise<ReminderPage | null> {
  const { db, actor } = reading;
  const explained = await explainDecision(reading, { openingId, personId });
  if (!explained) return null;
  const { opening, body } = explained;
  const member = await corpsMemberIn(db, [opening.programId], personId);
  if (!member || !(await holdsRoleIn(db, actor, opening.programId, "program_lead"))) return null;
  const answer = seenBy("other", body);
  const leaves = leavesToAct(answer);
  const leaf = (req === null ? leaves[0] : leaves.find((one) => one.req === req)) ?? null;
  const reminded = await readReminded(reading, [personId]);
  return {
    personId,
    name: member.name,
    opening: { id: opening.id, title: opening.title, school: opening.school.name },
    leaf,
    until: answer.until,
    reminded: (leaf && reminded[remindedKey(personId, leaf.req)]) ?? null,
    names: await readNames(db),
  };
}

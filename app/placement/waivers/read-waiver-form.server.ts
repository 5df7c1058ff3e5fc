import { corpsMemberIn } from "../../../db/queries/identity-people";
import { openingById } from "../../../db/queries/placement-openings";
import { ruleSets } from "../../../db/queries/placement-rules";
import { READS_PEOPLE, type Role } from "../../identity/roles";
import type { Reading } from "../../record/context.server";
import { holdsRoleIn } from "../check-rights.server";
import { type Day, localDay } from "../gate/days";
import type { OpeningRow } from "../openings/opening";
import { readNames } from "../read-names.server";
import { secondPeople } from "./check-waiver-rights.server";
import {
  latestEnd,
  mayApprove,
  subjectOf,
  type WaiverSubject,
  waivableIn,
  waivableReqs,
} from "./waiver";

/** The form on which a lead asks that a requirement be waived. */
export interface WaiverFormPage {
  opening: OpeningRow;
  personId: string;
  name: string;
  /** What can be waived here: for how long at most from `from`, and who may approve it. */
  options: readonly {
    req: string;
    subject: WaiverSubject;
    latest: Day;
    by: readonly Role[];
    /** Whether somebody other than the reader and the person could approve it today. */
    answered: boolean;
  }[];
  /** The day from which a waiver is proposed: today, or the opening's first. */
  from: Day;
  names: Record<string, string>;
}

/** The form for a person and an opening; null unless a lead of its program asks about its own member. */
export async function readWaiverForm(
  { db, actor, now }: Reading,
  ask: { openingId: string; personId: string },
): Promise<WaiverFormPage | null> {
  const opening = await openingById(db, ask.openingId);
  if (!opening || actor.personId === ask.personId) return null;
  if (!(await holdsRoleIn(db, actor, opening.programId, "program_lead"))) return null;
  const member = await corpsMemberIn(db, [opening.programId], ask.personId);
  if (!member) return null;
  const rules = await ruleSets(db, opening.layers);
  const today = localDay(now, opening.school.timeZone);
  const from = today > opening.startsOn ? today : opening.startsOn;
  const options: WaiverFormPage["options"][number][] = [];
  for (const req of waivableReqs(rules)) {
    const [subject, waivable] = [subjectOf(rules, req), waivableIn(rules, req)];
    if (subject === null || !Array.isArray(waivable)) continue;
    const by = READS_PEOPLE.filter((role) => mayApprove(waivable, role));
    const not = [actor.personId, ask.personId];
    const answered = (await secondPeople(db, opening.programId, { by, not })).length > 0;
    options.push({ req, subject, latest: latestEnd(waivable, from), by, answered });
  }
  return {
    opening,
    personId: ask.personId,
    name: member.name,
    options,
    from,
    names: await readNames(db),
  };
}

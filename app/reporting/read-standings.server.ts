import { standingsOf } from "../../db/queries/reporting";
import { type Membership, organizationsWhere, READS_PEOPLE } from "../identity/roles";
import type { Reading } from "../record/context.server";
import type { PersonStanding } from "./person-standing";

/** Where people of the reader's own programs stand, by person; `people` are those that they may read about. */
export function readStandings(
  { db }: Reading,
  who: { memberships: readonly Membership[] },
  people: readonly { personId: string }[],
): Promise<Map<string, PersonStanding>> {
  return standingsOf(db, {
    personIds: people.map(({ personId }) => personId),
    programIds: organizationsWhere(who.memberships, READS_PEOPLE),
    ledIds: organizationsWhere(who.memberships, ["program_lead"]),
  });
}

import { wantsDigest } from "../../db/queries/digests";
import { wantsReminders } from "../../db/queries/identity-accounts";
import type { Reading } from "../record/context.server";
import { holds, type Membership, READS_PEOPLE } from "./roles";

/** Whether someone gets letters about what is due; null for those whom nothing ever falls due for. */
export async function readReminders(
  { db }: Pick<Reading, "db">,
  who: { personId: string; memberships: readonly Membership[] },
): Promise<boolean | null> {
  return holds(who.memberships, ["corps_member"]) ? wantsReminders(db, who.personId) : null;
}

/** Whether someone gets the day's letter; null for those on whom nobody waits. */
export async function readDigestChoice(
  { db }: Pick<Reading, "db">,
  who: { personId: string; memberships: readonly Membership[] },
): Promise<boolean | null> {
  return holds(who.memberships, READS_PEOPLE) ? wantsDigest(db, who.personId) : null;
}

import { keepEarlierName } from "../../../db/queries/identity-names";
import { endMembership } from "../../../db/queries/identity-organizations";
import { lockPeople } from "../../../db/queries/locks";
import { observationsOf } from "../../../db/queries/observation";
import { attendanceOf } from "../../../db/queries/observation-attendance";
import { activePlacementsOf } from "../../../db/queries/placement";
import { ageDatesOf, clearancesOf, holdsOf } from "../../../db/queries/placement-facts";
import { dropUnclaimed, moveRoster, unclaimedAt } from "../../../db/queries/roster";
import type { Context } from "../../record/context.server";
import type { EventOf } from "../../record/events";

/**
 * Someone with an account of their own accepted a program's invitation to an address that its list had
 * brought in: they take that place, as long as nothing is on file about it. With facts on file both
 * stay, since whether two ids are one person is for people to say (gate.md §5.5).
 */
export async function adoptListed(
  context: Context,
  { personId, organizationId, email }: EventOf<"invitation-accepted">,
): Promise<void> {
  const { tx, now } = context;
  const listed = await unclaimedAt(tx, organizationId, email);
  if (listed === null || listed === personId) return;
  await lockPeople(tx, [listed, personId]);
  const facts = [
    await clearancesOf(tx, listed, now),
    await holdsOf(tx, listed, now),
    await ageDatesOf(tx, listed, now),
    await attendanceOf(tx, listed, now),
    await observationsOf(tx, listed, now),
    await activePlacementsOf(tx, listed),
  ];
  if (facts.some((found) => found.length > 0)) return;
  await moveRoster(tx, organizationId, {
    from: listed,
    to: personId,
    on: new Date(now).toISOString().slice(0, 10),
  });
  const held = { personId: listed, organizationId, role: "corps_member" } as const;
  await endMembership(tx, held, context.actor.personId, now);
  await keepEarlierName(tx, { personId: listed, ownerId: personId, next: null, at: now });
  await dropUnclaimed(tx, listed);
}

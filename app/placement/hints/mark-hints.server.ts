import { wholePerson } from "../../../db/queries/identity-merges";
import { markPeople } from "../../../db/queries/placement-hints";
import type { Context } from "../../record/context.server";
import type { DomainEvent } from "../../record/events";

/**
 * Notes that something was learned about a person, in the transaction in which it was: the hints about
 * everyone they are one with are stale from then on. Follows every event that names a person: one mark
 * too many costs a judgment, one too few would hide somebody.
 */
export async function markHints({ tx }: Pick<Context, "tx">, event: DomainEvent): Promise<void> {
  if (!("personId" in event)) return;
  const named = "otherId" in event ? [event.personId, event.otherId] : [event.personId];
  for (const personId of named) await markWhole({ tx }, personId);
}

/** The same of one person, under every account found to be theirs, where nothing is told of it. */
export async function markWhole({ tx }: Pick<Context, "tx">, personId: string): Promise<void> {
  await markPeople(tx, (await wholePerson(tx, personId)).ids);
}

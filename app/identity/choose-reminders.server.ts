import { setDigest } from "../../db/queries/digests";
import { setReminders } from "../../db/queries/identity-accounts";
import type { Context } from "../record/context.server";

/** Whether the acting person gets letters about what is due. Choosing the same twice changes nothing. */
export async function chooseReminders(
  { tx, actor }: Context,
  { wanted }: { wanted: boolean },
): Promise<void> {
  if (actor.personId === null) throw new Error("Only a person gets reminders.");
  await setReminders(tx, actor.personId, wanted);
}

/** Whether the acting person gets the day's letter about what waits on them. */
export async function chooseDigest(
  { tx, actor }: Context,
  { wanted }: { wanted: boolean },
): Promise<void> {
  if (actor.personId === null) throw new Error("Only a person gets a letter.");
  await setDigest(tx, actor.personId, wanted);
}

import { awardById } from "../../db/queries/credentials";
import { insertVisibility, visibilitiesChosen } from "../../db/queries/credentials-visibility";
import { lockPeople } from "../../db/queries/locks";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { readSeenAward } from "./read-seen-award.server";
import type { Visibility } from "./visibility";

/**
 * Sets who may open a credential's page and files, from the next request on. For its holder alone:
 * anyone else is refused `no-such-credential`. `under-age`: it stays private until they are of age.
 * Choosing what holds already writes nothing.
 */
export async function chooseVisibility(
  context: Context,
  input: { credentialId: string; visibility: Visibility },
): Promise<Outcome<{ visibility: Visibility }, "no-such-credential" | "under-age">> {
  const { tx, now, actor } = context;
  const { credentialId, visibility } = input;
  const award = await awardById(tx, credentialId);
  const holderId = award?.personId;
  if (holderId === undefined || holderId !== actor.personId) return refused("no-such-credential");
  await lockPeople(tx, [holderId]);
  const seen = await readSeenAward({ db: tx, now, actor }, credentialId);
  if (seen === null || seen === "withdrawn") return refused("no-such-credential");
  if (!seen.mayChoose) return refused("under-age");
  const chosen = (await visibilitiesChosen(tx, [credentialId])).get(credentialId);
  if (chosen !== visibility)
    await insertVisibility(tx, { credentialId, visibility, actorId: holderId, at: now });
  return done({ visibility });
}

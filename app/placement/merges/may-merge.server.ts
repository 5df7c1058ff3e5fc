import type { Reader } from "../../../db/connect";
import { accountOf } from "../../../db/queries/identity-accounts";
import { membershipsOf } from "../../../db/queries/identity-organizations";
import { corpsMemberIn } from "../../../db/queries/identity-people";
import { holds, organizationsWhere, PLATFORM } from "../../identity/roles";
import type { Actor } from "../../record/context.server";

/**
 * The organization for which the actor may find two accounts to be one person's, or two people's after
 * all: an adjudicator where both are corps members, an operator anywhere. Null for anyone else, and
 * where one of them is not there.
 */
export async function placeOfMerge(
  db: Reader,
  actor: Actor,
  { one, other }: { one: string; other: string },
): Promise<string | null> {
  if (actor.personId === null || one === other) return null;
  const held = await membershipsOf(db, actor.personId);
  for (const programId of organizationsWhere(held, ["adjudicator"])) {
    const both = [one, other].map((id) => corpsMemberIn(db, [programId], id));
    if ((await Promise.all(both)).every((member) => member !== null)) return programId;
  }
  if (!holds(held, ["operator"])) return null;
  const accounts = await Promise.all([one, other].map((id) => accountOf(db, id)));
  return accounts.every((account) => account !== null) ? PLATFORM : null;
}

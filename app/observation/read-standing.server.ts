import type { Reader } from "../../db/connect";
import { wholePerson } from "../../db/queries/identity-merges";
import { membershipsOf } from "../../db/queries/identity-organizations";
import type { Context } from "../record/context.server";
import type { Standing } from "./signing";

/** What a person is now. */
export async function readStanding(db: Reader, personId: string): Promise<Standing> {
  const { ids } = await wholePerson(db, personId);
  return { personId, ids, memberships: await membershipsOf(db, personId) };
}

/** What the one who signs is now. Throws when no person acts: evidence has a person behind it. */
export async function readSigner({ tx, actor }: Context): Promise<Standing> {
  if (actor.personId === null) throw new Error("evidence is signed by a person");
  return readStanding(tx, actor.personId);
}

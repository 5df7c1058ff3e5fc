import { accountOf } from "../../db/queries/identity-accounts";
import { insertNameChange, setName } from "../../db/queries/identity-names";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { corpsMemberIn } from "../../db/queries/identity-people";
import { lockPeople } from "../../db/queries/locks";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import { isSameName } from "./name";
import { organizationsWhere, PLATFORM, RENAMES } from "./roles";

/**
 * Changes the name that somebody goes by: their own, or as a lead or an adjudicator that of a corps
 * member of their program. Another name has another key, so what was decided under the one before is
 * known to be; other capitals or spaces are the same name. Badges keep the name they were issued to.
 */
export async function changeName(
  context: Context,
  input: { personId: string; name: string },
): Promise<Outcome<{ isNew: boolean }, "no-such-person">> {
  const { tx, now, actor } = context;
  const { personId, name } = input;
  const by = actor.personId;
  if (by === null) return refused("no-such-person");
  const organizationId = by === personId ? PLATFORM : await sharedProgramId(context, personId);
  if (organizationId === null) return refused("no-such-person");

  await lockPeople(tx, [personId]);
  const account = await accountOf(tx, personId);
  if (!account) return refused("no-such-person");
  await setName(tx, { personId, name, at: now });
  if (isSameName(name, account.name)) return done({ isNew: false });
  await insertNameChange(tx, { personId, by, at: now });
  await recordAudit(context, { organizationId, action: "name-changed", subjectId: personId });
  context.emit({ kind: "name-changed", personId });
  return done({ isNew: true });
}

/** The program in which the actor may rename a person; null when there is none. */
async function sharedProgramId({ tx, actor }: Context, personId: string): Promise<string | null> {
  const held = actor.personId === null ? [] : await membershipsOf(tx, actor.personId);
  const member = await corpsMemberIn(tx, organizationsWhere(held, RENAMES), personId);
  return member?.organizationId ?? null;
}

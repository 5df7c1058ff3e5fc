import { membersOf } from "../../../db/queries/identity-holders";
import { organizationById } from "../../../db/queries/identity-organizations";
import { insertSchoolItem, type SaidItem, schoolItems } from "../../../db/queries/schools";
import { appendToChain } from "../../record/append-to-chain.server";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { sealRow } from "../../record/seal-row.server";
import { newSecret } from "../../record/secret.server";
import { holdsRoleIn } from "../check-rights.server";
import { localDay } from "../gate/days";
import { lockSchool, tellOfSchool } from "./lock-school.server";
import { itemProblem, type SchoolItemEntry, type SchoolItemRefusal, standingItems } from "./school";

type Answer = Outcome<{ itemId: string }, SchoolItemRefusal>;

/**
 * A host of a school puts on file, dated today, that it has what it needs to receive people: one of the
 * needs, with an end where it has one. What was on file for that need is superseded, not lost.
 * Placements there are judged again in the same transaction.
 */
export async function recordSchoolItem(
  context: Context,
  input: { schoolId: string; entry: SchoolItemEntry },
): Promise<Answer> {
  const { tx, now, actor } = context;
  const { schoolId, entry } = input;
  const school = await ownSchool(context, schoolId);
  if (!school || actor.personId === null) return refused("no-such-school");
  const { placed } = await lockSchool(context, schoolId);
  const today = localDay(now, school.timeZone);
  const hosts = await membersOf(tx, schoolId, ["school_host"]);
  const problem = itemProblem(entry, { today, hosts: hosts.map(({ personId }) => personId) });
  if (problem) return refused(problem.reason, problem.detail);

  const before = standingItems(await schoolItems(tx, { schoolId })).filter(
    ({ what }) => what === entry.what,
  );
  const supervisorId = entry.what === "named-supervisor" ? entry.supervisorId : null;
  return store(context, placed, {
    id: context.newId(),
    schoolId,
    what: entry.what,
    on: today,
    through: entry.through,
    supervisorId,
    recordedBy: actor.personId,
    recordedAt: now,
    supersedes: before.at(-1)?.id ?? null,
    withdrawn: false,
    // A host's name is their account's, so that it goes with the account.
    said: supervisorId === null ? entry.said : null,
  });
}

/**
 * A host takes back what their school has on file: from now on it does not stand. Placements there are
 * judged again in the same transaction, and those that relied on it get a task.
 */
export async function takeBackSchoolItem(
  context: Context,
  input: { schoolId: string; itemId: string },
): Promise<Answer> {
  const { tx, now, actor } = context;
  const { schoolId, itemId } = input;
  const school = await ownSchool(context, schoolId);
  if (!school || actor.personId === null) return refused("no-such-school");
  const { placed } = await lockSchool(context, schoolId);
  const items = await schoolItems(tx, { schoolId });
  const item = items.find(({ id, withdrawn }) => id === itemId && !withdrawn);
  if (!item) return refused("no-such-item");
  if (!standingItems(items).includes(item)) return refused("taken-back-already");
  return store(context, placed, {
    ...item,
    id: context.newId(),
    recordedBy: actor.personId,
    recordedAt: now,
    supersedes: item.id,
    withdrawn: true,
    said: null,
  });
}

async function store(context: Context, placed: readonly string[], item: SaidItem): Promise<Answer> {
  const salt = newSecret();
  await insertSchoolItem(context.tx, item, salt);
  await sealRow(context, { organizationId: item.schoolId, table: "school_item", id: item.id });
  if (item.said !== null)
    await appendToChain(context, {
      stream: `org:${item.schoolId}`,
      kind: "school-item-note",
      refId: item.id,
      payload: { item: item.id, said: item.said },
      salt,
    });
  tellOfSchool(context, placed);
  return done({ itemId: item.id });
}

async function ownSchool({ tx, actor }: Context, schoolId: string) {
  const hosts = await holdsRoleIn(tx, actor, schoolId, "school_host");
  return hosts ? organizationById(tx, schoolId) : null;
}

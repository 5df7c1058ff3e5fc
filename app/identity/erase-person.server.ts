import { accountByEmail } from "../../db/queries/identity-accounts";
import { countHolders } from "../../db/queries/identity-holders";
import { wholePerson } from "../../db/queries/identity-merges";
import { endMembership, membershipsOf } from "../../db/queries/identity-organizations";
import { lockPeople } from "../../db/queries/locks";
import {
  dueErasureRequests,
  insertErasure,
  legalHoldOn,
  openErasureRequest,
} from "../../db/queries/privacy";
import { overwriteRemains, removeStringsOf, stringsOf } from "../../db/queries/privacy-erasing";
import { unclaimedUnder } from "../../db/queries/roster";
import type { App } from "../record/app.server";
import { COMMAND_LINE, type Context, SYSTEM } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import { holds, PLATFORM } from "./roles";

export type ErasureRefusal = "unknown-person" | "legal-hold" | "last-operator";

const AT_ONCE = 100;

/**
 * Erases someone under every account found to be theirs, in one transaction: their roles end, and what
 * says who they were or what they wrote leaves every table. Ids, days, states and hashes stay, so every
 * chain still verifies and every decision about them replays. Refused while a legal hold is on them, and
 * for the last operator. Whether it was asked for, and long enough ago, is for the caller.
 */
export async function erasePerson(
  context: Context,
  { personId }: { personId: string },
): Promise<Outcome<null, ErasureRefusal>> {
  const { tx } = context;
  const { ids } = await wholePerson(tx, personId);
  await lockPeople(tx, ids);
  if ((await stringsOf(tx, personId)) === null) return refused("unknown-person");
  let operates = false;
  for (const id of ids) {
    if (await legalHoldOn(tx, id)) return refused("legal-hold");
    operates ||= holds(await membershipsOf(tx, id), ["operator"]);
  }
  if (operates && (await countHolders(tx, PLATFORM, "operator")) <= 1)
    return refused("last-operator");
  for (const id of ids) await eraseAccount(context, id);
  return done(null);
}

async function eraseAccount(context: Context, personId: string): Promise<void> {
  const { tx, now, actor } = context;
  const known = await stringsOf(tx, personId);
  if (known === null) return;
  for (const { organizationId, role } of await membershipsOf(tx, personId)) {
    await endMembership(tx, { personId, organizationId, role }, actor.personId, now);
    await recordAudit(context, { organizationId, action: "role-ended", subjectId: personId });
    context.emit({ kind: "role-ended", personId, organizationId, role });
  }
  const request = await openErasureRequest(tx, personId);
  await removeStringsOf(tx, personId, known, now);
  await insertErasure(tx, { personId, requestId: request?.id ?? null, at: now });
  const action = "person-erased";
  await recordAudit(context, { organizationId: PLATFORM, action, subjectId: personId });
  context.emit({ kind: action, personId });
}

/**
 * Carries out every request whose day has come: a job. One that a legal hold stops waits on. Safe to
 * run twice at once. Returns how many were erased.
 */
export async function eraseDue(app: App): Promise<number> {
  let erased = 0;
  for (const { personId } of await dueErasureRequests(app.db, app.now(), AT_ONCE)) {
    const outcome = await app.run(SYSTEM, async (context) => {
      const open = await openErasureRequest(context.tx, personId);
      return open && open.dueAt <= context.now ? erasePerson(context, { personId }) : null;
    });
    if (outcome?.ok) erased++;
  }
  if (erased > 0) await overwriteRemains(app.db);
  return erased;
}

/**
 * Erases whoever has an address (lower case) at once, from the command line: its account, or everyone
 * without one whom a program's list brought in under it; all of them, or nobody.
 */
export async function eraseByEmail(
  app: App,
  email: string,
): Promise<Outcome<{ personIds: string[] }, ErasureRefusal>> {
  const outcome = await app.run(COMMAND_LINE, async (context) => {
    const account = await accountByEmail(context.tx, email);
    const personIds = account ? [account.personId] : await unclaimedUnder(context.tx, email);
    if (personIds.length === 0) return refused("unknown-person" as const);
    for (const personId of personIds)
      if (await legalHoldOn(context.tx, personId)) return refused("legal-hold" as const);
    for (const personId of personIds) {
      const erased = await erasePerson(context, { personId });
      if (!erased.ok) return erased;
    }
    return done({ personIds });
  });
  if (outcome.ok) await overwriteRemains(app.db);
  return outcome;
}

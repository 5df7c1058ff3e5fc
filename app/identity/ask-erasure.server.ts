import { accountOf } from "../../db/queries/identity-accounts";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { lockPeople } from "../../db/queries/locks";
import {
  insertErasureRequest,
  insertErasureWithdrawal,
  openErasureRequest,
} from "../../db/queries/privacy";
import { unclaimedById } from "../../db/queries/roster";
import { formatDayOf } from "../i18n/dates";
import type { Context, Reading } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import { erasureDueAt } from "./erasure";
import { holds, type Membership, organizationsWhere, PLATFORM } from "./roles";
import { enqueueMail, textAt } from "./send-mail.server";

/** Someone of whom the actor may ask that they be erased. */
export interface CaredFor {
  name: string;
  /** Where letters to them go; null for who has no account and asked for none. */
  email: string | null;
}

/**
 * Asks that someone be erased: they themself, an operator, or a lead of a program in which they serve.
 * It waits two weeks, and a letter names the day to whoever has an account. Asking again changes nothing.
 */
export async function askErasure(
  context: Context,
  { personId }: { personId: string },
): Promise<Outcome<{ dueAt: number }, "unknown-person">> {
  const { tx, now, actor } = context;
  const cared = await mayCareFor({ db: tx, actor }, personId);
  if (cared === null || actor.personId === null) return refused("unknown-person");
  await lockPeople(tx, [personId]);
  const open = await openErasureRequest(tx, personId);
  if (open) return done({ dueAt: open.dueAt });
  const dueAt = erasureDueAt(now);
  const request = { id: context.newId(), personId, askedBy: actor.personId, askedAt: now, dueAt };
  await insertErasureRequest(tx, request);
  await recordAudit(context, {
    organizationId: PLATFORM,
    action: "erasure-asked",
    subjectId: personId,
  });
  if (cared.email !== null)
    await enqueueMail(context, {
      to: cared.email,
      template: "erasure-asked",
      names: {
        when: formatDayOf(dueAt, "UTC", (await textAt(tx, cared.email)).locale),
      },
      link: null,
    });
  return done({ dueAt });
}

/** Takes a request back while it waits; by whoever may ask. `nothing-asked` when there is none. */
export async function takeBackErasure(
  context: Context,
  { personId }: { personId: string },
): Promise<Outcome<null, "unknown-person" | "nothing-asked">> {
  const { tx, now, actor } = context;
  const cared = await mayCareFor({ db: tx, actor }, personId);
  if (cared === null || actor.personId === null) return refused("unknown-person");
  await lockPeople(tx, [personId]);
  const open = await openErasureRequest(tx, personId);
  if (!open) return refused("nothing-asked");
  await insertErasureWithdrawal(tx, { requestId: open.id, by: actor.personId, at: now });
  await recordAudit(context, {
    organizationId: PLATFORM,
    action: "erasure-taken-back",
    subjectId: personId,
  });
  if (cared.email !== null)
    await enqueueMail(context, {
      to: cared.email,
      template: "erasure-taken-back",
      names: {},
      link: null,
    });
  return done(null);
}

/**
 * Someone whose erasure the actor may ask for, with an account or only in a list; null for anyone
 * else, and for an id that does not exist.
 */
export async function mayCareFor(
  { db, actor }: Pick<Reading, "db" | "actor">,
  personId: string,
): Promise<CaredFor | null> {
  const account = await accountOf(db, personId);
  const listed = account === null ? await unclaimedById(db, personId) : null;
  const name = account?.name ?? listed?.name;
  if (name === undefined || actor.personId === null) return null;
  const cared = { name, email: account?.email ?? null };
  if (actor.personId === personId) return cared;
  const held = await membershipsOf(db, actor.personId);
  return holds(held, ["operator"]) || leads(held, await membershipsOf(db, personId)) ? cared : null;
}

function leads(held: readonly Membership[], theirs: readonly Membership[]): boolean {
  const programs = organizationsWhere(held, ["program_lead"]);
  return organizationsWhere(theirs, ["corps_member"]).some((id) => programs.includes(id));
}

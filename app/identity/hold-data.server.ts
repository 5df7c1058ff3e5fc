import { accountOf } from "../../db/queries/identity-accounts";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { lockPeople } from "../../db/queries/locks";
import { insertLegalHold, legalHoldOn } from "../../db/queries/privacy";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import { holds, PLATFORM } from "./roles";

/** Most characters of a legal hold's reason. */
export const longestHoldReason = 500;

/**
 * An operator sets a legal hold on everything about someone, or lifts it (`set` false), with a reason.
 * While it stands nobody erases them and no retention rule touches their rows. Written down with who did
 * it. `no-change` when it is so already; nobody holds or frees their own data.
 */
export async function holdData(
  context: Context,
  { personId, set, reason }: { personId: string; set: boolean; reason: string },
): Promise<Outcome<null, "not-allowed" | "unknown-person" | "yourself" | "no-change">> {
  const { tx, now, actor } = context;
  const by = actor.personId;
  if (by === null || !holds(await membershipsOf(tx, by), ["operator"]))
    return refused("not-allowed");
  if ((await accountOf(tx, personId)) === null) return refused("unknown-person");
  if (by === personId) return refused("yourself");
  await lockPeople(tx, [personId]);
  const standing = await legalHoldOn(tx, personId);
  if ((standing !== null) === set) return refused("no-change");
  const id = context.newId();
  const lifts = standing?.id ?? null;
  await insertLegalHold(tx, { id, personId, lifts, setBy: by, at: now, reason });
  await recordAudit(context, {
    organizationId: PLATFORM,
    action: set ? "legal-hold-set" : "legal-hold-lifted",
    subjectId: personId,
    detail: { hold: lifts ?? id },
  });
  return done(null);
}

import { creditStated, insertCollegeCreditEnd } from "../../../db/queries/careers";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import { sealRow } from "../../record/seal-row.server";
import type { WithdrawalReason } from "./college-credit";
import { ownColleges } from "./read-own-colleges.server";

/**
 * Takes a college's statement back, for good: nobody is shown it from now on. Refused:
 * `no-such-statement`, which is also what another college's is; `withdrawn` when it was taken back.
 */
export async function withdrawCredit(
  context: Context,
  { creditId, reason }: { creditId: string; reason: WithdrawalReason },
): Promise<Outcome<{ creditId: string }, "no-such-statement" | "withdrawn">> {
  const { tx, actor, now } = context;
  const credit = await creditStated(tx, creditId);
  const own = await ownColleges(tx, actor);
  if (!credit || actor.personId === null || !own.some(({ id }) => id === credit.collegeId))
    return refused("no-such-statement");
  const isNew = await insertCollegeCreditEnd(tx, {
    creditId,
    reason,
    by: actor.personId,
    at: now,
  });
  if (!isNew) return refused("withdrawn");
  const organizationId = credit.collegeId;
  await sealRow(context, { organizationId, table: "college_credit_end", id: creditId });
  await recordAudit(context, {
    organizationId,
    action: "credit-withdrawn",
    subjectId: creditId,
    detail: { reason },
  });
  return done({ creditId });
}

import { lockPeople } from "../../../db/queries/locks";
import { insertCorrection, standingFacts } from "../../../db/queries/placement-corrections";
import type { Role } from "../../identity/roles";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { isSamePerson } from "../../record/same-person.server";
import { sealRow } from "../../record/seal-row.server";
import { sharedProgram } from "../check-rights.server";
import type { CorrectedKind, CorrectionReason, CorrectionRefusal } from "./correction";

/** Who takes back what: whoever may enter it. */
export const CORRECTS: Record<CorrectedKind, Role> = {
  clearance: "adjudicator",
  age: "adjudicator",
  hold: "program_lead",
};

/**
 * Takes back a fact that was a mistake, with why. It stays known for every question about an earlier
 * instant; from now on it does not count, and whatever was entered beside it does. Placements of the
 * person are judged again in this transaction. Never about oneself, under any account.
 */
export async function correctFact(
  context: Context,
  { personId, factId, reason }: { personId: string; factId: string; reason: CorrectionReason },
): Promise<Outcome<null, CorrectionRefusal>> {
  const { tx, now, actor } = context;
  if (await isSamePerson(tx, actor.personId, personId)) return refused("own-fact");
  await lockPeople(tx, [personId]);
  const fact = (await standingFacts(tx, personId, now)).find(({ id }) => id === factId);
  const role = fact ? CORRECTS[fact.kind] : "adjudicator";
  const shared = await sharedProgram(tx, actor, role, personId);
  if (!shared || actor.personId === null) return refused("not-in-your-program");
  if (!fact) return refused("no-such-fact");
  const organizationId = shared.programId;
  await insertCorrection(tx, {
    factId,
    kind: fact.kind,
    personId,
    organizationId,
    reason,
    recordedBy: actor.personId,
    recordedAt: now,
  });
  await sealRow(context, { organizationId, table: "fact_correction", id: factId });
  context.emit({ kind: "fact-corrected", personId, factId });
  return done(null);
}

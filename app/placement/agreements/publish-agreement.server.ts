import { organizationById } from "../../../db/queries/identity-organizations";
import { insertAgreementText, newestAgreements } from "../../../db/queries/placement-agreements";
import { canonicalJson, sha256 } from "../../record/canonical";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import { sealRow } from "../../record/seal-row.server";
import { holdsRoleIn } from "../check-rights.server";
import { type Day, localDay } from "../gate/days";
import { type AgreementWords, hashedWords, type PublishAgreementRefusal } from "./agreement";
import { askedIn } from "./check-agreement-rights.server";

export interface AgreementEntry {
  programId: string;
  /** What rules call it. */
  doc: string;
  title: string;
  words: string;
  endsOn: Day | null;
}

/**
 * Publishes the next version of an agreement, for good, by a lead of the program. Who signs it is what
 * the published rules say. Signatures under an earlier version stay in force until they end; a rule
 * may ask for the newer one.
 */
export async function publishAgreement(
  context: Context,
  { programId, ...entry }: AgreementEntry,
): Promise<Outcome<{ textId: string }, PublishAgreementRefusal>> {
  const { tx, now, actor } = context;
  const program = await organizationById(tx, programId);
  const leads = program && (await holdsRoleIn(tx, actor, programId, "program_lead"));
  if (!leads || actor.personId === null) return refused("not-your-program");
  const parties = (await askedIn(tx, [programId])).get(entry.doc);
  if (!parties || parties.length === 0) return refused("nobody-asks");
  if (entry.endsOn !== null && entry.endsOn < localDay(now, program.timeZone))
    return refused("over-already");

  const before = (await newestAgreements(tx, [programId])).find(({ doc }) => doc === entry.doc);
  const words: AgreementWords = { ...entry, version: (before?.version ?? 0) + 1, parties };
  const hash = sha256(canonicalJson(hashedWords(words)));
  const textId = context.newId();
  const isNew = await insertAgreementText(tx, {
    ...words,
    id: textId,
    programId,
    hash,
    publishedBy: actor.personId,
    publishedAt: now,
  });
  if (!isNew) return refused("published-already");
  await sealRow(context, { organizationId: programId, table: "agreement_text", id: textId });
  await recordAudit(context, {
    organizationId: programId,
    action: "agreement-published",
    subjectId: textId,
    detail: { doc: entry.doc, version: words.version, hash },
  });
  return done({ textId });
}

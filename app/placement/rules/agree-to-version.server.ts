import { lockOpenings, lockPeople, lockRuleSets } from "../../../db/queries/locks";
import { activePlacementsIn } from "../../../db/queries/placement";
import { insertRuleSet } from "../../../db/queries/placement-rules";
import { proposalById } from "../../../db/queries/record-proposals";
import { deleteDraft } from "../../../db/queries/rule-drafts";
import { insertPublication, insertRuleOwner } from "../../../db/queries/rules";
import { PLATFORM } from "../../identity/roles";
import { type AgreementRefusal, agree } from "../../record/agree.server";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import { isSamePerson } from "../../record/same-person.server";
import { sealRow } from "../../record/seal-row.server";
import { checkVersion } from "./check-version.server";
import { effectDigest } from "./effect";
import { moveOpenings } from "./move-openings.server";
import { planPublication } from "./plan-publication.server";
import { PUBLISH_RULE, proposedVersion } from "./propose-version.server";
import { agreesFor, ruleRights, writesFor } from "./rule-rights.server";

export type AgreeRefusal = AgreementRefusal | "not-ready" | "version-taken" | "effect-changed";

/**
 * Agrees, as a second person, to a version, and publishes it, in one transaction: the version with its
 * hash, the openings that used the one before it moved to it as its publisher chose, and a task for
 * each placement whose answer it changes. Everything is checked and worked out again under locks.
 * Refused as `agree` is (`no-such-proposal` also for who may not agree), `not-ready`, `version-taken`
 * when another version came first, `effect-changed` when it would do otherwise than the page said.
 */
export async function agreeToVersion(
  context: Context,
  input: { proposalId: string; seen: string },
): Promise<Outcome<{ id: string }, AgreeRefusal>> {
  const { tx, now, actor } = context;
  const proposal = await proposalById(tx, input.proposalId);
  const asked = proposedVersion.safeParse(
    proposal?.kind === PUBLISH_RULE ? JSON.parse(proposal.payload) : null,
  );
  if (!proposal || !asked.success || actor.personId === null) return refused("no-such-proposal");
  const { organizationId, version, table, applies, id, draftId } = asked.data;
  if (!agreesFor(await ruleRights(tx, actor), organizationId)) return refused("no-such-proposal");
  if (await isSamePerson(tx, actor.personId, proposal.askedBy)) return refused("same-person");
  const asker = await ruleRights(tx, { kind: "person", personId: proposal.askedBy });
  if (!writesFor(asker, organizationId)) return refused("proposal-ended");

  await lockRuleSets(tx, [version.name]);
  const checked = await checkVersion(tx, { organizationId, version, table });
  if (checked.ruleSet.id !== id) return refused("version-taken", { id });
  if (checked.problems.length > 0) return refused("not-ready");
  const { ruleSet, previous } = checked;
  const ask = { ruleSet, applies, now };
  const openingIds = (await planPublication(tx, ask)).changes.map(({ openingId }) => openingId);
  await lockRuleSets(tx, previous === null ? [] : [previous]);
  await lockOpenings(tx, openingIds);
  const placed = await activePlacementsIn(tx, openingIds);
  await lockPeople(
    tx,
    placed.map(({ personId }) => personId),
  );
  const plan = await planPublication(tx, ask);
  if (effectDigest(plan.effect) !== input.seen) return refused("effect-changed");
  const agreed = await agree(context, { proposalId: proposal.id, kind: PUBLISH_RULE });
  if (!agreed.ok) return agreed;

  if (previous === null && organizationId !== null)
    await insertRuleOwner(tx, { name: version.name, organizationId });
  await insertRuleSet(tx, { ...ruleSet, publishedBy: actor.personId, publishedAt: now });
  await insertPublication(tx, id, {
    applies,
    table,
    cases: checked.table?.cases ?? 0,
    askedBy: proposal.askedBy,
    agreedBy: actor.personId,
  });
  const owner = organizationId ?? PLATFORM;
  for (const sealed of ["rule_set", "rule_publication"] as const)
    await sealRow(context, { organizationId: owner, table: sealed, id });
  await deleteDraft(tx, draftId);
  await recordAudit(context, {
    organizationId: owner,
    action: "rule-published",
    subjectId: id,
    detail: { hash: ruleSet.hash, applies: applies.when, asked: proposal.askedBy },
  });
  await moveOpenings(context, { ...plan, ruleSetId: id });
  return done({ id });
}

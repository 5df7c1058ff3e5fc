import { z } from "zod";
import { draftById } from "../../../db/queries/rule-drafts";
import type { Json } from "../../record/canonical";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { propose } from "../../record/propose.server";
import { addDays, isDay, localDay } from "../gate/days";
import { checkVersion } from "./check-version.server";
import type { Applies } from "./publication";
import { ruleRights, writesFor } from "./rule-rights.server";
import { LAYERS } from "./rule-set";

/** The kind under which a publication waits for its second person. */
export const PUBLISH_RULE = "publish-rule";

/** How far ahead a version may begin to apply to the placed, in days: two years. */
export const FARTHEST_DAYS = 730;

export const proposedVersion = z.object({
  draftId: z.string(),
  organizationId: z.string().nullable(),
  /** The number that it was checked under. */
  id: z.string(),
  version: z.object({
    name: z.string(),
    title: z.string(),
    layer: z.enum(LAYERS),
    source: z.string(),
    checkedOn: z.string(),
    example: z.boolean(),
    rule: z.unknown(),
  }),
  table: z.string().nullable(),
  applies: z.discriminatedUnion("when", [
    z.object({ when: z.literal("at-once") }),
    z.object({ when: z.literal("next-term") }),
    z.object({ when: z.literal("from-day"), day: z.string().refine(isDay) }),
  ]),
});
export type ProposedVersion = z.output<typeof proposedVersion>;

export type ProposeRefusal = "no-draft" | "not-ready" | "day-far";

/**
 * Asks a second person to agree to what a draft says, as it stands now. Refused `no-draft` (also for
 * who may not write it), `not-ready` while a check finds something, `day-far` with `earliest` and
 * `latest`. Nothing is published yet; a later change of the draft does not change what was asked.
 */
export async function proposeVersion(
  context: Context,
  input: { draftId: string; applies: Applies },
): Promise<Outcome<{ proposalId: string; endsAt: number }, ProposeRefusal>> {
  const { tx, now, actor } = context;
  const draft = await draftById(tx, input.draftId);
  if (!draft || !writesFor(await ruleRights(tx, actor), draft.organizationId))
    return refused("no-draft");
  const checked = await checkVersion(tx, draft);
  if (checked.problems.length > 0) return refused("not-ready");
  const { applies } = input;
  const today = localDay(now, "UTC");
  const days = { earliest: addDays(today, 1), latest: addDays(today, FARTHEST_DAYS) };
  if (applies.when === "from-day" && !(days.earliest <= applies.day && applies.day <= days.latest))
    return refused("day-far", days);
  const payload: ProposedVersion = {
    draftId: draft.id,
    organizationId: draft.organizationId,
    id: checked.ruleSet.id,
    version: draft.version,
    table: draft.table,
    applies,
  };
  return done(
    await propose(context, {
      kind: PUBLISH_RULE,
      payload: JSON.parse(JSON.stringify(payload)) as Json,
    }),
  );
}

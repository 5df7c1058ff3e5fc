import { lockOpening } from "../../../db/queries/locks";
import { insertNeed, needsOf } from "../../../db/queries/opening-needs";
import { openingById } from "../../../db/queries/placement-openings";
import { readAwarded } from "../../credentials/read-awarded.server";
import { daysLater, instantAt } from "../../record/civil-day";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import { sealRow } from "../../record/seal-row.server";
import { rowName } from "../../record/sealed-tables";
import { holdsRoleIn } from "../check-rights.server";
import { MOST_ASKED, NO_NEED, type OpeningNeed } from "./need";

export type NeedRefusal = "no-opening" | "no-such-badge" | "too-many-badges" | "too-many-languages";

/**
 * Says what a school asks for in an opening: it ranks people, keeps nobody out, and changes no rule.
 * Only a lead of the opening's program. What was said before stays on record, but for the name of who
 * receives people, of which only the newest is kept. Saying the same again writes nothing.
 */
export async function saveNeed(
  context: Context,
  { openingId, need }: { openingId: string; need: OpeningNeed },
): Promise<Outcome<null, NeedRefusal>> {
  const { tx, now, actor } = context;
  const opening = await openingById(tx, openingId);
  const leads = opening && (await holdsRoleIn(tx, actor, opening.programId, "program_lead"));
  if (!leads || actor.personId === null) return refused("no-opening");
  if (need.languages.length > MOST_ASKED) return refused("too-many-languages");
  if (need.badges.length > MOST_ASKED) return refused("too-many-badges");
  const known = (await readAwarded({ db: tx })).map(({ definition }) => definition.id);
  if (need.badges.some((id) => !known.includes(id))) return refused("no-such-badge");

  await lockOpening(tx, openingId);
  const before = (await needsOf(tx, [openingId])).get(openingId) ?? NO_NEED;
  if (JSON.stringify({ ...NO_NEED, ...before }) === JSON.stringify({ ...NO_NEED, ...need }))
    return done(null);
  const nth = await insertNeed(tx, {
    openingId,
    need,
    saidBy: actor.personId,
    at: now,
    overAt: instantAt(daysLater(opening.endsOn, 1), "00:00", opening.school.timeZone),
  });
  const organizationId = opening.programId;
  await sealRow(context, { organizationId, table: "opening_need", id: rowName(openingId, nth) });
  await recordAudit(context, {
    organizationId,
    action: "opening-need-said",
    subjectId: openingId,
    detail: { nth },
  });
  return done(null);
}

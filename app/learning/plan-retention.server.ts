import { learnerZone } from "../../db/queries/learning";
import { insertRetentionDue } from "../../db/queries/learning-retention";
import { retentionDay } from "../mastery/retention";
import { dayIn } from "../record/civil-day";
import type { Context } from "../record/context.server";
import type { Registration } from "./registration";

/**
 * Writes down, as an objective is shown, from which day on two new questions confirm that it stuck.
 * `tryId` is null when a coach showed it another way. The day is a promise: it stays as it was said,
 * wherever the person moves.
 */
export async function planRetention(
  context: Context,
  registration: Registration,
  { objectiveId, tryId }: { objectiveId: string; tryId: string | null },
): Promise<void> {
  const zone = await learnerZone(context.tx, registration.personId);
  await insertRetentionDue(context.tx, registration.id, {
    objectiveId,
    tryId,
    shownAt: context.now,
    dueOn: retentionDay(dayIn(context.now, zone), dayIn(context.now, "UTC")),
  });
}

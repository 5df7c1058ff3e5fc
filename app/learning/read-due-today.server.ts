import type { Reader } from "../../db/connect";
import { registrationsOf } from "../../db/queries/learning";
import { objectivesToPractice } from "../../db/queries/learning-item";
import { refreshersOf, retentionsOf } from "../../db/queries/learning-retention";
import { reopeningsOf } from "../../db/queries/learning-versions";
import { type DueToday, dueOn, type FreshObjective, memoryOf, practiceDay } from "./refresher";
import { since } from "./version-move";

const shownAt = (one: { shownAt: number }) => one.shownAt;

/** What daily practice asks of a person now: of objectives that stand as shown, over all their courses. */
export async function readDueToday(db: Reader, personId: string, now: number): Promise<DueToday> {
  const day = practiceDay(now);
  const registrations = await registrationsOf(db, personId);
  const ids = registrations.map(({ id }) => id);
  const retentions = await retentionsOf(db, ids);
  const refreshers = await refreshersOf(db, ids);
  const reopened = await reopeningsOf(db, ids);
  const askable = await objectivesToPractice(
    db,
    registrations.map(({ courseVersionId }) => courseVersionId),
  );
  const fresh = registrations.flatMap(({ id, courseId, courseVersionId }): FreshObjective[] =>
    [...(askable.get(courseVersionId) ?? [])].flatMap((objectiveId) => {
      const about = (one: { objectiveId: string }) => one.objectiveId === objectiveId;
      const standing = since(reopened.get(id) ?? new Map(), retentions.get(id) ?? [], shownAt);
      const shown = standing.filter(about);
      const memory = memoryOf(shown, (refreshers.get(id) ?? []).filter(about));
      return memory ? [{ registrationId: id, courseId, objectiveId, memory }] : [];
    }),
  );
  const asked = [...refreshers.values()].flat().filter((one) => one.day === day).length;
  return dueOn(fresh, asked, day);
}

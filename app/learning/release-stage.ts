import type { RetentionRecord, TryRecord } from "./check-log";
import { since } from "./version-move";

/** Where a learner of a course is when a version is released, from first to last. */
export const releaseStages = [
  "not-begun",
  "reading",
  "under-way",
  "some-shown",
  "shown",
  "kept",
  "renewing",
] as const;
export type ReleaseStage = (typeof releaseStages)[number];

/** What a stage is told by. Instants are epoch milliseconds. */
export interface StageRecord {
  /** The objectives of the version that they are in. */
  objectiveIds: readonly string[];
  lessonsRead: number;
  answers: number;
  tries: readonly Pick<TryRecord, "objectiveId" | "outcome">[];
  retentions: readonly Pick<RetentionRecord, "objectiveId" | "shownAt" | "outcome">[];
  /** From when on each objective was reopened by a version before. */
  reopened: ReadonlyMap<string, number>;
  /** When the latest renewal was opened; null when none was. */
  renewedFrom: number | null;
}

/** The stage of one learner; a check under way counts before what is shown, because it ends first. */
export function releaseStage(record: StageRecord): ReleaseStage {
  const standing = since(record.reopened, record.retentions, ({ shownAt }) => shownAt);
  const last = new Map(standing.map((one) => [one.objectiveId, one]));
  const shown = record.objectiveIds.flatMap((id) => {
    const one = last.get(id);
    return one && one.outcome !== "not-kept" ? [one] : [];
  });
  const { renewedFrom } = record;
  if (renewedFrom !== null && shown.some(({ shownAt }) => shownAt < renewedFrom)) return "renewing";
  if (record.tries.some(({ outcome }) => outcome === null)) return "under-way";
  if (shown.length > 0 && shown.length === record.objectiveIds.length)
    return shown.every(({ outcome }) => outcome === "kept") ? "kept" : "shown";
  if (shown.length > 0) return "some-shown";
  return record.lessonsRead > 0 || record.answers > 0 ? "reading" : "not-begun";
}

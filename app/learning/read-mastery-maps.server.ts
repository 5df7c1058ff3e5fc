import { versionById } from "../../db/queries/catalog";
import { learnerZone, registrationsOf } from "../../db/queries/learning";
import { triesOf } from "../../db/queries/learning-check";
import { coachDecisionsOf } from "../../db/queries/learning-coach";
import { outlineOf } from "../../db/queries/learning-outline";
import { renewalsOf } from "../../db/queries/learning-renewal";
import { responsesOf } from "../../db/queries/learning-response";
import { retentionsOf } from "../../db/queries/learning-retention";
import { movesOf } from "../../db/queries/learning-versions";
import { type LevelEvent, levelHistory } from "../mastery/level-history";
import type { Reading } from "../record/context.server";
import type { RetentionRecord, TryRecord } from "./check-log";
import type { CoachDecision } from "./coach-task";
import type { MasteryMap } from "./mastery-map";
import type { LoggedResponse } from "./response";
import type { VersionMove } from "./version-move";

/**
 * The mastery maps of a person's courses, or of one course, made from the log by the rules each time:
 * no copy is stored. For the person themself, and for those whom the route lets read about them.
 */
export async function readMasteryMaps(
  { db, now }: Pick<Reading, "db" | "now">,
  { personId, courseId }: { personId: string; courseId?: string },
): Promise<MasteryMap[]> {
  const all = await registrationsOf(db, personId);
  const chosen = all.filter((one) => courseId === undefined || one.courseId === courseId);
  const ids = chosen.map(({ id }) => id);
  const tries = await triesOf(db, ids);
  const decisions = await coachDecisionsOf(db, ids);
  const retentions = await retentionsOf(db, ids);
  const renewals = await renewalsOf(db, ids);
  const zone = await learnerZone(db, personId);
  const maps: MasteryMap[] = [];
  for (const { id, courseVersionId, courseId: course, createdAt } of chosen) {
    const log = {
      answers: await responsesOf(db, id),
      tries: tries.get(id) ?? [],
      decisions: decisions.get(id) ?? [],
      retentions: retentions.get(id) ?? [],
      renewedFrom: renewals.get(id)?.[0] ?? null,
      moves: await movesOf(db, id),
    };
    const { objectives } = await outlineOf(db, courseVersionId);
    maps.push({
      courseId: course,
      course: (await versionById(db, courseVersionId))?.title ?? course,
      from: createdAt,
      until: now,
      zone,
      objectives: objectives.map((objective) => ({
        id: objective.id,
        text: objective.text,
        changes: levelHistory(eventsOf(objective.id, log)),
      })),
    });
  }
  return maps;
}

interface Log {
  answers: readonly LoggedResponse[];
  tries: readonly TryRecord[];
  decisions: readonly CoachDecision[];
  retentions: readonly RetentionRecord[];
  /** When its first renewal was opened; null when there was none. */
  renewedFrom: number | null;
  moves: readonly VersionMove[];
}

function eventsOf(
  objectiveId: string,
  { answers, tries, decisions, retentions, renewedFrom, moves }: Log,
): LevelEvent[] {
  const about = (one: { objectiveId: string }) => one.objectiveId === objectiveId;
  const shown = retentions.filter(about);
  const confirmed = decisions.filter((one) => about(one) && one.action === "confirmed");
  return [
    ...answers
      .filter((one) => about(one) && one.lane === "practice")
      .map(({ at, guess, slip, learn, score, weight }) => ({
        at,
        kind: "practiced" as const,
        evidence: { guess, slip, learn, x: score, weight },
      })),
    ...moves.flatMap(({ at, objectives }): LevelEvent[] =>
      objectives.some((one) => about(one) && !one.carries) ? [{ at, kind: "reopened" }] : [],
    ),
    ...tries.filter(about).map(({ openedAt: at }) => ({ at, kind: "try-opened" as const })),
    ...tries.flatMap((one): LevelEvent[] => {
      const again = renewedFrom !== null && one.openedAt >= renewedFrom;
      const missed = about(one) && again && one.outcome === "not-yet" && one.closedAt !== null;
      return missed ? [{ at: one.closedAt ?? 0, kind: "not-kept" }] : [];
    }),
    ...shown.flatMap(({ shownAt, outcome, closedAt }): LevelEvent[] => [
      { at: shownAt, kind: "shown" },
      ...(outcome !== null && closedAt !== null ? [{ at: closedAt, kind: outcome }] : []),
    ]),
    // What a coach confirms and did not show by it was shown already: then it is kept.
    ...confirmed
      .filter(({ at }) => shown.every(({ shownAt }) => shownAt !== at))
      .map(({ at }) => ({ at, kind: "kept" as const })),
  ];
}

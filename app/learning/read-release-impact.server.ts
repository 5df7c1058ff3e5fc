import type { Reader } from "../../db/connect";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { triesOf } from "../../db/queries/learning-check";
import { currentVersionId, outlineOf } from "../../db/queries/learning-outline";
import { renewalsOf } from "../../db/queries/learning-renewal";
import { collegeOf } from "../../db/queries/learning-report";
import { retentionsOf } from "../../db/queries/learning-retention";
import {
  registrationsIn,
  reopeningsOf,
  versionFacts,
  workOf,
} from "../../db/queries/learning-versions";
import type { CourseContent } from "../catalog/course";
import { organizationsWhere } from "../identity/roles";
import type { Reading } from "../record/context.server";
import { suppressLine } from "../record/small-cells";
import { carryOver, minutesToShow, type VersionChange, type VersionFacts } from "./carry-over";
import { type ReleaseStage, releaseStage, releaseStages } from "./release-stage";

/** The most learners that are looked at: an author waits for the page. */
const MOST = 2_000;
const AT_ONCE = 200;

/** What a release would come to for those who take the course. Nobody is named, and small numbers are hidden. */
export interface ReleaseImpact {
  /** What changes against the version that is current now; null for the first version of a course. */
  change: VersionChange | null;
  /** How many take the course; null where so few do that the number would tell of someone. */
  people: number | null;
  /** False when more take it than were looked at: then the numbers are of those looked at. */
  isAll: boolean;
  stages: {
    stage: ReleaseStage;
    people: number | null;
    /** The most objectives that they would be asked to show again, if they went on. */
    again: number;
    /** About how many minutes that takes at most, with what is new. */
    minutes: number;
  }[];
}

/** The stages at which something may stand as shown. */
const HAS_SHOWN: readonly ReleaseStage[] = ["under-way", "some-shown", "shown", "kept", "renewing"];

/** What a version that is not released yet is compared by. */
export function factsOf(content: CourseContent): VersionFacts {
  const { objectives, lessons, items, manifest } = content;
  return { objectives, lessons, items, practiceTask: manifest.practiceTask };
}

/**
 * Who is affected if this content is released now, by where they are in the course, and what each would be
 * offered. For authors and reviewers of the course's college; null for anyone else. Nobody is moved by a
 * release: whoever is in a version finishes it.
 */
export async function readReleaseImpact(
  { db, actor }: Pick<Reading, "db" | "actor">,
  { content }: { content: CourseContent },
): Promise<ReleaseImpact | null> {
  const { courseId } = content;
  const college = await collegeOf(db, courseId);
  if (actor.personId === null) return null;
  const held = await membershipsOf(db, actor.personId);
  const theirs = organizationsWhere(held, ["author", "reviewer"]);
  if (college !== null && !theirs.includes(college)) return null;
  const current = college === null ? null : await currentVersionId(db, courseId);
  const before = current === null ? null : await versionFacts(db, current);
  const change = before && carryOver(before, factsOf(content));

  const { registrations, isAll } = await registrationsIn(db, courseId, MOST);
  const counts = new Map<ReleaseStage, number>();
  for (let at = 0; at < registrations.length; at += AT_ONCE)
    for (const stage of await stagesOf(db, registrations.slice(at, at + AT_ONCE)))
      counts.set(stage, (counts.get(stage) ?? 0) + 1);
  const shown = suppressLine(releaseStages.map((stage) => counts.get(stage) ?? 0));
  const objectives = change?.objectives ?? [];
  const fresh = objectives.filter(({ fate }) => fate === "new");
  const reopened = objectives.filter(
    ({ carries, fate }) => !carries && fate !== "new" && fate !== "gone",
  );
  return {
    change,
    people: shown.at(-1) ?? null,
    isAll,
    stages: releaseStages.map((stage, at) => {
      const again = HAS_SHOWN.includes(stage) ? reopened : [];
      return {
        stage,
        people: shown[at] ?? null,
        again: again.length,
        minutes: minutesToShow([...again, ...fresh]),
      };
    }),
  };
}

async function stagesOf(
  db: Reader,
  registrations: readonly { id: string; courseVersionId: string }[],
): Promise<ReleaseStage[]> {
  const ids = registrations.map(({ id }) => id);
  const tries = await triesOf(db, ids);
  const retentions = await retentionsOf(db, ids);
  const renewals = await renewalsOf(db, ids);
  const reopened = await reopeningsOf(db, ids);
  const work = await workOf(db, ids);
  const stages: ReleaseStage[] = [];
  for (const { id, courseVersionId } of registrations) {
    const { objectives } = await outlineOf(db, courseVersionId);
    const { lessonsRead = 0, answers = 0 } = work.get(id) ?? {};
    stages.push(
      releaseStage({
        objectiveIds: objectives.map((one) => one.id),
        ...{ lessonsRead, answers },
        tries: tries.get(id) ?? [],
        retentions: retentions.get(id) ?? [],
        reopened: reopened.get(id) ?? new Map(),
        renewedFrom: renewals.get(id)?.at(-1) ?? null,
      }),
    );
  }
  return stages;
}

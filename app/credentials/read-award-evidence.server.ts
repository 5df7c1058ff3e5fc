import { versionsByIds } from "../../db/queries/catalog";
import { awardsOf } from "../../db/queries/credentials";
import { signaturesOf } from "../../db/queries/credentials-attestations";
import { objectivesShown } from "../../db/queries/credentials-evidence";
import { registrationsOf } from "../../db/queries/learning";
import { observationsOf } from "../../db/queries/observation";
import { attendedBy } from "../../db/queries/observation-attendance";
import { missingSignOffs } from "../catalog/manifest";
import type { CheckStanding } from "../learning/check-log";
import { readStandings } from "../learning/read-check-standings.server";
import type { Registration } from "../learning/registration";
import type { PassingTry } from "../mastery/bound";
import type { Reading } from "../record/context.server";
import { isInForce } from "./award-record";
import { coursesUnder, type Ladder } from "./ladder";
import type { AwardEvidence, ObjectiveEvidence } from "./rules/rule";

/**
 * All that award rules may read about a person now. `courses` are those whose objectives are wanted;
 * whether each is kept is read only with `withKept`, because it costs as much as a page of the check.
 */
export async function readAwardEvidence(
  { db, now, demo = false }: Pick<Reading, "db" | "now" | "demo">,
  {
    personId,
    courses,
    ladder,
    withKept,
  }: { personId: string; courses: ReadonlySet<string>; ladder: Ladder; withKept: boolean },
): Promise<AwardEvidence> {
  const taken = await registrationsOf(db, personId);
  const counted = taken.filter(({ courseId }) => courses.has(courseId));
  const objectives = new Map<string, ObjectiveEvidence[]>();
  for (const registration of counted)
    objectives.set(
      registration.courseId,
      await readObjectives({ db, now }, registration, withKept),
    );
  const reviews: AwardEvidence["reviews"] = new Map(
    (await versionsByIds(db, [...new Set(counted.map((one) => one.courseVersionId))])).map(
      ({ id, courseId, version, publishedAt, manifest }) => [
        courseId,
        { versionId: id, version, publishedAt, missing: missingSignOffs(manifest) },
      ],
    ),
  );
  const held = (await awardsOf(db, personId)).filter((award) => isInForce(award, now));
  const attended = await attendedBy(db, personId, now);
  return {
    courses: objectives,
    reviews,
    demo,
    observations: await observationsOf(db, personId, now),
    attended: attended.map(({ id, type, minutes, recordedAt }) => ({
      id,
      type,
      minutes,
      recordedAt,
    })),
    held: held.map(({ id, definition, issuedAt, validThrough }) => ({
      id,
      achievementId: definition.id,
      courses: coursesUnder(definition.id, ladder),
      issuedAt: issuedAt ?? now,
      validThrough,
    })),
    attested: await signaturesOf(db, personId),
  };
}

async function readObjectives(
  { db, now }: Pick<Reading, "db" | "now">,
  registration: Registration,
  withKept: boolean,
): Promise<ObjectiveEvidence[]> {
  const shown = await objectivesShown(db, registration.id);
  const standings = withKept ? await readStandings(db, registration, now) : [];
  return shown.map((objective) => {
    const standing = standings.find(({ objectiveId }) => objectiveId === objective.id);
    return {
      ...objective,
      keptAt: standing?.keptAt ?? null,
      passing: standing ? passingTry(standing) : null,
    };
  });
}

/** The check and the retention check together; null when a coach confirmed the objective. */
function passingTry({ retention, tries }: CheckStanding): PassingTry | null {
  const passed = tries.find(({ id }) => id === retention?.tryId);
  if (!retention || !passed) return null;
  return {
    right: (passed.right ?? 0) + (retention.right ?? 0),
    n: (passed.n ?? 0) + (retention.n ?? 0),
  };
}

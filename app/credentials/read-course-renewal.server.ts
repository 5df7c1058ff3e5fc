import { awardsOf } from "../../db/queries/credentials";
import {
  achievementsOfCourse,
  currentAchievements,
} from "../../db/queries/credentials-achievements";
import type { Reading } from "../record/context.server";
import { dayOf } from "./civil-day";
import { decideEarning, leavesOf } from "./earning";
import { renewalOf } from "./ladder";
import { readAwardEvidence } from "./read-award-evidence.server";
import { evidenceIn, windowOf } from "./renewal";

/** What a reader holds that the questions of a course renew. Days are civil days of the issuer's zone. */
export interface CourseRenewal {
  achievementId: string;
  title: string;
  /** Its last good day. */
  endsOn: string;
  hasEnded: boolean;
  /** From when on it may be renewed. */
  opensOn: string;
  isOpen: boolean;
}

/**
 * What the acting person holds and renews by showing a course again; null when there is nothing, or they
 * have shown it again since the window opened.
 */
export async function readCourseRenewal(
  { db, now, actor, demo = false }: Pick<Reading, "db" | "now" | "actor" | "demo">,
  { courseId }: { courseId: string },
): Promise<CourseRenewal | null> {
  const { personId } = actor;
  if (personId === null) return null;
  for (const { definition, timeZone } of await achievementsOfCourse(db, courseId)) {
    const asked = renewalOf(definition);
    const again = asked && leavesOf(asked).find((leaf) => isShowing(leaf, courseId));
    const [award] = await awardsOf(db, personId, definition.id);
    const window = award && windowOf(award, definition, timeZone);
    if (!again || !window || award.status.kind !== "issued") continue;
    const today = dayOf(now, timeZone);
    const { endsOn, opensOn } = window;
    const { id: achievementId, title } = definition;
    const isOpen = opensOn <= today;
    const found = { achievementId, title, endsOn, hasEnded: endsOn < today, opensOn, isOpen };
    if (!isOpen) return found;
    const published = await currentAchievements(db);
    const evidence = await readAwardEvidence(
      { db, now, demo },
      {
        personId,
        courses: new Set([courseId]),
        ladder: new Map([...published].map(([id, one]) => [id, one.definition])),
        withKept: false,
      },
    );
    if (decideEarning(again, evidenceIn(evidence, window)).decision.met) continue;
    return found;
  }
  return null;
}

function isShowing(leaf: ReturnType<typeof leavesOf>[number], courseId: string): boolean {
  return leaf.rule === "mastered" && leaf.asks.course === courseId;
}

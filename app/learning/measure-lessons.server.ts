import { currentVersions } from "../../db/queries/catalog";
import { lessonSittings, putLessonLength } from "../../db/queries/learning-length";
import type { App } from "../record/app.server";
import { SYSTEM } from "../record/context.server";
import { medianMinutes } from "./lesson-length";
import { verbs } from "./statement";

/** The newest sittings of a lesson that its median is made of. */
const MOST_SITTINGS = 500;

/**
 * Makes the lengths of every lesson of the courses that are open now anew from the log: a job, once a
 * day. Returns how many lessons have a measured length.
 */
export async function measureLessons(app: App): Promise<number> {
  let measured = 0;
  for (const { id } of await currentVersions(app.db)) {
    const sittings = await lessonSittings(app.db, id, verbs.experienced, MOST_SITTINGS);
    for (const [slug, taken] of sittings) {
      const length = medianMinutes(taken);
      if (!length) continue;
      await app.run(SYSTEM, ({ tx, now }) =>
        putLessonLength(tx, { courseVersionId: id, slug, ...length, at: now }),
      );
      measured++;
    }
  }
  return measured;
}

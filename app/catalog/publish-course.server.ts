import {
  claimCourse,
  insertVersion,
  publishedNumbers,
  versionByNumber,
} from "../../db/queries/catalog-publishing";
import { holdMedia } from "../../db/queries/media";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import type { CourseContent } from "./course";
import type { MediaBytes } from "./read-media-folder.server";
import { laterVersion } from "./version";

export interface PublishedCourse {
  courseId: string;
  courseVersionId: string;
  version: string;
  contentHash: string;
  /** False when exactly this was published before. */
  isNew: boolean;
}

/**
 * Publishes a version of a course: stores it, for good, under its number and the hash of its content.
 * Publishing the same content again gives the version that is there.
 *
 * @param input.content made by `readCourse` and `renderCourse`, outside the transaction
 * @param input.organizationId the college that owns the course
 * @param input.media the films and recordings that it brings; whoever brings none has made sure that those it
 *   lists are held
 * @returns refused `changed` when the number is taken by other content, `earlier` when a later number
 *   was published, and `owner` when the course belongs to another organization
 */
export async function publishCourse(
  context: Context,
  input: { content: CourseContent; organizationId: string; media?: readonly MediaBytes[] },
): Promise<Outcome<PublishedCourse, "changed" | "earlier" | "owner">> {
  const { tx, now, newId, actor } = context;
  const { content, organizationId, media = [] } = input;
  const { courseId, version, contentHash } = content;

  const owner = await claimCourse(tx, { id: courseId, organizationId, at: now });
  if (owner !== organizationId) return refused("owner", { course: courseId });

  const present = await versionByNumber(tx, courseId, version);
  if (present && present.contentHash !== contentHash) return refused("changed", { version });
  if (present) {
    return done({ courseId, courseVersionId: present.id, version, contentHash, isNew: false });
  }
  const numbers = await publishedNumbers(tx, courseId);
  const last = numbers.at(-1);
  if (last && !laterVersion(version, last)) return refused("earlier", { version, last });

  for (const one of media) await holdMedia(tx, { ...one, at: now });
  const courseVersionId = newId();
  await insertVersion(tx, content, {
    id: courseVersionId,
    ordinal: numbers.length + 1,
    at: now,
    personId: actor.personId,
    newId,
  });
  await recordAudit(context, {
    organizationId,
    action: "course-published",
    subjectId: courseVersionId,
    detail: { courseId, version, contentHash },
  });
  context.emit({ kind: "course-published", courseId, courseVersionId });
  return done({ courseId, courseVersionId, version, contentHash, isNew: true });
}

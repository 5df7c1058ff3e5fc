import { newestDrafts } from "../../../db/queries/authoring-drafts";
import { draftFiles } from "../../../db/queries/authoring-revisions";
import { sourceOf } from "../../../db/queries/catalog-publishing";
import { coursesWithMedia, versionsLearned, versionsOfCourse } from "../../../db/queries/media";
import { sha256 } from "../../record/canonical";
import type { Reading } from "../../record/context.server";
import { courseRightsOf } from "../enter-draft.server";
import { mayReadMedia } from "./may-read-media.server";

/** Which files of a course hold the texts that belong to a film or recording. */
const FILES = { captions: /^media\/[^/]+\.vtt$/, poster: /^figures\/[^/]+\.svg$/ };

interface Asked {
  /** The SHA-256 of the film or recording. */
  media: string;
  kind: keyof typeof FILES;
  /** The SHA-256 of the text: a version keeps its own, whatever later ones say. */
  text: string;
}

/**
 * The text of captions or a poster, from a version that the acting person is in, or from a version or the
 * draft of a course that they write or review. Null when there is none for them: nobody learns which.
 */
export async function readMediaText(
  reading: Pick<Reading, "db" | "actor">,
  asked: Asked,
): Promise<string | null> {
  const { db, actor } = reading;
  const held = await mayReadMedia(reading, asked.media);
  if (!held || actor.personId === null) return null;
  const { hash } = held;
  for (const version of await versionsLearned(db, actor.personId, hash)) {
    const found = textIn((await sourceOf(db, version)) ?? new Map(), asked);
    if (found !== null) return found;
  }
  for (const course of await coursesWithMedia(db, hash)) {
    if (!(await courseRightsOf(db, actor.personId, course)).read) continue;
    const [draft] = await newestDrafts(db, { organizationIds: [], courseIds: [course.courseId] });
    const written = draft ? await draftFiles(db, draft.id) : [];
    const found = textIn(new Map(written.map(({ path, text }) => [path, text])), asked);
    if (found !== null) return found;
    for (const version of await versionsOfCourse(db, course.courseId, hash)) {
      const released = textIn((await sourceOf(db, version)) ?? new Map(), asked);
      if (released !== null) return released;
    }
  }
  return null;
}

function textIn(files: ReadonlyMap<string, string>, { kind, text }: Asked): string | null {
  for (const [path, words] of files)
    if (FILES[kind].test(path) && sha256(words) === text) return words;
  return null;
}

import { MEDIA_FILE, MEDIA_LIMITS } from "../media";
import type { CourseMedia } from "../media/lesson-media";
import { type ProblemList, START } from "../problem";
import type { ReferringLesson } from "./references";

/**
 * Checks that each film and recording that lessons show is listed, stands once, and that no page of a lesson
 * grows heavy with transcripts; notes those that no lesson shows.
 *
 * @param whole could every lesson be read? What the others show, nobody knows
 */
export function lintMediaUse(
  lessons: readonly ReferringLesson[],
  media: CourseMedia,
  listFor: (file: string) => ProblemList,
  whole: boolean,
): void {
  const shown = new Set<string>();
  for (const { path, references } of lessons) {
    const problems = listFor(path);
    const here = new Set<string>();
    for (const { id, at } of references.media) {
      if (!media.has(id))
        problems.error(
          at,
          `There is no film or recording "${id}" in ${MEDIA_FILE}.`,
          "Check its id, or bring it (in the studio, on “Film and sound”).",
        );
      else if (here.has(id))
        problems.error(at, `${id} stands twice in this lesson.`, "Keep one of the two.");
      here.add(id);
      shown.add(id);
    }
    const letters = [...here].reduce(
      (sum, id) => sum + (media.get(id)?.transcript.join("").length ?? 0),
      0,
    );
    if (letters > MEDIA_LIMITS.lessonTranscriptCharacters)
      problems.error(
        START,
        `The transcripts of this lesson have more than ${MEDIA_LIMITS.lessonTranscriptCharacters} characters.`,
        "Show some of it in another lesson: the page has to load on a poor connection.",
      );
  }
  for (const id of media.keys())
    if (whole && !shown.has(id))
      listFor(MEDIA_FILE).notice(
        START,
        `No lesson shows ${id}.`,
        `Place it with <Media id="${id}" />, or take it out.`,
      );
}

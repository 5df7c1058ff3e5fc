import { lessonBySlug, lessonsOf, versionById } from "../../db/queries/catalog";
import { learnerZone, registrationOf } from "../../db/queries/learning";
import { lessonLengths } from "../../db/queries/learning-length";
import type { Block } from "../catalog/block";
import type { Reading } from "../record/context.server";
import { lengthOf } from "./lesson-length";
import { type LessonPage, type LessonPart, withoutVerdicts } from "./lesson-page";
import { type LessonWork, readLessonWork } from "./read-lesson-work.server";
import { readShownContacts, readShownState } from "./read-live-parts.server";

/**
 * A lesson of the version that the acting person is registered in, with what they did in it.
 *
 * @param input.state the code of a state whose card is asked for, as it was typed
 * @param input.again the id of a scenario, or of a choice in one, to be shown as before it was answered
 * @returns `not-registered` when they have not started the course, null when it has no such lesson
 */
export async function readLessonPage(
  reading: Reading,
  input: { courseId: string; slug: string; again?: string | null; state?: string | null },
): Promise<LessonPage | "not-registered" | null> {
  const { db, actor } = reading;
  if (actor.personId === null) return "not-registered";
  const registration = await registrationOf(db, actor.personId, input.courseId);
  if (!registration) return "not-registered";
  const lesson = await lessonBySlug(db, registration.courseVersionId, input.slug);
  const version = await versionById(db, registration.courseVersionId);
  if (!lesson || !version) return null;

  const itemIds = lesson.blocks.flatMap((block) => (block.type === "item" ? [block.id] : []));
  const work = await readLessonWork(reading, { ...input, itemIds });
  if (!work) return "not-registered";
  const lessons = await lessonsOf(db, registration.courseVersionId);
  const lengths = await lessonLengths(db, registration.courseVersionId);
  const zone = await learnerZone(db, actor.personId);
  const asking = { personId: actor.personId, zone, now: reading.now, asked: input.state ?? null };
  const parts: LessonPart[] = [];
  for (const block of lesson.blocks)
    if (block.type === "state-card")
      parts.push({ kind: "state-card", shown: await readShownState(db, asking) });
    else if (block.type === "contacts")
      parts.push({ kind: "contacts", shown: await readShownContacts(db, asking) });
    else parts.push(partOf(block, work, input.again ?? null));
  const next = lessons.find(({ position }) => position === lesson.position + 1);
  return {
    course: { id: input.courseId, code: version.manifest.code, title: version.title },
    lesson: {
      slug: lesson.slug,
      title: lesson.title,
      length: lengthOf(lesson.minutes, lengths.get(lesson.slug)),
      position: lesson.position,
      of: lessons.length,
    },
    parts,
    readAt: work.readAt,
    next: next ? { slug: next.slug, title: next.title } : null,
    zone,
  };
}

/** A part of the version itself, with what the person did in it. */
function partOf(
  block: Exclude<Block, { type: "state-card" | "contacts" }>,
  work: LessonWork,
  again: string | null,
): LessonPart {
  switch (block.type) {
    case "prose":
      return { kind: "prose", html: block.html };
    case "scenario": {
      const choiceId = work.choices.get(block.id);
      return choiceId === undefined || again === block.id
        ? { kind: "scenario", scenario: withoutVerdicts(block) }
        : { kind: "chosen", scenario: block, choiceId };
    }
    case "reflect": {
      const saved = work.reflections.get(block.id);
      return {
        kind: "reflect",
        reflect: block,
        text: saved?.text ?? "",
        savedAt: saved?.savedAt ?? null,
      };
    }
    case "item": {
      const item = work.items.get(block.id);
      if (!item) throw new Error(`The lesson places ${block.id}, which its version does not hold.`);
      return { kind: "question", item };
    }
  }
}

import type { Reader } from "../../db/connect";
import { registrationsOf, statementsOf } from "../../db/queries/learning";
import { triesOf } from "../../db/queries/learning-check";
import { coachNotesOf } from "../../db/queries/learning-coach";
import {
  bookmarksOf,
  completionsOf,
  reflectionsOf,
  scenarioChoicesOf,
} from "../../db/queries/learning-lesson";
import { responsesAfter } from "../../db/queries/learning-response";
import { refreshersOf, retentionsOf } from "../../db/queries/learning-retention";
import { statesOf } from "../../db/queries/mastery";

const page = 500;

/** A person's registrations with what they read, wrote, chose and showed. */
export async function* exportCourses(db: Reader, personId: string): AsyncGenerator<object> {
  for (const registration of await registrationsOf(db, personId)) {
    const { id, courseId, courseVersionId, createdAt } = registration;
    const states = (await statesOf(db, [id])).get(id);
    const tries = (await triesOf(db, [id])).get(id) ?? [];
    const retentions = (await retentionsOf(db, [id])).get(id) ?? [];
    yield {
      courseId,
      courseVersionId,
      startedAt: createdAt,
      lessonsRead: [...(await completionsOf(db, id))].map(([slug, at]) => ({ slug, at })),
      stoppedAt: await bookmarksOf(db, id),
      reflections: await reflectionsOf(db, id),
      scenarioChoices: await scenarioChoicesOf(db, id),
      practice: [...(states?.values() ?? [])].flatMap(({ objectiveId, practice }) =>
        practice ? [{ objectiveId, ...practice }] : [],
      ),
      confirmed: retentions.map(({ tryId, k: _belief, ...retention }) => retention),
      dailyPractice: (await refreshersOf(db, [id])).get(id) ?? [],
      tries: tries.map(({ seed, id: tryId, ...tried }) => tried),
    };
  }
}

/**
 * Every answer as given, a page at a time. Single check answers carry no score: which of them were
 * right is told to no one, so that the questions stay fair.
 */
export async function* exportAnswers(db: Reader, personId: string): AsyncGenerator<object> {
  for (const { id, courseId } of await registrationsOf(db, personId)) {
    for (let after = 0; ; ) {
      const answers = await responsesAfter(db, id, after, page);
      for (const { seq, lane, itemId, objectiveId, given, score, at } of answers) {
        const judged = lane === "practice" ? { score } : {};
        yield { courseId, seq, lane, itemId, objectiveId, given, ...judged, at };
      }
      const last = answers.at(-1);
      if (!last || answers.length < page) break;
      after = last.seq;
    }
  }
}

/** The log of what happened, in xAPI's words, a page at a time. */
export async function* exportStatements(db: Reader, personId: string): AsyncGenerator<object> {
  for (const { id, courseId } of await registrationsOf(db, personId)) {
    for (let after = 0; ; ) {
      const statements = await statementsOf(db, id, after, page);
      for (const statement of statements) yield { courseId, ...statement };
      const last = statements.at(-1);
      if (!last || statements.length < page) break;
      after = last.seq;
    }
  }
}

/** What coaches decided about this person's tries, and why. */
export async function* exportCoachNotes(db: Reader, personId: string): AsyncGenerator<object> {
  yield* await coachNotesOf(db, personId);
}

import { lessonBySlug } from "../../db/queries/catalog";
import { waitingQuestion } from "../../db/queries/learning-check";
import { insertReport, itemVersionNamed, lastResponseTo } from "../../db/queries/learning-report";
import { doFormOnce } from "../record/answer-once.server";
import type { Context } from "../record/context.server";
import { limitRate, type RateRule } from "../record/limit-rate.server";
import { done, type Outcome, refused } from "../record/outcome";
import { learnerOf, lockOwnRegistration } from "./own-registration.server";
import type { ReportKind, ReportPlace, ReportRefusal } from "./problem-report";
import type { Registration } from "./registration";

const HOUR_MS = 3_600_000;
const REPORTS: RateRule = { door: "problem-report", most: 20, windowMs: HOUR_MS };

interface Report {
  /** Names the form, so that sending it twice reports once. */
  key: string;
  courseId: string;
  place: ReportPlace;
  kind: ReportKind;
  words: string;
}

/**
 * Tells a course's authors that something is wrong with a part of a lesson or a question, with the
 * version that the acting person has and their last answer to the question. The same form sent twice
 * is one report. Refuses `no-such-place` for what their version does not hold, and `too-many` with
 * `waitSeconds` after 20 in an hour.
 */
export async function reportProblem(
  context: Context,
  report: Report,
): Promise<Outcome<null, ReportRefusal>> {
  const registration = await lockOwnRegistration(context, report.courseId);
  if (!registration) return refused("not-registered");
  const { key, ...answers } = report;
  const form = {
    key,
    action: "report-problem",
    answers: { ...answers, place: { ...report.place } },
  };
  return doFormOnce(context, form, () => writeReport(context, registration, report));
}

async function writeReport(
  context: Context,
  registration: Registration,
  report: Report,
): Promise<Outcome<null, ReportRefusal>> {
  const personId = learnerOf(context);
  const counted = await limitRate(context, REPORTS, personId);
  if (!counted.ok) return counted;
  const about = await findPlace(context, registration, report.place);
  if (!about) return refused("no-such-place");
  const { courseVersionId } = registration;
  await insertReport(context.tx, {
    id: context.newId(),
    personId,
    courseVersionId,
    kind: report.kind,
    words: report.words,
    at: context.now,
    ...about,
  });
  return done(null);
}

async function findPlace({ tx }: Context, registration: Registration, place: ReportPlace) {
  const { id, courseVersionId } = registration;
  const nowhere = { slug: null, block: null, itemVersionId: null, responseId: null };
  if ("question" in place) {
    const waiting = await waitingQuestion(tx, id);
    if (waiting?.seq !== place.question) return null;
    return { ...nowhere, itemVersionId: waiting.itemVersionId };
  }
  if ("itemId" in place) {
    const itemVersionId = await itemVersionNamed(tx, courseVersionId, place.itemId);
    const responseId = itemVersionId && (await lastResponseTo(tx, id, itemVersionId));
    return itemVersionId && { ...nowhere, itemVersionId, responseId };
  }
  const lesson = await lessonBySlug(tx, courseVersionId, place.slug);
  return lesson?.blocks[place.block] ? { ...nowhere, slug: place.slug, block: place.block } : null;
}

import { drawnOnly, withFigure } from "../../assessment/items/figure";
import {
  type Item,
  itemSchema,
  type Presentation,
  presentationOf,
  readAnswer,
  respellItem,
  type Scoring,
  type Shown,
  scoringOf,
  showItem,
} from "../../assessment/items/index";
import type { AnswerForm, AnswerProblem } from "../../assessment/items/item";
import { type Review, reviewOf } from "../../assessment/review";
import type { CourseFiles } from "../../catalog/check/course";
import { readDrawing } from "../../catalog/figure";
import { curlQuotes } from "../../catalog/mdx/typeset";
import { ProblemList } from "../../catalog/problem";
import { plainLineEnds } from "../../catalog/text";

/** A question as a learner sees it, and as it is after an answer. */
export interface ItemPreview {
  shown: Shown;
  /** What was chosen before it came back. */
  values: AnswerForm | null;
  problem: AnswerProblem | null;
  review: Review | null;
}

/**
 * How a learner sees an entry; null while it is not whole enough to be shown.
 *
 * @param seed decides the order of its choices
 * @param answer what was chosen on the preview; null before anything was
 */
export function previewOf(
  value: unknown,
  files: CourseFiles,
  seed: string,
  answer: AnswerForm | null,
): ItemPreview | null {
  const read = itemSchema.safeParse(value);
  if (!read.success) return null;
  const { presentation, scoring } = asPublished(read.data, files);
  const shown = showItem(presentation, seed);
  if (!answer) return { shown, values: null, problem: null, review: null };
  const given = readAnswer(presentation, seed, answer);
  if (!given.ok) return { shown, values: answer, problem: given.problem, review: null };
  const review = reviewOf(presentation, scoring, given.given, seed);
  return { shown, values: answer, problem: null, review };
}

function asPublished(
  authored: Item,
  files: CourseFiles,
): { presentation: Presentation; scoring: Scoring } {
  const item = respellItem(authored, (words) => curlQuotes(words));
  const { figure } = item;
  const source = figure && files.get(figure.src);
  const drawing =
    source === undefined
      ? undefined
      : readDrawing(plainLineEnds(source), new ProblemList(figure?.src ?? ""));
  return {
    presentation: withFigure(
      presentationOf(item),
      figure && drawing ? { alt: figure.alt, drawing: drawnOnly(drawing) } : undefined,
    ),
    scoring: scoringOf(item),
  };
}

import { type ItemFigure, withFigure } from "./items/figure";
import {
  type Given,
  type ItemType,
  type Presentation,
  reviewBodyOf,
  type Scoring,
  score,
} from "./items/index";
import type { ReviewBody } from "./items/item";

/** An item after it was answered: every option with its verdict and reason. */
export interface Review extends ReviewBody {
  type: ItemType;
  stem: string;
  figure?: ItemFigure | undefined;
  right: boolean;
  /** In [0, 1]: less than right, more than nothing when part of it was. */
  credit: number;
  sources: string[];
}

/** Makes the review of an answer from its item, keys and the seed under which it was shown. */
export function reviewOf(
  presentation: Presentation,
  scoring: Scoring,
  given: Given,
  seed: string,
): Review {
  const { right, credit } = score(scoring, given);
  const review: Review = {
    ...reviewBodyOf(presentation, scoring, given, seed),
    type: presentation.type,
    stem: presentation.stem,
    right,
    credit,
    sources: scoring.sources,
  };
  return withFigure(review, presentation.figure);
}

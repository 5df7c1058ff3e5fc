import type { Feedbacks } from "../feedback";
import type { Refused } from "../found";
import { type Losses, said } from "../said";
import type { XmlElement } from "../xml/xml";
import type { Draft } from "./carried";
import type { FeedbackText } from "./qti-body";
import { type Branch, type Declared, givesPoints, pointsOf } from "./qti-rules";

/** One item while it is read. */
export interface Reading {
  body: XmlElement;
  interactions: XmlElement[];
  declared: Map<string, Declared>;
  branches: Branch[];
  /** Whether its response processing adds up points. */
  addsPoints: boolean;
  feedback: FeedbackText[];
  /** Finds feedback where the file has none. */
  feedbacks: Feedbacks;
  lost: Losses;
}
/** The fields of one type, or why there is none. */
export type ReadFields = Draft | Refused;

/** The right answers of a response, as its declaration or else its processing says. */
export function keysOf({ declared, branches }: Reading, response: string): string[] {
  const of = declared.get(response);
  if (of && of.correct.length > 0) return of.correct;
  const most = Math.max(0, ...(of?.mapped ?? []).map(({ points }) => points));
  const isOne = of?.cardinality === "single";
  const worth = (of?.mapped ?? []).filter(({ points }) => (isOne ? points === most : points > 0));
  if (most > 0) return worth.map(({ key }) => key);
  const told = branches.flatMap((one) =>
    one.response === response && one.when.kind === "value" && givesPoints(one)
      ? [{ value: one.when.value, points: pointsOf(one) }]
      : [],
  );
  const best = Math.max(...told.map(({ points }) => points));
  return told.filter(({ points }) => !isOne || points === best).map(({ value }) => value);
}

/** Names the points that a response gives for parts of an answer, and takes off for wrong ones. */
export function namePoints({ declared, addsPoints, lost }: Reading, response: string): void {
  const points = (declared.get(response)?.mapped ?? []).map((one) => one.points);
  if (!addsPoints || points.length === 0) return;
  lost.add(said("formats.lost.part-marks"));
  if (points.some((one) => one < 0)) lost.add(said("formats.lost.points-taken-off"));
}

/** Feedback that stands apart and is shown for one value, for a right answer, or for any other. */
export function feedbackFor(
  { branches, feedback }: Reading,
  response: string,
  want: "right" | "else" | { value: string },
): string {
  const ids = branches.flatMap((one) => {
    const fits =
      typeof want === "object"
        ? one.when.kind === "value" && one.when.value === want.value && one.response === response
        : one.when.kind === want || (want === "right" && one.when.kind === "range");
    return fits ? one.sets.map(({ value }) => value) : [];
  });
  return feedback
    .filter(({ id }) => ids.includes(id))
    .map(({ text }) => text)
    .join(" ");
}

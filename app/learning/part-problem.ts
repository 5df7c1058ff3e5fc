import type { Text } from "../i18n/catalog";
import { practiceProblem } from "./answer-fields";
import type { PracticeRefusal } from "./refusals";

/** Why a part of a lesson was not kept. */
type PartReason =
  | Exclude<PracticeRefusal, "not-registered">
  | "no-choice"
  | "no-such-part"
  | "too-long";

/** The same as a sentence, beside the input that it concerns. */
export function partProblem(
  reason: PartReason,
  id: string,
  t: Text,
): { field: string; message: string } {
  switch (reason) {
    case "no-choice":
      return { field: `choice-${id}`, message: t("catalog.scenario.missing") };
    case "no-such-part":
      return { field: "", message: t("catalog.lesson.stale") };
    case "too-long":
      return { field: `text-${id}`, message: t("catalog.reflect.too-long") };
    default: {
      const { field, message } = practiceProblem(reason, t);
      return { field: field && `answer-${id}`, message };
    }
  }
}

const INPUTS: Record<string, string> = {
  choice: "choice",
  text: "text",
  answer: "answer",
  place: "answer",
  typed: "answer",
  confidence: "confidence",
};

/** A problem of a part's form, at the input of that part: a lesson has many of the same name. */
export function atPart(
  problem: { field: string; message: string },
  id: string,
): { field: string; message: string } {
  const input = INPUTS[problem.field];
  return input === undefined ? problem : { ...problem, field: `${input}-${id}` };
}

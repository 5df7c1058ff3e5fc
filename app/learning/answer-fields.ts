import { z } from "zod";
import { type AnswerForm, longestTyped } from "../assessment/items/item";
import type { Text } from "../i18n/catalog";
import type { CheckRefusal, PracticeRefusal } from "./refusals";
import { confidences } from "./response";

/** An id or place that a page offers; what is longer was not offered. */
const offered = (max: number) =>
  z.string().refine((value) => value.length <= max, { params: { says: "offered" } });

/** The fields of every answer form; more than any question has is refused. */
export const answerForm = {
  answer: z.array(offered(40)).max(20).default([]),
  place: z.array(offered(3)).max(20).default([]),
  typed: z.array(z.string().max(longestTyped)).max(20).default([]),
};

/** How sure someone is, when they say so. */
export const confidenceField = z.preprocess(
  (value) => (value === "" ? undefined : value),
  z.enum(confidences).optional(),
);

interface Problem {
  field: string;
  message: string;
}

/** What was chosen in a form that came back. */
export function typedAnswer(values: Record<string, string | string[]> = {}): AnswerForm {
  return {
    answer: listOf(values.answer),
    place: listOf(values.place),
    typed: listOf(values.typed),
  };
}

/** How sure someone said they were in a form that came back. */
export function typedConfidence({ confidence }: Record<string, string | string[]> = {}) {
  return confidences.find((one) => one === confidence);
}

/** Why a check answer was not taken, as a sentence. */
export function checkProblem(
  reason: Exclude<CheckRefusal, "not-registered"> | "nothing-to-open",
  t: Text,
): Problem {
  switch (reason) {
    case "answered-already":
    case "stale":
    case "nothing-to-open":
      return { field: "", message: t(`check.problem.${reason}`) };
    default:
      return { field: "answer", message: t(`assessment.problem.${reason}`) };
  }
}

/** Why a practice answer was not taken, as a sentence. */
export function practiceProblem(
  reason: Exclude<PracticeRefusal, "not-registered">,
  t: Text,
): Problem {
  switch (reason) {
    case "answered-already":
    case "stale":
    case "no-such-question":
      return { field: "", message: t(`practice.problem.${reason}`) };
    default:
      return { field: "answer", message: t(`assessment.problem.${reason}`) };
  }
}

function listOf(value: string | string[] | undefined): string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}

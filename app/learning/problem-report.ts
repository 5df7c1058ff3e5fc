import type { Role } from "../identity/roles";

/** Who reads what learners report about their college's courses. */
export const READS_REPORTS: readonly Role[] = ["author", "reviewer"];

/** What can be wrong with a part of a lesson or a question. */
export const reportKinds = ["wrong", "unclear", "broken", "unfair", "other"] as const;
export type ReportKind = (typeof reportKinds)[number];

/** Longest words of a report, in characters. */
export const longestReport = 1000;

/**
 * What a report is about: a part of a lesson, counted from 0; a practice question by its item; or the
 * question of a check that waits, by its number, for a check names no item.
 */
export type ReportPlace =
  | { slug: string; block: number }
  | { itemId: string }
  | { question: number };

/** A report as its course's authors read it. Instants are epoch milliseconds. */
export interface ProblemReport {
  id: string;
  /** The version that the reporter had before them. */
  version: string;
  kind: ReportKind;
  slug: string | null;
  block: number | null;
  lesson: string | null;
  itemId: string | null;
  /** The question, in its first words; null for a part of a lesson. */
  question: string | null;
  /** Their last answer to it, as it was given, and what it scored; null without one. */
  answer: { given: string; score: number } | null;
  /** Null once they were erased. */
  words: string | null;
  at: number;
}

export type ReportRefusal = "not-registered" | "no-such-place" | "too-many";

/** Where a problem with a place is reported. */
export function reportAddress(courseId: string, place: ReportPlace): string {
  return `/courses/${courseId}/report?${new URLSearchParams(queryOf(place))}`;
}

function queryOf(place: ReportPlace): Record<string, string> {
  if ("itemId" in place) return { item: place.itemId };
  if ("question" in place) return { question: String(place.question) };
  return { lesson: place.slug, part: String(place.block + 1) };
}

/** The place that an address names; null when it names none. */
export function placeIn(asked: URLSearchParams): ReportPlace | null {
  const [slug, itemId] = [asked.get("lesson"), asked.get("item")];
  const [question, part] = [Number(asked.get("question")), Number(asked.get("part"))];
  if (itemId !== null) return { itemId };
  if (Number.isInteger(question) && question > 0) return { question };
  return slug !== null && Number.isInteger(part) && part > 0 ? { slug, block: part - 1 } : null;
}

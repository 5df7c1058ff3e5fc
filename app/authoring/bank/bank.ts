import type { ItemFlag } from "../../assessment/item-analysis";
import { type ItemType, itemTypes } from "../../assessment/items/index";
import type { Licence } from "../../catalog/licence";

/** The newest release of a course, as the bank knows it. */
export interface BankCourse {
  courseVersionId: string;
  courseId: string;
  code: string;
  title: string;
  version: string;
  organizationId: string;
  college: string;
  licence: Licence;
}

/** Whose courses a reader works on: those of their colleges, and those that were shared with them. */
export interface BankReader {
  /** Colleges in which they are an author or a reviewer. */
  organizationIds: readonly string[];
  /** Courses on which they have a living right by name. */
  courseIds: readonly string[];
}

/** How a reader sees a course's questions: all of them whole, or as its licence opens them. */
export type Sight = "whole" | "open";

/**
 * How someone sees the questions of a course; null when they see none. Who works on a course sees all of
 * it. Everyone else who writes courses sees it only when its licence lets them make something from it.
 */
export function sightOf(
  course: Pick<BankCourse, "courseId" | "organizationId" | "licence">,
  { organizationIds, courseIds }: BankReader,
): Sight | null {
  if (organizationIds.length === 0) return null;
  if (organizationIds.includes(course.organizationId) || courseIds.includes(course.courseId))
    return "whole";
  return course.licence === "all-rights-reserved" ? null : "open";
}

/** Is the key of a question shown? That of a check only to those who work on its course. */
export function showsKey(sight: Sight, pool: "practice" | "check"): boolean {
  return sight === "whole" || pool === "practice";
}

/** A question of the bank as its list shows it: nothing of its key. */
export interface BankItem {
  courseId: string;
  itemId: string;
  /** Its place in its course, from 1. */
  position: number;
  objectiveId: string;
  type: ItemType;
  pool: "practice" | "check";
  critical: boolean;
  hasFigure: boolean;
  family: string;
  stem: string;
  /** What it says before it is answered. */
  words: string;
}

export const bankFlags = [
  "too-hard",
  "too-easy",
  "apart",
  "idle-distractor",
  "drawing-distractor",
] as const satisfies readonly ItemFlag[];

export const onlyIn = ["critical", "figure"] as const;

/** The most that an owner writes about why a key was wrong, in characters. */
export const longestRegrade = 1_000;

/** What the bank is narrowed to; an empty word narrows nothing. */
export interface BankFilter {
  words: string;
  /** An objective's id, or how it begins. */
  objective: string;
  type: ItemType | "";
  pool: "practice" | "check" | "";
  course: string;
  flag: ItemFlag | "";
  only: readonly string[];
}

const MOST_LETTERS = 200;

/** What an address asks for; what is none of the words that there are narrows nothing. */
export function readFilter(query: URLSearchParams): BankFilter {
  const asked = (name: string) => (query.get(name) ?? "").trim().slice(0, MOST_LETTERS);
  return {
    words: asked("words"),
    objective: asked("objective"),
    type: itemTypes.find((one) => one === asked("type")) ?? "",
    pool: (["practice", "check"] as const).find((one) => one === asked("pool")) ?? "",
    course: asked("course"),
    flag: bankFlags.find((one) => one === asked("flag")) ?? "",
    only: onlyIn.filter((one) => query.getAll("only").includes(one)),
  };
}

/** The address of the bank so narrowed, after `?`. */
export function filterAddress(filter: BankFilter, after: Place | null): string {
  const { only, ...words } = filter;
  const query = new URLSearchParams(Object.entries(words).filter(([, value]) => value !== ""));
  for (const one of only) query.append("only", one);
  if (after) query.set("after", placeWord(after));
  return query.toString();
}

/** Where a page of the bank ended: the next one begins after it. */
export interface Place {
  courseId: string;
  position: number;
}

export function placeWord({ courseId, position }: Place): string {
  return `${courseId}~${position}`;
}

/** A place as an address names it; null when it names none. */
export function readPlace(word: string | null): Place | null {
  const [, courseId, position] = /^([a-z0-9-]{1,64})~(\d{1,6})$/.exec(word ?? "") ?? [];
  return courseId && position ? { courseId, position: Number(position) } : null;
}

/** Does a question hold every word that was asked for, and stand where it was asked for? */
export function isFound(
  item: BankItem,
  { words, objective, only }: Pick<BankFilter, "words" | "objective" | "only">,
  flags: readonly ItemFlag[] | null,
  flag: ItemFlag | "",
): boolean {
  const said = folded(`${item.itemId} ${item.objectiveId} ${item.family} ${item.words}`);
  return (
    folded(words)
      .split(/\s+/)
      .every((word) => said.includes(word)) &&
    folded(item.objectiveId).startsWith(folded(objective)) &&
    (!only.includes("critical") || item.critical) &&
    (!only.includes("figure") || item.hasFigure) &&
    (flag === "" || (flags ?? []).includes(flag))
  );
}

/** Letters without their accents and capitals, for finding. */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

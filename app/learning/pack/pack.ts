import type { ScenarioBlock } from "../../catalog/block";
import type { Objective } from "../../catalog/course";
import type { PracticeTask, SignOffKind } from "../../catalog/manifest";
import type { ShownContacts } from "../live-part";
import type { PrintedPart } from "./printed-lesson";
import type { SessionStep } from "./session-plan";

/** What can be printed by itself. */
export const packParts = ["reading", "cards", "guide", "rubric"] as const;
export type PackPart = (typeof packParts)[number];

/** The parts that an address asks for: one that exists, else all. */
export function partsAsked(asked: string | null): readonly PackPart[] {
  const one = packParts.find((part) => part === asked);
  return one ? [one] : packParts;
}

/** A scenario as a card; the same number stands where it is told in the reading. */
export interface PackCard {
  number: number;
  scenario: ScenarioBlock;
}

export interface PackLesson {
  slug: string;
  position: number;
  title: string;
  minutes: number;
  parts: PrintedPart[];
  /** How many practice questions it asks online; none of them is on paper. */
  questions: number;
}

/** A course on paper, in one version. */
export interface CoursePack {
  course: {
    id: string;
    code: string;
    title: string;
    summary: string;
    publisher: string;
    author: string;
    minutes: number;
  };
  printed: PrintedAs;
  /** The sign-offs that it still waits for. */
  inReview: SignOffKind[];
  objectives: Objective[];
  lessons: PackLesson[];
  cards: PackCard[];
  /** The lines to take along, as HTML, in the order of the lessons. */
  pockets: string[];
  /** The first worked example of the course: its lesson's number, and its title as HTML. */
  example: { lesson: number; title: string } | null;
  task: PackTask | null;
  /** What its author adds for whoever leads it in a room, a line each. */
  inPerson: { before: string[]; bring: string[]; notes: string[] };
  session: SessionStep[];
  /** Lines that answer anywhere, as they stand when it is printed; none where no lesson shows them. */
  contacts: ShownContacts["contacts"];
}

/** What tells one printing from another. */
export interface PrintedAs {
  version: string;
  /** The start of the content's hash, in fours; the page of the course shows the same. */
  mark: string;
  contentHash: string;
  /** Null for a draft, which is printed to be looked at. */
  publishedAt: number | null;
  /** Epoch milliseconds. */
  at: number;
  zone: string;
}

export interface PackTask extends Pick<PracticeTask, "title" | "rubric"> {
  steps: NonNullable<PracticeTask["steps"]>;
  /** What everyone may read before they start: where, with whom, what to bring. */
  setting: string[];
  /** What only observers read; null for everyone else, because it may tell what a good answer is. */
  guidance: string[] | null;
}

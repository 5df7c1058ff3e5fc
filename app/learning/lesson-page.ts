import type { Shown } from "../assessment/items/index";
import type { Review } from "../assessment/review";
import type { ReflectBlock, ScenarioBlock } from "../catalog/block";
import type { LessonLength } from "./lesson-length";
import type { ShownContacts, ShownState } from "./live-part";
import type { ScenarioSoFar } from "./scenario";

/** A practice question in a lesson: to be answered, or answered with its feedback. */
export type LessonItem =
  | {
      state: "open";
      itemId: string;
      nth: number;
      shown: Shown;
      /** The choice that led here, in a scenario. */
      before: Review | null;
      scenario: ScenarioSoFar | null;
    }
  | { state: "answered"; itemId: string; review: Review; scenario: ScenarioSoFar | null };

/** One part of a lesson as one person has it. Verdicts and reasons are there only after a choice. */
export type LessonPart =
  | { kind: "prose"; html: string }
  | { kind: "scenario"; scenario: OpenScenario }
  | { kind: "chosen"; scenario: ScenarioBlock; choiceId: string }
  | { kind: "reflect"; reflect: ReflectBlock; text: string; savedAt: number | null }
  | { kind: "question"; item: LessonItem }
  | { kind: "state-card"; shown: ShownState }
  | { kind: "contacts"; shown: ShownContacts };

/** A scenario before anything was chosen in it. */
export type OpenScenario = Omit<ScenarioBlock, "choices"> & {
  choices: Pick<ScenarioBlock["choices"][number], "id" | "text">[];
};

export interface LessonPage {
  course: { id: string; code: string; title: string };
  lesson: { slug: string; title: string; length: LessonLength; position: number; of: number };
  parts: LessonPart[];
  /** When it was marked read, in epoch milliseconds. */
  readAt: number | null;
  /** The lesson after it. */
  next: { slug: string; title: string } | null;
  /** The zone in which times are said to this person. */
  zone: string;
}

/** The anchor of a part, counted from 0; a bookmark names the same number. */
export function partAnchor(block: number): string {
  return `part-${block + 1}`;
}

/** Where a lesson is read on: at its start, or at the part where the person stopped. */
export function lessonAddress(courseId: string, slug: string, block = 0): string {
  const anchor = block > 0 ? `#${partAnchor(block)}` : "";
  return `/courses/${courseId}/lessons/${slug}${anchor}`;
}

/** A scenario without what its choices turn out to be. */
export function withoutVerdicts(scenario: ScenarioBlock): OpenScenario {
  return { ...scenario, choices: scenario.choices.map(({ id, text }) => ({ id, text })) };
}

import type { Block, ScenarioBlock } from "../../catalog/block";
import { onPaper } from "../../catalog/media/on-paper";
import { among } from "../../catalog/worked-example";

/** One part of a lesson on paper. */
export type PrintedPart =
  | { kind: "prose"; html: string }
  | { kind: "scenario"; card: number; scenario: ScenarioBlock }
  | { kind: "reflect"; prompt: string }
  | { kind: "state-card" }
  | { kind: "contacts" };

/** How far the headings of a lesson stand below those of a page of their own. */
const LOWER = 2;

/**
 * A lesson as it is printed. Practice questions are only counted: their answers explain themselves, and
 * that is online.
 *
 * @param place tells this lesson's sources from those of others on the page: `l2`
 * @param cards how many scenarios stand before this lesson
 */
export function printedLesson(
  blocks: readonly Block[],
  { place, cards }: { place: string; cards: number },
): { parts: PrintedPart[]; questions: number; cards: number } {
  const parts: PrintedPart[] = [];
  let card = cards;
  let questions = 0;
  for (const block of blocks) {
    switch (block.type) {
      case "prose":
        parts.push({ kind: "prose", html: among(place, onPaper(block.html), LOWER) });
        break;
      case "scenario":
        card += 1;
        parts.push({ kind: "scenario", card, scenario: block });
        break;
      case "reflect":
        parts.push({ kind: "reflect", prompt: block.prompt });
        break;
      case "item":
        questions += 1;
        break;
      case "state-card":
      case "contacts":
        parts.push({ kind: block.type });
        break;
    }
  }
  return { parts, questions, cards: card };
}

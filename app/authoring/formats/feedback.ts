import type { Losses } from "./said";
import { said } from "./said";
import { excerpt } from "./text/html-writing";

/** Words of an item that no file gave and an item must have: they are for the author to replace. */
export const stopgaps = {
  right: "Right.",
  wrong: "Not right.",
  pair: (text: string, match: string) => `“${text}” goes with “${match}”.`,
  step: (place: number) => `This is step ${place}.`,
  gaps: "Choose what fits each gap.",
  isTrue: "True",
  isFalse: "False",
} as const;

const WHOLE = {
  correct: "formats.place.right-answers",
  partiallycorrect: "formats.place.partly-right-answers",
  incorrect: "formats.place.wrong-answers",
  general: "formats.place.every-answer",
} as const;
export type WholeFeedback = keyof typeof WHOLE;

/**
 * Finds feedback for each answer of a question: its own; else what the file says of the whole question;
 * else a stopgap, and the author is told.
 */
export class Feedbacks {
  /** A stopgap stands somewhere. */
  wanting = false;
  private readonly used = new Set<WholeFeedback>();

  constructor(private readonly whole: Partial<Record<WholeFeedback, string>> = {}) {}

  /** For an answer that is right or wrong. */
  choice(own: string, right: boolean): string {
    return (
      own ||
      this.spare(right ? "correct" : "incorrect") ||
      this.spare("general") ||
      this.stopgap(right ? stopgaps.right : stopgaps.wrong)
    );
  }

  pair(own: string, text: string, match: string): string {
    return own || this.spare("general") || this.stopgap(stopgaps.pair(text, match));
  }

  step(own: string, place: number): string {
    return own || this.spare("general") || this.stopgap(stopgaps.step(place));
  }

  /** Names what the file says of the whole question and no answer shows. */
  nameTheRest(lost: Losses): void {
    for (const [name, which] of Object.entries(WHOLE) as [
      WholeFeedback,
      (typeof WHOLE)[WholeFeedback],
    ][]) {
      const text = this.whole[name] ?? "";
      if (text !== "" && !this.used.has(name))
        lost.add(said("formats.lost.feedback-for", { which: said(which), text: excerpt(text) }));
    }
  }

  private spare(name: WholeFeedback): string {
    const text = this.whole[name] ?? "";
    if (text !== "") this.used.add(name);
    return text;
  }

  private stopgap(words: string): string {
    this.wanting = true;
    return words.slice(0, 1000);
  }
}

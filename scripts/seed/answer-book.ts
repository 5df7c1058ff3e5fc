import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { AnswerForm, Shown } from "../../app/assessment/shown";

const bank = z.object({
  items: z.array(
    z.object({
      stem: z.string().trim(),
      options: z.array(
        z.object({
          text: z.string().trim(),
          feedback: z.string(),
          correct: z.boolean().optional(),
          position: z.number().optional(),
        }),
      ),
    }),
  ),
});

/** Knows the answers of one course, by the words on the page; for seeds and tests only. */
export interface AnswerBook {
  /**
   * Of the options under a question, those to choose, or for a question about order all of them in
   * the right order: as places in `options`.
   */
  rightOf: (stem: string, options: readonly string[]) => number[];
  /** Words of every feedback in the bank, a stretch of each: a check shows none of them. */
  withheld: string[];
  /** A filled form that is right, or that is wrong. */
  fill: (shown: Shown, right: boolean) => AnswerForm;
}

/** Reads the answers of a course from its items.yaml. */
export function openAnswerBook(file = "courses/rel-1/items.yaml"): AnswerBook {
  const { items } = bank.parse(parse(readFileSync(file, "utf8")));
  const rightOf = (stem: string, options: readonly string[]) => {
    const item = items.find((one) => bare(one.stem) === bare(stem));
    if (!item) throw new Error(`${file} has no question “${stem}”`);
    const inOrder = [...item.options].sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
    const shown = options.map(bare);
    return inOrder
      .filter((option) => option.correct ?? option.position !== undefined)
      .map(({ text }) => shown.indexOf(bare(text)));
  };
  const withheld = items.flatMap(({ options }) =>
    options.map(({ feedback }) => longestStretch(feedback)),
  );
  return { rightOf, withheld, fill: (shown, right) => fill(shown, rightOf, right) };
}

/** The longest part of a text that holds no mark which typesetting or HTML would write otherwise. */
function longestStretch(text: string): string {
  const stretches = text.split(/[^\p{L}\p{N} ,]/u).map((part) => part.trim());
  return stretches.reduce((longest, part) => (part.length > longest.length ? part : longest));
}

/** Words without the marks that typesetting changes. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function fill(
  { type, stem, options }: Shown,
  rightOf: AnswerBook["rightOf"],
  right: boolean,
): AnswerForm {
  const keys = rightOf(
    stem,
    options.map(({ text }) => text),
  );
  if (type === "order") {
    const places = options.map((_, at) => keys.indexOf(at) + 1);
    const wrong = places.map((place) => (place % places.length) + 1);
    return { answer: [], place: (right ? places : wrong).map(String) };
  }
  const ids = options.map(({ id }) => id);
  const others = ids.filter((_, at) => !keys.includes(at));
  const chosen = keys.flatMap((at) => ids[at] ?? []);
  // As many choices as the key has, one of them another: wrong, and still a whole answer.
  return { answer: right ? chosen : [...others.slice(0, 1), ...chosen.slice(1)], place: [] };
}

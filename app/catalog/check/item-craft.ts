import { feedbacksOf, type Item } from "../../assessment/items/index";
import { type HouseStyle, offencesIn } from "../house-style";
import { isPlaceholder } from "../new-course";
import type { Place, ProblemList } from "../problem";
import type { YamlText } from "../yaml";
import { guessAll, isAbsolute } from "./guessers";
import {
  allWords,
  type BankEntry,
  contentWords,
  type Question,
  questionsOf,
  sharedPart,
} from "./item-words";

/** How much of their words two items of a course may share: of content words, and of all words. */
const MOST_SHARED = 0.6;
/** A key of fewer content words is too short to be given away by another question. */
const LEAST_CUE_WORDS = 4;
const MOST_CUED = 0.8;
/** How far over chance a guesser may come in one course; over a catalog, a test asks for 0.06. */
const MOST_OVER_CHANCE = 0.15;
/** Below this many questions with choices, a guesser's share says nothing. */
const LEAST_FOR_GUESSERS = 24;
/** The least share of items that put the learner in a situation, of at least this many. */
const SITUATIONS = { least: 0.5, from: 8 };

const NEGATIVE = /\b(NOT|EXCEPT|LEAST|not true|is false|except for|least likely|do not apply)\b/;
const ALL_OF =
  /\b(all|none|both|neither|either) of the above\b|^(all|none|both|neither) of (these|them)\b/i;
/** A result of research in numbers: it needs the fact that it comes from. */
const RESEARCH =
  /\b(stud(y|ies)|trials?|research|reviews?|survey|evidence)\b[^.]*\d|\d[^.]*\b(stud(y|ies)|trials?|research|reviews?|survey)\b/i;

/**
 * Checks the craft of a whole bank: what lets a person guess, what asks the same thing twice, what
 * tells on another question, and what safety items need.
 */
export function lintItemCraft(
  all: readonly BankEntry[],
  yaml: YamlText,
  style: HouseStyle,
  problems: ProblemList,
): void {
  const at = (index: number, ...path: (string | number)[]) => yaml.at(["items", index, ...path]);
  const isToWrite = ({ item }: BankEntry) =>
    isPlaceholder(feedbacksOf(item).map(({ text }) => text));
  for (const { item, index } of all.filter(isToWrite))
    problems.craft(
      at(index, "stem"),
      `${item.id} is an example of the template.`,
      "Write your own question in its place, or take it out.",
    );
  const entries = all.filter((entry) => !isToWrite(entry));
  for (const { item, index } of entries) lintOne(item, index, at, problems);
  const questions = entries.flatMap(({ item, index }) => questionsOf(item, index));
  for (const question of questions) {
    lintOptions(question, at(question.index), problems);
    for (const { message, fix } of offencesIn(question.key, style))
      problems.craft(at(question.index), message, fix);
  }
  lintRepeats(questions, at, problems);
  lintCues(questions, at, problems);
  lintCritical(questions, at, problems);
  lintGuessers(questions, yaml.at(["items"]), problems);
  lintSituations(entries, yaml.at(["items"]), problems);
}

type PlaceAt = (index: number, ...path: (string | number)[]) => Place;

function lintOne(item: Item, index: number, at: PlaceAt, problems: ProblemList): void {
  if (NEGATIVE.test(item.stem)) {
    problems.craft(
      at(index, "stem"),
      `${item.id} asks for what is not so.`,
      "Ask for the best choice: people who know the answer miss the small word.",
    );
  }
  const feedbacks = feedbacksOf(item);
  for (const [place, { of, text, path }] of feedbacks.entries()) {
    if (feedbacks.findIndex((other) => other.text === text) < place)
      problems.craft(
        at(index, ...path),
        `The feedback of ${of} in ${item.id} stands twice.`,
        "Say of each choice what is right about it and what is missing.",
      );
  }
  const words = [item.stem, ...feedbacks.map(({ text }) => text)];
  if (item.sources.length === 0 && words.some((text) => RESEARCH.test(text))) {
    problems.craft(
      at(index, "stem"),
      `${item.id} gives a figure of research and names no fact.`,
      "Add the id of the fact to sources.",
    );
  }
}

function lintOptions(question: Question, place: Place, problems: ProblemList): void {
  const { id, options } = question;
  if (options.some(({ text }) => ALL_OF.test(text)))
    problems.craft(
      place,
      `${id} has a choice that stands for the other choices.`,
      "Write a choice of its own, or make the item one with several right choices.",
    );
  const wrong = options.filter(({ correct, text }) => !correct && isAbsolute(text));
  const right = options.some(({ correct, text }) => correct && isAbsolute(text));
  if (wrong.length > 0 && wrong.length === options.length - 1 && !right)
    problems.craft(
      place,
      `In ${id}, each wrong choice has an absolute word and the key has none.`,
      "Take always, never, all, only and their like out of the wrong choices, or put one into the key.",
    );
}

function lintRepeats(questions: readonly Question[], at: PlaceAt, problems: ProblemList): void {
  const words = questions.map(({ stem, key }) =>
    [contentWords, allWords].map((wordsOf) => wordsOf(`${stem} ${key}`)),
  );
  const shareOf = (place: number, before: number) =>
    Math.max(
      ...[0, 1].map((kind) =>
        sharedPart(words[place]?.[kind] ?? new Set(), words[before]?.[kind] ?? new Set()),
      ),
    );
  for (const [place, question] of questions.entries()) {
    for (let before = 0; before < place; before++) {
      const other = questions[before];
      const share = shareOf(place, before);
      if (!other || other.index === question.index || share <= MOST_SHARED) continue;
      problems.craft(
        at(question.index, "stem"),
        `${question.id} and ${other.id} share ${Math.round(share * 100)} % of their words in question and key.`,
        "Put one of them in another situation, with words of its own.",
      );
    }
  }
}

/** No question of a check may hold the answer of another: both can stand on one page. */
function lintCues(questions: readonly Question[], at: PlaceAt, problems: ProblemList): void {
  const asked = questions.filter(({ pool }) => pool === "check");
  const stems = asked.map(({ stem }) => contentWords(stem));
  for (const question of asked) {
    const key = contentWords(question.key);
    if (key.size < LEAST_CUE_WORDS) continue;
    for (const [place, other] of asked.entries()) {
      if (other.index === question.index || other.objective !== question.objective) continue;
      const stem = stems[place] ?? new Set();
      const told = [...key].filter((word) => stem.has(word)).length / key.size;
      if (told >= MOST_CUED)
        problems.craft(
          at(other.index, "stem"),
          `The question of ${other.id} gives away the answer of ${question.id}.`,
          "Say it in other words, or move one of the two to practice.",
        );
    }
  }
}

/** A missed safety item is asked once more in other words (mastery.md §1), so each needs a twin. */
function lintCritical(questions: readonly Question[], at: PlaceAt, problems: ProblemList): void {
  const asked = questions.filter(({ pool }) => pool === "check");
  for (const { id, index, critical, family } of asked) {
    if (!critical) continue;
    const twins = asked.filter((other) => family !== undefined && other.family === family);
    if (twins.length < 2)
      problems.craft(
        at(index, "id"),
        `${id} is critical and has no second item in its family.`,
        "Write one about the same point in another situation, and give both the same family.",
      );
    else if (twins.some((other) => !other.critical))
      problems.craft(
        at(index, "family"),
        `Not every item of the family ${family} is critical.`,
        "Mark all of them, or none.",
      );
  }
}

function lintGuessers(questions: readonly Question[], place: Place, problems: ProblemList): void {
  const withChoices = questions.filter(({ options }) => options.length > 1);
  if (withChoices.length < LEAST_FOR_GUESSERS) return;
  for (const { name, share, chance } of guessAll(withChoices)) {
    if (share <= chance + MOST_OVER_CHANCE) continue;
    problems.craft(
      place,
      `Choosing ${name} is right in ${Math.round(share * 100)} % of ${withChoices.length} questions; chance is ${Math.round(chance * 100)} %.`,
      "Rewrite choices, so that their form says nothing about which is right.",
    );
  }
}

function lintSituations(
  entries: readonly { item: Item }[],
  place: Place,
  problems: ProblemList,
): void {
  const situations = entries.filter(({ item }) => item.level !== "recall").length;
  if (entries.length < SITUATIONS.from || situations >= entries.length * SITUATIONS.least) return;
  problems.craft(
    place,
    `${entries.length - situations} of ${entries.length} items ask what someone remembers.`,
    "Make at least half of them situations: what would you do, and why?",
  );
}

import { contentWords, type Question, sharedPart } from "./item-words";
import { readingGrade } from "./reading-grade";

/** What a person who knows tests but not the subject looks for: a score for each choice; the highest is taken. */
type Guesser = (options: readonly string[], stem: string) => number[];

const count = (text: string, words: RegExp): number => text.match(words)?.length ?? 0;
const each =
  (scoreOf: (text: string) => number): Guesser =>
  (options) =>
    options.map(scoreOf);

const HEDGES =
  /\b(may|might|can|could|some|sometimes|often|usually|generally|likely|probably|perhaps|tends?|partly|if|until|unless|when)\b/gi;
const ABSOLUTES =
  /\b(always|never|all|every|everyone|everything|none|nobody|nothing|only|must|completely|totally|entirely|impossible|guarantees?d?|any)\b/gi;
const STAFF =
  /\b(lead|supervisor|teacher|counselor|principal|administrator|staff|coordinator|school|program)\b/gi;
const GENTLE = /\b(ask|asks|asking|listen|offer|invite|thank|notice|check|wait|share|together)\b/gi;
const DENIALS = /\b(no|not|nor|without|cannot|stop)\b|n[’']t\b/gi;
const REASONS = /\b(so|since|because)\b/gi;
const SPECIFICS = /\d+|[“"'‘][^”"'’]{3,}[”"'’]|(?<=\S\s)[A-Z][a-z]+/g;

/** Each way of guessing by its name. The first six are those that an exam coach teaches. */
export const GUESSERS: Readonly<Record<string, Guesser>> = {
  "the longest": each((text) => text.length),
  "the most hedged": each((text) => count(text, HEDGES)),
  "the most specific": each((text) => count(text, SPECIFICS) * 10 + count(text, /,/g)),
  "the middle one": (options) =>
    options.map((_, place) => -Math.abs(place - (options.length - 1) / 2)),
  "the one with words of the question": (options, stem) => {
    const asked = contentWords(stem);
    return options.map((text) => [...contentWords(text)].filter((word) => asked.has(word)).length);
  },
  "never an absolute word": each((text) => -count(text, ABSOLUTES)),
  "the shortest": each((text) => -text.length),
  "the first": (options) => options.map((_, place) => -place),
  "the last": (options) => options.map((_, place) => place),
  "the one most like the others": (options) => likeness(options),
  "the one least like the others": (options) => likeness(options).map((share) => -share),
  "the one that names staff": each((text) => count(text, STAFF)),
  "the gentlest": each((text) => count(text, GENTLE)),
  "the one without a no": each((text) => -count(text, DENIALS)),
  "the one with most commas": each((text) => count(text, /[,;:]/g)),
  "the one that speaks": each((text) => count(text, /[“"]/g)),
  "the one with an and": each((text) => count(text, /\band\b/gi)),
  "the plainest": each((text) => -readingGrade(text).grade),
  "the one without a reason": each((text) => -count(text, REASONS)),
  "the one with most sentences": each((text) => count(text, /[.?!]+(?=\s|["”]|$)/g)),
  "the one that begins like no other": (options) => {
    const beginnings = options.map((text) => text.toLowerCase().match(/[a-zà-ÿ]+|\d+/)?.[0]);
    return beginnings.map((own) => -beginnings.filter((other) => other === own).length);
  },
};

function likeness(options: readonly string[]): number[] {
  const words = options.map(contentWords);
  return words.map((own, at) =>
    words.reduce((sum, other, place) => (place === at ? sum : sum + sharedPart(own, other)), 0),
  );
}

/** How a way of guessing does on some questions. Shares are in [0, 1]. */
export interface GuessResult {
  name: string;
  /** The share of questions it gets right; where choices tie, its part of one. */
  share: number;
  /** The share that blind guessing gets. */
  chance: number;
}

/** Lets each guesser answer every question that has choices. */
export function guessAll(questions: readonly Question[]): GuessResult[] {
  const asked = questions.filter(({ options }) => options.length > 1);
  if (asked.length === 0) return [];
  const chance = asked.reduce((sum, { options }) => sum + 1 / options.length, 0) / asked.length;
  return Object.entries(GUESSERS).map(([name, guesser]) => {
    const right = asked.reduce((sum, question) => sum + partRight(guesser, question), 0);
    return { name, share: right / asked.length, chance };
  });
}

function partRight(guesser: Guesser, { options, stem }: Question): number {
  const scores = guesser(
    options.map(({ text }) => text),
    stem,
  );
  const most = Math.max(...scores);
  const taken = options.filter((_, place) => scores[place] === most);
  return taken.filter(({ correct }) => correct).length / taken.length;
}

/** Does a text hold a word that leaves no exception? */
export function isAbsolute(text: string): boolean {
  return count(text, ABSOLUTES) > 0;
}

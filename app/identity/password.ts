import common from "./common-passwords.json";

/** Length limits of a password, counted in characters as the person sees them (code points). */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

export type PasswordProblem = "too-short" | "too-long" | "common" | "repeats" | "own-name";

const COMMON = new Set(common.words.split(" "));
const OURS = ["muster", "corpsmember", "americorps", "educator"];
const RUNS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789",
  "qwertyuiopasdfghjklzxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
];

/**
 * Says why a password is too easy to guess, or null when it may be used.
 * Takes it exactly as typed: nothing is trimmed, folded or normalized before it is hashed.
 * `own` are words that belong to the person (e-mail, name); the list of common ones ships with us.
 */
export function passwordProblem(
  typed: string,
  own: readonly string[] = [],
): PasswordProblem | null {
  const length = [...typed].length;
  if (length < PASSWORD_LENGTH.min) return "too-short";
  if (length > PASSWORD_LENGTH.max) return "too-long";
  const folded = typed.toLowerCase();
  if (isOwn(folded, own)) return "own-name";
  if (isRepeated(folded) || isRun(folded)) return "repeats";
  return spellings(folded).some((word) => COMMON.has(word) || OURS.includes(word))
    ? "common"
    : null;
}

function isOwn(folded: string, own: readonly string[]): boolean {
  const letters = lettersAndDigits(folded);
  return own
    .flatMap((word) => [word, word.split("@")[0] ?? word])
    .map((word) => lettersAndDigits(word.toLowerCase()))
    .some((word) => word.length >= 3 && (letters === word || core(letters) === core(word)));
}

/** One piece of up to eight characters, or a common word of any length, said again and again. */
function isRepeated(folded: string): boolean {
  const unit = folded.slice(0, (folded + folded).indexOf(folded, 1));
  return unit.length < folded.length && (unit.length <= 8 || COMMON.has(unit));
}

function isRun(folded: string): boolean {
  return RUNS.some((run) => (run + run).includes(folded) || reversed(run + run).includes(folded));
}

/** The word itself and what is left without the digits and signs hung on it, with 0 1 3 4 5 7 $ @ read as letters. */
function spellings(folded: string): string[] {
  const plain = lettersAndDigits(folded);
  return [
    folded,
    plain,
    core(folded),
    core(plain),
    core(unleet(core(folded))),
    core(unleet(folded)),
  ];
}

function core(word: string): string {
  return word.replace(/^[^\p{L}]{0,128}/u, "").replace(/[^\p{L}]{1,128}$/u, "");
}

function lettersAndDigits(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, "");
}

function unleet(word: string): string {
  return word.replace(/[013457$@]/g, (sign) => LETTER[sign] ?? sign);
}

const LETTER: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  $: "s",
  "@": "a",
};

function reversed(word: string): string {
  return [...word].reverse().join("");
}

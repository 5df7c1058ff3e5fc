import type { ProblemList } from "../problem";

/** How much is kept: answers, and letters of the texts that they were made from. */
interface Bounds {
  answers: number;
  letters: number;
}

interface Kept<T> {
  key: readonly unknown[];
  value: T;
  found: ProblemList["found"];
}

/**
 * Makes a reader that remembers its newest answers and problems, so that a course in the making is read
 * again only where it changed. What it answers is shared: nobody may change it.
 *
 * @param read depends on nothing but its arguments, which are compared by identity, texts by their letters,
 *   and the file that it reports on
 */
export function remembering<Key extends readonly unknown[], T>(
  most: Bounds,
  read: (problems: ProblemList, ...key: Key) => T,
): (problems: ProblemList, ...key: Key) => T {
  const kept: Kept<T>[] = [];
  return (problems, ...given) => {
    const key: readonly unknown[] = [problems.file, ...given];
    const known = kept.findIndex((one) => one.key.every((part, place) => part === key[place]));
    const [found] = known < 0 ? [] : kept.splice(known, 1);
    if (found) {
      problems.found.push(...found.found);
      kept.unshift(found);
      return found.value;
    }
    const before = problems.found.length;
    const value = read(problems, ...given);
    kept.unshift({ key, value, found: problems.found.slice(before) });
    while (kept.length > most.answers || lettersOf(kept) > most.letters) kept.pop();
    return value;
  };
}

function lettersOf(kept: readonly { key: readonly unknown[] }[]): number {
  const letters = (part: unknown) => (typeof part === "string" ? part.length : 0);
  return kept.reduce(
    (sum, { key }) => sum + key.reduce<number>((all, one) => all + letters(one), 0),
    0,
  );
}

/** A paragraph of a newer text, beside the one before it. */
export interface ChangedWords {
  /** `kept`: in both; `new`: in the newer one alone; `gone`: in the older one alone. */
  is: "kept" | "new" | "gone";
  words: string;
}

/**
 * A newer text with what changed since an older one, paragraph by paragraph and in order: as many as
 * possible are kept. A paragraph that was reworded is one that is gone, then one that is new.
 */
export function changedWords(older: string, newer: string): ChangedWords[] {
  const [before, after] = [paragraphsOf(older), paragraphsOf(newer)];
  const common = longestCommon(before, after);
  const changed: ChangedWords[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [was, is] = [before[i], after[j]];
    if (was !== undefined && was === is) {
      changed.push({ is: "kept", words: was });
      i++;
      j++;
    } else if (was !== undefined && (is === undefined || common(i + 1, j) >= common(i, j + 1))) {
      changed.push({ is: "gone", words: was });
      i++;
    } else if (is !== undefined) {
      changed.push({ is: "new", words: is });
      j++;
    }
  }
  return changed;
}

/** The paragraphs of a text, without empty lines. */
export function paragraphsOf(text: string): string[] {
  return text.split("\n").flatMap((line) => line.trim() || []);
}

/** How many paragraphs two texts can have in common from two places on. */
function longestCommon(before: readonly string[], after: readonly string[]) {
  const counts = new Map<number, number>();
  const width = after.length + 1;
  const at = (i: number, j: number) => counts.get(i * width + j) ?? 0;
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const here =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
      counts.set(i * width + j, here);
    }
  return at;
}

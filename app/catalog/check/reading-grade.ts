/** How hard a text reads: a US school grade by Flesch and Kincaid, and how many words it holds. */
export interface ReadingGrade {
  grade: number;
  words: number;
}

/**
 * The grade of a text: 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (Kincaid,
 * Fishburne, Rogers and Chissom, 1975). Syllables are counted as groups of vowels, less a silent e.
 */
export function readingGrade(text: string): ReadingGrade {
  const words = text.match(/[A-Za-z'’-]*[A-Za-z][A-Za-z'’-]*/g) ?? [];
  const sentences = text
    .split(/[.!?…]+[”"’*)]*\s+|\n{2,}/)
    .filter((sentence) => (sentence.match(/[A-Za-z]+/g)?.length ?? 0) > 1).length;
  if (words.length === 0 || sentences === 0) return { grade: 0, words: words.length };
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return {
    grade: (0.39 * words.length) / sentences + (11.8 * syllables) / words.length - 15.59,
    words: words.length,
  };
}

function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, "");
  const groups = letters.match(/[aeiouy]+/g)?.length ?? 0;
  const silent = /[^aeiouyl]e$/.test(letters) && groups > 1 ? 1 : 0;
  return Math.max(1, groups - silent);
}

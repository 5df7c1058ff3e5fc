/** Something that a text may name by its id, in words. */
export interface Named {
  id: string;
  words: string;
}

/** What an author may name while writing a lesson. */
export interface Completions {
  objectives: Named[];
  items: Named[];
  facts: Named[];
  /** File names in `figures`. */
  figures: string[];
  /** Films and recordings, with their titles. */
  media: Named[];
}

export const textSizes = ["normal", "large", "larger"] as const;
export type TextSize = (typeof textSizes)[number];

/** Longest words about what else helps, in characters. */
export const longestHelp = 500;

/** How someone reads best: set once, private, and applied to every page. */
export interface Accommodation {
  textSize: TextSize;
  lessMotion: boolean;
  readAloud: boolean;
  /** What else helps, for the people they name; null for nothing. */
  words: string | null;
}

/** As every page is for someone who set nothing. */
export const PLAIN: Accommodation = {
  textSize: "normal",
  lessMotion: false,
  readAloud: false,
  words: null,
};

/** Someone whom a person may name to read it, and whether they did. */
export interface PossibleReader {
  personId: string;
  name: string;
  organizationName: string;
  named: boolean;
}

/** The grades of a school, lowest first: PK is before kindergarten, K is kindergarten. */
export const GRADES = [
  "PK",
  "K",
  "1",
  "2",
  "3",
  "4",
  "5",
  "6",
  "7",
  "8",
  "9",
  "10",
  "11",
  "12",
] as const;
export type Grade = (typeof GRADES)[number];

/** Where the work is done; `both`: some of it in the school and some online. */
export const MODALITIES = ["in_person", "online", "both"] as const;
export type Modality = (typeof MODALITIES)[number];

/** An opening asks for so many languages, and so many badges, at most. */
export const MOST_ASKED = 5;
export const LONGEST_TOWN = 80;
export const LONGEST_HOST = 120;

/** What a school asks for in an opening beyond its rules. It ranks people, and keeps nobody out. */
export interface OpeningNeed {
  grades: readonly Grade[];
  /** BCP 47 codes. */
  languages: readonly string[];
  modality: Modality | null;
  /** The town in which it is. */
  town: string | null;
  /** Ids of achievements that help. */
  badges: readonly string[];
  /** The member of the school's staff who receives whoever comes. */
  host: string | null;
}

/** Of an opening about which nothing was said. */
export const NO_NEED: OpeningNeed = {
  grades: [],
  languages: [],
  modality: null,
  town: null,
  badges: [],
  host: null,
};

/** A place as it is compared with another: case, accents' form and spaces do not count. */
export function placeKey(words: string): string {
  return words.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}

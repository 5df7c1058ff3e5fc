import type { Weekday } from "../openings/schedule";
import type { Modality } from "./need";

/** Somebody names so many languages, and so many places, at most. */
export const MOST_LANGUAGES = 10;
export const MOST_PLACES = 10;
export const LONGEST_PLACE = 80;

/** What a person says, in their own account, of where and when they can serve. All of it is optional. */
export interface Serving {
  /** BCP 47 codes. */
  languages: readonly string[];
  weekdays: readonly Weekday[];
  /** From when to when on each of those days (`HH:MM`); null: at any time. */
  hours: { from: string; to: string } | null;
  /** Towns and districts, as they were typed. */
  places: readonly string[];
  modality: Modality | null;
}

/** Of someone who said nothing. */
export const NOTHING_SAID: Serving = {
  languages: [],
  weekdays: [],
  hours: null,
  places: [],
  modality: null,
};

export type ServingRefusal = "too-many-languages" | "too-many-places" | "hours-backwards";

import type { Day } from "../gate/days";
import type { Weekday, WeeklyHours } from "../openings/schedule";
import type { Modality } from "./need";

/** A day of the week on which someone can serve; at any time where no hours were said. */
export interface FreeDay {
  weekday: Weekday;
  hours: { from: string; to: string } | null;
}

/** What a person says of themselves, and the badges they hold: no more than this ranks them. */
export interface Said {
  languages: readonly string[];
  days: readonly FreeDay[];
  /** Towns and districts, as `placeKey` folds them. */
  places: readonly string[];
  modality: Modality | null;
  /** Ids of achievements, out of those that the opening asks for. */
  badges: readonly string[];
}

/** What an opening asks for. Empty, or null: that is not asked, and is neither for nor against anyone. */
export interface Asked {
  languages: readonly string[];
  hours: WeeklyHours | null;
  /** As `placeKey` folds them; both null where it is online. */
  town: string | null;
  district: string | null;
  modality: Modality | null;
  badges: readonly string[];
  /** The day on which a badge must be valid. */
  day: Day;
}

/** One thing that was asked for, and how far a person has it. `unsaid`: they did not say. */
export type Fit =
  | { about: "language"; is: "yes" | "part"; languages: readonly string[] }
  | { about: "days"; is: "yes" | "part"; weekdays: readonly Weekday[] }
  | { about: "place"; is: "town" | "district" }
  | { about: "modality"; is: "yes"; modality: Modality }
  | { about: "badges"; is: "yes" | "part"; badges: readonly string[] }
  | { about: "language" | "days" | "place" | "modality" | "badges"; is: "no" }
  | { about: "language" | "days" | "place" | "modality"; is: "unsaid" };

/** What having all of one thing counts; it can be shared among up to 7 parts without a rest. */
export const WHOLE = 420;
/** Being near: the same district, and not the town. */
const NEAR = 210;

/** How far someone has what an opening asks for: one line for each thing asked. */
export function fitsOf(asked: Asked, said: Said): Fit[] {
  const { hours } = asked;
  const languages = asked.languages.filter((code) => said.languages.includes(code));
  const weekdays = hours ? hours.weekdays.filter((day) => isFree(day, hours, said)) : [];
  const badges = asked.badges.filter((id) => said.badges.includes(id));
  return [
    ...(asked.languages.length === 0
      ? []
      : languages.length === 0
        ? [{ about: "language", is: unless(said.languages.length > 0) } as const]
        : [{ about: "language", is: all(languages, asked.languages), languages } as const]),
    ...(hours === null
      ? []
      : weekdays.length === 0
        ? [{ about: "days", is: unless(said.days.length > 0) } as const]
        : [{ about: "days", is: all(weekdays, hours.weekdays), weekdays } as const]),
    ...(asked.town === null && asked.district === null ? [] : [placeFit(asked, said)]),
    ...(asked.modality === null ? [] : [modalityFit(asked.modality, said)]),
    ...(asked.badges.length === 0
      ? []
      : badges.length === 0
        ? [{ about: "badges", is: "no" } as const]
        : [{ about: "badges", is: all(badges, asked.badges), badges } as const]),
  ];
}

/**
 * How much of what an opening asks for someone has, to set beside another: only what they have counts.
 * Not having it, and not having said, count the same: nothing that someone says ever moves them down.
 */
export function pointsOf(asked: Asked, fits: readonly Fit[]): number {
  return fits.reduce((sum, fit) => sum + pointsFor(asked, fit), 0);
}

function pointsFor(asked: Asked, fit: Fit): number {
  if (fit.is === "no" || fit.is === "unsaid") return 0;
  switch (fit.about) {
    case "language":
      return fit.languages.length * share(asked.languages.length);
    case "days":
      return fit.weekdays.length * share(asked.hours?.weekdays.length ?? 0);
    case "badges":
      return fit.badges.length * share(asked.badges.length);
    case "place":
      return fit.is === "town" ? WHOLE : NEAR;
    case "modality":
      return WHOLE;
  }
}

/** What an opening asks for with what each part of it counts, for a list that is ordered as it is read. */
export interface Weighed {
  languages: Weight;
  days: Weight & { from: string; to: string };
  places: { town: string | null; district: string | null; inTown: number; inDistrict: number };
  modalities: Weight;
  badges: Weight & { day: Day };
}

/** Each of the values that somebody has counts `each`; without values it is not asked. */
interface Weight {
  values: readonly string[];
  each: number;
}

/** The same points as `pointsOf` counts, taken apart. */
export function weighed({
  languages,
  hours,
  town,
  district,
  modality,
  badges,
  day,
}: Asked): Weighed {
  const parts = (values: readonly (string | number)[]) => ({
    values: values.map(String),
    each: share(values.length),
  });
  return {
    languages: parts(languages),
    days: { ...parts(hours?.weekdays ?? []), from: hours?.from ?? "", to: hours?.to ?? "" },
    places: { town, district, inTown: WHOLE, inDistrict: NEAR },
    modalities: { values: modality === null ? [] : modalitiesFor(modality), each: WHOLE },
    badges: { ...parts(badges), day },
  };
}

/** What one of so many parts counts. */
function share(parts: number): number {
  return parts === 0 ? 0 : Math.floor(WHOLE / parts);
}

/** The modalities of people who can do what is asked. */
function modalitiesFor(asked: Modality): readonly Modality[] {
  return asked === "both" ? ["both"] : [asked, "both"];
}

/** Someone in the order of an opening. */
export interface Ranked {
  /** Fewer is readier: below 0 may be placed, else how many steps are left. */
  stepsLeft: number;
  points: number;
  /** Has served at this school before. */
  servedHere: boolean;
  /** Holds another placement now. */
  servesNow: boolean;
  name: string;
}

/**
 * The order in which people are shown: readiness first, then what fits, then who served at the school,
 * then who is free, then by name. It proposes nobody: a person decides.
 */
export function byFit(a: Ranked, b: Ranked): number {
  return (
    a.stepsLeft - b.stepsLeft ||
    b.points - a.points ||
    Number(b.servedHere) - Number(a.servedHere) ||
    Number(a.servesNow) - Number(b.servesNow) ||
    a.name.localeCompare(b.name, "en")
  );
}

function isFree(weekday: Weekday, asked: WeeklyHours, { days }: Said): boolean {
  return days.some(
    (day) =>
      day.weekday === weekday &&
      (day.hours === null || (day.hours.from <= asked.from && day.hours.to >= asked.to)),
  );
}

function placeFit({ town, district }: Asked, { places }: Said): Fit {
  if (town !== null && places.includes(town)) return { about: "place", is: "town" };
  if (district !== null && places.includes(district)) return { about: "place", is: "district" };
  return { about: "place", is: unless(places.length > 0) };
}

function modalityFit(asked: Modality, { modality }: Said): Fit {
  if (modality !== null && modalitiesFor(asked).includes(modality))
    return { about: "modality", is: "yes", modality: asked };
  return { about: "modality", is: unless(modality !== null) };
}

function unless(said: boolean): "no" | "unsaid" {
  return said ? "no" : "unsaid";
}

function all(some: readonly unknown[], asked: readonly unknown[]): "yes" | "part" {
  return some.length === asked.length ? "yes" : "part";
}

/** How long a lesson takes: what people really took, once enough of them did, else what its author says. */
export interface LessonLength {
  minutes: number;
  /** How many people it was measured on; null for the author's figure. */
  people: number | null;
}

/** Fewer people than this say too little, and something about someone. */
export const ENOUGH_PEOPLE = 20;

const MINUTE_MS = 60_000;
/** From opening to marking it read, longer than this is no one sitting. */
const ONE_SITTING_MS = 60 * MINUTE_MS;

/**
 * The median of what people took, in whole minutes, at least 1; null under 20 sittings. `taken` is in
 * milliseconds; whoever came back later than an hour is left out: that was no one sitting.
 */
export function medianMinutes(
  taken: readonly number[],
): { minutes: number; people: number } | null {
  const sittings = taken.filter((ms) => ms > 0 && ms <= ONE_SITTING_MS).sort((a, b) => a - b);
  if (sittings.length < ENOUGH_PEOPLE) return null;
  const middle = sittings.length / 2;
  const low = sittings[Math.ceil(middle) - 1] ?? 0;
  const high = sittings[Math.floor(middle)] ?? low;
  const minutes = Math.max(1, Math.round((low + high) / 2 / MINUTE_MS));
  return { minutes, people: sittings.length };
}

/** What a page says of a lesson's length. */
export function lengthOf(
  authored: number,
  measured: { minutes: number; people: number } | undefined,
): LessonLength {
  return measured ?? { minutes: authored, people: null };
}

/**
 * How long all lessons take together: the medians added up once every lesson was measured, and on how few
 * people at least; else what the course's author says.
 */
export function courseLength(authored: number, lessons: readonly LessonLength[]): LessonLength {
  const people = lessons.flatMap((lesson) => lesson.people ?? []);
  if (lessons.length === 0 || people.length < lessons.length) {
    return { minutes: authored, people: null };
  }
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return { minutes, people: Math.min(...people) };
}

import { type CourseDiff, isSame } from "./course-diff";

/** How far a new version is from the last, which says which of its numbers goes up. */
export type Weight = "none" | "patch" | "minor" | "major";

/**
 * How far apart two states of a course are. `major`: what a learner shows, or how, is another: an objective,
 * the pass rule, the practice task. `minor`: other questions, answers or lessons. `patch`: other words.
 */
export function weightOf(diff: CourseDiff): Weight {
  if (isSame(diff)) return "none";
  const { objectives, passRule, items, lessons, unread } = diff;
  const task = diff.files.some(({ path }) => path === "practice-task.md");
  if (objectives.length > 0 || passRule || task || unread.length > 0) return "major";
  const other = items.some(({ kind, key, critical }) => kind !== "changed" || key || critical);
  return other || lessons.some(({ kind }) => kind === "new" || kind === "gone") ? "minor" : "patch";
}

/** The number after this one, by weight: 1.2.3 becomes 1.2.4, 1.3.0 or 2.0.0. Versions before 1.0.0 become it. */
export function nextVersion(last: string | null, weight: Weight): string {
  const [major = 0, minor = 0, patch = 0] = (last ?? "0.0.0").split(".").map(Number);
  if (major === 0 || weight === "major") return `${major + 1}.0.0`;
  if (weight === "minor") return `${major}.${minor + 1}.0`;
  return `${major}.${minor}.${patch + 1}`;
}

import type { Reader } from "../../../db/connect";
import { sourceOf } from "../../../db/queries/catalog-publishing";
import { courseIdOf } from "../../catalog/manifest";
import { plainLineEnds } from "../../catalog/text";
import type { Actor } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { type Entry, entryOf, readEntries } from "../items/entries";
import { showsKey } from "./bank";
import { type SeenCourse, seenCourse } from "./read-bank.server";

/** A question of a course's newest release, as its files write it. */
export interface SourceItem {
  course: SeenCourse;
  entry: Entry;
  /** The drawing that its picture shows, by its path; null when it has none. */
  figure: { path: string; text: string } | null;
}

/**
 * `unknown`: there is no such question that this person may see · `gone`: the newest release holds it no
 * more · `closed`: its key is for those who work on its course · `lost`: its files were not kept.
 */
export type SourceRefusal = "unknown" | "gone" | "closed" | "lost";

/** Finds what a draft would hold if it used a question: with its key, so only for whoever may see that. */
export async function findSource(
  db: Reader,
  actor: Actor,
  { course: code, item: itemId }: { course: string; item: string },
): Promise<Outcome<SourceItem, SourceRefusal>> {
  const course = await seenCourse(db, actor, courseIdOf(code));
  if (!course) return refused("unknown");
  const files = await sourceOf(db, course.courseVersionId);
  if (!files) return refused("lost");
  const read = readEntries(plainLineEnds(files.get("items.yaml") ?? ""));
  const entry = typeof read === "string" ? null : entryOf(read, itemId);
  if (!entry) return refused("gone");
  const pool = wordAt(entry.value, "pool") === "practice" ? "practice" : "check";
  if (!showsKey(course.sight, pool)) return refused("closed");
  const path = wordAt(at(entry.value, "figure"), "src");
  const text = files.get(path);
  return done({ course, entry, figure: text === undefined ? null : { path, text } });
}

function at(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function wordAt(value: unknown, name: string): string {
  const found = at(value, name);
  return typeof found === "string" ? found : "";
}

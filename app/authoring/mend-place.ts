import type { CourseFiles } from "../catalog/check/course";
import { MEDIA_FILE } from "../catalog/media";
import type { Place } from "../catalog/problem";
import { plainLineEnds } from "../catalog/text";
import type { Note } from "./editor/note";
import { readEntries } from "./items/entries";
import { listedItems } from "./items/item-list";

/** What kind of page mends a problem; it gives the link its words. */
export type MendKind =
  | "block"
  | "lesson"
  | "question"
  | "questions"
  | "objectives"
  | "settings"
  | "sources"
  | "task"
  | "figures"
  | "media"
  | "people"
  | "file";

export interface MendPlace {
  /** Below the address of the draft. */
  href: string;
  kind: MendKind;
}

/** A note of a course, with the page on which it is mended. */
export type MendableNote = Note & { place: MendPlace };

/** Where the problems of a draft are mended, without reading source; asked for each by its file and line. */
export function mendPlaces(files: CourseFiles): (problem: Place & { file: string }) => MendPlace {
  const bank = readEntries(plainLineEnds(files.get("items.yaml") ?? ""));
  const items = typeof bank === "string" ? [] : listedItems(bank);
  const course = plainLineEnds(files.get("course.yaml") ?? "").split("\n");
  return ({ file, line }) => {
    const slug = /^lessons\/(.+)\.mdx$/.exec(file)?.[1];
    if (slug !== undefined) {
      const isHead = line > 1 && line <= headLines(files.get(file) ?? "");
      return isHead
        ? { href: `/lessons/${slug}/settings`, kind: "lesson" }
        : { href: `/lessons/${slug}/blocks?line=${line}`, kind: "block" };
    }
    if (file === "items.yaml") {
      const item = items.find(({ lines }) => line >= lines.first && line <= lines.last);
      return item
        ? { href: `/items/${encodeURIComponent(item.key)}`, kind: "question" }
        : { href: "/items", kind: "questions" };
    }
    if (file === "course.yaml") return placeInCourse(course, line);
    if (file === "sources.yaml") return { href: "/sources", kind: "sources" };
    if (file === "tally.yaml") return { href: "/people", kind: "people" };
    if (file === "practice-task.md") return { href: "/task", kind: "task" };
    if (file.startsWith("figures/")) return { href: "/figures", kind: "figures" };
    const media = mediaIdAt(files, file, line);
    if (media !== null) return { href: `/media${media && `#${media}`}`, kind: "media" };
    return { href: `/files/${file}#L${line}`, kind: "file" };
  };
}

/** Whose list, captions or transcript a line stands in; "" where it is nobody's, null in another file. */
function mediaIdAt(files: CourseFiles, file: string, line: number): string | null {
  const own = /^media\/([^/]+)\.(?:vtt|txt)$/.exec(file)?.[1];
  if (own !== undefined || file !== MEDIA_FILE) return own ?? null;
  const above = plainLineEnds(files.get(file) ?? "")
    .split("\n")
    .slice(0, line);
  const id = /\bid: *["']?([a-z0-9-]{1,60})/;
  return id.exec(above.findLast((one) => id.test(one)) ?? "")?.[1] ?? "";
}

/** How many lines the front matter of a lesson takes up; 0 when it has none. */
function headLines(text: string): number {
  const lines = plainLineEnds(text).split("\n");
  return lines[0] === "---" ? 1 + lines.indexOf("---", 1) : 0;
}

function placeInCourse(lines: readonly string[], line: number): MendPlace {
  const above = lines.slice(0, line);
  const name = above.findLast((one) => /^\w+:/.test(one))?.match(/^\w+/)?.[0];
  if (name === "objectives") return { href: "/objectives", kind: "objectives" };
  const slug = above
    .findLast((one) => /\bslug:/.test(one))
    ?.match(/\bslug: *["']?([a-z0-9-]+)/)?.[1];
  if (name === "lessons" && slug !== undefined && !/^lessons:/.test(lines[line - 1] ?? ""))
    return { href: `/lessons/${slug}/settings`, kind: "lesson" };
  return { href: "/settings", kind: "settings" };
}

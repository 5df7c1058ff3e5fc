import type { CourseFiles } from "../../catalog/check/course";
import { plainLineEnds } from "../../catalog/text";
import type { FileChanges } from "../course-lists";

/** The last section of a lesson that came from a document: its notes, numbered. */
const NOTES = /\n## Notes\n\n(?=\d+\. )/;
const SOURCES = /\n*<Sources ids="([^"]*)" \/>\s*$/;

/**
 * Cites a source where a document had the note that it was made from: the number in the text becomes the
 * source's, the note leaves the list of notes, and the lesson's list of sources names it. Lessons without
 * that note stay as they are.
 *
 * @param note the words of the note, as its entry among the sources has them
 */
export function citeNote(files: CourseFiles, id: string, note: string): FileChanges {
  const changes: FileChanges = new Map();
  for (const [path, text] of files) {
    if (!path.startsWith("lessons/")) continue;
    const cited = withCite(plainLineEnds(text), id, note);
    if (cited !== null) changes.set(path, cited);
  }
  return changes;
}

function withCite(text: string, id: string, note: string): string | null {
  const [, listed = ""] = SOURCES.exec(text) ?? [];
  const [body = "", list, ...more] = text.replace(SOURCES, "").split(NOTES);
  if (list === undefined || more.length > 0) return null;
  const notes = list.trimEnd().split(/\n(?=\d+\. )/);
  const found = notes.find((one) => isSaid(one.replace(/^\d+\. /, ""), note));
  const number = found?.match(/^\d+/)?.[0];
  if (number === undefined) return null;
  const left = notes.filter((one) => one !== found);
  const cited = body.replaceAll(new RegExp(` ?\\\\\\[${number}\\]`, "g"), ` <Cite id="${id}" />`);
  const ids = [...new Set([...listed.split(" ").filter(Boolean), id])].join(" ");
  const rest = left.length === 0 ? "" : `\n## Notes\n\n${left.join("\n")}`;
  return `${cited.trimEnd()}\n${rest && `${rest}\n`}\n<Sources ids="${ids}" />\n`;
}

/** Are these words of a lesson the note? An entry among the sources may hold its beginning only. */
function isSaid(written: string, note: string): boolean {
  const words = (text: string) => text.replace(/\\(.)/g, "$1").replace(/\s+/g, " ").trim();
  const whole = words(note);
  return whole.endsWith("…")
    ? words(written).startsWith(whole.slice(0, -1))
    : words(written) === whole;
}

import type { CourseFiles } from "../../catalog/check/course";
import { plainLineEnds } from "../../catalog/text";
import {
  type DrawingProblem,
  drawingProblem,
  drawingText,
  FIGURE_NAME,
  type FigureRefusal,
  figuresIn,
} from "./figures";

/** What the form of a course's drawings asks for. */
export interface FigureAsked {
  work: "add" | "replace" | "remove";
  /** As it was typed; a new drawing's may end in `.svg` or not. */
  name: string;
  /** Its text, when it was pasted. */
  svg: string;
  upload: { bytes: Uint8Array | null; ending: string };
}

/** The file that it comes to, null when it is taken away; or the field that is wrong, and why. */
export type FigureChange =
  | { name: string; path: string; text: string | null }
  | { field: string; refused: FigureRefusal | "gone" }
  | { field: string; refused: "line"; problem: DrawingProblem };

/** What a form asks of the drawings of a course, when it may be done. */
export function figureChange(asked: FigureAsked, files: CourseFiles): FigureChange {
  const { work, upload } = asked;
  const svg = plainLineEnds(asked.svg);
  const name = work === "add" ? `${asked.name.replace(/\.svg$/i, "")}.svg` : asked.name;
  const path = `figures/${name}`;
  const known = figuresIn(files).find((figure) => figure.name === name);
  if (work === "add" && !FIGURE_NAME.test(name)) return { field: "name", refused: "name" };
  // The same change again, because a button was pressed twice, is no second drawing of the name.
  const isSecond = work === "add" && known && svg !== files.get(path);
  if (isSecond) return { field: "name", refused: "taken" };
  if (work !== "add" && !known) return { field: "", refused: "gone" };
  if (work === "remove")
    return known && known.uses.length > 0
      ? { field: "", refused: "used" }
      : { name, path, text: null };

  const isPasted = upload.bytes === null;
  const field = isPasted ? "svg" : "upload";
  const file =
    isPasted && svg.trim() !== "" ? { text: svg } : drawingText(upload.bytes, upload.ending);
  if ("refused" in file) return { field, refused: file.refused };
  const problem = drawingProblem(file.text);
  return problem ? { field, refused: "line", problem } : { name, path, text: file.text };
}

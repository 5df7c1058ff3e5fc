import type { Drawing } from "../../assessment/items/figure";
import type { CourseFiles } from "../../catalog/check/course";
import { readDrawing } from "../../catalog/figure";
import { type CourseProblem, ProblemList } from "../../catalog/problem";
import { plainLineEnds } from "../../catalog/text";
import { readBlocks } from "../blocks/read-blocks";
import { entriesIn } from "../media/media-list";

/** Where a drawing is used: a lesson by its slug, with what stands for it in words; the questions; or before a film. */
export type FigureUse = { in: "lesson"; slug: string; alt: string } | { in: "items" | "media" };

/** What keeps a file from being a drawing: where, what, and what to do. */
export type DrawingProblem = Pick<CourseProblem, "line" | "message" | "fix">;

/** A drawing of a course, as the list of drawings shows it. */
export interface FigureLine {
  /** As lessons name it: `five-elements.svg`. */
  name: string;
  /** Null when it cannot be read. */
  drawing: Drawing | null;
  problem: DrawingProblem | null;
  uses: FigureUse[];
}

/** A drawing's file takes its name from here: small letters, digits and hyphens. */
export const FIGURE_NAME = /^[a-z0-9][a-z0-9-]{0,59}\.svg$/;

/** The drawings of a course with where each is used, by name. */
export function figuresIn(files: CourseFiles): FigureLine[] {
  return [...files]
    .flatMap(([path, text]): FigureLine[] => {
      const name = /^figures\/([^/]+)$/.exec(path)?.[1];
      if (name === undefined) return [];
      return [{ name, ...examined(path, text), uses: usesOf(files, name) }];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function examined(path: string, text: string): Pick<FigureLine, "drawing" | "problem"> {
  const problems = new ProblemList(path);
  const drawing = readDrawing(plainLineEnds(text), problems) ?? null;
  const [first] = problems.problems;
  if (!first) return { drawing, problem: null };
  const { line, message, fix } = first;
  return { drawing, problem: { line, message, fix } };
}

function usesOf(files: CourseFiles, name: string): FigureUse[] {
  const uses: FigureUse[] = [];
  for (const [path, text] of files) {
    const slug = /^lessons\/([^/]+)\.mdx$/.exec(path)?.[1];
    if (path === "items.yaml" && text.includes(`figures/${name}`)) uses.push({ in: "items" });
    if (slug === undefined || !text.includes(name)) continue;
    const figures = readBlocks(plainLineEnds(text)).blocks.flatMap(({ block }) =>
      block.type === "figure" && block.src === name ? [block] : [],
    );
    const alts = figures.length > 0 ? figures.map(({ alt }) => alt) : [""];
    uses.push(...alts.map((alt): FigureUse => ({ in: "lesson", slug, alt })));
  }
  if (entriesIn(files)?.some(({ poster }) => poster === name)) uses.push({ in: "media" });
  return uses;
}

export type FigureRefusal = "raster" | "ending" | "none" | "text" | "name" | "taken" | "used";

const RASTER = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".heic", ".tiff", ".tif"];

/**
 * The text of an uploaded drawing, or why it cannot be one. Pictures made of dots are told apart from other
 * files, by how the name ends and by how the bytes begin.
 */
export function drawingText(
  bytes: Uint8Array | null,
  ending: string,
): { text: string } | { refused: FigureRefusal } {
  if (bytes === null) return { refused: "none" };
  if (RASTER.includes(ending) || isRaster(bytes)) return { refused: "raster" };
  if (ending !== ".svg") return { refused: "ending" };
  try {
    return { text: plainLineEnds(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return { refused: "text" };
  }
}

function isRaster(bytes: Uint8Array): boolean {
  const begins = String.fromCharCode(...bytes.subarray(0, 12));
  return /^(\x89PNG|\xff\xd8\xff|GIF8|BM|II\*|MM\0\*|RIFF....WEBP)/s.test(begins);
}

/** The first thing that keeps a text from being a drawing; null when it is one. */
export function drawingProblem(text: string): DrawingProblem | null {
  return examined("drawing", text).problem;
}

import type { Drawing } from "../../assessment/items/figure";
import { readDrawing } from "../figure";
import { ProblemList } from "../problem";
import { plainLineEnds } from "../text";

/** The colors of a drawing where no page gives it any: those of our light pages. */
const COLORS: Readonly<Record<string, string>> = {
  paper: "#FBFCFA",
  hole: "#FBFCFA",
  sheet: "#EFF3EE",
  line: "#C5CEC6",
  ink: "#17211D",
  soft: "#4B5852",
  lake: "#0B5A75",
  blaze: "#F0B01F",
  moss: "#1E6A38",
};

/**
 * A drawing of a course as a file of its own: what the drawing's reader knows, drawn anew, on a ground and
 * in colors of its own. Null when it cannot be read.
 */
export function posterSvg(text: string): string | null {
  const drawing = readDrawing(plainLineEnds(text), new ProblemList("poster"));
  const [x = 0, y = 0, width = 0, height = 0] = (drawing?.attributes.viewBox ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (!drawing || !(width > 0 && height > 0)) return null;
  const ground = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${COLORS.paper}"/>`;
  const inside = drawing.children.map(drawn).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}" color="${COLORS.ink}" font-family="system-ui, sans-serif">${ground}${inside}</svg>`;
}

function drawn(one: Drawing | string): string {
  if (typeof one === "string") return escaped(one);
  const attributes = Object.entries(one.attributes).map(
    ([name, value]) => ` ${name}="${escaped(colored(value))}"`,
  );
  return `<${one.name}${attributes.join("")}>${one.children.map(drawn).join("")}</${one.name}>`;
}

function colored(value: string): string {
  return value.replace(/^var\(--([a-z]+)\)$/, (_, name: string) => COLORS[name] ?? "none");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

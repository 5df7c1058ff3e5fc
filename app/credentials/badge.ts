import type { BadgeStrand, Level } from "./achievement";
import type { Award } from "./award-record";

/** What a badge drawing says. */
export interface BadgeWords {
  strand: BadgeStrand;
  level: Level;
  title: string;
  code: string;
  version: string;
  issuer: string;
}

/** What the drawing of an award says. */
export function badgeWords({ facts, definition }: Pick<Award, "facts" | "definition">): BadgeWords {
  const { strand, level, title, code, version } = definition;
  return { strand, level, title, code, version, issuer: facts.organizationName };
}

/** A line of words on a badge: where, how large, and how wide in any font. */
export interface BadgeLine {
  text: string;
  y: number;
  size: number;
  width: number;
}

/** One corner of an outline for each level, so that the level reads in gray and from far away. */
const corners: Record<Exclude<Level, "badge">, { count: number; turn: number; scale: number[] }> = {
  foundation: { count: 8, turn: Math.PI / 8, scale: [1.035] },
  credential: { count: 6, turn: 0, scale: [1.01] },
  renewal: { count: 24, turn: 0, scale: [1.01, 0.94] },
};

/** The outline of a level at radius `r` around (100, 100) as polygon points; null for a circle. */
export function outlinePoints(level: Level, r: number): string | null {
  if (level === "badge") return null;
  const { count, turn, scale } = corners[level];
  const points = Array.from({ length: count }, (_, corner) => {
    const angle = (corner / count) * 2 * Math.PI - Math.PI / 2 + turn;
    const radius = r * (scale[corner % scale.length] ?? 1);
    const at = (way: number) => (100 + radius * way).toFixed(1);
    return `${at(Math.cos(angle))},${at(Math.sin(angle))}`;
  });
  return points.join(" ");
}

/** Fixed colors: a badge travels to pages that are not ours. */
export const strandColors: Record<BadgeStrand, { ground: string; tint: string }> = {
  safe: { ground: "#3B2A12", tint: "#F3DFB4" },
  relationships: { ground: "#10302A", tint: "#CFE6DA" },
  tutoring: { ground: "#0B3F55", tint: "#CDE6EF" },
  sel: { ground: "#3A2C66", tint: "#DDD5F3" },
  roles: { ground: "#4A2016", tint: "#F3D8CC" },
};

/** The word for the strand, above the drawing. */
export function strandLine(word: string): BadgeLine {
  return line(word, 44, word.length > 13 ? 11.5 : 13);
}

/** The title in at most three lines of about 17 characters, and the code line below it. */
export function titleLines(title: string, code: string): { title: BadgeLine[]; code: BadgeLine } {
  const rows = wrap(title);
  const many = rows.length > 1;
  const longest = Math.max(...rows.map((row) => row.length));
  const size = rows.length > 2 ? 13 : many || longest > 13 ? 16 : 20;
  const top = many ? 152 - (rows.length - 1) * size * 0.75 : 151;
  return {
    title: rows.map((row, at) => line(row, top + at * size * 1.15, size)),
    code: line(code, many ? 176 : 172, 11),
  };
}

function wrap(title: string): string[] {
  const rows: string[] = [];
  for (const word of title.split(/\s+/)) {
    const last = rows.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= 17)
      rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows.length > 3 ? [...rows.slice(0, 2), `${rows[2]}…`] : rows;
}

function line(text: string, y: number, size: number): BadgeLine {
  const width = Math.min(Math.round(emWidth(text) * size), 150);
  return { text, y: Number(y.toFixed(1)), size, width };
}

function emWidth(line: string): number {
  let width = 0;
  for (const character of line) {
    if (/[ilj.,'·:;|! ]/.test(character)) width += 0.28;
    else if (/[frt\-()I]/.test(character)) width += 0.36;
    else if (/[mwMW]/.test(character)) width += 0.86;
    else if (/[A-Z]/.test(character)) width += 0.65;
    else width += 0.555;
  }
  return width;
}

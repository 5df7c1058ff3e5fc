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
  return outline(level, r)
    .map((point) => point.map((at) => at.toFixed(1)).join())
    .join(" ");
}

function outline(level: Exclude<Level, "badge">, r: number): [x: number, y: number][] {
  const { count, turn, scale } = corners[level];
  return Array.from({ length: count }, (_, corner) => {
    const angle = (corner / count) * 2 * Math.PI - Math.PI / 2 + turn;
    const radius = r * (scale[corner % scale.length] ?? 1);
    return [100 + radius * Math.cos(angle), 100 + radius * Math.sin(angle)];
  });
}

/**
 * As many beads on the ring as the number that a code ends in, so that badges of one strand are told
 * apart without reading; none on what stacks badges, which has corners there.
 */
export function beads({
  code,
  level,
}: Pick<BadgeWords, "code" | "level">): [x: number, y: number][] {
  const count = Number(/\d+$/.exec(code)?.[0] ?? 0);
  if (level === "foundation" || level === "credential" || count > MOST_BEADS) return [];
  return Array.from({ length: count }, (_, bead) => {
    const angle = ((bead - (count - 1) / 2) * 8 * Math.PI) / 180;
    return [100 - BEADS_AT * Math.sin(angle), 100 + BEADS_AT * Math.cos(angle)];
  });
}
const MOST_BEADS = 12;
/** In the middle of the ring of a renewal too. */
const BEADS_AT = 91;

/** How wide words may be at a height, inside the innermost line of a level's outline. */
function roomAt(level: Level, y: number): number {
  const inner = level === "badge" ? 92 : 88;
  if (level === "badge") return 2 * Math.sqrt(Math.max(inner ** 2 - (y - 100) ** 2, 0)) - AIR;
  const points = outline(level, inner);
  const sides = points.flatMap(([x, top], at) => {
    const [nextX, bottom] = points[(at + 1) % points.length] ?? [x, top];
    const part = (y - top) / (bottom - top);
    return part >= 0 && part <= 1 ? [Math.abs(x + (nextX - x) * part - 100)] : [];
  });
  return 2 * Math.min(...sides) - AIR;
}

/** What stays free between words and the lines beside them, left and right together. */
const AIR = 10;
/** Six sides narrow early, so words stand higher in them. */
const lift: Record<Level, number> = { badge: 0, foundation: 0, credential: 7, renewal: 0 };

/** Fixed colors: a badge travels to pages that are not ours. */
export const strandColors: Record<BadgeStrand, { ground: string; tint: string }> = {
  safe: { ground: "#3B2A12", tint: "#F3DFB4" },
  relationships: { ground: "#10302A", tint: "#CFE6DA" },
  tutoring: { ground: "#0B3F55", tint: "#CDE6EF" },
  sel: { ground: "#3A2C66", tint: "#DDD5F3" },
  roles: { ground: "#4A2016", tint: "#F3D8CC" },
};

/** The word for the strand, above the drawing; lower under a pointed top. */
export function strandLine(word: string, level: Level): BadgeLine {
  const size = word.length > 13 ? 11.5 : 13;
  const y = level === "credential" ? 48 : 44;
  return line(word, y, size, roomAt(level, y - size));
}

/** The title in at most three lines of about 17 characters, and the code line below it. */
export function titleLines(
  title: string,
  code: string,
  level: Level,
): { title: BadgeLine[]; code: BadgeLine } {
  const rows = wrap(title);
  const many = rows.length > 1;
  const longest = Math.max(...rows.map((row) => row.length));
  const size = rows.length > 2 ? 13 : many || longest > 13 ? 16 : 20;
  const top = (many ? 152 - (rows.length - 1) * size * 0.75 : 151) - lift[level];
  const low = (text: string, y: number, size: number) => line(text, y, size, roomAt(level, y + 2));
  return {
    title: rows.map((row, at) => low(row, top + at * size * 1.15, size)),
    code: low(code, (many ? 176 : 172) - lift[level], 11),
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

/** Words that are wider than their room are set smaller, not squeezed. */
function line(text: string, y: number, size: number, room: number): BadgeLine {
  const width = Math.round(emWidth(text) * size);
  const most = Math.min(Math.floor(room), 150);
  const fits = width <= most ? size : Number(((size * most) / width).toFixed(1));
  return { text, y: Number(y.toFixed(1)), size: fits, width: Math.min(width, most) };
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

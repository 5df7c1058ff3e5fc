import type { BadgeStrand, Level } from "./achievement";

/** What a badge drawing says. */
export interface BadgeWords {
  strand: BadgeStrand;
  level: Level;
  title: string;
  code: string;
  version: string;
  issuer: string;
  /** The words for the strand and the level, in the reader's language. */
  strandWord: string;
  levelWord: string;
  /** The whole drawing in one sentence, for those who hear it. */
  label: string;
}

// Fixed colors: a badge travels to pages that are not ours.
const BLAZE = "#F0B01F";
const strands: Record<BadgeStrand, { ground: string; tint: string; drawing: string }> = {
  safe: {
    ground: "#3B2A12",
    tint: "#F3DFB4",
    drawing: `<path d="M88 58a12 12 0 0 1 24 0M82 64h36M85 64l-6 12v34l6 12h30l6-12V76l-6-12M79 76h42M79 110h42M92 122v5h16v-5"/><path fill="${BLAZE}" d="M100 82c8 9 9 12 9 17a9 9 0 0 1-18 0c0-5 3-8 9-17z"/>`,
  },
  relationships: {
    ground: "#10302A",
    tint: "#CFE6DA",
    drawing: `<path fill="${BLAZE}" d="M100 77a20 20 0 0 1 0 32 20 20 0 0 1 0-32z" stroke="none"/><path d="M97 75.5a20 20 0 1 0 0 35M103 79a20 20 0 0 1 0 28M103 75.5a20 20 0 1 1 0 35M97 79a20 20 0 0 0 0 28"/>`,
  },
  tutoring: {
    ground: "#0B3F55",
    tint: "#CDE6EF",
    drawing: `<path d="M54 110h92M58 104v12M79 104v12M100 104v12M121 104v12M142 104v12M58 110a10.5 14 0 0 1 21 0M79 110a10.5 24 0 0 1 21 0M100 110a21 48 0 0 1 42 0"/><circle fill="${BLAZE}" cx="142" cy="110" r="6.5"/>`,
  },
  sel: {
    ground: "#3A2C66",
    tint: "#DDD5F3",
    drawing: `<path d="M52 92c5 0 6-30 12-30s8 60 16 60 8-48 14-48 8 33 14 33 6-20 11-20 6 9 10 9h17"/><circle fill="${BLAZE}" cx="132" cy="96" r="6"/>`,
  },
  roles: {
    ground: "#4A2016",
    tint: "#F3D8CC",
    drawing: `<path fill="${BLAZE}" d="M103 64h24l8 8.5-8 8.5h-24z" stroke="none"/><path d="M97 126V54h6v72M103 64h24l8 8.5-8 8.5h-24M97 86H75l-8 8.5 8 8.5h22M84 126h32"/>`,
  },
};

/** One silhouette for each level, at radius r around (100, 100). */
const outlines: Record<Level, (r: number) => string> = {
  badge: (r) => `<circle cx="100" cy="100" r="${r}"/>`,
  foundation: (r) => polygon(8, () => r * 1.035, Math.PI / 8),
  credential: (r) => polygon(6, () => r * 1.01),
  renewal: (r) => polygon(24, (corner) => r * (corner % 2 === 1 ? 0.94 : 1.01)),
};

function polygon(corners: number, radius: (corner: number) => number, turn = 0): string {
  const points = Array.from({ length: corners }, (_, corner) => {
    const angle = (corner / corners) * 2 * Math.PI - Math.PI / 2 + turn;
    const at = (way: number) => (100 + radius(corner) * way).toFixed(1);
    return `${at(Math.cos(angle))},${at(Math.sin(angle))}`;
  });
  return `<polygon points="${points.join(" ")}"/>`;
}

/**
 * Draws a badge as SVG text: outline = level, drawing and ground = strand, words = the rest. Every
 * word is escaped, and no style or script is in it, so it may stand in a page with a strict policy.
 */
export function drawBadge(badge: BadgeWords): string {
  const { ground, tint, drawing } = strands[badge.strand];
  const outline = outlines[badge.level];
  const label = escapeXml(badge.label);
  const inner = badge.level === "badge" ? "" : outline(88);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" role="img" aria-label="${label}"><title>${label}</title>`,
    `<g fill="${ground}">${outline(98)}</g><g fill="none" stroke="${tint}" stroke-width="1.5">${outline(92)}${inner}</g>`,
    `<g fill="none" stroke="${tint}" stroke-width="2.5" stroke-linejoin="round" transform="translate(100 90) scale(.82) translate(-100 -92)">${drawing}</g>`,
    `<g font-family="system-ui,'Segoe UI',Roboto,Arial,sans-serif" text-anchor="middle" fill="#fff">`,
    ...words(badge, tint),
    "</g></svg>",
  ].join("\n");
}

function words({ strandWord, title, code, version }: BadgeWords, tint: string): string[] {
  const lines = wrapTitle(title);
  const many = lines.length > 1;
  const longest = Math.max(...lines.map((line) => line.length));
  const size = lines.length > 2 ? 13 : many || longest > 13 ? 16 : 20;
  const top = many ? 152 - (lines.length - 1) * size * 0.75 : 151;
  return [
    text(strandWord, 44, strandWord.length > 13 ? 11.5 : 13, `font-weight="600" fill="${tint}"`),
    ...lines.map((line, row) => text(line, top + row * size * 1.15, size, 'font-weight="700"')),
    text(`${code} · ${version}`, many ? 176 : 172, 11, `fill="${tint}"`),
  ];
}

/** At most three lines of about 17 characters; a longer title ends in an ellipsis. */
function wrapTitle(title: string): string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= 17)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]}…`] : lines;
}

/** One centered line, held to one width in any font. */
function text(line: string, y: number, size: number, attributes: string): string {
  const width = Math.min(emWidth(line) * size, 150).toFixed(0);
  return `<text x="100" y="${Number(y.toFixed(1))}" font-size="${size}" textLength="${width}" lengthAdjust="spacingAndGlyphs" ${attributes}>${escapeXml(line)}</text>`;
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

const XML_ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for XML; characters that XML cannot hold are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"']/g, (character) => XML_ESCAPES[character] ?? "");
}

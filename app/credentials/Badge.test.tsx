import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { badgeStrands, levels } from "./achievement";
import { Badge } from "./Badge";
import { type BadgeWords, outlinePoints } from "./badge";

const badge: BadgeWords = {
  strand: "relationships",
  level: "badge",
  title: "Start With Trust",
  code: "REL-1",
  version: "1",
  issuer: "Juniper Flat College of Education",
};
const draw = (change: Partial<BadgeWords>) =>
  renderToStaticMarkup(<Badge badge={{ ...badge, ...change }} />);

test("every strand and level draws, and says itself in words", () => {
  const drawn = new Set(
    badgeStrands.flatMap((strand) => levels.map((level) => draw({ strand, level }))),
  );
  expect(drawn.size).toBe(badgeStrands.length * levels.length);
  expect(draw({})).toContain(
    'aria-label="Badge: Start With Trust, Relationships, REL-1 version 1, issued by Juniper Flat College of Education"',
  );
});

test("badges of one strand differ by the beads of their number", () => {
  const beads = (code: string, level: BadgeWords["level"] = "badge") =>
    draw({ code, level }).match(/<circle[^>]* r="5.5"/g)?.length ?? 0;
  expect(["REL-1", "REL-2", "REL-12", "REL-2026", "FND"].map((code) => beads(code))).toEqual([
    1, 2, 12, 0, 0,
  ]);
  expect([beads("REL-3", "renewal"), beads("CR-3", "credential")]).toEqual([3, 0]);
});

test("hostile words stay words, and nothing in a drawing can run or load", () => {
  const hostile = `</text></svg><script>alert(1)</script><image href="//x"/>"'&`;
  const svg = draw({ title: hostile, code: hostile, issuer: hostile });
  expect(svg).not.toMatch(/<(script|image|style|foreignObject|a)\b|\son\w+=|javascript:/i);
  expect(svg).toContain("&lt;script&gt;");
});

test("a long title ends in an ellipsis after three lines", () => {
  const svg = draw({ title: "A title that is far too long to be drawn on any badge at all" });
  expect(svg.match(/font-weight="700"/g)).toHaveLength(3);
  expect(svg).toContain("…");
});

test.each(levels)("on a %s, words stay inside the inner line, however long they are", (level) => {
  const inner = 88;
  for (const title of [
    "Tutor",
    "Ready to Serve",
    "Reading Foundations Practice",
    "Mathematics Instruction Coordination",
  ]) {
    const svg = draw({ level, title, code: "COORD-SUPPORT", version: "2026" });
    const lines = [
      ...svg.matchAll(/<text x="100" y="([\d.]+)" font-size="([\d.]+)" textLength="(\d+)"/g),
    ];
    expect(lines.length).toBeGreaterThanOrEqual(3);
    for (const [, y, size, width] of lines) {
      const edges = [Number(y), Number(y) - Number(size) * 0.7];
      for (const edge of edges) {
        expect(Number(width) / 2, `${title} at ${edge}`).toBeLessThan(halfAt(level, inner, edge));
      }
    }
  }
});

/** Half the width of an outline at a height, found by walking along its sides in small steps. */
function halfAt(level: (typeof levels)[number], radius: number, y: number): number {
  const points = outlinePoints(level, radius)
    ?.split(" ")
    .map((one) => one.split(",").map(Number));
  if (!points) return Math.sqrt(radius ** 2 - (y - 100) ** 2);
  let half = 200;
  for (const [at, [x = 0, top = 0]] of points.entries()) {
    const [nextX = 0, bottom = 0] = points[(at + 1) % points.length] ?? [];
    for (let part = 0; part <= 1; part += 0.001) {
      if (Math.abs(top + (bottom - top) * part - y) > 0.2) continue;
      half = Math.min(half, Math.abs(x + (nextX - x) * part - 100));
    }
  }
  return half;
}

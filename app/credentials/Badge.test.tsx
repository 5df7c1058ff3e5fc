import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { badgeStrands, levels } from "./achievement";
import { Badge } from "./Badge";
import type { BadgeWords } from "./badge";

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

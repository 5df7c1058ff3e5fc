import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { KIND_1 } from "./kind-1";

/** What the drawing of each question says, and the words of its file that no page may carry. */
export const PICTURE = {
  alt: "A lined page. 34 plus 28 stands in a column, and 512 is written under the line.",
  unsaid: "only in the file",
};

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60">
<title>${PICTURE.unsaid}</title>
<rect x="2" y="2" width="86" height="56" fill="none" stroke="currentColor" stroke-width="2"/>
<text x="80" y="20" text-anchor="end" fill="currentColor">3 4</text>
<text x="80" y="36" text-anchor="end" fill="currentColor">+ 2 8</text>
<text x="80" y="54" text-anchor="end" fill="currentColor">5 1 2</text>
</svg>
`;

/**
 * The course with every type of question, in a new folder, where each question has a picture.
 *
 * @returns the course's folder
 */
export function picturedKind1(): string {
  const catalog = mkdtempSync(join(tmpdir(), "pictured-"));
  cpSync(dirname(KIND_1), catalog, { recursive: true });
  const folder = join(catalog, "kind-1");
  mkdirSync(join(folder, "figures"));
  writeFileSync(join(folder, "figures", "page.svg"), SVG);
  const bank = join(folder, "items.yaml");
  const pictured = readFileSync(bank, "utf8").replace(
    /(?<=\n {4}type: (?!branch)\w+\n)/g,
    `    figure: { src: figures/page.svg, alt: "${PICTURE.alt}" }\n`,
  );
  writeFileSync(bank, pictured);
  return folder;
}

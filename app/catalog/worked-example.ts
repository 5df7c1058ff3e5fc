/** How a worked example is marked when a lesson is rendered. */
export const EXAMPLE = "example";
/** How the lines to take along are marked. */
export const POCKET = "pocket";

const ENDS = "</section>";

/**
 * The worked examples in rendered prose, in order, each whole. A part holds no other part, so each
 * ends at the first end of a section. Lessons published before they were marked have none.
 */
export function workedExamples(html: string): string[] {
  return partsOf(html, EXAMPLE);
}

/** The title of a worked example, as HTML; null when it has none. */
export function titleOfExample(html: string): string | null {
  return /<h3>(.*?)<\/h3>/s.exec(html)?.[1] ?? null;
}

/** What stands in the “take this with you” parts of rendered prose, as HTML without the part's label. */
export function pocketsIn(html: string): string[] {
  return partsOf(html, POCKET).flatMap(
    (part) => /<div class="pocket">(.*)<\/div><\/div><\/section>$/s.exec(part)?.[1] ?? [],
  );
}

function partsOf(html: string, kind: string): string[] {
  const opens = `<section class="part" data-kind="${kind}"`;
  return html
    .split(opens)
    .slice(1)
    .flatMap((rest) => {
      const end = rest.indexOf(ENDS);
      return end < 0 ? [] : [`${opens}${rest.slice(0, end)}${ENDS}`];
    });
}

/** Rendered prose set on another page: what pointed inside its lesson points there still. */
export function awayFrom(lesson: string, html: string): string {
  return html.replaceAll('href="#', `href="${lesson}#`);
}

/**
 * Rendered prose set on one page with other lessons: its headings stand `levels` lower, each place in it
 * is named after its lesson, so that a source is led to from its own lesson only, and its parts, which
 * other lessons have too, are no landmarks.
 */
export function among(lesson: string, html: string, levels: number): string {
  return html
    .replace(/<(\/?)h([2-4])\b/g, (_, end: string, level: string) => `<${end}h${+level + levels}`)
    .replace(/(<section class="part"[^>]*?) aria-label="[^"]*"/g, "$1")
    .replaceAll(' id="', ` id="${lesson}-`)
    .replaceAll('href="#', `href="#${lesson}-`);
}

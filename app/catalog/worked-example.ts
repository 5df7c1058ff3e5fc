/** How a worked example is marked when a lesson is rendered. */
export const EXAMPLE = "example";

const OPENS = `<section class="part" data-kind="${EXAMPLE}"`;
const ENDS = "</section>";

/**
 * The worked examples in rendered prose, in order, each whole. A part holds no other part, so each
 * ends at the first end of a section. Lessons published before they were marked have none.
 */
export function workedExamples(html: string): string[] {
  return html
    .split(OPENS)
    .slice(1)
    .flatMap((rest) => {
      const end = rest.indexOf(ENDS);
      return end < 0 ? [] : [`${OPENS}${rest.slice(0, end)}${ENDS}`];
    });
}

/** Rendered prose set on another page: what pointed inside its lesson points there still. */
export function awayFrom(lesson: string, html: string): string {
  return html.replaceAll('href="#', `href="${lesson}#`);
}

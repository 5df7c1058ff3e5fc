/**
 * Rendered prose as it is printed away from its lesson: where a film would play stands its poster, where a
 * recording would, nothing. Their titles and transcripts stand beside them.
 */
export function onPaper(html: string): string {
  return html
    .replace(/<video [^>]*>(.*?)<\/video>/gs, (_, inside: string) => {
      const start = inside.indexOf("<svg ");
      const end = inside.lastIndexOf("</svg>");
      return start < 0 || end < start ? "" : inside.slice(start, end + "</svg>".length);
    })
    .replace(/<figure class="fig"><audio [^>]*>.*?<\/audio><\/figure>/gs, "");
}

/** Paragraphs that are HTML already, as the `text` of an element. */
export function html(paragraphs: readonly string[]): string {
  const body = paragraphs.map((one) => `<p>${one}</p>`).join("");
  return `<text><![CDATA[${body}]]></text>`;
}

/** Words as HTML. */
export function inHtml(text: string): string {
  return escaped(text.replace(/\s+/g, " ").trim());
}

/** Words as text of XML, without what it cannot hold. */
export function escaped(text: string): string {
  return storable(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** XML 1.0 without what it cannot hold. */
export function storable(xml: string): string {
  return xml.replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu, "");
}

/** A file of questions. */
export function quizOf(questions: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join("\n")}\n</quiz>\n`;
}

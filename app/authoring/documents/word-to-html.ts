import mammoth from "mammoth";
import type { LeanDocument } from "./word-document";

const HEADINGS = [1, 2, 3, 4, 5, 6].map(
  (level) => `p[style-name='muster h${level}'] => h${level}:fresh`,
);
const CALLOUTS = ["key", "evidence", "caution", "safety"].map(
  (kind) => `p[style-name='muster callout-${kind}'] => div.callout-${kind} > p:fresh`,
);
const STYLE_MAP = [
  ...HEADINGS,
  ...CALLOUTS,
  "p[style-name='muster title'] => p.document-title:fresh",
  "p[style-name='muster subtitle'] => p.document-subtitle:fresh",
  "p[style-name='muster quote'] => blockquote > p:fresh",
  "p[style-name='muster code'] => pre:separator('\\n')",
  "r[style-name='muster code-words'] => code",
];

/** The HTML of a lean document: headings, paragraphs, lists, tables, links and notes. */
export async function wordToHtml({ bytes }: LeanDocument): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: STYLE_MAP, includeEmbeddedStyleMap: false, externalFileAccess: false },
  );
  return value;
}

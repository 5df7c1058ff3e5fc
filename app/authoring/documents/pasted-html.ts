import { textFor } from "../../i18n/catalog";
import type { Locale } from "../../i18n/locale";
import { FoundList } from "./found";
import { blocksOf } from "./html-blocks";
import { type HtmlRefusal, readHtml } from "./html-tree";
import { lessonText } from "./lesson-text";
import type { ReportLine } from "./report";

/** Where something is pasted into: the course and the lesson, for the ids of its parts. */
export interface PasteInput {
  html: string;
  code: string;
  /** The lesson's number, from 1. */
  lesson: number;
  locale: Locale;
}

export type PasteOutcome =
  | { ok: true; mdx: string; report: ReportLine[] }
  | { ok: false; reason: HtmlRefusal; sentence: string };

const DEEPEST_HEADING = 3;

/**
 * What was copied from a page, from Google Docs or from Word, as a piece of a lesson: headings,
 * paragraphs, lists, tables and links, and the parts that its headings name. Nothing else of it is left.
 */
export function pastedHtmlToMdx({ html, code, lesson, locale }: PasteInput): PasteOutcome {
  const t = textFor(locale);
  const page = readHtml(html);
  if (!page.ok)
    return { ok: false, reason: page.reason, sentence: t(`document.paste.${page.reason}`) };
  const found = new FoundList();
  const blocks = blocksOf(page.root, found, false).map((block) => {
    if (block.type === "title") return { ...block, type: "heading", depth: 2 };
    if (block.type !== "heading") return block;
    return { ...block, depth: Math.min(DEEPEST_HEADING, Math.max(2, block.depth ?? 2)) };
  });
  const where = t("document.where.paste");
  const around = {
    found,
    t,
    code,
    lesson,
    notes: new Map(),
    sources: [],
    readNote: () => [],
    where,
  };
  const text = lessonText(blocks, around);
  return { ok: true, mdx: text.blocks.join("\n\n"), report: text.lines };
}

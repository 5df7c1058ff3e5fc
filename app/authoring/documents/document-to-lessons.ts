import { type Text, textFor } from "../../i18n/catalog";
import type { Locale } from "../../i18n/locale";
import { type DraftLesson, draftFiles } from "./draft-course";
import { excerpt, FoundList, plainCharacters } from "./found";
import { blocksOf } from "./html-blocks";
import { type HtmlNode, type HtmlRefusal, readHtml } from "./html-tree";
import { inParts, minutesOf, objectivesOf } from "./lesson-shape";
import { type LessonAround, lessonText } from "./lesson-text";
import { outlineOf } from "./outline";
import type { ReportLine } from "./report";
import type { BesideBody } from "./word-beside";
import { leanDocument } from "./word-document";
import { takeNotes } from "./word-notes";
import type { DocumentRefusal } from "./word-package";
import { wordToHtml } from "./word-to-html";

/** A document to make a course of. */
export interface DocumentInput {
  bytes: Uint8Array;
  /** The file's name; what it ends in decides nothing but the title. */
  name: string;
  /** The code that the course gets, like `TUT-5`. */
  code: string;
  /** The language of the report. */
  locale: Locale;
}

export type ImportRefusal = DocumentRefusal | HtmlRefusal | "no-words" | "too-many-lessons";

/** A course made of a document: a draft's files by their path, and what became of everything else. */
export interface ImportedCourse {
  title: string;
  files: ReadonlyMap<string, string>;
  report: ReportLine[];
}

export type ImportOutcome =
  | { ok: true; value: ImportedCourse }
  | { ok: false; reason: ImportRefusal; sentence: string };

const MOST_LESSONS = 20;

/**
 * Makes the first draft of a course of a Word file, as Word, Google Docs or LibreOffice write it. The
 * file is anybody's: it is looked at before it is read, nothing of it is run or fetched, and whatever is
 * wrong with it is an outcome with a sentence.
 */
export async function documentToLessons(input: DocumentInput): Promise<ImportOutcome> {
  const t = textFor(input.locale);
  const refuse = (reason: ImportRefusal): ImportOutcome => ({
    ok: false,
    reason,
    sentence: t(`document.refused.${reason}`),
  });
  const found = new FoundList();
  const lean = await leanDocument(input.bytes, found);
  if (!lean.ok) return refuse(lean.reason);
  const page = readHtml(await wordToHtml(lean.value));
  if (!page.ok) return refuse(page.reason);
  const { root, notes } = takeNotes(page.root, found);
  const beside = besideLines(lean.value.beside, t);
  return courseOf(
    {
      root,
      notes,
      found,
      beside,
      name: lean.value.beside.title || titleOf(input.name),
      t,
      code: input.code,
    },
    refuse,
  );
}

/** The HTML of a document as Google's web page download holds it; no notes of Word's are in it. */
export function pageToLessons(
  html: string,
  { name, code, locale }: Omit<DocumentInput, "bytes">,
): ImportOutcome {
  const t = textFor(locale);
  const refuse = (reason: ImportRefusal): ImportOutcome => ({
    ok: false,
    reason,
    sentence: t(`document.refused.${reason}`),
  });
  const page = readHtml(html);
  if (!page.ok) return refuse(page.reason);
  const found = new FoundList();
  return courseOf(
    { root: page.root, notes: null, found, beside: [], name: titleOf(name), t, code },
    refuse,
  );
}

interface ReadDocument {
  root: HtmlNode;
  /** Null for a page that no Word file was made into. */
  notes: ReadonlyMap<string, HtmlNode> | null;
  found: FoundList;
  beside: ReportLine[];
  name: string;
  t: Text;
  code: string;
}

function courseOf(
  { root, notes, found, beside, name, t, code }: ReadDocument,
  refuse: (reason: ImportRefusal) => ImportOutcome,
): ImportOutcome {
  const isMarked = notes !== null;
  const blocks = blocksOf(root, found, isMarked);
  const outline = outlineOf(blocks, name, found);
  const sources: string[] = [];
  const around = (lesson: number): LessonAround => ({
    found,
    t,
    code,
    lesson,
    notes: notes ?? new Map(),
    sources,
    readNote: (note) => blocksOf(note, found, isMarked),
  });
  const texts = outline.lessons.map((lesson, index) => ({
    ...lesson,
    ...lessonText(lesson.blocks, around(index + 1)),
  }));
  const written = texts.filter(({ blocks }) => blocks.length > 0);
  if (written.length === 0) return refuse("no-words");
  const parted = written.flatMap((lesson) => inParts(lesson));
  if (parted.length > MOST_LESSONS) return refuse("too-many-lessons");

  const { objectives, ofLesson, lines } = objectivesOf(outline, parted, t);
  const lessons: DraftLesson[] = parted.map((lesson, index) => ({
    title: lesson.title,
    body: lesson.blocks.join("\n\n"),
    minutes: minutesOf(lesson.blocks),
    objectives: ofLesson[index] ?? [0],
  }));
  const files = draftFiles({
    code,
    title: outline.title,
    summary: outline.summary || outline.title,
    objectives,
    lessons,
    sources,
  });
  const report = [
    {
      where: t("document.where.whole"),
      what: "kept" as const,
      sentence: t("document.made", { n: lessons.length, title: outline.title }),
    },
    {
      where: t("document.where.whole"),
      what: "kept" as const,
      sentence: t(`document.by.${outline.by}`),
    },
    ...beside,
    ...lines,
    ...texts.flatMap((lesson) => [
      ...lesson.lines,
      ...(lesson.blocks.length === 0
        ? [
            {
              where: t("document.where.whole"),
              what: "left-out" as const,
              sentence: t("document.lesson.empty", { title: lesson.title }),
            },
          ]
        : []),
    ]),
    ...todoLines(t, parted.length > written.length),
  ];
  return { ok: true, value: { title: outline.title, files, report } };
}

function titleOf(fileName: string): string {
  const base = fileName.split(/[/\\]/).at(-1) ?? "";
  const title = plainCharacters(base.replace(/\.[a-z]{2,5}$/i, "").replace(/[-_]+/g, " ")).trim();
  return excerpt(title, 120) || "A course";
}

function besideLines(beside: BesideBody, t: Text): ReportLine[] {
  const where = t("document.where.whole");
  const line = (sentence: string): ReportLine => ({ where, what: "left-out", sentence });
  return [
    ...beside.edges.map((words) => line(t("document.edges", { words: excerpt(words) }))),
    ...beside.outside.map((address) => line(t("document.outside", { address: excerpt(address) }))),
    ...(beside.embedded > 0 ? [line(t("document.embedded", { n: beside.embedded }))] : []),
  ];
}

/** What the author does next: no document says it. */
function todoLines(t: Text, isParted: boolean): ReportLine[] {
  const where = t("document.where.whole");
  const line = (sentence: string): ReportLine => ({ where, what: "changed", sentence });
  return [
    ...(isParted ? [line(t("document.parted"))] : []),
    line(t("document.todo.look")),
    line(t("document.todo.settings")),
    line(t("document.todo.items")),
    line(t("document.todo.sources")),
  ];
}

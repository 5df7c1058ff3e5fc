import type { Text } from "../../i18n/catalog";
import { excerpt } from "./found";
import type { Outline } from "./outline";
import type { ReportLine } from "./report";

const MOST = { objectives: 12, body: 140_000, lines: 3_200 };
const WORDS_A_MINUTE = 130;
const MOST_MINUTES = 180;

/** A lesson as its blocks are written. */
export interface Parted {
  title: string;
  blocks: string[];
  objectives: string[];
}

/** A lesson that is longer than a lesson may be goes on in the next. */
export function inParts({ title, blocks, objectives }: Parted): Parted[] {
  const parts: string[][] = [[]];
  let [size, lines] = [0, 0];
  for (const block of blocks) {
    const own = { size: Buffer.byteLength(block), lines: block.split("\n").length + 1 };
    if (size + own.size > MOST.body || lines + own.lines > MOST.lines) {
      parts.push([]);
      [size, lines] = [0, 0];
    }
    parts.at(-1)?.push(block);
    size += own.size;
    lines += own.lines;
  }
  return parts
    .filter((part) => part.length > 0)
    .map((part, index) => ({
      title: index === 0 ? title : `${title.slice(0, 110)} (${index + 1})`,
      blocks: part,
      objectives,
    }));
}

/** How long a lesson takes, by its words. */
export function minutesOf(blocks: readonly string[]): number {
  const words = blocks.join(" ").split(/\s+/).length;
  return Math.min(MOST_MINUTES, Math.max(1, Math.round(words / WORDS_A_MINUTE)));
}

/** The course's objectives, and which of them each lesson teaches. */
export function objectivesOf(
  outline: Outline,
  lessons: readonly Parted[],
  t: Text,
): { objectives: string[]; ofLesson: number[][]; lines: ReportLine[] } {
  const all: string[] = [];
  const add = (text: string): number => {
    const at = all.indexOf(text);
    return at >= 0 ? at : all.push(text) - 1;
  };
  for (const objective of outline.objectives) add(objective);
  const ofCourse = all.length;
  const own = lessons.map(({ objectives }) => objectives.map(add));
  const where = t("document.where.whole");
  const lines: ReportLine[] = [];
  if (all.length === 0) {
    const made = lessons
      .slice(0, MOST.objectives)
      .map(({ title }) => `Explain in your own words: ${title}`);
    lines.push({ where, what: "changed", sentence: t("document.objectives.none") });
    return {
      objectives: made,
      ofLesson: lessons.map((_, index) => [Math.min(index, made.length - 1)]),
      lines,
    };
  }
  const kept = all.slice(0, MOST.objectives);
  for (const words of all.slice(MOST.objectives))
    lines.push({
      where,
      what: "left-out",
      sentence: t("document.objectives.many", { words: excerpt(words) }),
    });
  lines.push({ where, what: "kept", sentence: t("document.objectives", { n: kept.length }) });
  const isOneEach = ofCourse === lessons.length && own.every((list) => list.length === 0);
  const shared = Array.from({ length: Math.min(ofCourse, kept.length) }, (_, index) => index);
  if (!isOneEach && ofCourse > 0 && lessons.length > 1)
    lines.push({ where, what: "changed", sentence: t("document.objectives.shared") });
  const ofLesson = own.map((list, index) => {
    if (isOneEach) return [Math.min(index, kept.length - 1)];
    const named = [...new Set([...shared, ...list])].filter((nth) => nth < kept.length);
    return named.length > 0 ? named : [0];
  });
  return { objectives: kept, ofLesson, lines };
}

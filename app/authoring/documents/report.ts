import type { Text } from "../../i18n/catalog";
import { excerpt, type Found } from "./found";
import type { ScenarioFault } from "./parts";

/** What became of something in a document. */
export type Fate = "kept" | "changed" | "left-out";

/** One line of the report of an import, in the order of the document. */
export interface ReportLine {
  /** The place, in words: a lesson and the heading in it, or the document as a whole. */
  where: string;
  what: Fate;
  /** What happened, and what to do if anything: finished sentences. */
  sentence: string;
}

/** A place in a course: the number of the lesson from 1, and the last heading before it. */
export interface ReportPlace {
  lesson: number;
  heading: string;
}

/** A place as a report says it. */
export function placeWords({ lesson, heading }: ReportPlace, t: Text): string {
  return heading === ""
    ? t("document.where.lesson", { lesson })
    : t("document.where.heading", { lesson, heading });
}

const GOES: Readonly<Record<string, Fate>> = {
  "text-box": "kept",
  "drop-cap": "kept",
  "note-missing": "left-out",
  decoration: "left-out",
  object: "left-out",
  film: "left-out",
  comment: "left-out",
  hidden: "left-out",
  "page-break": "left-out",
  "contents-table": "left-out",
  field: "left-out",
  "inserted-file": "left-out",
  "link-dropped": "left-out",
  script: "left-out",
};

/** What became of one thing that was found. */
export function fateOf({ kind }: Found): Fate {
  return GOES[kind] ?? "changed";
}

/** The sentences about one thing that was found. */
export function foundWords(one: Found, t: Text): string {
  switch (one.kind) {
    case "picture":
      return one.alt === ""
        ? t("document.found.picture.silent", { what: t(`document.picture.${one.what}`) })
        : t("document.found.picture", {
            what: t(`document.picture.${one.what}`),
            alt: excerpt(one.alt),
          });
    case "film":
      return one.alt === ""
        ? t("document.found.film.silent")
        : t("document.found.film", { alt: excerpt(one.alt) });
    case "object":
      return t("document.found.object", { program: one.program || t("document.program") });
    case "comment":
      return t("document.found.comment", {
        by: one.by || t("document.someone"),
        words: excerpt(one.words, 160),
      });
    case "changes":
      return changesWords(one.added, one.removed, t);
    case "equation":
    case "hidden":
    case "script":
    case "heading-deep":
    case "heading-guessed":
    case "field":
      return t(`document.found.${one.kind}`, { words: excerpt(one.words) });
    case "style":
      return t("document.found.style", { name: one.name });
    case "link-secured":
      return t("document.found.link-secured", { address: one.address, from: one.from });
    case "link-dropped":
      return t("document.found.link-dropped", { address: one.address, words: one.words });
    case "note":
      return t("document.found.note");
    default:
      return t(`document.found.${one.kind}`);
  }
}

function changesWords(added: string, removed: string, t: Text): string {
  const parts = [
    ...(added.trim() === "" ? [] : [t("document.found.changes.added", { words: excerpt(added) })]),
    ...(removed.trim() === ""
      ? []
      : [t("document.found.changes.removed", { words: excerpt(removed) })]),
  ];
  return [t("document.found.changes"), ...parts].join(" ");
}

/** Why something that is called a scenario stayed words. */
export function faultWords(title: string, fault: ScenarioFault, t: Text): string {
  return t("document.scenario", { title: excerpt(title), why: t(`document.scenario.${fault}`) });
}

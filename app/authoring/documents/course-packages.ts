import type { CheckedCourse } from "../../catalog/check/course";
import type { Text } from "../../i18n/catalog";
import {
  type CartridgePart,
  cartridgeManifest,
  cartridgeQuestions,
} from "../formats/package/cartridge";
import type { XmlElement } from "../formats/xml/xml";
import { el } from "../formats/xml/xml-writing";
import { type MediaFiles, zipOf } from "./course-zip";
import { escaped, lessonHtml, type MediaBeside, NONE_BESIDE, pageHtml } from "./lesson-html";

/** A file for elsewhere, and what whoever opens it there will not find, in sentences. */
export interface CoursePackage {
  bytes: Uint8Array;
  lost: string[];
}

/**
 * IMS Common Cartridge 1.3, for Canvas, Moodle and their kin: the lessons as pages, the practice task as
 * a page, the questions of its profile as one assessment in QTI 1.2, and all of them beside it.
 */
export function commonCartridge(
  course: CheckedCourse,
  t: Text,
  media: CarriedMedia = NO_MEDIA,
): CoursePackage {
  const { file } = course;
  const pages = pagesOf(course, { files: media.files, base: "../" });
  const questions = cartridgeQuestions(course.items, t("formats.package.title"), t);
  const files = new Map(pages.map(({ path, html }) => [path, html] as const));
  for (const [name, text] of questions.files) files.set(name, text);
  const about = {
    id: `muster-${file.id.toLowerCase()}`,
    title: file.title,
    language: file.language,
    description: file.summary,
  };
  for (const [path, text] of media.captions) files.set(path, text);
  const beside = [...media.captions.keys(), ...media.files.keys()];
  const parts = [...partsOf(pages, beside.length > 0), questions.part];
  const also = [...questions.also, ...besideOf(beside)];
  files.set("imsmanifest.xml", cartridgeManifest(about, parts, also));
  const lost = questions.items.flatMap(({ id, lost }) =>
    lost.map((sentence) => `${id}: ${sentence}`),
  );
  return {
    bytes: zipOf(files, media.files),
    lost: [t("document.lost.cartridge"), ...lost],
  };
}

/** A cmi5 package: one unit for each lesson. They open anywhere; they report to nobody. */
export function cmi5Package(
  course: CheckedCourse,
  t: Text,
  media: CarriedMedia = NO_MEDIA,
): CoursePackage {
  const pages = pagesOf(course, { files: media.files, base: "../" }).filter(
    ({ lesson }) => lesson !== null,
  );
  const files = new Map(pages.map(({ path, html }) => [path, html] as const));
  files.set("cmi5.xml", courseStructure(course, pages));
  for (const [path, text] of media.captions) files.set(path, text);
  return { bytes: zipOf(files, media.files), lost: [t("document.lost.cmi5")] };
}

/** The whole course as one page that prints well: each lesson on a page of its own. */
export function printedCourse(course: CheckedCourse, t: Text): CoursePackage {
  const { file } = course;
  const front = `<header><h1>${escaped(file.title)}</h1><p>${escaped(file.id)} ${escaped(file.version)}</p><p>${escaped(file.summary)}</p><ul>${file.objectives.map(({ text }) => `<li>${escaped(text)}</li>`).join("")}</ul></header>`;
  const body = [front, ...pagesOf(course, NONE_BESIDE).map(({ body }) => body)].join("\n");
  const html = pageHtml(file.title, file.language, body);
  return { bytes: new TextEncoder().encode(html), lost: [t("document.lost.print")] };
}

/** The films and recordings that come along: their bytes, and their captions, by path. */
export interface CarriedMedia {
  files: MediaFiles;
  captions: ReadonlyMap<string, string>;
}
const NO_MEDIA: CarriedMedia = { files: new Map(), captions: new Map() };
/** The resource that holds every film and recording, and their captions. */
const BESIDE = "media";

function besideOf(paths: readonly string[]): XmlElement[] {
  if (paths.length === 0) return [];
  const files = [...paths].sort().map((href) => el("file", { href }));
  return [el("resource", { identifier: BESIDE, type: "webcontent" }, files)];
}

interface Page {
  path: string;
  title: string;
  body: string;
  html: string;
  /** The objectives of a lesson; null for the task. */
  lesson: { objectives: readonly string[]; minutes: number } | null;
}

function pagesOf({ file, lessons, practiceTask }: CheckedCourse, beside: MediaBeside): Page[] {
  const page = (path: string, title: string, inner: string, lesson: Page["lesson"]): Page => {
    const body = `<article><h1>${escaped(title)}</h1>\n${inner}</article>`;
    return { path, title, body, html: pageHtml(title, file.language, body), lesson };
  };
  const read = lessons.map((lesson) =>
    page(
      `lessons/${lesson.entry.slug}.html`,
      lesson.entry.title,
      lessonHtml(lesson, beside),
      lesson.entry,
    ),
  );
  return practiceTask
    ? [...read, page("practice-task.html", practiceTask.title, taskHtml(practiceTask), null)]
    : read;
}

function taskHtml({
  steps = [],
  rubric,
  guidance = [],
}: NonNullable<CheckedCourse["practiceTask"]>): string {
  const items = steps.map(
    ({ title, minutes, text }) =>
      `<li><strong>${escaped(title)}</strong> (${minutes} min). ${escaped(text)}</li>`,
  );
  const rows = rubric.map(
    ({ title, levels }) =>
      `<tr>${[title, ...levels].map((text) => `<td>${escaped(text)}</td>`).join("")}</tr>`,
  );
  const heads = ["", "1", "2", "3", "4"].map((text) => `<th>${text}</th>`);
  return `<ol>${items.join("")}</ol><table><thead><tr>${heads.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>${guidance.map(({ text }) => `<p>${escaped(text)}</p>`).join("")}`;
}

function partsOf(pages: readonly Page[], hasMedia: boolean): CartridgePart[] {
  return pages.map(({ path: href, title }, nth) => ({
    id: `i${nth + 1}`,
    title,
    resource: el(
      "resource",
      { identifier: `r${nth + 1}`, type: "webcontent", href },
      el("file", { href }),
      hasMedia ? el("dependency", { identifierref: BESIDE }) : undefined,
    ),
  }));
}

function courseStructure({ file }: CheckedCourse, pages: readonly Page[]): string {
  const iri = (...path: string[]) =>
    `urn:muster:${["course", file.id.toLowerCase(), file.version, ...path].join(":")}`;
  const said = (name: string, text: string) =>
    `<${name}><langstring lang="${file.language}">${escaped(text)}</langstring></${name}>`;
  const objectives = file.objectives.map(
    ({ id, text }) =>
      `<objective id="${iri("objective", id)}">${said("title", id)}${said("description", text)}</objective>`,
  );
  const units = pages.map(({ path, title, lesson }) => {
    const taught = (lesson?.objectives ?? []).map(
      (id) => `<objective idref="${iri("objective", id)}"/>`,
    );
    return `<au id="${iri(path.replace(/^lessons\/|\.html$/g, ""))}" moveOn="NotApplicable" launchMethod="AnyWindow">${said("title", title)}${said("description", `${lesson?.minutes ?? 0} min`)}<objectives>${taught.join("")}</objectives><url>${path}</url></au>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<course id="${iri()}">${said("title", file.title)}${said("description", file.summary)}</course>
<objectives>${objectives.join("")}</objectives>
${units.join("\n")}
</courseStructure>
`;
}

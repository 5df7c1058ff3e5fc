import type { Drawing } from "../../assessment/items/figure";
import type { CheckedLesson } from "../../catalog/check/lesson";
import { readLesson } from "../../catalog/mdx/lesson";
import { attributesOf, type MdxNode } from "../../catalog/mdx/tree";
import { captionsPath, mediaPath } from "../../catalog/media";
import { ProblemList } from "../../catalog/problem";
import type { Fact } from "../../catalog/source";
import type { MediaFiles } from "./course-zip";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** A text as HTML and XML write it. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? "");
}

/** The files of films and recordings that come along with a page, and what leads from it to them. */
export interface MediaBeside {
  files: MediaFiles;
  base: string;
}
export const NONE_BESIDE: MediaBeside = { files: new Map(), base: "" };

type Printed = Pick<CheckedLesson, "sources" | "drawings" | "media"> & { beside: MediaBeside };

/**
 * The words of a checked lesson as plain HTML for elsewhere: no script, no class, no address but those of
 * its links. What asks something in Muster is there to be read: choices with their reasons, and questions.
 */
export function lessonHtml(lesson: CheckedLesson, beside: MediaBeside = NONE_BESIDE): string {
  const read = readLesson(lesson.source, new ProblemList(lesson.entry.slug));
  if (!read) throw new Error(`${lesson.entry.slug} was checked and cannot be read.`);
  return htmlOf(read.tree.children ?? [], { ...lesson, beside });
}

function htmlOf(nodes: readonly MdxNode[], lesson: Printed): string {
  return nodes.map((node) => nodeHtml(node, lesson)).join("");
}

const WRAPS: Readonly<Record<string, string>> = {
  paragraph: "p",
  emphasis: "em",
  strong: "strong",
  delete: "del",
  blockquote: "blockquote",
  listItem: "li",
};

function nodeHtml(node: MdxNode, lesson: Printed): string {
  const inner = () => htmlOf(node.children ?? [], lesson);
  const wrap = WRAPS[node.type];
  if (wrap !== undefined) return `<${wrap}>${inner()}</${wrap}>`;
  switch (node.type) {
    case "text":
      return escaped(node.value ?? "");
    case "inlineCode":
      return `<code>${escaped(node.value ?? "")}</code>`;
    case "code":
      return `<pre>${escaped(node.value ?? "")}</pre>`;
    case "break":
      return "<br/>";
    case "thematicBreak":
      return "<hr/>";
    case "heading":
      return `<h${node.depth ?? 2}>${inner()}</h${node.depth ?? 2}>`;
    case "link":
      return `<a href="${escaped(node.url ?? "")}">${inner()}</a>`;
    case "list":
      return node.ordered ? `<ol>${inner()}</ol>` : `<ul>${inner()}</ul>`;
    case "table":
      return tableHtml(node, lesson);
    default:
      return node.type.startsWith("mdxJsx") ? partHtml(node, lesson) : "";
  }
}

function tableHtml(table: MdxNode, lesson: Printed): string {
  const [head, ...rows] = table.children ?? [];
  const row = (cells: readonly MdxNode[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${htmlOf(cell.children ?? [], lesson)}</${tag}>`).join("")}</tr>`;
  return `<table><thead>${row(head?.children ?? [], "th")}</thead><tbody>${rows.map(({ children }) => row(children ?? [], "td")).join("")}</tbody></table>`;
}

const VERDICTS: Readonly<Record<string, string>> = {
  strong: "Strong",
  partial: "Partly right",
  harmful: "Harmful",
};

function partHtml(node: MdxNode, lesson: Printed): string {
  const {
    title = "",
    setting = "",
    verdict = "",
    id = "",
    src = "",
    alt = "",
    caption = "",
  } = attributesOf(node);
  const inner = () => htmlOf(node.children ?? [], lesson);
  const titled = (body: string) => `<section><h3>${escaped(title)}</h3>${body}</section>`;
  switch (node.name) {
    case "Callout":
    case "WorkedExample":
    case "TryIt":
      return titled(inner());
    case "Scenario":
      return titled(`<p><em>${escaped(setting)}</em></p>${inner()}`);
    case "Choice":
      return `<details><summary>${VERDICTS[verdict] ?? ""}</summary>${inner()}</details>`;
    case "Why":
      return node.type === "mdxJsxTextElement" ? `<em>${inner()}</em>` : `<div>${inner()}</div>`;
    case "Reflect":
      return `<blockquote>${inner()}</blockquote>`;
    case "Figure": {
      const drawing = lesson.drawings.get(src);
      return `<figure>${drawing ? svgOf(drawing, alt) : ""}<figcaption>${escaped(caption)}</figcaption></figure>`;
    }
    case "Media":
      return mediaHtml(id, lesson);
    case "Cite": {
      const nth = lesson.sources.findIndex((fact) => fact.id === id) + 1;
      return ` [${nth}]`;
    }
    case "Sources":
      return sourcesHtml(lesson.sources);
    default:
      // Questions and cards live in Muster: a page elsewhere has neither keys nor what changes by state.
      return "";
  }
}

function sourcesHtml(sources: readonly Fact[]): string {
  const each = sources.map(({ who, work, where, url, note }) => {
    const title = url ? `<a href="${escaped(url)}">${escaped(work)}</a>` : escaped(work);
    return `<li>${escaped(who)}. <em>${title}</em>. ${escaped(where ? `${where}. ` : "")}${escaped(note)}</li>`;
  });
  return `<h2>Sources</h2><ol>${each.join("")}</ol>`;
}

/** A drawing as SVG that stands in a page; its colors are those of print. */
function svgOf(drawing: Drawing, alt: string): string {
  const write = ({ name, attributes, children }: Drawing, extra: string): string => {
    const written = Object.entries(attributes).map(
      ([key, value]) => ` ${key}="${escaped(printColor(value))}"`,
    );
    const inner = children.map((child) =>
      typeof child === "string" ? escaped(child) : write(child, ""),
    );
    return `<${name}${extra}${written.join("")}>${inner.join("")}</${name}>`;
  };
  return write(
    drawing,
    ` xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escaped(alt)}"`,
  );
}

function printColor(value: string): string {
  if (!value.startsWith("var(")) return value;
  return /paper|sheet|hole/.test(value) ? "#ffffff" : "#1c2b33";
}

/** A page that stands alone, in the plain look of print. */
export function pageHtml(title: string, language: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${escaped(title)}</title>
<style>${LOOK}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

const LOOK =
  "body{font:1rem/1.5 Georgia,serif;max-width:40rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse}td,th{border:1px solid #777;padding:.3rem .5rem;text-align:left;vertical-align:top}section,blockquote{border-left:3px solid #777;margin:1rem 0;padding:.1rem 1rem}svg{max-width:100%;height:auto}@media print{details>*{display:block}section,table,figure,details{break-inside:avoid}h1{break-before:page}h1:first-of-type{break-before:auto}}";

/** A film or recording with its captions, where its file comes along; always its title and transcript. */
function mediaHtml(id: string, { media, beside: { files, base } }: Printed): string {
  const shown = media.get(id);
  if (!shown) return "";
  const { entry, captions, transcript, poster } = shown;
  const { language, kind, type, title } = entry;
  const plays = files.has(mediaPath(entry));
  const track =
    captions === null
      ? ""
      : `<track kind="captions" src="${base}${captionsPath(id)}" srclang="${language}" label="${LANGUAGES[language]}" default="default"/>`;
  const name = kind === "film" ? "video" : "audio";
  const player = `<${name} controls="controls" preload="none"><source src="${base}${mediaPath(entry)}" type="${type}"/>${track}</${name}>`;
  const still = poster ? svgOf(poster.drawing, title) : "";
  const words = transcript.map((paragraph) => `<p>${escaped(paragraph)}</p>`);
  return `<figure>${plays ? player : still}<figcaption lang="${language}">${escaped(title)}</figcaption><details${plays ? "" : ' open="open"'}><summary>Transcript</summary><div lang="${language}">${words.join("")}</div></details></figure>`;
}

const LANGUAGES = { en: "English", es: "Español" } as const;

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { english } from "../../app/i18n/english";
import { spanish } from "../../app/i18n/spanish";

/** Words of a page, and the language that they are marked to be in. */
interface Said {
  words: string;
  lang: string;
  /** No element can stand in it: an attribute, the title of the page, a choice of a list. */
  bare?: boolean;
}

const VOID = new Set(["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]);
const BARE = new Set(["title", "option"]);
const TOKEN = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>|<(\/?)([a-zA-Z0-9]+)([^>]*)>|[^<]+/g;
/** Runs on in the middle of a sentence: its words are one with those around it. */
const INLINE = new Set(["a", "b", "strong", "span", "code", "cite", "em", "i"]);

/** What a page says, piece by piece, each with the language of the element that it stands in. */
export function saidOn(html: string): Said[] {
  const open: { tag: string; lang: string }[] = [{ tag: "", lang: "" }];
  const said: Said[] = [];
  let joins = false;
  for (const [whole, , closes, name, attributes = ""] of html.matchAll(TOKEN)) {
    if (whole.startsWith("<!--")) continue;
    const lang = open.at(-1)?.lang ?? "";
    const last = said.at(-1);
    if (name === undefined) {
      if (whole.startsWith("<")) continue;
      const words = plain(whole);
      if (joins && last?.lang === lang) last.words += words;
      else if (words.trim() !== "")
        said.push({ words, lang, bare: BARE.has(open.at(-1)?.tag ?? "") });
      joins = true;
      continue;
    }
    const tag = name.toLowerCase();
    if (!INLINE.has(tag)) joins = false;
    if (closes) {
      while (open.length > 1 && open.pop()?.tag !== tag);
      continue;
    }
    const own = /\slang="([^"]*)"/.exec(attributes)?.[1] ?? lang;
    for (const [, , words = ""] of attributes.matchAll(/\s(aria-label|alt|title)="([^"]*)"/g)) {
      said.push({ words: plain(words), lang: own, bare: true });
      joins = false;
    }
    if (!VOID.has(tag) && !attributes.endsWith("/")) open.push({ tag, lang: own });
  }
  return said.map(({ words, ...rest }) => ({ ...rest, words: words.replace(/\s+/g, " ").trim() }));
}

function plain(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
}

/** As many words make a sentence that no other language says by chance. */
const FEWEST = 4;
const formsOf = (message: string | { one: string; other: string }) =>
  typeof message === "string" ? [message] : [message.one, message.other];
const piecesOf = (message: string | { one: string; other: string }) =>
  formsOf(message)
    .flatMap((form) => form.split(/\{\w+\}/))
    .map((piece) => piece.trim())
    .filter((piece) => piece.split(" ").length >= FEWEST);

const inSpanish = new Set(Object.values(spanish).flatMap(piecesOf));
/** Every English message, and what stands between the places of one, that is long enough to tell. */
const ENGLISH = [...new Set(Object.values(english).flatMap(piecesOf))].filter(
  (piece) => !inSpanish.has(piece),
);

/** The files of `courses/` that name more than one course, and what in them is words for people. */
const SHARED = ["achievements.yaml", "attestations.yaml", "clearances.yaml", "roles.yaml"];
const TELLING = new Set(
  "title text summary description criteria does also ours cite paragraphs".split(" "),
);
/** What courses, badges, roles and checks are called and say of themselves, which is in English. */
const KEPT = keptWords();

function keptWords(): string[] {
  const kept = new Set<string>();
  const take = (value: unknown, key: string): void => {
    if (Array.isArray(value)) for (const each of value) take(each, key);
    else if (typeof value === "object" && value !== null)
      for (const [name, each] of Object.entries(value)) take(each, name);
    else if (typeof value === "string" && TELLING.has(key)) kept.add(value.trim());
  };
  for (const file of filesOf("courses")) take(parse(readFileSync(file, "utf8")), "");
  return [...kept].filter((words) => words.split(" ").length >= FEWEST - 1);
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return [join(folder, entry.name, "course.yaml")];
    return SHARED.includes(entry.name) ? [join(folder, entry.name)] : [];
  });
}

/** What is wrong with a page that is to be in Spanish; empty when nothing is. */
export function notSpanish(html: string): string[] {
  const faults: string[] = [];
  if (!/<html[^>]* lang="es"/.test(html)) faults.push("is not said to be in Spanish");
  for (const { words, lang, bare } of saidOn(html)) {
    if (lang !== "es") continue;
    const ui = ENGLISH.find((piece) => words.includes(piece));
    if (ui) faults.push(`says “${ui}”`);
    if (bare) continue;
    const kept = KEPT.find((piece) => words.includes(piece));
    if (kept) faults.push(`does not mark “${kept}” in “${words.slice(0, 120)}”`);
  }
  return faults;
}

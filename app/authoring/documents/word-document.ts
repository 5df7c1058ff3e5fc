import { type FoundList, plainCharacters } from "./found";
import {
  DOCUMENT_LIMITS,
  isCompoundFile,
  type OpenPackage,
  openPackage,
  type PackageRefusal,
} from "./open-package";
import { leanBlocks } from "./word-body";
import type { WordAround } from "./word-inline";
import { readStyles } from "./word-styles";
import {
  CONTENT_TYPES,
  numberingXml,
  packageRelations,
  R,
  relationsXml,
  STYLES,
  W,
  zipped,
} from "./word-writing";
import {
  childOf,
  elementsBelow,
  elementsOf,
  make,
  readXml,
  wordsBelow,
  writeXml,
  type XmlNode,
  type XmlRefusal,
} from "./xml-tree";

/** Why a Word file was not read. */
export type DocumentRefusal =
  | PackageRefusal
  | XmlRefusal
  | "macros"
  | "old-word"
  | "other-office"
  | "long";

/** What a document holds besides its body, which no lesson carries. */
export interface BesideBody {
  /** What the pages say at their top and bottom. */
  edges: string[];
  /** The document's own title, from its properties. */
  title: string;
  /** Where it points for its look or its parts, none of which was read. */
  outside: string[];
  /** Does it hold files of other programs? */
  embedded: number;
}

/** A Word file as one that holds nothing but what a lesson can. */
export interface LeanDocument {
  /** A small .docx made anew; nothing else may read the document. */
  bytes: Uint8Array;
  beside: BesideBody;
}

const MOST_PARAGRAPHS = 12_000;

/**
 * Reads a .docx of unknown origin and writes it anew as one that holds only plain structure and words:
 * no settings, templates, macros, pictures, objects or outside addresses but those of links. Marks of
 * `found` stand where something was that is no plain words.
 */
export async function leanDocument(
  bytes: Uint8Array,
  found: FoundList,
): Promise<{ ok: true; value: LeanDocument } | { ok: false; reason: DocumentRefusal }> {
  const isXml = (name: string) =>
    /\.(xml|rels)$/i.test(name) && !/^(customXml|docMetadata)\//i.test(name);
  const opened = await openPackage(bytes, DOCUMENT_LIMITS, isXml);
  if (!opened.ok) {
    const isOld = opened.reason === "not-a-package" && isCompoundFile(bytes);
    return { ok: false, reason: isOld ? "old-word" : opened.reason };
  }
  const kind = kindOf(opened.value);
  if (kind !== null) return { ok: false, reason: kind };
  const parts = readParts(opened.value);
  if ("reason" in parts) return { ok: false, reason: parts.reason };
  return leanOf(parts.read, opened.value, found);
}

/** Is it Word without macros? The list of content types says; a name or an ending may say anything. */
function kindOf({ names, files }: OpenPackage): DocumentRefusal | null {
  const types = files.get("[Content_Types].xml");
  if (!types) return "not-a-package";
  const said = new TextDecoder().decode(types);
  if (
    /macroEnabled/i.test(said) ||
    names.some((name) => /vbaProject\.bin$|vbaData\.xml$/i.test(name))
  )
    return "macros";
  if (/wordprocessingml\.(document|template)\.main\+xml/i.test(said)) return null;
  return /spreadsheetml|presentationml|visio/i.test(said) ? "other-office" : "not-a-package";
}

type Parts = ReadonlyMap<string, XmlNode>;
const READ =
  /^(_rels\/\.rels|docProps\/core\.xml|word\/(_rels\/[\w.]+\.rels|[^/]*(document|styles|numbering|footnotes|endnotes|comments|header|footer)[^/]*\.xml|diagrams\/[^/]*data[^/]*\.xml))$/i;

function readParts({ files }: OpenPackage): { read: Parts } | { reason: DocumentRefusal } {
  const read = new Map<string, XmlNode>();
  for (const [name, bytes] of files) {
    // Every XML file is looked at, so that a trap in one that we do not need is named as one too.
    const isNeeded = READ.test(name);
    if (!isNeeded) {
      if (/<!DOCTYPE|<!ENTITY/i.test(new TextDecoder("latin1").decode(bytes.subarray(0, 4_000))))
        return { reason: "doctype" };
      continue;
    }
    const tree = readXml(bytes);
    if (!tree.ok) return { reason: tree.reason };
    read.set(name, tree.root);
  }
  return { read };
}

function leanOf(
  parts: Parts,
  { names }: OpenPackage,
  found: FoundList,
): { ok: true; value: LeanDocument } | { ok: false; reason: DocumentRefusal } {
  const mainName = mainPart(parts);
  const body = childOf(parts.get(mainName), "w:body");
  if (!body) return { ok: false, reason: "broken" };
  const paragraphs = [...elementsBelow(body)].filter(({ name }) => name === "w:p").length;
  if (paragraphs > MOST_PARAGRAPHS) return { ok: false, reason: "long" };

  const relations = relationsOf(parts, mainName);
  const partOf = (type: string): XmlNode | null => {
    const relation = relations.find((one) => one.type.endsWith(`/${type}`) && !one.isOutside);
    return (relation && parts.get(partName(relation.target))) ?? null;
  };
  const notes = { footnote: partOf("footnotes"), endnote: partOf("endnotes") };
  const around: Omit<WordAround, "links"> = {
    styles: readStyles(partOf("styles")),
    found,
    comments: commentsOf(partOf("comments")),
    diagrams: diagramsOf(relations, parts),
    notes: new Set(
      Object.entries(notes).flatMap(([kind, part]) =>
        noteList(part, kind).map((note) => `${kind}-${note.attributes.get("w:id")}`),
      ),
    ),
    named: new Set(),
  };
  const links = (relations: readonly Relation[]) =>
    new Map(
      relations
        .filter(({ type }) => type.endsWith("/hyperlink"))
        .map(({ id, target }) => [id, target]),
    );
  const written = new Map<string, string>();
  const main = links(relations);
  const lean = leanBlocks(elementsOf(body), { ...around, links: main });
  written.set(
    "word/document.xml",
    writeXml(make("w:document", {}, [make("w:body", {}, lean)]), `${W} ${R}`),
  );
  written.set("word/_rels/document.xml.rels", relationsXml(main, true));
  for (const [kind, part] of Object.entries(notes)) {
    const name = `${kind}s`;
    const own = links(part ? relationsOf(parts, `word/${name}.xml`) : []);
    const held = noteList(part, kind).map((note) =>
      make(
        `w:${kind}`,
        { "w:id": note.attributes.get("w:id") },
        leanBlocks(elementsOf(note), { ...around, links: own }),
      ),
    );
    written.set(`word/${name}.xml`, writeXml(make(`w:${name}`, {}, held), `${W} ${R}`));
    written.set(`word/_rels/${name}.xml.rels`, relationsXml(own, false));
  }
  written.set("word/numbering.xml", numberingXml(partOf("numbering")));
  written.set("word/styles.xml", STYLES);
  written.set("_rels/.rels", packageRelations());
  written.set("[Content_Types].xml", CONTENT_TYPES);
  return {
    ok: true,
    value: { bytes: zipped(written), beside: besideBody(parts, relations, names) },
  };
}

interface Relation {
  id: string;
  type: string;
  target: string;
  isOutside: boolean;
}

function relationsOf(parts: Parts, part: string): Relation[] {
  const slash = part.lastIndexOf("/") + 1;
  const list = parts.get(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  return (list ? elementsOf(list, "rel:Relationship") : []).map(({ attributes }) => ({
    id: attributes.get("Id") ?? "",
    type: attributes.get("Type") ?? "",
    target: attributes.get("Target") ?? "",
    isOutside: attributes.get("TargetMode") === "External",
  }));
}

function mainPart(parts: Parts): string {
  const top = relationsOf(parts, "").find(({ type }) => type.endsWith("/officeDocument"));
  const target = (top?.target ?? "").replace(/^\//, "");
  return parts.has(target) ? target : "word/document.xml";
}

function partName(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `word/${target.replace(/^\.\//, "")}`;
}

function noteList(part: XmlNode | null, kind: string): XmlNode[] {
  return (part ? elementsOf(part, `w:${kind}`) : []).filter((note) => {
    const type = note.attributes.get("w:type") ?? "normal";
    return type === "normal" && /^\d{1,6}$/.test(note.attributes.get("w:id") ?? "");
  });
}

function commentsOf(part: XmlNode | null): Map<string, { by: string; words: string }> {
  return new Map(
    (part ? elementsOf(part, "w:comment") : []).map((comment) => [
      comment.attributes.get("w:id") ?? "",
      { by: plainCharacters(comment.attributes.get("w:author") ?? ""), words: wordsBelow(comment) },
    ]),
  );
}

function diagramsOf(relations: readonly Relation[], parts: Parts): Map<string, string[]> {
  return new Map(
    relations
      .filter(({ type }) => type.endsWith("/diagramData"))
      .map(({ id, target }) => {
        const part = parts.get(partName(target));
        const points = part ? [...elementsBelow(part)].filter(({ name }) => name === "dgm:pt") : [];
        return [id, points.map(wordsBelow).map(plainCharacters).filter(Boolean)];
      }),
  );
}

function besideBody(
  parts: Parts,
  relations: readonly Relation[],
  names: readonly string[],
): BesideBody {
  const edges = [...parts]
    .filter(([name]) => /^word\/(header|footer)\d*\.xml$/i.test(name))
    .map(([, part]) => plainCharacters(wordsBelow(part)));
  const core = parts.get("docProps/core.xml");
  const title = core && elementsOf(core).find(({ name }) => name.endsWith(":title"));
  const settings = relationsOf(parts, "word/settings.xml");
  return {
    edges: [...new Set(edges)].filter(Boolean),
    title: plainCharacters(
      title?.children.filter((child) => typeof child === "string").join("") ?? "",
    ).trim(),
    outside: [...relations, ...settings]
      .filter(({ isOutside, type }) => isOutside && !type.endsWith("/hyperlink"))
      .map(({ target }) => plainCharacters(target)),
    embedded: names.filter((name) => /^word\/(embeddings|activeX)\//i.test(name)).length,
  };
}

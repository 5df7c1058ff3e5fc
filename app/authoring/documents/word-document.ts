import { type FoundList, plainCharacters } from "./found";
import { DOCUMENT_LIMITS, isCompoundFile, type OpenPackage, openPackage } from "./open-package";
import { type BesideBody, besideBody } from "./word-beside";
import { leanBlocks } from "./word-body";
import type { WordAround } from "./word-inline";
import {
  type DocumentRefusal,
  kindOf,
  mainPart,
  type Parts,
  partName,
  type Relation,
  readParts,
  relationsOf,
} from "./word-package";
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
  wordsBelow,
  writeXml,
  type XmlNode,
} from "./xml-tree";

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

import type { OpenPackage, PackageRefusal } from "./open-package";
import { elementsOf, readXml, type XmlNode, type XmlRefusal } from "./xml-tree";

/** Why a Word file was not read. */
export type DocumentRefusal =
  | PackageRefusal
  | XmlRefusal
  | "macros"
  | "old-word"
  | "other-office"
  | "long";

/** Is it Word without macros? The list of content types says; a name or an ending may say anything. */
export function kindOf({ names, files }: OpenPackage): DocumentRefusal | null {
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

/** The parts of a Word file that are read, by their names. */
export type Parts = ReadonlyMap<string, XmlNode>;
const READ =
  /^(_rels\/\.rels|docProps\/core\.xml|word\/(_rels\/[\w.]+\.rels|[^/]*(document|styles|numbering|footnotes|endnotes|comments|header|footer)[^/]*\.xml|diagrams\/[^/]*data[^/]*\.xml))$/i;

/** The trees of the parts that are needed; refused where any part holds a trap. */
export function readParts({ files }: OpenPackage): { read: Parts } | { reason: DocumentRefusal } {
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

/** What one part says of another that it uses. */
export interface Relation {
  id: string;
  type: string;
  target: string;
  isOutside: boolean;
}

/** What a part uses; none where it has no list. */
export function relationsOf(parts: Parts, part: string): Relation[] {
  const slash = part.lastIndexOf("/") + 1;
  const list = parts.get(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  return (list ? elementsOf(list, "rel:Relationship") : []).map(({ attributes }) => ({
    id: attributes.get("Id") ?? "",
    type: attributes.get("Type") ?? "",
    target: attributes.get("Target") ?? "",
    isOutside: attributes.get("TargetMode") === "External",
  }));
}

/** The name of the part that holds the body. */
export function mainPart(parts: Parts): string {
  const top = relationsOf(parts, "").find(({ type }) => type.endsWith("/officeDocument"));
  const target = (top?.target ?? "").replace(/^\//, "");
  return parts.has(target) ? target : "word/document.xml";
}

/** The name of a part that the body uses. */
export function partName(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `word/${target.replace(/^\.\//, "")}`;
}

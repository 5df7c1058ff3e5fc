import { type Losses, said } from "../said";
import { excerpt } from "../text/html-writing";
import { allNamed, attributeOf, readXml } from "../xml/xml";

const MANIFEST = "imsmanifest.xml";

interface Resource {
  type: string;
  files: string[];
}

/** The XML files of a package in the order in which their questions are read. */
export function orderOf(texts: ReadonlyMap<string, string>): string[] {
  const listed = resourcesOf(texts).flatMap(({ files }) => files);
  const all = [...new Set([...listed, ...texts.keys()])].filter((name) => texts.has(name));
  return all.filter((name) => !isManifest(name) && !isShadowed(name, texts));
}

/** Names the parts of a package that are no questions and that nobody would miss in silence. */
export function nameLeft(
  texts: ReadonlyMap<string, string>,
  names: readonly string[],
  left: Losses,
): void {
  for (const { type, files } of resourcesOf(texts)) {
    const kind = KINDS.find(([mark]) => mark.test(type))?.[1];
    const [file = ""] = files;
    if (kind) left.add(said("formats.package.left", { name: excerpt(file), kind: said(kind) }));
  }
  for (const name of names) {
    const kind = ENDINGS.find(([mark]) => mark.test(name))?.[1];
    if (kind) left.add(said("formats.package.left", { name: excerpt(name), kind: said(kind) }));
  }
}

const KINDS = [
  [/^imswl_/, "formats.package.link-to"],
  [/^imsdt_/, "formats.package.discussion"],
  [/^imsbasiclti_/, "formats.package.tool"],
  [/^assignment_/, "formats.package.assignment"],
  [/^imsapip|^imsqti_(?:usage|result|outcome)/, "formats.package.record"],
] as const;
const ENDINGS = [
  [/\.(png|jpe?g|gif|svg|webp|bmp|tiff?)$/i, "formats.package.picture"],
  [/\.(mp3|wav|ogg|m4a|mp4|webm|mov|avi|swf)$/i, "formats.package.recording"],
  [/\.(html?|xhtml|pdf|docx?|pptx?|xlsx?|txt|rtf|odt)$/i, "formats.package.page"],
  [/\.(zip|imscc|gz|tar|7z|rar)$/i, "formats.package.package"],
  [/\.(js|mjs|jar|exe|sh|bat)$/i, "formats.package.program"],
] as const;

function resourcesOf(texts: ReadonlyMap<string, string>): Resource[] {
  const name = [...texts.keys()].filter(isManifest).sort((a, b) => a.length - b.length)[0];
  if (name === undefined) return [];
  const base = name.slice(0, name.length - MANIFEST.length);
  const { root } = readXml(texts.get(name) ?? "");
  return allNamed(root ?? undefined, "resource").map((resource) => ({
    type: attributeOf(resource, "type").toLowerCase(),
    files: [resource, ...allNamed(resource, "file")]
      .map((one) => attributeOf(one, "href"))
      .filter((href) => href !== "")
      .map((href) => base + pathOf(href)),
  }));
}

/** The name of a file as the package has it. */
function pathOf(href: string): string {
  const plain = href.replace(/^\.\//, "").replace(/[?#].*$/, "");
  try {
    return decodeURIComponent(plain);
  } catch (error) {
    if (error instanceof URIError) return plain;
    throw error;
  }
}

function isManifest(name: string): boolean {
  return name.toLowerCase() === MANIFEST || name.toLowerCase().endsWith(`/${MANIFEST}`);
}

/** Canvas writes each quiz twice, and the second time whole. */
function isShadowed(name: string, texts: ReadonlyMap<string, string>): boolean {
  const [, quiz] = /^(?:.*\/)?([^/]+)\/assessment_qti\.xml$/.exec(name) ?? [];
  return quiz !== undefined && texts.has(`non_cc_assessments/${quiz}.xml.qti`);
}

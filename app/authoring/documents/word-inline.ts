import { type Found, type FoundList, plainCharacters } from "./found";
import { equationWords } from "./word-math";
import type { WordStyle } from "./word-styles";
import {
  childOf,
  elementsBelow,
  elementsOf,
  isOn,
  make,
  settingOf,
  wordsBelow,
  type XmlNode,
} from "./xml-tree";

/** What a body refers to in other parts of its document. */
export interface WordAround {
  styles: ReadonlyMap<string, WordStyle>;
  found: FoundList;
  comments: ReadonlyMap<string, { by: string; words: string }>;
  /** The words of a diagram, by the id that the drawing refers to. */
  diagrams: ReadonlyMap<string, string[]>;
  /** The addresses of links, by their id. */
  links: ReadonlyMap<string, string>;
  /** The notes that there are: `footnote-1`, `endnote-2`. */
  notes: ReadonlySet<string>;
  /** The styles that were named already. */
  named: Set<string>;
}

/** What one paragraph or cell is written with while it is read. */
export interface Place {
  /** Text boxes, whose blocks follow the paragraph that they hang on. */
  boxes: XmlNode[];
  added: string[];
  removed: string[];
}

/** What only holds other things, of which nothing is lost without it. */
export const UNWRAPPED = new Set([
  "w:smartTag",
  "w:customXml",
  "w:fldSimple",
  "w:bdo",
  "w:dir",
  "w:ins",
  "w:moveTo",
]);
const FETCHES = /\b(INCLUDETEXT|INCLUDEPICTURE|DDEAUTO|DDE|LINK|IMPORT|MACROBUTTON|DATABASE|RD)\b/;

/** Of what can be shown in several ways, the newest that we read. */
export function preferred(node: XmlNode): XmlNode {
  const choice = childOf(node, "mc:Choice");
  const isUseful =
    choice &&
    [...elementsBelow(choice)].some(({ name }) => /^(w|wp|a|pic|c|dgm|m|wps):/.test(name));
  return (isUseful ? choice : childOf(node, "mc:Fallback")) ?? make("mc:Choice");
}

/** A run of words. */
export function words(text: string, format?: XmlNode): XmlNode {
  const run = make("w:t", { "xml:space": "preserve" }, [text]);
  return make("w:r", {}, format ? [format, run] : [run]);
}

/** Words, links, notes and marks of a paragraph; what hangs on it is gathered in its place. */
export function leanInline(nodes: readonly XmlNode[], around: WordAround, place: Place): XmlNode[] {
  return nodes.flatMap((node): XmlNode[] => {
    switch (node.name) {
      case "w:r":
        return leanRun(node, around, place);
      case "w:hyperlink": {
        const id = node.attributes.get("r:id") ?? "";
        const held = leanInline(elementsOf(node), around, place);
        if (around.links.has(id)) return [make("w:hyperlink", { "r:id": id }, held)];
        return [
          make("w:hyperlink", { "w:anchor": node.attributes.get("w:anchor") ?? "place" }, held),
        ];
      }
      case "w:ins":
      case "w:moveTo":
        place.added.push(wordsBelow(node));
        return leanInline(elementsOf(node), around, place);
      case "w:del":
      case "w:moveFrom":
        place.removed.push(deletedWords(node));
        return [];
      case "w:sdt":
        return leanInline(elementsOf(childOf(node, "w:sdtContent") ?? node), around, place);
      case "m:oMath":
      case "m:oMathPara":
        return equation(node, around);
      case "mc:AlternateContent":
        return leanInline(elementsOf(preferred(node)), around, place);
      default:
        return UNWRAPPED.has(node.name) ? leanInline(elementsOf(node), around, place) : [];
    }
  });
}

function deletedWords(node: XmlNode): string {
  return [...elementsBelow(node)]
    .filter(({ name }) => name === "w:delText" || name === "w:t")
    .flatMap(({ children }) => children.filter((child) => typeof child === "string"))
    .join("");
}

/** An equation in words, named where it stands. */
export function equation(node: XmlNode, around: WordAround): XmlNode[] {
  const said = plainCharacters(equationWords(node));
  return [words(`${said}${around.found.mark({ kind: "equation", words: said })}`)];
}

const FORMAT = ["w:b", "w:i", "w:strike", "w:vertAlign"];

function leanRun(run: XmlNode, around: WordAround, place: Place): XmlNode[] {
  const settings = childOf(run, "w:rPr");
  const style = around.styles.get(settingOf(settings, "w:rStyle") ?? "");
  if (isOn(settings, "w:vanish") || isOn(settings, "w:webHidden") || style?.hidden) {
    const said = wordsBelow(make("w:p", {}, [run]));
    return said === "" ? [] : [words(around.found.mark({ kind: "hidden", words: said }))];
  }
  const format = elementsOf(settings ?? make("w:rPr")).filter(({ name }) => FORMAT.includes(name));
  if (style?.bold && !childOf(settings, "w:b")) format.push(make("w:b"));
  if (style?.italic && !childOf(settings, "w:i")) format.push(make("w:i"));
  if (isOn(settings, "w:dstrike")) format.push(make("w:strike"));
  if (style?.role.is === "code") format.unshift(make("w:rStyle", { "w:val": "code-words" }));
  const kept = elementsOf(run).flatMap((child) => leanInRun(child, around, place));
  return kept.length === 0 ? [] : [make("w:r", {}, [make("w:rPr", {}, format), ...kept])];
}

const KEPT_IN_RUN = new Set(["w:tab", "w:noBreakHyphen"]);

function leanInRun(node: XmlNode, around: WordAround, place: Place): XmlNode[] {
  const mark = (one: Found) => [make("w:t", {}, [around.found.mark(one)])];
  switch (node.name) {
    case "w:t":
      return [make("w:t", { "xml:space": "preserve" }, [plainCharacters(node.children.join(""))])];
    case "w:ptab":
      return [make("w:tab")];
    case "w:cr":
      return [make("w:br")];
    case "w:br":
      return ["page", "column"].includes(node.attributes.get("w:type") ?? "")
        ? mark({ kind: "page-break" })
        : [make("w:br")];
    case "w:sym":
      return [make("w:sym", Object.fromEntries(node.attributes))];
    case "w:fldChar":
      return [make("w:fldChar", Object.fromEntries(node.attributes), elementsOf(node, "w:ffData"))];
    case "w:instrText": {
      const said = node.children.join("");
      const fetched = FETCHES.test(said) ? mark({ kind: "field", words: said }) : [];
      return [make("w:instrText", {}, [said]), ...fetched];
    }
    case "w:commentReference": {
      const comment = around.comments.get(node.attributes.get("w:id") ?? "");
      return comment ? mark({ kind: "comment", ...comment }) : [];
    }
    case "w:footnoteReference":
    case "w:endnoteReference": {
      const id = node.attributes.get("w:id") ?? "";
      const kind = node.name === "w:footnoteReference" ? "footnote" : "endnote";
      return around.notes.has(`${kind}-${id}`)
        ? [make(node.name, { "w:id": id })]
        : mark({ kind: "note-missing" });
    }
    case "w:object":
      return mark({ kind: "object", program: programOf(node) });
    case "w:drawing":
    case "w:pict":
      return drawing(node, around, place);
    case "mc:AlternateContent":
      return elementsOf(preferred(node)).flatMap((child) => leanInRun(child, around, place));
    case "w:ruby":
      return elementsOf(childOf(node, "w:rubyBase") ?? make("w:rubyBase")).flatMap((child) =>
        elementsOf(child).flatMap((inner) => leanInRun(inner, around, place)),
      );
    default:
      return KEPT_IN_RUN.has(node.name)
        ? [make(node.name, Object.fromEntries(node.attributes))]
        : [];
  }
}

function programOf(object: XmlNode): string {
  const ole = [...elementsBelow(object)].find(({ name }) => name === "o:OLEObject");
  return plainCharacters(ole?.attributes.get("ProgID") ?? "");
}

/** How Word and its kin write a film or a sound that stands in a document, or on another site. */
const FILMS = /:(webVideoPr|videoFile|audioFile|wavAudioFile|quickTimeFile|audioCd)$/;

/** A film, picture, chart, diagram or shape leaves a mark with its words; a text box gives its blocks. */
function drawing(node: XmlNode, around: WordAround, place: Place): XmlNode[] {
  const below = [...elementsBelow(node)];
  const named = (name: string) => below.find((one) => one.name === name);
  const box = named("w:txbxContent");
  const marks: Found[] = [];
  if (box) place.boxes.push(box);
  const about = named("wp:docPr") ?? named("v:imagedata") ?? named("v:shape");
  const alt = plainCharacters(
    ["descr", "title", "o:title", "alt"]
      .map((name) => about?.attributes.get(name)?.trim())
      .find(Boolean) ?? "",
  );
  const isDecoration = named("adec:decorative")?.attributes.get("val") === "1";
  const diagram = named("dgm:relIds")?.attributes.get("r:dm");
  const isFilm = below.some(({ name }) => FILMS.test(name));
  if (isFilm) marks.push({ kind: "film", alt });
  else if (isDecoration) marks.push({ kind: "decoration" });
  else if (diagram !== undefined)
    marks.push({
      kind: "picture",
      what: "diagram",
      alt,
      words: around.diagrams.get(diagram) ?? [],
    });
  else if (named("c:chart")) marks.push({ kind: "picture", what: "chart", alt, words: [] });
  else if (named("pic:pic") || named("v:imagedata"))
    marks.push({ kind: "picture", what: "picture", alt, words: [] });
  else if (!box) {
    const said = below
      .filter(({ name }) => name === "a:p")
      .map(wordsBelow)
      .filter(Boolean);
    marks.push({ kind: "picture", what: "shape", alt, words: said });
  }
  return marks.map((one) => make("w:t", {}, [around.found.mark(one)]));
}

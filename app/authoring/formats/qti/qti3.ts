import { startLength } from "../found";
import { isElement, type XmlElement } from "../xml/xml";
import { qtiFormat, renamed } from "./qti";

const NAMESPACE = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";
const PREFIX = "qti-";
/** What QTI takes from HTML keeps its name. */
const HTML = new Set(["p"]);

/** QTI 3: the names of 2.1 in small letters with hyphens, elements after `qti-`. */
export const qti3 = qtiFormat({
  name: "qti3",
  item: "qti-assessment-item",
  recognizes: (text) => /<(\w+:)?qti-assessment-item[\s>]/.test(text.slice(0, startLength)),
  toPlain: (item) =>
    renamed(
      item,
      (name) => (name.startsWith(PREFIX) ? camel(name.slice(PREFIX.length)) : name),
      (name, element) => (element.startsWith(PREFIX) ? camel(name) : name),
    ),
  fromPlain: (item) => {
    const written = renamed(
      inContentBodies(item),
      (name) => (HTML.has(name) ? name : `${PREFIX}${kebab(name)}`),
      (name, element) => (HTML.has(element) ? name : kebab(name)),
    );
    return { ...written, attributes: new Map([["xmlns", NAMESPACE], ...written.attributes]) };
  },
});

/** QTI 3 holds the words of a modal feedback in a body of their own. */
function inContentBodies(element: XmlElement): XmlElement {
  const children = element.children.map((child) =>
    typeof child === "string" || !isElement(child) ? child : inContentBodies(child),
  );
  if (element.name !== "modalFeedback") return { ...element, children };
  const body: XmlElement = { name: "contentBody", attributes: new Map(), children };
  return { ...element, children: [body] };
}

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

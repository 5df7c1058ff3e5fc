import { isElement, type XmlElement, type XmlNode } from "../xml/xml";
import { WHOLE } from "./html-text";
import { type PlainText, Writing } from "./html-writing";
import { mathText } from "./math-text";

/** The words of marked-up nodes. `instead` may give the words for an element; null keeps its own. */
export function textOfNodes(
  nodes: readonly XmlNode[],
  instead: (element: XmlElement) => string | null = () => null,
): PlainText {
  const writing = new Writing();
  const walk = (node: XmlNode) => {
    if (typeof node === "string") return writing.plain(node);
    if (!isElement(node)) return;
    const other = instead(node);
    if (other !== null) return writing.plain(other);
    const name = node.name.toLowerCase();
    if (name === "math") {
      writing.drop("math");
      return writing.plain(mathText(node));
    }
    const whole = WHOLE.get(name);
    if (whole) return writing.drop(whole);
    writing.open(name, (attribute) => node.attributes.get(attribute));
    node.children.forEach(walk);
    writing.close(name);
  };
  nodes.forEach(walk);
  return writing.done();
}

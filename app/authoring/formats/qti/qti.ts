import type { Item } from "../../../assessment/items/index";
import type { Exported, FormatName, Imported, ItemFormat } from "../item-format";
import {
  allNamed,
  el,
  isElement,
  readXml,
  writeXml,
  type XmlElement,
  type XmlNode,
} from "../xml/xml";
import { carry, settle } from "./carried";
import { readWithin } from "./qti-limits";
import { say } from "./qti-messages";
import { readAssessmentItem } from "./qti-read";
import { assessmentItemOf, unseenOf } from "./qti-write";

const CARRIER = "muster";
/** Files of QTI hold one item; several travel as one text in an element of this name. */
const COLLECTION = "muster-items";

/** How one version of QTI names what QTI 2.1 calls `assessmentItem`, `responseIdentifier` and so on. */
export interface Dialect {
  name: FormatName;
  /** The name of the element of an item. */
  item: string;
  recognizes(text: string): boolean;
  /** The element with the names of QTI 2.1, and all that is in it. */
  toPlain(element: XmlElement): XmlElement;
  /** The element of QTI 2.1 with this version's names; the item itself with its namespace. */
  fromPlain(item: XmlElement): XmlElement;
}

/** A format over one model of items, in one version's names. */
export function qtiFormat(dialect: Dialect): ItemFormat {
  return {
    name: dialect.name,
    recognizes: dialect.recognizes,
    read: (text) => readItems(dialect, text),
    write: (items) => {
      const written = items.map((item) => itemElement(dialect, item));
      const [only] = written;
      const root = only && written.length === 1 ? only : el(COLLECTION, {}, written);
      const exported = items.map(
        (item, at): Exported => ({ index: at + 1, id: item.id, lost: unseenOf(item) }),
      );
      return { text: writeXml(root), items: exported };
    },
  };
}

function readItems(dialect: Dialect, text: string): Imported[] {
  const read = readXml(text);
  if (!read.ok) return [{ index: 1, status: "rejected", reason: read.reason }];
  const { root } = read;
  const items = root.name === dialect.item ? [root] : allNamed(root, dialect.item);
  if (items.length === 0) return [{ index: 1, status: "rejected", reason: noItems(dialect, root) }];
  const taken = new Set<string>();
  return items.map((item, at) =>
    settle(
      at + 1,
      readWithin(item, at + 1, (one) => readAssessmentItem(dialect.toPlain(one), at + 1)),
      carriedBy(item),
      taken,
    ),
  );
}

function noItems(dialect: Dialect, root: XmlElement): string {
  if (root.name === "manifest") return say("package");
  if (/^(qti-)?assessment-?test$/i.test(root.name)) return say("test");
  return say("noItems", { name: dialect.item });
}

/** The item as this version writes it, with a comment that carries what QTI has no field for. */
function itemElement(dialect: Dialect, item: Item): XmlElement {
  const plain = assessmentItemOf(item);
  const again = readXml(writeXml(plain));
  if (!again.ok) throw new Error(`What was written cannot be read: ${again.reason}`);
  const native = readAssessmentItem(again.root, 1);
  const comment = { comment: `${CARRIER} ${carry(item, native)} ` };
  const element = dialect.fromPlain(plain);
  return { ...element, children: [comment, ...element.children] };
}

function carriedBy(item: XmlElement): string | undefined {
  for (const node of item.children) {
    if (typeof node === "string" || isElement(node)) continue;
    const text = node.comment.trim();
    if (text.startsWith(`${CARRIER} `)) return text.slice(CARRIER.length + 1);
  }
  return undefined;
}

/** A tree with other names. */
export function renamed(
  element: XmlElement,
  nameOf: (name: string) => string,
  attributeNameOf: (name: string, element: string) => string,
): XmlElement {
  return {
    name: nameOf(element.name),
    attributes: new Map(
      [...element.attributes].map(([name, value]) => [attributeNameOf(name, element.name), value]),
    ),
    children: element.children.map(
      (child): XmlNode =>
        typeof child === "string" || !isElement(child)
          ? child
          : renamed(child, nameOf, attributeNameOf),
    ),
  };
}

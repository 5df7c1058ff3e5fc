import type { Item } from "../../../assessment/items/index";
import { type FindingFormat, type Found, itemFormat } from "../found";
import type { FormatName } from "../item-format";
import { type Said, said } from "../said";
import { allNamed, isElement, readXml, type XmlElement, type XmlNode } from "../xml/xml";
import { el, writeXml } from "../xml/xml-writing";
import { carry, foundWith } from "./carried";
import { readWithin } from "./qti-limits";
import { readAssessmentItem } from "./qti-read";
import { qtiUnseenOf } from "./qti-unseen";
import { assessmentItemOf } from "./qti-write";

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
export function qtiFormat(dialect: Dialect): FindingFormat {
  return itemFormat({
    name: dialect.name,
    recognizes: dialect.recognizes,
    find: (text) => findItems(dialect, text),
    show: (items) => {
      const written = items.map((item) => itemElement(dialect, item));
      const [only] = written;
      const root = only && written.length === 1 ? only : el(COLLECTION, {}, written);
      return { text: writeXml(root), lost: items.map(qtiUnseenOf) };
    },
  });
}

function* findItems(dialect: Dialect, text: string): Generator<Found> {
  const { root, refused } = readXml(text);
  const items = root?.name === dialect.item ? [root] : allNamed(root ?? undefined, dialect.item);
  // A lone item that broke off is none.
  const whole = refused && root?.name === dialect.item ? [] : items;
  for (const item of whole)
    yield foundWith(
      readWithin(item, (one) => readAssessmentItem(dialect.toPlain(one))),
      carriedBy(item),
    );
  if (refused) yield { refused };
  else if (root && whole.length === 0) yield { refused: noItems(dialect, root) };
}

function noItems(dialect: Dialect, root: XmlElement): Said {
  if (root.name === "manifest") return said("formats.qti.package");
  if (/^(qti-)?assessment-?test$/i.test(root.name)) return said("formats.qti.test");
  return said("formats.qti.no-items", { name: dialect.item });
}

/** The item as this version writes it, with a comment that carries what QTI has no field for. */
export function itemElement(dialect: Pick<Dialect, "fromPlain">, item: Item): XmlElement {
  const plain = assessmentItemOf(item);
  const { root } = readXml(writeXml(plain));
  if (!root) throw new Error("What was written cannot be read.");
  const comment = { comment: ` ${CARRIER} ${carry(item, readAssessmentItem(root))} ` };
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

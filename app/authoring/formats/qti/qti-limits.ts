import { said } from "../said";
import { attributeOf, sizeOf, type XmlElement } from "../xml/xml";
import type { Native } from "./carried";

/** An item with more elements is none that a person can answer. */
const mostElements = 3000;

/** Reads one item of a file, or refuses it when it is beyond what a person can answer. */
export function readWithin(item: XmlElement, read: (item: XmlElement) => Native): Native {
  if (sizeOf(item) <= mostElements) return read(item);
  const id = attributeOf(item, "identifier") || attributeOf(item, "ident");
  return { ok: false, id, reason: said("formats.qti.large", { most: mostElements }) };
}

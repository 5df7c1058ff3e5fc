import { sizeOf, type XmlElement } from "../xml/xml";
import type { Native } from "./carried";
import { say } from "./qti-messages";

/** A bank holds no more items than this; an item with more elements is none that a person can answer. */
export const qtiLimits = { items: 1000, elements: 3000 } as const;

/** Reads one item of a file, or refuses it when the file or the item is beyond what a bank may hold. */
export function readWithin(
  item: XmlElement,
  index: number,
  read: (item: XmlElement, index: number) => Native,
): Native {
  if (index > qtiLimits.items)
    return { ok: false, reason: say("tooManyItems", { most: qtiLimits.items }) };
  if (sizeOf(item) > qtiLimits.elements)
    return { ok: false, reason: say("tooLarge", { most: qtiLimits.elements }) };
  return read(item, index);
}

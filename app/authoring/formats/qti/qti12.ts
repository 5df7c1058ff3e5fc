import type { Exported, Imported, ItemFormat } from "../item-format";
import { allNamed, el, readXml, writeXml } from "../xml/xml";
import { carry, settle } from "./carried";
import { readWithin } from "./qti-limits";
import { say } from "./qti-messages";
import { unseenOf } from "./qti-write";
import { readItem12 } from "./qti12-read";
import { metadataOf } from "./qti12-words";
import { item12 } from "./qti12-write";

const NAMESPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2";

/** QTI 1.2 as Canvas and Common Cartridge write it. */
export const qti12: ItemFormat = {
  name: "qti12",
  recognizes: (text) => /<(\w+:)?questestinterop[\s>]/.test(text.slice(0, 100_000)),
  read: readItems,
  write: (items) => {
    const written = items.map((item) => {
      const again = readXml(writeXml(item12(item)));
      if (!again.ok) throw new Error(`What was written cannot be read: ${again.reason}`);
      return item12(item, carry(item, readItem12(again.root, 1)));
    });
    const section = el("section", { ident: "root_section" }, written);
    const assessment = el("assessment", { ident: "muster", title: "Items" }, section);
    return {
      text: writeXml(el("questestinterop", { xmlns: NAMESPACE }, assessment)),
      items: items.map(
        (item, at): Exported => ({ index: at + 1, id: item.id, lost: unseenOf(item) }),
      ),
    };
  },
};

function readItems(text: string): Imported[] {
  const read = readXml(text);
  if (!read.ok) return [{ index: 1, status: "rejected", reason: read.reason }];
  const { root } = read;
  const items = root.name === "item" ? [root] : allNamed(root, "item");
  if (items.length === 0 || !/^(questestinterop|item)$/.test(root.name)) {
    const reason = root.name === "manifest" ? say("package") : say("noItems", { name: "item" });
    return [{ index: 1, status: "rejected", reason }];
  }
  const taken = new Set<string>();
  return items.map((item, at) =>
    settle(at + 1, readWithin(item, at + 1, readItem12), metadataOf(item).get("muster"), taken),
  );
}

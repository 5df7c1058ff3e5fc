import { type Found, itemFormat } from "../found";
import { said } from "../said";
import { excerpt } from "../text/html-writing";
import { allNamed, rawText, readXml } from "../xml/xml";
import { el, writeXml } from "../xml/xml-writing";
import { carry, foundWith } from "./carried";
import { readWithin } from "./qti-limits";
import { qtiUnseenOf } from "./qti-unseen";
import { readItem12 } from "./qti12-read";
import { metadataOf } from "./qti12-words";
import { item12 } from "./qti12-write";

const NAMESPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2";

/** QTI 1.2 as Canvas and Common Cartridge write it. */
export const qti12 = itemFormat({
  name: "qti12",
  recognizes: (text) => /<(\w+:)?questestinterop[\s>]/.test(text.slice(0, 100_000)),
  find: findItems,
  show: (items) => {
    const written = items.map((item) => {
      const { root } = readXml(writeXml(item12(item)));
      if (!root) throw new Error("What was written cannot be read.");
      return item12(item, carry(item, readItem12(root)));
    });
    const section = el("section", { ident: "root_section" }, written);
    const assessment = el("assessment", { ident: "muster", title: "Items" }, section);
    return {
      text: writeXml(el("questestinterop", { xmlns: NAMESPACE }, assessment)),
      lost: items.map(qtiUnseenOf),
    };
  },
});

function* findItems(text: string): Generator<Found> {
  const { root, refused } = readXml(text);
  if (root?.name === "manifest") yield { refused: said("formats.qti.package") };
  else if (root && !/^(questestinterop|item)$/.test(root.name))
    yield { refused: refused ?? said("formats.qti.no-items", { name: "item" }) };
  else {
    const items =
      root?.name === "item" ? (refused ? [] : [root]) : allNamed(root ?? undefined, "item");
    for (const bank of allNamed(root ?? undefined, "sourcebank_ref"))
      yield { refused: said("formats.qti.bank", { name: excerpt(rawText(bank)) }) };
    for (const item of items)
      yield foundWith(readWithin(item, readItem12), metadataOf(item).get("muster"));
    if (refused) yield { refused };
    else if (items.length === 0) yield { refused: said("formats.qti.no-items", { name: "item" }) };
  }
}

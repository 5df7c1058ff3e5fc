import { type Found, itemFormat, startLength } from "../found";
import { type Said, said } from "../said";
import { excerpt } from "../text/html-writing";
import { allNamed, attributeOf, childNamed, rawText, readXml, type XmlElement } from "../xml/xml";
import { el, writeXml } from "../xml/xml-writing";
import { carry, foundWith } from "./carried";
import { readWithin } from "./qti-limits";
import { qtiUnseenOf } from "./qti-unseen";
import { readItem12 } from "./qti12-read";
import { metadataOf } from "./qti12-words";
import { item12 } from "./qti12-write";

const NAMESPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2";

/** The assessment that holds what Muster writes, and says nothing itself. */
const OURS = "muster";

/** QTI 1.2 as Canvas and Common Cartridge write it. */
export const qti12 = itemFormat({
  name: "qti12",
  recognizes: (text) => /<(\w+:)?questestinterop[\s>]/.test(text.slice(0, startLength)),
  find: findItems,
  left: quizzesIn,
  show: (items) => {
    const written = items.map((item) => {
      const { root } = readXml(writeXml(item12(item)));
      if (!root) throw new Error("What was written cannot be read.");
      return item12(item, carry(item, readItem12(root)));
    });
    const section = el("section", { ident: "root_section" }, written);
    const assessment = el("assessment", { ident: OURS, title: "Items" }, section);
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

/** Names the quizzes of a file, and what they draw at random. */
function quizzesIn(text: string): Said[] {
  const { root } = readXml(text);
  const titleOf = (one: XmlElement) =>
    excerpt(attributeOf(one, "title") || attributeOf(one, "ident") || one.name);
  const quizzes = allNamed(root ?? undefined, "assessment").filter(
    (one) => attributeOf(one, "ident") !== OURS,
  );
  return [
    ...quizzes.map((one) => said("formats.package.test", { name: titleOf(one) })),
    ...allNamed(root ?? undefined, "section").flatMap((section) => {
      const selection = childNamed(childNamed(section, "selection_ordering"), "selection");
      const count = rawText(childNamed(selection, "selection_number"));
      if (count === "" || !childNamed(section, "item")) return [];
      return [said("formats.qti.draws", { name: titleOf(section), count: excerpt(count) })];
    }),
  ].slice(0, 200);
}

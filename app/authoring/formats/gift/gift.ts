import { idMaker, readWhole } from "../foreign";
import type { ItemFormat } from "../item-format";
import { readGift } from "./gift-read";
import { escapeMarks } from "./gift-text";
import { writeGiftItem } from "./gift-write";

/** How much of a text is looked at to tell its format. */
const looked = 20_000;

/**
 * GIFT, as Moodle reads and writes it. The objective is the category. What GIFT has no field for stands
 * in a comment above each question, which other tools skip.
 */
export const gift: ItemFormat = {
  name: "gift",
  recognizes: (text) => {
    const start = text.slice(0, looked);
    if (
      /^\s*[<[{"]/.test(start.replace(/^\uFEFF/, "")) &&
      !/^\s*\[(html|plain|moodle|markdown)\]/.test(start)
    )
      return false;
    return (
      /(^|\n)\s*(::|\$CATEGORY:)/.test(start) ||
      /\{\s*(#|[=~>]|T|F|TRUE|FALSE)[^{}]*\}/.test(start) ||
      /\{\s*\}/.test(start)
    );
  },
  read: (text) => readWhole(text, (whole) => readGift(whole, idMaker("gift"))),
  write: (items) => {
    const blocks: string[] = [];
    let category: string | null = null;
    const written = items.map((item, at) => {
      if (item.objective !== category) {
        category = item.objective;
        blocks.push(`$CATEGORY: ${escapeMarks(category.replaceAll("/", "//"))}`);
      }
      const { lines, lost } = writeGiftItem(item);
      blocks.push(lines.join("\n"));
      return { index: at + 1, id: item.id, lost };
    });
    return { text: blocks.map((block) => `${block}\n`).join("\n"), items: written };
  },
};

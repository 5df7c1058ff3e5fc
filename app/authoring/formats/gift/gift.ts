import { itemFormat, tidy } from "../found";
import { findGift } from "./gift-read";
import { escapeMarks } from "./gift-text";
import { writeGiftItem } from "./gift-write";

/** How much of a text is looked at to tell its format. */
const looked = 20_000;

/**
 * GIFT, as Moodle reads and writes it. The objective is the category. What GIFT has no field for stands
 * in a comment above each question, which other tools skip.
 */
export const gift = itemFormat({
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
  find: (text) => findGift(tidy(text)),
  show: (items) => {
    const blocks: string[] = [];
    let category: string | null = null;
    const lost = items.map((item) => {
      if (item.objective !== category) {
        category = item.objective;
        blocks.push(`$CATEGORY: ${escapeMarks(category.replaceAll("/", "//"))}`);
      }
      const written = writeGiftItem(item);
      blocks.push(written.lines.join("\n"));
      return written.lost;
    });
    return { text: blocks.map((block) => `${block}\n`).join("\n"), lost };
  },
});

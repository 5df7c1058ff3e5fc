import { type Drawing, wordsDrawn } from "../../assessment/items/figure";
import type { Item } from "../../assessment/items/index";
import type { ProblemList } from "../problem";
import type { YamlText } from "../yaml";
import { allWords, type BankEntry, contentWords, questionsOf } from "./item-words";
import { PICTURE_OF } from "./lesson-craft";

/** How much of a key its own figure may say: of all its words, and of those that no other choice has. */
const TOLD = { most: 0.8, leastWords: 4, mostOwn: 0.5 };

/**
 * Checks the figure of each item: its drawing is there, the alt text says everything that can be read in
 * it, and neither says which answer is right.
 */
export function lintItemFigures(
  entries: readonly BankEntry[],
  pictures: ReadonlyMap<string, Drawing>,
  yaml: YamlText,
  problems: ProblemList,
): void {
  for (const { item, index } of entries) {
    const { id, figure } = item;
    if (!figure) continue;
    const at = yaml.at(["items", index, "figure", "alt"]);
    if (PICTURE_OF.test(figure.alt))
      problems.craft(
        at,
        `The alt text of ${id} says that this is a picture, which a screen reader says itself.`,
        "Say what it shows.",
      );
    const drawing = pictures.get(figure.src);
    if (!drawing) {
      problems.error(
        yaml.at(["items", index, "figure", "src"]),
        `There is no drawing ${figure.src} that can be used.`,
        "Draw it, or correct src.",
      );
      continue;
    }
    const drawn = wordsDrawn(drawing);
    const left = drawn.find((text) => !isSaid(text, figure.alt));
    if (left !== undefined)
      problems.craft(
        at,
        `The alt text of ${id} leaves out “${left}”, which can be read in its drawing.`,
        "Say all of the work: someone who cannot see it answers the same question.",
      );
    if (tellsKey(item, index, [figure.alt, ...drawn].join(" ")))
      problems.craft(
        at,
        `The figure of ${id} gives its answer away.`,
        "Show and say only what the student wrote or drew, and leave what it means to the learner.",
      );
  }
}

/** Are the words and numbers of a drawn text in the alt text? The number of a problem need not be. */
function isSaid(drawn: string, alt: string): boolean {
  if (/^\d+[.)]$/.test(drawn)) return true;
  const said = allWords(alt);
  const all = (text: string) => [...allWords(text)].every((word) => said.has(word));
  return all(drawn) || all(drawn.replace(/(?<=\d) +(?=\d)/g, ""));
}

function tellsKey(item: Item, index: number, seen: string): boolean {
  if (item.type === "numeric") return numbersIn(seen).includes(String(item.answer));
  if (item.type === "text") return item.accepted.some((form) => holds(seen, form));
  const words = contentWords(seen);
  const share = (of: ReadonlySet<string>) =>
    [...of].filter((word) => words.has(word)).length / of.size;
  return questionsOf(item, index).some(({ key, options }) => {
    const whole = contentWords(key);
    if (whole.size >= TOLD.leastWords && share(whole) >= TOLD.most) return true;
    const others = contentWords(
      options.flatMap(({ text, correct }) => (correct ? [] : [text])).join(" "),
    );
    const own = new Set([...whole].filter((word) => !others.has(word)));
    return options.length > 0 && own.size > 0 && share(own) >= TOLD.mostOwn;
  });
}

/** The numbers of a text, as digits: 1,250 and 1250 are the same. */
function numbersIn(text: string): string[] {
  return (text.replace(/(?<=\d),(?=\d{3})/g, "").match(/-?\d+(\.\d+)?/g) ?? []).map((one) =>
    String(Number(one)),
  );
}

/** Does a text hold the words of another, one after the other? */
function holds(text: string, words: string): boolean {
  const plain = (one: string) =>
    ` ${(one.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;
  return plain(words).trim() !== "" && plain(text).includes(plain(words));
}

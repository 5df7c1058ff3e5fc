import type { Numbers } from "../numbers-from";

/** A text after one random edit of it. */
export interface RandomEdit {
  text: string;
  /** Words of the text before that are not in it any more. */
  gone: string[];
  /** Words that went to another place: two who move them make two of them. */
  moved: string[];
}

/** A paragraph that people write more than once. */
const SAME = "Say it again, and wait.";

type Edit = (blocks: string[], at: number, word: () => string, numbers: Numbers) => string[] | null;

/** What people do to a text of blocks; null where it cannot be done at this place. */
const EDITS: Record<string, Edit> = {
  write: (blocks, at, word) => put(blocks, at, `${blocks[at]} ${word()}`),
  begin: (blocks, at, word) => put(blocks, at, `${word()} ${blocks[at]}`),
  add: (blocks, at, word) => [...blocks.slice(0, at + 1), `New ${word()}`, ...blocks.slice(at + 1)],
  first: (blocks, _, word) => [`First ${word()}`, ...blocks],
  several: (blocks, at, word) =>
    blocks.map((block, place) => (place >= at && place < at + 3 ? `${block} ${word()}` : block)),
  reword: (blocks, at, word) => put(blocks, at, `Other words, ${word()}`),
  cut: (blocks, at, _, { below }) => {
    const words = (blocks[at] ?? "").split(" ");
    words.splice(below(words.length), 1);
    return put(blocks, at, words.join(" "));
  },
  remove: (blocks, at) => blocks.filter((_, place) => place !== at),
  move: (blocks, at, _, { below }) => {
    const rest = blocks.filter((_, place) => place !== at);
    rest.splice(below(blocks.length), 0, blocks[at] ?? "");
    return rest;
  },
  again: (blocks, at) => [...blocks.slice(0, at), SAME, ...blocks.slice(at)],
  heading: (blocks, at, word) => put(blocks, at, `## ${word()}\n\n${blocks[at]}`),
  front: (blocks, _, word) =>
    /^---\n[\s\S]*\n---$/.test(blocks[0] ?? "")
      ? put(blocks, 0, (blocks[0] ?? "").replace(/\n---$/, `\nnote: ${word()}\n---`))
      : null,
  item: (blocks, at, word) => {
    const list = blocks.findIndex((block, place) => place >= at && block.startsWith("- "));
    return list === -1 ? null : put(blocks, list, `${blocks[list]}\n- ${word()}`);
  },
  row: (blocks, _, word) => {
    const table = blocks.findIndex((block) => block.startsWith("| "));
    return table === -1 ? null : put(blocks, table, `${blocks[table]}\n| ${word()} | said |`);
  },
  part: (blocks, at, word) => put(blocks, at, `<Callout kind="key">\n${blocks[at]}\n\n${word()}`),
  fence: (blocks, at, word) => put(blocks, at, `${blocks[at]}\n\n\`\`\`\n${word()}`),
  spread: (blocks, at) => put(blocks, at, `${blocks[at]}\n\n`),
  empty: (blocks, at, word, { chance }) =>
    chance(0.2) ? [] : [`Anew ${word()}`, ...blocks.slice(at)],
};
const NAMES = Object.keys(EDITS);

/** Edits a text somewhere, in some way. */
export function randomEdit(text: string, numbers: Numbers, word: () => string): RandomEdit {
  const blocks = text.split("\n\n");
  const name = NAMES[numbers.below(NAMES.length)] ?? "write";
  const at = numbers.below(blocks.length);
  const edited =
    EDITS[name]?.(blocks, at, word, numbers) ?? put(blocks, at, `${blocks[at]} ${word()}`);
  const after = edited.join("\n\n");
  const there = new Set(wordsIn(after));
  return {
    text: after,
    gone: wordsIn(text).filter((one) => !there.has(one)),
    moved: name === "move" ? wordsIn(blocks[at] ?? "") : [],
  };
}

function put(blocks: readonly string[], at: number, block: string): string[] {
  return blocks.map((one, place) => (place === at ? block : one));
}

/** The words of a schedule in a text, as often as they stand there. */
export function wordsIn(text: string): string[] {
  return text.match(/w\dn\d+e/g) ?? [];
}

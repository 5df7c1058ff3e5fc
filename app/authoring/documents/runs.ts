import type { MdxNode } from "../../catalog/mdx/tree";

/** Words that look alike, a break of the line, or code. */
export interface Run {
  text: string;
  bold: boolean;
  italic: boolean;
  struck: boolean;
  code: boolean;
  /** A safe address, or null. */
  href: string | null;
  isBreak?: boolean;
}

const MARKS = [
  { of: (run: Run) => run.bold, type: "strong" },
  { of: (run: Run) => run.italic, type: "emphasis" },
  { of: (run: Run) => run.struck, type: "delete" },
] as const;

/** Runs of words as nodes: links around bold around italic, with no mark around a space alone. */
export function nodesOf(runs: readonly Run[]): MdxNode[] {
  const tidy = tidied(runs);
  const nodes: MdxNode[] = [];
  for (const group of groups(tidy, ({ href }) => href)) {
    const href = group[0]?.href ?? null;
    const inner = marked(group, 0);
    const hasWords = group.some(({ text }) => text.trim() !== "");
    if (href !== null && hasWords) nodes.push({ type: "link", url: href, children: inner });
    else nodes.push(...inner);
  }
  return nodes;
}

function marked(runs: readonly Run[], depth: number): MdxNode[] {
  const mark = MARKS[depth];
  if (!mark) return runs.map(leaf);
  return groups(runs, mark.of).flatMap((group) => {
    const inner = marked(group, depth + 1);
    return group[0] && mark.of(group[0]) ? [{ type: mark.type, children: inner }] : inner;
  });
}

function leaf(run: Run): MdxNode {
  if (run.isBreak) return { type: "break" };
  return { type: run.code ? "inlineCode" : "text", value: run.text };
}

function groups<T>(runs: readonly Run[], of: (run: Run) => T): Run[][] {
  const all: Run[][] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last?.[0] && of(last[0]) === of(run)) last.push(run);
    else all.push([run]);
  }
  return all;
}

const PLAIN = { bold: false, italic: false, struck: false, code: false, href: null };
const sameLook = (a: Run, b: Run) =>
  a.bold === b.bold &&
  a.italic === b.italic &&
  a.struck === b.struck &&
  a.code === b.code &&
  a.href === b.href &&
  !a.isBreak &&
  !b.isBreak;

/** Neighbours of one look joined, one space at a time, none at the ends, and spaces outside of marks. */
function tidied(runs: readonly Run[]): Run[] {
  const parted = runs.flatMap((run): Run[] => {
    if (run.isBreak) return [{ ...run, ...PLAIN, text: "" }];
    const text = run.text.replace(/\s+/g, " ");
    const words = text.trim();
    if (words === "") return text === "" ? [] : [{ ...PLAIN, text: " " }];
    const isMarked = run.bold || run.italic || run.struck || run.code || run.href !== null;
    if (!isMarked) return [{ ...run, text }];
    const before = text.startsWith(" ") ? [{ ...PLAIN, text: " " }] : [];
    const after = text.endsWith(" ") ? [{ ...PLAIN, text: " " }] : [];
    return [...before, { ...run, text: words }, ...after];
  });
  // A space between two marked runs has the marks that both have.
  const bridged = parted.map((run, index) => {
    const [before, after] = [parted[index - 1], parted[index + 1]];
    if (run.text !== " " || run.isBreak || !before || !after) return run;
    return {
      text: " ",
      bold: before.bold && after.bold,
      italic: before.italic && after.italic,
      struck: before.struck && after.struck,
      code: before.code && after.code,
      href: before.href === after.href ? before.href : null,
    };
  });
  const joined: Run[] = [];
  for (const run of bridged) {
    const last = joined.at(-1);
    const isAfterSpace = last === undefined || last.isBreak || last.text.endsWith(" ");
    const text = isAfterSpace && !run.code ? run.text.replace(/^ /, "") : run.text;
    if (run.isBreak) {
      trimEnd(last);
      joined.push(run);
    } else if (text === "") continue;
    else if (last && sameLook(last, run)) last.text += text;
    else joined.push({ ...run, text });
  }
  while (joined.at(-1)?.isBreak) joined.pop();
  while (joined[0]?.isBreak) joined.shift();
  trimEnd(joined.at(-1));
  return joined.filter(({ text, isBreak }) => text !== "" || isBreak);
}

function trimEnd(run: Run | undefined): void {
  if (run && !run.code) run.text = run.text.replace(/ $/, "");
}

/**
 * Parts a course's file into the blocks that people think in, without reading it as MDX or YAML, so that
 * a half-typed text parts as well as a finished one. The blocks joined are the text, every character.
 *
 * MDX and Markdown: the front matter, then paragraphs, lists and parts, a part (`<Scenario>` …
 * `</Scenario>`) and a fence kept whole. YAML: each top-level name, and each entry of its list.
 *
 * @param path where the text stands in its course; its ending says how to read it
 */
export function blocksOf(path: string, text: string): string[] {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  return path.endsWith(".yaml") ? yamlBlocks(lines) : proseBlocks(lines);
}

/** A list's entry, at the margin or under a top-level name. */
const ENTRY = /^( {0,2})- /;

function yamlBlocks(lines: readonly string[]): string[] {
  const blocks: string[] = [];
  let list: string | null = null;
  for (const line of lines) {
    const entry = ENTRY.exec(line);
    if (/^[^\s#-]/.test(line)) list = null;
    else if (entry && list === null) list = entry[1] ?? "";
    const begins = /^[^\s#-]/.test(line) || (entry !== null && entry[1] === list);
    add(blocks, line, begins);
  }
  return blocks;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const TAG = /<(\/?)([A-Z][\w.]*)((?:"[^"]*"|'[^']*'|[^<>"'])*?)(\/?)>/g;

function proseBlocks(lines: readonly string[]): string[] {
  const blocks: string[] = [];
  let fence: string | null = null;
  let open = 0;
  let afterBlank = true;
  let inFrontMatter = false;
  lines.forEach((line, index) => {
    const rule = line.trimEnd() === "---";
    if (index === 0 && rule) inFrontMatter = true;
    else if (inFrontMatter) {
      add(blocks, line, false);
      if (rule) {
        inFrontMatter = false;
        afterBlank = true;
      }
      return;
    }
    const isBlank = line.trim() === "";
    const inside = open > 0 || fence !== null;
    add(blocks, line, index === 0 || (afterBlank && !isBlank && !inside));
    fence = fenceAfter(fence, line);
    if (fence === null) open = Math.max(0, open + opened(line));
    afterBlank = isBlank || (afterBlank && blocks.length === 0);
  });
  return blocks;
}

function fenceAfter(fence: string | null, line: string): string | null {
  const mark = FENCE.exec(line)?.[1];
  if (fence === null) return mark ?? null;
  return mark?.startsWith(fence) ? null : fence;
}

/** In characters; a longer line is no part that anyone typed, and would take long to search. */
const LONGEST_WITH_TAGS = 4000;

/** How many more parts a line opens than it closes. */
function opened(line: string): number {
  if (line.length > LONGEST_WITH_TAGS) return 0;
  let count = 0;
  for (const [, closes, , , closesItself] of line.matchAll(TAG))
    if (!closesItself) count += closes ? -1 : 1;
  return count;
}

function add(blocks: string[], line: string, begins: boolean): void {
  if (begins || blocks.length === 0) blocks.push(line);
  else blocks[blocks.length - 1] += line;
}

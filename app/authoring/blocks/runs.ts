import { safeUrl } from "../../catalog/safe-url";

/** Words with their marks; `code` and `href` are exclusive of nothing. */
export interface Words {
  type: "words";
  text: string;
  strong?: true | undefined;
  emphasis?: true | undefined;
  code?: true | undefined;
  /** The address that the words lead to; always one that `safeUrl` accepts. */
  href?: string | undefined;
}

/** A stretch of a line of text: words that share their marks, a citation of a fact, a new line. */
export type Run = Words | { type: "cite"; id: string } | { type: "break" };

/** What can be heard in a run, to compare two readings of the same text. */
export function heard(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (run.type === "cite") return `[${run.id}]`;
      if (run.type === "break") return " / ";
      return run.code ? `\`${run.text}\`` : run.text;
    })
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

/** Control characters, marks that reorder a text, and halves of characters: no lesson may hold them. */
const HIDDEN = /[^\P{Cc}\t\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

/** A text without what no lesson may hold, and with plain single spaces. */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(HIDDEN, "")
    .replace(/[ \t\n]+/g, " ");
}

/**
 * Brings runs to the one form in which a lesson can hold them: single spaces, none at the ends, no mark
 * on a space at its edge, neighbors with the same marks joined, addresses as links (or as code, where they
 * are not safe to link to), and citations as citations. Again changes nothing.
 */
export function normalRuns(runs: readonly Run[]): Run[] {
  let now = [...runs];
  for (;;) {
    const plain = now.flatMap((run) => (run.type === "words" ? wordsOf(run) : [run]));
    const next = withoutEdges(joined(plain).flatMap(addressed));
    if (JSON.stringify(next) === JSON.stringify(now)) return next;
    now = next;
  }
}

function wordsOf(run: Words): Run[] {
  const text = plainText(run.text);
  const code = run.code === true && isCode(text) && !(run.href && text.includes("]"));
  const href = run.href === undefined ? null : plainAddress(run.href);
  if (text === "") return [];
  return [marked(code ? text.trim() : text, { ...run, code, href })];
}

/** Ticks of one and of two in the same code would need a fence, which begins a block. */
function isCode(text: string): boolean {
  const ticks = new Set((text.match(/`+/g) ?? []).map(({ length }) => length));
  return text.trim() !== "" && !(ticks.has(1) && ticks.has(2));
}

function marked(
  text: string,
  marks: {
    strong?: boolean | undefined;
    emphasis?: boolean | undefined;
    code?: boolean | undefined;
    href?: string | null | undefined;
  },
): Words {
  return {
    type: "words",
    text,
    ...(marks.strong ? { strong: true } : {}),
    ...(marks.emphasis ? { emphasis: true } : {}),
    ...(marks.code ? { code: true } : {}),
    ...(marks.href ? { href: marks.href } : {}),
  };
}

const IN_ADDRESS: Readonly<Record<string, string>> = {
  "(": "%28",
  ")": "%29",
  "<": "%3C",
  ">": "%3E",
  "{": "%7B",
  "}": "%7D",
  "|": "%7C",
  "`": "%60",
  '"': "%22",
};

/** An address as a lesson writes it; null when it may not be linked to. */
export function plainAddress(address: string): string | null {
  const plain = address.trim().replace(/[()<>{}|`"]/g, (sign) => IN_ADDRESS[sign] ?? "");
  return safeUrl(plain) ? plain : null;
}

function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (run.type === "words" && last?.type === "words" && sameMarks(run, last)) {
      out[out.length - 1] = {
        ...last,
        text: run.code ? last.text + run.text : plainText(last.text + run.text),
      };
    } else if (run.type !== "break" || last?.type !== "break") out.push(run);
  }
  return out;
}

function sameMarks(a: Words, b: Words): boolean {
  return (
    a.strong === b.strong && a.emphasis === b.emphasis && a.code === b.code && a.href === b.href
  );
}

const ADDRESS =
  /\[(F-[A-Z]{3}-\d{2})\]|<Cite id="(F-[A-Z]{3}-\d{2})"\s*\/>|(https?:\/\/|www\.)\S*|(?:(?:mailto|xmpp):)?[\w+\-.]+@[\w.-]*\.[\w.-]*[A-Za-z0-9]/giu;

/** Plain words in which an address or a citation stands, parted into words and links. */
function addressed(run: Run): Run[] {
  if (run.type !== "words" || run.code || run.href !== undefined) return [run];
  const out: Run[] = [];
  let at = 0;
  for (const match of run.text.matchAll(ADDRESS)) {
    const [whole, cite, element] = match;
    const id = cite ?? element;
    const text = id === undefined ? whole.replace(/[?!.,:;*_~'"”’)\]]+$/, "") : whole;
    if (text === "" || (id !== undefined && id !== id.toUpperCase())) continue;
    if (match.index > at) out.push({ ...run, text: run.text.slice(at, match.index) });
    out.push(id === undefined ? linked(run, text) : { type: "cite", id });
    at = match.index + text.length;
  }
  if (at === 0) return [run];
  if (at < run.text.length) out.push({ ...run, text: run.text.slice(at) });
  return out;
}

function linked(run: Words, text: string): Words {
  const whole = /^www\./i.test(text)
    ? `https://${text}`
    : text.includes("://") || /^(mailto|xmpp):/i.test(text)
      ? text
      : `mailto:${text}`;
  const href = plainAddress(whole);
  return href === null ? marked(text, { ...run, code: true }) : marked(text, { ...run, href });
}

/** The runs without spaces at the edges of the line, of its parts and of each mark. */
function withoutEdges(runs: readonly Run[]): Run[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    if (run.type === "break") lines.push([]);
    else lines.at(-1)?.push(run);
  }
  const full = lines.map((line) => unmarkEdges(trimmed(line))).filter((line) => line.length > 0);
  return full.flatMap((line, index): Run[] => (index === 0 ? line : [{ type: "break" }, ...line]));
}

function trimmed(line: readonly Run[]): Run[] {
  const out = [...line];
  while (out.length > 0) {
    const first = out[0];
    if (first?.type !== "words") break;
    const text = first.text.replace(/^\s+/u, "");
    if (text === first.text) break;
    out.splice(0, 1, ...(text === "" ? [] : [{ ...first, text }]));
  }
  while (out.length > 0) {
    const last = out.at(-1);
    if (last?.type !== "words") break;
    const text = last.text.trimEnd();
    if (text === last.text) break;
    out.splice(-1, 1, ...(text === "" ? [] : [{ ...last, text }]));
  }
  return out;
}

/** The marks as they nest when written, the outermost first. */
export const NESTED = ["href", "emphasis", "strong"] as const;

/** Takes each mark off the spaces at the edges of its stretch; such a stretch could not be written. */
function unmarkEdges(line: readonly Run[]): Run[] {
  const without = (runs: readonly Run[], depth: number): Run[] => {
    const mark = NESTED[depth];
    if (mark === undefined) return [...runs];
    return stretches(runs, mark).flatMap(({ on, runs: inside }) => {
      if (!on) return without(inside, depth + 1);
      const { before, middle, after } = edges(inside);
      const off = (run: Run): Run => {
        if (run.type !== "words") return run;
        const { [mark]: _, ...rest } = run;
        return rest;
      };
      return [...before.map(off), ...without(middle, depth + 1), ...after.map(off)];
    });
  };
  return without(line, 0);
}

/** Parts runs into stretches that have one value of a mark, or none. */
export function stretches(
  runs: readonly Run[],
  mark: (typeof NESTED)[number],
): { on: Words | null; runs: Run[] }[] {
  const out: { on: Words | null; runs: Run[] }[] = [];
  for (const run of runs) {
    const on = run.type === "words" && run[mark] !== undefined ? run : null;
    const last = out.at(-1);
    if (last && last.on?.[mark] === on?.[mark]) last.runs.push(run);
    else out.push({ on, runs: [run] });
  }
  return out;
}

function edges(runs: readonly Run[]): { before: Run[]; middle: Run[]; after: Run[] } {
  const before: Run[] = [];
  const after: Run[] = [];
  const middle = [...runs];
  for (;;) {
    const first = middle[0];
    const space = first?.type === "words" ? /^\s+/u.exec(first.text)?.[0] : undefined;
    if (first?.type !== "words" || space === undefined) break;
    before.push({ ...first, text: space });
    const rest = first.text.slice(space.length);
    middle.splice(0, 1, ...(rest === "" ? [] : [{ ...first, text: rest }]));
  }
  for (;;) {
    const last = middle.at(-1);
    const rest = last?.type === "words" ? last.text.trimEnd() : "";
    if (last?.type !== "words" || rest === last.text) break;
    after.unshift({ ...last, text: last.text.slice(rest.length) });
    middle.splice(-1, 1, ...(rest === "" ? [] : [{ ...last, text: rest }]));
  }
  return { before, middle, after };
}

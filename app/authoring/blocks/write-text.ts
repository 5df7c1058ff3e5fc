import type { Flow, List } from "./flow";
import { NESTED, type Run, stretches } from "./runs";

/**
 * Where a text is going: into a lesson's source, where braces, angle brackets and some first words would be
 * read as code, or into a field, where they are only signs.
 */
export type Into = "source" | "field";

/** One sign of the text, as it is and as it is written; marks have no sign of their own. */
interface Piece {
  sign: string | null;
  out: string;
  mark?: "open" | "close";
}

const NEW_LINE = "\\\n";

/** Running text as Markdown; `normalFlow` first. */
export function writeFlow(flow: readonly Flow[], into: Into, other = false): string {
  return flow.map((piece) => writePiece(piece, into, other)).join("\n\n");
}

/**
 * One piece of running text as Markdown.
 * @param other with the other sign of lists, for one that follows another list
 */
export function writePiece(piece: Flow, into: Into, other = false): string {
  switch (piece.type) {
    case "paragraph":
      return wrapped(writeRuns(piece.runs, into));
    case "quote":
      return writeFlow(piece.flow, into).replace(/^/gm, "> ").replace(/^> $/gm, ">");
    case "list":
      return writeList(piece, into, other);
  }
}

function writeList(list: List, into: Into, other: boolean): string {
  const entries = list.items.map((item, index) => {
    const end = other ? ")" : ".";
    const sign = list.ordered ? `${list.start + index}${end} ` : other ? "* " : "- ";
    const text = list.loose
      ? writeFlow(item, into)
      : item.map((piece) => writePiece(piece, into)).join("\n");
    return sign + text.replace(/\n(?!\n|$)/g, `\n${" ".repeat(sign.length)}`);
  });
  return entries.join(list.loose ? "\n\n" : "\n");
}

/** Longer lines are refused by the reader of lessons. */
const LONG = 4000;

/** A paragraph parted into lines where it is too long for one, at words that begin nothing else. */
function wrapped(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      if (line.length <= LONG) return line;
      let out = "";
      let rest = line;
      while (rest.length > LONG) {
        const at = rest.slice(0, LONG).search(/ (?=[a-df-hj-z])[^ ]*$/i);
        const space = at > 0 ? at : rest.search(/ (?=[a-df-hj-z])/i);
        if (space < 0) break;
        out += `${rest.slice(0, space)}\n`;
        rest = rest.slice(space + 1);
      }
      return out + rest;
    })
    .join("\n");
}

/** A line of text as Markdown; `normalRuns` first. */
export function writeRuns(runs: readonly Run[], into: Into): string {
  const pieces = nested(runs, 0, into);
  escapeLineStarts(pieces, into);
  chooseMarks(pieces);
  protectMarks(pieces);
  protectCitations(pieces, into);
  return pieces.map(({ out }) => out).join("");
}

/** A heading's or a cell's line: no new lines in it. */
export function writeLine(runs: readonly Run[], into: Into): string {
  return writeRuns(runs, into).replace(/(^|[ \t])(#+)$/, "$1\\$2");
}

function nested(runs: readonly Run[], depth: number, into: Into): Piece[] {
  const mark = NESTED[depth];
  if (mark === undefined) return runs.flatMap((run) => leaf(run, into));
  return stretches(runs, mark).flatMap(({ on, runs: inside }) => {
    const pieces = nested(inside, depth + 1, into);
    if (!on) return pieces;
    if (mark === "href") {
      const first: Piece = { sign: null, out: "[" };
      return [
        first,
        ...pieces,
        { sign: null, out: `](${on.href?.replace(/&(?=#?\w+;)/g, "&amp;")})` },
      ];
    }
    const out = mark === "strong" ? "**" : "*";
    return [{ sign: null, out, mark: "open" }, ...pieces, { sign: null, out, mark: "close" }];
  });
}

function leaf(run: Run, into: Into): Piece[] {
  if (run.type === "break") return [{ sign: null, out: NEW_LINE }];
  if (run.type === "cite")
    return [{ sign: null, out: into === "source" ? `<Cite id="${run.id}" />` : `[${run.id}]` }];
  if (run.code) return [{ sign: null, out: codeSpan(run.text) }];
  const signs = [...run.text];
  return signs.map((sign, index) => ({ sign, out: escaped(signs, index, into) }));
}

function codeSpan(text: string): string {
  const ticks = new Set((text.match(/`+/g) ?? []).map(({ length }) => length));
  let fence = "`";
  while (ticks.has(fence.length)) fence += "`";
  const pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return fence + pad + text + pad + fence;
}

function escaped(signs: readonly string[], index: number, into: Into): string {
  const sign = signs[index] ?? "";
  // The first and the last sign may yet be written as references, which are no part of a word.
  const isWord = (at: number) =>
    at > 0 && at < signs.length - 1 && /[A-Za-z0-9]/.test(signs[at] ?? "");
  switch (sign) {
    case "\\":
    case "`":
    case "*":
    case "[":
    case "]":
      return `\\${sign}`;
    case "_":
      return isWord(index - 1) && isWord(index + 1) ? sign : `\\${sign}`;
    case "<":
    case "{":
    case "}":
    case "~":
    case "|":
      return into === "source" ? `\\${sign}` : sign;
    case "!":
      return into === "source" && index === signs.length - 1 ? "\\!" : sign;
    case "&":
      return /^#?\w{1,40};/.test(signs.slice(index + 1, index + 44).join("")) ? "\\&" : sign;
    default:
      return sign;
  }
}

/** What begins a line must not begin a heading, a list, a quotation, a rule, a table or code. */
function escapeLineStarts(pieces: Piece[], into: Into): void {
  const starts = [0, ...pieces.flatMap(({ out }, index) => (out === NEW_LINE ? [index + 1] : []))];
  for (const start of starts) {
    let text = "";
    for (let at = start; at < start + 48 && typeof pieces[at]?.sign === "string"; at++)
      text += pieces[at]?.sign;
    const first = pieces[start];
    if (!first || text === "") continue;
    const number = /^(\d{1,9})[.)](\s|$)/.exec(text)?.[1];
    if (number !== undefined) {
      const end = pieces[start + number.length];
      if (end) end.out = `\\${end.sign}`;
    } else if (/^(#|>|[-+](\s|$)|--|:?-|=+\s*$|=+$)/.test(text)) {
      if (first.out === first.sign) first.out = `\\${first.sign}`;
    } else if (into === "source" && /^(import|export)(?![A-Za-z0-9])/.test(text)) {
      first.out = reference(first.sign ?? "");
    }
  }
}

function reference(sign: string): string {
  return `&#x${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;
}

/** Emphasis takes the other sign where it stands next to another mark. */
function chooseMarks(pieces: Piece[]): void {
  const open: number[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece.mark === "open") open.push(index);
    if (piece.mark !== "close") continue;
    const start = open.pop();
    const begin = start === undefined ? undefined : pieces[start];
    if (start === undefined || begin === undefined || piece.out !== "*") continue;
    const beside = [pieces[start - 1], pieces[start + 1], pieces[index - 1], pieces[index + 1]];
    if (beside.some((one) => one?.mark !== undefined)) {
      begin.out = "_";
      piece.out = "_";
    }
  }
}

/** Writes a sign beside a mark as a reference where the mark would not be read as one. */
function protectMarks(pieces: Piece[]): void {
  for (const [index, piece] of pieces.entries()) {
    if (piece.mark === undefined) continue;
    const inner = piece.mark === "open" ? pieces[index + 1] : pieces[index - 1];
    const outer = piece.mark === "open" ? pieces[index - 1] : pieces[index + 1];
    if (!inner || !outer || typeof outer.sign !== "string") continue;
    const inside = kindOf(piece.mark === "open" ? inner.out.at(0) : inner.out.at(-1));
    const outside = kindOf(piece.mark === "open" ? outer.out.at(-1) : outer.out.at(0));
    if (outside === "word" && (inside === "sign" || piece.out === "_")) {
      outer.out = reference(outer.sign);
    }
  }
}

/** A line of nothing but citations would be read as parts on their own; `[F-REL-01](` as a link. */
function protectCitations(pieces: Piece[], into: Into): void {
  let start = 0;
  for (let index = 0; index <= pieces.length; index++) {
    const piece = pieces[index];
    const next = pieces[index + 1];
    if (into === "field" && piece && isCitation(piece) && next?.out === "(") next.out = "\\(";
    if (piece && piece.out !== NEW_LINE) continue;
    const line = pieces.slice(start, index);
    const first = line[0];
    if (into === "source" && first && line.every((one) => isCitation(one) || one.sign === " "))
      first.out = `&#x20;${first.out}`;
    start = index + 1;
  }
}

function isCitation({ sign, out }: Piece): boolean {
  return sign === null && /^(\[F-|<Cite )/.test(out);
}

function kindOf(unit: string | undefined): "space" | "sign" | "word" {
  if (unit === undefined || /\s/.test(unit)) return "space";
  return /[\p{P}\p{S}]/u.test(unit) ? "sign" : "word";
}

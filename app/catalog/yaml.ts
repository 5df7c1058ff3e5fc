import { CST, type Document, isMap, isScalar, isSeq, Lexer, type Node, parseDocument } from "yaml";
import { type Place, type ProblemList, quoted } from "./problem";
import { placesIn, refuseHiddenCharacters, refuseHiddenMeant } from "./text";

/** A YAML text that was read: its plain value, and where each part of it stands. */
export interface YamlText {
  value: unknown;
  /** As it was parsed, with the words it was written in. */
  document: Document.Parsed;
  /** The place of the value at a path, or of the nearest part of the path that exists. */
  at(path: readonly PropertyKey[]): Place;
}

const LIMITS = { characters: 500_000, lines: 30_000, nesting: 20, indent: 60, problems: 20 };
const RESERVED = new Set(["__proto__", "constructor", "prototype"]);

const REFUSED_WORDS: Partial<Record<CST.TokenType, { message: string; fix: string }>> = {
  anchor: {
    message: "An anchor (&name) is not used here.",
    fix: "Write the value out, or put it in quotes if it starts with &.",
  },
  alias: {
    message: "An alias (*name) is not used here.",
    fix: "Write the value out again, or put it in quotes if it starts with *.",
  },
  tag: {
    message: "A tag (!name) is not used here.",
    fix: "Write plain text, numbers, lists and maps, or put the text in quotes.",
  },
  "directive-line": {
    message: "A line that starts with % is not used here.",
    fix: "Delete this line.",
  },
  "doc-start": {
    message: "A second document starts here.",
    fix: "Delete the --- line: one file holds one document.",
  },
};

/**
 * Reads YAML 1.2 as data only. It looks at the words of the text first and refuses anchors, aliases,
 * tags, merge keys, directives, deep nesting and large texts before anything is built from them; then
 * it refuses repeated keys and the reserved names of JavaScript.
 *
 * @param text the YAML, with `\n` line ends
 * @param problems receives what is wrong, with its place
 * @param firstLine the line of the file that the text starts on
 * @returns undefined when there was any problem
 */
export function readYaml(text: string, problems: ProblemList, firstLine = 1): YamlText | undefined {
  const placeOf = placesIn(text, firstLine);

  const before = problems.problems.length;
  refuseHiddenCharacters(text, problems, placeOf);
  lookFirst(text, problems, placeOf);
  if (problems.problems.length > before) return undefined;

  const document = parseDocument(text, {
    keepSourceTokens: true,
    merge: false,
    prettyErrors: false,
    schema: "core",
    uniqueKeys: false,
    version: "1.2",
  });
  for (const error of document.errors.slice(0, LIMITS.problems)) {
    problems.error(
      placeOf(error.pos[0]),
      `This is not YAML that can be read: ${sentence(error.message)}`,
      "Check the quotes, the colon and the spaces at the start of the line.",
    );
  }
  if (document.errors.length > 0) return undefined;

  const offsets = new Map<string, number>();
  const value = plainValue(document.contents, [], offsets, problems, placeOf);
  if (problems.problems.length > before) return undefined;
  return {
    value,
    document,
    at(path) {
      for (let length = path.length; length >= 0; length--) {
        const offset = offsets.get(pathKey(path.slice(0, length)));
        if (offset !== undefined) return placeOf(offset);
      }
      return placeOf(0);
    },
  };
}

/** Walks the text's words, which costs one pass and builds nothing, and reports what is refused. */
function lookFirst(text: string, problems: ProblemList, placeOf: (offset: number) => Place): void {
  if (text.length > LIMITS.characters) {
    problems.error(
      placeOf(0),
      `This text is longer than ${LIMITS.characters} characters.`,
      "Split it, or shorten it.",
    );
    return;
  }
  if ((text.match(/\n/g)?.length ?? 0) > LIMITS.lines) {
    problems.error(
      placeOf(0),
      `This text has more than ${LIMITS.lines} lines.`,
      "Split it, or take out the lines that are empty.",
    );
    return;
  }
  let open = 0;
  let markersOnLine = 0;
  let lineStart = true;
  for (const { type, length, offset } of words(text)) {
    const refused = type === null ? undefined : REFUSED_WORDS[type];
    if (refused) {
      problems.error(placeOf(offset), refused.message, refused.fix);
      return;
    }
    if (type === "newline") markersOnLine = 0;
    else if (type === "flow-map-start" || type === "flow-seq-start") open++;
    else if (type === "flow-map-end" || type === "flow-seq-end") open--;
    else if (type === "seq-item-ind" || type === "explicit-key-ind") markersOnLine++;
    const tooFarIn = lineStart && type === "space" && length > LIMITS.indent;
    if (open > LIMITS.nesting || markersOnLine > LIMITS.nesting || tooFarIn) {
      problems.error(
        placeOf(offset),
        `Lists and maps are nested more than ${LIMITS.nesting} deep here.`,
        "Write it flatter.",
      );
      return;
    }
    lineStart = type === "newline";
  }
}

interface Word {
  type: CST.TokenType | null;
  length: number;
  offset: number;
}

/** The lexer's tokens with their offsets. It announces each plain text by a mark that is not in the source. */
function* words(text: string): Generator<Word> {
  let offset = 0;
  let plain = false;
  for (const token of new Lexer().lex(text)) {
    const type: CST.TokenType | null = plain ? null : CST.tokenType(token);
    plain = type === "scalar";
    if (type === "scalar" || type === "doc-mode" || type === "flow-error-end") continue;
    yield { type, length: token.length, offset };
    offset += token.length;
  }
}

function plainValue(
  node: Node | null,
  path: PropertyKey[],
  offsets: Map<string, number>,
  problems: ProblemList,
  placeOf: (offset: number) => Place,
): unknown {
  const start = node?.range?.[0];
  if (start !== undefined) offsets.set(pathKey(path), start);
  if (node === null) return null;
  if (isScalar(node)) {
    if (typeof node.value === "string")
      refuseHiddenMeant(node.value, placeOf(start ?? 0), problems);
    return node.value;
  }
  if (isSeq<Node>(node)) {
    return node.items.map((item, index) =>
      plainValue(item, [...path, index], offsets, problems, placeOf),
    );
  }
  if (!isMap<Node, Node | null>(node)) return null;

  const value: Record<string, unknown> = {};
  for (const { key, value: child } of node.items) {
    const at = placeOf(key.range?.[0] ?? 0);
    const name = isScalar(key) ? String(key.value) : null;
    if (name === null) {
      problems.error(at, "This name is a list or a map.", "Write the name as plain text.");
    } else if (name === "<<" || RESERVED.has(name)) {
      problems.error(
        at,
        `The name "${name}" is reserved.`,
        "Use another name, or delete the line.",
      );
    } else if (Object.hasOwn(value, name)) {
      problems.error(at, `"${quoted(name)}" is written twice here.`, "Keep one of the two.");
    } else {
      refuseHiddenMeant(name, at, problems);
      offsets.set(pathKey([...path, name]), key.range?.[0] ?? 0);
      value[name] = plainValue(child, [...path, name], offsets, problems, placeOf);
    }
  }
  return value;
}

function pathKey(path: readonly PropertyKey[]): string {
  return path.map(String).join("\u0000");
}

function sentence(message: string): string {
  const text = quoted(message.split("\n")[0] ?? "", 100);
  return /[.…]$/.test(text) ? text : `${text}.`;
}

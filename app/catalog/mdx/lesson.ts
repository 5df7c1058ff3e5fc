import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { type Place, type ProblemList, quoted, START } from "../problem";
import { further, type PlacedEdit } from "../problem-edit";
import { plainLineEnds, refuseHiddenCharacters } from "../text";
import type { YamlText } from "../yaml";
import { refuseUnlisted } from "./allow";
import { readFrontMatter } from "./front-matter";
import { lookFirst } from "./look-first";
import type { MdxNode } from "./tree";

const MOST_BYTES = 200_000;

/** A lesson that is safe to compile: its text as it was checked, its front matter and its tree. */
export interface SafeLesson {
  /** The exact text that was checked; only this may be compiled. */
  source: string;
  frontMatter: YamlText;
  tree: MdxNode;
}

/**
 * Reads a lesson as the safe subset of MDX: Markdown, tables and the parts of `parts.ts` with literal
 * attributes; no code of any kind. Each reader looks before the next one, heavier, sees the text.
 *
 * @param file the lesson's whole text; must not be decoded from anything but UTF-8
 * @returns undefined when there was any problem; `problems` then says what, where and what to do
 */
export function readLesson(file: string, problems: ProblemList): SafeLesson | undefined {
  const source = plainLineEnds(file);
  if (Buffer.byteLength(source) > MOST_BYTES) {
    problems.error(
      START,
      `This lesson is larger than ${MOST_BYTES / 1000} KB.`,
      "Split it into shorter lessons.",
    );
    return undefined;
  }
  const frontMatter = readFrontMatter(source, problems);
  refuseHiddenCharacters(source, problems);
  if (!frontMatter) return undefined;
  lookFirst(source.split("\n"), frontMatter.bodyLine - 1, problems);
  if (problems.failed) return undefined;

  const tree = parseMdx(source, problems);
  if (!tree) return undefined;
  refuseUnlisted(tree, problems);
  return problems.failed ? undefined : { source, frontMatter: frontMatter.yaml, tree };
}

/**
 * Parses a text that `lookFirst` has passed; nothing in it is judged yet.
 *
 * @returns undefined when it cannot be parsed; `problems` then says where
 */
export function parseMdx(source: string, problems: ProblemList): MdxNode | undefined {
  try {
    return unified()
      .use(remarkParse)
      .use(remarkFrontmatter)
      .use(remarkGfm)
      .use(remarkMdx)
      .parse(source);
  } catch (error) {
    const { at, message, fix } = syntaxProblem(error);
    problems.error(at, message, fix, strayMark(source, at) ?? straightQuotes(source, at));
    return undefined;
  }
}

/** The parser stops at the first thing that it cannot read, with a message for programmers. */
function syntaxProblem(error: unknown): { at: Place; message: string; fix: string } {
  if (error instanceof RangeError) {
    return {
      at: START,
      message: "This lesson is nested too deep to read.",
      fix: "Write it flatter.",
    };
  }
  if (!isParserMessage(error)) throw error;
  const named = /\((\d+):(\d+)/.exec(error.reason);
  const at = {
    line: error.line ?? Number(named?.[1] ?? 1),
    column: error.column ?? Number(named?.[2] ?? 1),
  };
  if (error.ruleId === "end-tag-mismatch" || error.ruleId === "unexpected-eof") {
    return {
      at,
      message: "A part is not closed where it should be.",
      fix: "Close each part with its own </Name> on a line of its own, and each attribute with a quote.",
    };
  }
  return {
    at,
    message: `This cannot be read as a part of a lesson: ${quoted(error.reason, 120)}.`,
    fix: 'Write a part as <Name attribute="…"> and a plain < as &lt;.',
  };
}

/** A < that no name follows begins no part: it is a sign in a sentence. */
function strayMark(source: string, at: Place): PlacedEdit | undefined {
  const line = source.split("\n")[at.line - 1] ?? "";
  const [before, next = ""] = [line[at.column - 2], line[at.column - 1]];
  if (before !== "<" || /[\p{L}_$/>]/u.test(next)) return undefined;
  return { at: further(at, -1), was: ["<"], text: "&lt;", label: "escape" };
}

/** The quotes that a word processor sets around the value of an attribute. */
function straightQuotes(source: string, at: Place): PlacedEdit | undefined {
  const line = source.split("\n")[at.line - 1] ?? "";
  if (line[at.column - 2] !== "=") return undefined;
  const was = /^[“”„‟″]([^“”„‟″"<>]*)[“”„‟″]/.exec(line.slice(at.column - 1));
  if (!was) return undefined;
  return { at, was: [was[0]], text: `"${was[1]}"`, label: "straight-quotes" };
}

function isParserMessage(
  error: unknown,
): error is Error & { line?: number; column?: number; ruleId?: string; reason: string } {
  return error instanceof Error && "reason" in error && typeof error.reason === "string";
}

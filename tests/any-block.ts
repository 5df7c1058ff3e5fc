import fc from "fast-check";
import { alignments, type Block, calloutKinds, verdicts } from "../app/authoring/blocks/block";
import { type Flow, normalFlow } from "../app/authoring/blocks/flow";
import { normalBlock, plainLine } from "../app/authoring/blocks/normal-block";
import type { Run } from "../app/authoring/blocks/runs";
import { writeBlock } from "../app/authoring/blocks/write-block";

const HOSTILE = [
  "<script>alert(1)</script>",
  "{process.exit()}",
  "{/* x */}",
  "<!-- x -->",
  "<?php ?>",
  "import x from 'y'",
  "export const a = 1",
  "import",
  "---",
  "***",
  "===",
  "```",
  "~~~js",
  "`a`",
  "``",
  "](javascript:alert(1))",
  "[x](javascript:alert(1))",
  "[x](https://a.example/b)",
  "![x](y.png)",
  "[x]: https://a.example",
  "[^1]: note",
  "# x",
  "## x ##",
  "> x",
  "- x",
  "+",
  "1. x",
  "7) x",
  "[ ] x",
  "| a | b |\n| --- | --- |",
  ":-",
  "&lt;",
  "&#x41;",
  "\\",
  "\\\n",
  "  \n",
  "\n\n",
  "*a*",
  "**b**",
  "_c_",
  "__d__",
  "~~e~~",
  "~f~",
  "snake_case_word",
  "https://a.example/x_y(z).",
  "http://a.example",
  "www.a.example",
  "a@b.example",
  "mailto:a@b.example",
  "xmpp:a@b.example/c",
  "[F-REL-01]",
  '<Cite id="F-REL-02" />',
  "<Callout>",
  "</Callout>",
  "<Why>",
  "{",
  "}",
  "<",
  ">",
  "\u0000",
  "\u202e",
  "\ufeff",
  "\u00a0",
  "\ud83d\ude00",
  "é",
  "“x”",
  "a",
  "b",
  " ",
  "  ",
  ".",
  "!",
  '"',
  "'",
  "1",
];

const sign = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
  { weight: 1, arbitrary: fc.constantFrom(..."*_`[]<>{}~|#&!\\ ab.") },
);

/** What a person, or someone who means harm, could type or paste. */
export const anyTyped = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(""));

const flag = fc.constantFrom({}, {}, true).map((on) => on === true);
const anyRun: fc.Arbitrary<Run> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record({
        text: fc.array(sign, { maxLength: 3 }).map((signs) => signs.join("")),
        strong: flag,
        emphasis: flag,
        code: fc.constantFrom(false, false, false, true),
        href: fc.constantFrom(
          null,
          null,
          null,
          "https://a.example/x?y=1&amp;z=2#w",
          "mailto:a@b.example",
          "/courses",
          "https://a.example/(x)_*y*",
          "javascript:alert(1)",
        ),
      })
      .map(({ text, strong, emphasis, code, href }): Run => {
        const words: Run = { type: "words", text };
        if (strong) words.strong = true;
        if (emphasis) words.emphasis = true;
        if (code) words.code = true;
        if (href !== null) words.href = href;
        return words;
      }),
  },
  { weight: 1, arbitrary: fc.constantFrom<Run>({ type: "cite", id: "F-REL-01" }) },
  { weight: 1, arbitrary: fc.constant<Run>({ type: "break" }) },
);
export const anyRuns = fc.array(anyRun, { maxLength: 6 });

const { flow } = fc.letrec<{ flow: Flow[]; piece: Flow }>((tie) => ({
  flow: fc.array(tie("piece"), { maxLength: 3 }),
  piece: fc.oneof(
    { depthSize: "small", maxDepth: 3, withCrossShrink: true },
    anyRuns.map((runs): Flow => ({ type: "paragraph", runs })),
    fc
      .record({
        ordered: fc.boolean(),
        start: fc.constantFrom(1, 1, 3, 0),
        loose: fc.boolean(),
        items: fc.array(tie("flow"), { maxLength: 3 }),
      })
      .map((list): Flow => ({ type: "list", ...list })),
    tie("flow").map((inside): Flow => ({ type: "quote", flow: inside })),
  ),
}));
export const anyFlow = flow;

/** A title as the rules of parts accept it, once it is one line. */
const title = anyTyped.map((typed) => plainLine(`Title ${typed}`).slice(0, 110).trim());
const alt = anyTyped.map((typed) =>
  plainLine(`Twenty characters at least ${typed}`).slice(0, 500).trim(),
);
const id = fc.constantFrom("REL-1-L1-S1", "REL.1.1-Q01", "x");
const fact = fc.constantFrom("F-REL-01", "F-REL-02", "F-SEL-33");
/** Running text that is not empty. */
const words = anyFlow.map((one): Flow[] => [
  { type: "paragraph", runs: [{ type: "words", text: "Words" }] },
  ...one,
]);
const fullRuns = anyRuns.map((runs): Run[] => [{ type: "words", text: "Words " }, ...runs]);

/** A block of any type, with attributes as its part's rule wants them, and anything typed as its text. */
export const anyBlock: fc.Arbitrary<Block> = fc
  .oneof(
    fc
      .record({ depth: fc.constantFrom(2 as const, 3 as const), runs: anyRuns })
      .map((heading): Block => ({ type: "heading", ...heading })),
    anyFlow.map((one): Block => ({ type: "text", flow: one[0] ?? paragraphOf("Words") })),
    fc
      .record({
        head: fc.array(anyRuns, { minLength: 1, maxLength: 3 }),
        rows: fc.array(fc.array(anyRuns, { maxLength: 3 }), { maxLength: 3 }),
        align: fc.array(fc.constantFrom(null, ...alignments), { maxLength: 3 }),
      })
      .map((table): Block => ({ type: "table", ...table })),
    fc
      .record({ lang: fc.constantFrom("", "js", "a b"), text: anyTyped })
      .map((code): Block => ({ type: "code", ...code })),
    fc.constant<Block>({ type: "rule" }),
    fc
      .record({ kind: fc.constantFrom(...calloutKinds), title, flow: words })
      .map((callout): Block => ({ type: "callout", ...callout })),
    fc.record({ title, flow: words }).map((one): Block => ({ type: "example", ...one })),
    fc.record({ title, flow: words }).map((one): Block => ({ type: "try", ...one })),
    fc
      .record({
        id,
        title,
        setting: title,
        flow: words,
        choices: fc.array(
          fc.record({
            id: fc.constantFrom("a", "b", "c"),
            verdict: fc.constantFrom(...verdicts),
            text: fullRuns,
            why: anyFlow,
          }),
          { maxLength: 3 },
        ),
      })
      .map((scenario): Block => ({ type: "scenario", ...scenario })),
    fc.record({ id, flow: words }).map((reflect): Block => ({ type: "reflect", ...reflect })),
    fc
      .record({ src: fc.constant("a-drawing.svg"), alt, caption: title })
      .map((figure): Block => ({ type: "figure", ...figure })),
    fc.array(fact, { minLength: 1, maxLength: 3 }).map((ids): Block => ({ type: "sources", ids })),
    id.map((one): Block => ({ type: "item", id: one })),
    fc.constantFrom("hello", "x").map((one): Block => ({ type: "media", id: one })),
    fc.constant<Block>({ type: "state-card" }),
    fc.constant<Block>({ type: "contacts" }),
  )
  .map((block) => normalBlock(block))
  .map((block) => (isNothing(block) ? { type: "text", flow: paragraphOf("Words") } : block));

function paragraphOf(text: string): Flow {
  return { type: "paragraph", runs: [{ type: "words", text }] };
}

/** Text without words is no block. */
function isNothing(block: Block): boolean {
  return block.type === "text" && normalFlow([block.flow]).length === 0;
}

/** A lesson made of such blocks. */
export const anyLesson = fc
  .array(anyBlock, { maxLength: 6 })
  .map((blocks) => `${FRONT}${blocks.map((block) => `\n${writeBlock(block)}\n`).join("")}`);

export const FRONT =
  '---\ncourse: REL-1\nlesson: 01-x\ntitle: "X"\nminutes: 6\nobjectives: [REL.1.1]\n---\n';

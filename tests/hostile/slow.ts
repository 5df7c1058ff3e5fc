import { calmWith, type HostileFile, lessonWith } from "./calm-course";

/** Just under what a lesson, a line and a paragraph may hold. */
const LESSON = 185_000;
const LINE = 4_900;
const PARAGRAPH = 19_500;

/** Marks that make some parser go back again and again, each as long as its place allows. */
const MARKS = [
  ..."* ** *** _ __ ~ ~~ ` `` [ ] ![ [] ]( []( ![]( < </ <a <> > & &# &amp; | || # - + = \\ \\\\ : @ . ! ( ) \" '".split(
    " ",
  ),
  ..."*a _a **a *a_ ***a*** *a**b _a__b ~~a~ [a [a] [a]( [a][ [a]: [^a] [^a]: ![a <a@ <b <Cite a@b. a@b a.b@ a@a.a www. www.a http:// https:// https://a.b/( mailto: xmpp: &lt &lt; &#x &#123".split(
    " ",
  ),
  "a*b*",
  "*a *b ",
  "**x** ",
  "a_b_c",
  "[a](b ",
  "[[a]",
  "[a](<b",
  "[a](b 'c",
  "`a ``b ",
  "| a ",
  "|-",
  ":-:|",
  "- ",
  "1. ",
  "> ",
  "\t",
  " ",
  "   a",
  "a\\",
  "a  ",
  "ABC ",
  "1,",
  "12 ",
  "12 a ",
  "1.1",
  "911 988 ",
  "...",
  "?!",
  '."',
  "a.",
  "A. ",
  "é",
  "😀",
  "–",
  "'\"",
  "“”",
  "aeiou",
  "x-",
  "study 1 ",
  "no evidence ",
  "Always never ",
];

const fill = (mark: string, most: number) => mark.repeat(Math.floor(most / mark.length));

/** The same marks as one line, as lines, as paragraphs, and in each of many lines. */
const SHAPES: Readonly<Record<string, (mark: string) => string>> = {
  "in one line": (mark) => fill(mark, LINE),
  "in many paragraphs": (mark) => {
    const line = fill(mark, 190);
    return Array.from({ length: Math.floor(LESSON / (line.length + 2)) }, () => line)
      .slice(0, 1900)
      .join("\n\n");
  },
  "in one long paragraph": (mark) => {
    const line = fill(mark, 700);
    return Array.from({ length: Math.floor(PARAGRAPH / line.length) }, () => line).join("\n");
  },
  "on each line": (mark) => Array.from({ length: 3800 }, () => mark).join("\n"),
};

const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join("\n");

const WHOLE: [string, string][] = [
  ["quotes in quotes", lines(60, (at) => `${"> ".repeat(at + 1)}a`)],
  ["lists in lists", lines(100, (at) => `${"  ".repeat(at)}- a`)],
  ["quotes and lists in turn", lines(40, (at) => `${"> - ".repeat(at + 1)}a`)],
  ["brackets opened", "[".repeat(4000)],
  ["brackets nested", `${"[".repeat(2000)}a${"](b)".repeat(1000)}`],
  ["emphasis nested", `${"*a ".repeat(300)}${"a*".repeat(300)}`],
  ["fences of every length", lines(1500, (at) => "`".repeat((at % 90) + 3))],
  ["code of every length", lines(60, (at) => `${"`".repeat(at + 1)}a`)],
  [
    "a table of many columns",
    `|${" a |".repeat(1200)}\n|${" - |".repeat(1200)}\n|${" b |".repeat(1200)}`,
  ],
  ["a table of many rows", `| a | b |\n| - | - |\n${lines(3500, () => "| a | b |")}`],
  ["tables without end", lines(1200, () => "| a |\n| - |\n")],
  ["a row with pipes", `| a |\n| - |\n${"|".repeat(4900)}`],
  ["definitions", lines(3000, (at) => `[x${at}]: https://example.org/${at}`)],
  ["definitions in one paragraph", lines(150, (at) => `[x${at}]: <https://example.org/${at}> "t`)],
  [
    "definitions used",
    `${lines(600, (at) => `[x${at}]: https://example.org/${at}\n`)}\n${lines(600, (at) => `[x${at}]\n`)}`,
  ],
  ["headings", lines(3800, (at) => `## ${at}`)],
  ["underlines", lines(1900, () => "a\n---")],
  [
    "parts one after the other",
    lines(400, (at) => `<Callout kind="key" title="T${at}">\nA\n</Callout>\n`),
  ],
  ["parts in one line", fill("<Callout kind='key' title='T'>a</Callout>", LINE)],
  ["parts never closed", lines(900, () => '<Callout kind="key" title="T">')],
  ["ends never opened", lines(3800, () => "</Callout>")],
  ["attributes", `<Callout ${fill('kind="key" ', 4000)}>\nA\n</Callout>`],
  ["an attribute that never ends", `<Callout kind="${"x\n".repeat(3000)}`],
  [
    "scenarios",
    lines(
      120,
      (at) =>
        `<Scenario id="S-${at}" title="T${at}" setting="S">\n\nWhat?\n\n<Choice id="a" verdict="strong">\nA\n<Why>B</Why>\n</Choice>\n\n</Scenario>\n`,
    ),
  ],
  ["sources", `<Sources ids="${fill("F-TUT-14 ", 4800)}F-TUT-14" />`],
  ["cites", fill('a <Cite id="F-TUT-14" /> ', 19_000)],
  ["words without end", fill("abcdefghij", LINE)],
  ["figures measured", fill("1,000,000 percent of 12 very old schools ", LINE)],
  ["links", lines(1800, (at) => `[a${at}](https://example.org/${at})\n`)],
  ["mail", fill("a.b-c_d+e@f.example ", LINE)],
  ["hard breaks", lines(3800, () => "a\\")],
  ["spaces at ends", lines(900, () => `a${" ".repeat(190)}`)],
  ["tabs", lines(900, () => "\t\ta")],
  ["blank lines", "\n".repeat(3800)],
  ["entities", fill("&lt;&gt;&amp;&#60;&#x3e;", LINE)],
  ["a lesson of one letter", lines(37, () => `${"x".repeat(4990)}\n`)],
  ["more than a lesson", "x ".repeat(150_000)],
  ["more lines than a lesson", "x\n\n".repeat(5000)],
];

const IN_ITEMS: [string, string, string][] = [
  "1,",
  "x ",
  "a study 1",
  "....",
  "not ",
  "NOT",
  "“x",
  "\\n",
  "aeiou",
  "{a} ",
].map((mark): [string, string, string] => ["stem", "Write about a first try", fill(mark, 3000)]);

/** Texts that break no rule and are long to read; all must pass or be refused within a second. */
export function slow(): HostileFile[] {
  const marks = MARKS.flatMap((mark) =>
    Object.entries(SHAPES).map(
      ([shape, of]): HostileFile => ({
        name: `${mark} ${shape}`,
        at: "lesson",
        text: lessonWith(of(mark)),
        words: true,
      }),
    ),
  );
  const whole = WHOLE.map(
    ([name, body]): HostileFile => ({
      name,
      at: "lesson",
      text: lessonWith(body),
      words: true,
    }),
  );
  const tasks = MARKS.map(
    (mark): HostileFile => ({
      name: `${mark} in a task`,
      at: "practice task",
      text: calmWith(
        "practice task",
        "quiet place.",
        `quiet place.\n\n${SHAPES["in one line"]?.(mark)}`,
      ),
      words: true,
    }),
  );
  const items = IN_ITEMS.map(
    ([where, from, to]): HostileFile => ({
      name: `${to.slice(0, 12)} in a ${where}`,
      at: "items.yaml",
      text: calmWith("items.yaml", from, to),
      words: true,
    }),
  );
  return [...marks, ...whole, ...tasks, ...items];
}

/** Longer than a lesson may be, and within what a draft keeps. */
const DRAFT = 500_000;

/** Texts that no check would pass, which an open editor sends all the same. */
export function endless(): HostileFile[] {
  const shapes = (mark: string) => [
    fill(mark, DRAFT),
    `<A${fill(mark, DRAFT)}`,
    lines(DRAFT / 4000, () => `<A${fill(mark, 3990)}`),
    lines(DRAFT / 200, () => fill(mark, 199)),
  ];
  const marks = [
    "A",
    "<",
    " ",
    "\t",
    "\r",
    "\n",
    '"<A ',
    "<A",
    "- ",
    "> ",
    "`",
    "[",
    "*a",
    "\u2028",
    "0",
    "{",
  ];
  return marks.flatMap((mark) =>
    (["lesson", "items.yaml", "course.yaml", "practice task"] as const).flatMap((at) =>
      shapes(mark).map(
        (text, shape): HostileFile => ({
          ...{ name: `${JSON.stringify(mark)} without end, ${shape}`, at, text, words: true },
        }),
      ),
    ),
  );
}

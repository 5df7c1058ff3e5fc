import { CALM_HEAD, calmWith, type HostileFile, lessonUnder, lessonWith, RUN } from "./calm-course";

const ZWJ = "\u200d";

/** Modules, parts and expressions as a parser of another standard would read them. */
const CODE: [string, string][] = [
  ["an import in Unicode escapes", `\\u0069mport x from "fs"\n\n{x}`],
  ["an export in Unicode escapes", `\\u{65}xport const x = ${RUN}\n\n{x}`],
  ["an import with a joiner in it", `im${ZWJ}port x from "fs"\n\nexport const y = ${RUN}`],
  ["an import after a mark of direction", `\u200eimport x from "fs"`],
  ["an import after a no-break space", `\u00a0import x from "fs"\n{1}`],
  ["an import after a byte order mark", `\ufeffimport "fs"`],
  ["an import after a comment", `{/* a */}\nimport "fs"`],
  [
    "an import of many lines",
    `import {\n  readFileSync,\n} from "fs"\n\n{readFileSync("/etc/passwd")}`,
  ],
  ["a comment that holds code", `{/* */ ${RUN} /* */}`],
  ["a comment that never ends", `{/* ${RUN}`],
  ["a sum", "The sum is {6*7*1009}."],
  ["a sum in a title", '<Callout kind="key" title={6*7*1009}>\nWords.\n</Callout>'],
  ["a sum in a template", "{`\u0024{6*7*1009}`}"],
  ["a spread of a sum", '<Callout kind="key" title="T" {...{a: 6*7*1009}}>\nWords.\n</Callout>'],
  ["an attribute of a template", "<Callout kind=`key` title=`T`>\nWords.\n</Callout>"],
  ["an attribute that is a part", '<Callout kind="key" title=<b>x</b>>\nWords.\n</Callout>'],
  ["a part of members", "<a.b.c>\nWords.\n</a.b.c>"],
  ["a part of members and escapes", "<Callout\\u002econstructor />"],
  ["a part of a name and a space", "<Callout .constructor />"],
  ["a part with a namespace", "<svg:script>alert(1)</svg:script>"],
  ["a part with an arrow", "<T,>(x: T) => x"],
  ["a part with a type", '<Callout<string> kind="key" title="T" />'],
  ["fragments in fragments", "<><><>Words.</></></>"],
  ["an end with an attribute", '<Callout kind="key" title="T">\nWords.\n</Callout {6*7*1009}>'],
  ["a part ended by another", '<Callout kind="key" title="T">\nWords.\n</callout>'],
  [
    "a part with a joiner in its name",
    `<Call${ZWJ}out kind="key" title="T">\nWords.\n</Call${ZWJ}out>`,
  ],
  ["a part in Greek letters", '<Сallοut kind="key" title="T">\nWords.\n</Сallοut>'],
  ["a part in mathematical letters", "<𝐒𝐜𝐫𝐢𝐩𝐭>alert(1)</𝐒𝐜𝐫𝐢𝐩𝐭>"],
  ["an await", "{await fetch('https://canary.example')}"],
  ["a yield", "{yield 1}"],
  ["a debugger", "{debugger}"],
  ["a with", "{with(globalThis){}}"],
  [
    "a regular expression of long reading",
    "{/(a+)+$/.test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')}",
  ],
  ["a number without end", "{9n**9n**9n}"],
  ["a string without end", "{'x'.repeat(2**29)}"],
  ["an array without end", "{Array(2**32-1).fill(0)}"],
  ["a recursion", "{(function f(){f()})()}"],
  ["a getter of a global", "{Object.defineProperty(globalThis,'musterCanary',{get(){return 1}})}"],
  ["an HTML end of a comment", "-->\n<script>alert(1)</script>\n<!--"],
  ["a comment that ends at once", "<!--><script>alert(1)</script>-->"],
  ["a comment that ends with a dash more", "<!---><img src=x onerror=alert(1)>-->"],
  ["CDATA that ends early", "<![CDATA[ ]]><script>alert(1)</script>]]>"],
  ["a processing instruction of a style", '<?xml-stylesheet href="https://canary.example/x.xsl"?>'],
  ["a document type with entities", '<!DOCTYPE html [<!ENTITY x "y">]>\n\n&x;'],
  [
    "a noscript that ends in a title",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  ],
  ["a style that ends in a comment", "<style><!--</style><img src=x onerror=alert(1)>--></style>"],
  ["math with a style", "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style>"],
  ["an svg with a style", "<svg><style><img src=x onerror=alert(1)></style></svg>"],
  ["a template of the page", "<template><script>alert(1)</script></template>"],
  [
    "a shadow root",
    '<div><template shadowrootmode="open"><script>alert(1)</script></template></div>',
  ],
  [
    "an address of a footnote",
    "Words[^1]\n\n[^1]: <script>alert(1)</script> [x](javascript:alert(1))",
  ],
  ["a footnote in a footnote", "Words[^a]\n\n[^a]: [^b]\n\n[^b]: [^a]"],
  ["a footnote of the prototype", "Words[^__proto__]\n\n[^__proto__]: {6*7*1009}"],
  ["a definition of the prototype", "[words][__proto__]\n\n[__proto__]: javascript:alert(1)"],
  ["a definition of a constructor", "[constructor]\n\n[constructor]: javascript:alert(1)"],
  ["a link in a link", "[a [b](javascript:alert(1)) c](https://example.org)"],
  ["a link broken by lines", "[words](java\nscript:alert(1))"],
  ["an address of two lines", "<java\nscript:alert(1)>"],
  ["an automatic link with a tab", "<java&Tab;script:alert(1)>"],
  ["a picture in a link", "[![x](javascript:alert(1))](https://example.org)"],
  ["a heading with an id", "## A heading {#constructor}"],
  ["a directive", ":::script\nalert(1)\n:::"],
  ["a directive in a line", ':script[alert(1)]{onclick="alert(1)"}'],
  ["attributes behind a heading", '## Heading {onclick="alert(1)" .x}'],
  ["a formula", "$$\n\\href{javascript:alert(1)}{x}\n$$\n\n{6*7*1009}"],
  [
    "a drawing in a fence",
    '```mermaid\ngraph TD; A-->B; click A "javascript:alert(1)"\n```\n{6*7*1009}',
  ],
  ["a fence with code in its name", "```js {6*7*1009} onload=alert(1)\nwords\n```\n\n{1}"],
  ["a fence that names a prototype", "```__proto__\nwords\n```\n\n{1}"],
  ["a table bomb", `|${" {6*7*1009} |".repeat(60)}\n|${" - |".repeat(60)}`],
  ["quotes ten thousand deep", `${">".repeat(10_000)} {1}`],
  ["lists ten thousand deep", `${"- ".repeat(4_900)}{1}`],
  [
    "parts a hundred deep",
    `${'<Callout kind="key" title="T">\n'.repeat(100)}Words.\n${"</Callout>\n".repeat(100)}`,
  ],
  ["a megabyte in a line", "x".repeat(1_000_000)],
  ["a megabyte of braces", "{".repeat(500_000)],
  ["a megabyte of tags", "<b>".repeat(166_000)],
  ["half a megabyte of entities", "&#x26;".repeat(80_000)],
  ["marks on one letter", `a${"\u0301".repeat(50_000)}`],
];

/** Markdown reads these as words of a sentence. */
const ONLY_WORDS = new Set(["a link broken by lines", "a directive"]);

const ENDS: [string, string][] = [
  ["carriage returns", "\r"],
  ["line separators", "\u2028"],
  ["paragraph separators", "\u2029"],
  ["next lines", "\u0085"],
  ["form feeds", "\f"],
];

/** A whole lesson in another encoding than ours, as its bytes are read by a reader of ours. */
const ENCODED: [string, string][] = [
  ["UTF-16 read as Latin letters", Buffer.from(CALM_HEAD, "utf16le").toString("latin1")],
  ["UTF-16 with its mark", `\ufffe${CALM_HEAD}`],
  ["UTF-7", `+ADw-script+AD4-alert(1)+ADw-/script+AD4-\n${CALM_HEAD}`],
  ["two byte order marks", `\ufeff\ufeff${CALM_HEAD}`],
  ["bytes that are no letters", `\ufffd\ufffd${CALM_HEAD}`],
];

const HEAD_LINES: [string, string][] = [
  ["a date that is none", "nextReview: !!timestamp 2026-99-99"],
  ["an anchor on a name", "&a title2: x"],
  ["an alias of itself", "extra: &a [*a]"],
  ["a merge of an alias", "base: &b { x: 1 }\nextra:\n  <<: *b"],
  ["a merge by its tag", "!!merge <<: { x: 1 }"],
  ["a name in other letters twice", "Title: x\ntitle: y"],
  ["a name and its escape", '"\\u0074itle": x'],
  ["an end inside a text", 'extra: "\n---\nx"'],
  ["a block text with an end", "extra: |\n  a\n---\n  b"],
  ["JSON in YAML", 'extra: {"__proto__": {"polluted": true}}'],
  ["a number of octal", "minutes2: 0o777"],
  ["sexagesimal", "minutes2: 1:30:00"],
  ["a Norway", "extra: no"],
  ["a comment that ends the head", "# ---\nextra: 1"],
];

const YAML_ITEMS: [string, string, string][] = [
  ["a stem that is a sum", "Write about a first try", "{6*7*1009}"],
  ["a stem that is a script", "Write about a first try", "</script><script>alert(1)</script>"],
  ["a stem of a template", "Write about a first try", "\u0024{6*7*1009}{{6*7*1009}}<%=6*7*1009%>"],
  ["an option that is a link", "Option a", "[x](javascript:alert(1))"],
  ["an option that is a picture", "Option a", "<img src=x onerror=alert(1)>"],
  ["an option that is a formula", "Option a", "=HYPERLINK(&quot;https://canary.example&quot;)"],
  ["an id of a sum", "id: TUT.9.1-Q01", 'id: "{6*7*1009}"'],
  ["an id that ends a tag", "id: TUT.9.1-Q01", 'id: "\'><script>alert(1)</script>"'],
  ["an objective of the language", "objective: TUT.9.1", "objective: constructor"],
  ["a level of the language", "level: apply", "level: __proto__"],
];
/** These words may stand in a stem: there they are nothing but words. */
const ITEM_WORDS = /^(a stem|an option)/;

/** What a judge of another house would try: other standards' code, encodings, line ends and data. */
export function wider(): HostileFile[] {
  const lesson = (name: string, text: string, words?: true): HostileFile => ({
    name,
    at: "lesson",
    text,
    ...(words && { words }),
  });
  return [
    ...CODE.map(([name, body]) =>
      lesson(name, lessonWith(body), ONLY_WORDS.has(name) ? true : undefined),
    ),
    ...ENDS.map(([name, end]) =>
      lesson(
        `a lesson of ${name}`,
        lessonWith(`Words.\n\n<script>{1}</script>`).replaceAll("\n", end),
      ),
    ),
    ...ENCODED.map(([name, head]) => lesson(name, lessonUnder(head))),
    ...HEAD_LINES.map(
      ([name, line]): HostileFile => ({
        name: `${name} in front matter`,
        at: "front matter",
        text: lessonUnder(CALM_HEAD.replace(/---\n$/, `${line}\n---\n`)),
      }),
    ),
    ...YAML_ITEMS.map(
      ([name, from, to]): HostileFile => ({
        name,
        at: "items.yaml",
        text: calmWith("items.yaml", from, to),
        ...(ITEM_WORDS.test(name) && { words: true }),
      }),
    ),
  ];
}

import { CANARY, calmWith, type HostileFile, lessonWith, RUN } from "./calm-course";

const callout = (attributes: string) => `<Callout kind="key" ${attributes}>\nWords.\n</Callout>`;
const scenario = (inside: string) =>
  `<Scenario id="S-9" title="T" setting="S">\n\nWhat?\n\n${inside}\n\n</Scenario>`;

/** What ends a line, or seems to, before code that begins one. */
const BEFORE: [string, string][] = [
  ["a carriage return and a line end", "\r\n"],
  ["a carriage return alone", "\r"],
  ["a line separator", "\u2028"],
  ["a paragraph separator", "\u2029"],
  ["a next line", "\u0085"],
  ["a vertical tab", "\v"],
  ["a form feed", "\f"],
  ["a NUL", "\u0000"],
  ["a no-break space", "\u00a0"],
  ["an ideographic space", "\u3000"],
  ["a byte order mark", "\ufeff"],
  ["a comment of HTML", "<!-- -->\n"],
  ["a comment of JSX", "{/* */}\n"],
  ["a comment of JavaScript", "// a\n"],
  ["a fence that ends early", "```\nwords\n```\n"],
  ["a rule", "---\n"],
  ["a table", "| A |\n| - |\n| x |\n"],
  ["a part", '<Cite id="F-TUT-14" />\n'],
];
const STATEMENTS = [
  `import "fs"`,
  `export const x = ${RUN}`,
  `{${RUN}}`,
  "<script>alert(1)</script>",
];

/** Names of attributes that some other reader of pages runs. */
const FOREIGN = [
  ...["on:click", "@click", "v-html", "v-on:click", ":href", "x-on:click", "x-html", "ng-click"],
  ...["hx-on:click", "hx-get", "data-bind", "bind:innerHTML", "use:action", "xml:lang", "_"],
  ...[
    "formAction",
    "srcDoc",
    "xlinkHref",
    "onClickCapture",
    "onScroll",
    "onToggle",
    "onBeforeToggle",
  ],
  ...[
    "suppressHydrationWarning",
    "defaultValue",
    "contentEditable",
    "popover",
    "slot",
    "nonce",
    "part",
  ],
];

const CODE: [string, string][] = [
  ["a comment in a tag", callout(`title="T"/**/onClick={alert(1)}`)],
  ["a comment of JSX in a tag", callout(`{/* */} title="T"`)],
  ["a comment that spreads", callout(`{.../* */props} title="T"`)],
  ["a value of many lines", callout(`title={\n6*7*1009\n}`)],
  ["a value of a part in a part", callout("title=<Callout kind='key' title={6*7*1009}/>")],
  ["a value in typographic marks", callout("title=“T”")],
  ["a value that ends its tag", callout(`title="T"><script>alert(1)</script><Callout kind="key"`)],
  ["names of members", "<React.Fragment>\nWords.\n</React.Fragment>"],
  ["a member of itself", `<Callout.Callout kind="key" title="T">\nWords.\n</Callout.Callout>`],
  ["a member of this", "<this.props.x />"],
  ["a member of a custom element", "<a-b.c />"],
  ["a name with a dollar", "<$ />"],
  ["a name in escapes", "<\\u0043allout />"],
  ["a name of digits", "<Callout9 />"],
  ["a name and a question mark", "<Callout? />"],
  ["a part in a link", '[<Callout kind="key" title="T" />](https://example.org)'],
  ["a part in a reference", '[<Callout kind="key" title="T" />][x]\n\n[x]: https://example.org'],
  ["a part in a footnote", 'Words[^1]\n\n[^1]: <Callout kind="key" title={6*7*1009} />'],
  ["a part in struck words", "~~<script>alert(1)</script>~~"],
  ["a part in a picture's words", "![<script>alert(1)</script>](page.svg)"],
  ["a heading under a part", "<script>\n===\n</script>"],
  ["a table in a table", "| <table> | B |\n| - | - |\n| {1} | y |"],
  ["a table of parts that cross", "| <Callout> | </Callout> |\n| - | - |\n| x | y |"],
  [
    "a choice in no scenario's root",
    scenario("> <Choice id='a' verdict='strong'>\n> A\n> </Choice>"),
  ],
  [
    "a why with code",
    scenario(`<Choice id="a" verdict="strong">\nA\n<Why>{6*7*1009}</Why>\n</Choice>`),
  ],
  ["a choice of code", scenario(`<Choice id={"a"} verdict="strong">\nA\n<Why>B</Why>\n</Choice>`)],
  [
    "a choice of the prototype",
    scenario(`<Choice id="__proto__" verdict="constructor">\nA\n<Why>B</Why>\n</Choice>`),
  ],
  ["an address with code", "https://canary.example/{6*7*1009}"],
  ["an address of code", "[x]({6*7*1009})"],
  ["an address in a template", "[x](https://example.org/\u0024{6*7*1009})"],
  ["an address that ends a line early", "[x](<java\\\nscript:alert(1)>)"],
  ["an address of a definition in capitals", "[x][A]\n\n[a]: JAVASCRIPT:alert(1)"],
  ["a definition twice", "[x][a]\n\n[a]: https://example.org\n\n[a]: javascript:alert(1)"],
  ["a definition in a quotation", "[x][a]\n\n> [a]: javascript:alert(1)"],
  ["a definition in a list", "[x][a]\n\n- [a]: javascript:alert(1)"],
  ["a definition in a footnote", "[x][a]\n\n[^1]: y\n\n    [a]: javascript:alert(1)"],
  ["a link of a letter with code", "<mailto:a@b.example?body={6*7*1009}>"],
  ["a source map", "//# sourceMappingURL=https://canary.example/x.map\n\n{1}"],
  ["a pragma of JSX", "{/** @jsx alert */}\n\nWords."],
  ["a pragma of imports", "/** @jsxImportSource https://canary.example */\n\n{1}"],
  ["a shebang", "#!/usr/bin/env node\n\n{1}"],
  ["use of strict", '"use server"\n\n{6*7*1009}'],
  ["a decorator", "@sealed class X {}"],
  ["an assertion", `import x from "x" assert { type: "json" }`],
  ["a deferred import", `import defer * as x from "fs"`],
  ["a source import", `import source x from "fs"`],
  ["an import of types", `import type { X } from "fs"`],
  ["an export of types", "export type X = string"],
  ["an export in letters of escapes", "\\x65xport const x = {6*7*1009}"],
  ["an enumeration", "export enum X { A }"],
  ["a namespace", "export namespace X { export const a = 1 }"],
  ["ten thousand parts deep", `${"<Callout>".repeat(10_000)}`],
  ["ten thousand fragments deep", `${"<>".repeat(10_000)}`],
  ["ten thousand members", `<a${".a".repeat(10_000)} />`],
  ["ten thousand attributes", callout(`title="T" ${"a ".repeat(10_000)}`)],
  ["ten thousand emphases", `${"*_".repeat(5_000)}a{1}`],
  ["ten thousand brackets", `${"[".repeat(10_000)}{1}`],
  ["ten thousand braces", `${"{".repeat(10_000)}`],
  ["ten thousand parentheses in an expression", `{${"(".repeat(10_000)}1${")".repeat(10_000)}}`],
  ["ten thousand footnotes", `${Array.from({ length: 10_000 }, (_, n) => `[^${n}]`).join("")}{1}`],
  ["a template in a template, deep", `{${"`\u0024{".repeat(4_500)}1${"}`".repeat(4_500)}}`],
  ["an expression of division or a pattern", "{a /1/ b}</script>{/</script>/}"],
  ["an expression that never ends in a comment", "{// }\n\nWords."],
  ["an expression in an HTML comment", "{<!-- 6*7*1009 -->}"],
];

/** A parser may take these for words; nothing but words may come of them. */
const WORDS: [string, string][] = [
  ["a title of markup in a link", '[x](https://example.org "<script>alert(1)</script>")'],
  ["a title of a handler", "[x](https://example.org '\"onmouseover=\"alert(1)')"],
  ["an address of markup", '[x](https://example.org/"onmouseover="alert(1))'],
  ["an address of entities", "[x](https://example.org/&quot;onmouseover=&quot;alert(1))"],
  ["an address of a tag", "[x](https://example.org/%22%3E%3Cscript%3Ealert(1)%3C/script%3E)"],
  ["an address of another script", "[x](https://exаmple.org)"],
  ["an address in punycode", "[x](https://xn--80ak6aa92e.com)"],
  ["an address of numbers", "[x](https://0x7f000001/)"],
  ["an address of this machine", "[x](https://127.0.0.1:3000/sign-out)"],
  ["an address of ours", "[x](/sign-out)"],
  ["an address above ours", "[x](../../../../etc/passwd)"],
  ["an address of a query", "[x](?do=end)"],
  ["an address of a place", "[x](#__proto__)"],
  ["words in a fence that end a page", "```html\n</script></pre><script>alert(1)</script>\n```"],
  ["words in a fence of a language", '```"><script>alert(1)</script>\nwords\n```'],
  ["words in code that end a page", "`</code><script>alert(1)</script>`"],
  ["a filler of Hangul", "A\u3164b\u115fc\uffa0d"],
  ["a blank of Braille", "A\u2800b"],
  ["a joiner of graphemes", "A\u034fb"],
  ["a choice of forms", "A\ufe0fb\u{e0100}c"],
  ["a tag of a flag", "A\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}b"],
  ["marks of order in a title", callout('title="A\u2067b"')],
  ["an emoji of many", "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}"],
  ["letters that look like braces", "❴6*7*1009❵ ⦃6*7*1009⦄ ｛6*7*1009｝"],
  ["a formula of a sheet", '=HYPERLINK("https://canary.example","x")'],
  ["a template of another kind", "{% raw %} <%= 6*7*1009 %> #{6*7*1009} [[6*7*1009]] @{6*7*1009}"],
  ["a color of a terminal", "\\x1b[31m \\u001b]8;;https://canary.example\\u0007"],
  ["a wiki's link", "[[javascript:alert(1)]] ((x)) ::x::"],
  ["a task with a link", "- [x] [y](https://example.org)"],
];

const SVG: [string, string][] = [
  [
    "a font elsewhere",
    `<font><font-face><font-face-src><font-face-uri href="https://${CANARY.host}/x.svg"/></font-face-src></font-face></font>`,
  ],
  [
    "a font of a style",
    `<style>@font-face{font-family:x;src:url(https://${CANARY.host}/x.woff)}</style>`,
  ],
  [
    "a family of a font",
    `<text x="1" y="1" font-family="x;background:url(https://${CANARY.host})">a</text>`,
  ],
  [
    "a path of letters",
    `<text><textPath href="https://${CANARY.host}/x.svg#p">a</textPath></text>`,
  ],
  [
    "a motion's path",
    `<path d="M0 0"><animateMotion><mpath href="https://${CANARY.host}/x.svg#p"/></animateMotion></path>`,
  ],
  [
    "a set of an address",
    `<a><set attributeName="href" to="javascript:alert(1)"/><text>a</text></a>`,
  ],
  [
    "an animation of an address",
    `<a><animate attributeName="xlink:href" from="#" to="javascript:alert(1)"/></a>`,
  ],
  [
    "an animation in steps",
    `<animate attributeName="href" values="#;javascript:alert(1)" keyTimes="0;1"/>`,
  ],
  ["a transform that is animated", `<path d="M0 0"><animateTransform onend="alert(1)"/></path>`],
  ["a cursor", `<cursor href="https://${CANARY.host}/x.cur"/>`],
  ["a cursor of a path", `<path d="M0 0" cursor="url(https://${CANARY.host}/x.cur),auto"/>`],
  ["a profile of colors", `<color-profile href="https://${CANARY.host}/x.icc"/>`],
  ["a gradient elsewhere", `<linearGradient href="https://${CANARY.host}/x.svg#g"/>`],
  ["a symbol that is used", `<symbol id="s"><script>alert(1)</script></symbol><use href="#s"/>`],
  [
    "uses that double",
    `<g id="a"/>${"bcdefghij".replace(/./g, (id, nth) => `<g id="${id}"><use href="#${"abcdefghi"[nth]}"/><use href="#${"abcdefghi"[nth]}"/></g>`)}`,
  ],
  ["a link with a target", `<a href="https://${CANARY.host}" target="_top"><text>a</text></a>`],
  ["a view", `<view id="x" viewBox="0 0 1 1"/>`],
  ["a discard", `<discard begin="0s"/>`],
  ["a title of markup", "<title>&lt;script&gt;alert(1)&lt;/script&gt;</title><script/>"],
  [
    "a description with HTML",
    `<desc><body xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></body></desc>`,
  ],
  ["math inside", "<math><mtext><script>alert(1)</script></mtext></math>"],
  [
    "an inclusion",
    `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>`,
  ],
  [
    "a template of a stylesheet",
    `<xsl:value-of xmlns:xsl="http://www.w3.org/1999/XSL/Transform" select="document('file:///etc/passwd')"/>`,
  ],
  ["a handler of loading in capitals", `<path d="M0 0" ONLOAD="alert(1)"/>`],
  ["a handler with a space", `<path d="M0 0" onload ="alert(1)"/>`],
  ["a handler after a slash", `<path d="M0 0"/onload="alert(1)"/>`],
  [
    "a style of a variable",
    `<path d="M0 0" fill="var(--x)" style="--x:url(https://${CANARY.host})"/>`,
  ],
  ["a paint of a server", `<path d="M0 0" fill="url('https://${CANARY.host}/x#y') none"/>`],
  ["a paint in escapes", `<path d="M0 0" fill="\\75rl(https://${CANARY.host})"/>`],
  ["a paint of entities", `<path d="M0 0" fill="&#117;rl(https://${CANARY.host})"/>`],
  ["an attribute of an entity", `<path d="M0 0" fill="&xxe;"/>`],
  ["an entity of a number beyond all", "<text>&#x110000;&#0;</text>"],
  ["UTF-7", "<text>+ADw-script+AD4-</text><x/>"],
];

const YAML: [HostileFile["at"], string, string, string][] = [
  ["items.yaml", "a stem that is a tag of code", "stem: ", "stem: !!js/function "],
  ["items.yaml", "a stem that is a long number", 'stem: "Write', 'stem: 1e400 # "Write'],
  ["items.yaml", "a type in capitals", "type: single", "type: SINGLE"],
  ["items.yaml", "a type of a list", "type: single", "type: [single]"],
  ["items.yaml", "an id twice", "id: TUT.9.1-Q02", "id: TUT.9.1-Q01"],
  ["items.yaml", "an option's id of the language", "{ id: a,", "{ id: __proto__,"],
  ["items.yaml", "an option's id twice", "{ id: b,", "{ id: a,"],
  ["items.yaml", "a pool of the language", "pool: practice", "pool: constructor"],
  ["items.yaml", "a course of another", "course: TUT-9", "course: REL-1"],
  ["course.yaml", "an id of another course", "id: TUT-9", "id: ../REL-1"],
  ["course.yaml", "a version that is a number", "version: 0.1.0", "version: 1e3"],
  ["course.yaml", "a version of a range", "version: 0.1.0", 'version: ">=0"'],
];

/** What judges of other houses keep in their lists, beside what stands in the other files of this folder. */
export function further(): HostileFile[] {
  const file = (at: HostileFile["at"], name: string, text: string, words?: true): HostileFile => ({
    ...{ name, at, text },
    ...(words && { words }),
  });
  return [
    ...BEFORE.flatMap(([name, before]) =>
      STATEMENTS.map((code) =>
        file(
          "lesson",
          `${code.slice(0, 20)} after ${name}`,
          lessonWith(`Words.\n\n${before}${code}`),
        ),
      ),
    ),
    ...FOREIGN.map((name) =>
      file("lesson", `an attribute ${name}`, lessonWith(callout(`title="T" ${name}="alert(1)"`))),
    ),
    ...CODE.map(([name, body]) => file("lesson", name, lessonWith(body))),
    ...WORDS.map(([name, body]) => file("lesson", name, lessonWith(body), true)),
    ...SVG.map(([name, inside]) =>
      file(
        "svg figure",
        `a drawing with ${name}`,
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60">${inside}</svg>\n`,
      ),
    ),
    ...YAML.map(([at, name, from, to]) => file(at, `${at}: ${name}`, calmWith(at, from, to))),
  ];
}

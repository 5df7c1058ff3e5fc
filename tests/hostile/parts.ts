import { type HostileFile, lessonWith, RUN } from "./calm-course";

const NAMES = [
  ..."constructor __proto__ toString hasOwnProperty valueOf isPrototypeOf toLocaleString prototype".split(
    " ",
  ),
  ..."props props.children components.Callout React.Fragment Fragment globalThis.process this this.x".split(
    " ",
  ),
  ..."Callout.constructor Callout.prototype a.b.c svg:script xlink:href xml:base x:y".split(" "),
  ..."script Script SCRIPT sCrIpT iframe object embed base meta link style form input button textarea".split(
    " ",
  ),
  ..."img image video audio source track portal frame frameset template slot math svg foreignObject use".split(
    " ",
  ),
  ..."details dialog marquee noscript body html head title canvas applet isindex keygen area map select".split(
    " ",
  ),
  ..."a b div p span table h1 br hr custom-element MDXContent MDXLayout wrapper _components _ $ $x X Item2".split(
    " ",
  ),
  ..."callout CALLOUT Сallout Cаllout Ｃallout scenarios Why2 Sourcеs ItemReview LessonHtml Drawn".split(
    " ",
  ),
];

const PLACES: Readonly<Record<string, (name: string) => string>> = {
  alone: (name) => `<${name} />`,
  around: (name) => `<${name}>\n\nWords.\n\n</${name}>`,
  inline: (name) => `Some <${name}>words</${name}> here.`,
  "in a table": (name) => `| A | B |\n| --- | --- |\n| x | <${name} /> |\n`,
  "in a heading": (name) => `## A <${name}>heading</${name}>`,
  "in a link": (name) => `[<${name} />](https://example.org)`,
  "in a list": (name) => `- One\n- <${name} />\n`,
  "in a callout": (name) => `<Callout kind="key" title="Another">\n<${name} />\n</Callout>`,
};

const ATTRIBUTES = [
  ...["onClick", "onclick", "ONCLICK", "onError", "onload", "onfocus", "onanimationstart"].map(
    (name) => `${name}="${RUN.replace(/"/g, "'")}"`,
  ),
  `dangerouslySetInnerHTML="{__html: '<script></script>'}"`,
  `dangerouslySetInnerHTML={{__html: "<script>alert(1)</script>"}}`,
  `innerHTML="<script>alert(1)</script>"`,
  `style="background:url(javascript:alert(1))"`,
  `style={{background: "url(https://canary.example)"}}`,
  `class="x"`,
  `className="x"`,
  `key="x"`,
  `ref={x => ${RUN}}`,
  `is="x-canary"`,
  `href="javascript:${RUN}"`,
  `src="https://canary.example/x.js"`,
  `srcdoc="<script>alert(1)</script>"`,
  `children={${RUN}}`,
  `children="<b>"`,
  `components={{}}`,
  `__proto__="x"`,
  `__proto__={{polluted: true}}`,
  `constructor="x"`,
  `hasOwnProperty="x"`,
  `xlink:href="javascript:alert(1)"`,
  `{...${RUN}}`,
  `{...props}`,
  `{...{__proto__: {polluted: 1}}}`,
  `title={"x"}`,
  `title={x}`,
  "title={`x`}",
  "title={`\u0024{globalThis}`}",
  `title="A" title="B"`,
  `title`,
  `title=`,
  `title=''`,
  `title="{"`,
  `title="${"x".repeat(2000)}"`,
  `title=<b/>`,
  `title=<Callout/>`,
  `data-x="x"`,
  `id="x"`,
  `private`,
];

const PARTS: Readonly<Record<string, (attributes: string) => string>> = {
  Callout: (attributes) => `<Callout kind="key" ${attributes}>\nWords.\n</Callout>`,
  TryIt: (attributes) => `<TryIt ${attributes}>\nWords.\n</TryIt>`,
  Item: (attributes) => `<Item ${attributes} />`,
  Cite: (attributes) => `Words. <Cite ${attributes} />`,
  Figure: (attributes) => `<Figure src="page.svg" caption="A page" ${attributes} />`,
};

/** Attribute values that reach out of the lesson, by the part that takes them. */
const VALUES: [string, string][] = [
  ...[
    "../../.env",
    "/etc/passwd",
    "page.svg#x",
    "https://canary.example/x.svg",
    "page.svg\u0000.png",
    "data:image/svg+xml,x",
    "PAGE.SVG",
    "page.svg?x",
    "a/b.svg",
    ".svg",
    "..svg",
    "%2e%2e/page.svg",
  ].map((src): [string, string] => [
    "a figure's src",
    `<Figure src="${src}" alt="A page with one line on it, and nothing else" caption="A page" />`,
  ]),
  ...["../x", "__proto__", "a b", "x".repeat(65), "<b>", "&lt;", "-x", ".x", "x;drop", "é"].map(
    (id): [string, string] => ["an item's id", `<Item id="${id}" />`],
  ),
  ...[
    "F-TUT-14 F-TUT-14",
    "f-tut-14",
    "F-TUT-1",
    "F-TUT-14;",
    "F-TUT-14\u00a0",
    "' or 1=1",
    "F-XYZ-99",
  ].map((id): [string, string] => ["a fact's id", `Words. <Cite id="${id}" />`]),
  ...["strong partial", "STRONG", "right", "", "strong\u200b"].map((verdict): [string, string] => [
    "a verdict",
    `<Scenario id="S-9" title="T" setting="S">\nWhat?\n<Choice id="a" verdict="${verdict}">\nA\n<Why>B</Why>\n</Choice>\n</Scenario>`,
  ]),
  ...["admin", "KEY", "key safety", "key\n"].map((kind): [string, string] => [
    "a callout's kind",
    `<Callout kind="${kind}" title="T">\nWords.\n</Callout>`,
  ]),
];

const STRAY = [
  "<",
  "<b",
  "</Callout>",
  "</>",
  "<>Words.</>",
  "<Callout",
  '<Callout kind="key" title="T"',
  '<Callout kind="key title="T">\nWords.\n</Callout>',
  '<Callout kind="key" title="T">\nWords.',
  '<Callout kind="key" title="T">\n<TryIt title="U">\nWords.\n</Callout>\n</TryIt>',
  '<Callout kind="key" title="T">\n## A heading\n<Callout kind="key" title="U">\nWords.\n</Callout>\n</Callout>',
  "<Callout kind='key' title='T'>Words.</Callout>\n- <Callout kind='key' title='U'>Words.</Callout>",
  "<Why>Words.</Why>",
  '<Choice id="a" verdict="strong">Words.</Choice>',
  "<!-- a comment -->",
  "Words <!-- a comment --> more.",
  "<!--[if IE]><script>alert(1)</script><![endif]-->",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<?php system('id') ?>",
  '<?xml version="1.0"?>',
  "<!DOCTYPE html>",
  '<!ENTITY x SYSTEM "file:///etc/passwd">',
  "<%= process.env %>",
  "<@x/>",
  "<1/>",
  "<a@b.example>",
  "<https://example.org>",
  "<mailto:someone@example.org>",
  "![x](page.svg)",
  "![x][y]\n\n[y]: https://canary.example/x.png",
  "- [ ] to do",
  "# A title",
  "#### Too deep",
  "A title\n===",
  "A title\n---",
  "Words[^1]\n\n[^1]: A note.",
];

const short = (text: string) => text.replace(/\s+/g, " ").slice(0, 44);

/** Every name, attribute and value that a part may not have, and marks that are no part at all. */
export function partsInLessons(): HostileFile[] {
  const lesson = (name: string, body: string): HostileFile => ({
    name,
    at: "lesson",
    text: lessonWith(body),
  });
  const files = VALUES.map(([what, body]) => lesson(`${what}: ${short(body)}`, body));
  for (const [index, name] of NAMES.entries())
    for (const [at, [place, put]] of Object.entries(PLACES).entries())
      if (at < 1 || (index + at) % 4 === 0) files.push(lesson(`<${name}> ${place}`, put(name)));
  for (const [index, attributes] of ATTRIBUTES.entries())
    for (const [at, [part, put]] of Object.entries(PARTS).entries())
      if (at === 0 || (index + at) % 3 === 0)
        files.push(lesson(`<${part}> with ${short(attributes)}`, put(attributes)));
  files.push(...STRAY.map((body) => lesson(short(body), body)));
  return files;
}

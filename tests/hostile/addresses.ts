import { calmWith, type HostileFile, lessonWith, RUN } from "./calm-course";

const ADDRESSES = [
  ...["javascript", "JaVaScRiPt", "JAVASCRIPT", "vbscript", "VBScript", "livescript", "mocha"].map(
    (scheme) => `${scheme}:alert(1)`,
  ),
  `javascript:${RUN.replace(/[\s()]/g, (mark) => encodeURIComponent(mark))}`,
  "javascript://example.org/%0aalert(1)",
  "javascript&colon;alert(1)",
  "javascript&#58;alert(1)",
  "javascript&#x3A;alert(1)",
  "&#106;avascript:alert(1)",
  "&#0000106;avascript:alert(1)",
  "&#x6A;&#x61;vascript:alert(1)",
  "java&Tab;script:alert(1)",
  "java&NewLine;script:alert(1)",
  "java&#9;script:alert(1)",
  "java&#10;script:alert(1)",
  "java&#13;script:alert(1)",
  "java&shy;script:alert(1)",
  "java&ZeroWidthSpace;script:alert(1)",
  "&#1;javascript:alert(1)",
  "&#32;javascript:alert(1)",
  "&#160;javascript:alert(1)",
  "&#8238;javascript:alert(1)",
  "java\\script:alert(1)",
  "java\u200bscript:alert(1)",
  "java\u00adscript:alert(1)",
  "\u0001javascript:alert(1)",
  "\ufeffjavascript:alert(1)",
  "data:text/html,<script>alert(1)</script>".replace(/[<>]/g, ""),
  "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
  "DATA:text/html,x",
  "data&colon;text/html,x",
  "data:image/svg+xml,x",
  "file:///etc/passwd",
  "File:///C:/Windows",
  "file&colon;///etc/passwd",
  "blob:https://example.org/x",
  "filesystem:https://example.org/x",
  "view-source:https://example.org",
  "about:blank",
  "chrome://settings",
  "resource://x",
  "jar:https://example.org!/x",
  "intent://x#Intent;end",
  "ms-word:ofe|u|https://canary.example",
  "ws://example.org",
  "wss://example.org",
  "ftp://example.org",
  "http://example.org",
  "HTTP://example.org",
  "//canary.example",
  "///canary.example",
  "\\\\\\\\canary.example",
  "/\\\\canary.example",
  "https:canary.example",
  "https:/canary.example",
  "https:///canary.example",
  "https:\\\\\\\\canary.example",
  "https://user:word@canary.example",
  "https://example.org@canary.example",
  "https://example.org&commat;canary.example",
  "https://example.org\u3002canary.example\u200b",
  "https://exa mple.org".replace(" ", "&#32;"),
  "https://exam\u202eple.org",
  "https://[",
  "https://",
  "tel:911",
  "sms:911",
  "mailto:/x",
  "x-canary:1",
  "%6Aavascript%3Aalert(1)://x".replace("://x", ""),
];

/** Percent signs are no part of a scheme: a browser reads this as a place on our own site. */
const ONLY_A_PATH = /^%6A/;

const SYNTAXES: Readonly<Record<string, (address: string) => string>> = {
  "a link": (address) => `[words](${address})`,
  "a link in brackets": (address) => `[words](<${address}>)`,
  "a reference": (address) => `[words][x]\n\n[x]: ${address}`,
  "a reference unused": (address) => `Words.\n\n[x]: <${address}> "a title"`,
  "a link in a heading": (address) => `## A [heading](${address})`,
  "a link in a table": (address) =>
    `| A | B |\n| - | - |\n| x | [y](${address.replaceAll("|", "")}) |`,
  "a link in a why": (address) =>
    `<Scenario id="S-9" title="T" setting="S">\nWhat?\n<Choice id="a" verdict="strong">\nA\n<Why>[B](${address})</Why>\n</Choice>\n</Scenario>`,
  "a picture": (address) => `![words](${address})`,
  "an automatic link": (address) => `Words <${address}> here.`,
};

/** Every address that leads out of safety, in every way of writing a link. */
export function addresses(): HostileFile[] {
  const files: HostileFile[] = [];
  for (const [index, address] of ADDRESSES.entries())
    for (const [at, [syntax, put]] of Object.entries(SYNTAXES).entries()) {
      if (at > 0 && (index + at) % 4 > 0) continue;
      const path = ONLY_A_PATH.test(address) && !/picture|automatic/.test(syntax);
      files.push({
        name: `${syntax}: ${address.slice(0, 40)}`,
        at: "lesson",
        text: lessonWith(put(address)),
        ...(path && { words: true }),
      });
    }
  for (const address of [
    "javascript:alert(1)",
    "https://user@x.example",
    "http://x.example",
    "data:,x",
  ])
    files.push({
      name: `an item's picture: ${address}`,
      at: "items.yaml",
      text: calmWith(
        "items.yaml",
        "    options:",
        `    figure: { src: "${address}", alt: "A page with one line on it, and nothing else" }\n    options:`,
      ),
    });
  return files;
}

const MARKS: [string, string][] = [
  ["a zero-width space", "\u200b"],
  ["a zero-width joiner in a word", "a\u200db"],
  ["a zero-width non-joiner", "a\u200cb"],
  ["a word joiner", "\u2060"],
  ["an invisible separator", "\u2063"],
  ["a soft hyphen", "\u00ad"],
  ["a byte order mark inside", "\ufeff"],
  ["a Mongolian vowel separator", "\u180e"],
  ["a line separator", "\u2028"],
  ["a paragraph separator", "\u2029"],
  ["a next line", "\u0085"],
  ["a form feed", "\f"],
  ["a vertical tab", "\v"],
  ["an escape", "\u001b[31m"],
  ["a null", "\u0000"],
  ["a backspace", "\b"],
  ["a delete", "\u007f"],
  ["an override to the left", "\u202e"],
  ["an embedding", "\u202a"],
  ["an isolate", "\u2066"],
  ["a mark to the left", "\u200e"],
  ["a mark to the right", "\u200f"],
  ["an Arabic letter mark", "\u061c"],
  ["tag letters", "\u{e0041}\u{e0042}"],
  ["a lone high surrogate", "\ud83d"],
  ["a lone low surrogate", "\ude00"],
  ["a pair the wrong way round", "\ude00\ud83d"],
  ["no character", "\uffff"],
  ["another that is none", "\ufdd0"],
  ["one of private use", "\ue000"],
  ["an interlinear mark", "\ufff9"],
  ["a deprecated switch", "\u206a"],
];
const LOOKALIKES = [
  "＜script＞alert(1)＜/script＞",
  "﹤script﹥alert(1)﹤/script﹥",
  "｛globalThis.x=1｝",
  "﹛globalThis.x=1﹜",
  "‹script›",
  "ʻxʼ ＂x＂",
  "ｊａｖａｓｃｒｉｐｔ：alert(1)",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#60;script&#62;alert(1)",
  "&#x3c;script&#x3e;alert(1)",
  "&amp;lt;script&amp;gt;",
  "&#123;globalThis.x=1&#125;",
  "&lbrace;globalThis.x=1&rbrace;",
  "&lcub;globalThis.x=1&rcub;",
  "\\{globalThis.x=1\\}",
  "\\<script>alert(1)\\</script>",
  "`<script>{globalThis.x=1}</script>`",
  "&#0; &#xD800; &#x110000; &#99999999999;",
  "&notanentity; &amp &ltscript&gt",
  "\u0130\u0131 \ufb01 \u2126",
];

const WITH_MARK: Readonly<
  Record<string, { at: HostileFile["at"]; put: (mark: string) => string }>
> = {
  "in a lesson": { at: "lesson", put: (mark) => lessonWith(`Words ${mark} here.`) },
  "in a title": {
    at: "lesson",
    put: (mark) => lessonWith(`<Callout kind="key" title="A${mark}b">\nWords.\n</Callout>`),
  },
  "in course.yaml": {
    at: "course.yaml",
    put: (mark) => calmWith("course.yaml", "A working title", `A working${mark} title`),
  },
  "in items.yaml": {
    at: "items.yaml",
    put: (mark) => calmWith("items.yaml", "Option a", `Option ${mark}a`),
  },
  "in a task": {
    at: "practice task",
    put: (mark) => calmWith("practice task", "quiet", `quiet${mark}`),
  },
  "in a drawing": {
    at: "svg figure",
    put: (mark) => calmWith("svg figure", "</svg>", `<text x="1" y="1">a${mark}</text></svg>`),
  },
};

/** Characters that nobody sees, in every file that an author writes, and those that look like others. */
export function characters(): HostileFile[] {
  const hidden = MARKS.flatMap(([name, mark]) =>
    Object.entries(WITH_MARK).map(
      ([where, { at, put }]): HostileFile => ({ name: `${name} ${where}`, at, text: put(mark) }),
    ),
  );
  const alike = LOOKALIKES.flatMap((text): HostileFile[] => [
    {
      name: `${text} in a lesson`,
      at: "lesson",
      text: lessonWith(`Words ${text} here.`),
      words: true,
    },
    {
      name: `${text} in a title`,
      at: "lesson",
      text: lessonWith(
        `<Callout kind="caution" title="${text.replaceAll('"', "")}">\nWords.\n</Callout>`,
      ),
      words: true,
    },
    {
      name: `${text} in an item`,
      at: "items.yaml",
      text: calmWith("items.yaml", "Option a", text.replaceAll(/["\\]/g, "")),
      words: true,
    },
  ]);
  const escaped = MARKS.filter(([, mark]) => [...mark].length === 1 && !/[\v\f\b\ufeff]/.test(mark))
    .map(([name, mark]): [string, number] => [name, mark.codePointAt(0) ?? 0])
    .flatMap(([name, code]): HostileFile[] => {
      const yaml = `\\U${code.toString(16).padStart(8, "0")}`;
      const entity = `&#x${code.toString(16)};`;
      // Markdown reads the number of what is no character as a sign for that.
      const words =
        /null|surrogate|no character|none|next line|delete/.test(name) &&
        ({ words: true } as const);
      const title = `<Callout kind="key" title="A${entity}b">\nWords.\n</Callout>`;
      return [
        {
          name: `${name} by its number in items.yaml`,
          at: "items.yaml",
          text: calmWith("items.yaml", "Option a", yaml),
        },
        {
          name: `${name} by its number in course.yaml`,
          at: "course.yaml",
          text: calmWith("course.yaml", "A working title", `A${yaml}`),
        },
        {
          name: `${name} by its number in a lesson`,
          at: "lesson",
          text: lessonWith(`A${entity}b.`),
          ...words,
        },
        {
          name: `${name} by its number in a title`,
          at: "lesson",
          text: lessonWith(title),
          ...words,
        },
        {
          name: `${name} by its number in a task`,
          at: "practice task",
          text: calmWith("practice task", "quiet", `quiet${entity}`),
          ...words,
        },
      ];
    });
  return [...hidden, ...escaped, ...alike];
}

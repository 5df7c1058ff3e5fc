import { type HostileFile, lessonWith, RUN } from "./calm-course";

const MODULES = [
  `import x from "fs"`,
  `import "fs"`,
  `import*as x from"node:child_process"`,
  `import x,{y}from "./package.json"`,
  `import x from "/etc/passwd"`,
  `import x from "data:text/javascript,${RUN}"`,
  `import x from "https://canary.example/x.js"`,
  `import { default as React } from "react"`,
  `import x from "x" with { type: "json" }`,
  `import("fs")`,
  `import.meta.url`,
  `import\tx from "fs"`,
  `export default ${RUN}`,
  `export default function({children}) { ${RUN}; return children }`,
  `export default class extends React.Component { render() { ${RUN} } }`,
  `export const x = ${RUN}`,
  `export let [x = ${RUN}] = []`,
  `export var {x = ${RUN}} = {}`,
  `export function x() { ${RUN} }`,
  `export async function* x() { ${RUN} }`,
  `export * from "fs"`,
  `export * as x from "fs"`,
  `export { x } from "fs"`,
  `export {}`,
  `export const frontmatter = {}`,
  `export const layout = ({children}) => ${RUN}`,
];

const EXPRESSIONS = [
  `{${RUN}}`,
  "{process.env.MUSTER_CANARY}",
  "{(() => { throw 1 })()}",
  "{`\u0024{globalThis.process}`}",
  "{/* a comment */}",
  "{// a comment\n}",
  "{}",
  "{{}}",
  "{{{}}}",
  "{'text'}",
  "{props.children}",
  "{[1,2].map(x => <b>{x}</b>)}",
  "{<script>alert(1)</script>}",
  "{'}'}",
  "{`}`}",
  "{/}/}",
  "{async () => await import('fs')}",
  "{new Proxy({}, {get() {}})}",
  "{''.constructor.constructor('return this')()}",
  "{arguments[0]}",
  "{this}",
  "{super.x}",
  "{new.target}",
  "{import.meta}",
  "{x => {}",
  "}",
  "{",
  "}{",
  "{\u0000}",
  "\\\\{1}",
  "\u0024{1}",
  "a{1}b",
  "{1}{2}",
  "{\n\n1\n\n}",
  "{while(true){}}",
];

/** Each place in a lesson where something can stand, by the name of the place. */
const PLACES: Readonly<Record<string, (code: string) => string>> = {
  alone: (code) => code,
  "in a sentence": (code) => `Some words ${code} and more.`,
  "in a heading": (code) => `## A heading ${code}`,
  "in a list": (code) => `- One\n- ${code}\n`,
  "in a numbered list": (code) => `1. One\n2. ${code}\n`,
  "in a quotation": (code) => `> Words\n> ${code}\n`,
  "in a table": (code) => `| A | B |\n| --- | --- |\n| x | ${code} |\n`,
  "in a table's head": (code) => `| A | ${code} |\n| --- | --- |\n| x | y |\n`,
  "in bold words": (code) => `**${code}**`,
  "in a link's words": (code) => `[${code}](https://example.org)`,
  "in a link's address": (code) => `[words](${code})`,
  "in a link's title": (code) => `[words](https://example.org "${code}")`,
  "in a definition": (code) => `[words][x]\n\n[x]: https://example.org '${code}'`,
  "in a footnote": (code) => `Words[^1]\n\n[^1]: ${code}`,
  "in a callout": (code) => `<Callout kind="key" title="Another">\n${code}\n</Callout>`,
  "in one line with a callout": (code) => `<Callout kind="key" title="Another">${code}</Callout>`,
  "in an attribute": (code) => `<Callout kind="key" title=${code}>\nWords.\n</Callout>`,
  "as an attribute": (code) => `<Callout kind="key" title="Another" ${code}>\nWords.\n</Callout>`,
  "as a part's name": (code) => `<${code}>\nWords.\n</${code}>`,
  "after a part": (code) => `<Callout kind="key" title="Another">\nWords.\n</Callout>\n${code}`,
  "in struck words": (code) => `~~${code}~~`,
  "after a line end": (code) => `Words\\\n${code}`,
  indented: (code) => `Words.\n\n   ${code}`,
};

/** Positions where an import or export is a statement; elsewhere it is a word of a sentence. */
const STATEMENTS = new Set([
  "alone",
  "after a part",
  "indented",
  "after a line end",
  "in a callout",
]);

const first = (text: string) => text.replace(/\s+/g, " ").slice(0, 40);

/** Every import and export, and every expression, in every place of a lesson. */
export function codeInLessons(): HostileFile[] {
  const files: HostileFile[] = [];
  for (const code of MODULES)
    for (const [place, put] of Object.entries(PLACES)) {
      const isStatement = STATEMENTS.has(place) && !/^import[.(]/.test(code);
      if (!STATEMENTS.has(place) && MODULES.indexOf(code) % 5 > 0) continue;
      const text = lessonWith(put(code));
      const plain = !isStatement && !/[{}]/.test(code);
      files.push({
        name: `${first(code)} ${place}`,
        at: "lesson",
        text,
        ...(plain && { words: true }),
      });
    }
  for (const [index, code] of EXPRESSIONS.entries())
    for (const [at, [place, put]] of Object.entries(PLACES).entries())
      if (index < 3 || (index + at) % 4 === 0 || place === "alone")
        files.push({ name: `${first(code)} ${place}`, at: "lesson", text: lessonWith(put(code)) });
  return files;
}

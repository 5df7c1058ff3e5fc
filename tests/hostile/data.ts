import { CALM_HEAD, calmWith, type HostileFile, lessonUnder, RUN } from "./calm-course";

const CODE = `{ title: ${RUN} }`;
const head = CALM_HEAD.split("\n").slice(1, -2).join("\n");

/** Everything that some reader of front matter takes for a language to run, and YAML that is no plain data. */
const HEADS: [string, string][] = [
  ...[
    "js",
    "JS",
    "javascript",
    "JavaScript",
    "coffee",
    "coffeescript",
    "cson",
    "toml",
    "json",
    "json5",
    "ts",
    "yaml",
    "yml",
    "es",
    "cjs",
    "mjs",
    "lisp",
    "constructor",
    "__proto__",
    "toString",
    "../x",
  ].map((language): [string, string] => [`---${language}`, `---${language}\n${CODE}\n---\n`]),
  ["--- js", `--- js\n${CODE}\n---\n`],
  ["---\tjs", `---\tjs\n${CODE}\n---\n`],
  ["---\u00a0js", `---\u00a0js\n${CODE}\n---\n`],
  ["--- and a space", `--- \n${head}\n---\n`],
  ["----", `----\n${head}\n----\n`],
  ["-- -", `-- -\n${head}\n-- -\n`],
  ["–––", `–––\n${head}\n–––\n`],
  ["+++", `+++\ntitle = "x"\n+++\n`],
  [";;;", `;;;\n{"title": "x"}\n;;;\n`],
  ["{", `{"title": "x"}\n`],
  ["a byte order mark", `\ufeff${CALM_HEAD}`],
  ["a byte order mark and js", `\ufeff---js\n${CODE}\n---\n`],
  ["a line before", `\n${CALM_HEAD}`],
  ["a space before", ` ${CALM_HEAD}`],
  ["a second one with js", `${CALM_HEAD}---js\n${CODE}\n---\n`],
  ["an end with js", `---\n${head}\n---js\n`],
  ["an end with a space", `---\n${head}\n--- \n`],
  ["an end of dots", `---\n${head}\n...\n`],
  ["no end", `---\n${head}\n`],
  ["none", ""],
  ["only dashes", "---\n---\n"],
  ["a list", "---\n- a\n- b\n---\n"],
  ["a word", "---\nwords\n---\n"],
  ["a carriage return", `---\r${CODE}\r---js\r`],
  ["an unknown name", `---\n${head}\nlayout: ../../secret\n---\n`],
  ["a component", `---\n${head}\ncomponents: { Callout: script }\n---\n`],
];

const BOMB = [
  "a: &a [x,x,x,x,x,x,x,x,x]",
  ..."bcdefghi".split("").map((name, index) => {
    const before = String.fromCharCode(97 + index);
    return `${name}: &${name} [${`*${before},`.repeat(8)}*${before}]`;
  }),
].join("\n");

/** Lines that stand under a map's other lines. */
const YAML: [string, string][] = [
  ["an anchor", "extra: &x 1"],
  ["an alias", "extra: *x"],
  ["an alias bomb", BOMB],
  ["a merge key", "<<: { id: X }"],
  ["a merge of a list", "<<: [{ a: 1 }, { b: 2 }]"],
  ["a merge key in quotes", '"<<": { id: X }'],
  ["a function", "extra: !!js/function 'function () { return process }'"],
  ["a regular expression", "extra: !!js/regexp /(a+)+$/"],
  ["undefined", "extra: !!js/undefined ''"],
  ["a Python object", "extra: !!python/object/apply:os.system ['id']"],
  ["a Ruby object", "extra: !ruby/object:Gem::Installer {}"],
  ["a Java object", "extra: !!javax.script.ScriptEngineManager []"],
  ["bytes", "extra: !!binary aGVsbG8="],
  ["a set", "extra: !!set { a, b }"],
  ["an ordered map", "extra: !!omap [a: 1, a: 2]"],
  ["pairs", "extra: !!pairs [a: 1]"],
  ["a time", "extra: !!timestamp 2026-01-01"],
  ["a tag of its own", "extra: !x y"],
  ["a tag by its address", "extra: !<tag:yaml.org,2002:str> y"],
  ["a directive", "%YAML 1.1\n---\nextra: 1"],
  ["a directive of tags", "%TAG ! tag:x,2026:\n---\nextra: 1"],
  ["a second document", "---\nextra: 1"],
  ["an end of the document", "...\nextra: 1"],
  ["a name twice", "version: 9.9.9"],
  ["__proto__", "__proto__: { polluted: true }"],
  ["__proto__ in quotes", '"__proto__": { polluted: true }'],
  ["__proto__ in escapes", '"\\x5f_proto__": { polluted: true }'],
  ["constructor", "constructor: { prototype: { polluted: true } }"],
  ["prototype", "prototype: { polluted: true }"],
  ["toString", "toString: x"],
  ["hasOwnProperty", "hasOwnProperty: x"],
  ["a name that is a map", "? { a: 1 }\n: x"],
  ["a name that is a list", "? [a]\n: x"],
  ["a name that is null", "~: x"],
  ["a tab", "\textra: 1"],
  ["an open list", `extra: ${"[".repeat(2000)}`],
  ["an open map", `extra: ${"{a: ".repeat(2000)}`],
  [
    "lists in lists",
    `extra:\n${Array.from({ length: 200 }, (_, deep) => `${" ".repeat(deep)}- `).join("\n")}`,
  ],
  [
    "maps in maps",
    `extra:\n${Array.from({ length: 200 }, (_, deep) => `${" ".repeat(deep + 1)}a:`).join("\n")}`,
  ],
  ["marks of lists", `extra: ${"- ".repeat(3000)}`],
  ["marks of names", `${"? ".repeat(3000)}x`],
  ["a quote that never ends", `extra: "${"x\\".repeat(50)}`],
  ["a number beyond all", "extra: 1e999"],
  ["a hexadecimal number", "extra: 0xFFFFFFFFFFFFFFFFFFFF"],
  ["a string of an escape", 'extra: "\\u0000\\uD800"'],
  ["a very long text", `extra: "${"x".repeat(520_000)}"`],
  ["very many names", Array.from({ length: 30_000 }, (_, name) => `n${name}: 1`).join("\n")],
  ["a folded text without end", `extra: >\n${"  x\n".repeat(60_000)}`],
];

/** Values that a schema must not let through, in course.yaml. */
const COURSE: [string, string, string][] = [
  ["a slug that climbs", "slug: 01-first-lesson", 'slug: "../../etc/passwd"'],
  ["a slug of __proto__", "slug: 01-first-lesson", "slug: __proto__"],
  ["a code of code", "id: TUT-9", `id: "${RUN.replaceAll('"', "'")}"`],
  ["a pass rule of its own", "muster-check@1", "always@1"],
  ["a language of its own", "language: en", "language: ../en"],
  ["a task elsewhere", "performance_task: practice-task.md", "performance_task: ../../.env"],
  ["minutes beyond all", "minutes_total: 5", "minutes_total: 1e308"],
  ["minutes that are no number", "minutes_total: 5", "minutes_total: .nan"],
  ["a version of words", "version: 0.1.0", 'version: "1.0.0-<script>"'],
  ["a title of markup", "A working title", "<img src=x onerror=alert(1)>{1}"],
  ["a list for a word", 'title: "A working title"', "title: [a, b]"],
  ["a map for a list", "audience: [tutor]", "audience: { 0: tutor, length: 1 }"],
  [
    "a thousand lessons",
    "lessons:\n",
    `lessons:\n${Array.from({ length: 1000 }, (_, one) => `  - { slug: l-${one}, title: T, minutes: 5, objectives: [TUT.9.1] }`).join("\n")}\n`,
  ],
];
const WORDS = /markup/;

/** And in items.yaml. */
const ITEMS: [string, string, string][] = [
  ["an id of __proto__", "id: TUT.9.1-Q01", "id: __proto__"],
  ["an id that climbs", "id: TUT.9.1-Q01", 'id: "../x"'],
  ["a type of the language", "type: single", "type: constructor"],
  ["a stem of markup", "Write about a first try", "<script>alert(1)</script>{1}\u0024{1}"],
  ["a stem of a megabyte", "Write about a first try", "x".repeat(400_000)],
  ["an option that is a function", 'text: "Option a"', "text: !!js/function 'x'"],
  ["a truth of words", "correct: true", 'correct: "true"'],
  [
    "options beyond all",
    "    options:\n",
    `    options:\n${Array.from({ length: 5000 }, (_, one) => `      - { id: o${one}, text: t${one}, correct: false, feedback: "x" }`).join("\n")}\n`,
  ],
  ["a source of code", "sources: []", `sources: ["${RUN.replaceAll('"', "'")}"]`],
  [
    "a figure that climbs",
    "    options:\n",
    '    figure: { src: "../../x.svg", alt: "A page with one line on it" }\n    options:\n',
  ],
];

/** What an author's YAML must not hold, in each file that holds some. */
export function data(): HostileFile[] {
  const heads = HEADS.map(
    ([name, text]): HostileFile => ({
      name: `front matter: ${name}`,
      at: "front matter",
      text: lessonUnder(text),
    }),
  );
  const lines = YAML.flatMap(([name, line]): HostileFile[] => [
    {
      name: `${name} in front matter`,
      at: "front matter",
      text: lessonUnder(`---\n${head}\n${line}\n---\n`),
    },
    {
      name: `${name} in course.yaml`,
      at: "course.yaml",
      text: `${calmWith("course.yaml", "id:", "id:")}${line}\n`,
    },
    {
      name: `${name} in items.yaml`,
      at: "items.yaml",
      text: `${calmWith("items.yaml", "version:", "version:")}${line}\n`,
    },
  ]);
  const values = (at: HostileFile["at"], changes: [string, string, string][]) =>
    changes.map(
      ([name, from, to]): HostileFile => ({
        name: `${at}: ${name}`,
        at,
        text: calmWith(at, from, to),
        ...(WORDS.test(name) && { words: true }),
      }),
    );
  return [...heads, ...lines, ...values("course.yaml", COURSE), ...values("items.yaml", ITEMS)];
}

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { newCourseFiles } from "../../app/catalog/new-course";
import { COMMANDS } from "../../scripts/command-list";
import { runCommand } from "../../scripts/run-command";
import { muster } from "./muster";

const folder = mkdtempSync(join(tmpdir(), "muster-bad-commands-"));
const database = join(folder, "none.db");
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  vi.stubEnv("DATABASE_URL", `file:${database}`);
  vi.stubEnv("MUSTER_DEMO", "0");
});

interface Ran {
  code: number;
  lines: object[];
  words: string;
}

async function run(...args: string[]): Promise<Ran> {
  const lines: object[] = [];
  const said: string[] = [];
  const code = await runCommand(args, {
    print: (line) => lines.push(line),
    say: (words) => said.push(words),
  });
  return { code, lines, words: said.join("\n") };
}

const FILE = "FILE";
const KEY = [
  ...["--organization", "college", "--kid", "ed-2026-1"],
  ...["--by", "nobody@muster.example", "--code", "123456"],
];
type Reads = "nothing" | "csv" | "json" | "yaml" | "badge" | "folder" | "copy" | "new file";

/** Every command: what follows its name, and what its file holds. */
const LINES: Record<string, { args: string[]; reads: Reads; many?: true }> = {
  "gate cases": { args: [FILE], reads: "json" },
  "gate explain": { args: ["--person", "p", "--opening", "o"], reads: "nothing" },
  "gate lint": { args: [FILE], reads: "yaml", many: true },
  "gate replay": { args: [], reads: "nothing", many: true },
  "report evidence": {
    args: [
      "--program",
      "p",
      "--from",
      "2026-10-01",
      "--through",
      "2026-10-31",
      "--as-of",
      "2026-11-01",
    ],
    reads: "nothing",
  },
  "report letter": {
    args: ["--program", "p", "--district", "d", "--as-of", "2026-11-01"],
    reads: "nothing",
  },
  "mastery replay": { args: [FILE], reads: "json" },
  "mastery oc": { args: [FILE], reads: "json" },
  "mastery fit": { args: [FILE], reads: "csv" },
  "items analyze": { args: ["rel-1"], reads: "nothing" },
  "items rejected": { args: ["rel-1"], reads: "nothing" },
  "items import": { args: [FILE, "--to", join(folder, "bank.yaml")], reads: "csv" },
  "items export": {
    args: [FILE, "--format", "gift", "--to", join(folder, "bank.gift")],
    reads: "yaml",
  },
  "roster import": { args: [FILE, "--program", "p"], reads: "csv" },
  "achievement publish": { args: [FILE], reads: "yaml" },
  "attestation publish": { args: [FILE, "--organization", "college"], reads: "yaml" },
  "clearance publish": { args: [FILE], reads: "yaml" },
  "card publish": { args: [FILE], reads: "yaml" },
  "role publish": { args: [FILE], reads: "yaml" },
  "credential cases": { args: [FILE], reads: "json" },
  "credential verify": { args: [FILE], reads: "badge" },
  "credential jose": {
    args: [
      ...["verify", "--input", FILE, "--key", FILE],
      ...["--feature", "credential_jose", "--output", join(folder, "answer.json")],
    ],
    reads: "badge",
  },
  "keys list": { args: ["--organization", "college"], reads: "nothing" },
  "keys stage": { args: ["--organization", "college"], reads: "nothing" },
  "keys activate": { args: ["--organization", "college"], reads: "nothing" },
  "keys report": { args: [...KEY, "--reason", "seen"], reads: "nothing" },
  "keys compromise": { args: KEY, reads: "nothing" },
  "keys withdraw": { args: KEY, reads: "nothing" },
  "keys rewrap": { args: [], reads: "nothing" },
  "course check": { args: [FILE], reads: "folder", many: true },
  "course publish": { args: [FILE], reads: "folder" },
  "course import": { args: [FILE, "--to", join(folder, "a-course")], reads: "folder" },
  "course export": {
    args: [FILE, "--format", "zip", "--to", join(folder, "course.zip")],
    reads: "folder",
  },
  "course new": { args: ["NEW-1"], reads: "nothing" },
  backup: { args: [FILE], reads: "new file" },
  restore: {
    args: [FILE, "--by", "nobody@muster.example", "--code", "123456"],
    reads: "copy",
  },
  "admin create": { args: ["first@muster.example"], reads: "nothing" },
  retention: { args: [], reads: "nothing" },
  erase: { args: ["nobody@home.example"], reads: "nothing" },
  doctor: { args: [], reads: "nothing" },
  "seed demo": { args: [], reads: "nothing" },
  "seed scale": { args: [], reads: "nothing" },
  "audit verify": { args: [], reads: "nothing" },
};

test("every command is here", () => {
  expect(Object.keys(LINES).sort()).toEqual(Object.keys(COMMANDS).sort());
});

/** One sentence about what was typed, nothing for machines, no stack, and no database made. */
function expectMisuse({ code, lines, words }: Ran, about: RegExp | string = /./) {
  expect(words).toMatch(/^[^\n]{10,}\.( Usage: muster [^\n]+)?$/);
  expect(words).toMatch(about);
  expect(words).not.toMatch(/undefined|\[object|\bat .*:\d+:\d+|TypeError|Error:/);
  expect(lines).toEqual([]);
  expect(code).toBe(2);
  expect(existsSync(database)).toBe(false);
}

const commands = Object.entries(LINES);

describe.each(commands)("muster %s", (name, { args, reads, many }) => {
  const words = name.split(" ");
  const filled = (file: string) => args.map((word) => (word === FILE ? file : word));
  const there = join(folder, "there.json");
  writeFileSync(there, "{}");

  test("refuses an option that it does not have", async () => {
    expectMisuse(await run(...words, ...filled(there), "--nonsense"), /nonsense/);
    expect(existsSync("--nonsense")).toBe(false);
  });

  if (!many)
    test("refuses one word too many", async () => {
      expectMisuse(await run(...words, ...filled(there), "another"));
    });

  if (args.length > 0)
    test.each([[[]], [[""]]])("refuses %j in place of what it needs", async (typed) => {
      expectMisuse(await run(...words, ...typed));
    });

  if (!["nothing", "new file"].includes(reads))
    test("names a file that is not there", async () => {
      const ended = await run(...words, ...filled(join(folder, "nowhere")));
      expect(ended.code).toBe(2);
      expect(ended.words).toMatch(/nowhere/);
      expect(ended.lines).toEqual([]);
    });

  if (["csv", "json", "yaml", "badge", "copy"].includes(reads))
    test("names a folder in place of a file", async () => {
      expectMisuse(await run(...words, ...filled(folder)), folder);
    });
});

const JSON_COMMANDS = commands.filter(([, { reads }]) => reads === "json").map(([name]) => name);
const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
const NO_JSON: [string, string | Buffer][] = [
  ["nothing", ""],
  ["only spaces", " \r\n\t"],
  ["bytes of a program", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0xff, 0xfe])],
  ["bytes that are no UTF-8", Buffer.from('{"cases":["\xff"]}', "latin1")],
  ["JSON that was cut short", '{"cases":[{"name":"a"'],
  ["JSON with a comma too many", '{"cases":[1,]}'],
  ["a list", "[]"],
  ["a word", '"cases"'],
  ["null", "null"],
  ["cases that are no list", '{"cases":5,"rulesets":{}}'],
  ["a number beyond all", "1e999"],
  ["a deep list", deep],
  ["UTF-16", Buffer.from('{"cases":[]}', "utf16le")],
];

describe.each(JSON_COMMANDS)("muster %s", (name) => {
  test.each(NO_JSON)("says of %s that it is not its file", async (_what, text) => {
    const file = join(folder, "bad.json");
    writeFileSync(file, text);
    expectMisuse(await run(...name.split(" "), file), /bad\.json/);
  });

  test("reads a byte order mark and Windows line ends as if they were not there", async () => {
    const file = join(folder, "bom.json");
    const empty = { cases: [], rulesets: {}, at: "2026-11-02T17:00:00Z" };
    const around = { base: "https://muster.example", dids: {}, lists: {}, trust: [] };
    writeFileSync(
      file,
      `\ufeff${JSON.stringify({ ...empty, ...around }, null, 1)}`.replace(/\n/g, "\r\n"),
    );
    expect(await run(...name.split(" "), file)).toMatchObject({ code: 0 });
  });
});

test.each(NO_JSON)("a badge file of %s is judged, not believed", async (_what, text) => {
  const file = join(folder, "badge.json");
  writeFileSync(file, text);
  const { code, lines, words } = await run("credential", "verify", file);
  expect(lines).toMatchObject([{ file, verdict: expect.stringMatching(/invalid|unknown/) }]);
  expect([1, 2]).toContain(code);
  expect(words).not.toMatch(/\bat .*:\d+:\d+/);
});

test.each<[string, string]>([
  ["nothing", ""],
  ["what is no YAML", "a: [1\nb: }"],
  ["a list of words", "- a\n- b\n"],
  ["an alias bomb", "a: &a [x,x]\nb: [*a,*a]\n"],
  ["one without a name", "- id: x\n"],
])("publishing a file says of %s where, what and what to do", async (_what, text) => {
  const file = join(folder, "bad.yaml");
  writeFileSync(file, text);
  for (const command of [
    ["achievement", "publish", file],
    ["attestation", "publish", file, "--organization", "college"],
    ["clearance", "publish", file],
    ["role", "publish", file],
    ["card", "publish", file],
  ]) {
    const { code, lines, words } = await run(...command);
    expect(code).toBe(1);
    expect(words).toContain("bad.yaml");
    for (const line of lines) expect(line).toMatchObject({ file, line: expect.any(Number) });
    expect(lines.length).toBeGreaterThan(0);
  }
  expect(existsSync(database)).toBe(false);
});

const LESSON = "lessons/01-first-lesson.mdx";

/** A course that is clean, and what is done to it; the file that must be named, and words of the sentence. */
const SPOILS: [string, (files: Map<string, string>, at: string) => void, string, RegExp][] = [
  ["no course.yaml", (files) => files.delete("course.yaml"), "course.yaml", /course\.yaml/],
  ["no items.yaml", (files) => files.delete("items.yaml"), "items.yaml", /items\.yaml/],
  ["no lesson file", (files) => files.delete(LESSON), "course.yaml", /lesson/i],
  ["two items of one id", swap("items.yaml", /-Q02/, "-Q01"), "items.yaml", /Q01/],
  [
    "an unknown objective",
    swap("items.yaml", /objective: NEW\.1\.1/, "objective: NEW.1.9"),
    "items.yaml",
    /NEW\.1\.9/,
  ],
  ["YAML that ends nowhere", swap("items.yaml", /stem: ".*/, 'stem: "no end'), "items.yaml", /./],
  ["an id that climbs", swap("course.yaml", /id: NEW-1/, "id: ../../NEW-1"), "course.yaml", /id/i],
  [
    "a slug that climbs",
    swap("course.yaml", /slug: 01-first-lesson/, "slug: ../01-first-lesson"),
    "course.yaml",
    /slug/i,
  ],
  [
    "two lessons of one slug",
    swap("course.yaml", /( +- \{ slug.*\n)/, "$1$1"),
    "course.yaml",
    /01-first-lesson/,
  ],
  [
    "an item without a key",
    swap("items.yaml", /correct: true/, "correct: false"),
    "items.yaml",
    /./,
  ],
  [
    "an item to order of one step",
    swap("items.yaml", /type: single[\s\S]*?sources: \[\]/, oneStep()),
    "items.yaml",
    /./,
  ],
  [
    "a key of the language's own",
    swap("items.yaml", /level: apply/, "__proto__: apply"),
    "items.yaml",
    /./,
  ],
  ["a lesson of bytes", (files) => files.set(LESSON, "\u0000\u0001\u0002"), LESSON, /./],
  [
    "a number beyond all",
    swap("course.yaml", /minutes_total: 5/, "minutes_total: 1e999"),
    "course.yaml",
    /minutes_total|number/i,
  ],
  [
    "a link out of the folder",
    (_files, at) => symlinkSync("/etc/passwd", join(at, "lessons/02.mdx")),
    "lessons/02.mdx",
    /not a file/,
  ],
  [
    "a figure of 200 MB",
    (_files, at) => sized(join(at, "figures/big.svg"), 200_000_000),
    "figures/big.svg",
    /larger than/,
  ],
  [
    "a folder in place of a file",
    (files, at) => {
      files.delete("items.yaml");
      mkdirSync(join(at, "items.yaml"));
    },
    "items.yaml",
    /not a file/,
  ],
];

function swap(file: string, from: RegExp, to: string) {
  return (files: Map<string, string>) => {
    const before = files.get(file) ?? "";
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    files.set(file, after);
  };
}

function oneStep(): string {
  return 'type: order\n    level: apply\n    pool: practice\n    stem: "Order."\n    options:\n      - { id: a, text: "Only" }\n    order: [a]\n    sources: []';
}

function sized(file: string, bytes: number) {
  writeFileSync(file, "");
  truncateSync(file, bytes);
}

function courseWith(spoil: (files: Map<string, string>, at: string) => void, ends = "\n"): string {
  const at = join(mkdtempSync(join(folder, "catalog-")), "new-1");
  for (const inside of ["lessons", "figures"]) mkdirSync(join(at, inside), { recursive: true });
  const files = newCourseFiles("NEW-1");
  for (const beside of ["sources.yaml", "achievements.yaml"])
    copyFileSync(join("courses", beside), join(dirname(at), beside));
  spoil(files, at);
  for (const [path, text] of files) writeFileSync(join(at, path), text.replace(/\n/g, ends));
  return at;
}

describe("a course folder", () => {
  test.each([["\n"], ["\r\n"]])("that is whole is clean, with line ends %j", async (ends) => {
    const at = courseWith(() => {}, ends);
    const { code, words } = await run("course", "check", at);
    expect(code, words).toBe(0);
  });

  test.each(SPOILS)(
    "with %s is refused: file, line and what to do",
    async (_what, spoil, file, about) => {
      const at = courseWith(spoil);
      const checked = await run("course", "check", at);
      const published = await run("course", "publish", at);
      for (const { code, lines, words } of [checked, published]) {
        expect(code, words).toBe(1);
        expect(words).not.toMatch(/undefined|\[object|\bat .*:\d+:\d+/);
        const errors = lines.filter((line) => "level" in line && line.level === "error");
        expect(errors).toContainEqual(
          expect.objectContaining({
            file: join(at, file),
            line: expect.any(Number),
            message: expect.stringMatching(/\S\.?$/),
            fix: expect.stringMatching(/\S\.$/),
          }),
        );
        expect(words).toMatch(about);
      }
      expect(existsSync(database)).toBe(false);
    },
  );
});

test("course new writes nothing over a folder that is there, and takes no path for a name", async () => {
  vi.spyOn(process, "cwd").mockReturnValue(folder);
  for (const name of ["../x-1", "x", "", "NEW-1/..", "con\0", "é-1"])
    expectMisuse(await run("course", "new", name));
  vi.restoreAllMocks();
  expectMisuse(await run("course", "new", "rel-1"), /is there already/);
  expect(readdirSync("courses/rel-1").sort()).toEqual(
    ["course.yaml", "figures", "items.yaml", "lessons", "practice-task.md", "tally.yaml"].sort(),
  );
});

test.each([
  ["a\u202e@x.example"],
  ["a@b@c.example"],
  ["a@x.example\nBcc: b@x.example"],
  [`${"a".repeat(300)}@x.example`],
  ["nobody"],
])("admin create takes no %j for an address", async (email) => {
  expectMisuse(await run("admin", "create", email), /is not an address/);
});

test("seed demo makes no database where people are real", async () => {
  expectMisuse(await run("seed", "demo"), /MUSTER_DEMO=1/);
});

test("a backup goes into a folder that is there, and a copy is a file", async () => {
  writeFileSync(database, "");
  const plain = join(folder, "plain");
  writeFileSync(plain, "x");
  const ended = await run("backup", join(plain, "copy"));
  expect(ended).toMatchObject({ code: 2, words: expect.stringContaining("is not a folder") });
  rmSync(database);
});

test.each([["doctor --nonsense"], ["nonsense"], ["gate"], ["mastery oc /nowhere"]])(
  "as a process, muster %s says why on stderr and leaves stdout to machines",
  async (words) => {
    const {
      code,
      lines,
      words: said,
    } = await muster(words.split(" "), {
      DATABASE_URL: `file:${database}`,
    });
    expect({ code, lines }).toEqual({ code: 2, lines: [] });
    expect(said.split("\n")[0]).toMatch(/\S{3}/);
    expect(said).not.toMatch(/\bat .*:\d+:\d+|node:internal/);
    expect(dirname(database)).toBe(folder);
  },
);

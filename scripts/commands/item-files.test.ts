import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { itemTypes } from "../../app/assessment/items/index";
import { canonical } from "../../app/authoring/formats/canonical";
import { FORMATS } from "../../app/authoring/formats/item-format";
import { readBankText, withItems } from "../../app/authoring/items-yaml";
import { oneOf } from "../../tests/kind-1";
import { runCommand } from "../run-command";

const folder = mkdtempSync(join(tmpdir(), "items-"));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const fresh = (ending: string) => join(folder, `${++files}.${ending}`);
const file = (ending: string, body: string | Uint8Array) => {
  const path = fresh(ending);
  writeFileSync(path, body);
  return path;
};

async function run(...words: string[]) {
  const lines: Record<string, unknown>[] = [];
  const said: string[] = [];
  const code = await runCommand(["items", ...words], {
    print: (line) => lines.push(JSON.parse(JSON.stringify(line))),
    say: (sentence) => said.push(sentence),
  });
  return { code, lines, words: said.join("\n") };
}

const bankOf = (path: string) => {
  const read = readBankText(readFileSync(path, "utf8"));
  if (!read.ok) throw new Error(read.reason);
  return read.entries.map((entry) => (entry.ok ? canonical(entry.item) : entry.id));
};
const GIFT =
  "::Q1::Who?{=a#Yes. ~b#No.}\n\n::Q2::Write.{}\n\n::Q3::[html]<b>Where</b>?{=a#Yes. ~b#No.}";

describe("items import", () => {
  it("says one line for each question, and adds those that it could read", async () => {
    const to = fresh("yaml");
    const { code, lines, words } = await run("import", file("gift", GIFT), "--to", to);
    expect(code).toBe(1);
    expect(lines).toMatchObject([
      { index: 1, status: "imported", id: "Q1", type: "single" },
      { index: 2, status: "rejected", id: "Q2", reason: expect.stringMatching(/essay.*\.$/) },
      { index: 3, status: "partial", id: "Q3", reason: expect.stringContaining("bold") },
    ]);
    expect(words).toBe(`Added 2 items to ${to}; 1 could not be read.`);
    expect(bankOf(to)).toHaveLength(2);
  });

  it("adds to a bank that is there: its comments stay, and ids are its own", async () => {
    const bank = "# Ours.\ncourse: X-1\nversion: 0.1.0\nitems:\n  - id: Q1 # taken\n";
    const to = file("yaml", bank);
    const { code, lines } = await run(
      "import",
      file("gift", "::Q1::Who?{=a#Yes. ~b#No.}"),
      "--to",
      to,
    );
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      { status: "partial", id: "Q1-2", reason: expect.stringContaining("“Q1”") },
    ]);
    expect(readFileSync(to, "utf8").startsWith(bank)).toBe(true);
    expect(bankOf(to)).toHaveLength(2);
    expect(readdirSync(folder).filter((name) => name.endsWith(".new"))).toEqual([]);
  });

  it("keeps a bank as it was when nothing could be read", async () => {
    const to = file("yaml", "items:\n  - id: a\n");
    const { code, lines } = await run("import", file("gift", "Write.{}"), "--to", to);
    expect(code).toBe(1);
    expect(lines).toMatchObject([{ index: 1, status: "rejected" }]);
    expect(readFileSync(to, "utf8")).toBe("items:\n  - id: a\n");
  });

  it("writes through a link to the file that it names", async () => {
    const to = file("yaml", "items:\n  - id: a\n");
    const link = fresh("yaml");
    symlinkSync(to, link);
    expect((await run("import", file("gift", "Who?{=a#Yes. ~b#No.}"), "--to", link)).code).toBe(0);
    expect(bankOf(to)).toHaveLength(2);
  });

  it.each<[string, () => string[], RegExp]>([
    ["no file", () => ["import", "nowhere.gift", "--to", fresh("yaml")], /no file nowhere/],
    [
      "a format that is none",
      () => ["import", file("gift", GIFT), "--format", "scorm", "--to", fresh("yaml")],
      /no format scorm/,
    ],
    [
      "what shows no format",
      () => ["import", file("bin", "Hello."), "--to", fresh("yaml")],
      /gift, moodle-xml, aiken/,
    ],
    [
      "a bank that is no YAML",
      () => ["import", file("gift", GIFT), "--to", file("yaml", "items: [")],
      /not YAML/,
    ],
    [
      "a bank that is something else",
      () => ["import", file("gift", GIFT), "--to", file("yaml", "id: x\n")],
      /no list of items/,
    ],
    [
      "another file to write to",
      () => ["import", file("gift", GIFT), "--to", file("mdx", "x")],
      /does not end in \.yaml/,
    ],
    [
      "a file over 5 MB",
      () => ["import", file("gift", "x".repeat(5_000_001)), "--to", fresh("yaml")],
      /larger than 5 MB/,
    ],
    ["nowhere to write", () => ["import", file("gift", GIFT)], /--to/],
  ])("refuses %s", async (_what, words, why) => {
    const { code, lines, words: said } = await run(...words());
    expect(said).toMatch(why);
    expect(lines).toEqual([]);
    expect(code).toBe(2);
  });
});

describe.each(FORMATS)("items export --format %s", (format) => {
  const ending = { "moodle-xml": "xml", gift: "gift", aiken: "txt", csv: "csv" } as const;
  const endings = format in ending ? [ending[format as keyof typeof ending]] : ["xml", "zip"];
  const items = itemTypes.map((type) => oneOf(type));

  it.each(endings)("and items import are equal, by .%s", async (end) => {
    const bank = file("yaml", withItems("", items));
    const [out, to] = [fresh(end), fresh("yaml")];
    const exported = await run("export", bank, "--format", format, "--to", out);
    expect(exported.code).toBe(0);
    expect(exported.lines).toMatchObject(
      items.map(({ id, type }, at) => ({ index: at + 1, status: "exported", id, type })),
    );
    const imported = await run("import", out, "--to", to);
    expect(imported.lines.map(({ status }) => status)).toEqual(items.map(() => "imported"));
    expect(imported.code).toBe(0);
    expect(bankOf(to)).toEqual(items.map(canonical));
  });
});

describe("items export", () => {
  it("names an entry that is no item, and writes the others", async () => {
    const bank = file(
      "yaml",
      withItems("items:\n  - { id: A, type: single }\n", [oneOf("single")]),
    );
    const out = fresh("gift");
    const { code, lines } = await run("export", bank, "--format", "gift", "--to", out);
    expect(code).toBe(1);
    expect(lines).toMatchObject([
      { index: 1, status: "rejected", id: "A", reason: expect.stringContaining("question") },
      { index: 2, status: "exported", unseen: [expect.any(String), expect.any(String)] },
    ]);
    expect(existsSync(out)).toBe(true);
  });

  it.each<[string, () => string[], RegExp]>([
    [
      "a file that is there",
      () => ["--format", "gift", "--to", file("gift", "mine")],
      /there already/,
    ],
    ["a package of what has none", () => ["--format", "gift", "--to", fresh("zip")], /Only QTI/],
    ["no format", () => ["--to", fresh("txt")], /--format/],
  ])("refuses %s", async (_what, words, why) => {
    const bank = file("yaml", withItems("", [oneOf("single")]));
    const { code, lines, words: said } = await run("export", bank, ...words());
    expect(said).toMatch(why);
    expect(lines).toEqual([]);
    expect(code).toBe(2);
  });
});

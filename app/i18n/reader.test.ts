import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";

/** Where a source says a message while its file loads, when there is no reader yet: `file:line`. */
function saidWhileLoading(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isIdentifier(node) && node.text === "t" && !ts.isImportSpecifier(node.parent))
      found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

it("finds words that are said before anybody reads", () => {
  const text =
    'import { t } from "r";\nconst labels = { a: t("a") };\nconst late = () => t("a");\n';
  expect(saidWhileLoading("x.ts", text)).toEqual(["x.ts:2"]);
});

it("no file says a message while it loads", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" })
    .map((file) => join("app", file))
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(join("app", "i18n")));
  const readers = files
    .map((file) => ({ file, text: readFileSync(file, "utf8") }))
    .filter(({ text }) => text.includes("i18n/reader"));
  expect(readers.length).toBeGreaterThan(100);
  expect(readers.flatMap(({ file, text }) => saidWhileLoading(file, text))).toEqual([]);
});

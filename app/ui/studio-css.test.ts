import { readFileSync } from "node:fs";
import { transformSync } from "esbuild";
import { expect, test } from "vitest";

const source = readFileSync("app/ui/studio.css", "utf8");

test("the stylesheet of the studio is small, asks no one else, and stands in its own layer", () => {
  const { code } = transformSync(source, { loader: "css", minify: true });
  expect(Buffer.byteLength(code)).toBeLessThan(12 * 1024);
  expect(source).not.toMatch(/url\(|@import|@font-face/);
  const atRoot = source
    .replace(/\/\*.*?\*\//gs, "")
    .split("\n")
    .filter((line) => /^[^\s}]/.test(line));
  expect(atRoot).toEqual([expect.stringMatching(/^@layer .*studio;$/), "@layer studio {"]);
});

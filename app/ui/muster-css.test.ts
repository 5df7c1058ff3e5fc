import { readFileSync } from "node:fs";
import { transformSync } from "esbuild";
import { describe, expect, it } from "vitest";

const source = readFileSync("app/ui/muster.css", "utf8");

describe("the stylesheet", () => {
  it("stays under 20 KB when minified", () => {
    const { code } = transformSync(source, { loader: "css", minify: true });
    expect(Buffer.byteLength(code)).toBeLessThan(20 * 1024);
  });

  it("asks no one else for anything", () => {
    expect(source).not.toMatch(/url\(|@import|@font-face/);
  });

  it("keeps every rule in a layer", () => {
    const outside = source
      .replace(/\/\*.*?\*\//gs, "")
      .split("\n")
      .filter((line) => /^[^\s@}]/.test(line));
    expect(outside).toEqual([]);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { oracle } from "../../tests/oracle";
import { type Command, GOOD, MisuseError, NOT_GOOD } from "./command";
import { operatingCurve, replay } from "./mastery";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "muster-mastery-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(command: Command, content: string) {
  const file = join(folder, "cases.json");
  writeFileSync(file, content);
  const lines: object[] = [];
  const code = await command({
    args: [file],
    print: (line) => lines.push(JSON.parse(JSON.stringify(line))),
    say: () => undefined,
    open: () => Promise.reject(new Error("needs no database")),
  });
  return { code, lines };
}

describe("mastery replay", () => {
  it("prints the belief after each answer, and goes on past a case that cannot be read", async () => {
    const step = { guess: 0.25, slip: 0.1, x: 1 };
    const cases = [
      { prior: 0.4, learn: 0.15, seq: [step, { ...step, w: 0 }] },
      { prior: 2, learn: 0, seq: [] },
      { prior: 0.5, learn: 0, seq: [{ guess: 0, slip: 1, x: 1 }] },
      { prior: 0.5, learn: 0, seq: [] },
    ];
    const { code, lines } = await run(replay, JSON.stringify({ cases }));
    expect(code).toBe(NOT_GOOD);
    expect(lines).toEqual([
      {
        index: 0,
        steps: [
          { predicted: expect.closeTo(0.51, 12), k: expect.closeTo(0.75, 12) },
          { predicted: expect.closeTo(0.7375, 12), k: expect.closeTo(0.75, 12) },
        ],
      },
      { index: 1, error: expect.stringContaining("prior") },
      { index: 2, error: expect.stringContaining("guess and slip") },
      { index: 3, steps: [] },
    ]);
  });

  it.each(["", "[]", '{"cases": 3}', "null"])("refuses a file that holds %j", async (content) => {
    await expect(run(replay, content)).rejects.toThrow(MisuseError);
  });

  it("refuses a file that is not there, and two files", async () => {
    const line = { print: () => undefined, say: () => undefined, open: () => Promise.reject() };
    await expect(replay({ ...line, args: [join(folder, "none.json")] })).rejects.toThrow(
      "There is no file",
    );
    await expect(replay({ ...line, args: ["a", "b"] })).rejects.toThrow("Give one FILE");
  });
});

it("mastery oc agrees with the exact dynamic program", async () => {
  const cases = oracle<{ pass_prob: number; mean_items: number }>("gate-oc-sample");
  const { code, lines } = await run(operatingCurve, JSON.stringify({ cases }));
  expect(code).toBe(GOOD);
  expect(lines).toEqual(
    cases.map(({ pass_prob, mean_items }, index) => ({
      index,
      pass_prob: expect.closeTo(pass_prob, 10),
      mean_items: expect.closeTo(mean_items, 10),
    })),
  );
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { sharedMaterial } from "../../tests/shared-material";
import { GOOD, MisuseError, NOT_GOOD } from "./command";
import { fitCommand } from "./mastery-fit";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "muster-fit-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const result = z.strictObject({
  rows: z.number(),
  skills: z.number(),
  ll: z.number(),
  seconds: z.number(),
  rows_per_s: z.number().optional(),
  auc: z.number().optional(),
  rmse: z.number().optional(),
  rejected: z.number().optional(),
});

async function run(...args: string[]) {
  const said: string[] = [];
  const lines: unknown[] = [];
  const code = await fitCommand({
    args,
    print: (line) => lines.push(JSON.parse(JSON.stringify(line))),
    say: (words) => said.push(words),
    open: () => Promise.reject(new Error("needs no database")),
  });
  expect(lines).toHaveLength(1);
  return { code, said, line: result.parse(lines[0]) };
}

describe("mastery fit", () => {
  it("reads any order of columns, quotes, a byte order mark and CRLF", async () => {
    const plain = file("plain.csv", "user,skill,correct\na,x,1\nb,x,0\na,x,1\n");
    const dressed = file(
      "dressed.csv",
      '\uFEFFCorrect,"when",skill , user\r\n1,"Monday, 9:00",x,a\r\n0,,"x",b\r\n\r\n1,,x,"a"\r\n',
    );
    const [one, other] = [await run(plain), await run(dressed)];
    expect(one.code).toBe(GOOD);
    expect(one.line).toMatchObject({ rows: 3, skills: 1 });
    expect(other.line.ll).toBe(one.line.ll);
    expect(one.line.auc).toBeUndefined();
  });

  it("names each row that cannot be read, and counts the rest", async () => {
    const bad = file("bad.csv", 'user,skill,correct\na,x,1\n,x,1\na,x,2\na,"x,1\na,x\na,x,0\n');
    const { code, said, line } = await run(bad);
    expect(code).toBe(NOT_GOOD);
    expect(line).toMatchObject({ rows: 2, rejected: 4 });
    expect(said.map((words) => words.replace(/^.*, (line \d+: .*)$/, "$1"))).toEqual([
      "line 3: user and skill must be given.",
      "line 4: correct must be 0 or 1.",
      "line 5: its quotes do not match.",
      "line 6: correct must be 0 or 1.",
    ]);
  });

  it("foretells a skill that was never seen by the usual numbers", async () => {
    const train = file("train.csv", "user,skill,correct\na,x,1\nb,x,0\n");
    const test = file("test.csv", "user,skill,correct\na,y,1\nb,y,0\na,y,1\nb,y,1\n");
    const { line } = await run(train, "--test", test);
    const first = 0.4 * 0.9 + 0.6 * 0.25;
    const known = (k: number) => k + (1 - k) * 0.15;
    const afterRight = known((0.4 * 0.9) / first);
    const afterWrong = known((0.4 * 0.1) / (1 - first));
    const chance = (k: number) => k * 0.9 + (1 - k) * 0.25;
    const misses = [1 - first, first, 1 - chance(afterRight), 1 - chance(afterWrong)];
    expect(line.rmse).toBeCloseTo(
      Math.sqrt(misses.reduce((sum, miss) => sum + miss ** 2, 0) / 4),
      12,
    );
  });

  it("refuses what it cannot use", async () => {
    await expect(run(join(folder, "none.csv"))).rejects.toThrow("cannot be read");
    await expect(run()).rejects.toThrow(MisuseError);
    await expect(run("a.csv", "b.csv")).rejects.toThrow("one file");
    await expect(run("a.csv", "--tset", "b.csv")).rejects.toThrow(MisuseError);
    await expect(run(file("empty.csv", ""))).rejects.toThrow("no column “user”");
    await expect(run(file("two.csv", "user,skill\na,x\n"))).rejects.toThrow("“correct”");
  });
});

const data = sharedMaterial("mastery/data/assist09");
describe.skipIf(data === null)("ASSISTments 2009", () => {
  it("foretells at least as well as the reference, and fast", async () => {
    const { line } = await run(`${data}/train.csv`, "--test", `${data}/test.csv`);
    expect(line).toMatchObject({ rows: 407_967, skills: 123 });
    expect(line.auc).toBeGreaterThanOrEqual(0.756);
    expect(line.rmse).toBeLessThanOrEqual(0.4156);
    console.error(`${Math.round((line.rows_per_s ?? 0) / 1000)} thousand rows a second`);
  });
});

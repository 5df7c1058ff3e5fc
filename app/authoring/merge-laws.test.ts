import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeTexts } from "./merge";

const PATH = "lessons/a.mdx";
const text = (...blocks: string[]) => blocks.map((one) => `${one}\n\n`).join("");

describe("the merge of any texts", () => {
  it("keeps every block that either side wrote, whatever they did", () => {
    const blocks = fc.array(
      fc.constantFrom<string>("a", "b", "c", "d", "e", "## f", '<Item id="g" />'),
      {
        maxLength: 8,
      },
    );
    const written = (side: string) =>
      fc.array(fc.tuple(blocks, fc.constant(side)), { maxLength: 3 });
    fc.assert(
      fc.property(
        blocks,
        written("mine"),
        written("theirs"),
        fc.infiniteStream(fc.nat(20)),
        (first, mine, theirs, at) => {
          const edit = (changes: [string[], string][]) => {
            const next = [...first];
            for (const [words, side] of changes)
              next.splice(
                (at.next().value ?? 0) % (next.length + 1),
                (at.next().value ?? 0) % 3,
                ...words.map((one, index) => `${one} ${side} ${index}`),
              );
            return next;
          };
          const [ours, others] = [edit(mine), edit(theirs)];
          const result = mergeTexts(PATH, {
            base: text(...first),
            mine: text(...ours),
            theirs: text(...others),
          });
          const kept = JSON.stringify(result);
          for (const block of [...ours, ...others])
            if (!first.some((one) => one === block))
              expect(kept).toContain(JSON.stringify(block).slice(1, -1));
        },
      ),
    );
  });

  const words = fc.string({
    unit: fc.constantFrom("a", "b", "é", "🙂", " ", "<", "#", "-"),
    maxLength: 6,
  });
  const anyText = fc
    .array(fc.oneof(fc.constantFrom("", "---", "```", "<Part>", "</Part>", "- x"), words), {
      maxLength: 14,
    })
    .map((lines) => lines.join("\n"));

  it("takes the only change there is, whatever the text", () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const expected = { kind: "merged", text: b };
        expect(mergeTexts(PATH, { base: a, mine: a, theirs: b })).toEqual(expected);
        expect(mergeTexts(PATH, { base: a, mine: b, theirs: a })).toEqual(expected);
        expect(mergeTexts(PATH, { base: a, mine: b, theirs: b })).toEqual(expected);
      }),
    );
  });

  it("loses no character and is the same from both sides, whatever the texts", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(PATH, "items.yaml"),
        anyText,
        anyText,
        anyText,
        (path, first, mine, theirs) => {
          const result = mergeTexts(path, { base: first, mine, theirs });
          const turned = mergeTexts(path, { base: first, mine: theirs, theirs: mine });
          expect(sortedLines(mineOf(turned))).toEqual(sortedLines(theirsOf(result)));
          const kept = countsOf(mineOf(result), theirsOf(result));
          const before = countsOf(first);
          for (const side of [mine, theirs])
            for (const [line, count] of countsOf(side))
              if (!before.has(line)) expect(kept.get(line) ?? 0).toBeGreaterThanOrEqual(count);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("never sees a conflict where each changed other blocks, or put some between", () => {
    const step = fc.tuple(
      fc.constantFrom("edit", "remove", "add", "keep"),
      fc.constantFrom("mine", "theirs"),
    );
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 12 }),
        fc.constantFrom("\n", "\n\n", ""),
        (steps, end) => {
          const sides = { base: [] as string[], mine: [] as string[], theirs: [] as string[] };
          const expected: string[] = [];
          steps.forEach(([what, side], at) => {
            const block = `b${at}`;
            const added = `${side} ${what} ${at}`;
            const other = side === "mine" ? "theirs" : "mine";
            if (what === "add") {
              // Two that stand at one place are put there theirs first: here, one side adds at a place.
              sides[side].push(added);
              expected.push(added);
              for (const one of Object.values(sides)) one.push(block);
              expected.push(block);
              return;
            }
            sides.base.push(block);
            sides[other].push(block);
            if (what !== "remove") {
              sides[side].push(what === "edit" ? added : block);
              expected.push(what === "edit" ? added : block);
            }
          });
          const joined = (blocks: string[]) => blocks.join("\n\n") + end;
          const { base: first, mine, theirs } = sides;
          const result = mergeTexts(PATH, {
            base: joined(first),
            mine: joined(mine),
            theirs: joined(theirs),
          });
          expect(result).toMatchObject({ kind: "merged" });
          if (result !== "removed" && result.kind === "merged")
            expect(result.text.split("\n").filter(Boolean)).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("puts the largest texts together at once", () => {
    const many = "a\n\n".repeat(200_000);
    const started = performance.now();
    mergeTexts(PATH, { base: many, mine: `b\n\n${many}c\n`, theirs: `${many}a\n\nd\n` });
    mergeTexts(PATH, {
      base: many,
      mine: "<A ".repeat(200_000),
      theirs: `${'<A "'.repeat(900)}\n`.repeat(160),
    });
    const each = Array.from({ length: 90_000 }, (_, at) => `${at}\n\n`).join("");
    mergeTexts(PATH, { base: each, mine: `b\n\n${each}c\n`, theirs: `${each}d\n` });
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});

function mineOf(result: ReturnType<typeof mergeTexts>): string {
  return sideOf(result, "mine");
}

function theirsOf(result: ReturnType<typeof mergeTexts>): string {
  return sideOf(result, "theirs");
}

function sideOf(result: ReturnType<typeof mergeTexts>, side: "mine" | "theirs"): string {
  if (result === "removed") return "";
  if (result.kind === "merged") return result.text;
  return result.stretches.map((one) => (one.kind === "same" ? one.text : one[side])).join("");
}

function sortedLines(text: string): string[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .sort();
}

/** How often each line stands in a text; of two texts, where it stands most. */
function countsOf(...texts: string[]): Map<string, number> {
  const most = new Map<string, number>();
  for (const one of texts) {
    const counts = new Map<string, number>();
    for (const line of sortedLines(one)) counts.set(line, (counts.get(line) ?? 0) + 1);
    for (const [line, count] of counts) most.set(line, Math.max(count, most.get(line) ?? 0));
  }
  return most;
}

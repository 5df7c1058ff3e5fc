import fc from "fast-check";
import { expect, test } from "vitest";
import { anyFlow, anyTyped } from "../../../tests/any-block";
import { runs } from "../../../tests/runs";
import { parseMdx } from "../../catalog/mdx/lesson";
import { lookFirst } from "../../catalog/mdx/look-first";
import { ProblemList, problemLine } from "../../catalog/problem";
import { type Flow, normalFlow } from "./flow";
import { flowIn, readFlow, readLine } from "./read-text";
import { normalRuns } from "./runs";
import { writeFlow, writeLine } from "./write-text";

function read(source: string): Flow[] {
  const problems = new ProblemList("x");
  lookFirst(source.split("\n"), 0, problems);
  const tree = problems.failed ? undefined : parseMdx(source, problems);
  const flow = tree && flowIn(tree.children ?? []);
  if (!flow) throw new Error(`${problems.problems.map(problemLine).join("\n")}\n${source}`);
  return normalFlow(flow);
}

const RUNS = runs({ usual: 200, deep: 4_000 });

test("the normal form of running text is final", () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      const once = normalFlow(flow);
      expect(normalFlow(once)).toEqual(once);
    }),
    RUNS,
  );
});

test("running text, written to source and read by the lessons' parser, is the same", () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      const normal = normalFlow(flow);
      expect(read(writeFlow(normal, "source"))).toEqual(normal);
    }),
    RUNS,
  );
});

test("running text, written to a field and read from it, is the same", () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      const normal = normalFlow(flow);
      expect(readFlow(writeFlow(normal, "field"))).toEqual(normal);
    }),
    RUNS,
  );
});

test("whatever is typed into a field can be read, and is written so that a lesson can hold it", () => {
  fc.assert(
    fc.property(anyTyped, (typed) => {
      const flow = readFlow(typed);
      expect(read(writeFlow(flow, "source"))).toEqual(flow);
      const line = readLine(typed);
      expect(normalRuns(line)).toEqual(line);
      expect(readLine(writeLine(line, "field"))).toEqual(line);
    }),
    RUNS,
  );
});

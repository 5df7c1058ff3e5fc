import fc from "fast-check";
import { expect, test } from "vitest";
import { anyFlow, anyRuns } from "../../../tests/any-block";
import { normalFlow } from "./flow";
import { docOfFlow, docOfLine, flowOfDoc, lineOfDoc } from "./flow-doc";
import { lineOf } from "./read-text";

test("running text, held by the editing library and taken back, is the same", () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      const normal = normalFlow(flow);
      const doc = docOfFlow(normal);
      doc.check();
      expect(flowOfDoc(doc)).toEqual(normal);
    }),
    { numRuns: 500 },
  );
});

test("a line, held by the editing library and taken back, is the same", () => {
  fc.assert(
    fc.property(anyRuns, (runs) => {
      const line = lineOf(runs);
      const doc = docOfLine(line);
      doc.check();
      expect(lineOfDoc(doc)).toEqual(line);
    }),
    { numRuns: 500 },
  );
});

import { describe, expect, it } from "vitest";
import { pointOptions, pointText, readPoint } from "./point";

describe("a point to compare", () => {
  it.each(["v1.2.0", "r12"])("%s is read and written back", (text) => {
    const point = readPoint(text);
    expect(point && pointText(point)).toBe(text);
  });

  it.each(["", "v1", "r", "rx", "v1.2.3.4", "r1 ", "../x"])("%j is none", (text) => {
    expect(readPoint(text)).toBeNull();
  });

  it("is offered once, the newest first", () => {
    const step = (kind: "opened" | "sent" | "approved", atSeq: number) => ({ kind, atSeq, at: 1 });
    const options = pointOptions(
      [
        { version: "1.1.0", publishedAt: 2, hasSource: true },
        { version: "1.0.0", publishedAt: 1, hasSource: false },
      ],
      [step("opened", 3), step("sent", 9), step("approved", 9)],
      { seq: 9, at: 5 },
    );
    expect(options.map(({ value, step: kind }) => [value, kind])).toEqual([
      ["r9", "now"],
      ["r3", "opened"],
      ["v1.1.0", null],
    ]);
  });
});

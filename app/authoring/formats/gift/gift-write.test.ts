import { describe, expect, it } from "vitest";
import { oneOf } from "../../../../tests/kind-1";
import { textFor } from "../../../i18n/catalog";
import { gift } from "./gift";

const t = textFor("en");

describe("a file of ours that was changed elsewhere", () => {
  const change = (text: string, from: RegExp | string, to: string) => {
    expect(text.search(from)).toBeGreaterThan(-1);
    return gift.read(text.replace(from, to), t)[0];
  };
  const single = { ...oneOf("single"), pool: "practice" as const };
  const { text } = gift.write([single], t);

  it("keeps the change, and what the comment holds", () => {
    expect(change(text, single.stem.slice(0, 20), "Changed: ")).toMatchObject({
      status: "imported",
      item: { stem: expect.stringMatching(/^Changed: /), level: single.level },
    });
  });

  it("names a comment that was broken", () => {
    expect(change(text, /muster: \{/, "muster: ")).toMatchObject({
      status: "partial",
      lost: [expect.stringMatching(/comment/)],
    });
  });

  it("leaves a comment out that belongs to another question", () => {
    expect(change(text, /\{\n[\s\S]*\}/, "{#4}")).toMatchObject({
      status: "partial",
      item: { type: "numeric", answer: 4 },
      lost: [expect.stringMatching(/another question/)],
    });
  });

  it("says so when the text of a scenario was changed", () => {
    const scenario = gift.write([oneOf("branch")], t).text;
    expect(change(scenario, /\n::(.*)$/m, "\n::$1 Changed.")).toMatchObject({
      status: "partial",
      item: { type: "branch" },
      lost: [expect.stringMatching(/change to its text/)],
    });
  });
});

it("names what other tools will not see", () => {
  const { items } = gift.write([oneOf("sjt"), oneOf("branch"), oneOf("order")], t);
  expect(items.map(({ lost }) => lost.at(-1))).toEqual([
    expect.stringMatching(/ratings/),
    expect.stringMatching(/scenario/),
    expect.stringMatching(/feedback of single steps/),
  ]);
});

import { describe, expect, it } from "vitest";
import { completionsAt, partBegun } from "./completions-at";

const known = {
  objectives: [{ id: "REL.1.1", words: "Say what trust is" }],
  items: [{ id: "REL.1.1-Q01", words: "A student is late." }],
  facts: [{ id: "F-REL-01", words: "Roorda and others. Teacher" }],
  figures: ["wise-feedback.svg"],
  media: [{ id: "hello", words: "A hello at the door" }],
};
const MATTER = "---\ncourse: REL-1\n---\n\n";
const at = (before: string, path = "lessons/a.mdx") => {
  const found = completionsAt(path, before, known);
  return found && [found.back, found.offers.map(({ text }) => text)];
};

describe("what may be written at a place", () => {
  it.each([
    ["a part", `${MATTER}<Cal`, 3, "Callout"],
    ["the end of a part", `${MATTER}<Why>x</W`, 2, "/Why>"],
    ["an attribute", `${MATTER}<Callout ki`, 2, 'kind=""'],
    ["an attribute after others", `${MATTER}<Figure src="a.svg" `, 0, 'alt=""'],
    ["a word of a list", `${MATTER}<Callout kind="ev`, 2, "evidence"],
    ["a fact", `${MATTER}Words <Cite id="F-`, 2, "F-REL-01"],
    ["one more fact", `${MATTER}<Sources ids="F-AAA-01 F-`, 2, "F-REL-01"],
    ["a question", `${MATTER}<Item id="`, 0, "REL.1.1-Q01"],
    ["a drawing", `${MATTER}<Figure src="wi`, 2, "wise-feedback.svg"],
    ["a film", `${MATTER}<Media id="he`, 2, "hello"],
    ["an objective in the front matter", "---\nobjectives: [REL.", 4, "REL.1.1"],
  ])("%s", (_, before, back, text) => {
    const found = at(before);
    expect(found?.[0]).toBe(back);
    expect(found?.[1]).toContain(text);
  });

  it("leaves out attributes that are there", () => {
    expect(at(`${MATTER}<Callout kind="key" `)?.[1]).toEqual(['title=""']);
  });

  it("an objective of a question", () => {
    expect(at("items:\n  - id: A\n    objective: R", "items.yaml")).toEqual([1, ["REL.1.1"]]);
    expect(at("items:\n  - id: A\n    stem: R", "items.yaml")).toBeNull();
  });

  it.each([
    ["plain words", `${MATTER}Some words`],
    ["a part that there is not", `${MATTER}<Script src="`],
    ["what is no part of its own", `${MATTER}<constructor a`],
    ["after a tag", `${MATTER}<Callout kind="key" title="A">`],
  ])("nothing in %s", (_, before) => {
    expect(at(before)?.[1] ?? []).not.toContain('kind=""');
  });
});

describe("a part as it begins", () => {
  it("has every attribute, its end, and the cursor in the first", () => {
    expect(partBegun("Callout")).toEqual({
      text: 'Callout kind="" title="">\n\n</Callout>',
      cursor: 14,
    });
    expect(partBegun("Cite")).toEqual({ text: 'Cite id="" />', cursor: 9 });
    expect(partBegun("Why")).toEqual({ text: "Why></Why>", cursor: 4 });
    expect(partBegun("toString")).toBeNull();
  });
});

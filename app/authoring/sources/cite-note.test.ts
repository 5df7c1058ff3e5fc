import { expect, it } from "vitest";
import { citeNote } from "./cite-note";

const lesson = `---
lesson: 01-a
---

Ask first. \\[1] Then help. \\[2]

## Notes

1. A handbook \\{2026\\}.
2. Another
   work.
`;
const cite = (text: string, id: string, note: string) =>
  citeNote(new Map([["lessons/01-a.mdx", text]]), id, note).get("lessons/01-a.mdx");

it("cites a source where its note stood, and lists it", () => {
  const once = cite(lesson, "F-DOC-01", "A handbook {2026}.");
  expect(once).toBe(`---
lesson: 01-a
---

Ask first. <Cite id="F-DOC-01" /> Then help. \\[2]

## Notes

2. Another
   work.

<Sources ids="F-DOC-01" />
`);
  expect(cite(once ?? "", "F-DOC-02", "Another work.")).toBe(`---
lesson: 01-a
---

Ask first. <Cite id="F-DOC-01" /> Then help. <Cite id="F-DOC-02" />

<Sources ids="F-DOC-01 F-DOC-02" />
`);
});

it("knows a long note by its beginning", () => {
  expect(cite(lesson, "F-DOC-02", "Another wo…")).toContain('<Sources ids="F-DOC-02" />');
});

it("leaves lessons without the note alone", () => {
  expect(citeNote(new Map([["lessons/01-a.mdx", lesson]]), "F-DOC-03", "Elsewhere.").size).toBe(0);
  expect(citeNote(new Map([["items.yaml", lesson]]), "F-DOC-01", "A handbook {2026}.").size).toBe(
    0,
  );
  expect(cite("Ask. \\[1]\n", "F-DOC-01", "A handbook {2026}.")).toBeUndefined();
});

import { expect, it } from "vitest";
import { parse } from "yaml";
import {
  addSource,
  completeNote,
  figuresIn,
  openNotes,
  ownSources,
  removeSource,
  type TypedSource,
  typedSource,
} from "./course-sources";

const source: TypedSource = {
  checked: "V",
  basis: "research",
  study: "small",
  who: "Ruiz and Okafor, 2024",
  work: "Asking: before telling",
  note: "One small study of adults.",
  figures: ["12"],
};
const catalog = new Map([["F-TUT-61", null]]);

it("adds works one after another, under ids that nobody has", () => {
  const first = addSource(new Map(), { code: "TUT-5", catalog, source });
  const text = `# Ours\n${first?.get("sources.yaml")}`;
  expect(parse(text).facts).toEqual([{ id: "F-TUT-62", ...source }]);
  const second = addSource(new Map([["sources.yaml", text]]), { code: "TUT-5", catalog, source });
  const both = second?.get("sources.yaml") ?? "";
  expect(both.startsWith(text)).toBe(true);
  expect(ownSources(new Map([["sources.yaml", both]]))?.map(({ id }) => id)).toEqual([
    "F-TUT-62",
    "F-TUT-63",
  ]);
});

it("takes works away, and the file with the last", () => {
  const files = new Map([
    [
      "sources.yaml",
      addSource(new Map(), { code: "SEL-9", catalog, source })?.get("sources.yaml") ?? "",
    ],
  ]);
  expect(removeSource(files, "F-SEL-61").get("sources.yaml")).toBeNull();
  const two = addSource(files, { code: "SEL-9", catalog, source })?.get("sources.yaml") ?? "";
  const left = removeSource(new Map([["sources.yaml", two]]), "F-SEL-61").get("sources.yaml");
  expect(parse(left ?? "").facts).toMatchObject([{ id: "F-SEL-62" }]);
});

const notes = `# Notes of the document.
facts:
  - { id: F-DOC-01, checked: G, note: "A handbook." }
  - { id: F-DOC-02, checked: G, note: "Another." }
`;

it("keeps the notes of a document while works come and go", () => {
  const files = new Map([["sources.yaml", notes]]);
  expect(ownSources(files)).toEqual([]);
  const added = addSource(files, { code: "TUT-5", catalog, source })?.get("sources.yaml") ?? "";
  expect(added.startsWith(notes)).toBe(true);
  const left = removeSource(new Map([["sources.yaml", added]]), "F-TUT-62").get("sources.yaml");
  expect(openNotes(new Map([["sources.yaml", left ?? ""]]))).toEqual([
    { id: "F-DOC-01", note: "A handbook." },
    { id: "F-DOC-02", note: "Another." },
  ]);
});

it("makes a work of a note under the note's id, and cites it where the note stood", () => {
  const files = new Map([
    ["sources.yaml", notes],
    ["lessons/01-a.mdx", "Ask. \\[1]\n\n## Notes\n\n1. A handbook.\n"],
  ]);
  const changes = completeNote(files, "F-DOC-01", source);
  expect(changes?.get("lessons/01-a.mdx")).toBe(
    'Ask. <Cite id="F-DOC-01" />\n\n<Sources ids="F-DOC-01" />\n',
  );
  const said = new Map([["sources.yaml", changes?.get("sources.yaml") ?? ""]]);
  expect(ownSources(said)).toEqual([{ id: "F-DOC-01", ...source }]);
  expect(openNotes(said)).toEqual([{ id: "F-DOC-02", note: "Another." }]);
  expect(completeNote(said, "F-DOC-01", source)).toBeNull();
});

it("does not touch a file that cannot be read", () => {
  const files = new Map([["sources.yaml", "facts: [&a 1, *a]"]]);
  expect(ownSources(files)).toBeNull();
  expect(addSource(files, { code: "TUT-5", catalog, source })).toBeNull();
});

it.each([
  ["", []],
  ["12", ["12"]],
  ["12, .5;3.75  40", ["12", ".5", "3.75", "40"]],
  ["12 percent", null],
  ["1,000", ["1", "000"]],
  ["-3", null],
  ["1e9", null],
])("reads the figures of %j", (text, figures) => {
  expect(figuresIn(text)).toEqual(figures);
});

it("keeps of a form what it says, and no name without a value", () => {
  const { study: _, ...said } = source;
  const typed = { ...said, study: undefined, where: "", url: undefined };
  const kept = typedSource(typed, ["12"]);
  expect(Object.keys(kept).sort()).toEqual(["basis", "checked", "figures", "note", "who", "work"]);
  expect(typedSource({ ...typed, study: "small" }, [])).toMatchObject({
    study: "small",
    figures: [],
  });
});

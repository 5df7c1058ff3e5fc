import { expect, it } from "vitest";
import { parse } from "yaml";
import { addSource, ownSources, removeSource, type TypedSource } from "./course-sources";

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

it("does not touch a file that cannot be read", () => {
  const files = new Map([["sources.yaml", "facts: [&a 1, *a]"]]);
  expect(ownSources(files)).toBeNull();
  expect(addSource(files, { code: "TUT-5", catalog, source })).toBeNull();
});

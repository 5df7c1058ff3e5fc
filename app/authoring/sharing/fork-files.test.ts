import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { forkFiles, upstreamChanges } from "./fork-files";

const LESSON = "lessons/01-what-students-need.mdx";
const at = (path: string) => readFileSync(`courses/rel-1/${path}`, "utf8");
const REL_1 = new Map(
  ["course.yaml", "items.yaml", "practice-task.md", LESSON].map((path) => [path, at(path)]),
);
const chain = [
  { course: "REL-1", version: "1.1.1", college: "Juniper", licence: "CC-BY-4.0" as const },
];
const fork = forkFiles(REL_1, { code: "OUR-1", chain });
const edited = (
  files: ReadonlyMap<string, string>,
  path: string,
  change: (text: string) => string,
) => new Map([...files, [path, change(files.get(path) ?? "")]]);

describe("a fork", () => {
  it("holds every word under its own code, and names what it was made from", () => {
    const course = parse(fork.get("course.yaml") ?? "");
    const before = parse(at("course.yaml"));
    expect(course).toEqual({ ...before, id: "OUR-1", version: "0.1.0", based_on: chain });
    expect(fork.get("items.yaml")).toBe(
      at("items.yaml")
        .replace("course: REL-1", "course: OUR-1")
        .replace("version: 1.1.1", "version: 0.1.0"),
    );
    expect(fork.get(LESSON)).toBe(at(LESSON).replace("course: REL-1", "course: OUR-1"));
  });

  const paths = (mine: ReadonlyMap<string, string>, theirs: ReadonlyMap<string, string>) =>
    upstreamChanges(mine, { base: REL_1, theirs }).map(({ path, kind }) => `${kind} ${path}`);

  it("is offered nothing where nothing changed upstream", () => {
    expect(paths(fork, REL_1)).toEqual([]);
    expect(
      paths(
        edited(fork, LESSON, (text) => `${text}\nOurs.\n`),
        REL_1,
      ),
    ).toEqual([]);
  });

  it("is offered what changed upstream, beside its own changes", () => {
    const later = edited(REL_1, LESSON, (text) => text.replace("fifth grade", "sixth grade"));
    const mine = edited(fork, LESSON, (text) => `${text}\nOurs.\n`);
    const [change] = upstreamChanges(mine, { base: REL_1, theirs: later });
    expect(change).toEqual({
      path: LESSON,
      kind: "merged",
      text: mine.get(LESSON)?.replace("fifth grade", "sixth grade"),
    });
  });

  it("takes no number, review or terms from upstream", () => {
    const later = edited(
      edited(REL_1, "course.yaml", (text) =>
        text
          .replace("version: 1.1.1", "version: 1.2.0")
          .replace("subject_reviewer: null", "subject_reviewer: Jo"),
      ),
      "items.yaml",
      (text) => text.replace("version: 1.1.1", "version: 1.2.0"),
    );
    expect(paths(fork, later)).toEqual([]);
  });

  it("keeps apart what both changed in the same place", () => {
    const later = edited(REL_1, LESSON, (text) => text.replace("fifth grade", "sixth grade"));
    const mine = edited(fork, LESSON, (text) => text.replace("fifth grade", "fourth grade"));
    expect(paths(mine, later)).toEqual([`conflict ${LESSON}`]);
  });

  it("is offered new files, and the end of files that it left alone", () => {
    const later = new Map([...REL_1, ["tally.yaml", "people: []\n"]]);
    later.delete("practice-task.md");
    expect(upstreamChanges(fork, { base: REL_1, theirs: later })).toEqual([
      { path: "practice-task.md", kind: "merged", text: null },
      { path: "tally.yaml", kind: "merged", text: "people: []\n" },
    ]);
  });
});

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type SignOffKind, signOffKinds } from "../../catalog/manifest";
import { proposedNotNeeded, signedFiles, typedSignOffs } from "./sign-off";

const at = (path: string) => readFileSync(`courses/rel-1/${path}`, "utf8");
const REL_1 = new Map(["course.yaml", "items.yaml"].map((path) => [path, at(path)]));
const course = (review: string) =>
  new Map([["course.yaml", `# kept\nid: REL-1\nversion: 1.0.0 # its number\nreview: ${review}\n`]]);

describe("what a draft says of its sign-offs", () => {
  it.each([
    ["{ author: A }", ["clinical"], []],
    ['{ legal_reviewer: "not needed" }', ["legal", "clinical"], []],
    ["{ clinical_reviewer: null }", [], []],
    ['{ subject_reviewer: "Dr. R" }', ["clinical"], ["subject"]],
    [
      '{ subject_reviewer: "not needed", equity_reviewer: "not needed", legal_reviewer: "not needed" }',
      ["legal", "clinical"],
      [],
    ],
    ["[", ["clinical"], []],
  ] as const)("%s", (review, proposed, typed) => {
    expect(proposedNotNeeded(course(review))).toEqual(proposed);
    expect(typedSignOffs(course(review)).map(({ kind }) => kind)).toEqual(typed);
  });
});

const MARKS = { version: "1.2.0", basedOn: [], notNeeded: ["legal" as const] };
const signed = (...names: [SignOffKind, string][]) => ({ ...MARKS, signOffs: new Map(names) });

describe("the files of a release", () => {
  it("says who signed, over what was typed, and leaves the rest", () => {
    const files = signedFiles(REL_1, signed(["subject", "Harlan"], ["equity", "Jo: Begay"]));
    const before = parse(at("course.yaml"));
    expect(parse(files.get("course.yaml") ?? "")).toEqual({
      ...before,
      version: "1.2.0",
      review: {
        ...before.review,
        subject_reviewer: "Harlan",
        equity_reviewer: "Jo: Begay",
        clinical_reviewer: null,
      },
    });
    expect(files.get("course.yaml")).toMatch(/^# Gold-standard exemplar/);
    expect(files.get("items.yaml")).toBe(
      at("items.yaml").replace("version: 1.1.1", "version: 1.2.0"),
    );
  });

  it("says what is not needed only where somebody decided it", () => {
    const said = course('{ legal_reviewer: "not needed", subject_reviewer: "not needed" }');
    const review = (marks: Parameters<typeof signedFiles>[1]) =>
      parse(signedFiles(said, marks).get("course.yaml") ?? "").review;
    expect(review({ ...signed(), notNeeded: [] })).toEqual({
      ...{ subject_reviewer: null, equity_reviewer: null },
      ...{ legal_reviewer: null, clinical_reviewer: null },
    });
    expect(review(signed(["clinical", "Dr. Lee"]))).toMatchObject({
      legal_reviewer: "not needed",
      clinical_reviewer: "Dr. Lee",
    });
  });

  it("takes a name out that nobody signed", () => {
    const files = signedFiles(course('{ subject_reviewer: "Dr. R" }'), signed());
    expect(files.get("course.yaml")).toContain("subject_reviewer: null");
    expect(files.get("course.yaml")).toContain("version: 1.2.0 # its number");
  });

  it("writes what it was made from, and takes out what was typed", () => {
    const from = { course: "TUT-1", version: "1.0.0", college: "Juniper: Flat" };
    const made = { ...from, licence: "CC-BY-4.0" as const };
    const files = signedFiles(course("{}"), { ...signed(), basedOn: [made] });
    expect(parse(files.get("course.yaml") ?? "").based_on).toEqual([made]);
    expect(parse(signedFiles(files, signed()).get("course.yaml") ?? "").based_on).toBeUndefined();
  });

  it("is the same each time, and signing again changes nothing", () => {
    const name = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
      .filter((text) => text.trim() === text && !/[\p{C}]/u.test(text));
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...signOffKinds)), name, (kinds, who) => {
        const marks = signed(...kinds.map((kind): [SignOffKind, string] => [kind, who]));
        const files = new Map([["course.yaml", at("course.yaml")]]);
        const once = signedFiles(files, marks);
        expect(signedFiles(files, marks)).toEqual(once);
        expect(signedFiles(once, marks)).toEqual(once);
        const { review } = parse(once.get("course.yaml") ?? "");
        for (const kind of ["subject", "equity"] as const)
          expect(review[`${kind}_reviewer`]).toBe(kinds.includes(kind) ? who : null);
        expect(review.legal_reviewer).toBe(kinds.includes("legal") ? who : "not needed");
      }),
      { numRuns: 50 },
    );
  });

  it("leaves alone what cannot be read", () => {
    const broken = new Map([
      ["course.yaml", "a: [\r\n"],
      ["items.yaml", "&a b"],
    ]);
    expect(signedFiles(broken, signed())).toEqual(broken);
  });
});

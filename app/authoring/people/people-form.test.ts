import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { personKinds, placeKinds } from "../../catalog/check/tally";
import { type Person, sheetOf, withOthers, withPerson } from "./people-form";

const AMINA = '  - { name: "Amina", is: student, kind: town, home: "Lewiston", shows: ["asks"] }\n';
const BEN =
  '  - { name: "Ben", is: staff, kind: city, home: "Erie", shows: [], needs: "time" } # kept\n';
const SHEET = `# Who stands in it.\npeople:\n${AMINA}${BEN}other_names: [IEP]\n`;
const cleo: Person = {
  ...{ name: "Cleo: “C”", is: "family", kind: "online", home: "Maine # coast" },
  ...{ shows: ["reads", "a, b"], needs: "" },
};

describe("the sheet of people", () => {
  it("changes one line, and no other character", () => {
    const added = withPerson(SHEET, null, cleo);
    expect(added.replace(/^.*Cleo.*\n/m, "")).toBe(SHEET);
    expect(sheetOf(added)?.people[2]).toEqual(cleo);
    expect(withPerson(added, 2, null)).toBe(SHEET);
    expect(withPerson(SHEET, 0, null)).toBe(SHEET.replace(AMINA, ""));
    const other = withPerson(SHEET, 1, { ...cleo, name: "Ben" });
    expect(other).toContain("# kept\n");
    expect(other).toContain(AMINA);
    expect(sheetOf(other)?.people.map(({ name }) => name)).toEqual(["Amina", "Ben"]);
    expect(sheetOf(withOthers(SHEET, ["OK", "New: York"]))).toMatchObject({
      people: [{ name: "Amina" }, { name: "Ben" }],
      others: ["OK", "New: York"],
    });
  });

  it.each([
    ["nothing yet", ""],
    ["an empty list", "people: []\n"],
    ["a list to be written", "people:\n"],
    ["a list in one line", "people: [{ name: A, is: other, kind: city, home: B }]\n"],
    [
      "entries of several lines",
      "people:\n  - name: A\n    is: other\n    kind: city\n    home: B\n",
    ],
    ["no line at its end", SHEET.trimEnd()],
    ["other line ends", SHEET.replaceAll("\n", "\r\n")],
  ])("%s", (_, text) => {
    const before = sheetOf(text)?.people ?? [];
    const added = withPerson(text, null, cleo);
    expect(sheetOf(added)?.people).toEqual([...before, cleo]);
    expect(sheetOf(withPerson(added, before.length, null))?.people).toEqual(before);
  });

  it.each(["people: 3", "people:\n  - name: A\n", "people: []\nmore: x\n", "a: [", "- x\n"])(
    "leaves what it cannot hold to the source: %s",
    (text) => expect(sheetOf(text)).toBeNull(),
  );

  it("reads every sheet that we have, and takes in anyone", () => {
    const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).map((one) => {
      const plain = one.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "").trim();
      return plain === "" ? "x" : plain;
    });
    const person = fc.record({
      name: words,
      is: fc.constantFrom(...personKinds),
      kind: fc.constantFrom(...placeKinds),
      home: words,
      shows: fc.array(words, { maxLength: 3 }),
      needs: fc.oneof(fc.constant(""), words),
    });
    for (const folder of readdirSync("courses", { withFileTypes: true })) {
      if (!folder.isDirectory()) continue;
      const text = readFileSync(`courses/${folder.name}/tally.yaml`, "utf8");
      const { people = [] } = sheetOf(text) ?? {};
      expect(people.length, folder.name).toBeGreaterThan(5);
      fc.assert(
        fc.property(person, fc.nat(people.length - 1), (one, at) => {
          expect(sheetOf(withPerson(text, at, one))?.people).toEqual(people.with(at, one));
          const added = withPerson(text, null, one);
          expect(sheetOf(added)?.people).toEqual([...people, one]);
          expect(withPerson(added, people.length, null)).toBe(text);
        }),
        { numRuns: 4 },
      );
    }
  });
});

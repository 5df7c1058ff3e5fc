import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { runs } from "../../../tests/runs";
import { withIsomorph, withMovedItem, withNewItem, withoutItem } from "./change-list";
import { formOf } from "./edit-entry";
import { readEntries } from "./entries";

const text = readFileSync("tests/courses/kind-1/items.yaml", "utf8");

function keysOf(of: string): string[] {
  const read = readEntries(of);
  if (typeof read === "string") throw new Error(read);
  return read.entries.map(({ key }) => key);
}

function blocksOf(of: string): Map<string, string> {
  const read = readEntries(of);
  if (typeof read === "string") throw new Error(read);
  return new Map(read.entries.map(({ key, start, end }) => [key, of.slice(start, end)]));
}

const keys = keysOf(text);
const anyKey = fc.constantFrom(...keys);

it("adds, copies, moves and removes one entry, and every other stays to the byte", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyKey, fc.constantFrom("add", "copy", "up", "down", "remove")), {
        maxLength: 6,
      }),
      (steps) => {
        let now = text;
        for (const [key, step] of steps) {
          const before = blocksOf(now);
          const result =
            step === "add"
              ? withNewItem(now, "KIND-1", { objective: "KIND.1.1", type: "match", pool: "check" })
              : step === "copy"
                ? withIsomorph(now, "KIND-1", key)
                : step === "remove"
                  ? withoutItem(now, key)
                  : withMovedItem(now, key, step === "up" ? -1 : 1);
          if (typeof result === "string") {
            expect([result, before.has(key)]).toEqual(["no-entry", false]);
            continue;
          }
          const after = blocksOf(result.text);
          for (const [other, block] of before)
            if (other !== key) expect(after.get(other)).toBe(block);
          if (step === "remove") expect(after.has(key)).toBe(false);
          else expect(after.size).toBe(before.size + (step === "add" || step === "copy" ? 1 : 0));
          now = result.text;
        }
      },
    ),
    runs({ usual: 5, deep: 150 }),
  );
});

it("keeps what stands between entries where it is", () => {
  const small = "items:\n  # one\n  - id: A\n    n: 1 # of A\n\n  # two\n  - id: B\n";
  expect(withMovedItem(small, "B", -1)).toEqual({
    text: "items:\n  # one\n  - id: B\n\n  # two\n  - id: A\n    n: 1 # of A\n",
  });
  expect(withMovedItem(small, "B", 1)).toEqual({ text: small });
  expect(withoutItem(small, "A")).toEqual({ text: "items:\n  # one\n\n  # two\n  - id: B\n" });
});

it("takes the last entry out and puts a first one in", () => {
  const one = "course: X-1\nversion: 0.1.0\nitems:\n  - id: A\n    type: single\n";
  const none = withoutItem(one, "A");
  expect(none).toEqual({ text: "course: X-1\nversion: 0.1.0\nitems: []\n" });
  const added = withNewItem("course: X-1\nitems: []\n", "X-1", {
    objective: "X.1.1",
    type: "single",
    pool: "check",
  });
  if (typeof added === "string") throw new Error(added);
  expect(added.id).toBe("X.1.1-C01");
  expect(added.text).toContain(
    "items:\n  - id: X.1.1-C01\n    objective: X.1.1\n    type: single\n",
  );
});

it("copies a question as one of its family", () => {
  const copied = withIsomorph(text, "KIND-1", keys[0] ?? "");
  if (typeof copied === "string") throw new Error(copied);
  const families = [keys[0] ?? "", copied.id].map((key) => {
    const form = formOf(copied.text, key);
    return typeof form === "string" ? form : form.typed.fields.family;
  });
  expect(families[0]).toBe(families[1]);
  expect(families[0]).not.toBe("");
  expect(keysOf(copied.text)[1]).toBe(copied.id);
});

it.each([
  ["items: [{id: A}, {id: B}]\n", "one-line"],
  ["items: 5\n", "no-items"],
  ["- a\n", "no-items"],
  ['items: "\n', "unreadable"],
  ["items:\n  - id: B\n", "no-entry"],
])("refuses %j", (odd, why) => {
  expect(withoutItem(odd, "A")).toBe(why);
});

it.each([
  ["Windows", "\r\n"],
  ["an old Macintosh", "\r"],
])("parts and changes a bank whose lines end as those of %s do", (_system, end) => {
  const other = text.replaceAll("\n", end);
  const [first = "", second = ""] = keys;
  expect(keysOf(other)).toEqual(keys);
  expect(readEntries(other)).toMatchObject({ text });
  expect(withMovedItem(other, second, -1)).toEqual(withMovedItem(text, second, -1));
  expect(withoutItem(other, first)).toEqual(withoutItem(text, first));
  expect(withIsomorph(other, "KIND-1", first)).toEqual(withIsomorph(text, "KIND-1", first));
  const asks = { objective: "KIND.1.1", type: "match", pool: "check" } as const;
  expect(withNewItem(other, "KIND-1", asks)).toEqual(withNewItem(text, "KIND-1", asks));
  expect(withNewItem(`# None yet.${end}`, "KIND-1", asks)).toEqual(
    withNewItem("# None yet.\n", "KIND-1", asks),
  );
});

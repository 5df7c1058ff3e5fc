import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anySeenItem } from "../../../tests/any-item";
import { itemTypes } from "../../assessment/items/index";
import { type Part, partsOf } from "./item-parts";
import { plainItem } from "./item-value";
import { type Posted, rowStep, typedFromPosted, withRowStep } from "./posted-item";
import { blankOf, type Typed, typedFrom } from "./typed-item";

/** A form as a browser sends it. */
function sent(parts: readonly Part[], typed: Typed, prefix = ""): [string, string][] {
  return parts.flatMap((part): [string, string][] => {
    if (part.kind !== "rows") {
      const value = typed.fields[part.name] ?? "";
      if (part.kind === "mark" || (part.kind === "tick" && value === "")) return [];
      return [[prefix + part.name, value.replaceAll("\n", "\r\n")]];
    }
    const rows = typed.rows[part.name] ?? [];
    const list = prefix + part.name;
    const right = rows.findIndex(({ fields }) => fields.correct === "on");
    const marks = part.parts.some(({ kind }) => kind === "mark") && right >= 0;
    return [
      [`${list}.count`, String(rows.length)],
      ...(marks ? [[`${list}.right`, String(right)] as [string, string]] : []),
      ...rows.flatMap((row, at) => [
        [`${list}.${at}.at`, row.at] as [string, string],
        ...sent(part.parts, row, `${list}.${at}.`),
      ]),
    ];
  });
}

function typedOf(type: (typeof itemTypes)[number], item: Parameters<typeof plainItem>[0]): Typed {
  const typed = typedFrom(partsOf(type), plainItem(item));
  if (!typed) throw new Error("no form");
  return typed;
}

describe.each(itemTypes)("the form of a %s", (type) => {
  const parts = partsOf(type);

  it("is read as it was sent", () => {
    fc.assert(
      fc.property(anySeenItem(type), (item) => {
        const typed = typedOf(type, item);
        expect(typedFromPosted(parts, sent(parts, typed), typed)).toEqual(typed);
      }),
    );
  });

  it("takes nothing away when it arrives in part", () => {
    fc.assert(
      fc.property(anySeenItem(type), fc.array(fc.nat()), (item, dropped) => {
        const typed = typedOf(type, item);
        const whole = sent(parts, typed).filter(([, value]) => value !== "on");
        const part: Posted = whole.filter(
          ([name], at) => !dropped.includes(at) && !/\.(at|right)$/.test(name),
        );
        const read = typedFromPosted(parts, part, typed);
        expect(read.fields).toEqual({ ...typed.fields, critical: "" });
      }),
    );
  });
});

it("drops what no text can hold and more rows than there can be", () => {
  const parts = partsOf("single");
  const posted: Posted = [
    ["stem", "a\0b\ud800c\r\nd\u0007"],
    ["options.count", "999"],
    ...Array.from({ length: 200 }, (_, at): [string, string] => [`options.${at}.at`, ""]),
  ];
  const typed = typedFromPosted(parts, posted, blankOf(parts));
  expect(typed.fields.stem).toBe("abc\nd");
  expect(typed.rows.options?.length).toBe(60);
});

const gaps = blankOf(partsOf("cloze"));
const ids = ({ rows }: Typed) => [
  (rows.gaps ?? []).map(({ fields }) => fields.id).join(" "),
  (rows.gaps?.[0]?.rows.options ?? []).map(({ fields }) => fields.id).join(" "),
];

it.each([
  ["add:gaps", ["n1 n2", "a b c"]],
  ["add:gaps.0.options", ["n1", "a b c d"]],
  ["remove:gaps.0.options.1", ["n1", "a c"]],
  ["up:gaps.0.options.1", ["n1", "b a c"]],
  ["down:gaps.0.options.1", ["n1", "a c b"]],
  ["down:gaps.0.options.2", ["n1", "a b c"]],
  ["remove:gaps.0", ["", ""]],
  ["remove:gaps.7", ["n1", "a b c"]],
  ["add:gaps.7.options", ["n1", "a b c"]],
  ["add:options", ["n1", "a b c"]],
])("%s", (said, after) => {
  const step = rowStep(said);
  if (!step) throw new Error("no step");
  expect(ids(withRowStep(partsOf("cloze"), gaps, step))).toEqual(after);
});

it("gives a new row the first letter that is free", () => {
  const less = withRowStep(partsOf("single"), blankOf(partsOf("single")), {
    kind: "remove",
    lists: ["options"],
    places: [],
    place: 0,
  });
  const more = withRowStep(partsOf("single"), less, {
    kind: "add",
    lists: ["options"],
    places: [],
    place: null,
  });
  expect(more.rows.options?.map(({ fields }) => fields.id)).toEqual(["b", "c", "a"]);
});

it.each(["", "save", "add:", "add:options.1", "remove:options", "up:Options.1", "add:a.b.c"])(
  "%j is no step",
  (said) => {
    expect(rowStep(said)).toBeNull();
  },
);

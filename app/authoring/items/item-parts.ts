import type { ItemType } from "../../assessment/items/index";

/** How one field is typed, and what of YAML it stands for. */
export type FieldKind =
  /** One line. */
  | "line"
  /** Words that people read, of any number of lines. */
  | "words"
  | "number"
  /** Yes or no. */
  | "tick"
  /** Yes for one row of its list. */
  | "mark"
  /** Whole numbers, one after another. */
  | "numbers"
  /** A text on each line. */
  | "lines";

export interface FieldPart {
  kind: FieldKind;
  /** Where the value stands in its entry or row: names with dots between. */
  name: string;
  /** Empty means that the entry does not name it. */
  optional?: true;
}

export interface RowsPart {
  kind: "rows";
  name: string;
  parts: Part[];
  /** How many a new question begins with. */
  first: number;
  /** Their ids: letters, or words that a text names; null where rows have none. */
  ids: "letters" | "words" | null;
  optional?: true;
}

export type Part = FieldPart | RowsPart;

const line = (name: string): FieldPart => ({ kind: "line", name });
const words = (name: string): FieldPart => ({ kind: "words", name });
const maybe = (part: FieldPart): FieldPart => ({ ...part, optional: true });

const HEAD: Part[] = [
  line("id"),
  line("objective"),
  line("type"),
  line("level"),
  line("pool"),
  maybe({ kind: "tick", name: "critical" }),
  maybe(line("family")),
  words("stem"),
];
const FIGURE: Part[] = [maybe(line("figure.src")), maybe(words("figure.alt"))];
/** Where a question was taken from: no form changes it, and none may lose it. */
export const ORIGIN = ["course", "item", "version", "college", "licence"].map(
  (name) => `from.${name}`,
);
const TAIL: Part[] = [
  maybe({ kind: "lines", name: "sources" }),
  ...ORIGIN.map((name) => maybe(line(name))),
];

const RIGHT_AND_WRONG: Part[] = [words("feedback.right"), words("feedback.wrong")];

const rows = (
  name: string,
  first: number,
  parts: Part[],
  ids: RowsPart["ids"] = "letters",
): RowsPart => ({
  kind: "rows",
  name,
  first,
  ids,
  parts: ids === null ? parts : [line("id"), ...parts],
});

const marked: Part[] = [words("text"), { kind: "mark", name: "correct" }, words("feedback")];

const BODIES: Record<ItemType, Part[]> = {
  single: [rows("options", 3, marked)],
  multi: [
    maybe({ kind: "number", name: "choose" }),
    rows("options", 4, [words("text"), { kind: "tick", name: "correct" }, words("feedback")]),
  ],
  order: [
    rows("options", 4, [{ kind: "number", name: "position" }, words("text"), words("feedback")]),
  ],
  match: [
    rows("pairs", 3, [words("text"), words("match"), words("feedback")]),
    maybe({ kind: "lines", name: "others" }),
  ],
  cloze: [words("text"), rows("gaps", 1, [rows("options", 3, marked)], "words")],
  numeric: [
    { kind: "number", name: "answer" },
    maybe({ kind: "number", name: "tolerance" }),
    {
      ...rows(
        "units",
        0,
        [
          { kind: "lines", name: "names" },
          { kind: "number", name: "factor" },
        ],
        null,
      ),
      optional: true,
    },
    ...RIGHT_AND_WRONG,
    {
      ...rows("tempting", 0, [{ kind: "number", name: "value" }, words("feedback")], null),
      optional: true,
    },
  ],
  text: [
    { kind: "lines", name: "accepted" },
    ...RIGHT_AND_WRONG,
    {
      ...rows("tempting", 0, [words("text"), words("feedback")], null),
      optional: true,
    },
  ],
  sjt: [
    rows("options", 3, [words("text"), { kind: "numbers", name: "ratings" }, words("feedback")]),
  ],
  branch: [
    words("debrief"),
    rows(
      "nodes",
      3,
      [
        line("objective"),
        words("text"),
        rows("options", 2, [
          words("text"),
          { kind: "mark", name: "correct" },
          line("next"),
          words("consequence"),
          words("feedback"),
        ]),
      ],
      "words",
    ),
  ],
};

/** What the form of one type asks, in the order in which items.yaml writes it. */
export function partsOf(type: ItemType): Part[] {
  return type === "branch"
    ? [...HEAD, ...TAIL, ...BODIES[type]]
    : [...HEAD, ...FIGURE, ...BODIES[type], ...TAIL];
}

/** The parts of a list's rows, by the path of names that leads to it. */
export function rowsAt(parts: readonly Part[], path: readonly string[]): RowsPart | null {
  const [name, ...rest] = path;
  const found = parts.find((part) => part.kind === "rows" && part.name === name);
  if (found?.kind !== "rows") return null;
  return rest.length === 0 ? found : rowsAt(found.parts, rest);
}

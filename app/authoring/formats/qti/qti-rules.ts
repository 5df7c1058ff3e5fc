import {
  allNamed,
  attributeOf,
  childNamed,
  elementsOf,
  rawText,
  type XmlElement,
} from "../xml/xml";

/** Names are those of QTI 2.1 here and in every file named qti-…; qti3.ts renames. */

/** How close a number must be. */
export interface Closeness {
  mode: string;
  below: number;
  above: number;
  exclusive: boolean;
}
export interface Branch {
  /** Which response it looks at, when it looks at one. */
  response: string;
  when:
    | { kind: "right" }
    | { kind: "value"; value: string }
    | { kind: "range"; least: number; most: number; exclusive: boolean }
    | { kind: "else" }
    | { kind: "other" };
  closeness?: Closeness | undefined;
  /** What it sets: an outcome, and the value when it is plain. */
  sets: { outcome: string; value: string }[];
}

/** The branches of response processing, in order, as far as they can be told in a word. */
export function branchesOf(processing: XmlElement | undefined): Branch[] {
  const afterWrong = new Set(allNamed(processing, "responseCondition").flatMap(elseAfterWrong));
  return allNamed(processing, "responseIf", "responseElseIf", "responseElse").map(
    (branch): Branch => {
      const [condition, ...rest] = elementsOf(branch);
      const isElse = branch.name === "responseElse";
      const actions = isElse && condition ? [condition, ...rest] : rest;
      const sets = actions
        .filter(({ name }) => name === "setOutcomeValue")
        .map((action) => ({
          outcome: attributeOf(action, "identifier"),
          value: rawText(allNamed(action, "baseValue")[0]),
        }));
      if (isElse)
        return { response: "", when: { kind: afterWrong.has(branch) ? "right" : "else" }, sets };
      // “If it is not the right answer” is what others write as an else.
      const [inner] = condition?.name === "not" ? elementsOf(condition) : [];
      if (inner && conditionOf(inner).when.kind === "right")
        return { response: "", when: { kind: "else" }, sets };
      return { ...conditionOf(condition), sets };
    },
  );
}

/** The else of a condition whose only if is that the answer is not the right one. */
function elseAfterWrong(condition: XmlElement): XmlElement[] {
  const [first, second, ...more] = elementsOf(condition);
  const [test] = elementsOf(first);
  const [inner] = test?.name === "not" ? elementsOf(test) : [];
  const isWrong = inner !== undefined && conditionOf(inner).when.kind === "right";
  return isWrong && second?.name === "responseElse" && more.length === 0 ? [second] : [];
}

type Told = Omit<Branch, "sets">;
const OTHER: Told = { response: "", when: { kind: "other" } };

function conditionOf(condition: XmlElement | undefined): Told {
  if (!condition) return OTHER;
  const [first, second] = elementsOf(condition);
  const response = attributeOf(
    allNamed(condition, "variable", "mapResponse", "correct")[0],
    "identifier",
  );
  if (["match", "equal", "equalRounded", "stringMatch"].includes(condition.name)) {
    const against = [first, second].find((one) => one && one.name !== "variable");
    const closeness =
      condition.name === "equal"
        ? closenessOf(condition)
        : condition.name === "equalRounded"
          ? roundingOf(condition)
          : undefined;
    if (against?.name === "correct") return { response, when: { kind: "right" }, closeness };
    if (against?.name === "baseValue")
      return { response, when: { kind: "value", value: rawText(against) }, closeness };
    return OTHER;
  }
  if (condition.name === "member" && first?.name === "baseValue")
    return { response, when: { kind: "value", value: rawText(first) } };
  if (["gt", "gte"].includes(condition.name) && first?.name === "mapResponse")
    return { response, when: { kind: "right" } };
  if (condition.name === "and") return rangeOf(condition, response);
  return OTHER;
}

function rangeOf(condition: XmlElement, response: string): Told {
  const parts = elementsOf(condition);
  const ends = parts.map((part) => Number(rawText(childNamed(part, "baseValue"))));
  const names = parts.map(({ name }) => name);
  const [a, b] = ends;
  const isRange =
    parts.length === 2 && /^gte?$/.test(names[0] ?? "") && /^lte?$/.test(names[1] ?? "");
  if (!isRange || a === undefined || b === undefined || !(a <= b)) return { ...OTHER, response };
  const exclusive = names.includes("gt") || names.includes("lt");
  return { response, when: { kind: "range", least: a, most: b, exclusive } };
}

function closenessOf(equal: XmlElement): Closeness {
  const [below = 0, above = below] = attributeOf(equal, "tolerance").split(/\s+/).map(Number);
  return {
    mode: attributeOf(equal, "toleranceMode") || "exact",
    below: Number.isFinite(below) ? Math.abs(below) : 0,
    above: Number.isFinite(above) ? Math.abs(above) : 0,
    exclusive: ["includeLowerBound", "includeUpperBound"].some(
      (bound) => attributeOf(equal, bound) === "false",
    ),
  };
}

/** Rounding, with its figures in place of how far an answer may be off. */
function roundingOf(equal: XmlElement): Closeness {
  const figures = Number(attributeOf(equal, "figures")) || 0;
  const mode = attributeOf(equal, "roundingMode") || "significantFigures";
  return { mode, below: figures, above: figures, exclusive: false };
}

/** Does a branch give points? */
export function givesPoints(branch: Branch): boolean {
  return pointsOf(branch) > 0;
}

/** How many points a branch gives. */
export function pointsOf({ sets }: Branch): number {
  const points = sets
    .filter(({ outcome }) => /score/i.test(outcome))
    .map(({ value }) => Number(value));
  return Math.max(0, ...points.filter((one) => one > 0));
}

/** What the right answer of a response is, as its declaration says. */
export interface Declared {
  id: string;
  cardinality: string;
  baseType: string;
  correct: string[];
  mapped: { key: string; points: number; caseSensitive: boolean }[];
}

export function declaredOf(item: XmlElement): Map<string, Declared> {
  const found = elementsOf(item).filter(({ name }) => name === "responseDeclaration");
  return new Map(
    found.map((one) => {
      const id = attributeOf(one, "identifier");
      const values = elementsOf(childNamed(one, "correctResponse"));
      const entries = elementsOf(childNamed(one, "mapping"));
      return [
        id,
        {
          id,
          cardinality: attributeOf(one, "cardinality"),
          baseType: attributeOf(one, "baseType"),
          correct: values.filter(({ name }) => name === "value").map(rawText),
          mapped: entries
            .filter(({ name }) => name === "mapEntry")
            .map((entry) => ({
              key: attributeOf(entry, "mapKey"),
              points: Number(attributeOf(entry, "mappedValue")) || 0,
              caseSensitive: attributeOf(entry, "caseSensitive") === "true",
            })),
        },
      ];
    }),
  );
}

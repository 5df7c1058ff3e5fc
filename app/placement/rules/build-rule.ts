import { addAt, moveAt, removeAt } from "./edit-rule";
import { emptyLeaf, LEAF_KINDS, type LeafKindName } from "./leaf-fields";
import { outlineOf } from "./rule-outline";

/** What the buttons of the builder do. */
export const BUILD_STEPS = ["add", "up", "down", "remove"] as const;
/** What can be added to a group. */
export const PARTS = [...LEAF_KINDS, "group"] as const;
/** What one button of the builder does, and where, as a form carries it: `up top.0.2`. */
export const BUILD_TEXT = /^(add|up|down|remove|drop) top(\.\d{1,3}){0,10}$/;

/** A button as a form carries it. */
export function buildText(step: (typeof BUILD_STEPS)[number] | "drop", at: string): string {
  return `${step} ${at === "" ? "top" : `top.${at}`}`;
}

/** The button that a form carried; `drop` throws the whole draft out. */
export function buildFrom(text: string): {
  step: (typeof BUILD_STEPS)[number] | "drop";
  at: string;
} {
  const [word, place = "top"] = text.split(" ");
  const step = BUILD_STEPS.find((one) => one === word) ?? "drop";
  return { step, at: place.replace(/^top\.?/, "") };
}

interface BuildStep {
  step: (typeof BUILD_STEPS)[number];
  at: string;
  kind?: LeafKindName | "group" | undefined;
}

/** A rule after one button of the builder. A place that is not there changes nothing. */
export function build(rule: unknown, { step, at, kind = "group" }: BuildStep): unknown {
  switch (step) {
    case "add":
      return addAt(rule, at, kind === "group" ? { all: [] } : emptyLeaf(kind, namesIn(rule)));
    case "up":
      return moveAt(rule, at, -1);
    case "down":
      return moveAt(rule, at, 1);
    case "remove":
      return removeAt(rule, at);
  }
}

function namesIn(rule: unknown): string[] {
  const names = (part: ReturnType<typeof outlineOf>): string[] =>
    part.op === "leaf"
      ? typeof part.leaf.req === "string"
        ? [part.leaf.req]
        : []
      : part.of.flatMap(names);
  return names(outlineOf(rule));
}

import type { Question } from "./case";
import { addDays, type Day } from "./days";
import { leavesOf, type Node, parseRule, type RuleProblem } from "./language";
import type { Leaf } from "./leaf";

/** Rule sets by id, as published. */
export type RuleSets = Readonly<Record<string, unknown>>;

/** One layer of an opening: the rule version in force on each day. */
export interface Layer {
  versions: readonly Version[];
}

export interface Version {
  rule: string;
  node: Node;
  /** Every leaf of the node, in rule order. */
  leaves: readonly Leaf[];
  /** Last day in force; null = to the end. Versions follow one another. */
  through: Day | null;
}

/**
 * The layers of a question, pinned versions first while they hold (gate.md §3): matched by rule
 * name, through the day the publisher chose, or not at all. Every rule set named by the opening or
 * by a pin is read, in force or not; the first that cannot be judged is the problem.
 */
export function layersOf(
  question: Question,
  ruleSets: RuleSets,
): { layers: Layer[] } | { problem: string } {
  const rules = new Map<string, ReadRule>();
  for (const rule of [...question.rules, ...(question.pinned ?? [])]) {
    if (!Object.hasOwn(ruleSets, rule)) return { problem: `unknown ruleset ${rule}` };
    const read = readOnce(ruleSets[rule]);
    if ("kind" in read) {
      return { problem: `unknown requirement kind ${read.kind}`.trim() };
    }
    if ("problem" in read) return { problem: `malformed ruleset ${rule}: ${read.problem}` };
    rules.set(rule, read);
  }
  const version = (rule: string, through: Day | null): Version[] => {
    const read = rules.get(rule);
    return read ? [{ rule, ...read, through }] : [];
  };
  return {
    layers: question.rules.map((rule) => {
      const pin = question.pinned?.find((pinned) => nameOf(pinned) === nameOf(rule));
      const through = question.grandfather.get(rule);
      const holds = pin !== undefined && pin !== rule && through !== undefined;
      return { versions: [...(holds ? version(pin, through) : []), ...version(rule, null)] };
    }),
  };
}

type ReadRule = Pick<Version, "node" | "leaves">;

const alreadyRead = new WeakMap<object, ReadRule | RuleProblem>();

/** A published rule set never changes, so one object is read once however many people are asked. */
function readOnce(rule: unknown): ReadRule | RuleProblem {
  const known = typeof rule === "object" && rule !== null ? alreadyRead.get(rule) : undefined;
  if (known) return known;
  const parsed = parseRule(rule);
  const read = "node" in parsed ? { ...parsed, leaves: leavesOf(parsed.node) } : parsed;
  if (typeof rule === "object" && rule !== null) alreadyRead.set(rule, read);
  return read;
}

/** The version of a layer in force on a day. */
export function inForce(layer: Layer, day: Day): Version {
  const found = layer.versions.find(({ through }) => through === null || day <= through);
  if (!found) throw new RangeError(`No rule version in force on ${day}`);
  return found;
}

/** The days on which a layer changes its version. */
export function versionChanges(layers: readonly Layer[]): Day[] {
  return layers.flatMap((layer) =>
    layer.versions.flatMap(({ through }) => (through === null ? [] : [addDays(through, 1)])),
  );
}

/** `P-TUTOR@2` is a version of the rule `P-TUTOR`. */
export function nameOf(rule: string): string {
  const at = rule.lastIndexOf("@");
  return at === -1 ? rule : rule.slice(0, at);
}

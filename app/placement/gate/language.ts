import { KINDS } from "./kinds/kinds";
import type { Leaf } from "./leaf";

/** The rule language (gate.md §2): all of, at least n of (any = at least one), and leaves. */
export type Node =
  | { op: "all"; of: readonly Node[] }
  | { op: "at_least"; n: number; of: readonly Node[] }
  | { op: "leaf"; leaf: Leaf };

/** Why a rule set cannot be judged. `kind` is set when a leaf's kind is unknown. */
export type RuleProblem = { kind: string } | { problem: string };

const MAX_DEPTH = 100;

/**
 * Reads a rule set strictly: a missing, misspelt or malformed option anywhere makes the whole set
 * a problem, because it might otherwise loosen the rule.
 */
export function parseRule(raw: unknown, depth = 0): { node: Node } | RuleProblem {
  if (depth > MAX_DEPTH) return { problem: "nested too deep" };
  if (!isRecord(raw)) return { problem: "a requirement must be a mapping" };
  if (Object.hasOwn(raw, "all")) return parseGroup(raw, "all", depth);
  if (Object.hasOwn(raw, "any")) return parseGroup(raw, "any", depth);
  if (Object.hasOwn(raw, "at_least")) return parseAtLeast(raw, depth);
  return parseLeaf(raw);
}

/** Every leaf of a rule, in rule order. */
export function leavesOf(node: Node): Leaf[] {
  return node.op === "leaf" ? [node.leaf] : node.of.flatMap(leavesOf);
}

function parseGroup(
  raw: Record<string, unknown>,
  op: "all" | "any",
  depth: number,
): { node: Node } | RuleProblem {
  const extra = Object.keys(raw).find((key) => key !== op);
  if (extra !== undefined) return { problem: `unknown option ${extra} beside ${op}` };
  const members = parseMembers(raw[op], op, depth);
  if (!("of" in members)) return members;
  return { node: op === "all" ? { op, of: members.of } : { op: "at_least", n: 1, of: members.of } };
}

function parseAtLeast(raw: Record<string, unknown>, depth: number): { node: Node } | RuleProblem {
  const group = raw.at_least;
  const extra = Object.keys(raw).find((key) => key !== "at_least");
  if (extra !== undefined) return { problem: `unknown option ${extra} beside at_least` };
  if (!isRecord(group)) return { problem: "at_least must be a mapping of n and of" };
  const unknown = Object.keys(group).find((key) => key !== "n" && key !== "of");
  if (unknown !== undefined) return { problem: `at_least: unknown option ${unknown}` };
  const members = parseMembers(group.of, "at_least", depth);
  if (!("of" in members)) return members;
  const { n } = group;
  if (typeof n !== "number" || !Number.isInteger(n) || n < 1 || n > members.of.length) {
    return { problem: `at_least: n must be a whole number from 1 to ${members.of.length}` };
  }
  return { node: { op: "at_least", n, of: members.of } };
}

function parseMembers(raw: unknown, op: string, depth: number): { of: Node[] } | RuleProblem {
  if (!Array.isArray(raw) || raw.length === 0) return { problem: `${op} must list requirements` };
  const of: Node[] = [];
  for (const member of raw) {
    const read = parseRule(member, depth + 1);
    if (!("node" in read)) return read;
    of.push(read.node);
  }
  return { of };
}

function parseLeaf(raw: Record<string, unknown>): { node: Node } | RuleProblem {
  const kind = typeof raw.kind === "string" ? raw.kind : "";
  const known = KINDS.get(kind);
  if (!known) return { kind };
  const read = known.parse(raw);
  if ("leaf" in read) return { node: { op: "leaf", leaf: read.leaf } };
  const req = typeof raw.req === "string" ? `${raw.req}: ` : "";
  return { problem: `${req}${read.problem}` };
}

/** Whether a value is a mapping of names. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

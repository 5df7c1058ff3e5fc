import { implies } from "../gate/implies";
import { leavesOf, type Node, parseRule } from "../gate/language";
import type { Leaf } from "../gate/leaf";
import { LAYERS, type RuleSet } from "./rule-set";

/** A requirement that changes nothing, because one in a wider layer asks at least as much. */
export interface DeadText {
  ruleSet: string;
  req: string;
  /** What makes it so. */
  because: { ruleSet: string; req: string };
}

/**
 * The requirements of these layers that are dead text: whoever meets a wider layer meets them too.
 * Layers only add, so one that is weaker than what stands above it loosens nothing, whatever its
 * author meant. Layers that cannot be judged are left to the check that refuses them.
 */
export function deadText(ruleSets: readonly Pick<RuleSet, "id" | "layer" | "rule">[]): DeadText[] {
  const layers = ruleSets
    .flatMap(({ id, layer, rule }) => {
      const read = parseRule(rule);
      return "node" in read ? [{ id, rank: LAYERS.indexOf(layer), node: read.node }] : [];
    })
    .sort((a, b) => a.rank - b.rank);
  return layers.flatMap(({ id, rank, node }) => {
    const wider = layers
      .filter((layer) => layer.rank < rank)
      .flatMap((layer) => requiredOf(layer.node).map((leaf) => ({ ruleSet: layer.id, leaf })));
    return leavesOf(node).flatMap((leaf) => {
      const found = wider.find((one) => implies(one.leaf, leaf));
      return found
        ? [{ ruleSet: id, req: leaf.req, because: { ruleSet: found.ruleSet, req: found.leaf.req } }]
        : [];
    });
  });
}

/** What everyone must meet, not one way among several. */
function requiredOf(node: Node): Leaf[] {
  if (node.op === "leaf") return [node.leaf];
  const isEach = node.op === "all" || node.n === node.of.length;
  return isEach ? node.of.flatMap(requiredOf) : [];
}

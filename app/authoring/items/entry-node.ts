import { type Document, isMap, isScalar, isSeq, type Node, Scalar, type YAMLMap } from "yaml";

/** A value of YAML without anything that only YAML has. */
export type PlainValue =
  | string
  | number
  | boolean
  | null
  | PlainValue[]
  | { [name: string]: PlainValue };

/** Names whose values people write and read: they stand in quotes. */
const SAID = new Set([
  "stem",
  "text",
  "feedback",
  "right",
  "wrong",
  "match",
  "others",
  "consequence",
  "debrief",
  "alt",
  "accepted",
]);

/** A value as items.yaml writes one: words in quotes, a choice to a line, short lists in brackets. */
export function entryNode(document: Document, value: PlainValue): Node {
  const node = document.createNode(value);
  style(node, "", 0);
  return node;
}

function style(node: unknown, name: string, depth: number): void {
  if (isScalar(node)) {
    if (typeof node.value === "string" && SAID.has(name)) node.type = Scalar.QUOTE_DOUBLE;
    return;
  }
  if (isSeq(node)) {
    node.flow = node.items.every((one) => isScalar(one));
    for (const item of node.items) style(item, name, depth + 1);
    return;
  }
  if (!isMap(node)) return;
  for (const { key, value } of node.items) style(value, keyName(key), depth + 1);
  if (depth > 1) node.flow = isFlat(node);
}

/** Does a map of a list fit on one line: no list of maps in it? */
function isFlat(map: YAMLMap): boolean {
  return map.items.every(
    ({ value }) => isScalar(value) || (isSeq(value) && value.items.every((one) => isScalar(one))),
  );
}

function keyName(key: unknown): string {
  return isScalar(key) ? String(key.value) : "";
}

import type { Text } from "../i18n/catalog";
import { formatDay } from "../i18n/dates";
import { useText } from "../i18n/text";
import { FlowTable } from "../ui/FlowTable";
import { In, Quoting } from "../ui/In";
import { Tree, TreeGroup, TreeNode } from "../ui/Tree";
import type { Explained, ExplainedLayer, ExplainedLeaf } from "./gate/explain";
import type { LayerTitle, SourcedLayer } from "./layer-title";
import {
  askWords,
  detailWords,
  evidenceWords,
  markOf,
  ownerWords,
  type Reading,
  stateWords,
} from "./requirement";
import type { FactLine } from "./seen";
import { ownWay } from "./way";

interface TreeProps {
  tree: readonly ExplainedLayer[];
  layers: readonly SourcedLayer[];
  /** Titles of badges by their id. */
  names: Readonly<Record<string, string>>;
  /** The facts behind the tree, which the person may all see. */
  facts: readonly FactLine[];
  reading: Reading;
}

/** Every requirement of an opening, met ones too, layer by layer. The person and the lead see the same. */
export function RequirementTree({ tree, layers, ...rest }: TreeProps) {
  const t = useText();
  const areAllExamples = layers.length > 0 && layers.every(({ example }) => example);
  return (
    <div className="stack">
      {areAllExamples && (
        <p>
          <span className="tag">{t("layer.example")}</span>
        </p>
      )}
      <Tree>
        {tree.map(({ rule, node }) => {
          const layer = layers.find(({ id }) => id === rule);
          return (
            <TreeGroup
              key={rule}
              title={<In>{layer?.title ?? rule}</In>}
              note={layer && layerWords(layer, node, t)}
              tag={layer?.example && !areAllExamples ? t("layer.example") : undefined}
            >
              <Members node={node} {...rest} />
            </TreeGroup>
          );
        })}
      </Tree>
      <Sources layers={layers} />
    </div>
  );
}

/** Where each layer is written, who read it there and when, and who published it here. */
function Sources({ layers }: Pick<TreeProps, "layers">) {
  const t = useText();
  if (layers.length === 0) return null;
  return (
    <details>
      <summary>{t("layer.sources")}</summary>
      <FlowTable
        caption={t("layer.sources")}
        columns={[t("layer.rule"), t("layer.source"), t("layer.checkedOn"), t("layer.publisher")]}
        rows={layers.map(({ id, title, source, checkedOn, publisher, example }) => ({
          key: id,
          cells: [
            <Quoting key="rule" kept={[title]}>
              {t("layer.titled", { title, id })}
            </Quoting>,
            <In key="source">{source}</In>,
            example
              ? t("layer.checkedExample", { day: formatDay(checkedOn, t.locale) })
              : formatDay(checkedOn, t.locale),
            publisher ?? t("layer.shared"),
          ],
        }))}
      />
    </details>
  );
}

/** Whose rule it is, and that all of its requirements must hold when there are several. */
function layerWords({ owner }: LayerTitle, node: Explained, t: Text): string {
  const whose = t(`layer.${owner}`);
  return node.op === "all" && node.of.length > 1 ? t("layer.all", { whose }) : whose;
}

type NodeProps = Pick<TreeProps, "names" | "facts" | "reading">;

/** The top of a layer is not drawn again when it only says "all of these". */
function Members({ node, ...rest }: NodeProps & { node: Explained }) {
  if (node.op !== "all") return <Node node={node} {...rest} />;
  return node.of.map((member) => <Node key={keyOf(member)} node={member} {...rest} />);
}

function Node({ node, ...rest }: NodeProps & { node: Explained }) {
  const t = useText();
  if (node.op === "leaf") return <Leaf leaf={node} {...rest} />;
  // A choice with one branch is no choice.
  if (node.of.length === 1) return <Members node={{ ...node, op: "all" }} {...rest} />;
  const title =
    node.op === "all"
      ? t("group.all")
      : node.n === 1
        ? t("group.any")
        : t("group.atLeast", { n: node.n });
  return (
    <TreeGroup title={title}>
      {node.of.map((member) => (
        <Node key={keyOf(member)} node={member} {...rest} />
      ))}
    </TreeGroup>
  );
}

function Leaf({ leaf, names, facts, reading }: NodeProps & { leaf: ExplainedLeaf }) {
  const t = useText();
  const waits = leaf.needed && leaf.pass === null && leaf.next;
  const owner = waits ? ownerWords(waits.owner, t, reading) : undefined;
  const they = reading.voice === "them";
  const said = [evidenceWords(leaf, t, facts), detailWords(leaf, t, reading)];
  if (owner && !they) said.push(`${owner}.`);
  const words = said.filter((sentence) => sentence !== "").join(" ");
  const way = they || !leaf.needed ? null : ownWay(leaf, names);
  return (
    <TreeNode
      kind={markOf(leaf)}
      word={stateWords(leaf, t)}
      detail={
        way ? (
          <p>
            {words} <a href={way.href}>{t(`steps.link.${way.says}`)}</a>
          </p>
        ) : (
          words
        )
      }
      owner={they && owner ? <b>{owner}</b> : undefined}
    >
      <Quoting kept={namesIn(leaf, names)}>{askWords(leaf, t, names)}</Quoting>
    </TreeNode>
  );
}

/** What a requirement names, as it is called. */
function namesIn({ about }: ExplainedLeaf, names: TreeProps["names"]) {
  return Object.values(about).map((named) => names[String(named)]);
}

function keyOf(node: Explained): string {
  return node.op === "leaf" ? node.req : node.of.map(keyOf).join(" ");
}

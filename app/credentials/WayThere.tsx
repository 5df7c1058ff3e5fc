import type { Text } from "../i18n/catalog";
import { formatDay } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Answer, Entry } from "../ui/Entry";
import { Quoting } from "../ui/In";
import { Tree, TreeGroup, TreeNode } from "../ui/Tree";
import type { Way, WayNode } from "./read-way.server";

/** What the reader has and lacks of an achievement, and who has each next step. */
export function WayThere({ issuer, held, nodes, renewal }: Way) {
  const t = useText();
  return (
    <>
      <Entry title={t("credentials.way.title")} note={nodes && t("credentials.way.note")}>
        {held && (
          <Answer
            kind={held.signed ? "met" : "wait"}
            word={held.signed ? t("credentials.way.held") : t("credentials.way.signing")}
          >
            {held.signed && (
              <p>
                <a href={`/credentials/${held.id}`}>{t("credentials.way.see")}</a>
              </p>
            )}
          </Answer>
        )}
        {nodes && <Nodes nodes={nodes} issuer={issuer} />}
      </Entry>
      {renewal && (
        <Entry
          title={t("credentials.way.renewTitle")}
          note={t("credentials.way.renewNote", { day: formatDay(renewal.opensOn, t.locale) })}
        >
          {renewal.open ? (
            <Nodes nodes={renewal.nodes} issuer={issuer} />
          ) : (
            <p className="text">
              {t("credentials.way.renewLater", { day: formatDay(renewal.opensOn, t.locale) })}
            </p>
          )}
        </Entry>
      )}
    </>
  );
}

function Nodes({ nodes, issuer }: { nodes: readonly WayNode[]; issuer: string }) {
  return (
    <Tree>
      {nodes.map((node) => (
        <Node key={keyOf(node)} node={node} issuer={issuer} />
      ))}
    </Tree>
  );
}

function Node({ node, issuer }: { node: WayNode; issuer: string }) {
  const t = useText();
  const { rule, met, next, parts } = node;
  if (rule === "all" || rule === "any")
    return (
      <TreeGroup title={t(`credentials.rule.${rule}`)}>
        {parts.map((part) => (
          <Node key={keyOf(part)} node={part} issuer={issuer} />
        ))}
      </TreeGroup>
    );
  return (
    <TreeNode
      kind={met ? "met" : next?.who === "you" ? "todo" : "wait"}
      word={met ? t("credentials.way.met") : t("credentials.way.notYet")}
      detail={
        next && (
          <p>
            {[stands(node, t), t(`credentials.way.who.${next.who}`, { issuer })].join(" ")}{" "}
            {next.page !== null && (
              <a href={next.page}>
                {t(`credentials.way.go.${rule === "mastered.kept" ? "mastered" : rule}`)}
              </a>
            )}
          </p>
        )
      }
    >
      <Quoting kept={Object.values(node.names)}>{asks(node, t)}</Quoting>
    </TreeNode>
  );
}

function asks({ rule, names, asked }: WayNode, t: Text): string {
  const { course = "", achievement = "", attestation = "" } = names;
  switch (rule) {
    case "mastered":
      return t("credentials.rule.mastered.shown", { course });
    case "observed":
      return t("credentials.rule.observed", { course, n: asked });
    case "attended":
      return t("credentials.rule.attended", { minutes: asked });
    default:
      return t(`credentials.rule.${rule}`, { course, achievement, attestation });
  }
}

/** How far it has come, where that is more than yes or no. */
function stands({ rule, count, needed }: WayNode, t: Text): string {
  if (rule === "sure") return needed > 0 ? t("credentials.way.sure", { count, needed }) : "";
  return needed > 1 ? t("credentials.way.left", { count, needed }) : "";
}

function keyOf(node: WayNode): string {
  const { rule, names, asked, parts } = node;
  return [rule, ...Object.values(names), asked, ...parts.map(keyOf)].join(" ");
}

import { useText } from "../../i18n/text";
import { Tree } from "../../ui/Tree";
import type { Outline } from "./rule-outline";
import { type Names, noteWords, writtenWords } from "./rule-words";

interface RuleTreeProps {
  rule: Outline;
  names: Names;
}

/** A rule as it is written, in plain words: what must hold, and of what enough is enough. */
export function RuleTree({ rule, names }: RuleTreeProps) {
  return (
    <Tree>
      <Part part={rule} names={names} />
    </Tree>
  );
}

function Part({ part, names }: { part: Outline; names: Names }) {
  const t = useText();
  if (part.op === "leaf")
    return (
      <li>
        <p>
          <b>{writtenWords(part.leaf, t, names)}</b>
        </p>
        <p className="small soft">
          {noteWords(part.leaf, t, names)}{" "}
          {typeof part.leaf.req === "string" && <code>{part.leaf.req}</code>}
        </p>
      </li>
    );
  return (
    <li>
      <p className="group">
        <b>{groupWords(part, t)}</b>
      </p>
      <ul>
        {part.of.map((member) => (
          <Part key={member.at} part={member} names={names} />
        ))}
        {part.of.length === 0 && <li className="soft">{t("group.noneYet")}</li>}
      </ul>
    </li>
  );
}

/** How many of a group's members must hold. */
export function groupWords(
  group: Exclude<Outline, { op: "leaf" }>,
  t: ReturnType<typeof useText>,
): string {
  if (group.op === "at-least") return t("group.atLeast", { n: group.n });
  return t(group.op === "all" ? "group.all" : "group.any");
}

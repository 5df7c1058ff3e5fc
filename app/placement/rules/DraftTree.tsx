import { useText } from "../../i18n/text";
import { type Asked, FRESH } from "../../ui/asked";
import { Button, LinkButton } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { Tree } from "../../ui/Tree";
import { buildText } from "./build-rule";
import { LEAF_KINDS } from "./leaf-fields";
import { groupWords } from "./RuleTree";
import type { Outline } from "./rule-outline";
import { type Names, noteWords, writtenWords } from "./rule-words";

interface DraftTreeProps {
  base: string;
  rule: Outline;
  names: Names;
  asked: Asked;
}

/** A rule to build: each part can be changed, moved and removed, and each group added to. */
export function DraftTree(props: DraftTreeProps) {
  return (
    <Tree>
      <Part {...props} part={props.rule} alone />
    </Tree>
  );
}

interface PartProps extends DraftTreeProps {
  part: Outline;
  /** The whole rule: nothing to move it among. */
  alone?: boolean;
}

function Part({ part, alone = false, ...rest }: PartProps) {
  const t = useText();
  const words = part.op === "leaf" ? writtenWords(part.leaf, t, rest.names) : groupWords(part, t);
  return (
    <li>
      <p className={part.op === "leaf" ? undefined : "group"}>
        <b>{words}</b>
      </p>
      {part.op === "leaf" && <p className="small soft">{noteWords(part.leaf, t, rest.names)}</p>}
      <Moves at={part.at} words={words} base={rest.base} alone={alone} />
      {part.op !== "leaf" && (
        <ul>
          {part.of.map((member) => (
            <Part key={member.at} {...rest} part={member} />
          ))}
          <li>
            <Add at={part.at} asked={rest.asked} words={words} />
          </li>
        </ul>
      )}
    </li>
  );
}

function Moves({
  at,
  words,
  base,
  alone,
}: {
  at: string;
  words: string;
  base: string;
  alone: boolean;
}) {
  const t = useText();
  return (
    <div className="row">
      <LinkButton
        weight="quiet"
        href={`${base}/part?at=${at}`}
        label={t("draft.editOf", { part: words })}
      >
        {t("draft.edit")}
      </LinkButton>
      {!alone &&
        (["up", "down", "remove"] as const).map((step) => (
          <Form key={step} id={`${step}-${at}`}>
            <input type="hidden" name="step" value={buildText(step, at)} />
            <Button weight="quiet" label={t(`draft.${step}Of`, { part: words })}>
              {t(`draft.${step}`)}
            </Button>
          </Form>
        ))}
    </div>
  );
}

function Add({ at, asked, words }: { at: string; asked: Asked; words: string }) {
  const t = useText();
  const mine = asked.values.step === buildText("add", at);
  return (
    <Form id={`add-${at}`} asked={mine ? asked : FRESH}>
      <input type="hidden" name="step" value={buildText("add", at)} />
      <Field
        name="kind"
        type="select"
        label={t("draft.addTo", { group: words })}
        options={[
          ...LEAF_KINDS.map((kind) => ({ value: kind, label: t(`leafKind.${kind}`) })),
          { value: "group", label: t("draft.add.group") },
        ]}
        value={LEAF_KINDS[0]}
      />
      <p className="row">
        <Button weight="two">{t("draft.add.button")}</Button>
      </p>
    </Form>
  );
}

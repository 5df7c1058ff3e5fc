import type { Text } from "../../i18n/catalog";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Choices } from "../../ui/Choices";
import { Field } from "../../ui/Field";
import { FormPage } from "../../ui/Form";
import { HORIZONS } from "../gate/leaf";
import { fieldsOf, isLeafKind, type LeafField, typedFrom } from "./leaf-fields";
import type { Outline, WrittenLeaf } from "./rule-outline";
import type { Names } from "./rule-words";

interface PartFormProps {
  draftId: string;
  title: string;
  part: Outline;
  colleges: Names;
  asked: Asked;
}

/** The page on which one part of a draft is changed: a requirement, or how many of a group must hold. */
export function PartForm({ draftId, title, part, colleges, asked }: PartFormProps) {
  const t = useText();
  const isLeaf = part.op === "leaf";
  return (
    <FormPage
      title={t(isLeaf ? "part.title" : "part.groupTitle")}
      lead={t("part.lead", { title })}
      crumb={<a href={`/rules/drafts/${draftId}`}>{title}</a>}
      asked={asked}
      button={t("part.send")}
    >
      {isLeaf ? <LeafFields leaf={part.leaf} colleges={colleges} /> : <GroupFields group={part} />}
    </FormPage>
  );
}

function GroupFields({ group }: { group: Exclude<Outline, { op: "leaf" }> }) {
  const t = useText();
  return (
    <>
      <Choices
        type="radio"
        name="group"
        legend={t("part.group")}
        chosen={[group.op]}
        options={(["all", "any", "at-least"] as const).map((op) => ({
          value: op,
          label: t(`part.group.${op}`),
        }))}
      />
      <Field
        name="least"
        type="number"
        min={1}
        max={100}
        label={t("part.n")}
        value={group.op === "at-least" ? group.n : 1}
      />
    </>
  );
}

function LeafFields({ leaf, colleges }: { leaf: WrittenLeaf; colleges: Names }) {
  const t = useText();
  const { kind } = leaf;
  if (!isLeafKind(kind)) return null;
  const shown = typedFrom(leaf, t);
  const text = (name: string) => {
    const value = shown[name];
    return typeof value === "string" ? value : "";
  };
  return (
    <>
      {fieldsOf(kind).map((field) => (
        <Option
          key={field.name}
          field={field}
          shown={shown[field.name] ?? ""}
          colleges={colleges}
        />
      ))}
      <Field
        name="horizon"
        type="select"
        label={t("part.horizon")}
        value={text("horizon")}
        options={HORIZONS.map((one) => ({ value: one, label: t(`part.horizon.${one}`) }))}
      />
      <Field
        name="waived_by"
        label={t("part.waived_by")}
        hint={t("part.waived_byHint")}
        value={text("waived_by")}
      />
      <Field
        name="waived_for"
        label={t("part.waived_for")}
        hint={t("part.periodHint")}
        value={text("waived_for")}
      />
      <Field name="req" label={t("part.req")} hint={t("part.reqHint")} value={text("req")} />
    </>
  );
}

function Option({
  field,
  shown,
  colleges,
}: {
  field: LeafField;
  shown: string | readonly string[];
  colleges: Names;
}) {
  const t = useText();
  const { name, typed } = field;
  const label = labelOf(field, t);
  const value = typeof shown === "string" ? shown : "";
  if (typed === "issuers")
    return (
      <Choices
        type="checkbox"
        name={name}
        legend={label}
        chosen={typeof shown === "string" ? [] : shown}
        options={Object.entries(colleges).map(([id, words]) => ({ value: id, label: words }))}
      />
    );
  if (typed === "tick") {
    const words = name === "accompanied" ? "part.tick.accompanied" : "part.tick.name_must_match";
    return (
      <Choices
        type="checkbox"
        name={name}
        legend={label}
        chosen={value === "" ? [] : ["yes"]}
        options={[{ value: "yes", label: t(words) }]}
      />
    );
  }
  if (typed === "day") return <Field name={name} type="date" label={label} value={value} />;
  return <Field name={name} label={label} hint={hintOf(field, t)} value={value} />;
}

function labelOf({ name }: LeafField, t: Text): string {
  if (name === "lead") return t("part.lead_time");
  if (name === "n") return t("part.count");
  return name === "what" ? t("part.what_on_file") : t(`part.${name}`);
}

function hintOf({ name, typed }: LeafField, t: Text): string | undefined {
  if (typed === "period") return t("part.periodHint");
  if (typed === "list") return t("part.listHint");
  if (name === "def" || name === "type" || name === "mode") return t(`part.${name}Hint`);
  return undefined;
}

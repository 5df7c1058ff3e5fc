import { useText } from "../../i18n/text";
import { Choices } from "../../ui/Choices";
import { Field } from "../../ui/Field";
import { useKeptOptions } from "../../ui/In";
import type { Completions } from "../editor/completions";
import { type BlockType, calloutKinds } from "./block";
import type { BlockFields as Fields } from "./block-form";
import { CellFields } from "./CellFields";
import { ChoiceFields } from "./ChoiceFields";
import { isBeyondBounds } from "./field-bounds";
import { PlainFields, RichField } from "./RichField";

interface BlockFieldsProps {
  type: BlockType;
  fields: Fields;
  names: Completions;
  /** The facts that the lesson's text cites. */
  cited: readonly string[];
}

/** The fields of one type of block; each takes plain words, and marks only where its hint says so. */
export function BlockFields(props: BlockFieldsProps) {
  return (
    <PlainFields.Provider value={isBeyondBounds(props.fields)}>
      <FieldsOfType {...props} />
    </PlainFields.Provider>
  );
}

function FieldsOfType({ type, fields, names, cited }: BlockFieldsProps) {
  const t = useText();
  const title = (
    <Field name="title" label={t("blocks.field.title")} value={fields.title} maxLength={120} kept />
  );
  switch (type) {
    case "heading":
      return (
        <>
          <RichField name="text" label={t("blocks.field.heading")} value={fields.text} line />
          <Choices
            type="radio"
            name="depth"
            legend={t("blocks.field.depth")}
            options={[
              { value: "2", label: t("blocks.field.depth.2") },
              { value: "3", label: t("blocks.field.depth.3") },
            ]}
            chosen={[fields.depth]}
          />
        </>
      );
    case "text":
      return <RichField name="text" label={t("blocks.field.text")} value={fields.text} />;
    case "callout":
      return (
        <>
          <Choices
            type="radio"
            name="kind"
            legend={t("blocks.field.kind")}
            options={calloutKinds.map((kind) => ({
              value: kind,
              label: t(`blocks.name.${kind}`),
              hint: t(`blocks.kind.${kind}`),
            }))}
            chosen={[fields.kind]}
          />
          {title}
          <RichField name="text" label={t("blocks.field.text")} value={fields.text} />
        </>
      );
    case "example":
    case "try":
      return (
        <>
          {title}
          <RichField name="text" label={t("blocks.field.text")} value={fields.text} />
        </>
      );
    case "reflect":
      return (
        <>
          <IdField value={fields.id} />
          <RichField name="text" label={t("blocks.field.reflect")} value={fields.text} />
        </>
      );
    case "scenario":
      return (
        <>
          {title}
          <Field
            name="setting"
            kept
            label={t("blocks.field.setting")}
            hint={t("blocks.field.setting.hint")}
            value={fields.setting}
            maxLength={120}
          />
          <RichField name="text" label={t("blocks.field.told")} value={fields.text} />
          <ChoiceFields fields={fields} />
          <IdField value={fields.id} />
        </>
      );
    case "figure":
      return <FigureFields fields={fields} figures={names.figures} />;
    case "item":
      return <IdChoice of="item" own={fields.id} from={names.items} />;
    case "media":
      return <IdChoice of="media" own={fields.id} from={names.media} />;
    case "sources":
      return <SourceFields ids={fields.ids} names={names} cited={cited} />;
    case "table":
      return <CellFields cell={fields.cell} width={fields.width} align={fields.align} />;
    case "code":
      return (
        <>
          <Field name="lang" label={t("blocks.field.lang")} value={fields.lang} maxLength={20} />
          <Field
            name="text"
            type="textarea"
            code
            label={t("blocks.field.code")}
            value={fields.text}
          />
        </>
      );
    case "source":
      return (
        <Field
          name="text"
          type="textarea"
          rows={8}
          code
          kept
          label={t("blocks.field.source")}
          hint={t("blocks.field.source.hint")}
          value={fields.text}
        />
      );
    default:
      return <p className="soft">{t(`blocks.nothing.${type}`)}</p>;
  }
}

function IdField({ value }: { value: string }) {
  const t = useText();
  return (
    <Field
      name="id"
      label={t("blocks.field.id")}
      hint={t("blocks.field.id.hint")}
      value={value}
      maxLength={64}
    />
  );
}

interface IdChoiceProps {
  of: "item" | "media";
  own: string;
  from: Completions["items"];
}

/** What there is to choose, and what stands there already though it is not. */
function IdChoice({ of, own, from }: IdChoiceProps) {
  const t = useText();
  const options = useKeptOptions(from.map(({ id, words }) => ({ id, text: words })));
  const isKnown = own === "" || from.some(({ id }) => id === own);
  return (
    <Field
      name="id"
      type="select"
      label={t(`blocks.field.${of}`)}
      hint={t(`blocks.field.${of}.hint`)}
      choose={t("blocks.choose")}
      options={isKnown ? options : [{ value: own, label: own }, ...options]}
      value={own}
    />
  );
}

function FigureFields({ fields, figures }: { fields: Fields; figures: readonly string[] }) {
  const t = useText();
  return (
    <>
      <Field
        name="src"
        type="select"
        label={t("blocks.field.src")}
        hint={t("blocks.field.src.hint")}
        choose={t("blocks.choose")}
        options={[...new Set([...figures, fields.src])]
          .filter(Boolean)
          .map((name) => ({ value: name, label: name }))}
        value={fields.src}
      />
      <Field
        name="alt"
        kept
        type="textarea"
        rows={3}
        label={t("blocks.field.alt")}
        hint={t("blocks.field.alt.hint")}
        value={fields.alt}
      />
      <Field
        name="caption"
        kept
        label={t("blocks.field.caption")}
        value={fields.caption}
        maxLength={200}
      />
    </>
  );
}

function SourceFields({
  ids,
  names,
  cited,
}: {
  ids: readonly string[];
  names: Completions;
  cited: readonly string[];
}) {
  const t = useText();
  const offered = [...new Set([...ids, ...cited])];
  if (offered.length === 0) return <p className="soft">{t("blocks.sources.none")}</p>;
  return (
    <Choices
      type="checkbox"
      name="ids"
      legend={t("blocks.field.ids")}
      hint={t("blocks.field.ids.hint")}
      options={offered.map((id) => ({
        value: id,
        label: `${id}: ${names.facts.find((fact) => fact.id === id)?.words ?? t("blocks.sources.unknown")}`,
        hint: cited.includes(id) ? undefined : t("blocks.sources.uncited"),
      }))}
      chosen={ids}
    />
  );
}

import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form, Problems } from "../../ui/Form";
import { Head, Wrap } from "../../ui/Page";
import type { DraftPage } from "./read-draft.server";
import { LAYERS } from "./rule-set";

/** What a draft says about itself, its rule as text, and the cases that it must meet. */
export function WordsForm({
  id,
  ruleId,
  version,
  text,
  table,
  asked,
}: DraftPage & { asked: Asked }) {
  const t = useText();
  return (
    <>
      <Head
        title={t("words.title")}
        lead={t("words.lead", { rule: ruleId })}
        crumb={<a href={`/rules/drafts/${id}`}>{version.title}</a>}
        slim
      />
      <Wrap>
        <Form asked={asked} parted>
          <Entry title={t("words.about")}>
            <div className="stack">
              <Problems />
              <Field name="title" label={t("words.name")} value={version.title} />
              <Field
                name="layer"
                type="select"
                label={t("words.layer")}
                value={version.layer}
                options={LAYERS.map((layer) => ({ value: layer, label: t(`layer.${layer}`) }))}
              />
              <Field
                name="source"
                type="textarea"
                rows={3}
                label={t("words.source")}
                hint={t("words.sourceHint")}
                value={version.source}
              />
              <Field
                name="checked"
                type="date"
                label={t("words.checked")}
                value={version.checkedOn}
              />
              <Choices
                type="checkbox"
                name="example"
                legend={t("words.example")}
                options={[{ value: "yes", label: t("words.exampleMark") }]}
                chosen={version.example ? ["yes"] : []}
              />
            </div>
          </Entry>
          <Entry title={t("words.rule")} note={t("words.ruleNote")}>
            <div className="stack">
              <Field
                name="text"
                type="textarea"
                code
                rows={16}
                label={t("words.text")}
                value={text}
              />
              <Field
                name="table"
                type="textarea"
                code
                rows={10}
                label={t("words.table")}
                hint={t("words.tableHint")}
                value={table}
              />
              <p className="row">
                <Button>{t("words.send")}</Button>
              </p>
            </div>
          </Entry>
        </Form>
      </Wrap>
    </>
  );
}

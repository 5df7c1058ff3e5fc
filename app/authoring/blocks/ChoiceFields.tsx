import { useText } from "../../i18n/text";
import { useAskedField } from "../../ui/asked";
import { useKeptLang } from "../../ui/In";
import { verdicts } from "./block";
import type { BlockFields as Fields } from "./block-form";
import { RichField } from "./RichField";

/** The choices of a scenario, and one more to fill in; one that is emptied goes. */
export function ChoiceFields({ fields }: { fields: Fields }) {
  const t = useText();
  const places = [...fields.choiceText.keys(), fields.choiceText.length];
  return places.map((at) => {
    const letter = fields.choiceId[at] ?? "";
    return (
      <fieldset className="stack choice-fields" key={`${at} ${letter}`}>
        <legend className="lab">
          {letter ? t("blocks.choice", { letter }) : t("blocks.choice.new")}
        </legend>
        <input type="hidden" name="choiceId" value={letter} />
        <RichField
          name="choiceText"
          label={t("blocks.field.choice")}
          value={fields.choiceText[at] ?? ""}
          at={at}
        />
        <VerdictField value={fields.choiceVerdict[at] ?? "partial"} at={at} />
        <RichField
          name="choiceWhy"
          label={t("blocks.field.why")}
          value={fields.choiceWhy[at] ?? ""}
          at={at}
        />
      </fieldset>
    );
  });
}

function VerdictField({ value, at }: { value: string; at: number }) {
  const t = useText();
  const lang = useKeptLang();
  const { id: name } = useAskedField("choiceVerdict");
  const id = `${name}-${at}`;
  const known = verdicts.some((one) => one === value);
  return (
    <div className="field">
      <label htmlFor={id}>{t("blocks.field.verdict")}</label>
      <select className="in" id={id} name="choiceVerdict" defaultValue={value}>
        {verdicts.map((verdict) => (
          <option key={verdict} value={verdict}>
            {t(`catalog.verdict.${verdict}`)}
          </option>
        ))}
        {!known && (
          <option value={value} lang={lang}>
            {value}
          </option>
        )}
      </select>
    </div>
  );
}

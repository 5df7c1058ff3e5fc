import { useText } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Field } from "../../ui/Field";
import { useKeptOptions } from "../../ui/In";
import { type ItemFilter, type ObjectiveNeed, onlyWords } from "./item-list";
import { KindFields } from "./KindFields";

/** Narrows the list of questions by its address, so that a narrowed list can be kept and sent. */
export function FindItems({
  filter,
  needs,
}: {
  filter: ItemFilter;
  needs: readonly Pick<ObjectiveNeed, "id" | "text">[];
}) {
  const t = useText();
  return (
    <form className="stack" action="#list">
      <Field
        name="words"
        type="search"
        label={t("items.find.words")}
        hint={t("items.find.words.hint")}
        value={filter.words}
      />
      <Field
        name="objective"
        type="select"
        label={t("items.field.objective")}
        choose={t("items.find.all")}
        value={filter.objective}
        options={useKeptOptions(needs)}
      />
      <KindFields type={filter.type} pool={filter.pool} />
      <Choices
        type="checkbox"
        name="only"
        legend={t("items.find.only")}
        across
        chosen={filter.only}
        options={onlyWords.map((word) => ({ value: word, label: t(`items.find.${word}`) }))}
      />
      <p className="row">
        <Button weight="two">{t("items.find.button")}</Button>
      </p>
    </form>
  );
}

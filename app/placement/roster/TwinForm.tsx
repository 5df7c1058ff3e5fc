import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { FlowTable } from "../../ui/FlowTable";
import { Form } from "../../ui/Form";
import type { Twin } from "./read-report.server";

const FIELDS = ["name", "email", "start", "cohort"] as const;

/** A row beside whom it looks like, and the question whether they are one person. */
export function TwinForm({ twin, asked }: { twin: Twin; asked: Asked }) {
  const { row, read, person, choice } = twin;
  const t = useText();
  const title = t("roster.twin.row", { row: String(row) });
  const shown = (text: string | null) => text ?? t("roster.twin.unknown");
  return (
    <Form id={`row-${row}`} asked={asked}>
      <h3>{title}</h3>
      <FlowTable
        caption={title}
        columns={[
          t("roster.twin.field"),
          t("roster.rows.whole", { row: String(row) }),
          t("roster.twin.here"),
        ]}
        rows={FIELDS.map((field) => ({
          key: field,
          cells: [t(`roster.twin.${field}`), shown(read[field]), shown(person[field])],
        }))}
      />
      <input type="hidden" name="what" value="choose" />
      <input type="hidden" name="row" value={row} />
      <input type="hidden" name="person" value={person.personId} />
      <Choices
        type="radio"
        name="choice"
        legend={title}
        legendStyle="hidden"
        across
        hint={t("roster.twin.hint")}
        chosen={[choice ?? "later"]}
        options={(["same", "two", "later"] as const).map((value) => ({
          value,
          label: t(`roster.twin.${value}`),
        }))}
      />
      <p>
        <Button weight="two">{t("roster.twin.save", { row: String(row) })}</Button>
      </p>
    </Form>
  );
}

import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { FirstOf } from "../../ui/ListPages";
import { deciderOptions } from "../clearances/clearance-fields";
import type { ClearancePage } from "../clearances/read-clearances.server";
import { clearanceTitle } from "../rules/rule-words";
import { OrderRows } from "./OrderRows";

interface OrderEntryProps extends Pick<ClearancePage, "personId" | "types" | "districts"> {
  ordered: ClearancePage["ordered"];
  formKey: string;
  asked: Asked;
}

/** Orders a check from a vendor, and how far what was ordered has come. */
export function OrderEntry({
  personId,
  types,
  districts,
  ordered,
  formKey,
  asked,
}: OrderEntryProps) {
  const t = useText();
  const { vendors, orders } = ordered;
  if (vendors.length === 0 && orders.length === 0) return null;
  return (
    <Entry title={t("order.title")} note={t("order.note")}>
      <div className="stack">
        {orders.length > 0 && <OrderRows orders={orders} named={false} />}
        <FirstOf shown={orders.length} total={ordered.total} />
        {vendors.length > 0 && (
          <Form asked={asked} action={`/people/${personId}/checks`} id="order">
            <input type="hidden" name="key" value={formKey} />
            <Field
              name="vendor"
              type="select"
              label={t("order.vendor")}
              options={vendors.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Field
              name="type"
              type="select"
              label={t("clearanceForm.type")}
              options={types.map(({ id, title }) => ({
                value: id,
                label: clearanceTitle(id, title, t) ?? id,
              }))}
            />
            <Field
              name="decider"
              type="select"
              label={t("clearanceForm.decider")}
              options={deciderOptions(types, districts, t)}
            />
            <p className="row">
              <Button weight="two">{t("order.send")}</Button>
            </p>
          </Form>
        )}
      </div>
    </Entry>
  );
}

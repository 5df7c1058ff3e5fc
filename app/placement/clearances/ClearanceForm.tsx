import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { type Asked, FRESH } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { Quoting } from "../../ui/In";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { Row, Rows } from "../../ui/Rows";
import { clearanceTitle } from "../rules/rule-words";
import { OrderEntry } from "../vendors/OrderEntry";
import { CUSTODIES, ENTERED_STATES } from "./clearance";
import { deciderOptions } from "./clearance-fields";
import { clearanceMark } from "./clearance-words";
import type { ClearancePage } from "./read-clearances.server";

interface ClearanceFormProps extends ClearancePage {
  /** Names each form of the page, so that sending it twice records once. */
  formKey: string;
  /** What came back with the decision. */
  asked?: Asked;
  /** What came back with an order. */
  askedOrder?: Asked;
  /** What came back with the day of a birthday. */
  askedAge?: Asked;
}

/** The page on which an adjudicator enters what a body decided. It has no box for free text. */
export function ClearanceForm({
  personId,
  name,
  types,
  districts,
  history,
  turns18,
  nameKey,
  formKey,
  ordered,
  asked = FRESH,
  askedOrder = FRESH,
  askedAge = FRESH,
}: ClearanceFormProps) {
  const t = useText();
  const titleOf = (type: string) => types.find(({ id }) => id === type)?.title;
  return (
    <>
      <Head
        title={t("clearanceForm.title")}
        lead={t("clearanceForm.lead", { name })}
        crumb={<a href="/clearances">{t("clearances.title")}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("clearanceForm.decision")}>
          <Form asked={asked} action={`/people/${personId}/clearances/new`}>
            <input type="hidden" name="key" value={formKey} />
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
              hint={t("clearanceForm.deciderHint")}
              options={deciderOptions(types, districts, t)}
            />
            <Choices
              type="radio"
              name="state"
              legend={t("clearanceForm.state")}
              options={ENTERED_STATES.map((state) => ({
                value: state,
                label: t(`clearanceState.${state}`),
                hint: t(`clearanceForm.stateHint.${state}`),
              }))}
            />
            <Field name="on" type="date" label={t("clearanceForm.on")} />
            <Field
              name="through"
              type="date"
              label={t("clearanceForm.through")}
              hint={t("clearanceForm.throughHint")}
            />
            <Field
              name="custody"
              type="select"
              label={t("clearanceForm.custody")}
              options={CUSTODIES.map((custody) => ({
                value: custody,
                label: t(`custody.${custody}`),
              }))}
            />
            <Choices
              type="radio"
              name="under"
              legend={t("clearanceForm.under")}
              options={[
                { value: "present", label: t("clearanceForm.under.present", { name }) },
                {
                  value: "another",
                  label: t("clearanceForm.under.another"),
                  hint: t("clearanceForm.underHint"),
                },
              ]}
            />
            <p className="row">
              <Button>{t("clearanceForm.send")}</Button>
            </p>
          </Form>
        </Entry>
        <OrderEntry {...{ personId, types, districts, ordered, formKey }} asked={askedOrder} />
        <Entry title={t("age.title")} note={t("age.note")}>
          <Form asked={askedAge} action={`/people/${personId}/age`}>
            <input type="hidden" name="key" value={formKey} />
            <p>
              {turns18 === null
                ? t("age.none")
                : t("age.onFile", { day: formatDay(turns18, t.locale) })}
            </p>
            <Field name="turns18" type="date" label={t("age.label", { name })} />
            <p className="row">
              <Button weight="two">{t("age.send")}</Button>
            </p>
          </Form>
        </Entry>
        <Entry title={t("clearanceForm.history")}>
          {history.length === 0 ? (
            <p>{t("clearanceForm.noHistory")}</p>
          ) : (
            <Rows>
              {history.map((one) => (
                <Row key={one.id}>
                  <Status kind={clearanceMark(one.state)}>
                    {t("clearanceForm.historyRow", {
                      state: t(`clearanceState.${one.state}`),
                      day: formatDay(one.on, t.locale),
                    })}
                  </Status>
                  <p className="small soft">
                    <Quoting kept={[titleOf(one.type)]}>
                      {clearanceTitle(one.type, titleOf(one.type), t) ?? one.type}
                    </Quoting>
                    {one.validThrough !== null &&
                      `, ${t("clearanceForm.until", { day: formatDay(one.validThrough, t.locale) })}`}
                  </p>
                  {one.nameKey !== nameKey && (
                    <p className="small soft">{t("clearanceForm.otherName")}</p>
                  )}
                </Row>
              ))}
            </Rows>
          )}
        </Entry>
      </Wrap>
    </>
  );
}

import { formatDay } from "../i18n/dates";
import { useText } from "../i18n/text";
import { type Asked, FRESH } from "../ui/asked";
import { Button } from "../ui/Button";
import { Choices } from "../ui/Choices";
import { Entry } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Form } from "../ui/Form";
import { Status } from "../ui/marks";
import { Head, Wrap } from "../ui/Page";
import { Row, Rows } from "../ui/Rows";
import { CLEARANCE_TYPES, CUSTODIES, ENTERED_STATES } from "./clearance";
import { clearanceMark, clearanceName } from "./clearance-words";
import type { ClearancePage } from "./read-clearances.server";

interface ClearanceFormProps extends ClearancePage {
  /** Names each form of the page, so that sending it twice records once. */
  formKey: string;
  /** What came back with the decision. */
  asked?: Asked;
  /** What came back with the day of a birthday. */
  askedAge?: Asked;
}

/** The page on which an adjudicator enters what a body decided. It has no box for free text. */
export function ClearanceForm({
  personId,
  name,
  history,
  turns18,
  formKey,
  asked = FRESH,
  askedAge = FRESH,
}: ClearanceFormProps) {
  const t = useText();
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
              options={CLEARANCE_TYPES.map((type) => ({
                value: type,
                label: t(`clearanceType.short.${type}`),
              }))}
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
            <p className="row">
              <Button>{t("clearanceForm.send")}</Button>
            </p>
          </Form>
        </Entry>
        <Entry title={t("age.title")} note={t("age.note")}>
          <Form asked={askedAge} action={`/people/${personId}/age`}>
            <input type="hidden" name="key" value={formKey} />
            <p>{turns18 === null ? t("age.none") : t("age.onFile", { day: formatDay(turns18) })}</p>
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
                      day: formatDay(one.on),
                    })}
                  </Status>
                  <p className="small soft">
                    {clearanceName(one.type, t)}
                    {one.validThrough !== null &&
                      `, ${t("clearanceForm.until", { day: formatDay(one.validThrough) })}`}
                  </p>
                </Row>
              ))}
            </Rows>
          )}
        </Entry>
      </Wrap>
    </>
  );
}

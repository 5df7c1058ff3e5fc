import { formatDay } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Button } from "../ui/Button";
import { Choices } from "../ui/Choices";
import { Entry } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Status } from "../ui/marks";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem, problemOf } from "../ui/problems";
import { Row, Rows } from "../ui/Rows";
import { CLEARANCE_TYPES, CUSTODIES, ENTERED_STATES } from "./clearance";
import { clearanceMark, clearanceName } from "./clearance-words";
import type { ClearancePage } from "./read-clearances.server";

interface ClearanceFormProps extends ClearancePage {
  problems: readonly Problem[];
  typed: Readonly<Record<string, string | undefined>>;
}

/** The page on which an adjudicator enters what a body decided. It has no box for free text. */
export function ClearanceForm({
  personId,
  name,
  history,
  turns18,
  problems,
  typed,
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
          <form
            method="post"
            action={`/people/${personId}/clearances/new`}
            noValidate
            className="stack"
          >
            <ErrorSummary title={t("problem.title")} problems={problems} />
            <Field
              name="type"
              type="select"
              label={t("clearanceForm.type")}
              error={problemOf(problems, "type")}
              value={typed.type}
              options={CLEARANCE_TYPES.map((type) => ({
                value: type,
                label: t(`clearanceType.${type}`),
              }))}
            />
            <Choices
              type="radio"
              name="state"
              legend={t("clearanceForm.state")}
              error={problemOf(problems, "state")}
              chosen={typed.state ? [typed.state] : []}
              options={ENTERED_STATES.map((state) => ({
                value: state,
                label: t(`clearanceState.${state}`),
                hint: t(`clearanceForm.stateHint.${state}`),
              }))}
            />
            <Field
              name="on"
              type="date"
              label={t("clearanceForm.on")}
              error={problemOf(problems, "on")}
              value={typed.on}
            />
            <Field
              name="through"
              type="date"
              label={t("clearanceForm.through")}
              hint={t("clearanceForm.throughHint")}
              error={problemOf(problems, "through")}
              value={typed.through}
            />
            <Field
              name="custody"
              type="select"
              label={t("clearanceForm.custody")}
              error={problemOf(problems, "custody")}
              value={typed.custody}
              options={CUSTODIES.map((custody) => ({
                value: custody,
                label: t(`custody.${custody}`),
              }))}
            />
            <p className="row">
              <Button>{t("clearanceForm.send")}</Button>
            </p>
          </form>
        </Entry>
        <Entry title={t("age.title")} note={t("age.note")}>
          <form method="post" action={`/people/${personId}/age`} noValidate className="stack text">
            <p>{turns18 === null ? t("age.none") : t("age.onFile", { day: formatDay(turns18) })}</p>
            <Field
              name="turns18"
              type="date"
              label={t("age.label", { name })}
              error={problemOf(problems, "turns18")}
              value={typed.turns18}
            />
            <p className="row">
              <Button weight="two">{t("age.send")}</Button>
            </p>
          </form>
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

import { formatDay } from "../i18n/dates";
import { useText } from "../i18n/text";
import type { Asked } from "../ui/asked";
import { Button, LinkButton } from "../ui/Button";
import { Answer, Entry } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Form } from "../ui/Form";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, unlinked } from "../ui/problems";
import type { EndingPage } from "./read-ending.server";

/** Asks a lead once before a placement ends today. */
export function EndingForm({ name, opening, endedOn, asked }: EndingPage & { asked: Asked }) {
  const t = useText();
  const back = `/openings/${opening.id}`;
  return (
    <>
      <Head
        title={t("ending.title", { name })}
        lead={t("ending.lead", { opening: opening.title, school: opening.school.name })}
        crumb={<a href={back}>{opening.title}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("opening.end")}>
          {endedOn === null ? (
            <Form asked={asked}>
              <p className="text">{t("ending.text")}</p>
              <Field
                name="reason"
                label={t("ending.reason")}
                hint={t("ending.reason.hint")}
                required
              />
              <p className="row">
                <Button>{t("ending.button", { name })}</Button>
                <LinkButton weight="two" href={back}>
                  {t("ending.back")}
                </LinkButton>
              </p>
            </Form>
          ) : (
            <div className="stack">
              <ErrorSummary title={t("problem.title")} problems={unlinked(asked.problems)} />
              <Answer kind="outside" word={t("ending.over", { day: formatDay(endedOn, t.locale) })}>
                <a href={back}>{opening.title}</a>
              </Answer>
            </div>
          )}
        </Entry>
      </Wrap>
    </>
  );
}

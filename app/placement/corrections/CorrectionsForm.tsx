import { formatDay, formatDayOf } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Empty, Entry } from "../../ui/Entry";
import { Form } from "../../ui/Form";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { ErrorSummary, unlinked } from "../../ui/problems";
import { Pair, Rows } from "../../ui/Rows";
import { CORRECTION_REASONS } from "./correction";
import type { CorrectionsPage } from "./read-corrections.server";

/** The page on which a fact that was a mistake is taken back, with why. */
export function CorrectionsForm({
  personId,
  name,
  facts,
  past,
  asked,
}: CorrectionsPage & { asked: Asked }) {
  const t = useText();
  return (
    <>
      <Head
        title={t("corrections.title")}
        lead={t("corrections.lead", { name })}
        crumb={<a href={`/people/${personId}`}>{name}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("corrections.facts")} note={t("corrections.facts.note")}>
          {facts.length === 0 ? (
            <div className="stack">
              <ErrorSummary title={t("problem.title")} problems={unlinked(asked.problems)} />
              <Empty title={t("corrections.none.title")}>{t("corrections.none.text")}</Empty>
            </div>
          ) : (
            <Form asked={asked}>
              <Choices
                type="radio"
                name="fact"
                legend={t("corrections.which")}
                options={facts.map(({ id, kind, on }) => ({
                  value: id,
                  label: t(`corrections.fact.${kind}`, { day: formatDay(on, t.locale) }),
                }))}
              />
              <Choices
                type="radio"
                name="reason"
                legend={t("corrections.why")}
                options={CORRECTION_REASONS.map((reason) => ({
                  value: reason,
                  label: t(`corrections.reason.${reason}`),
                }))}
              />
              <p>
                <Button>{t("corrections.take")}</Button>
              </p>
            </Form>
          )}
        </Entry>
        {past.length > 0 && (
          <Entry title={t("corrections.past")}>
            <Rows>
              {past.map(({ factId, kind, reason, at }) => (
                <Pair key={factId} end={<Status kind="outside">{t("corrections.gone")}</Status>}>
                  <p>{t(`corrections.kind.${kind}`)}</p>
                  <p className="small soft">
                    {t("corrections.pastOn", {
                      day: formatDayOf(at, "UTC", t.locale),
                      reason: t(`corrections.reason.${reason}`),
                    })}
                  </p>
                </Pair>
              ))}
            </Rows>
          </Entry>
        )}
      </Wrap>
    </>
  );
}

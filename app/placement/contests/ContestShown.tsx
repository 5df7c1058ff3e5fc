import { formatDay, formatDayOf } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { WhoElseReads } from "../../identity/WhoElseReads";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Answer, Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { Head, Wrap } from "../../ui/Page";
import { ErrorSummary, unlinked } from "../../ui/problems";
import { Facts } from "../../ui/Rows";
import { FINDINGS } from "./contest";
import { factDetail, factTitle } from "./fact-words";
import type { ContestPage } from "./read-contests.server";

/** One contest: what it is about, what the person says, and the answer or the form for it. */
export function ContestShown({ page, asked }: { page: ContestPage; asked: Asked }) {
  const t = useText();
  const { contest, answer, name, zone, fact, names, right, overdue } = page;
  const own = right === "own";
  return (
    <>
      <Head
        title={t(`contests.kind.${contest.kind}`)}
        lead={own ? t("contest.own") : t("contest.by", { name })}
        crumb={
          <a href={own ? "/record" : "/contests"}>{t(own ? "record.title" : "contests.title")}</a>
        }
        slim
      />
      <Wrap>
        <Entry title={t("contest.now")}>
          {answer ? (
            <Answer
              kind={answer.outcome === "corrected" ? "met" : "outside"}
              word={t(`contests.outcome.${answer.outcome}`)}
            >
              {answer.said || t("contest.noWords")}
            </Answer>
          ) : (
            <Answer
              kind={overdue ? "warn" : "wait"}
              word={t(overdue ? "contests.overdue" : "contests.due", {
                day: formatDay(contest.dueOn, t.locale),
              })}
            >
              {t(overdue ? "contest.escalated" : "contest.waits")}
            </Answer>
          )}
        </Entry>
        <Entry title={t("contest.about")}>
          {(answer || right === "decided") && (
            <ErrorSummary title={t("problem.title")} problems={unlinked(asked.problems)} />
          )}
          <Facts
            items={[
              {
                name: t("contest.fact"),
                value: fact
                  ? `${factTitle(fact, t, names)}. ${factDetail(fact, t)}`
                  : t("contest.gone"),
              },
              { name: t("contest.asked"), value: formatDayOf(contest.askedAt, zone, t.locale) },
              { name: t("contest.said"), value: contest.said ?? t("contest.erased") },
            ]}
          />
        </Entry>
        {!answer && (
          <Entry title={t(own ? "contest.back" : "contest.decide")}>
            {right === "decided" ? (
              <p className="text">{t("contest.decided")}</p>
            ) : (
              <Form asked={asked}>
                <input type="hidden" name="step" value={own ? "withdraw" : "answer"} />
                {!own && (
                  <>
                    <Choices
                      type="radio"
                      name="finding"
                      legend={t("contest.finding")}
                      options={FINDINGS.map((finding) => ({
                        value: finding,
                        label: t(`contest.finding.${finding}`),
                        hint: t(`contest.finding.${finding}.hint`),
                      }))}
                    />
                    <WhoElseReads readers={page.readers} />
                    <Field
                      name="said"
                      type="textarea"
                      label={t("contest.why")}
                      hint={t("contest.why.hint", { name })}
                    />
                  </>
                )}
                <p>
                  <Button weight={own ? "two" : "main"}>
                    {t(own ? "contest.withdraw" : "contest.answer")}
                  </Button>
                </p>
              </Form>
            )}
          </Entry>
        )}
      </Wrap>
    </>
  );
}

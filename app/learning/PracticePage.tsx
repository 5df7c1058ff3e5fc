import { ItemQuestion } from "../assessment/ItemQuestion";
import { ItemReview } from "../assessment/ItemReview";
import type { AnswerForm } from "../assessment/items/item";
import { useText } from "../i18n/text";
import { Button, LinkButton, TouchLink } from "../ui/Button";
import { Empty, Entry, Saved } from "../ui/Entry";
import { In, Quoting } from "../ui/In";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem, problemOf } from "../ui/problems";
import { ConfidenceField } from "./ConfidenceField";
import { HelpNote } from "./HelpNote";
import { lessonAddress } from "./lesson-page";
import { ReportLink } from "./ReportLink";
import type { PracticePage as Practice, PracticeFeedback } from "./read-practice.server";
import type { Confidence } from "./response";
import { ScenarioPath } from "./ScenarioPath";

interface PracticePageProps {
  practice: Practice;
  problems: readonly Problem[];
  values?: Partial<AnswerForm> | undefined;
  confidence?: Confidence | undefined;
}

/** Practice: one question, or the feedback on the one just answered. */
export function PracticePage({ practice, problems, values, confidence }: PracticePageProps) {
  const t = useText();
  const { course, focus, feedback, left, total } = practice;
  return (
    <>
      <Head
        slim
        crumb={
          <a href={`/courses/${course.id}`}>
            <In>{course.title}</In>
          </a>
        }
        title={t("practice.title")}
        lead={focus ? <In>{focus.text}</In> : t("practice.lead")}
        meta={total > 0 ? [t("practice.left", { n: left, total })] : []}
      />
      <Wrap>
        {feedback ? (
          <Feedback practice={practice} feedback={feedback} />
        ) : (
          <Question
            practice={practice}
            problems={problems}
            values={values}
            confidence={confidence}
          />
        )}
      </Wrap>
    </>
  );
}

function Feedback({ practice, feedback }: { practice: Practice; feedback: PracticeFeedback }) {
  const t = useText();
  const { course, focus, question } = practice;
  const { review, objective, lesson, falselySure, scenario } = feedback;
  const here = `/courses/${course.id}/practice`;
  const next = focus ? `${here}?objective=${encodeURIComponent(focus.id)}` : here;
  const goesOn = scenario !== null && scenario.waiting !== null;
  return (
    <Entry title={t("practice.feedback")} note={objective && <In>{objective.text}</In>}>
      <div className="stack text">
        <ItemReview review={review} />
        {falselySure && <p>{t("confidence.falselySure")}</p>}
        {scenario && (
          <ScenarioPath
            scenario={scenario}
            againHref={(itemId) => `${here}?again=${encodeURIComponent(itemId)}`}
          />
        )}
        {lesson && (
          <p>
            <TouchLink href={lessonAddress(course.id, lesson.slug, lesson.block)}>
              <Quoting kept={[lesson.title]}>
                {t("learning.readAgain", { lesson: lesson.title })}
              </Quoting>
            </TouchLink>
          </p>
        )}
        <p className="row">
          <LinkButton href={question ? next : here} icon="arrow">
            {t(goesOn ? "scenario.next" : question ? "practice.next" : "practice.finish")}
          </LinkButton>
          <TouchLink href={`/courses/${course.id}`}>{t("practice.stop")}</TouchLink>
        </p>
        {practice.showsHelp && <HelpNote />}
        <Saved>{t("practice.saved")}</Saved>
        <ReportLink
          courseId={course.id}
          place={{ itemId: feedback.itemId }}
          about={t("report.about.thisItem")}
        />
      </div>
    </Entry>
  );
}

function Question({ practice, problems, values, confidence }: PracticePageProps) {
  const t = useText();
  const { course, question, total } = practice;
  if (!question)
    return (
      <Entry title={t("practice.title")}>
        <ErrorSummary title={t("problem.title")} problems={problems} />
        <Empty title={t("practice.done.title")}>
          <p>{t(total > 0 ? "practice.done.what" : "practice.done.none")}</p>
          <p>
            <LinkButton href={`/courses/${course.id}/check`}>{t("practice.toCheck")}</LinkButton>
          </p>
        </Empty>
      </Entry>
    );
  return (
    <Entry title={t("practice.question")} note={<In>{question.objective.text}</In>}>
      <form className="text stack" method="post" noValidate>
        <ErrorSummary title={t("problem.title")} problems={problems} />
        <input type="hidden" name="item" value={question.itemId} />
        <input type="hidden" name="nth" value={question.nth} />
        {question.shown.type === "branch" && (
          <p className="hint">
            <In>{question.shown.title}</In>
          </p>
        )}
        <ItemQuestion
          shown={question.shown}
          error={problemOf(problems, "answer")}
          values={values}
        />
        <ConfidenceField chosen={confidence} />
        <p className="row">
          <Button icon="arrow">{t("practice.check")}</Button>
          <TouchLink href={`/courses/${course.id}`}>{t("practice.stop")}</TouchLink>
        </p>
        {practice.showsHelp && <HelpNote />}
        <ReportLink
          courseId={course.id}
          place={{ itemId: question.itemId }}
          about={t("report.about.thisItem")}
        />
      </form>
    </Entry>
  );
}

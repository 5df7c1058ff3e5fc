import { ItemQuestion } from "../assessment/ItemQuestion";
import { ItemReview } from "../assessment/ItemReview";
import type { AnswerForm } from "../assessment/items/item";
import { formatDay } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Button, LinkButton, TouchLink } from "../ui/Button";
import { Empty, Entry, Saved } from "../ui/Entry";
import { In, Quoting } from "../ui/In";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem, problemOf, unlinked } from "../ui/problems";
import { HelpNote } from "./HelpNote";
import { lessonAddress } from "./lesson-page";
import { ReportLink } from "./ReportLink";
import type { DailyPractice } from "./read-daily-practice.server";

interface DailyPracticePageProps {
  practice: DailyPractice;
  /** The passage was looked up before answering. */
  helped: boolean;
  problems: readonly Problem[];
  values?: Partial<AnswerForm> | undefined;
}

/** Daily practice: at most five questions on what was shown, just before one would forget. */
export function DailyPracticePage(props: DailyPracticePageProps) {
  const t = useText();
  const { practice } = props;
  const { left, asked, feedback, question } = practice;
  return (
    <>
      <Head
        slim
        title={t("daily.title")}
        lead={t("daily.lead")}
        meta={question ? [t("daily.left", { n: left, of: left + asked })] : []}
      />
      <Wrap>
        {feedback && props.problems.length === 0 ? (
          <Feedback practice={practice} feedback={feedback} />
        ) : question ? (
          <Question {...props} question={question} />
        ) : (
          <NothingDue {...props} />
        )}
      </Wrap>
    </>
  );
}

function Question({
  question,
  helped,
  problems,
  values,
}: DailyPracticePageProps & { question: NonNullable<DailyPractice["question"]> }) {
  const t = useText();
  const { course, lesson, objective, itemId, nth, shown, showsHelp } = question;
  return (
    <Entry title={t("practice.question")} note={<In>{course.title}</In>}>
      <form className="text stack" method="post" noValidate>
        <ErrorSummary title={t("problem.title")} problems={problems} />
        <input type="hidden" name="course" value={course.id} />
        <input type="hidden" name="item" value={itemId} />
        <input type="hidden" name="nth" value={nth} />
        {helped && <input type="hidden" name="helped" value="yes" />}
        <p className="hint">
          <In>{objective.text}</In>
        </p>
        <ItemQuestion shown={shown} error={problemOf(problems, "answer")} values={values} />
        <p className="row">
          <Button icon="arrow">{t("practice.check")}</Button>
          <TouchLink href="/">{t("practice.stop")}</TouchLink>
        </p>
        {lesson && (
          <p className="row">
            {helped ? (
              <TouchLink href={lessonAddress(course.id, lesson.slug, lesson.block)}>
                <Quoting kept={[lesson.title]}>
                  {t("learning.readAgain", { lesson: lesson.title })}
                </Quoting>
              </TouchLink>
            ) : (
              <TouchLink href="/practice?help=1">{t("daily.help")}</TouchLink>
            )}
          </p>
        )}
        {helped && <p className="hint">{t("daily.helped")}</p>}
        {showsHelp && <HelpNote />}
        <ReportLink courseId={course.id} place={{ itemId }} about={t("report.about.thisItem")} />
      </form>
    </Entry>
  );
}

function Feedback({
  practice: { question, next },
  feedback: { itemId, review, objective, course, lesson, showsHelp },
}: {
  practice: DailyPractice;
  feedback: NonNullable<DailyPractice["feedback"]>;
}) {
  const t = useText();
  return (
    <Entry title={t("practice.feedback")} note={objective && <In>{objective.text}</In>}>
      <div className="stack text">
        <ItemReview review={review} />
        {lesson && (
          <p>
            <TouchLink href={lessonAddress(course.id, lesson.slug, lesson.block)}>
              <Quoting kept={[lesson.title]}>
                {t("learning.readAgain", { lesson: lesson.title })}
              </Quoting>
            </TouchLink>
          </p>
        )}
        {!question && next && <p>{t("daily.done", { day: formatDay(next, t.locale) })}</p>}
        <p className="row">
          <LinkButton href={question ? "/practice" : "/"} icon="arrow">
            {t(question ? "practice.next" : "daily.home")}
          </LinkButton>
          {question && <TouchLink href="/">{t("practice.stop")}</TouchLink>}
        </p>
        {showsHelp && <HelpNote />}
        <Saved>{t("practice.saved")}</Saved>
        <ReportLink courseId={course.id} place={{ itemId }} about={t("report.about.thisItem")} />
      </div>
    </Entry>
  );
}

function NothingDue({ practice: { asked, next }, problems }: DailyPracticePageProps) {
  const t = useText();
  const when = next ? t("daily.next", { day: formatDay(next, t.locale) }) : t("daily.never");
  return (
    <Entry title={t("daily.today")}>
      <ErrorSummary title={t("problem.title")} problems={unlinked(problems)} />
      <Empty title={t(asked > 0 ? "daily.doneTitle" : "daily.nothing")}>
        <p>{when}</p>
        <p>
          <LinkButton href="/courses" weight="two">
            {t("credentials.mine.toCourses")}
          </LinkButton>
        </p>
      </Empty>
    </Entry>
  );
}

import type { ReactNode } from "react";
import { ItemQuestion } from "../assessment/ItemQuestion";
import type { AnswerForm } from "../assessment/items/item";
import type { Text } from "../i18n/catalog";
import { useText } from "../i18n/text";
import { checkRule } from "../mastery/check-rule";
import { LevelStatus } from "../mastery/LevelStatus";
import { retentionRule } from "../mastery/retention";
import { Button, LinkButton, TouchLink } from "../ui/Button";
import { Answer, Empty, Entry, Next, Saved } from "../ui/Entry";
import { In, Quoting } from "../ui/In";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem, problemOf } from "../ui/problems";
import { Pair, Rows } from "../ui/Rows";
import { ConfidenceField } from "./ConfidenceField";
import { HelpNote } from "./HelpNote";
import { objectiveAddress } from "./objective-page";
import type { ObjectiveProgress } from "./progress";
import { ReportLink } from "./ReportLink";
import type { CheckQuestion } from "./read-check.server";
import type { Confidence } from "./response";
import { sayCounts, sayDoor } from "./standing-words";

export interface CheckPageProps {
  course: { id: string; title: string };
  question: CheckQuestion | null;
  objectives: readonly ObjectiveProgress[];
  zone: string;
  /** Before anything else that may be opened: what is to be renewed now. */
  renewal?: ReactNode;
  problems: readonly Problem[];
  values?: Partial<AnswerForm>;
  confidence?: Confidence | undefined;
}

/** A check: the question that waits, or what can be opened and what cannot, with the reason. */
export function CheckPage(props: CheckPageProps) {
  const { question, ...rest } = props;
  return question ? <Question {...rest} question={question} /> : <Doors {...rest} />;
}

function Question({
  course,
  question,
  problems,
  values,
  confidence,
}: CheckPageProps & { question: CheckQuestion }) {
  const t = useText();
  const { objective, counts } = question;
  return (
    <>
      <Head
        slim
        crumb={<Quoting kept={[course.title]}>{crumbOf(question, course.title, t)}</Quoting>}
        title={t("check.question", { number: question.number })}
        lead={<In>{objective.text}</In>}
        meta={[
          t("learning.objective", { place: objective.place, of: objective.of }),
          counts ? sayCounts(counts, t) : sayLength(question, t),
        ]}
      />
      <Wrap>
        <form className="text stack entry" method="post" noValidate>
          <div className="stack">
            <input type="hidden" name="question" value={question.seq} />
            <ErrorSummary title={t("problem.title")} problems={problems} />
            <ItemQuestion
              shown={question.shown}
              error={problemOf(problems, "answer")}
              values={values}
            />
            <ConfidenceField chosen={confidence} />
            <p className="row">
              <Button icon="arrow">{t("check.save")}</Button>
              <TouchLink href={`/courses/${course.id}`}>{t("check.stop")}</TouchLink>
            </p>
            {question.showsHelp && <HelpNote />}
            {question.saved > 0 && <Saved>{t("check.saved", { n: question.saved })}</Saved>}
            <hr />
            <p className="hint">{t("check.withheld")}</p>
            <ReportLink
              courseId={course.id}
              place={{ question: question.seq }}
              about={t("report.about.thisItem")}
            />
          </div>
        </form>
      </Wrap>
    </>
  );
}

function crumbOf({ lane, tryNumber: number }: CheckQuestion, course: string, t: Text): string {
  return lane === "retention"
    ? t("check.retentionOf", { course })
    : t("check.tryOf", { course, number });
}

function sayLength({ lane, most }: CheckQuestion, t: Text): string {
  return lane === "retention"
    ? t("mastery.retentionLength", { n: retentionRule.questions })
    : most > checkRule.least
      ? t("mastery.length", { least: checkRule.least, most })
      : t("mastery.lengthExact", { n: most });
}

/** Doors that are shut: each says why, and leads to what there is to do meanwhile. */
const LOCKED: readonly string[] = ["wait", "coach", "no-questions"];

function Doors({ course, objectives, zone, renewal, problems }: Omit<CheckPageProps, "question">) {
  const t = useText();
  const tried = objectives.some(({ tries }) => tries.length > 0);
  return (
    <>
      <Head
        crumb={
          <a href={`/courses/${course.id}`}>
            <In>{course.title}</In>
          </a>
        }
        title={t("check.title")}
        lead={t("check.lead")}
      />
      <Wrap>
        <ErrorSummary title={t("problem.title")} problems={problems} />
        <Entry title={t("check.begin")}>{renewal || <Start objectives={objectives} />}</Entry>
        <Entry title={t("check.objectives")} note={t("check.objectivesNote")}>
          <Rows>
            {objectives.map((objective) => (
              <Pair key={objective.id} end={<LevelStatus level={objective.level} />}>
                <h3>
                  <In>{objective.text}</In>
                </h3>
                <p className="soft">{sayDoor(objective, zone, t)}</p>
                {LOCKED.includes(objective.door.state) && (
                  <p>
                    <TouchLink
                      href={objectiveAddress(course.id, objective.id)}
                      label={t("check.workOf", { objective: objective.text })}
                    >
                      {t("objective.work")}
                    </TouchLink>
                  </p>
                )}
              </Pair>
            ))}
          </Rows>
          <p className="row">
            {tried && (
              <LinkButton href={`/courses/${course.id}/check/result`} weight="two">
                {t("check.seeResult")}
              </LinkButton>
            )}
            <TouchLink href="/policy/mastery">{t("mastery.rule")}</TouchLink>
          </p>
        </Entry>
      </Wrap>
    </>
  );
}

function Start({ objectives }: Pick<CheckPageProps, "objectives">) {
  const t = useText();
  const n = objectives.filter(({ door }) => door.state === "open").length;
  const due = objectives.filter(({ retention }) => retention?.door?.state === "open").length;
  if (n > 0 || due > 0)
    return (
      <form method="post">
        <Next
          over={t("next.over")}
          title={t(n > 0 ? "check.start" : "check.confirm")}
          action={<Button icon="arrow">{t(n > 0 ? "check.start" : "check.confirm")}</Button>}
        >
          {due > 0 && (
            <p>
              {t("check.confirmWhat", { n: due })} {t("check.confirmTime")}
            </p>
          )}
          {n > 0 && (
            <p>
              {t("check.beginWhat", { n })} {t("check.beginTime")}
            </p>
          )}
        </Next>
      </form>
    );
  if (objectives.every(({ level }) => level === "kept"))
    return (
      <Answer kind="kept" word={t("check.allKept")}>
        {t("check.allKeptWhat")}
      </Answer>
    );
  if (objectives.every(({ door }) => door.state === "shown"))
    return (
      <Answer kind="met" word={t("check.allShown")}>
        {t("check.allShownWhat")}
      </Answer>
    );
  return <Empty title={t("check.notNow")}>{t("check.notNowWhat")}</Empty>;
}

import { ItemQuestion } from "../assessment/ItemQuestion";
import { ItemReview } from "../assessment/ItemReview";
import type { AnswerForm } from "../assessment/items/item";
import { useText } from "../i18n/text";
import { Button, TouchLink } from "../ui/Button";
import { Entry } from "../ui/Entry";
import { In, Quoting } from "../ui/In";
import { ErrorSummary, type Problem, problemOf, unlinked } from "../ui/problems";
import { lessonAddress } from "./lesson-page";
import { ReportLink } from "./ReportLink";
import type { CriticalMissShown } from "./read-critical-misses.server";

export interface CriticalMissesProps {
  courseId: string;
  misses: readonly CriticalMissShown[];
  problems: readonly Problem[];
  values?: Partial<AnswerForm> | undefined;
  /** The parallel question that came back. */
  again?: string | undefined;
}

/** Missed questions about safety or the law, each with its reason and one more question like it. */
export function CriticalMisses({ courseId, misses, problems, values, again }: CriticalMissesProps) {
  const t = useText();
  if (misses.length === 0) return null;
  const isAsked = misses.some(({ parallel }) => parallel?.itemId === again);
  return (
    <Entry title={t("critical.title")} note={t("critical.note")}>
      <div className="stack text" id="safety">
        <ErrorSummary
          title={t("problem.title")}
          problems={isAsked ? problems : unlinked(problems)}
        />
        {misses.map((miss) => (
          <Miss
            key={miss.review.stem}
            courseId={courseId}
            miss={miss}
            error={again === miss.parallel?.itemId ? problemOf(problems, "answer") : undefined}
            values={again === miss.parallel?.itemId ? values : undefined}
          />
        ))}
      </div>
    </Entry>
  );
}

interface MissProps {
  courseId: string;
  miss: CriticalMissShown;
  error: string | undefined;
  values: Partial<AnswerForm> | undefined;
}

function Miss({ courseId, miss, error, values }: MissProps) {
  const t = useText();
  const { itemId, objective, lesson, review, state, parallel, answered } = miss;
  return (
    <section className="stack">
      <h3>
        <In>{objective}</In>
      </h3>
      <ItemReview review={review} />
      {lesson && (
        <p>
          <TouchLink href={lessonAddress(courseId, lesson.slug, lesson.block)}>
            <Quoting kept={[lesson.title]}>
              {t("learning.readAgain", { lesson: lesson.title })}
            </Quoting>
          </TouchLink>
        </p>
      )}
      <ReportLink courseId={courseId} place={{ itemId }} about={review.stem} />
      <p>{t(`critical.${state}`)}</p>
      {answered && <ItemReview review={answered} />}
      {parallel && (
        <form className="stack" method="post" noValidate>
          <input type="hidden" name="parallel" value={parallel.itemId} />
          <ItemQuestion
            shown={parallel.shown}
            id={error ? "answer" : `answer-${parallel.itemId}`}
            error={error}
            values={values}
          />
          <p>
            <Button icon="arrow">{t("critical.save")}</Button>
          </p>
        </form>
      )}
    </section>
  );
}

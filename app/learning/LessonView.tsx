import { createElement, Fragment } from "react";
import { ItemQuestion } from "../assessment/ItemQuestion";
import { ItemReview } from "../assessment/ItemReview";
import type { AnswerForm } from "../assessment/items/item";
import { ScenarioChosen, ScenarioToChoose } from "../catalog/ScenarioCase";
import { formatDayOf, formatTime } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Button, TouchLink } from "../ui/Button";
import { Saved } from "../ui/Entry";
import { In, KeptIn, Quoting } from "../ui/In";
import { InPlace } from "../ui/InPlace";
import { Case, Guide, LessonHtml, Lines, Pager, Part } from "../ui/Lesson";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem } from "../ui/problems";
import { ConfidenceField } from "./ConfidenceField";
import { ContactsPart } from "./ContactsPart";
import { type LessonPage, type LessonPart, lessonAddress, partAnchor } from "./lesson-page";
import { ReportLink } from "./ReportLink";
import type { Confidence } from "./response";
import { ScenarioPath } from "./ScenarioPath";
import { StateCardPart } from "./StateCardPart";
import { sayLength } from "./standing-words";

/** A form of the page that came back: which part, what is wrong, and what was typed. */
export interface PartAgain {
  id: string;
  problems: readonly Problem[];
  text: string;
  answer: AnswerForm;
  confidence: Confidence | undefined;
}

/** A lesson: text in one measure, parts to work in, and the way on. */
export function LessonView({ page, again }: { page: LessonPage; again: PartAgain | null }) {
  const t = useText();
  const { course, lesson, parts } = page;
  return (
    <>
      <Head
        crumb={
          <>
            <a href={`/courses/${course.id}`}>
              <In>{`${course.code} ${course.title}`}</In>
            </a>
            {` · ${t("catalog.lesson.of", { position: lesson.position, of: lesson.of })}`}
          </>
        }
        title={<In>{lesson.title}</In>}
        meta={[
          sayLength(lesson.length, t),
          page.readAt === null
            ? t("catalog.lesson.parts", { n: parts.length })
            : t("catalog.lesson.read", { day: formatDayOf(page.readAt, page.zone, t.locale) }),
        ]}
      />
      <Wrap>
        <Guide>
          {again && <ErrorSummary title={t("problem.title")} problems={again.problems} />}
          {parts.map((part, block) => (
            <Fragment key={partAnchor(block)}>
              <PartOfLesson part={part} anchor={partAnchor(block)} page={page} again={again} />
              <ReportLink
                courseId={course.id}
                place={
                  part.kind === "question"
                    ? { itemId: part.item.itemId }
                    : { slug: lesson.slug, block }
                }
                about={t("report.about.thisPart", { n: block + 1 })}
              />
            </Fragment>
          ))}
          {page.readAt === null && createElement("keep-place", { hidden: true })}
          <Onward page={page} />
        </Guide>
      </Wrap>
    </>
  );
}

interface PartProps<Kind extends LessonPart["kind"]> {
  part: Extract<LessonPart, { kind: Kind }>;
  anchor: string;
  page: LessonPage;
  again: PartAgain | null;
}

function PartOfLesson({ part, ...rest }: PartProps<LessonPart["kind"]>) {
  const t = useText();
  switch (part.kind) {
    case "prose":
      return (
        <>
          <KeptIn />
          <LessonHtml html={part.html} id={rest.anchor} />
        </>
      );
    case "scenario":
    case "chosen":
      return (
        <Part label={t("catalog.scenario.label")} about={part.scenario.title} icon="fork">
          <InPlace id={rest.anchor}>
            {part.kind === "scenario" ? (
              <ScenarioToChoose
                scenario={part.scenario}
                error={problemOf(rest.again, part.scenario.id)}
              />
            ) : (
              <ScenarioChosen
                scenario={part.scenario}
                choiceId={part.choiceId}
                againHref={`?again=${encodeURIComponent(part.scenario.id)}#${rest.anchor}`}
              />
            )}
          </InPlace>
        </Part>
      );
    case "reflect":
      return <Reflection part={part} {...rest} />;
    case "question":
      return <Question part={part} {...rest} />;
    case "state-card":
      return (
        <StateCardPart
          shown={part.shown}
          anchor={rest.anchor}
          here={lessonAddress(rest.page.course.id, rest.page.lesson.slug)}
          zone={rest.page.zone}
        />
      );
    case "contacts":
      return <ContactsPart shown={part.shown} anchor={rest.anchor} zone={rest.page.zone} />;
  }
}

function Reflection({ part, anchor, page, again }: PartProps<"reflect">) {
  const t = useText();
  const { reflect, savedAt } = part;
  const text = again?.id === reflect.id ? again.text : part.text;
  return (
    <Part label={t("catalog.reflect.label")} note={t("catalog.reflect.private")} icon="pencil">
      <InPlace id={anchor}>
        <form method="post" noValidate>
          <input type="hidden" name="part" value="reflect" />
          <input type="hidden" name="which" value={reflect.id} />
          <Lines
            id={`text-${reflect.id}`}
            name="text"
            label={<In>{reflect.prompt}</In>}
            value={text}
          />
          <div className="row">
            <Button weight="two">{t("catalog.reflect.save")}</Button>
            {savedAt !== null && again?.id !== reflect.id && (
              <Saved>
                {t("catalog.reflect.saved", { time: formatTime(savedAt, page.zone, t.locale) })}
              </Saved>
            )}
          </div>
        </form>
      </InPlace>
    </Part>
  );
}

function Question({ part, anchor, page, again }: PartProps<"question">) {
  const t = useText();
  const { item } = part;
  const mine = again?.id === item.itemId ? again : null;
  const questions = page.parts.filter(({ kind }) => kind === "question");
  const label =
    questions.length === 1
      ? t("catalog.question.label")
      : t("catalog.question.labelOf", { n: questions.indexOf(part) + 1, of: questions.length });
  const path = item.scenario && (
    <ScenarioPath
      scenario={item.scenario}
      againHref={(itemId) => `?again=${encodeURIComponent(itemId)}#${anchor}`}
    />
  );
  return (
    <Part label={label} icon="question">
      <InPlace id={anchor}>
        <Case>
          <p className="hint">{t("catalog.question.hint")}</p>
          {item.state === "answered" ? (
            <>
              <ItemReview review={item.review} />
              {path}
              <p className="row">
                <TouchLink href={`/courses/${page.course.id}/practice`}>
                  {t("catalog.question.more")}
                </TouchLink>
              </p>
            </>
          ) : (
            <form method="post" noValidate>
              {item.before && <ItemReview review={item.before} />}
              <input type="hidden" name="part" value="question" />
              <input type="hidden" name="which" value={item.itemId} />
              <input type="hidden" name="nth" value={item.nth} />
              <ItemQuestion
                shown={item.shown}
                id={`answer-${item.itemId}`}
                error={mine?.problems[0]?.message}
                values={mine?.answer}
              />
              <ConfidenceField id={`confidence-${item.itemId}`} chosen={mine?.confidence} />
              <p className="row">
                <Button>{t("catalog.question.check")}</Button>
              </p>
              {path}
            </form>
          )}
        </Case>
      </InPlace>
    </Part>
  );
}

function Onward({ page: { course, lesson, next } }: { page: LessonPage }) {
  const t = useText();
  // Said in full: a form without an action would carry this page's #place into the next lesson.
  const here = `/courses/${course.id}/lessons/${lesson.slug}`;
  return (
    <Pager label={t("catalog.lesson.pager")}>
      <Saved>{t("catalog.lesson.saved")}</Saved>
      <form method="post" action={here} className="row split">
        <input type="hidden" name="part" value="end" />
        <Button icon="arrow">
          {next ? (
            <Quoting kept={[next.title]}>{t("catalog.lesson.next", { title: next.title })}</Quoting>
          ) : (
            t("catalog.lesson.finish")
          )}
        </Button>
        <TouchLink href={`/courses/${course.id}`}>
          {t("catalog.lesson.all", { code: course.code })}
        </TouchLink>
      </form>
    </Pager>
  );
}

function problemOf(again: PartAgain | null, id: string): string | undefined {
  return again?.id === id ? again.problems[0]?.message : undefined;
}

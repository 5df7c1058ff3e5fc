import { Fragment } from "react";
import type { ScenarioBlock, Verdict } from "../../catalog/block";
import { useText } from "../../i18n/text";
import { Answers } from "../../ui/Choices";
import { In, Quoting } from "../../ui/In";
import { Case, LessonHtml, LessonWords, Part } from "../../ui/Lesson";
import type { MarkKind } from "../../ui/marks";
import { Meta } from "../../ui/Page";
import { ContactsToFill, StateCardToFill } from "./PackLiveCards";
import { letterOf, PackPartSection, type PackProps, Ruled, Sheet } from "./PackSheet";
import type { CoursePack, PackLesson } from "./pack";

const WRITING_LINES = 5;
const MARKS: Record<Verdict, MarkKind> = { strong: "met", partial: "part", harmful: "stop" };

/** All lessons in order; what the choices lead to stands at the end. */
export function PackReading(props: PackProps) {
  const t = useText();
  const { lessons, cards } = props.pack;
  return (
    <PackPartSection id="reading" title={t("pack.reading")}>
      {lessons.map((lesson, index) => {
        const title = t("pack.lesson", { position: lesson.position, title: lesson.title });
        return (
          <Sheet key={lesson.slug} {...props} running={title}>
            {index === 0 && <h2>{t("pack.reading")}</h2>}
            <h3 className="opens">
              <Quoting kept={[lesson.title]}>{title}</Quoting>
            </h3>
            <Meta
              items={[
                t("pack.lesson.minutes", { n: lesson.minutes }),
                ...(lesson.questions > 0 ? [t("pack.questions", { n: lesson.questions })] : []),
              ]}
            />
            <LessonOnPaper lesson={lesson} pack={props.pack} />
          </Sheet>
        );
      })}
      {cards.length > 0 && (
        <Sheet {...props} running={t("pack.leads")}>
          <h3 className="opens">{t("pack.leads")}</h3>
          <p className="meta">{t("pack.leads.lead")}</p>
          {cards.map(({ number, scenario }) => (
            <section key={number} className="led" id={`leads-${number}`}>
              <h4>
                <Quoting
                  kept={[scenario.title]}
                >{`${t("pack.card", { card: number })}. ${scenario.title}`}</Quoting>
              </h4>
              <ScenarioLeads scenario={scenario} />
            </section>
          ))}
        </Sheet>
      )}
    </PackPartSection>
  );
}

function LessonOnPaper({
  lesson: { parts, title },
  pack,
}: {
  lesson: PackLesson;
  pack: CoursePack;
}) {
  const t = useText();
  return (
    <div className="guide">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a printed lesson never changes its order
        <Fragment key={index}>
          {part.kind === "prose" && <LessonHtml html={part.html} />}
          {part.kind === "scenario" && (
            <Part
              label={t("pack.card", { card: part.card })}
              about={part.scenario.title}
              icon="fork"
            >
              <Case>
                <h4>
                  <In>{part.scenario.title}</In>
                </h4>
                <p className="set">
                  <In>{part.scenario.setting}</In>
                </p>
                <ScenarioAsked scenario={part.scenario} />
                <p className="hint">
                  {t("pack.choose", { card: part.card, title: t("pack.leads") })}
                </p>
              </Case>
            </Part>
          )}
          {part.kind === "state-card" && <StateCardToFill about={title} />}
          {part.kind === "contacts" && <ContactsToFill about={title} pack={pack} />}
          {part.kind === "reflect" && (
            <Part
              label={t("catalog.reflect.label")}
              note={t("pack.writing")}
              about={part.prompt}
              icon="pencil"
            >
              <Ruled label={<In>{part.prompt}</In>} lines={WRITING_LINES} />
            </Part>
          )}
        </Fragment>
      ))}
    </div>
  );
}

/** The moment, and the ways to choose from with a letter each. */
export function ScenarioAsked({ scenario }: { scenario: ScenarioBlock }) {
  return (
    <>
      <LessonHtml html={scenario.prompt} />
      <ol className="ways">
        {scenario.choices.map(({ id, text }, index) => (
          <li key={id}>
            <b>{letterOf(index)}</b>
            <LessonWords html={text} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** Every way with what it turns out to be, and why. */
export function ScenarioLeads({ scenario }: { scenario: ScenarioBlock }) {
  const t = useText();
  return (
    <Answers
      options={scenario.choices.map(({ id, verdict, text, why }, index) => ({
        key: id,
        kind: MARKS[verdict],
        verdict: `${letterOf(index)}. ${t(`catalog.verdict.${verdict}`)}`,
        mine: undefined,
        text: <LessonWords html={text} />,
        why: <LessonWords html={why} />,
      }))}
    />
  );
}

import type { ReactNode } from "react";
import { useText } from "../../i18n/text";
import { In, Quoting } from "../../ui/In";
import { LessonWords } from "../../ui/Lesson";
import { type PackProps, Sheet } from "./PackSheet";
import type { CoursePack } from "./pack";
import { MOST_CARDS, type SessionPart } from "./session-plan";

/** One slide: its title, and a few lines. */
interface Slide {
  key: string;
  title: ReactNode;
  lines: { key: string; words: ReactNode }[];
}

/** What to put on a screen or a flip chart, in the order of the session; nothing here tells an answer. */
export function PackSlides(props: PackProps) {
  const t = useText();
  const { pack } = props;
  const slides = pack.session.flatMap(({ part }) => slidesOf(part, pack, t));
  return (
    <Sheet {...props} running={t("pack.slides")}>
      <h3>{t("pack.slides")}</h3>
      <p>{t("pack.slides.lead", { n: slides.length })}</p>
      <ol className="points">
        {slides.map(({ key, title, lines }) => (
          <li key={key}>
            <b>{title}</b>
            <ul className="points">
              {lines.map((line) => (
                <li key={line.key}>{line.words}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

function slidesOf(part: SessionPart, pack: CoursePack, t: ReturnType<typeof useText>): Slide[] {
  const { course, objectives, example, cards, task, pockets } = pack;
  const say = (key: string, words: ReactNode) => ({ key, words });
  switch (part) {
    case "opening":
      return [
        {
          key: part,
          title: <In>{course.title}</In>,
          lines: [
            say("check-in", t("pack.slides.checkIn")),
            ...objectives.map(({ id, text }) => say(id, <In>{text}</In>)),
          ],
        },
      ];
    case "example":
      return [
        {
          key: part,
          title: <LessonWords html={example?.title ?? ""} />,
          lines: [say("ask", t("pack.plan.example.ask"))],
        },
      ];
    case "cards":
      return cards.slice(0, MOST_CARDS).map(({ number, scenario }) => ({
        key: `card ${number}`,
        title: (
          <>
            {t("pack.card", { card: number })}: <In>{scenario.title}</In>
          </>
        ),
        lines: [say("do", t("pack.card.do"))],
      }));
    case "writing":
      return [
        {
          key: part,
          title: t("pack.plan.writing"),
          lines: [say("do", t("pack.plan.writing.do"))],
        },
      ];
    case "task":
      return [
        {
          key: part,
          title: (
            <Quoting kept={[task?.title]}>{t("pack.task", { title: task?.title ?? "" })}</Quoting>
          ),
          lines: (task?.steps ?? []).map(({ title, minutes }) =>
            say(
              title,
              <Quoting kept={[title]}>{t("pack.task.step", { title, n: minutes })}</Quoting>,
            ),
          ),
        },
      ];
    case "close":
      return [
        {
          key: part,
          title: t("pack.pocket"),
          lines: pockets.map((html) => say(html, <LessonWords html={html} />)),
        },
      ];
  }
}

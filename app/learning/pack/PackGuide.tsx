import type { ReactNode } from "react";
import type { Text } from "../../i18n/catalog";
import { useText } from "../../i18n/text";
import { FlowTable } from "../../ui/FlowTable";
import { In, Quoting } from "../../ui/In";
import { LessonWords } from "../../ui/Lesson";
import { Card, PackPartSection, type PackProps, Ruled, Sheet, Ticks } from "./PackSheet";
import { PackSlides } from "./PackSlides";
import type { CoursePack, PackTask } from "./pack";
import { CARD_MINUTES, MOST_CARDS, type SessionPart, sessionMinutes } from "./session-plan";

/** Two halves of a page. */
const PARTNERS = ["first", "second"];

/** How to lead the course in a room, from its own material. */
export function PackGuide(props: PackProps) {
  const t = useText();
  const { pack } = props;
  const { session, task, printed } = pack;
  const total = sessionMinutes(session);
  return (
    <PackPartSection id="guide" title={t("pack.guide")}>
      <Sheet {...props} running={t("pack.guide")}>
        <h2>{t("pack.guide")}</h2>
        <p>{t("pack.guide.lead", { n: total })}</p>
        <h3>{t("pack.before")}</h3>
        <Ticks
          items={[
            t("pack.before.read"),
            t("pack.before.cards"),
            ...(task ? [t("pack.before.sheets")] : []),
            t("pack.before.steps"),
            t("pack.before.version", { version: printed.version, mark: printed.mark }),
            t("pack.before.access"),
            t("pack.before.book"),
          ]}
          written={pack.inPerson.before}
        />
        <h3>{t("pack.bring")}</h3>
        <ul className="points">
          <li>{t("pack.bring.basics")}</li>
          {[...(task?.setting ?? []), ...pack.inPerson.bring].map((line) => (
            <li key={line}>
              <In>{line}</In>
            </li>
          ))}
        </ul>
        {pack.inPerson.notes.length > 0 && (
          <>
            <h3>{t("pack.notes")}</h3>
            <ul className="points">
              {pack.inPerson.notes.map((line) => (
                <li key={line}>
                  <In>{line}</In>
                </li>
              ))}
            </ul>
          </>
        )}
        <h3>{t("pack.plan")}</h3>
        <div className="plan">
          <FlowTable
            caption={t("pack.plan")}
            columns={[
              t("pack.plan.part"),
              t("pack.plan.from"),
              t("pack.plan.minutes"),
              t("pack.plan.do"),
            ]}
            rows={session.map(({ part, from, minutes }) => ({
              key: part,
              cells: [t(`pack.plan.${part}`), clock(from), minutes, doing(part, pack, t)],
            }))}
          />
        </div>
        <p className="meta">{t("pack.plan.total", { n: total })}</p>
        <h3>{t("pack.fair")}</h3>
        <ul className="points">
          <li>{t("pack.fair.evidence")}</li>
          <li>{t("pack.fair.row")}</li>
          <li>{t("pack.fair.same")}</li>
          <li>{t("pack.fair.close")}</li>
          <li>{t("pack.fair.trained")}</li>
        </ul>
        <h3>{t("pack.never")}</h3>
        <ul className="points">
          <li>{t("pack.never.students")}</li>
          <li>{t("pack.never.real")}</li>
          <li>{t("pack.never.stories")}</li>
          <li>{t("pack.never.writing")}</li>
          <li>{t("pack.never.quiz")}</li>
          <li>{t("pack.never.stop")}</li>
        </ul>
      </Sheet>
      <PackSlides {...props} />
      {task && (
        <Sheet {...props} running={t("pack.guide")}>
          <Task task={task} />
        </Sheet>
      )}
      {task && (
        <div className="cards">
          {PARTNERS.map((partner) => (
            <div className="slot" key={partner}>
              <PartnerCard {...props} />
            </div>
          ))}
        </div>
      )}
    </PackPartSection>
  );
}

/** The card of whoever plays the student, to be written by hand. */
function PartnerCard(props: PackProps) {
  const t = useText();
  return (
    <Card {...props} label={t("pack.partner")} title={<In>{props.pack.task?.title}</In>}>
      <p>{t("pack.partner.lead")}</p>
      <Ruled label={t("pack.partner.name")} />
      <Ruled label={t("pack.partner.strength")} />
      <Ruled label={t("pack.partner.need")} />
      <Ruled label={t("pack.partner.moment")} lines={2} />
    </Card>
  );
}

/** Minutes from the start, as on a clock that starts at 0: "0:05". */
function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

function doing(part: SessionPart, { cards, example, task }: CoursePack, t: Text): ReactNode {
  switch (part) {
    case "example":
      return (
        <>
          {t("pack.plan.example.do", { lesson: example?.lesson ?? 1 })}{" "}
          <b>
            <LessonWords html={example?.title ?? ""} />
          </b>
          {". "}
          {t("pack.plan.example.ask")}
        </>
      );
    case "cards":
      return t("pack.plan.cards.do", {
        n: Math.min(cards.length, MOST_CARDS),
        each: CARD_MINUTES,
      });
    case "task":
      return (
        <Quoting kept={[task?.title]}>
          {t("pack.plan.task.do", { title: task?.title ?? "" })}
        </Quoting>
      );
    default:
      return t(`pack.plan.${part}.do`);
  }
}

function Task({ task }: { task: PackTask }) {
  const t = useText();
  return (
    <>
      <h3 className="opens">
        <Quoting kept={[task.title]}>{t("pack.task", { title: task.title })}</Quoting>
      </h3>
      <h4>{t("pack.task.steps")}</h4>
      <ol className="points">
        {task.steps.map(({ title, minutes, text }) => (
          <li key={title}>
            <b>
              <Quoting kept={[title]}>{t("pack.task.step", { title, n: minutes })}</Quoting>
            </b>{" "}
            <In>{text}</In>
          </li>
        ))}
      </ol>
      <h4>{t("pack.task.observer")}</h4>
      {task.guidance === null ? (
        <p>{t("pack.task.observer.hidden")}</p>
      ) : (
        <ul className="points">
          {task.guidance.map((line) => (
            <li key={line}>
              <In>{line}</In>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

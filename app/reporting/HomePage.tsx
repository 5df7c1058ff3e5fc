import type { Text } from "../i18n/catalog";
import { formatDay, formatWeekday } from "../i18n/dates";
import { useText } from "../i18n/text";
import { TouchLink } from "../ui/Button";
import { Answer, Empty, Entry, Legend } from "../ui/Entry";
import type { MarkKind } from "../ui/marks";
import { Head, Wrap } from "../ui/Page";
import { Trails } from "../ui/Trail";
import type { Home, PlacedAnswer, ShownCourse } from "./home";
import { Tasks } from "./Tasks";

/** Someone's first page: the one next thing, then how they stand. */
export function HomePage({ home }: { home: Home }) {
  const t = useText();
  return (
    <>
      <Head title={t("home.title", { name: home.name })} lead={formatWeekday(home.today)} />
      <Wrap>
        <Tasks tasks={home.tasks} />
        {home.learner && (
          <>
            <Placed answer={home.learner.placed} />
            <Shown courses={home.learner.courses} />
            {home.learner.badges > 0 && (
              <Entry title={t("home.badges.title")}>
                <p>{t("home.badges.count", { n: home.learner.badges })}</p>
                <p>
                  <TouchLink href="/credentials">{t("home.badges.see")}</TouchLink>
                </p>
              </Entry>
            )}
          </>
        )}
      </Wrap>
    </>
  );
}

function Placed({ answer }: { answer: PlacedAnswer | null }) {
  const t = useText();
  return (
    <Entry title={t("home.placed.title")}>
      {answer ? (
        <div className="stack">
          <Answer {...answerIn(answer, t)}>
            {t("home.placed.where", {
              title: answer.title,
              school: answer.school,
              day: formatDay(answer.startsOn),
            })}
          </Answer>
          <p>
            <TouchLink href="/placed">{t("home.placed.see")}</TouchLink>
          </p>
        </div>
      ) : (
        <Empty title={t("home.placed.none")}>{t("home.placed.noneWhat")}</Empty>
      )}
    </Entry>
  );
}

function answerIn(
  { standing, until, met, of }: PlacedAnswer,
  t: Text,
): { kind: MarkKind; word: string } {
  const day = until ? formatDay(until) : null;
  switch (standing) {
    case "placed":
      return { kind: "met", word: t("home.placed.placed") };
    case "eligible":
      return day
        ? { kind: "until", word: t("home.placed.until", { day }) }
        : { kind: "met", word: t("home.placed.yes") };
    case "beside-someone":
      return { kind: "part", word: t("home.placed.beside") };
    case "not-yet":
      return { kind: "todo", word: t("home.placed.notYet", { met, of }) };
    case "unknown":
      return { kind: "unsure", word: t("home.placed.unknown") };
  }
}

const levelMarks = {
  "not-started": { kind: "todo", word: "policy.mastery.marks.notStarted" },
  practicing: { kind: "part", word: "policy.mastery.marks.practicing" },
  ready: { kind: "ready", word: "policy.mastery.marks.ready" },
  shown: { kind: "met", word: "policy.mastery.marks.shown" },
} as const;

function Shown({ courses }: { courses: readonly ShownCourse[] }) {
  const t = useText();
  const sayLevel = (level: keyof typeof levelMarks) => ({
    kind: levelMarks[level].kind,
    word: t(levelMarks[level].word),
  });
  if (courses.length === 0)
    return (
      <Entry title={t("home.shown.title")}>
        <Empty title={t("home.shown.none")}>{t("home.shown.noneWhat")}</Empty>
      </Entry>
    );
  return (
    <Entry title={t("home.shown.title")} note={t("home.shown.note")}>
      <Legend items={(["not-started", "practicing", "ready", "shown"] as const).map(sayLevel)} />
      <Trails
        list={t("home.shown.list")}
        courses={courses.map(({ courseId, title, levels }) => ({
          href: `/courses/${courseId}`,
          title,
          marks: levels.map(sayLevel),
        }))}
      />
    </Entry>
  );
}

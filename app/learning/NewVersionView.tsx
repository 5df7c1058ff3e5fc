import { formatDayOf } from "../i18n/dates";
import { useText } from "../i18n/text";
import { LevelStatus } from "../mastery/LevelStatus";
import { Button, TouchLink } from "../ui/Button";
import { Empty, Entry, Panel } from "../ui/Entry";
import { In, Quoting } from "../ui/In";
import { type MarkKind, Status } from "../ui/marks";
import { Head, Meta, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem } from "../ui/problems";
import { Row, Rows } from "../ui/Rows";
import type { Effect, NewVersionPage, Offer, OfferedObjective } from "./new-version";

type Newer = NonNullable<NewVersionPage["newer"]>;

/** A newer version of a course: what changed, what stays, what is to be shown again, and the choice. */
export function NewVersionView({
  page,
  problems,
}: {
  page: NewVersionPage;
  problems: readonly Problem[];
}) {
  const t = useText();
  const { course, version, newer } = page;
  return (
    <>
      <Head
        slim
        crumb={
          <a href={`/courses/${course.id}`}>
            <In>{course.title}</In>
          </a>
        }
        title={t("newVersion.title")}
        lead={
          newer
            ? t("newVersion.lead", { version, newer: newer.version })
            : t("newVersion.none.lead", { version })
        }
      />
      <Wrap>
        {newer ? (
          <Offered page={page} newer={newer} problems={problems} />
        ) : (
          <Entry title={t("newVersion.choice")}>
            <ErrorSummary title={t("problem.title")} problems={problems} />
            <Empty title={t("newVersion.none")}>
              <TouchLink href={`/courses/${course.id}`}>{t("newVersion.back")}</TouchLink>
            </Empty>
          </Entry>
        )}
      </Wrap>
    </>
  );
}

function Offered({
  page: { course, version, zone },
  newer,
  problems,
}: {
  page: NewVersionPage;
  newer: Newer;
  problems: readonly Problem[];
}) {
  const t = useText();
  const { offer, stayedAt, unfinished } = newer;
  const day = formatDayOf(newer.publishedAt, zone, t.locale);
  return (
    <>
      <Entry
        title={t("newVersion.choice")}
        note={t("newVersion.published", { version: newer.version, day })}
      >
        <div className="stack">
          <ErrorSummary title={t("problem.title")} problems={problems} />
          <ul className="text">
            {sayOffer(offer, t).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <p className="text">{t("newVersion.nothingLost")}</p>
          {stayedAt !== null && (
            <p className="soft">
              {t("newVersion.stayed", { day: formatDayOf(stayedAt, zone, t.locale), version })}
            </p>
          )}
          {unfinished && (
            <Panel tone="amber">
              <p>{t(`newVersion.problem.${unfinished}`)}</p>
              <p>
                <TouchLink
                  href={`/courses/${course.id}/check${unfinished === "safety-waiting" ? "/result#safety" : ""}`}
                >
                  {t(`newVersion.finish.${unfinished}`)}
                </TouchLink>
              </p>
            </Panel>
          )}
          <form method="post" className="row">
            <input type="hidden" name="version" value={newer.id} />
            {!unfinished && (
              <Button name="choice" value="go-on">
                {t("newVersion.goOn", { newer: newer.version })}
              </Button>
            )}
            {stayedAt === null && (
              <Button name="choice" value="stay" weight="two">
                {t("newVersion.stay", { version })}
              </Button>
            )}
          </form>
        </div>
      </Entry>
      <Entry title={t("newVersion.objectives")} note={t("newVersion.objectives.note")}>
        <Rows text>
          {offer.objectives.map((one) => (
            <Changed key={one.id} one={one} />
          ))}
        </Rows>
      </Entry>
      <Entry title={t("newVersion.rest")}>
        <ul className="text">
          {sayRest(offer, t).map(({ words, kept }) => (
            <li key={words}>
              <Quoting kept={kept}>{words}</Quoting>
            </li>
          ))}
        </ul>
      </Entry>
    </>
  );
}

const effectMarks: Record<Effect, MarkKind> = {
  stays: "met",
  again: "part",
  open: "todo",
  new: "todo",
  gone: "outside",
};

function Changed({ one }: { one: OfferedObjective }) {
  const t = useText();
  const { id, before, after, fate, reasons, effect, level, lessons } = one;
  const isOther = before !== null && after !== null && before !== after;
  return (
    <Row>
      <p>
        <In>{after ?? before ?? ""}</In>
      </p>
      <Meta
        items={[
          id,
          <Status key="effect" kind={effectMarks[effect]}>
            {t(`newVersion.effect.${effect}`)}
          </Status>,
          ...(effect === "stays" ? [<LevelStatus key="level" level={level} />] : []),
        ]}
      />
      {isOther && (
        <p className="small soft">
          <Quoting kept={[before]}>{t("newVersion.said", { before })}</Quoting>
        </p>
      )}
      {reasons.map((reason) => (
        <p key={reason} className="small soft">
          {t(`newVersion.reason.${reason}`)}
        </p>
      ))}
      {fate === "unchanged" && lessons.some(({ changed }) => changed) && (
        <p className="small soft">{t("newVersion.lessonsOnly")}</p>
      )}
      {(effect === "again" || effect === "new") && lessons.length > 0 && (
        <p className="small">
          <Quoting kept={lessons.map(({ title }) => title)}>
            {t("newVersion.read", { lessons: t.list(lessons.map(({ title }) => title)) })}
          </Quoting>
        </p>
      )}
    </Row>
  );
}

type Words = ReturnType<typeof useText>;

/** What going on comes to, in a few sentences. */
function sayOffer({ objectives, minutes }: Offer, t: Words): string[] {
  const count = (effect: Effect) => objectives.filter((one) => one.effect === effect).length;
  const said = (["stays", "again", "open", "new", "gone"] as const).flatMap((effect) => {
    const n = count(effect);
    return n > 0 ? [t(`newVersion.count.${effect}`, { n })] : [];
  });
  return [
    ...said,
    minutes > 0 ? t("newVersion.minutes", { n: minutes }) : t("newVersion.minutes.none"),
  ];
}

/** What else is different: lessons, questions and the practice task. */
function sayRest(
  { lessons, questions, task }: Offer,
  t: Words,
): { words: string; kept: string[] }[] {
  const named = (["added", "changed", "gone"] as const).flatMap((kind) => {
    const titles = lessons[kind];
    return titles.length > 0
      ? [{ words: t(`newVersion.lessons.${kind}`, { lessons: t.list(titles) }), kept: titles }]
      : [];
  });
  const counted = (["added", "changed", "gone"] as const).flatMap((kind) => {
    const n = questions[kind];
    return n > 0 ? [{ words: t(`newVersion.questions.${kind}`, { n }), kept: [] }] : [];
  });
  const about = task === "none" || task === "same" ? [] : [task];
  const tasks = about.map((kind) => ({ words: t(`newVersion.task.${kind}`), kept: [] }));
  const all = [...named, ...counted, ...tasks];
  return all.length > 0 ? all : [{ words: t("newVersion.rest.none"), kept: [] }];
}

import { ItemQuestion } from "../../assessment/ItemQuestion";
import { licenceName } from "../../catalog/licence";
import { formatDayOf } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { TouchLink } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { In, Quoting } from "../../ui/In";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { Row, Rows } from "../../ui/Rows";
import { Marked } from "../compare/DiffShown";
import { QuestionRead } from "../review/LessonPieces";
import { ExposureShown, ItemStatisticsShown } from "./ItemStatisticsShown";
import type { HeldIn, BankItemPage as Page } from "./read-bank-item.server";

/** One question of the bank: as a learner sees it, its key for whoever may see it, and what became of it. */
export function BankItemPage(page: Page) {
  const t = useText();
  const { course, itemId, objectiveId, pool, critical, isKeyed, shown, keyed } = page;
  const { releases, exposure, statistics } = page;
  const terms = licenceName(course.licence);
  return (
    <>
      <Head
        title={itemId}
        slim
        crumb={
          <Quoting kept={[course.college]}>
            {t("bank.crumb", { college: course.college, code: course.code })}
          </Quoting>
        }
        meta={[
          objectiveId,
          t(`items.type.${shown.type}`),
          t(`items.pool.${pool}`),
          ...(critical ? [t("items.list.critical")] : []),
          t("bank.version", { version: course.version }),
          terms ?? t("bank.ours"),
        ]}
      />
      <Wrap>
        <p className="row">
          <TouchLink href="/bank">{t("bank.back")}</TouchLink>
          <TouchLink href={`/bank?course=${encodeURIComponent(course.courseId)}#list`}>
            {t("bank.ofCourse", { code: course.code })}
          </TouchLink>
        </p>
        <Entry title={t("bank.seen")} note={t("bank.seen.note")}>
          <div className="preview stack">
            <ItemQuestion shown={shown} id="answer" />
          </div>
        </Entry>
        <Entry title={t("bank.key")} note={t("bank.key.note")} id="key">
          {keyed ? (
            <QuestionRead item={keyed} />
          ) : (
            <p>
              <Status kind="wait">{t(isKeyed ? "bank.key.lost" : "bank.key.closed")}</Status>
            </p>
          )}
        </Entry>
        {exposure && (
          <>
            <Entry title={t("bank.exposure")} note={t("bank.exposure.note")}>
              <ExposureShown exposure={exposure} pool={pool} />
            </Entry>
            <Entry title={t("bank.stats")} note={t("bank.stats.note")}>
              <ItemStatisticsShown statistics={statistics} />
            </Entry>
          </>
        )}
        <Entry title={t("bank.releases")} note={t("bank.releases.note")}>
          <Rows text>
            {releases.map((release) => (
              <Row key={release.version}>
                <ReleaseShown release={release} />
              </Row>
            ))}
          </Rows>
        </Entry>
      </Wrap>
    </>
  );
}

function ReleaseShown({ release: { version, publishedAt, change } }: { release: HeldIn }) {
  const t = useText();
  const head = (
    <p>
      <strong>{t("bank.version", { version })}</strong>{" "}
      <span className="small soft">{formatDayOf(publishedAt, "UTC", t.locale)}</span>
    </p>
  );
  if (typeof change === "string")
    return (
      <>
        {head}
        <p>{t(`bank.release.${change}`)}</p>
      </>
    );
  const { key, critical, about, words, drawing } = change;
  return (
    <>
      {head}
      {key && (
        <p>
          <Status kind="warn">{t("compare.item.key")}</Status>
        </p>
      )}
      {critical && (
        <p>{t(critical.after ? "compare.item.critical" : "compare.item.notCritical")}</p>
      )}
      {drawing && <p>{t("bank.release.drawing")}</p>}
      {about.map(({ name, before, after }) => (
        <p key={name}>
          <code>{name}</code>{" "}
          <del>
            <In>{before}</In>
          </del>{" "}
          <ins>
            <In>{after}</In>
          </ins>
        </p>
      ))}
      {words.map(({ place, stretches }) => (
        <p key={place}>
          <code>{place}</code> <Marked stretches={stretches} />
        </p>
      ))}
    </>
  );
}

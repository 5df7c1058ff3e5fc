import { ItemQuestion } from "../../assessment/ItemQuestion";
import { licenceName } from "../../catalog/licence";
import { formatDayOf } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { TouchLink } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Quoting } from "../../ui/In";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { Row, Rows } from "../../ui/Rows";
import { QuestionRead } from "../review/LessonPieces";
import { ChangeShown } from "./ChangeShown";
import { ExposureShown, ItemStatisticsShown } from "./ItemStatisticsShown";
import type { HeldIn, BankItemPage as Page } from "./read-bank-item.server";
import type { BankUsage } from "./read-usage.server";
import { UsedBy, UseItem } from "./UseItem";

/** One question of the bank: as a learner sees it, its key for whoever may see it, and what became of it. */
export function BankItemPage(
  page: Page & BankUsage & { asked: Asked; editKey: string; mayRegrade: boolean },
) {
  const t = useText();
  const { course, itemId, objectiveId, pool, critical, isKeyed, shown, keyed } = page;
  const { releases, exposure, statistics, used, places, asked, editKey, mayRegrade } = page;
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
        <Entry title={t("bank.used")} note={t("bank.used.note")}>
          <UsedBy used={used} />
        </Entry>
        {isKeyed && (
          <Entry title={t("bank.use")} note={t("bank.use.note")} id="use">
            <UseItem places={places} asked={asked} editKey={editKey} />
          </Entry>
        )}
        <Entry title={t("bank.releases")} note={t("bank.releases.note")}>
          <Rows text>
            {releases.map((release) => (
              <Row key={release.version}>
                <ReleaseShown release={release} />
              </Row>
            ))}
          </Rows>
          {mayRegrade && (
            <p className="row">
              <TouchLink
                href={`/bank/${encodeURIComponent(course.courseId)}/${encodeURIComponent(itemId)}/regrade`}
              >
                {t("bank.regrade.way")}
              </TouchLink>
            </p>
          )}
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
  return (
    <>
      {head}
      <ChangeShown change={change} />
    </>
  );
}

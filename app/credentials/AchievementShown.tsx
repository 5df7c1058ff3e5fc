import { useText } from "../i18n/text";
import { TouchLink } from "../ui/Button";
import { Answer, Entry } from "../ui/Entry";
import { In, KeptIn, Quoting } from "../ui/In";
import { Head, Wrap } from "../ui/Page";
import { Badge } from "./Badge";
import { CreditRows } from "./career/CreditedEntry";
import type { ShownCredit } from "./career/read-college-credits.server";
import type { AchievementPage } from "./read-achievement.server";
import type { Way } from "./read-way.server";
import { WayThere } from "./WayThere";

/** What an achievement means and how it is earned: the page that every signed badge points to. */
export function AchievementShown({
  id,
  badge,
  description,
  criteria,
  courseId,
  versions,
  awaits,
  way,
  credits = [],
}: AchievementPage & { way?: Way | null; credits?: readonly ShownCredit[] }) {
  const t = useText();
  return (
    <>
      <Head
        title={<In>{badge.title}</In>}
        lead={t("credentials.achievement.lead", { issuer: badge.issuer })}
        meta={[
          t(`credentials.level.${badge.level}`),
          badge.code,
          t("credentials.certificate.version", { version: badge.version }),
        ]}
      />
      <Wrap>
        <Entry title={t("credentials.achievement.means")}>
          <div className="earn">
            <div>
              <Badge badge={badge} />
            </div>
            <div className="text stack">
              <p>
                <In>{description}</In>
              </p>
              <KeptIn />
            </div>
          </div>
        </Entry>
        <Entry title={t("credentials.achievement.earned")} id="criteria">
          <p className="text">
            <In>{criteria}</In>
          </p>
          <KeptIn />
          {courseId !== null && (
            <p>
              <TouchLink href={`/courses/${courseId}`}>
                {t("credentials.achievement.course")}
              </TouchLink>
            </p>
          )}
        </Entry>
        {awaits && (
          <Entry title={t("credentials.awaits.title")}>
            <Answer kind="wait" word={t("credentials.awaits.word", { n: awaits.courses.length })}>
              <p>{t("credentials.awaits.what")}</p>
            </Answer>
            <ul>
              {awaits.courses.map(({ id, title }) => (
                <li key={id}>
                  <Quoting kept={[title]}>{`${id.toUpperCase()} ${title}`}</Quoting>
                </li>
              ))}
              {awaits.evidence.map((words) => (
                <li key={words}>
                  <Quoting kept={[words]}>
                    {t("credentials.awaits.evidence", { what: words })}
                  </Quoting>
                </li>
              ))}
            </ul>
          </Entry>
        )}
        {way && <WayThere {...way} />}
        {credits.length > 0 && (
          <Entry title={t("ladder.credit")} note={t("ladder.credit.note")} id="credit">
            <div className="stack">
              <CreditRows credits={credits} />
              <p className="text">{t("ladder.credit.ask")}</p>
            </div>
          </Entry>
        )}
        <Entry title={t("credentials.achievement.versions")}>
          <ul>
            {versions.map((version) => (
              <li key={version}>
                <a
                  href={`/achievements/${id}/${version}`}
                  aria-current={version === badge.version ? "page" : undefined}
                >
                  {t("credentials.certificate.version", { version })}
                </a>
              </li>
            ))}
          </ul>
        </Entry>
      </Wrap>
    </>
  );
}

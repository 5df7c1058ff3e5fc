import { formatDay } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Entry } from "../ui/Entry";
import { In, Quoting } from "../ui/In";
import { Pair, Rows } from "../ui/Rows";
import type { SeenStanding } from "./read-wallet.server";
import { StandingStatus } from "./StandingStatus";

interface StandingsEntryProps {
  standings: readonly SeenStanding[];
  /** Whether the reader may see what each rests on. */
  withProof: boolean;
}

/** What somebody was awarded, for their program; nothing where there is nothing. */
export function StandingsEntry({ standings, withProof }: StandingsEntryProps) {
  const t = useText();
  if (standings.length === 0) return null;
  return (
    <Entry title={t("credentials.mine.title")}>
      <Rows>
        {standings.map(({ id, badge, issuedOn, validThrough, standing }) => (
          <Pair key={id} end={<StandingStatus standing={standing} />}>
            <p>
              <strong>
                <In>{badge.title}</In>
              </strong>
            </p>
            <p className="small soft">
              {t("credentials.mine.by", {
                issuer: badge.issuer,
                day: formatDay(issuedOn, t.locale),
              })}
            </p>
            {validThrough !== null && (
              <p className="small soft">
                {t("credentials.shown.through", { day: formatDay(validThrough, t.locale) })}
              </p>
            )}
            {withProof && (
              <p className="small">
                <a href={`/credentials/${id}/evidence`}>
                  <Quoting kept={[badge.title]}>
                    {t("showing.evidence.page", { title: badge.title })}
                  </Quoting>
                </a>
              </p>
            )}
          </Pair>
        ))}
      </Rows>
    </Entry>
  );
}

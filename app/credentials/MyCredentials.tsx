import { formatDay } from "../i18n/dates";
import { useText } from "../i18n/text";
import { LinkButton, TouchLink } from "../ui/Button";
import { Empty, Entry } from "../ui/Entry";
import { In } from "../ui/In";
import { Head, Wrap } from "../ui/Page";
import { Pair, Row, Rows } from "../ui/Rows";
import { Badge } from "./Badge";
import { FileLinks } from "./FileLinks";
import { QrCode } from "./QrCode";
import type { ListedAward } from "./read-credential-page.server";
import type { OwnAward } from "./read-wallet.server";
import { StandingStatus } from "./StandingStatus";
import { VisibilityNow } from "./VisibilityForm";

/** What the reader has earned, and for a reviewer what their college awarded last. */
export function MyCredentials({
  mine,
  issued,
  origin,
}: {
  mine: readonly OwnAward[];
  issued: readonly ListedAward[] | null;
  origin: string;
}) {
  const t = useText();
  const isIssuer = issued !== null && mine.length === 0;
  return (
    <>
      <Head
        title={t("credentials.mine.title")}
        lead={t(isIssuer ? "credentials.mine.leadIssued" : "credentials.mine.lead")}
      />
      <Wrap>
        {!isIssuer && (
          <Entry title={t("credentials.mine.earned")}>
            {mine.length === 0 ? (
              <NothingYet />
            ) : (
              <Rows>
                {mine.map((award) => (
                  <Row key={award.id} id={award.id}>
                    <Own award={award} address={`${origin}/credentials/${award.id}`} />
                  </Row>
                ))}
              </Rows>
            )}
          </Entry>
        )}
        {!isIssuer && (
          <Entry title={t("ladder.title")} note={t("ladder.lead")}>
            <p>
              <TouchLink href="/credentials/ladder">{t("ladder.link")}</TouchLink>
            </p>
          </Entry>
        )}
        {mine.length > 0 && (
          <Entry title={t("showing.zip.title")} note={t("showing.zip.note")}>
            <div className="row">
              <LinkButton weight="two" download href="/me/credentials.zip">
                {t("showing.zip.do")}
              </LinkButton>
              <TouchLink href="/me/export.json">{t("showing.zip.export")}</TouchLink>
            </div>
            <p className="small soft text">{t("showing.kept.erased")}</p>
          </Entry>
        )}
        {issued !== null && (
          <Entry title={t("collegeCredit.title")} note={t("collegeCredit.lead")}>
            <p>
              <TouchLink href="/credentials/credit">{t("collegeCredit.link")}</TouchLink>
            </p>
          </Entry>
        )}
        {issued !== null && (
          <Entry title={t("credentials.mine.issued")} note={t("credentials.mine.issuedNote")}>
            {issued.length === 0 ? (
              <p>{t("credentials.mine.noneIssued")}</p>
            ) : (
              <Rows>
                {issued.map((award) => (
                  <Pair key={award.id} end={<StandingStatus standing={award.status} />}>
                    <p>
                      <a href={`/credentials/${award.id}`}>
                        <In>{award.badge.title}</In>
                      </a>
                    </p>
                    <p className="small soft">
                      {t("credentials.mine.to", {
                        name: award.holderName ?? "",
                        day: formatDay(award.issuedOn, t.locale),
                      })}
                    </p>
                  </Pair>
                ))}
              </Rows>
            )}
          </Entry>
        )}
      </Wrap>
    </>
  );
}

function Own({ award, address }: { award: OwnAward; address: string }) {
  const t = useText();
  const { id, badge, issuedOn, standing, visibility } = award;
  return (
    <div className="earn">
      <div>
        <Badge badge={badge} />
      </div>
      <div className="stack">
        <div>
          <h3>
            <a href={`/credentials/${id}`}>
              <In>{badge.title}</In>
            </a>
          </h3>
          <p className="small soft">
            {t("credentials.mine.by", { issuer: badge.issuer, day: formatDay(issuedOn, t.locale) })}
          </p>
        </div>
        <div>
          <p>
            <StandingStatus standing={standing} />
          </p>
          <Ends {...award} />
        </div>
        <p className="row">
          <VisibilityNow visibility={visibility} />
          <TouchLink href={`/credentials/${id}/visibility`}>
            {t("showing.visibility.change")}
          </TouchLink>
        </p>
        {standing !== "being-signed" && (
          <details>
            <summary>{t("showing.files.title")}</summary>
            <div className="stack">
              <FileLinks id={id} title={badge.title} />
              <div className="qr">
                <QrCode address={address} label={t("showing.qr", { address })} />
                <p className="small soft">{t("showing.files.qr")}</p>
              </div>
            </div>
          </details>
        )}
      </div>
    </div>
  );
}

/** Until when it is good, and when it can be renewed. */
function Ends({ validThrough, renewal, achievementId, standing }: OwnAward) {
  const t = useText();
  if (standing === "revoked" || standing === "superseded") return null;
  return (
    <>
      <p className="small">
        {validThrough === null
          ? t("credentials.shown.noEnd")
          : t(standing === "expired" ? "showing.ended" : "credentials.shown.through", {
              day: formatDay(validThrough, t.locale),
            })}
      </p>
      {renewal && (
        <p className="small">
          {renewal.isOpen
            ? t("showing.renewal.open", { day: formatDay(renewal.opensOn, t.locale) })
            : t("showing.renewal.opens", { day: formatDay(renewal.opensOn, t.locale) })}{" "}
          <a href={`/achievements/${achievementId}`}>{t("showing.renewal.how")}</a>
        </p>
      )}
    </>
  );
}

function NothingYet() {
  const t = useText();
  return (
    <Empty title={t("credentials.mine.none")}>
      <p>{t("credentials.mine.noneWhy")}</p>
      <p>
        <LinkButton weight="two" href="/courses">
          {t("credentials.mine.toCourses")}
        </LinkButton>
      </p>
    </Empty>
  );
}

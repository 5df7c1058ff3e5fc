import { formatDay } from "../i18n/dates";
import { useText } from "../i18n/text";
import { TouchLink } from "../ui/Button";
import { In, KeptIn } from "../ui/In";
import { Wrap } from "../ui/Page";
import { Badge } from "./Badge";
import { QrCode } from "./QrCode";
import type { CredentialPage } from "./read-credential-page.server";

interface CertificateProps extends CredentialPage {
  /** Where the printed page sends a checker. */
  verifyAddress: string;
  link: string;
}

/** One printed page, letter or A4. It proves nothing by itself and says so. */
export function Certificate(page: CertificateProps) {
  const t = useText();
  const { id, badge, holderName, issuedOn, validThrough, criteria } = page;
  return (
    <Wrap>
      <p className="row noprint split">
        <TouchLink href={`/credentials/${id}`}>{t("credentials.certificate.back")}</TouchLink>
        <span className="hint">{t("credentials.certificate.hint")}</span>
      </p>
      <article className="cert">
        <div className="row split">
          <p>
            <span className="noprint">
              <strong>{t("app.name")}</strong>
              <br />
            </span>
            <span className="small soft">
              {t("credentials.certificate.for", { issuer: badge.issuer })}
            </span>
          </p>
          <div className="art">
            <Badge badge={badge} />
          </div>
        </div>
        <div className="stack">
          <p className="soft">{t("credentials.certificate.certifies")}</p>
          <p className="name">{holderName}</p>
          <p>{t(`credentials.certificate.holds.${badge.level}`)}</p>
          <h1>
            <In>{badge.title}</In>
          </h1>
          <p>
            <In>{criteria}</In>
          </p>
          <KeptIn />
        </div>
        <div className="sig">
          <p>
            <strong>{badge.issuer}</strong>
            <br />
            {t("credentials.certificate.issuer")}
          </p>
          <p>
            <strong>{formatDay(issuedOn, t.locale)}</strong>
            <br />
            {validThrough === null
              ? t("credentials.shown.noEnd")
              : t("credentials.shown.through", { day: formatDay(validThrough, t.locale) })}
            <br />
            {t("credentials.certificate.version", { version: badge.version })}
          </p>
          <div className="art">
            <QrCode address={page.link} label={t("showing.qr", { address: page.link })} />
          </div>
        </div>
        <p className="small soft">
          {t("showing.certificate.check", { address: page.verifyAddress, link: page.link })}
        </p>
      </article>
    </Wrap>
  );
}

import type { ReactNode } from "react";
import { formatDay, formatInstant } from "../i18n/dates";
import { useText } from "../i18n/text";
import { LinkButton, TouchLink } from "../ui/Button";
import { Answer, Entry, Saved } from "../ui/Entry";
import { FlowTable } from "../ui/FlowTable";
import { In, KeptIn, Quoting } from "../ui/In";
import { Head, Wrap } from "../ui/Page";
import { Badge } from "./Badge";
import { FileLinks } from "./FileLinks";
import type { CredentialPage } from "./read-credential-page.server";
import { VisibilityForm } from "./VisibilityForm";

interface CredentialShownProps extends CredentialPage {
  /** What a reader's program has to say of it. */
  after?: ReactNode;
  /** Whether its holder has just chosen who can open it. */
  isSaved?: boolean;
}

/** One credential for whoever may open it; a name only for those who know it, or may. */
export function CredentialShown({ after, isSaved, ...page }: CredentialShownProps) {
  const t = useText();
  const { id, badge, holderName, issuedOn, validThrough, status } = page;
  const isRevoked = status === "revoked";
  const issued = t("credentials.shown.issued", {
    issuer: badge.issuer,
    day: formatDay(issuedOn, t.locale),
  });
  const good =
    validThrough === null
      ? t("credentials.shown.noEnd")
      : t("credentials.shown.through", { day: formatDay(validThrough, t.locale) });
  return (
    <>
      <Head
        crumb={t(`showing.crumb.${page.visibility}`)}
        title={
          <Quoting kept={[badge.title]}>
            {holderName === null
              ? t("credentials.shown.title", { title: badge.title })
              : t(isRevoked ? "credentials.shown.titleOnce" : "credentials.shown.titleOf", {
                  name: holderName,
                  title: badge.title,
                })}
          </Quoting>
        }
        lead={isRevoked ? issued : `${issued} ${good}`}
      />
      <Wrap>
        <Entry title={t("credentials.shown.status")}>
          <div className="stack">
            <StatusNow {...page} />
            {page.status !== "being-signed" && (
              <div className="row">
                <LinkButton weight="two" href={`/verify?credential=${id}`}>
                  {t("showing.checkNow")}
                </LinkButton>
              </div>
            )}
          </div>
        </Entry>
        {after}
        <Entry title={t("credentials.shown.says")}>
          <div className="earn">
            <div>
              <Badge badge={badge} />
            </div>
            <div className="text stack">
              <p>
                <In>{page.description}</In>
              </p>
              <KeptIn />
              <p>
                <strong>{t("credentials.shown.notPermission")}</strong>{" "}
                {t("credentials.shown.notPermissionWhy")}
              </p>
              <p>
                <TouchLink href={`/achievements/${page.achievementId}/${badge.version}`}>
                  {t("credentials.shown.definition")}
                </TouchLink>
              </p>
            </div>
          </div>
        </Entry>
        <Entry title={t("credentials.shown.earned")}>
          <Earned {...page} />
        </Entry>
        {page.status !== "being-signed" && <TakeIt {...page} />}
        {page.seenAs === "holder" && (
          <Entry
            id="visibility"
            title={t("showing.visibility.title")}
            note={t("showing.visibility.note")}
          >
            <div className="stack noprint">
              {isSaved && <Saved>{t("showing.visibility.saved")}</Saved>}
              <VisibilityForm {...page} />
            </div>
          </Entry>
        )}
        {page.mayRevoke && (
          <Entry title={t("credentials.shown.takeBack")}>
            <div className="row noprint">
              <LinkButton weight="quiet" href={`/credentials/${id}/revocation`}>
                {t("credentials.shown.revoke")}
              </LinkButton>
            </div>
          </Entry>
        )}
      </Wrap>
    </>
  );
}

/** The answer of our own verifier just now; what is recorded decides before it. */
function StatusNow({ status, revokedOn, revocationReason, check, validThrough }: CredentialPage) {
  const t = useText();
  if (revocationReason === "superseded") {
    return (
      <Answer kind="stop" tone="soft" word={t("credentials.shown.renewed")}>
        {t("credentials.shown.renewedWhy", { day: formatDay(revokedOn ?? "", t.locale) })}
      </Answer>
    );
  }
  if (status === "revoked") {
    return (
      <Answer kind="stop" word={t("credentials.verdict.REVOKED")}>
        <p>{t("credentials.shown.revokedWhy", { day: formatDay(revokedOn ?? "", t.locale) })}</p>
        {revocationReason !== null && (
          <p>
            {t("credentials.shown.reason", {
              reason: t(`credentials.reason.${revocationReason}`),
            })}
          </p>
        )}
      </Answer>
    );
  }
  if (check === null) {
    return (
      <Answer kind="wait" word={t("credentials.shown.signing")}>
        {t("credentials.shown.signingWhy")}
      </Answer>
    );
  }
  if (check.code === "EXPIRED") {
    return (
      <Answer kind="stop" word={t("credentials.verdict.EXPIRED")}>
        {t("credentials.shown.expiredWhy", { day: formatDay(validThrough ?? "", t.locale) })}
      </Answer>
    );
  }
  const at = formatInstant(check.at, check.zone, t.locale);
  return (
    <Answer
      kind={check.code === null ? "met" : "unsure"}
      word={t(check.code === null ? "credentials.shown.valid" : "credentials.verdict.unknown")}
    >
      <p>{t(check.code === null ? "showing.checked" : "showing.unchecked", { at })}</p>
    </Answer>
  );
}

function Earned({ evidence }: CredentialPage) {
  const t = useText();
  return (
    <FlowTable
      caption={t("credentials.shown.evidence")}
      columns={[t("credentials.shown.part"), t("credentials.shown.shownBy")]}
      rows={evidence.map(({ name, description }) => ({
        key: name,
        cells: [<In key="name">{name}</In>, <In key="by">{description}</In>],
      }))}
    />
  );
}

function TakeIt({ id, seenAs, status, holderName, badge }: CredentialPage) {
  const t = useText();
  const isInside = seenAs !== "anyone";
  return (
    <Entry title={t("credentials.shown.take")}>
      <div className="noprint">
        <FileLinks id={id} title={badge.title} />
        {isInside && (
          <p className="row">
            {holderName !== null && status === "issued" && (
              <TouchLink href={`/credentials/${id}/certificate`}>
                {t("credentials.shown.certificate")}
              </TouchLink>
            )}
            <TouchLink href={`/credentials/${id}/evidence`}>
              {t("showing.evidence.title")}
            </TouchLink>
            {seenAs === "holder" && status === "issued" && (
              <TouchLink href={`/credentials/${id}/pass`}>{t("pass.open")}</TouchLink>
            )}
          </p>
        )}
        <p className="small soft text">{t("showing.files.why")}</p>
      </div>
    </Entry>
  );
}

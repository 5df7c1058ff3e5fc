import { useText } from "../i18n/text";
import { Button, TouchLink } from "../ui/Button";
import { Empty, Entry, Saved } from "../ui/Entry";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem } from "../ui/problems";
import { Facts, Row, Rows } from "../ui/Rows";
import type { Membership } from "./roles";

interface AccountPageProps {
  name: string;
  email: string;
  memberships: readonly Membership[];
  /** Letters about what is due; null for someone who never gets any. */
  reminders: boolean | null;
  /** The day's letter of those on whom others wait; null for everyone else. */
  digest: boolean | null;
  /** What has just been changed, as a sentence. */
  notice: string | null;
  problems: readonly Problem[];
}

/** What someone's account is, and the ways to change it. */
export function AccountPage({
  name,
  email,
  memberships,
  reminders,
  digest,
  notice,
  problems,
}: AccountPageProps) {
  const t = useText();
  return (
    <>
      <Head title={t("identity.account.title")} lead={name} slim />
      <Wrap>
        <Entry title={t("identity.account.signIn")}>
          <div className="stack">
            <ErrorSummary title={t("problem.title")} problems={problems} />
            {notice && <Saved>{notice}</Saved>}
            <Facts
              items={[
                { name: t("identity.email"), value: email },
                { name: t("identity.password"), value: t("identity.account.passwordKept") },
              ]}
            />
            <p className="row">
              <TouchLink href="/account/name">{t("identity.account.changeName")}</TouchLink>
              <TouchLink href="/account/email">{t("identity.account.changeEmail")}</TouchLink>
              <TouchLink href="/account/password">{t("identity.account.changePassword")}</TouchLink>
            </p>
          </div>
        </Entry>
        <Entry title={t("factor.account")}>
          <p>
            <TouchLink href="/account/factor">{t("factor.accountLink")}</TouchLink>
          </p>
        </Entry>
        <Entry title={t("identity.account.roles")}>
          {memberships.length === 0 ? (
            <Empty title={t("identity.account.noRoles")}>{t("identity.account.noRolesWhy")}</Empty>
          ) : (
            <Rows>
              {memberships.map(({ role, organizationId, organizationName }) => (
                <Row key={`${organizationId} ${role}`}>
                  {t("identity.account.roleIn", {
                    role: t(`role.${role}`),
                    organization: organizationName,
                  })}
                </Row>
              ))}
            </Rows>
          )}
        </Entry>
        <Entry title={t("reading.account")}>
          <p>
            <TouchLink href="/account/reading">{t("reading.link")}</TouchLink>
          </p>
        </Entry>
        {memberships.some(({ role }) => role === "corps_member") && (
          <Entry title={t("serving.account")}>
            <p>
              <TouchLink href="/account/serving">{t("serving.link")}</TouchLink>
            </p>
          </Entry>
        )}
        {reminders !== null && (
          <Entry title={t("identity.account.reminders")}>
            <form method="post" className="stack">
              <p>
                {t(reminders ? "identity.account.remindersOn" : "identity.account.remindersOff")}
              </p>
              <p>
                <Button weight="two" name="reminders" value={reminders ? "off" : "on"}>
                  {t(reminders ? "identity.account.stop" : "identity.account.start")}
                </Button>
              </p>
            </form>
          </Entry>
        )}
        {digest !== null && (
          <Entry title={t("digest.account")}>
            <form method="post" className="stack">
              <p>{t(digest ? "digest.account.on" : "digest.account.off")}</p>
              <p>
                <Button weight="two" name="digest" value={digest ? "off" : "on"}>
                  {t(digest ? "identity.account.stop" : "identity.account.start")}
                </Button>
              </p>
            </form>
          </Entry>
        )}
        <Entry title={t("identity.account.devices")}>
          <div className="stack">
            <p>
              <TouchLink href="/account/sessions">{t("identity.account.devicesLink")}</TouchLink>
            </p>
            <form method="post" action="/sign-out">
              <Button weight="two">{t("identity.signOut.button")}</Button>
            </form>
          </div>
        </Entry>
        <Entry title={t("identity.account.data")}>
          <p>
            <TouchLink href="/account/erasure">{t("privacy.account")}</TouchLink>
          </p>
          <p>
            <TouchLink href="/account/reads">{t("reads.link")}</TouchLink>
          </p>
        </Entry>
      </Wrap>
    </>
  );
}

import { formatDay } from "../i18n/dates";
import { useText } from "../i18n/text";
import type { Asked } from "../ui/asked";
import { Button, TouchLink } from "../ui/Button";
import { Choices } from "../ui/Choices";
import { Entry } from "../ui/Entry";
import { Form } from "../ui/Form";
import { In, Quoting } from "../ui/In";
import { Head, Wrap } from "../ui/Page";
import type { CredentialPage } from "./read-credential-page.server";
import { revocationReasons } from "./revocation";

interface RevocationFormProps {
  page: Pick<CredentialPage, "id" | "badge" | "holderName" | "issuedOn">;
  asked: Asked;
}

/** Asks why an award is taken back; the reason is public, so it comes from a list. */
export function RevocationForm({ page, asked }: RevocationFormProps) {
  const t = useText();
  const { id, badge, holderName, issuedOn } = page;
  const name = holderName ?? "";
  return (
    <>
      <Head
        slim
        crumb={
          <a href={`/credentials/${id}`}>
            <In>{badge.title}</In>
          </a>
        }
        title={
          <Quoting kept={[badge.title]}>
            {t("credentials.revoke.title", { title: badge.title })}
          </Quoting>
        }
        lead={t("credentials.revoke.lead", { name, day: formatDay(issuedOn, t.locale) })}
      />
      <Wrap>
        <Entry title={t("credentials.revoke.why")} note={t("credentials.revoke.note")}>
          <Form asked={asked} action={`/credentials/${id}/revocation`}>
            <Choices
              type="radio"
              name="reason"
              legend={t("credentials.revoke.reason")}
              options={revocationReasons.map((reason) => ({
                value: reason,
                label: t(`credentials.reason.${reason}`),
              }))}
            />
            <div className="row">
              <Button>
                <Quoting kept={[badge.title]}>
                  {t("credentials.revoke.do", { title: badge.title })}
                </Quoting>
              </Button>
              <TouchLink href={`/credentials/${id}`}>{t("credentials.revoke.leave")}</TouchLink>
            </div>
          </Form>
        </Entry>
      </Wrap>
    </>
  );
}

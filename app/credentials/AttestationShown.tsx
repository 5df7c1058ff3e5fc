import { formatInstant } from "../i18n/dates";
import { useText } from "../i18n/text";
import type { Asked } from "../ui/asked";
import { Button } from "../ui/Button";
import { Answer, Entry } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Form } from "../ui/Form";
import { In, KeptIn } from "../ui/In";
import { Head, Wrap } from "../ui/Page";
import type { AttestationPage } from "./read-attestation.server";

/** A statement, and the place to sign it with one's name. */
export function AttestationShown({
  page,
  zone,
  asked,
}: {
  page: AttestationPage;
  zone: string;
  asked: Asked;
}) {
  const t = useText();
  const { title, version, hash, paragraphs, organizationName, name, signed } = page;
  const isSigned = signed?.current === true;
  const when = signed ? formatInstant(signed.at, zone, t.locale) : "";
  return (
    <>
      <Head
        title={<In>{title}</In>}
        lead={t("credentials.attestation.lead", { organization: organizationName })}
        meta={[t("credentials.attestation.version", { version })]}
      />
      <Wrap>
        <Entry title={t("credentials.attestation.words")}>
          <div className="text stack">
            {paragraphs.map((words) => (
              <p key={words}>
                <In>{words}</In>
              </p>
            ))}
            <KeptIn />
          </div>
        </Entry>
        <Entry title={t("credentials.attestation.sign")} note={t("credentials.attestation.note")}>
          <div className="stack">
            {signed && (
              <Answer
                kind={isSigned ? "met" : "todo"}
                word={t(
                  isSigned ? "credentials.attestation.signed" : "credentials.attestation.signedOld",
                )}
              >
                <p>
                  {isSigned
                    ? t("credentials.attestation.signedWhen", { when })
                    : t("credentials.attestation.signedOldWhen", { when, version: signed.version })}
                </p>
              </Answer>
            )}
            {signed && <hr />}
            <Form asked={asked}>
              <input type="hidden" name="hash" value={hash} />
              <Field
                name="name"
                label={t("credentials.attestation.name")}
                hint={t("credentials.attestation.nameHint", { name })}
                autoComplete="name"
              />
              <p className="row">
                <Button weight={isSigned ? "two" : "main"}>
                  {t("credentials.attestation.button")}
                </Button>
              </p>
            </Form>
          </div>
        </Entry>
      </Wrap>
    </>
  );
}

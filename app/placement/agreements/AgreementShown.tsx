import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { type Asked, FRESH } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { Head, Wrap } from "../../ui/Page";
import { AgreementLines } from "./AgreementsPage";
import type { AgreementLine, AgreementPage } from "./read-agreements.server";

/** An agreement's words, who has signed, the place to sign, and the way to take a signature back. */
export function AgreementShown({ asked = FRESH, ...page }: AgreementPage & { asked?: Asked }) {
  const t = useText();
  const { version, endsOn, lines, older } = page;
  const toSign = lines.filter(({ mine }) => mine);
  const toEnd = lines.filter(({ held }) => held);
  return (
    <>
      <Head
        title={page.title}
        lead={page.programName}
        crumb={<a href="/agreements">{t("agreements.title")}</a>}
        meta={[
          endsOn === null
            ? t("agreements.version", { version: String(version) })
            : t("agreements.versionUntil", {
                version: String(version),
                day: formatDay(endsOn, t.locale),
              }),
        ]}
      />
      <Wrap>
        <Entry title={t("agreement.words")}>
          <div className="text stack">
            {page.words.split("\n").map(
              (words, at) =>
                words.trim() !== "" && (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may say the same
                  <p key={at}>{words}</p>
                ),
            )}
          </div>
        </Entry>
        {lines.length > 0 && (
          <Entry title={t("agreement.standing")} note={t("agreement.standing.note")}>
            <AgreementLines lines={lines} />
          </Entry>
        )}
        {older && (
          <Entry title={t("agreement.sign")}>
            <p>{t("agreement.older")}</p>
          </Entry>
        )}
        {!older && toSign.length > 0 && <Sign page={page} toSign={toSign} asked={asked} />}
        {toEnd.length > 0 && (
          <Entry title={t("agreement.end")}>
            <Form asked={toSign.length > 0 ? FRESH : asked} id="end">
              <p className="text">{t("agreement.endText")}</p>
              <input type="hidden" name="act" value="end" />
              <WhichOne page={page} lines={toEnd} />
              <p className="row">
                <Button weight="two">{t("agreement.endButton")}</Button>
              </p>
            </Form>
          </Entry>
        )}
      </Wrap>
    </>
  );
}

function Sign({
  page,
  toSign,
  asked,
}: {
  page: AgreementPage;
  toSign: readonly AgreementLine[];
  asked: Asked;
}) {
  const t = useText();
  return (
    <Entry title={t("agreement.sign")} note={t("agreement.signNote")}>
      <Form asked={asked}>
        <input type="hidden" name="act" value="sign" />
        <input type="hidden" name="hash" value={page.hash} />
        <WhichOne page={page} lines={toSign} />
        <Field
          name="name"
          label={t("agreement.name")}
          hint={t("agreement.nameHint", { name: page.name })}
          autoComplete="name"
        />
        <p className="row">
          <Button>{t("agreement.button")}</Button>
        </p>
      </Form>
    </Entry>
  );
}

function WhichOne({ page, lines }: { page: AgreementPage; lines: readonly AgreementLine[] }) {
  const t = useText();
  return (
    <Field
      name="about"
      type="select"
      label={t(page.aboutPerson ? "agreement.about.person" : "agreement.about.school")}
      options={lines.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

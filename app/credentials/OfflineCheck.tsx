import decoder from "jsqr/dist/jsQR.js?url&no-inline";
import { createElement } from "react";
import { dateStyles } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Button } from "../ui/Button";
import checker from "../ui/check-in-browser.js?url&no-inline";
import { Answer, Entry } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Form } from "../ui/Form";
import { type MarkKind, Status } from "../ui/marks";
import script from "../ui/offline-check.js?url&no-inline";
import { Head, Wrap } from "../ui/Page";
import { Facts } from "../ui/Rows";
import { useNonce } from "../ui/response";
import { ScanCode } from "./ScanCode";

const states = [
  ["ready", "met"],
  ["old", "unsure"],
  ["online", "part"],
] as const satisfies [string, MarkKind][];

const answers = [
  ["valid", "met", "pass.valid", "pass.offline.validWhy"],
  ["unlisted", "met", "pass.valid", "pass.offline.unlistedWhy"],
  ["invalid", "stop", "pass.forged", "pass.forgedWhy"],
  ["revoked", "stop", "pass.revoked", "pass.revokedWhy"],
  ["ended", "stop", "pass.ended", "pass.endedWhy"],
  ["early", "stop", "pass.early", "pass.earlyWhy"],
  ["unknown", "unsure", "pass.issuer-unknown", "pass.offline.unknownWhy"],
  ["unreadable", "unsure", "pass.offline.unreadable", "pass.offline.unreadableWhy"],
] as const satisfies [string, MarkKind, string, string][];

const facts = [
  ["name", "pass.name"],
  ["title", "pass.credential"],
  ["issuer", "pass.issuer"],
  ["until", "pass.until"],
  ["made", "pass.made"],
  ["end", "pass.end"],
  ["known", "pass.offline.known"],
] as const;

/**
 * Checks standing passes on the reader's own device, with internet or without. Everything it may say
 * stands in the page, hidden; without scripts the form sends the pass to the server.
 */
export function OfflineCheck() {
  const t = useText();
  const nonce = useNonce();
  const { days, times } = dateStyles(t.locale);
  return (
    <>
      <Head title={t("pass.offline.head")} lead={t("pass.offline.headLead")} />
      <Wrap>
        <script type="module" src={script} nonce={nonce} />
        {createElement(
          "offline-check",
          {
            "data-checker": checker,
            "data-decoder": decoder,
            "data-days": days,
            "data-times": times,
            "data-worker": "/verify/offline-worker.js",
          },
          <div key="answer" data-part="answer" role="status" hidden>
            <Entry title={t("pass.answer")}>
              <div className="stack">
                <div>
                  {answers.map(([answer, kind, word, why]) => (
                    <div key={answer} data-answer={answer} hidden>
                      <Answer kind={kind} word={t(word)} panel>
                        <p>{t(why)}</p>
                      </Answer>
                    </div>
                  ))}
                </div>
                <div data-part="facts" hidden>
                  <Facts
                    items={facts.map(([field, name]) => ({
                      name: t(name),
                      value: <span data-field={field} />,
                    }))}
                  />
                </div>
              </div>
            </Entry>
          </div>,
          <Entry key="pass" title={t("pass.offline.pass")}>
            <Form action="/verify">
              <ScanCode into="file" />
              <Field
                name="file"
                type="textarea"
                rows={4}
                code
                label={t("pass.offline.text")}
                hint={t("pass.offline.textHint")}
              />
              <p>
                <Button>{t("pass.offline.check")}</Button>
              </p>
            </Form>
          </Entry>,
          <Entry key="device" title={t("pass.offline.device")}>
            <div className="stack">
              <div className="text" role="status">
                <p data-state="without">{t("pass.offline.without")}</p>
                <p data-state="reading" hidden>
                  {t("pass.offline.reading")}
                </p>
                {states.map(([state, kind]) => (
                  <div key={state} data-state={state} hidden>
                    <p>
                      <Status kind={kind}>{t(`pass.offline.${state}`)}</Status>
                    </p>
                    <p>
                      {t(`pass.offline.${state}Why`)} <span data-field="known" />
                    </p>
                  </div>
                ))}
                <div data-state="nothing" hidden>
                  <p>
                    <Status kind="stop">{t("pass.offline.nothing")}</Status>
                  </p>
                  <p>{t("pass.offline.nothingWhy")}</p>
                </div>
              </div>
              <p className="row">
                <button type="button" className="btn two" data-part="again" hidden>
                  {t("pass.offline.again")}
                </button>
              </p>
            </div>
          </Entry>,
        )}
      </Wrap>
    </>
  );
}

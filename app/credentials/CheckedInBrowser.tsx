import { createElement } from "react";
import { useText } from "../i18n/text";
import script from "../ui/check-in-browser.js?url&no-inline";
import { Entry } from "../ui/Entry";
import { type MarkKind, Status } from "../ui/marks";
import { useNonce } from "../ui/response";

const answers: [answer: "valid" | "invalid" | "revoked" | "expired" | "unknown", kind: MarkKind][] =
  [
    ["valid", "met"],
    ["invalid", "stop"],
    ["revoked", "stop"],
    ["expired", "stop"],
    ["unknown", "unsure"],
  ];

/**
 * A second opinion: the same credential's token, checked by the reader's own browser. `token` is the
 * one that was sent; else `href` is where this site gives it out. Without scripts it says so.
 */
export function CheckedInBrowser({ token, href }: { token: string | null; href: string | null }) {
  const t = useText();
  const nonce = useNonce();
  if (token === null && href === null) return null;
  return (
    <Entry title={t("credentials.browser.title")}>
      <script type="module" src={script} nonce={nonce} />
      {createElement(
        "check-in-browser",
        token === null ? { "data-href": href } : { "data-token": token },
        <p data-answer="waiting">{t("credentials.browser.waiting")}</p>,
        ...answers.map(([answer, kind]) => (
          <p key={answer} data-answer={answer} hidden role="status">
            <Status kind={kind}>{t(`credentials.browser.${answer}`)}</Status>
          </p>
        )),
      )}
      <p className="small soft">{t("credentials.browser.what")}</p>
    </Entry>
  );
}

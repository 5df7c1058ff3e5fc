import { formatDay, formatInstant } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Answer, Entry } from "../ui/Entry";
import type { MarkKind } from "../ui/marks";
import { Facts } from "../ui/Rows";
import type { CheckedPass, PassAnswer } from "./pass";

const marks: Record<PassAnswer, MarkKind> = {
  valid: "met",
  forged: "stop",
  early: "stop",
  ended: "stop",
  revoked: "stop",
  "issuer-unknown": "unsure",
  elsewhere: "unsure",
};

/** What a standing pass is worth, by our records of now. */
export function PassChecked({ checked: { answer, pass, issuer } }: { checked: CheckedPass }) {
  const t = useText();
  return (
    <Entry title={t("pass.answer")}>
      <div className="stack">
        <Answer kind={marks[answer]} word={t(`pass.${answer}`)} panel live>
          <p>{t(`pass.${answer}Why`)}</p>
        </Answer>
        {pass !== null && (
          <Facts
            items={[
              { name: t("pass.name"), value: pass.name },
              { name: t("pass.credential"), value: pass.title },
              { name: t("pass.issuer"), value: issuer },
              ...(pass.until === undefined
                ? []
                : [{ name: t("pass.until"), value: formatDay(pass.until) }]),
              { name: t("pass.made"), value: formatInstant(pass.iat * 1000, "UTC") },
              { name: t("pass.end"), value: formatInstant(pass.exp * 1000, "UTC") },
            ]}
          />
        )}
      </div>
    </Entry>
  );
}

import { useText } from "../i18n/text";
import { Answer, Entry } from "../ui/Entry";
import type { MarkKind } from "../ui/marks";
import { PassFacts } from "./PassFacts";
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
        {pass !== null && <PassFacts pass={pass} issuer={issuer} zone="UTC" />}
      </div>
    </Entry>
  );
}

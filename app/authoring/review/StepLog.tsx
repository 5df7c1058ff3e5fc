import { formatInstant } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { Row, Rows } from "../../ui/Rows";
import type { DraftPage } from "../read-draft.server";

/** Each step of a draft with who took it and what they said. */
export function StepLog({ steps }: Pick<DraftPage, "steps">) {
  const t = useText();
  return (
    <Rows ordered text>
      {steps.map((step) => (
        <Row key={step.nth}>
          <p>
            {t(`review.done.${step.kind}`, {
              name: step.personName || t("review.nobody"),
              seq: step.atSeq,
              kind: step.signOff ? t(`review.kind.${step.signOff}`) : "",
            })}
          </p>
          <p className="small soft">{formatInstant(step.at, "UTC", t.locale)}</p>
          {step.note && <blockquote>{step.note}</blockquote>}
        </Row>
      ))}
    </Rows>
  );
}

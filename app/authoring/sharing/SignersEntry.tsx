import { signOffKinds } from "../../catalog/manifest";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Entry } from "../../ui/Entry";
import { Form } from "../../ui/Form";
import { Row, Rows } from "../../ui/Rows";
import type { SharingPage } from "./read-sharing.server";

interface SignersProps extends Pick<SharingPage, "reviewers"> {
  me: string;
  mayName: boolean;
  /** What came back with a form of the page. */
  asked: Asked;
}

/** Whose form came back, when it was one of these. */
export function signerSent({ values }: Asked): string | null {
  return /^sign (\S+)$/.exec(String(values.do ?? ""))?.[1] ?? null;
}

/** Who signs which kind, and the form with which an owner says so. */
export function SignersEntry({ reviewers, me, mayName, asked }: SignersProps) {
  const t = useText();
  const sent = signerSent(asked);
  return (
    <Entry id="signers" title={t("sharing.signers")} note={t("sharing.signers.note")}>
      <p>{t("sharing.signers.how")}</p>
      {reviewers.length === 0 && <p>{t("sharing.signers.none")}</p>}
      <Rows text>
        {reviewers.map(({ personId, name, signs }) => (
          <Row key={personId}>
            <p>
              {name}{" "}
              <span className="soft">
                {signs.length === 0
                  ? t("sharing.signs.none")
                  : t("sharing.signs", {
                      kinds: t.list(signs.map((kind) => t(`review.kind.${kind}`))),
                    })}
              </span>
            </p>
            {mayName && personId !== me && (
              <details open={sent === personId}>
                <summary>{t("sharing.signs.change", { name })}</summary>
                <Form id={`sign-${personId}`} {...(sent === personId && { asked })}>
                  <input type="hidden" name="do" value={`sign ${personId}`} />
                  <Choices
                    type="checkbox"
                    name="kinds"
                    legend={t("sharing.signs.legend", { name })}
                    options={signOffKinds.map((kind) => ({
                      value: kind,
                      label: t(`review.kind.${kind}`),
                      hint: t(`sharing.signs.${kind}`),
                    }))}
                    chosen={signs}
                  />
                  <p className="row">
                    <Button weight="two">{t("sharing.signs.save")}</Button>
                  </p>
                </Form>
              </details>
            )}
          </Row>
        ))}
      </Rows>
    </Entry>
  );
}

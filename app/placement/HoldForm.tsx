import { formatDay } from "../i18n/dates";
import { useText } from "../i18n/text";
import type { Asked } from "../ui/asked";
import { Button } from "../ui/Button";
import { Answer, Entry } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Form } from "../ui/Form";
import { Head, Wrap } from "../ui/Page";
import type { HoldPage } from "./read-hold.server";

/** The page on which a lead puts or lifts a hold. */
export function HoldForm({ personId, name, since, asked }: HoldPage & { asked: Asked }) {
  const t = useText();
  const held = since !== null;
  return (
    <>
      <Head
        title={t("hold.title")}
        lead={t("hold.lead", { name })}
        crumb={<a href={`/people/${personId}`}>{name}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("hold.now")}>
          {held ? (
            <Answer kind="hold" word={t("hold.on", { day: formatDay(since, t.locale) })}>
              {t("hold.onText", { name })}
            </Answer>
          ) : (
            <Answer kind="met" word={t("hold.off")}>
              {t("hold.offText")}
            </Answer>
          )}
        </Entry>
        <Entry title={t("hold.change")}>
          <Form asked={asked}>
            <input type="hidden" name="change" value={held ? "lift" : "put"} />
            <Field
              name="reason"
              label={t("hold.reason")}
              hint={t(held ? "hold.reason.hint.lift" : "hold.reason.hint")}
              required={!held}
            />
            <p>
              <Button>{t(held ? "hold.lift" : "hold.put", { name })}</Button>
            </p>
          </Form>
        </Entry>
      </Wrap>
    </>
  );
}

import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button, LinkButton } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { Quoting } from "../../ui/In";
import { Head, Wrap } from "../../ui/Page";
import { EffectEntries } from "./EffectEntries";
import { APPLIES, type Applies, appliesText } from "./publication";
import type { EffectPage } from "./read-draft.server";

/** What a draft would do, how it is to apply, and the button that asks a second person. */
export function EffectShown({ asked, ...page }: EffectPage & { asked: Asked }) {
  const t = useText();
  const { id, title, applies, effect, isReady } = page;
  const draft = `/rules/drafts/${id}`;
  const day = applies.when === "from-day" ? applies.day : "";
  return (
    <>
      <Head
        title={<Quoting kept={[title]}>{t("effect.title", { title })}</Quoting>}
        lead={t("effect.lead")}
        crumb={<a href={draft}>{t("effect.back")}</a>}
      />
      <Wrap>
        <Entry title={t("effect.applies")} note={t("effect.applies.note")}>
          <form method="get" className="stack">
            <Choices
              type="radio"
              name="when"
              legend={t("effect.applies")}
              legendStyle="hidden"
              chosen={[applies.when]}
              options={APPLIES.map((when) => ({ value: when, label: t(`effect.applies.${when}`) }))}
            />
            <Field name="day" type="date" label={t("effect.day")} value={day} />
            <p className="row">
              <Button weight="two">{t("effect.show")}</Button>
            </p>
          </form>
        </Entry>
        <EffectEntries effect={effect} names={page.names} programs={page.programs} />
        <Entry title={t("effect.ask")} note={t("effect.ask.note")}>
          {isReady ? (
            <Form asked={asked} id="ask">
              <p>{t("effect.ask.text")}</p>
              <input type="hidden" name="how" value={appliesText(applies)} />
              <p className="row">
                <Button>{t("effect.ask.send")}</Button>
                {effect.rows.length > 0 && (
                  <LinkButton weight="two" href={`${draft}/effect.csv?${queryOf(applies)}`}>
                    {t("effect.download")}
                  </LinkButton>
                )}
              </p>
            </Form>
          ) : (
            <Form asked={asked} id="ask">
              <p>{t("effect.notReady")}</p>
            </Form>
          )}
        </Entry>
      </Wrap>
    </>
  );
}

function queryOf(applies: Applies): string {
  const { when } = applies;
  return new URLSearchParams(
    when === "from-day" ? { when, day: applies.day } : { when },
  ).toString();
}

import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { In } from "../../ui/In";
import { Head, Wrap } from "../../ui/Page";
import { Row, Rows } from "../../ui/Rows";
import type { LayerTitle } from "../layer-title";
import { EffectEntries } from "../rules/EffectEntries";
import { APPLIES, appliesText } from "../rules/publication";
import type { OpeningLayersPage } from "./read-opening-layers.server";

/** The page on which a lead adds rules to an opening, or takes newer versions, after a dry run. */
export function OpeningLayersForm({ asked, ...page }: OpeningLayersPage & { asked: Asked }) {
  const t = useText();
  const { opening, layers, newer, more, chosen, applies, effect } = page;
  const day = applies.when === "from-day" ? applies.day : "";
  const optionOf = ({ id, title, example }: LayerTitle) => ({
    value: id,
    label: <In>{title}</In>,
    hint: example ? t("layer.exampleOf", { id }) : id,
  });
  return (
    <>
      <Head
        title={t("openingRules.title")}
        lead={t("openingRules.lead")}
        crumb={<a href={`/openings/${opening.id}`}>{opening.title}</a>}
      />
      <Wrap>
        <Entry title={t("openingRules.now")}>
          <Rows>
            {layers.map(({ id, title }) => (
              <Row key={id}>
                <a href={`/rules/${id}`}>
                  <In>{title}</In>
                </a>{" "}
                <code>{id}</code>
              </Row>
            ))}
          </Rows>
        </Entry>
        <Entry title={t("openingRules.change")} note={t("openingRules.change.note")}>
          <form method="get" className="stack">
            {newer.length > 0 && (
              <>
                <Choices
                  type="checkbox"
                  name="rules"
                  id="newer"
                  legend={t("openingRules.newer")}
                  chosen={chosen}
                  options={newer.map(optionOf)}
                />
                <Choices
                  type="radio"
                  name="when"
                  legend={t("effect.applies")}
                  chosen={[applies.when]}
                  options={APPLIES.map((when) => ({
                    value: when,
                    label: t(`effect.applies.${when}`),
                  }))}
                />
                <Field name="day" type="date" label={t("effect.day")} value={day} />
              </>
            )}
            {more.length > 0 && (
              <Choices
                type="checkbox"
                name="rules"
                id="more"
                legend={t("openingRules.more")}
                hint={t("openingRules.more.note")}
                chosen={chosen}
                options={more.map(optionOf)}
              />
            )}
            <p className="row">
              <Button weight="two">{t("openingRules.show")}</Button>
            </p>
          </form>
        </Entry>
        {effect && (
          <EffectEntries effect={effect} names={page.names} programs={[opening.programId]} />
        )}
        {effect && (
          <Entry title={t("openingRules.do")}>
            <Form asked={asked} id="do">
              <input type="hidden" name="rules" value={chosen.join(" ")} />
              <input type="hidden" name="how" value={appliesText(applies)} />
              <input type="hidden" name="seen" value={page.digest} />
              <p className="row">
                <Button>{t("openingRules.send")}</Button>
              </p>
            </Form>
          </Entry>
        )}
      </Wrap>
    </>
  );
}

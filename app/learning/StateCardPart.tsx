import { type Published, STATE_QUESTIONS, type StateCard } from "../catalog/cards/card";
import { useText } from "../i18n/text";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { FlowTable } from "../ui/FlowTable";
import { Box, Part } from "../ui/Lesson";
import { CardStanding, SourceOfCard, useCardVersion } from "./CardStanding";
import type { ShownState } from "./live-part";

interface StateCardProps {
  shown: ShownState;
  anchor: string;
  /** The path of the page that it stands on. */
  here: string;
  zone: string;
}

/** What the reader's state asks of someone who suspects harm, as far as anyone checked, and a way to another. */
export function StateCardPart({ shown, anchor, here, zone }: StateCardProps) {
  const t = useText();
  const { card, of, isUnknown, states } = shown;
  return (
    <Part label={t("card.state")} icon="scale" id={anchor}>
      <Box title={card ? card.name : t("card.state.none")}>
        <div className="stack">
          <p>
            <strong>{t("card.state.danger")}</strong>
          </p>
          {card && of !== null && <p>{t("card.state.of", { place: of })}</p>}
          {card && <Answers card={card} shown={shown} zone={zone} />}
          {states.length === 0 && <p>{t("card.state.noCards")}</p>}
          {states.length > 0 && !card && !isUnknown && <p>{t("card.state.unknownPlace")}</p>}
          {states.length > 0 && (
            <form method="get" action={`${here}#${anchor}`} className="stack noprint">
              <Field
                type="select"
                name="state"
                id={`${anchor}-state`}
                label={t("card.state.choose")}
                error={isUnknown ? t("card.state.unknown") : undefined}
                choose={t("card.state.chooseOne")}
                options={states.map(({ code, name }) => ({ value: code, label: name }))}
                value={card?.id}
              />
              <p className="row">
                <Button weight="two">{t("card.state.show")}</Button>
              </p>
            </form>
          )}
        </div>
      </Box>
    </Part>
  );
}

function Answers(props: { card: Published<StateCard>; shown: ShownState; zone: string }) {
  const t = useText();
  const { card, shown } = props;
  const version = useCardVersion(card, props.zone);
  return (
    <>
      <CardStanding card={card} standing={shown.standing} nobody={t("card.state.nobody")} />
      <FlowTable
        caption={t("card.state.caption", { state: card.name })}
        columns={[t("card.state.question"), t("card.state.answer")]}
        rows={STATE_QUESTIONS.map((question) => {
          const answer = card.answers[question];
          return {
            key: question,
            cells: [
              t(`card.state.${question}`),
              answer ? (
                <>
                  <span lang="en">{answer.says}</span> <SourceOfCard source={answer.source} />
                </>
              ) : (
                t("card.state.open")
              ),
            ],
          };
        })}
      />
      <p className="hint">
        {version} {t("card.state.live")}
      </p>
    </>
  );
}

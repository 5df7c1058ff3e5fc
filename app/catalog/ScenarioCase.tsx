import type { Text } from "../i18n/catalog";
import { useText } from "../i18n/text";
import { Button, LinkButton } from "../ui/Button";
import { type AnsweredOption, Answers, Choices } from "../ui/Choices";
import { In, KeptIn } from "../ui/In";
import { Case, LessonHtml, LessonWords } from "../ui/Lesson";
import type { MarkKind } from "../ui/marks";
import type { ScenarioBlock, Verdict } from "./block";

type Told = Pick<ScenarioBlock, "id" | "title" | "setting" | "prompt" | "question">;

const MARKS: Record<Verdict, MarkKind> = { strong: "met", partial: "part", harmful: "stop" };

/** A scenario to choose in: a form that works without JavaScript. */
export function ScenarioToChoose({
  scenario,
  error,
}: {
  scenario: Told & { choices: { id: string; text: string }[] };
  error?: string | undefined;
}) {
  const t = useText();
  return (
    <Case title={<In>{scenario.title}</In>} setting={<In>{scenario.setting}</In>}>
      <KeptIn />
      <LessonHtml html={scenario.prompt} />
      <form method="post" noValidate>
        <input type="hidden" name="part" value="scenario" />
        <input type="hidden" name="which" value={scenario.id} />
        <Choices
          type="radio"
          name="choice"
          id={`choice-${scenario.id}`}
          legend={<In>{scenario.question}</In>}
          legendStyle="hidden"
          error={error}
          options={scenario.choices.map(({ id, text }) => ({
            value: id,
            label: <LessonWords html={text} />,
          }))}
        />
        <p className="row">
          <Button>{t("catalog.scenario.choose")}</Button>
          <span className="hint">{t("catalog.scenario.hint")}</span>
        </p>
      </form>
    </Case>
  );
}

/** A scenario after a choice: every choice with its verdict in words and its reason. */
export function ScenarioChosen({
  scenario,
  choiceId,
  againHref,
}: {
  scenario: Told & Pick<ScenarioBlock, "choices">;
  choiceId: string;
  /** The lesson with this scenario as it was before the choice. */
  againHref: string;
}) {
  const t = useText();
  const mine = scenario.choices.findIndex(({ id }) => id === choiceId);
  const verdict = scenario.choices[mine]?.verdict;
  return (
    <Case title={<In>{scenario.title}</In>} setting={<In>{scenario.setting}</In>}>
      <KeptIn />
      <LessonHtml html={scenario.prompt} />
      {verdict && (
        <p className="vh" role="status">
          {t("catalog.scenario.chosen", {
            place: mine + 1,
            verdict: t(`catalog.verdict.${verdict}`),
          })}
        </p>
      )}
      <Answers options={scenario.choices.map((choice) => answered(choice, choiceId, t))} />
      <p className="row">
        <LinkButton href={againHref} weight="two">
          {t("catalog.scenario.again")}
        </LinkButton>
      </p>
    </Case>
  );
}

function answered(
  { id, verdict, text, why }: ScenarioBlock["choices"][number],
  chosen: string,
  t: Text,
): AnsweredOption {
  return {
    key: id,
    kind: MARKS[verdict],
    verdict: t(`catalog.verdict.${verdict}`),
    mine: id === chosen ? t("catalog.scenario.mine") : undefined,
    text: <LessonWords html={text} />,
    why: <LessonWords html={why} />,
  };
}

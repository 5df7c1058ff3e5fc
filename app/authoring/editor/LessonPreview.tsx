import type { ReactNode } from "react";
import type { Block, ScenarioBlock } from "../../catalog/block";
import { useText } from "../../i18n/text";
import { Answers } from "../../ui/Choices";
import { In, KeptIn } from "../../ui/In";
import { Case, Guide, LessonHtml, LessonWords, Part } from "../../ui/Lesson";
import type { MarkKind } from "../../ui/marks";
import type { Named } from "./completions";

interface LessonPreviewProps {
  blocks: readonly Block[];
  /** The course's questions by id. */
  items: readonly Named[];
}

/** A lesson as its learners will see it, with what a choice answers laid open for its author. */
export function LessonPreview({ blocks, items }: LessonPreviewProps) {
  return (
    <Guide>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place
        <BlockPreview key={at} block={block} items={items} />
      ))}
    </Guide>
  );
}

function BlockPreview({ block, items }: { block: Block; items: readonly Named[] }): ReactNode {
  const t = useText();
  switch (block.type) {
    case "prose":
      return (
        <>
          <KeptIn />
          <LessonHtml html={block.html} />
        </>
      );
    case "scenario":
      return (
        <Part label={t("catalog.scenario.label")} about={block.title} icon="fork">
          <ScenarioPreview scenario={block} />
        </Part>
      );
    case "reflect":
      return (
        <Part label={t("catalog.reflect.label")} note={t("catalog.reflect.private")} icon="pencil">
          <p>
            <In>{block.prompt}</In>
          </p>
        </Part>
      );
    case "item":
      return (
        <Part label={t("catalog.question.label")} about={block.id} icon="question">
          <Case>
            <p>
              <In>{items.find(({ id }) => id === block.id)?.words ?? block.id}</In>
            </p>
          </Case>
        </Part>
      );
    case "state-card":
    case "contacts":
      return (
        <Part label={t(block.type === "contacts" ? "card.contacts" : "card.state")} icon="scale">
          <p className="hint">{t("editor.preview.card")}</p>
        </Part>
      );
  }
}

const MARKS = { strong: "met", partial: "part", harmful: "stop" } as const satisfies Record<
  ScenarioBlock["choices"][number]["verdict"],
  MarkKind
>;

function ScenarioPreview({ scenario }: { scenario: ScenarioBlock }) {
  const t = useText();
  return (
    <Case title={<In>{scenario.title}</In>} setting={<In>{scenario.setting}</In>}>
      <KeptIn />
      <LessonHtml html={scenario.prompt} />
      <ul className="choices">
        {scenario.choices.map(({ id, text }) => (
          <li className="choice" key={id}>
            <span aria-hidden="true">{id}</span>
            <LessonWords html={text} />
          </li>
        ))}
      </ul>
      <details>
        <summary>{t("editor.preview.answers")}</summary>
        <Answers
          options={scenario.choices.map(({ id, verdict, text, why }) => ({
            key: id,
            kind: MARKS[verdict],
            verdict: t(`catalog.verdict.${verdict}`),
            mine: undefined,
            text: <LessonWords html={text} />,
            why: <LessonWords html={why} />,
          }))}
        />
      </details>
    </Case>
  );
}

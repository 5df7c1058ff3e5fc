import type { ReactNode } from "react";
import type { Block } from "../../catalog/block";
import { useText } from "../../i18n/text";
import { Answers } from "../../ui/Choices";
import { In } from "../../ui/In";
import { Case, LessonHtml, LessonWords, Part } from "../../ui/Lesson";
import type { MarkKind } from "../../ui/marks";
import type { ReadableItem, ReadLine } from "./readable-item";

/** One piece of a lesson as somebody reads it who does not work in it. */
export function LessonPiece({ piece, items }: { piece: Block; items: readonly ReadableItem[] }) {
  const t = useText();
  switch (piece.type) {
    case "prose":
      return <LessonHtml html={piece.html} />;
    case "scenario":
      return (
        <Part label={t("catalog.scenario.label")} about={piece.title} icon="fork">
          <Case title={<In>{piece.title}</In>} setting={<In>{piece.setting}</In>}>
            <LessonHtml html={piece.prompt} />
            <Answers
              options={piece.choices.map(({ id, verdict, text, why }) => ({
                key: id,
                kind: VERDICTS[verdict],
                verdict: t(`catalog.verdict.${verdict}`),
                text: <LessonWords html={text} />,
                why: <LessonWords html={why} />,
              }))}
            />
          </Case>
        </Part>
      );
    case "reflect":
      return (
        <Part label={t("review.piece.reflect")}>
          <p>
            <In>{piece.prompt}</In>
          </p>
        </Part>
      );
    case "item": {
      const item = items.find(({ id }) => id === piece.id);
      return (
        <Part label={t("catalog.question.label")} about={piece.id}>
          {item ? <QuestionRead item={item} /> : <p>{piece.id}</p>}
        </Part>
      );
    }
    case "state-card":
    case "contacts":
      return (
        <Part label={t("review.piece.card")}>
          <p className="soft">{t(`review.piece.${piece.type}`)}</p>
        </Part>
      );
  }
}

const VERDICTS = { strong: "met", partial: "part", harmful: "stop" } as const;

/** A question in lines, with what its key says of each where that may be read. */
export function QuestionRead({ item }: { item: ReadableItem }) {
  const t = useText();
  const { id, stem, lines, critical, pool, objective } = item;
  return (
    <Case>
      <p>
        <strong>
          <In>{stem}</In>
        </strong>
      </p>
      <p className="small soft">
        {[id, objective, t(`review.pool.${pool}`), critical ? t("review.critical") : ""]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {lines.some(({ key }) => key !== null) ? (
        <Answers options={lines.map((line, at) => keyed(line, `${id}-${at}`, t))} />
      ) : (
        <ul>
          {lines.map(({ group, text }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their order
            <li key={at}>
              {group !== null && (
                <span className="soft">
                  <In>{group}</In>{" "}
                </span>
              )}
              <In>{text}</In>
            </li>
          ))}
        </ul>
      )}
    </Case>
  );
}

function keyed({ group, text, key, why }: ReadLine, id: string, t: ReturnType<typeof useText>) {
  const [kind, verdict]: [MarkKind, ReactNode] =
    key === null
      ? ["part", t("review.scene")]
      : key.is === "says"
        ? ["ready", <In key="says">{key.text}</In>]
        : key.is === "right"
          ? ["met", t("assessment.verdict.key")]
          : ["todo", t("assessment.verdict.notKey")];
  return {
    key: id,
    kind,
    verdict,
    text: (
      <>
        {group !== null && (
          <span className="soft">
            <In>{group}</In>{" "}
          </span>
        )}
        <In>{text}</In>
      </>
    ),
    ...(why !== null && { why: <In>{why}</In> }),
  };
}
